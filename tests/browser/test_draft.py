"""“Check my draft” in headless Chromium: marks, what to say instead, privately; in the customer's language, and from a disk."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser import searching
from tests.browser.clipboard import clipboard
from tests.browser.customer import CLEAR, speaks

PATH = "playbooks/check-my-draft/"
BOX, MARK, FOUND = "#kb-draft", ".kb-draft__shown mark", ".kb-draft__found > li"
DRAFT = "Dear Ms Okafor,\nI'm so sorry you FEEL that way. It will arrive immediately, guaranteed."
SAID = {"I'm so sorry you FEEL that way", "immediately", "guaranteed"}
FOREIGN = "Chị dọa em à?"


def test_what_is_pasted_is_marked_and_stays_on_the_page(page: Page, address: str) -> None:
    page.goto(address + PATH)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}{request.post_data or ''}"))
    box = page.get_by_label(page.locator(".kb-draft label").inner_text())
    box.fill(DRAFT)
    expect(page.locator(MARK)).to_have_count(3)
    assert set(page.locator(MARK).all_inner_texts()) == SAID
    expect(page.locator(".kb-draft [role=status]").first).to_contain_text("3")
    found = page.locator(FOUND)
    expect(found).to_have_count(2)  # both promises have one reason
    expect(found.first.locator("a")).to_have_attribute("href", f"{address}phrases/apology/#sorry-you-feel-that-way")
    found.first.locator("button").click()
    expect(found.first.locator("button")).to_contain_text("✓")
    copied = clipboard(page)
    assert copied == found.first.locator(".kb-say").inner_text()
    assert set(asked) <= {f"GET {address}draft/en.json"} | searching.fetched(address, "en")
    assert "Okafor" not in page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    box.fill("Dear Ms Okafor, it will be there on 5 March.")
    expect(page.locator(MARK)).to_have_count(0)
    expect(page.locator(".kb-draft__status")).not_to_be_empty()


def test_the_draft_is_in_the_customers_language_and_goes_with_them(page: Page, address: str) -> None:
    page.goto(address + PATH)
    page.fill(BOX, FOREIGN)
    expect(page.locator(".kb-draft__status")).to_contain_text("English")  # nothing good of what it can't read
    expect(page.locator(MARK)).to_have_count(0)
    speaks(page, "vi")
    expect(page.locator(MARK)).to_have_text("Chị dọa em à")
    expect(page.locator(f"{FOUND} .kb-say")).to_have_attribute("lang", "vi")
    expect(page.locator(f"{FOUND} a")).to_have_attribute("href", f"{address}phrases/boundaries/#threaten-back")
    page.fill("[data-name=customer_name]", "Lan")
    page.locator(CLEAR).click()
    expect(page.locator(BOX)).to_have_value("")
    expect(page.locator(FOUND)).to_have_count(0)


def test_the_draft_lasts_from_page_to_page_and_its_end_is_told_before(page: Page, address: str) -> None:
    page.clock.install()
    page.goto(address + PATH)
    page.fill(BOX, DRAFT)
    page.reload()
    expect(page.locator(BOX)).to_have_value(DRAFT)
    expect(page.locator(MARK)).to_have_count(3)
    page.goto(f"{address}lv/{PATH}")
    expect(page.locator(BOX)).to_have_value(DRAFT)
    page.clock.fast_forward("14:30")
    expect(page.locator("[data-kb-customer] [role=status]")).to_have_class(re.compile("kb-status--warn"))
    page.clock.fast_forward("01:00")
    expect(page.locator(BOX)).to_have_value("")


def test_from_the_disk(page: Page, unpacked: Path) -> None:
    page.goto(f"{unpacked.as_uri()}/lv/{PATH}index.html")
    page.fill(BOX, "Žēl, ka jūs tā jūtaties.")
    link = page.locator(f"{FOUND} a")
    expect(link).to_have_attribute("href", f"{unpacked.as_uri()}/lv/phrases/apology/index.html#sorry-you-feel-that-way")
