"""Nothing that is typed into a card is lost, and nothing of it is stored."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.customer import LANGUAGE, speaks
from tests.browser.waiting import settle
from tests.languages import PREFIXES

EMAIL = "templates/acknowledge-email/"
SMS = "templates/acknowledge-sms/"
SECRET = "Zebra-4711"


def switch_language(page: Page) -> None:
    page.locator(".kb-languages a[hreflang=vi]").click()
    expect(page.locator("html")).to_have_attribute("lang", "vi")


WAYS: dict[str, Callable[[Page], object]] = {
    "reload": lambda page: page.reload(),
    "link": lambda page: page.locator("#when-not + ul a").first.click(),
    "language": switch_language,
    "back": lambda page: page.go_back(),
}


@pytest.mark.parametrize("anchor", ["", "#reply"])
@pytest.mark.parametrize("way", WAYS)
def test_what_is_typed_is_kept_on_every_way(page: Page, address: str, way: str, anchor: str) -> None:
    """On the first card of a tab as on any other."""
    if way == "back":
        page.goto(f"{address}{SMS}")
        page.locator("#when-not + ul a, #next + p a").first.wait_for()
    page.goto(f"{address}{EMAIL}{anchor}")
    settle(page)
    page.fill("[data-name=case_number]", SECRET)
    WAYS[way](page)
    expect(page.locator("[data-name=case_number]")).to_have_value(SECRET)
    assert (
        page.evaluate("Object.values(localStorage).concat(Object.values(sessionStorage)).join().includes('Zebra')")
        is False
    )


def test_back_and_forth(page: Page, address: str) -> None:
    page.goto(f"{address}{EMAIL}")
    settle(page)
    page.fill("[data-name=case_number]", SECRET)
    page.locator("#when-not + ul a").first.click()
    expect(page.locator("[data-name=case_number]")).to_have_value(SECRET)
    page.fill("[data-name=case_number]", "Okapi-1")
    page.go_back()
    expect(page).to_have_url(f"{address}{EMAIL}")
    expect(page.locator("[data-name=case_number]")).to_have_value("Okapi-1")


@pytest.mark.parametrize("locale", PREFIXES)
def test_no_single_letter_leaves_a_page(page: Page, address: str, locale: str) -> None:
    own = f"{address}{PREFIXES[locale]}{EMAIL}"
    page.goto(own)
    settle(page)
    page.locator("[data-copy]").first.click()
    for key in "np,.abcdefghijklmoqrtuvwxyz":
        page.keyboard.press(key)
        page.keyboard.press("Escape")
    settle(page)
    assert page.url == own


def test_a_browser_without_such_a_memory_asks(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.add_init_script("delete window.SharedWorker")
    asked: list[str] = []

    def answer(dialog: object) -> None:
        asked.append(dialog.type)  # type: ignore[attr-defined]
        dialog.accept()  # type: ignore[attr-defined]

    page.on("dialog", answer)
    page.goto(f"{address}{EMAIL}")
    page.locator("[data-name=case_number]").click()
    speaks(page, "vi")
    page.reload()
    assert asked == []  # nothing is typed, and a choice is soon made again
    page.locator("[data-name=case_number]").click()
    page.keyboard.type(SECRET)
    page.reload()
    assert asked == ["beforeunload"]


def test_the_customer_is_forgotten_when_nobody_works_and_that_is_said_before(page: Page, address: str) -> None:
    page.clock.install()
    page.goto(f"{address}{EMAIL}")
    speaks(page, "vi")
    page.fill("[data-name=case_number]", SECRET)
    page.clock.fast_forward("14:30")
    expect(page.locator(".kb-status--warn")).to_be_visible()
    page.keyboard.press("Shift")
    expect(page.locator(".kb-status--warn")).to_have_count(0)
    page.clock.fast_forward("14:30")
    expect(page.locator("[data-name=case_number]")).to_have_value(SECRET)
    page.clock.fast_forward("01:00")
    expect(page.locator("[data-name=case_number]")).to_have_value("")
    expect(page.locator(LANGUAGE)).to_have_value("en")
