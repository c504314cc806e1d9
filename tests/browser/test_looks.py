"""What meets the eye in headless Chromium: nothing is cut, nothing moves under a hand, nothing is told by colour alone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.searching import clipboard
from tests.languages import PREFIXES

PHRASES = "phrases/apology/"
DELAY, REFUND, SMS = "templates/delay-notice/", "templates/refund-sent/", "templates/acknowledge-sms/"
IS_CUT = "(element) => element.scrollWidth > element.clientWidth"
BOX = "(element) => { const { left, right, top, width } = element.getBoundingClientRect(); return [left, right, top, width]; }"
DIGITS = 6
"""Letters wide is the narrowest field that an amount can be read in."""


def box(element: Locator) -> list[float]:
    """Its left, its right, its top, its width."""
    found: list[float] = element.evaluate(BOX)
    return found


@pytest.fixture(scope="module")
def forced(browser: Browser) -> Iterator[Page]:
    """A reader whose system says which colours there are."""
    context = browser.new_context(forced_colors="active", service_workers="block")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("locale", ["vi", "lv"])
def test_a_weekday_in_a_reply_is_written_small_where_the_language_does(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}{DELAY}")
    page.fill("[data-name=date]", "2026-12-04")
    page.locator(".kb-actions [data-copy]").first.click()
    expect(page.locator(".kb-status")).not_to_be_empty()
    assert {"vi": "(thứ Sáu)", "lv": "(piektdiena)"}[locale] in clipboard(page)
