"""Paper has no trace of the interface: pages of every kind, from the dark theme too."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.waiting import settle
from tests.languages import PREFIXES
from tests.project import kinds

CONTROLS = (
    "header.md-header, .md-nav, .md-tabs, dialog, button, select, textarea, input:not([type=checkbox]), summary, .headerlink, .md-button, "
    ".kb-share, .kb-customer, .kb-search, .kb-offer, .kb-bar, [data-say-note], [role=status]:not(:empty)"
)
DARK = 100
"""Of red, in what is printed black; the dark theme's text has more than twice as much."""


@pytest.mark.parametrize("locale", PREFIXES)
def test_no_control_is_printed(browser: Browser, site: Path, address: str, locale: str) -> None:
    context = browser.new_context(service_workers="block", color_scheme="dark")
    page = context.new_page()
    found = {}
    for kind in [*kinds(site), "training/quiz/", "playbooks/one-minute-triage/"]:
        page.emulate_media(media="screen")
        page.goto(address + PREFIXES[locale] + kind)
        settle(page)
        page.emulate_media(media="print")
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
        controls = page.locator(CONTROLS).filter(visible=True)
        found[kind] = controls.evaluate_all("(all) => all.map((element) => element.outerHTML.slice(0, 120))")
        colour = page.evaluate("() => getComputedStyle(document.querySelector('h1')).color")
        first = re.search(r"\d+", colour)
        assert first, colour
        assert int(first[0]) < DARK, (kind, colour)
    context.close()
    assert {kind: controls for kind, controls in found.items() if controls} == {}
