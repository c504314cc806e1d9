"""The tables of phrases in headless Chromium, in all four languages."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.clipboard import clipboard
from tests.browser.customer import speaks
from tests.languages import PREFIXES

ROW = "tr:has(> #sorry-but)"


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_row_is_reached_and_marked_by_its_address(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}phrases/apology/#sorry-but")
    expect(page.locator("#sorry-but")).to_be_in_viewport()
    assert page.locator(ROW).evaluate("row => getComputedStyle(row).outlineStyle") == "solid"


@pytest.mark.parametrize("locale", PREFIXES)
def test_copying_a_rows_address_by_keyboard(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}phrases/apology/")
    control = page.locator(f"{ROW} .kb-share summary")
    assert control.get_attribute("aria-label")
    control.focus()
    page.keyboard.press("Enter")
    page.locator(f"{ROW} .kb-share a").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{ROW} .kb-share [role=status]")).not_to_be_empty()
    assert clipboard(page) == f"{address}{PREFIXES[locale]}phrases/apology/#sorry-but"


def test_the_language_is_shared_with_the_templates(page: Page, address: str) -> None:
    page.goto(f"{address}phrases/apology/")
    speaks(page, "lv")
    page.goto(f"{address}templates/acknowledge-email/")
    expect(page.locator(".kb-text")).to_have_attribute("lang", "lv")


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("locale", PREFIXES)
def test_rows_are_cards_on_a_phone(browser: Browser, address: str, locale: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, service_workers="block")
    page = context.new_page()
    page.goto(f"{address}{PREFIXES[locale]}phrases/apology/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    tops = page.locator(f"{ROW} > td").evaluate_all("cells => cells.map((c) => c.getBoundingClientRect().top)")
    assert tops[0] < tops[1] < tops[2]
    context.close()


@pytest.mark.parametrize("locale", PREFIXES)
def test_phrases_are_woven_in(page: Page, address: str, locale: str) -> None:
    start = address + PREFIXES[locale]
    for kind in ("guidelines/apologise/", "templates/apology-letter/"):
        page.goto(f"{start}{kind}#phrases")
        page.locator('.kb-phrases a[href*="#sorry-but"]').click()
        expect(page).to_have_url(f"{start}phrases/apology/#sorry-but")
    page.goto(f"{start}situations/repeat-complaint/")
    assert page.locator(".kb-phrases li").count() > 0
    page.goto(f"{start}playbooks/six-step-service-recovery/")
    assert page.locator('.kb-playbook > p a[href*="phrases/apology"]').count() == 1
    page.goto(f"{start}phrases/apology/")
    page.locator(f"{ROW} td:nth-child(2) a[href*=apologise]").click()
    expect(page).to_have_url(f"{start}guidelines/apologise/")
