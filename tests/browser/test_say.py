"""Sentences to say in headless Chromium: on the fixture's pages, whose sentences have blanks, and on every guideline."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize, expect

from tests.browser.clipboard import REFUSING, clipboard
from tests.browser.customer import BAR, CHIP, FORM, LANGUAGE, speaks, unfold
from tests.languages import LOCALES, NAMES, PREFIXES, TAGS
from tests.project import ROOT

GUIDELINE, PHRASES = PAGES = ("guidelines/apologise/", "phrases/apology/")
SLOT = re.compile(r"\{\{(\w+)\}\}")
WIDE: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}
WITHOUT_CLIPBOARD = 'navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));'


@pytest.fixture(scope="module")
def start(small: Path, serve: Callable[[Path], str]) -> str:
    """Where the fixture's site is served."""
    return serve(small / "site")


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, service_workers="block")
    yield context.new_page()
    context.close()


def said(small: Path, page: str, locale: str) -> list[str]:
    """The sentences of a page as they are published."""
    entries = json.loads((small / "site" / "api" / "v1" / f"{locale}.json").read_text("utf-8"))
    name = page.strip("/")
    if page == GUIDELINE:
        return list(next(entry["say"] for entry in entries if entry["id"] == name))
    return [entry["say"] for entry in entries if entry["id"].startswith(f"{name}#")]


def labelled(small: Path, text: str, reader: str) -> str:
    """A sentence as it is copied where nothing is known: its blanks as labels in the reader's language."""
    declared = json.loads((small / "site" / "api" / "v1" / "placeholders.json").read_text("utf-8"))
    return SLOT.sub(lambda match: f"[{declared[match[1]]['labels'][reader]}]", text)


def strings(page: Page) -> dict[str, str]:
    return dict(json.loads(page.locator("#kb-customer-data").text_content() or "")["strings"])


def select(page: Page, *elements: Locator) -> None:
    """Select by hand, from the first element's beginning to the last one's end."""
    first, last = elements[0].element_handle(), elements[-1].element_handle()
    page.evaluate(
        """([first, last]) => {
          const range = document.createRange();
          range.setStart(first, 0);
          range.setEnd(last, last.childNodes.length);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }""",
        [first, last],
    )


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("reader", LOCALES)
def test_every_sentence_is_copied_in_the_customers_language(
    page: Page, small: Path, start: str, reader: str, path: str
) -> None:
    page.clock.install()
    page.goto(start + PREFIXES[reader] + path)
    for customer in LOCALES:
        speaks(page, customer)
        own, wanted = said(small, path, reader), said(small, path, customer)
        buttons = page.locator("[data-copy]")
        assert buttons.count() == len(wanted) == len(own)
        for number, text in enumerate(wanted):
            button = buttons.nth(number)
            name = (
                strings(page)["copy"] if customer == reader else strings(page)["copy_in"].replace("#", NAMES[customer])
            )
            expect(button).to_have_text(name)
            button.focus()
            page.keyboard.press("Enter")
            expect(button).to_have_text(strings(page)["copied"])
            expect(button).to_be_focused()
            assert clipboard(page) == labelled(small, text, reader)
            status = page.locator(".kb-say-status").nth(number)
            for label in re.findall(r"\[(.*?)\]", labelled(small, text, reader)):
                expect(status).to_contain_text(label)
            page.clock.fast_forward("00:02")
            expect(button).to_have_text(name)
        shown = page.locator(".kb-say-other").first
        if customer == reader:
            expect(shown).to_be_hidden()
        else:
            expect(shown).to_have_attribute("lang", TAGS[customer])
        assert "{" not in page.locator("[data-kb-text]").inner_text()


@pytest.mark.parametrize("reader", LOCALES)
def test_the_form_of_address_fills_every_sentence_and_goes_with_the_reader(page: Page, start: str, reader: str) -> None:
    page.goto(start + PREFIXES[reader] + GUIDELINE)
    speaks(page, "en")
    speaks(page, "vi")
    page.select_option(FORM, "chú")
    page.locator("[data-copy]").first.click()
    expect(page.locator("[data-copy]").first).to_have_text(strings(page)["copied"])
    assert clipboard(page).startswith("Dạ, cháu xin lỗi chú ")
    page.goto(start + PREFIXES[reader] + PHRASES)
    expect(page.locator(FORM)).to_have_value("chú")
    page.locator("[data-copy]").first.click()
    expect(page.locator("[data-copy]").first).to_have_text(strings(page)["copied"])
    assert clipboard(page) == "Dạ, cháu hiểu việc này rất quan trọng với chú."
    assert page.evaluate("Object.values(localStorage).join().includes('chú')") is False


@pytest.mark.parametrize("reader", LOCALES)
def test_a_browser_that_refuses_is_told_and_the_sentence_selected(
    context: BrowserContext, small: Path, start: str, reader: str
) -> None:
    page = context.new_page()
    page.add_init_script(REFUSING)
    page.goto(start + PREFIXES[reader] + PHRASES)
    button = page.locator("[data-copy]").first
    name = button.text_content()
    button.click()
    expect(page.locator(".kb-say-status").first).to_have_text(strings(page)["refused"])
    expect(page.locator(".kb-say-status").first).to_be_visible()
    assert button.text_content() == name
    assert page.evaluate("getSelection().toString()").strip() == page.locator(".kb-say").first.inner_text().strip()
    page.keyboard.press("Control+C")
    assert clipboard(page) == labelled(small, said(small, PHRASES, reader)[0], reader)


def test_without_https_the_old_command_copies_and_keeps_the_focus(
    context: BrowserContext, small: Path, start: str
) -> None:
    page = context.new_page()
    page.add_init_script(WITHOUT_CLIPBOARD)
    page.goto(start + PHRASES)
    button = page.locator("[data-copy]").first
    button.focus()
    page.keyboard.press("Space")
    expect(button).to_have_text(strings(page)["copied"])
    expect(button).to_be_focused()
    assert clipboard(page) == labelled(small, said(small, PHRASES, "en")[0], "en")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("reader", LOCALES)
def test_a_selection_by_hand_is_the_same_plain_text(
    page: Page, small: Path, start: str, reader: str, path: str
) -> None:
    page.goto(start + PREFIXES[reader] + path)
    for customer in LOCALES:
        speaks(page, customer)
        for number, text in enumerate(said(small, path, customer)):
            select(page, page.locator(".kb-say" if customer == reader else ".kb-say-other").nth(number))
            page.keyboard.press("Control+C")
            assert clipboard(page) == labelled(small, text, reader)
    types = "navigator.clipboard.read().then(([item]) => item.types)"
    assert page.evaluate(types) == ["text/plain"]


@pytest.mark.parametrize("reader", LOCALES)
def test_a_table_is_copied_as_rows_and_columns(page: Page, small: Path, start: str, reader: str) -> None:
    page.goto(start + PREFIXES[reader] + PHRASES)
    speaks(page, reader)
    select(page, page.locator(".kb-phrase table"))
    page.keyboard.press("Control+C")
    rows = [row.split("\t") for row in clipboard(page).split("\n")]
    assert [len(row) for row in rows] == [3, 3, 3]
    wanted = [labelled(small, text, reader) for text in said(small, PHRASES, reader)]
    assert [row[2] for row in rows[1:]] == wanted


def test_many_sentences_are_copied_without_their_buttons(page: Page, small: Path, start: str) -> None:
    page.goto(start + GUIDELINE)
    speaks(page, "en")
    items = page.locator("li:has(> .kb-say)")
    select(page, items.first, items.last)
    page.keyboard.press("Control+C")
    assert clipboard(page).split("\n") == [labelled(small, text, "en") for text in said(small, GUIDELINE, "en")]


def test_other_text_is_copied_as_the_browser_does(page: Page, start: str) -> None:
    page.goto(start + GUIDELINE)
    select(page, page.locator("h2#do + ul"))
    page.keyboard.press("Control+C")
    assert "text/html" in page.evaluate("navigator.clipboard.read().then(([item]) => item.types)")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("reader", LOCALES)
def test_without_scripts_the_page_is_whole(browser: Browser, start: str, reader: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(start + PREFIXES[reader] + path)
    text = page.locator("[data-kb-text]").inner_text()
    assert "{" not in text
    assert "stands-here" not in text
    expect(page.locator(".kb-say").first).to_be_visible()
    assert page.locator("[data-copy]").count() == 0
    if reader == "vi":
        blank = page.locator(".kb-say .kb-blank").first
        assert blank.inner_text() == "em"
        assert blank.evaluate("blank => getComputedStyle(blank).borderBottomStyle") == "dotted"
        expect(page.locator("[data-say-note]")).to_be_visible()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_to_press_is_printed(page: Page, start: str, path: str) -> None:
    page.goto(f"{start}vi/{path}")
    speaks(page, "lv")
    page.emulate_media(media="print")
    for control in ("[data-copy]", BAR, ".kb-share", ".kb-say-status"):
        found = page.locator(control)
        assert not any(found.nth(number).is_visible() for number in range(found.count())), control
    assert "{" not in page.locator("[data-kb-text]").inner_text()


@pytest.mark.parametrize("path", PAGES)
def test_a_thumb_finds_what_is_to_be_pressed(phone: Page, start: str, path: str) -> None:
    phone.goto(f"{start}vi/{path}")
    unfold(phone)
    for control in ("[data-copy]", f"{BAR} :is(button, input, select)", "td .kb-share summary"):
        for found in phone.locator(control).filter(visible=True).all():
            box = found.bounding_box()
            assert box, control
            assert box["height"] >= 44, control
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("reader", LOCALES)
def test_the_customers_language_is_in_reach_at_every_row(
    browser: Browser, address: str, reader: str, size: ViewportSize
) -> None:
    context = browser.new_context(viewport=size, service_workers="block")
    page = context.new_page()
    page.goto(f"{address}{PREFIXES[reader]}{PHRASES}")
    for row in page.locator(".kb-phrase td[id]").evaluate_all("cells => cells.map((cell) => cell.id)"):
        page.goto(f"{address}{PREFIXES[reader]}{PHRASES}#{row}")
        expect(page.locator(LANGUAGE if size == WIDE else CHIP)).to_be_in_viewport(ratio=1)
        bar, cell = page.locator(BAR).bounding_box(), page.locator(f"#{row}").bounding_box()
        assert bar
        assert cell
        assert bar["y"] + bar["height"] <= cell["y"] + 1, "the row's first words are beneath the bar"
    context.close()


@pytest.mark.parametrize("reader", LOCALES)
def test_a_guidelines_first_sentence_and_its_copy_are_on_the_first_screen(
    browser: Browser, address: str, reader: str
) -> None:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    for path in sorted((ROOT / "docs" / reader / "guidelines").glob("*.md")):
        if path.stem == "index":
            continue
        page.goto(f"{address}{PREFIXES[reader]}guidelines/{path.stem}/")
        for size in (WIDE, PHONE):
            page.set_viewport_size(size)
            for element in (".kb-say", "[data-copy]"):
                box = page.locator(element).first.bounding_box()
                assert box, path.stem
                assert box["y"] + box["height"] <= size["height"], f"{path.stem}: {element}"
    context.close()
