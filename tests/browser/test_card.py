"""The fill-in card in headless Chromium, in all four languages."""

import json
import re
import unicodedata

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from kb.model.corpus import Corpus
from tests.browser.clipboard import clipboard
from tests.browser.customer import CLEAR, speaks, stored
from tests.browser.searching import search
from tests.browser.waiting import settle
from tests.languages import NAMES, PREFIXES, TAGS

EMAIL = "templates/acknowledge-email/"
SMS = "templates/acknowledge-sms/"
SECRET = "Zebra-4711"

# An implementation of GSM 03.38 of its own, from the table's code points, for the counter to be held against.
GSM7 = {
    *range(0x20, 0x24), *range(0x25, 0x5B), *range(0x61, 0x7B), 0x0A, 0x0D, 0x24, 0x40, 0x5F, 0xA1, 0xA3, 0xA4, 0xA5, 0xA7,
    0xBF, 0xC4, 0xC5, 0xC6, 0xC7, 0xC9, 0xD1, 0xD6, 0xD8, 0xDC, 0xDF, 0xE0, 0xE4, 0xE5, 0xE6, 0xE8, 0xE9, 0xEC, 0xF1,
    0xF2, 0xF6, 0xF8, 0xF9, 0xFC, 0x393, 0x394, 0x398, 0x39B, 0x39E, 0x3A0, 0x3A3, 0x3A6, 0x3A8, 0x3A9,
}  # fmt: skip
GSM7_ESCAPED = {0x0C, 0x5B, 0x5C, 0x5D, 0x5E, 0x7B, 0x7C, 0x7D, 0x7E, 0x20AC}


def expected_length(text: str) -> tuple[int, int]:
    """Units and parts of a text message."""
    points = [ord(c) for c in text]
    if all(p in GSM7 or p in GSM7_ESCAPED for p in points):
        units = sum(2 if p in GSM7_ESCAPED else 1 for p in points)
        return units, 1 if units <= 160 else -(-units // 153)
    units = sum(2 if p > 0xFFFF else 1 for p in points)
    return units, 1 if units <= 70 else -(-units // 67)


@pytest.mark.parametrize("locale", PREFIXES)
def test_fill_switch_and_copy(page: Page, address: str, locale: str, content: Corpus) -> None:
    page.goto(address + PREFIXES[locale] + EMAIL)
    page.fill("[data-name=case_number]", "CR-1")
    page.fill("[data-name=company]", "Rīts")
    page.fill("[data-name=issue]", "“late”")
    page.fill("[data-name=date]", "2025-03-05")
    text = page.locator("[data-reply]")
    assert text.get_attribute("lang") == TAGS[locale]
    expect(text).to_contain_text("CR-1")
    wanted = {"en": "5 March 2025", "vi": "05/03/2025", "lv": "05.03.2025.", "tl": "Marso 5, 2025"}
    for other in NAMES:
        speaks(page, other)
        expect(text).to_have_attribute("lang", TAGS[other])
        shown = text.inner_text().replace("\u00a0", " ")
        for value in (wanted[other], "CR-1", "Rīts", "“late”"):
            assert value in shown, (other, value)
        assert page.input_value("[data-name=case_number]") == "CR-1"
        expect(page.locator("html")).to_have_attribute("lang", TAGS[locale])
    speaks(page, locale)
    formal = text.inner_text()
    page.locator(".kb-choice label").nth(1).click()
    assert text.inner_text() != formal
    expect(text).to_contain_text("CR-1")
    page.locator("[data-copy]").first.click()
    copied = clipboard(page)
    assert copied == text.evaluate("(element) => element.textContent")
    label = content.placeholders["agent_name"].wordings[locale].label.text
    assert f"[{label}]" in copied
    assert not re.search("[{}]", copied)
    expect(page.locator(".kb-status--warn")).to_contain_text(label)
    page.locator("[data-copy]").nth(1).click()
    expect(page.locator(".kb-status--warn")).to_have_count(0)
    assert "CR-1" in clipboard(page)
    assert "\n" not in clipboard(page)


@pytest.mark.parametrize("locale", PREFIXES)
def test_blanks_have_the_agents_words_whatever_the_language_of_the_reply(
    page: Page, address: str, locale: str, content: Corpus
) -> None:
    page.goto(address + PREFIXES[locale] + SMS)
    label = content.placeholders["case_number"].wordings[locale].label.text
    for reply in NAMES:
        speaks(page, reply)
        expect(page.locator("[data-reply] [data-blank=case_number]").first).to_have_text(f"[{label}]")


def test_an_amount_has_its_currency_beside_it(page: Page, address: str) -> None:
    page.goto(f"{address}templates/goodwill-refund/")
    amount, currency = page.locator("[data-name=amount]"), page.locator("[data-currency=amount]")
    text = page.locator("[data-reply]")
    amount.fill("15")
    currency.select_option("PHP")
    expect(text).to_contain_text("₱15.00")
    speaks(page, "vi")
    expect(text).to_contain_text(re.compile(r"15,00\sPHP"))
    amount.fill("2tr5 đ")
    expect(currency).to_have_value("VND")
    expect(currency).to_be_disabled()
    expect(text).to_contain_text(re.compile(r"2\.500\.000\sđồng"))
    expect(page.locator("#kb-field-amount-told")).to_contain_text(re.compile(r"2\.500\.000\sđồng"))


@pytest.mark.parametrize("typed", ["0.125", "3 pcs", "fifteen", "-5", "50%"])
def test_what_is_not_understood_stays_and_says_so(page: Page, address: str, typed: str) -> None:
    page.goto(f"{address}templates/goodwill-refund/")
    page.fill("[data-name=amount]", typed)
    page.locator("[data-name=amount]").blur()
    expect(page.locator("[data-name=amount]")).to_have_value(typed)
    expect(page.locator("[data-name=amount]")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#kb-field-amount-told")).to_have_class(re.compile("kb-told--odd"))
    page.locator("[data-copy]").first.click()
    expect(page.locator(".kb-status--warn")).to_be_visible()
    assert typed in clipboard(page)


def test_days_and_times_are_a_click_away(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-11-25T13:42:00")  # a Wednesday
    page.goto(f"{address}templates/arrange-call-or-meeting/")
    chips = page.locator(".kb-field:has([data-name=date]) button")
    text = page.locator("[data-reply]")
    for index, day in enumerate(["Wednesday 25", "Thursday 26", "Friday 27", "Friday 27"]):
        chips.nth(index).click()
        expect(text).to_contain_text(f"{day} November 2026")
    for index, time in enumerate(["2:45 pm", "noon", "5 pm"]):
        page.locator(".kb-field:has([data-name=time]) button").nth(index).click()
        expect(text).to_contain_text(time)
    page.fill("[data-name=date]", "24 November 2026")
    expect(page.locator("#kb-field-date-told")).to_have_class(re.compile("kb-told--odd"))
    page.fill("[data-name=date]", "050325")
    expect(text).to_contain_text("050325")
    expect(page.locator("[data-name=date]")).to_have_attribute("aria-invalid", "true")


@pytest.mark.parametrize("value", ["Rīts", "Rits", "€uro", "Công ty", "Ba\u0301nh", "R\u200bits", "😀" * 3, "x" * 24])
@pytest.mark.parametrize("locale", PREFIXES)
def test_counter(page: Page, address: str, locale: str, value: str) -> None:
    page.goto(address + PREFIXES[locale] + SMS)
    values = {"company": value, "case_number": "CR-1", "date": "2025-09-22", "time": "14:30"}
    for name, typed in values.items():
        page.fill(f"[data-name={name}]", typed)
    page.locator("[data-copy]").first.click()
    expect(page.locator(".kb-status")).not_to_be_empty()
    copied = clipboard(page)
    assert copied == unicodedata.normalize("NFC", copied).replace("\u200b", "")
    units, parts = expected_length(copied)
    counter = page.locator(".kb-counter")
    assert (counter.get_attribute("data-units"), counter.get_attribute("data-parts")) == (str(units), str(parts))


def test_the_counter_counts_the_longest_likely_values(page: Page, address: str, content: Corpus) -> None:
    page.goto(f"{address}{SMS}")
    counter = page.locator(".kb-counter")
    before = int(counter.get_attribute("data-units") or 0)
    longest = content.placeholders["case_number"].max
    page.fill("[data-name=case_number]", "x" * longest)
    expect(counter).to_have_attribute("data-units", str(before))
    page.fill("[data-name=case_number]", "x")
    expect(counter).to_have_attribute("data-units", str(before - longest + 1))


@pytest.mark.parametrize(
    "value",
    [
        "<script>window.hacked = 1</script>",
        '"><img src=x onerror="window.hacked = 1">',
        "{{case_number}}",
        "$& $1 \\",
        "مرحبا",
        "a" * 5000,
    ],
)
def test_hostile_values_are_text(page: Page, address: str, value: str) -> None:
    page.goto(f"{address}{EMAIL}")
    page.fill("[data-name=issue]", value)
    shown = value.replace("{{", "[").replace("}}", "]")
    expect(page.locator("[data-reply]")).to_contain_text(shown)
    assert page.locator(".kb-output :is(img, script)").count() == 0
    page.locator("[data-copy]").first.click()
    expect(page.locator(".kb-status")).not_to_be_empty()
    assert shown in clipboard(page)
    assert page.evaluate("window.hacked") is None
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("locale", PREFIXES)
def test_nothing_typed_leaves_the_page(context: BrowserContext, page: Page, address: str, locale: str) -> None:
    # Search is fetched when the page is idle, whatever is typed: it comes first here.
    with page.expect_response(f"**/search/others/{locale}.json"):
        page.goto(address + PREFIXES[locale] + EMAIL)
    settle(page)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    for name in ("case_number", "company", "issue", "agent_name", "salutation"):
        page.fill(f"[data-name={name}]", SECRET)
    page.locator("[data-copy]").first.click()
    speaks(page, "lv")
    settle(page)
    assert requests == []
    assert SECRET not in stored(page)
    assert SECRET not in json.dumps(context.storage_state())
    assert page.evaluate(
        "[...document.querySelectorAll('.kb-fields input, .kb-fields textarea')].every((f) => f.autocomplete === 'off')"
    )


def test_values_last_from_page_to_page_and_are_cleared(page: Page, address: str) -> None:
    page.goto(f"{address}{EMAIL}")
    page.fill("[data-name=case_number]", SECRET)
    page.locator("#when-not + ul a").first.click()
    expect(page).to_have_url(f"{address}{SMS}")
    expect(page.locator("[data-name=case_number]")).to_have_value(SECRET)
    page.fill("[data-name=company]", "Rīts")
    page.locator(".kb-languages a[hreflang=vi]").click()
    expect(page).to_have_url(f"{address}vi/{SMS}")
    expect(page.locator("[data-name=company]")).to_have_value("Rīts")
    expect(page.locator("[data-name=case_number]")).to_have_value(SECRET)
    page.locator(CLEAR).click()
    expect(page.locator("[data-name=case_number]")).to_have_value("")
    # What the next page gets from the memory is what was typed after that, and nothing else.
    page.fill("[data-name=company]", "Vakars")
    page.locator("#when-not + ul a").first.click()
    expect(page.locator("[data-name=company]")).to_have_value("Vakars")
    assert page.input_value("[data-name=case_number]") == ""


def test_another_tab_knows_nothing(context: BrowserContext, page: Page, address: str) -> None:
    page.goto(f"{address}{SMS}")
    page.fill("[data-name=case_number]", SECRET)
    page.locator("#when-not + ul a").first.click()
    expect(page.locator("[data-name=case_number]")).to_have_value(SECRET)
    other = context.new_page()
    other.goto(f"{address}{EMAIL}")
    # The memory answers in order: what this tab now gets, it would have told the other one before.
    page.locator("#when-not + ul a").first.click()
    expect(page.locator("[data-name=case_number]")).to_have_value(SECRET)
    assert other.input_value("[data-name=case_number]") == ""


def test_keyboard_alone(page: Page, address: str) -> None:
    page.goto(f"{address}{SMS}")
    page.locator("[data-name=company]").focus()
    names = []
    for _ in range(3):
        names.append(page.evaluate("document.activeElement.dataset.name"))
        page.keyboard.type("1")
        page.keyboard.press("Tab")
        while page.evaluate("document.activeElement.dataset.name") in (names[-1], None) and len(names) < 3:
            page.keyboard.press("Tab")
    assert names == ["company", "time", "date"]
    page.locator("[data-name=company]").focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".kb-status")).not_to_be_empty()
    assert clipboard(page).startswith(f"{page.input_value('[data-name=company]')}: ")


@pytest.mark.parametrize("locale", PREFIXES)
def test_every_field_has_a_label(page: Page, address: str, locale: str) -> None:
    page.goto(address + PREFIXES[locale] + "templates/resolution-letter/")
    count = page.locator(".kb-field").count()
    assert count >= 10
    for index in range(count):
        input_ = page.locator(".kb-field").nth(index).locator("input, textarea, select").first
        assert page.locator(f"label[for={input_.get_attribute('id')}]").inner_text().strip()


@pytest.mark.parametrize("locale", PREFIXES)
def test_the_reply_is_there_without_scripts(browser: Browser, address: str, locale: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PREFIXES[locale] + EMAIL)
    assert page.locator(".kb-text").count() == 2
    assert page.locator(".kb-text").first.is_visible()
    assert "{{" not in page.locator(".kb-text").first.inner_text()
    context.close()


def test_the_reply_stays_when_the_script_fails(page: Page, address: str) -> None:
    page.route("**/kb.js", lambda route: route.fulfill(body="throw new Error('broken')"))
    page.goto(f"{address}{EMAIL}")
    assert page.locator(".kb-text").count() == 2


def test_nothing_that_is_typed_is_offered_to_a_service(page: Page, address: str) -> None:
    """Neither a translation of the page nor the browser's predictions may take it to a server."""
    page.goto(f"{address}{EMAIL}")
    assert page.locator(".kb-output :is(.kb-text, .kb-subject):not([translate=no])").count() == 0
    fields = page.locator(".kb-fields :is(input, textarea)")
    assert fields.count() > 0
    assert page.locator(".kb-fields :is(input, textarea):not([writingsuggestions=false])").count() == 0


def test_storage_that_is_refused_leaves_the_card_and_the_theme(page: Page, address: str) -> None:
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });"
    )
    page.goto(f"{address}vi/{EMAIL}")
    speaks(page, "lv")
    expect(page.locator(".kb-text")).to_have_attribute("lang", "lv")
    expect(search(page, "voicemail").first).to_be_visible()
    assert problems == []


@pytest.mark.parametrize("locale", PREFIXES)
def test_printing(page: Page, address: str, locale: str) -> None:
    page.goto(address + PREFIXES[locale] + "templates/resolution-letter/")
    page.emulate_media(media="print")
    shown = page.evaluate(
        "[...document.querySelectorAll('.md-content *')].filter((e) => !e.children.length && e.checkVisibility() && e.textContent.trim()).map((e) => e.closest('.kb-text, .kb-subject') !== null)"
    )
    assert shown
    assert all(shown)
    expect(page.locator(".kb-subject__name")).to_be_hidden()  # a letter has its subject, no label before it
    for kind in ("open-complaint-call", "acknowledge-email"):
        page.goto(f"{address}{PREFIXES[locale]}templates/{kind}/")
        for part in ("h1", ".kb-channel", "[data-reply]"):
            expect(page.locator(part)).to_be_visible()
        for part in (".kb-customer", ".kb-fields", "[data-copy]", ".kb-summary"):
            assert page.locator(part).filter(visible=True).count() == 0
    for slug in ("act-quickly", "speak-with-confidence", "make-amends"):
        page.goto(f"{address}{PREFIXES[locale]}guidelines/{slug}/")
        pdf = page.pdf(format="A4")
        assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1, slug
