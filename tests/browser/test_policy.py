"""The content security policy: kept by every page, and by the pages that `serve` reloads."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.clipboard import clipboard
from tests.browser.searching import BOX, RESULTS, STATUS, search
from tests.browser.waiting import settle
from tests.languages import PREFIXES, TAGS
from tests.project import Server, kinds

WORDS = {"en": "refund", "vi": "xin lỗi", "lv": "atvainošanās", "tl": "paumanhin"}
TEMPLATE = "templates/acknowledge-email/"
PHRASES = "phrases/apology/"

LISTEN = """
  document.addEventListener("securitypolicyviolation", (event) =>
    console.error(`violation of ${event.effectiveDirective}: ${event.blockedURI} ${event.sample} in ${event.sourceFile}`));
"""


# --- what the browser says


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], color_scheme="light")
    context.add_init_script(LISTEN)
    yield context
    context.close()


@pytest.fixture
def complaints(reader: BrowserContext) -> Iterator[list[str]]:
    """What the console says, of pages and workers; without the 404 that was asked for."""
    heard: list[str] = []

    def hear(message: object) -> None:
        text = f"{message.text} ({message.location})"  # type: ignore[attr-defined]
        if message.type in ("error", "warning") and "no-such-page" not in text:  # type: ignore[attr-defined]
            heard.append(text)

    reader.on("console", hear)
    yield heard
    reader.remove_listener("console", hear)


@pytest.mark.parametrize("locale", PREFIXES)
def test_no_page_breaks_the_policy(
    reader: BrowserContext, complaints: list[str], site: Path, address: str, locale: str
) -> None:
    page = reader.new_page()
    for kind in kinds(site):
        page.goto(address + PREFIXES[locale] + kind)
        settle(page)
    page.close()
    assert complaints == []


def use_search(page: Page, locale: str) -> None:
    search(page, WORDS[locale])
    page.locator(".kb-search .kb-tool").first.click()
    expect(page.locator(STATUS)).not_to_be_empty()
    page.locator(f"{RESULTS} [data-copy]").first.click()
    page.locator(BOX).focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def use_palette(page: Page) -> None:
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.locator("[data-kb-scheme]").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.locator("[data-kb-scheme]").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")


def use_card(page: Page) -> None:
    page.fill("[data-name=case_number]", "CR-1")
    page.locator(".kb-actions button").first.click()
    assert "CR-1" in clipboard(page)
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject())")  # the old way
    page.locator(".kb-actions button").first.click()
    expect(page.locator(".kb-actions .kb-status")).not_to_be_empty()
    before = page.url
    page.locator(".md-tabs__link").first.click()  # what is typed moves into a worker
    expect(page).not_to_have_url(before)


@pytest.mark.parametrize("locale", PREFIXES)
def test_no_action_breaks_the_policy(reader: BrowserContext, complaints: list[str], address: str, locale: str) -> None:
    page = reader.new_page()
    page.goto(address + PREFIXES[locale])
    use_palette(page)
    use_search(page, locale)
    page.goto(address + PREFIXES[locale] + PHRASES)
    page.locator("[data-copy]").first.click()
    page.goto(address + PREFIXES[locale] + TEMPLATE)
    use_card(page)
    other = "lv" if locale != "lv" else "tl"
    page.locator(f".kb-languages a[hreflang={TAGS[other]}]").click()
    expect(page.locator("html")).to_have_attribute("lang", TAGS[other])
    settle(page)
    page.close()
    assert complaints == []


def test_dark_is_there_before_anything_is_painted(reader: BrowserContext, address: str) -> None:
    """The choice is applied when the body begins, not when the page's script has run."""
    page = reader.new_page()
    page.goto(address)
    page.locator("[data-kb-scheme]").click()
    page.route("**/kb.js", lambda route: route.abort())
    page.goto(f"{address}vi/guidelines/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.evaluate("localStorage.clear()")
    page.close()


# --- serve


def test_served_pages_reload(reader: BrowserContext, complaints: list[str], project: Path) -> None:
    server = Server(project)
    page = reader.new_page()
    try:
        server.wait_for("Serving on")
        page.goto(f"{server.address}guidelines/apologise/")
        source = project / "docs" / "en" / "guidelines" / "apologise.md"
        source.write_text(
            re.sub(r"^summary: .*$", "summary: Say sorry anew.", source.read_text("utf-8"), flags=re.MULTILINE)
        )
        expect(page.locator(".kb-summary")).to_have_text("Say sorry anew.")
        assert "default-src 'none'" in server.get("guidelines/apologise/")

        text = source.read_text("utf-8")
        source.write_text(text.replace("\nsummary: ", "\nsumary: "), "utf-8")
        dialog = page.get_by_role("dialog", name="Not shown yet")
        expect(dialog).to_contain_text("docs/en/guidelines/apologise.md:3:1: unknown-field")
        expect(dialog.get_by_role("button", name="Close")).to_be_focused()
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(page.locator(".kb-summary")).to_have_text("Say sorry anew.")
        source.write_text(text.replace("Say sorry anew.", "Say sorry once more."), "utf-8")
        expect(page.locator(".kb-summary")).to_have_text("Say sorry once more.")
        expect(page.locator("#kb-fault")).to_have_count(0)
    finally:
        page.close()
        server.stop()
    assert [text for text in complaints if "violation" in text] == []
