"""What is cleared by mistake comes back with one press: the customer, pins, ticks, a draft."""

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.customer import CASE, CLEAR, LANGUAGE, NAME, speaks
from tests.browser.searching import BOX, LINK, answered, ids, search
from tests.browser.waiting import settle
from tests.languages import LOCALES, PREFIXES

EMAIL = "templates/acknowledge-email/"
UNDO = "[data-undo]"
TYPED = "Zebra-4711"


def customers_undo(page: Page) -> Locator:
    return page.locator(f".kb-customer {UNDO}")


def begin(page: Page, address: str, locale: str = "en") -> None:
    """A customer, cleared by mistake."""
    page.goto(f"{address}{PREFIXES[locale]}{EMAIL}")
    expect(customers_undo(page)).to_be_hidden()
    speaks(page, "vi")
    page.fill(NAME, "Minh")
    page.fill(CASE, TYPED)
    page.locator(CLEAR).click()
    expect(page.locator("[data-reply]")).not_to_contain_text(TYPED)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_customer_comes_back(page: Page, address: str, locale: str) -> None:
    begin(page, address, locale)
    customers_undo(page).press("Enter")
    expect(page.locator(NAME)).to_have_value("Minh")
    expect(page.locator(LANGUAGE)).to_have_value("vi")
    expect(page.locator(LANGUAGE)).to_be_focused()
    expect(page.locator("[data-reply]")).to_contain_text(TYPED)
    expect(customers_undo(page)).to_be_hidden()


def test_not_once_something_is_typed_of_the_next_one(page: Page, address: str) -> None:
    begin(page, address)
    page.fill(CASE, "RK-1")
    expect(customers_undo(page)).to_be_hidden()


def test_nor_on_another_page(page: Page, address: str) -> None:
    begin(page, address)
    page.reload()
    settle(page)
    expect(customers_undo(page)).to_be_hidden()
    expect(page.locator(CASE)).to_have_value("")


def test_nor_when_nobody_works(page: Page, address: str) -> None:
    page.clock.install()
    begin(page, address)
    page.clock.fast_forward("15:30")
    expect(customers_undo(page)).to_be_hidden()


def test_a_double_click_clears(page: Page, address: str) -> None:
    page.goto(f"{address}{EMAIL}")
    page.fill(CASE, TYPED)
    page.locator(CLEAR).dblclick()
    expect(page.locator(CASE)).to_have_value("")
    expect(customers_undo(page)).to_be_visible()


@pytest.mark.parametrize("way", ["Alt+0", "button", "switch"])
def test_pins_and_what_was_opened_come_back(page: Page, address: str, way: str) -> None:
    page.goto(f"{address}guidelines/stay-calm/")
    search(page, "voicemail")
    page.keyboard.press("Alt+p")
    page.locator(BOX).fill("")
    before = ids(answered(page, ""))
    assert before[1] == "guidelines/stay-calm"
    foot = page.locator(".kb-search__foot")
    if way == "Alt+0":
        page.keyboard.press(way)
    elif way == "button":
        foot.get_by_role("button").first.click()
    else:
        foot.get_by_role("checkbox").uncheck()
    expect(page.locator(f".kb-search {UNDO}")).to_be_visible()
    expect(page.locator(LINK)).to_have_count(len(before) - 2)  # the moments
    page.locator(f".kb-search {UNDO}").click()
    expect(page.locator(f".kb-search {UNDO}")).to_be_hidden()
    expect(page.locator(LINK)).to_have_count(len(before))
    assert ids(page.locator(LINK)) == before
    expect(foot.get_by_role("checkbox")).to_be_checked()
    expect(foot.get_by_role("checkbox")).to_be_focused()


def test_nothing_cleared_is_nothing_to_undo(page: Page, address: str) -> None:
    page.goto(f"{address}guidelines/")
    page.keyboard.press("/")
    answered(page, "")
    page.keyboard.press("Alt+0")
    expect(page.locator(f".kb-search {UNDO}")).to_be_hidden()


def test_a_tenth_pin_is_refused_and_that_is_said(page: Page, address: str) -> None:
    names = ["act-quickly", "stay-calm", "let-them-speak", "apologise", "thank-them", "follow-up", "a", "b", "c"]
    pinned = json.dumps([{"id": f"guidelines/{name}", "title": name, "lang": "en"} for name in names])
    page.add_init_script(f"localStorage.setItem('kb-pinned', {json.dumps(pinned)})")
    page.goto(f"{address}guidelines/")
    search(page, "voicemail")
    page.keyboard.press("Alt+p")
    expect(page.locator(".kb-search__status--warn")).to_contain_text("9")
    expect(page.locator(".kb-pin").first).to_have_attribute("aria-pressed", "false")
    assert page.evaluate("localStorage.getItem('kb-pinned')") == pinned


@pytest.mark.parametrize("locale", LOCALES)
def test_ticks_come_back(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}training/onboarding-path/")
    boxes = page.locator(".task-list-item input")
    above = page.locator("[data-kb-path]")
    for index in (0, 2):
        boxes.nth(index).check()
    above.get_by_role("checkbox").check()
    expect(above.locator(UNDO)).to_be_hidden()
    above.locator("[data-clear]").click()
    expect(boxes.first).not_to_be_checked()
    above.locator(UNDO).click()
    expect(page.locator(".task-list-item input:checked")).to_have_count(2)
    expect(above.locator("[data-clear]")).to_be_focused()
    assert len(json.loads(page.evaluate("localStorage.getItem('kb-path')"))) == 2
    above.locator("[data-clear]").click()
    boxes.nth(1).check()
    expect(above.locator(UNDO)).to_be_hidden()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_draft_comes_back(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}playbooks/check-my-draft/")
    area, place = page.locator("#kb-draft"), page.locator("[data-kb-draft]")
    area.fill("Calm down.")
    expect(place.locator(UNDO)).to_be_hidden()
    place.locator("button:not([data-undo])").filter(visible=True).first.click()
    expect(area).to_have_value("")
    place.locator(UNDO).click()
    expect(area).to_have_value("Calm down.")
    expect(area).to_be_focused()
