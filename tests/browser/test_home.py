"""The home page: the search first, then the moments of a call, each with its sentence, its Copy and the ways on."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.clipboard import clipboard
from tests.browser.customer import BAR, speaks
from tests.browser.searching import answered
from tests.browser.waiting import settle
from tests.languages import LOCALES, PREFIXES

SLOT = re.compile(r"\{\{(\w+)\}\}")
MOMENT = "#moment + ul > li"
FIELD = "[data-kb-find]"
QUERY = "[role=combobox]"
PHONE = 390


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": PHONE, "height": 844}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def entries(site: Path, locale: str) -> dict[str, dict[str, Any]]:
    found = json.loads((site / "api" / "v1" / f"{locale}.json").read_text("utf-8"))
    return {entry["id"]: entry for entry in found}


def moments(page: Page) -> list[str]:
    """The guidelines that the moments lead to."""
    links = page.locator(MOMENT).locator("> a:first-child")
    return [
        f"guidelines/{href.rstrip('/').rpartition('/')[2]}" for href in links.evaluate_all("a => a.map((a) => a.href)")
    ]


def labelled(site: Path, text: str, reader: str) -> str:
    declared = json.loads((site / "api" / "v1" / "placeholders.json").read_text("utf-8"))
    return SLOT.sub(lambda match: f"[{declared[match[1]]['labels'][reader]}]", text)


@pytest.mark.parametrize("customer", LOCALES)
@pytest.mark.parametrize("reader", LOCALES)
def test_every_moment_copies_its_sentence_in_the_customers_language(
    page: Page, site: Path, address: str, reader: str, customer: str
) -> None:
    page.goto(address + PREFIXES[reader])
    speaks(page, customer)
    guidelines, said = moments(page), entries(site, customer)
    assert len(guidelines) == 9
    for number, guideline in enumerate(guidelines):
        button = page.locator(MOMENT).nth(number).locator("[data-copy]")
        button.click()
        expect(button).to_contain_text("✓")
        copied = clipboard(page)
        known = re.escape(labelled(site, said[guideline]["say"][0], reader))
        # what the organisation fills in stands there instead of its label
        assert re.fullmatch(re.sub(r"\\\[.*?\\\]", ".+", known), copied), guideline
        assert "{" not in copied
    assert "{" not in page.locator("[data-kb-text]").inner_text()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_moment_leads_to_what_applies_its_guideline(page: Page, site: Path, address: str, locale: str) -> None:
    page.goto(address + PREFIXES[locale])
    known = entries(site, locale)
    templates = [entry for entry in known.values() if entry["kind"] == "template"]
    for number, guideline in enumerate(moments(page)):
        ways = page.locator(MOMENT).nth(number).locator(".kb-ways a")
        hrefs = ways.evaluate_all("links => links.map((link) => link.href)")
        ids = [href.removeprefix(address + PREFIXES[locale]).rstrip("/") for href in hrefs]
        slug = guideline.rpartition("/")[2]
        channels = {each["channel"] for each in templates if slug in each["guidelines"]}
        assert [known[each]["channel"] for each in ids[:-1]] == [each for each in ("email", "sms") if each in channels]
        assert all(slug in known[each]["guidelines"] for each in ids[:-1])
        assert ids[-1] == guideline
        for way, each in zip(ways.all(), ids, strict=True):
            assert known[each]["title"] in str(way.text_content())


@pytest.mark.parametrize("locale", LOCALES)
def test_the_search_comes_first_then_the_moments(page: Page, address: str, locale: str) -> None:
    page.goto(address + PREFIXES[locale])
    order = page.locator(f"[data-kb-text] h2, {FIELD}").evaluate_all("found => found.map((each) => each.id)")
    assert order == ["", "moment", "channel", "customer", "problem", "sections"]
    assert page.locator(".kb-summary").count() == 0
    title = page.title()
    assert title == page.locator("h1").inner_text().strip()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_field_has_the_focus_and_hands_over_what_is_typed(page: Page, address: str, locale: str) -> None:
    page.goto(address + PREFIXES[locale])
    field, query = page.locator(FIELD), page.locator(QUERY)
    expect(field).to_be_focused()
    page.keyboard.type("sms")
    expect(query).to_be_focused()
    expect(query).to_have_value("sms")
    answered(page, "sms")
    expect(field).to_have_value("")


def test_the_key_of_the_search_opens_it_from_the_field(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator(QUERY)).to_be_focused()
    expect(page.locator(QUERY)).to_have_value("")


def test_composing_keys_are_left_alone(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator(FIELD)).to_be_focused()
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "xi", "selectionStart": 2, "selectionEnd": 2})
    expect(page.locator(FIELD)).to_have_value("xi")
    expect(page.locator(FIELD)).to_be_focused()
    session.send("Input.insertText", {"text": "xin"})
    expect(page.locator(QUERY)).to_be_focused()
    expect(page.locator(QUERY)).to_have_value("xin")


def test_no_keyboard_opens_on_a_phone_before_the_field_is_touched(phone: Page, address: str) -> None:
    phone.goto(address)
    settle(phone)
    expect(phone.locator("body")).to_be_focused()
    phone.locator(FIELD).tap()
    expect(phone.locator(QUERY)).to_be_focused()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_thumb_finds_what_is_to_be_pressed(phone: Page, address: str, locale: str) -> None:
    phone.goto(address + PREFIXES[locale])
    shown = phone.locator(f"{FIELD}, .kb-ways a, [data-copy]")
    assert shown.count() > 20
    assert shown.evaluate_all("found => found.filter((each) => each.getBoundingClientRect().height < 44).length") == 0
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_to_press_is_printed(page: Page, address: str, locale: str) -> None:
    page.goto(address + PREFIXES[locale])
    page.emulate_media(media="print")
    for control in (FIELD, ".kb-ways", "[data-copy]", BAR, ".kb-say-status"):
        assert page.locator(control).filter(visible=True).count() == 0, control
    expect(page.locator(MOMENT).locator(".kb-say").first).to_be_visible()


@pytest.mark.parametrize("locale", LOCALES)
def test_without_scripts_every_moment_has_its_sentence(browser: Browser, address: str, locale: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PREFIXES[locale])
    said = page.locator(MOMENT).locator(".kb-say")
    assert said.count() == said.filter(visible=True).count() == 9
    assert page.locator(MOMENT).locator(".kb-ways a").count() > 9
    text = page.locator("[data-kb-text]").inner_text()
    assert "{" not in text
    assert "stands-here" not in text
    expect(page.locator(FIELD)).to_be_hidden()
    context.close()
