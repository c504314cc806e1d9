"""A fifth language in headless Chromium."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests import fifth_language
from tests.browser.test_search import LINK, type_query


def test_it_is_searched_and_its_cards_are_filled_in(tmp_path: Path, serve: Callable[[Path], str], page: Page) -> None:
    """By scripts that have no stemmer, no formats and no concepts of that language."""
    address = serve(fifth_language.make(tmp_path) / "site")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    for locale, query in (("de", "Stichwort001"), ("de", "apologize"), ("vi", "Stichwort001")):
        page.goto(f"{address}{locale}/")
        type_query(page, query)
        expect(page.locator(LINK).first).to_have_attribute("href", re.compile(rf"/{locale}/guidelines/apologise/"))
    page.goto(f"{address}de/templates/acknowledge-email/")
    page.fill("[data-name=date]", "2025-03-05")
    expect(page.locator(".kb-text")).to_contain_text("05.03.2025")
    assert faults == []
