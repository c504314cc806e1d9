"""WCAG 2.2 AA by axe-core on every kind of page, and what axe can't see: keyboard, zoom, reflow, motion."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.searching import BOX, answered, search
from tests.languages import LOCALES, PREFIXES
from tests.project import ROOT

KINDS = {
    "home": "",
    "section": "guidelines/",
    "guideline": "guidelines/apologise/",
    "flow": "playbooks/six-step-service-recovery/",
    "triage": "playbooks/one-minute-triage/",
    "situation": "situations/customer-types/",
    "phrases": "phrases/apology/",
    "template": "templates/acknowledge-email/",
    "script": "templates/open-complaint-call/",
    "tasks": "training/onboarding-path/",
    "quiz": "training/quiz/",
    "errors": "contribute/errors/",
    "status": "contribute/status/",
    "404": "404.html",
    "print": "print/",
}
SIZES = {"desktop": (1280, 900), "phone": (360, 740)}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ["color-contrast", "link-in-text-block"]
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """A reader in the light."""
    yield from opened(browser, "light")


@pytest.fixture(scope="module")
def dark(browser: Browser) -> Iterator[Page]:
    """The same in the dark."""
    yield from opened(browser, "dark")


def opened(browser: Browser, scheme: Literal["light", "dark"]) -> Iterator[Page]:
    """A page that axe is part of; it is let past the content policy."""
    context = browser.new_context(
        color_scheme=scheme, bypass_csp=True, reduced_motion="reduce", service_workers="block"
    )
    context.add_init_script(AXE)
    yield context.new_page()
    context.close()


def violations(page: Page, rules: list[str] = RULES) -> list[str]:
    """What axe finds at every size; while a dialog is open, in it: all else is inert, which axe does not know.

    Nothing is preloaded: only rules about films, sound and rotated screens ask for it, and no page has any of these.
    """
    told = []
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        found = page.evaluate(
            """runOnly => axe.run(document.querySelector('dialog[open]') ?? document,
                {runOnly, resultTypes: ['violations'], preload: false}).then(r => r.violations)""",
            rules,
        )
        told += [
            f"{size}: {each['id']}: {node['target'][0]} {node['html'][:120]}"
            for each in found
            for node in each["nodes"]
        ]
    return told


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(reader: Page, address: str, kind: str, locale: str) -> None:
    reader.goto(f"{address}{PREFIXES[locale]}{KINDS[kind]}")
    assert violations(reader) == []


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_in_the_dark(dark: Page, address: str, kind: str, locale: str) -> None:
    """Where nothing differs but colours."""
    dark.goto(f"{address}{PREFIXES[locale]}{KINDS[kind]}")
    assert dark.locator("body[data-md-color-scheme=default]").count() == 0
    assert violations(dark, COLOURS) == []


@pytest.mark.parametrize("scheme", ["reader", "dark"])
@pytest.mark.parametrize("kind", ["template", "quiz", "phrases"])
def test_a_button_that_has_the_focus_can_be_read(
    request: pytest.FixtureRequest, address: str, kind: str, scheme: str
) -> None:
    page: Page = request.getfixturevalue(scheme)
    page.goto(f"{address}{KINDS[kind]}")
    button = page.locator(".md-content :is(.md-button, .kb-copy):visible").first
    button.focus()
    button.evaluate("each => Promise.all(each.getAnimations().map(({ finished }) => finished))")
    assert violations(page, COLOURS) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_axe_finds_nothing_while_searching(reader: Page, address: str, locale: str) -> None:
    reader.goto(f"{address}{PREFIXES[locale]}")
    search(reader, "refund")
    assert violations(reader) == []
    reader.locator(BOX).fill("?")
    assert violations(reader) == []


@pytest.mark.parametrize("query", ["", "refund", "?"])
def test_axe_finds_nothing_while_searching_in_the_dark(dark: Page, address: str, query: str) -> None:
    dark.goto(address)
    dark.keyboard.press("Control+k")
    dark.locator(BOX).fill(query)
    answered(dark, query.strip("?"))
    assert violations(dark, COLOURS) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("locale", LOCALES)
def test_no_sideways_scroll(reader: Page, address: str, kind: str, locale: str) -> None:
    """WCAG 1.4.10: 320 CSS pixels are a window of 1280 at 400 %, and more than 200 % asks of any desktop."""
    reader.goto(f"{address}{PREFIXES[locale]}{KINDS[kind]}")
    for width in (320, 390, 1280):
        reader.set_viewport_size({"width": width, "height": 800})
        assert reader.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("kind", ["guideline", "phrases", "template", "quiz"])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(browser: Browser, address: str, kind: str) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block").new_page()
    page.goto(f"{address}{KINDS[kind]}")
    wanted = page.evaluate(
        """() => [...document.querySelectorAll('.md-content :is(a[href], button, input, textarea, select, summary)')]
            .filter(e => e.checkVisibility() && !e.disabled && e.tabIndex >= 0 && !e.matches('.headerlink')
                && !(e.type === 'radio' && !e.checked)).length"""
    )
    assert wanted > 3
    reached = set()
    unseen = []
    for step in range(400):
        page.keyboard.press("Tab")
        place = page.evaluate(
            """step => { const e = document.activeElement; const s = getComputedStyle(e);
                const own = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0;
                const next = e.nextElementSibling && getComputedStyle(e.nextElementSibling);
                const other = next && next.outlineStyle !== 'none' && parseFloat(next.outlineWidth) > 0;
                e.dataset.step ??= step;
                return {inside: !!e.closest('.md-content'), step: e.dataset.step, shown: own || !!other,
                        what: e.outerHTML.slice(0, 90), body: e === document.body}; }""",
            str(step),
        )
        if place["body"]:
            break
        if place["inside"]:
            reached.add(place["step"])
            if not place["shown"]:
                unseen.append(place["what"])
    assert len(reached) >= wanted
    assert unseen == []
    page.context.close()


def test_nothing_moves_for_who_asks_for_it(browser: Browser, address: str) -> None:
    """WCAG 2.3.3, by the reader's own setting."""
    page = browser.new_context(reduced_motion="reduce", service_workers="block").new_page()
    page.goto(f"{address}guidelines/apologise/")
    page.keyboard.press("/")
    slow = page.evaluate(
        """() => document.getAnimations().filter(a => (a.effect.getComputedTiming().duration || 0) > 10).length"""
    )
    assert slow == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    page.context.close()
