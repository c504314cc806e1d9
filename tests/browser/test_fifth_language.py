"""A fifth language in headless Chromium."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from kb.model.page import PageId
from kb.read import tree
from tests import fifth_language
from tests.browser.searching import search


def test_it_is_searched_and_its_cards_are_filled_in(tmp_path: Path, serve: Callable[[Path], str], page: Page) -> None:
    """By scripts that have no stemmer, no formats and no concepts of that language."""
    project = fifth_language.make(tmp_path)
    keyword = tree.load(project).pages["de", PageId("guidelines", "apologise")].values("keywords")[0]
    address = serve(project / "site")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    for locale, query in (("de", keyword), ("de", "apologize"), ("vi", keyword)):
        page.goto(f"{address}{locale}/")
        expect(search(page, query).first).to_have_attribute("href", re.compile(rf"/{locale}/guidelines/apologise/"))
    page.goto(f"{address}de/templates/acknowledge-email/")
    page.fill("[data-name=date]", "2025-03-05")
    expect(page.locator(".kb-text")).to_contain_text("5. März 2025")
    assert faults == []
