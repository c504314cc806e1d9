"""The page of questions in headless Chromium: one at a time, by keyboard alone, with Back; without scripts all at once."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.languages import PREFIXES
from tests.project import ROOT

PATH = "playbooks/one-minute-triage/"
ASKED = ".kb-question--asked"
LINKS = "section.kb-question--asked li > a"


def ask(page: Page, address: str, locale: str = "en") -> None:
    page.goto(address + PREFIXES[locale] + PATH)
    expect(page.locator(ASKED)).to_be_focused()


def onward(page: Page) -> int:
    """The first answer of what is asked that leads to a question, from 1."""
    addresses = page.locator(LINKS).evaluate_all("(all) => all.map((link) => link.getAttribute('href'))")
    return 1 + next(number for number, address in enumerate(addresses) if address.startswith("#"))


@pytest.mark.parametrize("locale", PREFIXES)
def test_by_digits_to_an_entry_and_back(page: Page, address: str, locale: str) -> None:
    ask(page, address, locale)
    asked = [page.locator(f"{ASKED} h2").get_attribute("id")]
    for _ in range(2):
        expect(page.locator(".kb-question:visible")).to_have_count(1)
        page.keyboard.press(str(onward(page)))
        expect(page.locator(f"{ASKED} h2")).not_to_have_attribute("id", str(asked[-1]))
        expect(page.locator(ASKED)).to_be_focused()
        asked.append(page.locator(f"{ASKED} h2").get_attribute("id"))
        assert page.url.endswith(f"#{asked[-1]}")
        expect(page.locator(".kb-answered a")).to_have_count(len(asked) - 1)
    page.keyboard.press("1")
    expect(page.locator(ASKED)).to_have_count(0)
    for name in reversed(asked):
        page.go_back()
        expect(page.locator(f"{ASKED} h2")).to_have_attribute("id", str(name))
    page.go_forward()
    page.locator(".kb-answered a").first.click()
    expect(page.locator(f"{ASKED} h2")).to_have_attribute("id", str(asked[0]))


def test_by_arrows_and_enter(page: Page, address: str) -> None:
    ask(page, address)
    number = onward(page)
    for _ in range(number):
        page.keyboard.press("ArrowDown")
    expect(page.locator(LINKS).nth(number - 1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".kb-answered a")).to_have_count(1)
    page.keyboard.press("ArrowUp")
    expect(page.locator(LINKS).last).to_be_focused()


def test_no_key_leaves_the_page_while_the_focus_is_elsewhere(page: Page, address: str) -> None:
    ask(page, address)
    page.locator(".md-header a").first.focus()
    for key in ("1", "2", "3", "n", "p"):
        page.keyboard.press(key)
    expect(page).to_have_url(address + PATH)


def test_an_address_of_a_question_asks_it(page: Page, address: str) -> None:
    page.goto(f"{address}{PATH}#money")
    expect(page.locator(f"{ASKED} h2")).to_have_attribute("id", "money")
    expect(page.locator(".kb-answered a")).to_have_count(2)
    expect(page.locator(f"{ASKED} h2")).to_be_in_viewport()


@pytest.mark.parametrize("locale", PREFIXES)
def test_without_scripts_and_on_paper_all_is_there(browser: Browser, address: str, locale: str) -> None:
    count = (ROOT / f"docs/{locale}/{PATH.strip('/')}.md").read_text("utf-8").count("\n## ")
    for javascript in (False, True):
        context = browser.new_context(java_script_enabled=javascript, service_workers="block")
        page = context.new_page()
        page.goto(address + PREFIXES[locale] + PATH)
        if javascript:
            expect(page.locator(ASKED)).to_be_visible()
            page.emulate_media(media="print")
        assert [each.is_visible() for each in page.locator("[data-kb-text] h2").all()] == [True] * count
        context.close()
