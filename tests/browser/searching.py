"""The search's dialog, as tests use it."""

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

BOX = "[role=combobox]"
RESULTS = "[data-results]"
LINK = f"{RESULTS} a[data-entry]"
STATUS = ".kb-search__status"
ALERT = ".kb-search [role=alert]"
CHOSEN = f"{RESULTS} [role=row][aria-selected=true]"
SLOT = re.compile(r"\{\{(\w+)\}\}")


def fetched(address: str, locale: str) -> set[str]:
    """The requests by which a page that is idle fetches the search."""
    files = f"assets/search-engine.js?locale={locale}", f"search/{locale}.json", f"search/others/{locale}.json"
    return {f"GET {address}{file}" for file in files}


def answered(page: Page, query: str) -> Locator:
    """The results, once they answer what was typed."""
    expect(page.locator(RESULTS)).to_have_attribute("data-query", query)
    expect(page.locator(RESULTS)).to_have_attribute("aria-busy", "false")
    return page.locator(LINK)


def search(page: Page, query: str) -> Locator:
    """Open the box and have a query answered."""
    page.keyboard.press("Control+k")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.insert_text(query)
    return answered(page, query)


def ids(links: Locator) -> list[str]:
    """The entries of results, best first."""
    found: list[str] = links.evaluate_all("all => all.map((a) => a.dataset.entry)")
    return found


def entries(site: Path, locale: str) -> dict[str, dict[str, Any]]:
    """What is published of a language, by id."""
    found = json.loads((site / "api" / "v1" / f"{locale}.json").read_text("utf-8"))
    return {entry["id"]: entry for entry in found}


def plain(site: Path, reader: str, customer: str, entry: str) -> str:
    """What is copied of an entry before anything is filled in: blanks by the reader's labels."""
    declared = json.loads((site / "api" / "v1" / "placeholders.json").read_text("utf-8"))
    say = entries(site, customer)[entry]["say"]
    text = say if isinstance(say, str) else say[0]
    return SLOT.sub(lambda match: f"[{declared[match[1]]['labels'][reader]}]", text)
