"""The customer of a page, as an agent gives them in the bar above it."""

from playwright.sync_api import Page

BAR, CHIP = ".kb-customer", ".kb-customer__chip"
LANGUAGE, FORM = "[data-customer=language]", "[data-customer=form]"
NAME, CASE = "[data-name=customer_name]", "[data-name=case_number]"
CLEAR = "[data-clear]"


def stored(page: Page) -> str:
    """All that the device keeps, and what an address could carry: nothing of a customer may be in it."""
    return str(
        page.evaluate(
            """async () => JSON.stringify([
              {...localStorage}, {...sessionStorage}, document.cookie, location.href, document.title, history.state, window.name,
              indexedDB.databases ? await indexedDB.databases() : [], "caches" in window ? await caches.keys() : [],
            ])"""
        )
    )


def unfold(page: Page) -> None:
    """On a narrow screen, open the bar."""
    chip = page.locator(CHIP)
    if chip.is_visible() and chip.get_attribute("aria-expanded") == "false":
        chip.click()


def speaks(page: Page, locale: str) -> None:
    """Choose the customer's language."""
    unfold(page)
    page.select_option(LANGUAGE, locale)
