"""The handbook's languages as words in the header, the offer on a first visit, and what is remembered of a reader."""

from collections.abc import Callable, Iterator
from itertools import pairwise, permutations
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.waiting import settle
from tests.languages import BROWSERS, LOCALES, NAMES, PREFIXES, TAGS

GUIDELINE = "guidelines/apologise/"
WIDTHS = (320, 390, 768, 1280)
THUMB = 44
POINTER = 24
"""CSS pixels (WCAG 2.5.8)."""
PHONE = 719


@pytest.fixture(scope="module")
def start(small: Path, serve: Callable[[Path], str]) -> str:
    """Where the fixture's site is served."""
    return serve(small / "site")


@pytest.fixture
def open_as(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """A reader who has never been here, whose browser asks for a language."""
    opened: list[BrowserContext] = []

    def open_(language: str) -> Page:
        opened.append(browser.new_context(locale=language, service_workers="block"))
        return opened[-1].new_page()

    yield open_
    for context in opened:
        context.close()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_is_a_word_with_its_own_name(page: Page, start: str, locale: str) -> None:
    page.goto(start + PREFIXES[locale] + GUIDELINE)
    links = page.locator("header .kb-languages a")
    assert links.evaluate_all("links => links.map((link) => [link.lang, link.hreflang])") == [
        [TAGS[each], TAGS[each]] for each in LOCALES
    ]
    assert links.evaluate_all("links => links.map((link) => link.firstChild.data)") == [
        each.upper() for each in LOCALES
    ]
    for each in LOCALES:
        link = page.get_by_role("link", name=f"{each.upper()} – {NAMES[each]}", exact=True)
        expect(link).to_have_attribute("hreflang", TAGS[each])
    current = page.locator("header [aria-current]")
    expect(current).to_have_count(1)
    expect(current).to_have_attribute("hreflang", TAGS[locale])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("locale", LOCALES)
def test_they_fit_and_can_be_hit(page: Page, start: str, locale: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(start + PREFIXES[locale] + GUIDELINE)
    wanted = THUMB if width <= PHONE else POINTER
    shown = page.locator("header :is(.kb-languages a, .md-header__button)").filter(visible=True)
    boxes = [box for each in shown.all() if (box := each.bounding_box())]
    assert len(boxes) > len(LOCALES)
    for box in boxes:
        assert box["width"] >= wanted
        assert box["height"] >= wanted
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    ends = sorted((box["x"], box["x"] + box["width"]) for box in boxes)
    assert all(end <= begin + 0.5 for (_, end), (begin, _) in pairwise(ends))
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("own", "read"), [*permutations(LOCALES, 2)])
def test_a_first_visit_in_another_language_is_offered_the_browsers_once(
    open_as: Callable[[str], Page], start: str, own: str, read: str
) -> None:
    page = open_as(BROWSERS[own])
    page.goto(f"{start}{PREFIXES[read]}{GUIDELINE}#say")
    offer = page.locator(".kb-offer")
    expect(offer).to_have_attribute("lang", TAGS[own])
    expect(offer.locator("a")).to_have_text(
        str(page.locator(f".kb-languages a[hreflang={TAGS[own]}]").get_attribute("data-offer"))
    )
    offer.locator("a").click()
    expect(page).to_have_url(f"{start}{PREFIXES[own]}{GUIDELINE}#say")
    page.goto(f"{start}{PREFIXES[read]}phrases/apology/")
    settle(page)
    expect(offer).to_have_count(0)


def test_the_offers_are_worded_in_their_own_languages(page: Page, start: str) -> None:
    page.goto(start)
    offers = page.locator(".kb-languages a").evaluate_all("links => links.map((link) => link.dataset.offer)")
    assert offers == ["Read in English", "Đọc bằng tiếng Việt", "Lasīt latviski", "Basahin sa Filipino"]


@pytest.mark.parametrize("language", ["en-GB", "de-DE"])
def test_nothing_is_offered_to_who_reads_it_or_has_no_other(
    open_as: Callable[[str], Page], start: str, language: str
) -> None:
    page = open_as(language)
    page.goto(start + GUIDELINE)
    settle(page)
    expect(page.locator(".kb-offer")).to_have_count(0)


def test_filipino_by_its_older_tag(open_as: Callable[[str], Page], start: str) -> None:
    page = open_as("tl-PH")
    page.goto(start)
    expect(page.locator(".kb-offer")).to_have_attribute("lang", "fil")


def test_the_offer_can_be_closed_and_is_not_printed(open_as: Callable[[str], Page], start: str) -> None:
    page = open_as("vi-VN")
    page.goto(start + GUIDELINE)
    expect(page.locator(".kb-offer")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".kb-offer")).to_be_hidden()
    expect(page.locator(".kb-languages")).to_be_hidden()
    page.emulate_media(media="screen")
    page.locator(".kb-offer button").click()
    expect(page.locator(".kb-offer")).to_have_count(0)
    page.reload()
    settle(page)
    expect(page.locator(".kb-offer")).to_have_count(0)


@pytest.mark.parametrize("locale", LOCALES)
def test_neutral_links_open_the_language_last_read(open_as: Callable[[str], Page], start: str, locale: str) -> None:
    page = open_as("en-GB" if locale != "en" else "vi-VN")
    for read in (LOCALES[locale == "en"], locale):
        page.goto(start + PREFIXES[read] + GUIDELINE)
        settle(page)
    page.goto(f"{start}go/apologise/")
    expect(page).to_have_url(start + PREFIXES[locale] + GUIDELINE)


def test_a_page_that_is_missing_is_not_read(open_as: Callable[[str], Page], start: str) -> None:
    page = open_as("vi-VN")
    page.goto(f"{start}lv/{GUIDELINE}")
    settle(page)
    page.goto(f"{start}no-such-page/")
    expect(page.locator("[data-kb-missing]")).to_be_visible()
    page.goto(f"{start}go/apologise/")
    expect(page).to_have_url(f"{start}lv/{GUIDELINE}")


def test_where_nothing_can_be_kept_nothing_is_offered(open_as: Callable[[str], Page], start: str) -> None:
    page = open_as("vi-VN")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })")
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(start + GUIDELINE)
    settle(page)
    expect(page.locator(".kb-offer")).to_have_count(0)
    assert problems == []
