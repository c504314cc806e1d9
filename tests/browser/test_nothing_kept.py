"""Browsers that keep nothing, on the device or from page to page: what can't last is not offered, and that is said."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.customer import CHIP, LANGUAGE, NAME
from tests.browser.searching import LINK, answered, search
from tests.languages import LOCALES, PREFIXES

REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
NOTE = ".kb-customer__note"
EMAIL = "templates/acknowledge-email/"


@pytest.fixture
def refusing(context: BrowserContext) -> Page:
    """A browser that lets sites keep nothing on the device."""
    context.add_init_script(REFUSED)
    return context.new_page()


@pytest.fixture
def forgetting(context: BrowserContext) -> Page:
    """A browser without a memory from page to page."""
    context.add_init_script("delete window.SharedWorker")
    return context.new_page()


@pytest.mark.parametrize("locale", LOCALES)
def test_where_the_device_keeps_nothing_the_search_says_so_and_pins_nothing(
    refusing: Page, address: str, locale: str
) -> None:
    refusing.goto(f"{address}{PREFIXES[locale]}guidelines/apologise/")
    search(refusing, "refund")
    expect(refusing.locator(LINK).first).to_be_visible()
    expect(refusing.locator(".kb-search__keep")).not_to_be_empty()
    expect(refusing.locator(".kb-search").get_by_role("checkbox")).to_have_count(0)
    expect(refusing.locator(".kb-pin")).to_have_count(0)
    refusing.keyboard.press("Alt+p")
    refusing.keyboard.press("Alt+0")
    answered(refusing, "refund")


def test_so_do_the_agents_details_and_the_ticks(refusing: Page, address: str) -> None:
    refusing.goto(address + EMAIL)
    said = refusing.locator(".kb-keep")
    expect(said).not_to_be_empty()
    expect(said.locator("input, button")).to_have_count(0)
    told = said.inner_text()
    refusing.goto(f"{address}training/onboarding-path/")
    above = refusing.locator("[data-kb-path]")
    expect(above.get_by_role("checkbox")).to_be_disabled()
    expect(above.locator("small")).to_have_text(told)


@pytest.mark.parametrize("locale", LOCALES)
def test_where_pages_forget_the_bar_says_so_while_somebody_types(forgetting: Page, address: str, locale: str) -> None:
    forgetting.goto(f"{address}{PREFIXES[locale]}{EMAIL}")
    bar = forgetting.locator(".kb-customer")
    height = bar.evaluate("bar => bar.offsetHeight")
    forgetting.select_option(LANGUAGE, "vi")
    expect(forgetting.locator(NOTE)).to_be_hidden()
    forgetting.fill(NAME, "Minh")
    expect(forgetting.locator(NOTE)).to_be_visible()
    assert bar.evaluate("bar => bar.offsetHeight") == height, "the text stays where it is"
    forgetting.locator("[data-copy]").first.focus()
    expect(forgetting.locator(NOTE)).to_be_hidden()


def test_on_a_phone_it_stands_with_the_fields(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    context.add_init_script("delete window.SharedWorker")
    page = context.new_page()
    page.goto(address + EMAIL)
    page.locator(CHIP).click()
    page.fill(NAME, "Minh")
    expect(page.locator(NOTE)).to_be_visible()
    context.close()


def test_where_pages_remember_it_says_nothing(page: Page, address: str) -> None:
    page.goto(address + EMAIL)
    page.fill(NAME, "Minh")
    expect(page.locator(NOTE)).to_be_hidden()
