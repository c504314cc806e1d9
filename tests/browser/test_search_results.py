"""What the search's dialog lists, and what is done with it: copied, filled in, filtered, pinned."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.clipboard import clipboard
from tests.browser.customer import speaks
from tests.browser.searching import (
    BOX,
    CHOSEN,
    LINK,
    RESULTS,
    STATUS,
    answered,
    entries,
    ids,
    plain,
    search,
)
from tests.languages import LOCALES, NAMES, PREFIXES, TAGS


@pytest.fixture
def page(readers_page: Page) -> Page:
    return readers_page


WORDS = {"en": "refund", "vi": "hoàn tiền", "lv": "naudas atmaksa", "tl": "refund"}


@pytest.mark.parametrize("locale", PREFIXES)
def test_results_say_what_they_are_and_what_to_say(page: Page, site: Path, address: str, locale: str) -> None:
    file = json.loads((site / "search" / f"{locale}.json").read_text("utf-8"))
    known = entries(site, locale)
    page.goto(address + PREFIXES[locale])
    kinds = set()
    for link in search(page, WORDS[locale]).all():
        entry = known[str(link.get_attribute("data-entry"))]
        row = page.locator(RESULTS).get_by_role("row").filter(has=page.locator(f"[data-entry='{entry['id']}']"))
        kinds.add(entry["kind"])
        expect(link).to_have_attribute("href", address + entry["url"])
        expect(link).to_contain_text(file["kinds"][entry["kind"]])
        expect(link).to_contain_text(entry["title"])
        expect(link.locator("svg")).to_have_count(1)
        expect(row.locator("[data-copy]")).to_have_count(int(entry["kind"] != "template" and bool(entry.get("say"))))
        if entry["kind"] == "template":
            expect(link).to_contain_text(file["channels"][entry["channel"]])
            expect(row.locator(".kb-copy")).to_have_text(file["strings"]["fill"])
    assert kinds >= {"phrase", "template", "guideline"}
    assert "{" not in page.locator(RESULTS).inner_text()
    assert page.locator(f"{RESULTS} mark:not(.kb-blank)").count() > 3


@pytest.mark.parametrize("customer", LOCALES)
@pytest.mark.parametrize("reader_", LOCALES)
def test_a_sentence_is_copied_in_the_customers_language(
    page: Page, site: Path, address: str, reader_: str, customer: str
) -> None:
    page.clock.install()
    page.goto(f"{address}{PREFIXES[reader_]}guidelines/apologise/")
    speaks(page, customer)
    for query, entry in (("dont know", "phrases/first-contact#dont-know"), ("apologise", "guidelines/apologise")):
        assert entry in ids(search(page, query))
        row = page.locator(f"{RESULTS} [role=row]").filter(has=page.locator(f"[data-entry='{entry}']"))
        said = row.locator(".kb-result__say")
        expect(said).to_have_attribute("lang", TAGS[customer])
        expect(row.locator(".kb-result__own")).to_have_count(int(reader_ != customer))
        button = row.locator("[data-copy]")
        expect(button).to_contain_text(NAMES[customer] if reader_ != customer else "")
        button.click()
        expect(button).to_contain_text("✓")
        assert clipboard(page) == plain(site, reader_, customer, entry)
        assert page.evaluate("navigator.clipboard.read().then((all) => all.flatMap(({ types }) => types))") == [
            "text/plain"
        ]
        page.clock.fast_forward("00:02")
        expect(button).not_to_contain_text("✓")
        page.keyboard.press("Escape")


def test_what_is_known_of_the_customer_stands_in_the_sentence(page: Page, site: Path, address: str) -> None:
    page.goto(f"{address}vi/phrases/apology/")
    page.locator("select[data-customer=form]").select_option("chị")
    said = next(e for e in entries(site, "vi").values() if e["kind"] == "phrase" and "{{title}}" in e["say"])
    links = search(page, said["title"])
    row = links.and_(page.locator(f"[data-entry='{said['id']}']"))
    expect(row.locator(".kb-filled").get_by_text("chị", exact=True).first).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(page.locator(CHOSEN).locator("[data-copy]")).to_contain_text("✓")
    assert "chị" in clipboard(page)


def test_the_arrows_choose_and_control_enter_copies_that(page: Page, site: Path, address: str) -> None:
    page.goto(f"{address}guidelines/")
    page.keyboard.press("/")
    page.keyboard.press("Alt+1")
    found = ids(search(page, "sorry"))
    box = page.locator(BOX)
    for number in (0, 1, 2):
        cell = page.locator(f"[id='{box.get_attribute('aria-activedescendant')}']")
        expect(cell.locator("a")).to_have_attribute("data-entry", found[number])
        page.keyboard.press("Control+Enter")
        expect(page.locator(CHOSEN).locator("[data-copy]")).to_contain_text("✓")
        expect(box).to_be_focused()
        assert clipboard(page) == plain(site, "en", "en", found[number])
        page.keyboard.press("ArrowDown")
    for _ in range(4):
        page.keyboard.press("ArrowUp")
    last = page.locator(LINK).last  # by now every row is made
    expect(page.locator(CHOSEN).locator("a[data-entry]")).to_have_attribute("data-entry", ids(last)[0])


def test_a_browser_that_does_not_let_copy_is_told_of_and_the_old_way_works(
    page: Page, site: Path, address: str
) -> None:
    page.goto(f"{address}guidelines/")
    [first, *_] = ids(search(page, "i dont know"))
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject())")
    page.keyboard.press("Control+Enter")
    expect(page.locator(CHOSEN).locator("[data-copy]")).to_contain_text("✓")
    assert clipboard(page) == plain(site, "en", "en", first)
    expect(page.locator(BOX)).to_be_focused()
    page.evaluate("void (document.execCommand = () => false)")
    page.keyboard.press("Control+Enter")
    expect(page.locator(STATUS)).to_contain_text("Ctrl + C")
    said = page.locator(CHOSEN).locator(".kb-result__say")
    assert page.evaluate("getSelection().toString().trim()") == said.inner_text().strip()


def test_a_best_result_with_nothing_to_copy_gives_way_to_the_first_sentence(
    page: Page, site: Path, address: str
) -> None:
    page.goto(f"{address}guidelines/")
    [best, *_] = ids(search(page, "same problem again"))
    assert not entries(site, "en")[best].get("say")
    page.keyboard.press("Control+Enter")
    expect(page.locator(CHOSEN).locator("[data-copy]")).to_contain_text("✓")
    [first, *_] = ids(page.locator("[role=row]:has([data-copy]) a[data-entry]"))
    assert ids(page.locator(CHOSEN).locator("a[data-entry]")) == [first]
    assert clipboard(page) == plain(site, "en", "en", first)


def test_it_does_not_give_way_to_what_fits_much_less(page: Page, site: Path, address: str) -> None:
    page.goto(f"{address}guidelines/")
    [best, *others] = ids(search(page, "someone died in the family"))
    known = entries(site, "en")
    assert not known[best].get("say")
    assert any(known[each].get("say") for each in others)
    page.keyboard.press("Control+Enter")
    page.wait_for_url(f"{address}{best}/")


def test_one_that_was_chosen_is_opened(page: Page, address: str) -> None:
    page.goto(f"{address}guidelines/")
    found = ids(search(page, "angry customer"))
    playbook = next(number for number, entry in enumerate(found) if number and entry.startswith("playbooks/"))
    for _ in range(playbook):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(f"{address}{found[playbook]}/**")


@pytest.mark.parametrize("locale", PREFIXES)
@pytest.mark.parametrize("way", ["button", "Control+Enter"])
def test_a_template_is_filled_in_at_its_first_empty_field(page: Page, address: str, locale: str, way: str) -> None:
    page.goto(address + PREFIXES[locale])
    page.keyboard.press("/")
    page.keyboard.press("Alt+2")
    [first, *_] = ids(search(page, "refund"))
    if way == "button":
        page.locator(CHOSEN).locator(".kb-copy").click()
    else:
        page.keyboard.press(way)
    page.wait_for_url(re.compile(re.escape(f"{address}{PREFIXES[locale]}{first}/")))
    focused = page.locator(":is([data-kb-card], [data-kb-customer]) :is(input, select, textarea):focus")
    expect(focused).to_have_value("")  # in the card, or where the bar asks for the form of address
    assert page.url == f"{address}{PREFIXES[locale]}{first}/"


def test_what_is_known_of_the_customer_is_not_asked_again(page: Page, address: str) -> None:
    page.goto(f"{address}vi/")
    page.locator("select[data-customer=form]").select_option("chị")
    page.keyboard.press("Control+k")
    page.keyboard.press("Alt+2")
    search(page, "hoan tien")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/templates/**")
    expect(page.locator("select[data-customer=form]")).to_have_value("chị")
    expect(page.locator(":is(input, textarea)[data-name]:focus")).to_have_value("")


def test_the_filters_are_pressed_by_alt_and_let_go_again(page: Page, site: Path, address: str) -> None:
    known = entries(site, "en")
    page.goto(f"{address}guidelines/")
    every = ids(search(page, "refund"))
    wanted = {"Alt+1": {"phrase"}, "Alt+2": {"template"}, "Alt+3": {"guideline", "playbook", "situation", "training"}}
    for key, kinds in wanted.items():
        page.keyboard.press(key)
        expect(page.locator(".kb-filter[aria-pressed=true]")).to_have_count(1)
        answered(page, "refund")
        expect(page.locator(RESULTS)).not_to_be_empty()
        page.wait_for_function(
            "([all, link]) => all.join() !== [...document.querySelectorAll(link)].map((a) => a.dataset.entry).join()",
            arg=[every, LINK],
        )
        assert {known[each]["kind"] for each in ids(answered(page, "refund"))} <= kinds
        page.keyboard.press(key)
        expect(page.locator(".kb-filter[aria-pressed=true]")).to_have_count(0)
        expect(page.locator(LINK)).to_have_count(len(every))
    expect(page.locator(BOX)).to_be_focused()


@pytest.mark.parametrize("locale", PREFIXES)
def test_guesses_are_marked_and_three_at_most(page: Page, site: Path, address: str, locale: str) -> None:
    strings = json.loads((site / "search" / f"{locale}.json").read_text("utf-8"))["strings"]
    page.goto(address + PREFIXES[locale])
    assert 0 < len(ids(search(page, {"en": "weather tomorrow"}.get(locale, "voicemail zzzzz")))) <= 3
    expect(page.locator(STATUS)).to_contain_text(strings["guess"])
    expect(page.locator(RESULTS)).to_have_attribute("data-sure", "false")
    page.locator(BOX).fill("voicemail")
    answered(page, "voicemail")
    expect(page.locator(RESULTS)).to_have_attribute("data-sure", "true")
    expect(page.locator(STATUS)).not_to_contain_text(strings["guess"])


TELL = ".kb-search__tell"


@pytest.mark.parametrize("locale", PREFIXES)
def test_what_was_looked_for_in_vain_is_told_in_what_words_the_agent_leaves(
    page: Page, site: Path, address: str, locale: str
) -> None:
    data = json.loads((site / "search" / f"{locale}.json").read_text("utf-8"))
    page.goto(address + PREFIXES[locale])
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    query = "voicemail zzzzz"
    search(page, query)
    offer = page.locator(f"{TELL} summary")
    expect(offer).to_have_text(data["strings"]["tell"])
    offer.click()
    field, link = page.locator(f"{TELL} textarea"), page.locator(f"{TELL} a")
    expect(field).to_have_value(query)
    expect(link).to_have_attribute("href", data["feedback"] + "voicemail%20zzzzz")
    field.fill("voicemail a & b?")
    expect(link).to_have_attribute("href", data["feedback"] + "voicemail%20a%20%26%20b%3F")
    expect(page.locator(BOX)).to_have_value(query)
    page.locator(BOX).fill("voicemail")
    answered(page, "voicemail")
    expect(offer).to_be_hidden()
    assert [url for url in asked if "zzzzz" in url] == []


# --- an empty box


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_question_mark_shows_all_keys(page: Page, site: Path, address: str, locale: str) -> None:
    strings = json.loads((site / "search" / f"{locale}.json").read_text("utf-8"))["strings"]
    page.goto(f"{address}{PREFIXES[locale]}guidelines/")
    page.keyboard.press("?")
    keys = page.locator(".kb-keys")
    expect(keys).to_be_visible()
    assert keys.locator("dd").all_inner_texts() == [text for key, text in strings.items() if key.startswith("key.")]
    page.keyboard.type("refund")  # over it
    answered(page, "refund")
    expect(keys).to_be_hidden()


# --- small windows


PHONE = 390


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": PHONE, "height": 844}, has_touch=True, is_mobile=True, service_workers="block"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("locale", PREFIXES)
def test_on_a_phone_it_is_the_whole_screen_and_a_thumb_finds_everything(phone: Page, address: str, locale: str) -> None:
    phone.goto(f"{address}{PREFIXES[locale]}guidelines/")
    phone.locator("[data-kb-search]").tap()
    expect(phone.locator(BOX)).to_be_focused()
    phone.locator(BOX).fill("sorry")
    answered(phone, "sorry")
    box = phone.locator("dialog.kb-search").bounding_box()
    assert box == {"x": 0, "y": 0, "width": PHONE, "height": 844}
    small = phone.locator(
        ".kb-search :is(button, input, label, a[data-entry], a.kb-copy), [data-kb-search]"
    ).evaluate_all(
        """all => all.filter((each) => each.checkVisibility() && !each.matches("[type=checkbox]"))
            .filter((each) => Math.min(each.offsetHeight, each.offsetWidth) < 44).map((each) => each.outerHTML.slice(0, 90))"""
    )
    assert small == []
    phone.set_viewport_size({"width": 320, "height": 640})
    assert phone.evaluate("document.querySelector('.kb-search').scrollWidth") <= 320
    assert phone.evaluate("document.querySelector('[data-results]').scrollWidth") <= 320
    phone.set_viewport_size({"width": PHONE, "height": 844})


@pytest.mark.parametrize("locale", PREFIXES)
def test_who_typed_nothing_to_look_up_is_told_what_to_type(page: Page, site: Path, address: str, locale: str) -> None:
    told = json.loads((site / "search" / f"{locale}.json").read_text("utf-8"))["strings"]["short"]
    page.goto(f"{address}{PREFIXES[locale]}guidelines/")
    for query in ("???", "...", "a", {"vi": "khách", "lv": "klients"}.get(locale, "customer")):
        expect(search(page, query)).to_have_count(0)
        expect(page.locator(STATUS)).to_have_text(told)
        expect(page.locator(".kb-search__tell")).to_be_hidden()
    example = re.search("[“„](.+)[”]", told)
    assert example
    search(page, example[1])
    expect(page.locator(RESULTS)).to_have_attribute("data-sure", "true")
    expect(page.locator(LINK).first).to_be_visible()
