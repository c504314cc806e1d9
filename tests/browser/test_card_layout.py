"""The card's reply and its Copy are on the first screen, fields and blanks lead to each other, and copying says what it did."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.clipboard import REFUSING, clipboard
from tests.browser.customer import speaks
from tests.browser.waiting import settle, until
from tests.languages import PREFIXES

EMAIL = "templates/acknowledge-email/"
DESKTOP, PHONE = (1280, 800), (390, 844)
LINES = 3
"""First lines of a reply that are seen."""
SEEN = """(lines) => {
  const reply = document.querySelector('[data-reply]'), copy = document.querySelector('button[data-copy]');
  const line = parseFloat(getComputedStyle(reply).lineHeight);
  const end = Math.min(reply.getBoundingClientRect().top + parseFloat(getComputedStyle(reply).paddingTop)
    + lines * line, reply.getBoundingClientRect().bottom);
  const bar = copy.closest('.kb-actions')?.getBoundingClientRect(), box = copy.getBoundingClientRect();
  return end <= (bar?.top ?? innerHeight) + 1 && box.top >= 0 && box.bottom <= innerHeight;
}"""
"""Whether that many lines stand above the bar of buttons, and Copy on the screen."""
THUMB = 44


def templates(site: Path, locale: str) -> list[str]:
    entries = json.loads((site / f"api/v1/{locale}.json").read_text("utf-8"))
    return [entry["url"] for entry in entries if entry["kind"] == "template"]


@pytest.mark.parametrize("locale", PREFIXES)
def test_the_answer_is_on_the_first_screen(browser: Browser, site: Path, address: str, locale: str) -> None:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    missing = []
    urls = templates(site, locale)
    for url in urls:
        page.goto(address + url)
        for width, height in (DESKTOP, PHONE):
            page.set_viewport_size({"width": width, "height": height})
            if not page.evaluate(SEEN, LINES):
                missing.append((url, width))
    assert len(urls) > 20
    assert missing == []
    context.close()


@pytest.mark.parametrize("locale", PREFIXES)
def test_copy_stays_in_sight_and_a_thumb_can_press(browser: Browser, address: str, locale: str) -> None:
    context = browser.new_context(
        viewport={"width": PHONE[0], "height": PHONE[1]}, has_touch=True, is_mobile=True, service_workers="block"
    )
    page = context.new_page()
    page.goto(f"{address}{PREFIXES[locale]}templates/resolution-letter/")
    for name in ("issue", "agent_name"):
        page.locator(f"[data-name={name}]").scroll_into_view_if_needed()
        expect(page.locator("[data-copy]").first).to_be_in_viewport(ratio=1)
    small = page.evaluate(
        """(least) => [...document.querySelectorAll('.kb-card :is(button, select, .kb-choice label, .kb-field input, textarea)')]
          .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < least).map((e) => e.outerHTML)""",
        THUMB,
    )
    assert small == []
    context.close()


@pytest.mark.parametrize(("width", "height"), [(375, 667), (320, 568), (844, 390)])
@pytest.mark.parametrize(("reader", "customer"), [("tl", "vi"), ("lv", "vi"), ("vi", "lv"), ("en", "tl")])
def test_what_stays_in_sight_leaves_room_on_a_phone(
    browser: Browser, address: str, reader: str, customer: str, width: int, height: int
) -> None:
    """With all that it may say: blanks are left, and the customer speaks another language."""
    page = browser.new_page(
        viewport={"width": width, "height": height}, has_touch=True, locale=reader, service_workers="block"
    )
    page.goto(f"{address}{PREFIXES[reader]}templates/delay-notice/")
    page.locator(".kb-customer__chip").tap()
    speaks(page, customer)
    page.keyboard.press("Escape")
    page.locator(".kb-actions .md-button--primary").tap()
    expect(page.locator(".kb-actions .kb-status")).not_to_be_empty()
    page.locator(".kb-field").last.scroll_into_view_if_needed()  # where the agent fills in what is left
    bar = page.locator(".kb-actions")
    box = bar.bounding_box()
    assert box
    assert box["height"] <= height / 3
    for button in bar.locator("button").all():
        expect(button).to_be_in_viewport(ratio=1)
    assert bar.evaluate("(bar) => bar.scrollHeight <= bar.clientHeight")
    page.close()


@pytest.mark.parametrize("locale", PREFIXES)
def test_the_text_is_as_dark_as_any(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}{EMAIL}")
    colours = page.evaluate(
        "['[data-reply]', '.kb-field label'].map((one) => getComputedStyle(document.querySelector(one)).color)"
    )
    assert colours[0] == colours[1]


@pytest.mark.parametrize("way", ["click", "Enter"])
def test_a_blank_leads_to_its_field_and_back(page: Page, address: str, way: str) -> None:
    page.goto(f"{address}{EMAIL}")
    blank = page.locator("[data-reply] [data-blank=case_number]")
    field = page.locator("[data-name=case_number]")
    if way == "click":
        blank.click()
    else:
        blank.press("Enter")
    expect(field).to_be_focused()
    expect(blank).to_have_class(re.compile("kb-lit"))
    field.press("Shift+Tab")
    expect(blank).not_to_have_class(re.compile("kb-lit"))
    field.fill("CR-1")
    page.locator("[data-reply] [data-blank=case_number]").click()
    expect(field).to_be_focused()


def test_enter_leads_through_the_empty_fields_to_the_button(page: Page, address: str) -> None:
    page.goto(f"{address}{EMAIL}")
    fields = page.locator(":is(input, textarea)[data-name]").filter(visible=True)
    names = fields.evaluate_all("(all) => all.filter((field) => !field.value).map((field) => field.dataset.name)")
    assert 0 < len(names) < fields.count()
    page.locator(f"[data-name={names[0]}]").focus()
    for name in names:
        expect(page.locator(f"[data-name={name}]")).to_be_focused()
        page.keyboard.press("Enter")
    button = page.locator("[data-copy]").first
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(button).to_contain_text("✓")


def test_a_reply_is_filled_in_from_the_pages_first_blank_on(page: Page, address: str) -> None:
    """In Vietnamese the form of address stands above the card, and everywhere in the text."""
    page.goto(f"{address}vi/templates/delay-notice/#fill")
    expect(page.locator("select[data-name=title]")).to_be_focused()
    page.keyboard.press("c")
    for field in page.locator(":is(input, textarea)[data-name]").filter(visible=True).all():
        if not field.input_value():
            page.keyboard.press("Enter")
            expect(field).to_be_focused()
            page.keyboard.type("8")
    page.keyboard.press("Enter")
    expect(page.locator("[data-copy]").first).to_be_focused()
    expect(page.locator("[data-reply] .kb-blank:not(.kb-blank--odd)")).to_have_count(0)


@pytest.mark.parametrize("start", ["body", "[data-name=issue]", ".md-content h2 .headerlink"])
def test_control_and_enter_copy_from_anywhere(page: Page, address: str, start: str) -> None:
    page.goto(f"{address}{EMAIL}")
    page.fill("[data-name=case_number]", "CR-1")
    page.locator(start).first.evaluate("(element) => element.focus({ preventScroll: true })")
    focused = page.evaluate("document.activeElement.outerHTML.slice(0, 80)")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".kb-status")).not_to_be_empty()
    assert "CR-1" in clipboard(page)
    assert page.evaluate("document.activeElement.outerHTML.slice(0, 80)") == focused


@pytest.mark.parametrize("locale", PREFIXES)
def test_the_button_says_for_two_seconds_that_it_has_copied(page: Page, address: str, locale: str) -> None:
    page.clock.install()
    page.goto(f"{address}{PREFIXES[locale]}{EMAIL}")
    button = page.locator("[data-copy]").first
    before = button.inner_text()
    button.click()
    expect(button).to_contain_text("✓")
    page.clock.fast_forward(1500)
    expect(button).to_contain_text("✓")
    page.clock.fast_forward(1000)
    expect(button).to_have_text(before)


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_browser_that_refuses_to_copy(page: Page, address: str, locale: str) -> None:
    page.add_init_script(REFUSING)
    page.goto(f"{address}{PREFIXES[locale]}{EMAIL}")
    button = page.locator("[data-copy]").first
    button.click()
    expect(page.locator(".kb-status--warn")).to_contain_text("Ctrl + C")
    expect(button).not_to_contain_text("✓")
    expect(button).to_be_focused()
    assert page.evaluate("getSelection().toString()").split() == page.locator("[data-reply]").inner_text().split()


def test_without_https_the_focus_stays(page: Page, address: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(f"{address}{EMAIL}")
    page.locator("[data-name=issue]").focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-copy]").first).to_contain_text("✓")
    expect(page.locator("[data-name=issue]")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", PREFIXES)
def test_a_reply_selected_by_hand_is_what_the_button_copies(
    browser: Browser, address: str, locale: str, scheme: str
) -> None:
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        permissions=["clipboard-read", "clipboard-write"],
        service_workers="block",
    )
    page = context.new_page()
    page.goto(f"{address}{PREFIXES[locale]}{EMAIL}")
    page.fill("[data-name=issue]", "{{x}} \u200b👩‍💻 e\u0301")
    settle(page)
    page.locator("[data-copy]").first.click()
    expect(page.locator("[data-copy]").first).to_contain_text("✓")
    by_button = clipboard(page)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('[data-reply]'))")
    page.keyboard.press("Control+c")
    kinds = page.evaluate("navigator.clipboard.read().then((items) => items.flatMap((item) => item.types))")
    assert kinds == ["text/plain"]
    assert clipboard(page) == by_button
    assert not re.search("[{}\u200b]", by_button)
    assert "[x] 👩‍💻 é" in by_button
    context.close()


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_script_is_no_reply(page: Page, address: str, locale: str) -> None:
    words = {}
    for kind in ("open-complaint-call", "acknowledge-email"):
        page.goto(f"{address}{PREFIXES[locale]}templates/{kind}/")
        words[kind] = (page.locator("[data-copy]").first.inner_text(), page.locator(".kb-note").inner_text())
    assert all(script != reply for script, reply in zip(*words.values(), strict=True))
    page.goto(f"{address}{PREFIXES[locale]}templates/open-complaint-call/")
    expect(page.locator(".kb-note")).not_to_contain_text("Shift")


@pytest.mark.parametrize("locale", PREFIXES)
def test_the_reply_beside_it_in_the_agents_own_language(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}{EMAIL}")
    own = page.locator("[data-reply]").inner_text()
    button = page.locator(".kb-own-button")
    expect(button).to_be_hidden()
    speaks(page, "lv" if locale != "lv" else "en")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    until(page, "(own) => document.querySelector('.kb-own pre').innerText === own", own)
    assert page.locator("[data-reply]").count() == 1
    button.click()
    expect(page.locator(".kb-own")).to_be_hidden()
