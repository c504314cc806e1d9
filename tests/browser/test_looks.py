"""What meets the eye in headless Chromium: nothing is cut, nothing moves under a hand, nothing is told by colour alone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.clipboard import clipboard
from tests.browser.customer import FORM, NAME, speaks
from tests.browser.waiting import settle
from tests.languages import LOCALES, PREFIXES

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


@pytest.mark.parametrize("width", [480, 560, 640, 760, 1000])
@pytest.mark.parametrize("locale", PREFIXES)
def test_every_language_of_the_header_is_whole(readers_page: Page, address: str, locale: str, width: int) -> None:
    readers_page.set_viewport_size({"width": width, "height": 400})
    readers_page.goto(f"{address}{PREFIXES[locale]}situations/")
    assert not readers_page.locator(".kb-languages").evaluate(IS_CUT)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_greeting_and_an_amount_are_read_in_their_fields(page: Page, address: str, locale: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address + REFUND)
    speaks(page, locale)
    page.fill(NAME, "Katrīna Hendersone")
    page.select_option(FORM, index=1)
    assert not page.locator("[data-name=salutation]").evaluate(IS_CUT)
    room = "(input) => input.clientWidth / parseFloat(getComputedStyle(input).fontSize)"
    assert page.locator("[data-name=amount]").evaluate(room) > DIGITS


def test_a_field_alone_in_its_line_has_all_of_it(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address + SMS)
    company = page.locator(".kb-field:has([data-name=company])")
    assert box(company)[3] == pytest.approx(box(page.locator(".kb-group:has([data-name=company])"))[3], abs=1)


@pytest.mark.parametrize("locale", PREFIXES)
def test_what_stands_beside_a_button_stays_where_it_is(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}{DELAY}")
    first, second = page.locator(".kb-actions [data-copy]").all()
    before, width = box(second)[0], box(first)[3]
    first.click()
    expect(first).to_contain_text("✓")
    assert box(first)[3] >= width - 1
    assert box(second)[0] >= before - 1


def test_what_is_left_to_fill_in_is_told_apart_where_labels_have_commas(page: Page, address: str) -> None:
    page.goto(address + DELAY)
    labels = page.locator(".kb-text .kb-blank").evaluate_all(
        "(all) => [...new Set(all.map((e) => e.textContent.slice(1, -1)))]"
    )
    assert any("," in label for label in labels)
    page.locator(".kb-actions [data-copy]").first.click()
    expect(page.locator(".kb-status")).to_contain_text(f" {'; '.join(labels)}.")


def test_about_how_long_a_text_is_stands_with_the_number(page: Page, address: str) -> None:
    page.goto(f"{address}lv/{SMS}")
    expect(page.locator(".kb-counter")).to_contain_text("rakstzīmes: apmēram ")


@pytest.mark.parametrize("locale", ["vi", "lv"])
def test_a_weekday_in_a_reply_is_written_small_where_the_language_does(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}{DELAY}")
    page.fill("[data-name=date]", "2026-12-04")
    page.locator(".kb-actions [data-copy]").first.click()
    expect(page.locator(".kb-status")).not_to_be_empty()
    assert {"vi": "(thứ Sáu)", "lv": "(piektdiena)"}[locale] in clipboard(page)


@pytest.mark.parametrize("locale", PREFIXES)
def test_what_to_say_has_most_of_a_table_and_the_rows_sign_its_corner(page: Page, address: str, locale: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{address}{PREFIXES[locale]}{PHRASES}")
    for row in page.locator(".kb-phrase tbody tr").all():
        avoid, why, say = row.locator("td").all()
        assert box(say)[3] > max(box(avoid)[3], box(why)[3])
        sign, text = box(row.locator("summary")), box(avoid)
        assert sign[2] - text[2] < sign[3]
        assert text[0] < sign[0] < sign[1] < text[1]


@pytest.mark.parametrize("path", ["guidelines/apologise/", "situations/late-or-missing-delivery/", DELAY])
@pytest.mark.parametrize("locale", PREFIXES)
def test_no_title_under_send_or_why_is_cut(page: Page, address: str, locale: str, path: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address + PREFIXES[locale] + path)
    links = page.locator(".kb-trio > :not(:first-child) li a")
    expect(links.first).to_be_visible()
    assert not any(link.evaluate(IS_CUT) for link in links.all())


def test_colours_that_are_forced_hide_no_sign(forced: Page, address: str) -> None:
    forced.goto(address + PHRASES)
    sign = forced.locator(".kb-share--row summary").first
    ground = forced.evaluate("getComputedStyle(document.body).backgroundColor")
    assert sign.evaluate("(e) => getComputedStyle(e, '::before').backgroundColor") != ground
    forced.goto(f"{address}playbooks/five-steps-difficult-customer/")
    outlines = forced.locator(".kb-step").evaluate_all("(all) => all.map((e) => getComputedStyle(e).outlineStyle)")
    assert outlines == ["solid"] + ["none"] * (len(outlines) - 1)


def test_the_menu_says_in_bold_where_the_reader_is(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{address}guidelines/stay-calm/")
    weights = "(all) => all.map((e) => [e.textContent.trim(), getComputedStyle(e).fontWeight])"
    links = page.locator(".md-sidebar--primary li li > a.md-nav__link").evaluate_all(weights)
    assert [name for name, weight in links if weight == "700"] == ["Stay calm"]


@pytest.mark.parametrize("locale", PREFIXES)
def test_every_page_says_how_to_tell_of_a_mistake(page: Page, address: str, locale: str) -> None:
    for path in ("guidelines/apologise/", DELAY, "training/quiz/"):
        page.goto(address + PREFIXES[locale] + path)
        expect(page.locator(".kb-wrong a")).to_be_visible()


@pytest.mark.parametrize("locale", PREFIXES)
def test_what_a_trainer_asks_is_not_called_what_customers_say(page: Page, address: str, locale: str) -> None:
    names = []
    for path in ("guidelines/apologise/", "training/quiz/", "training/desk-cards/"):
        page.goto(address + PREFIXES[locale] + path)
        names.append(page.locator(".kb-heard > summary").inner_text())
    assert names[0] != names[1] == names[2]


def test_what_paper_unfolds_is_folded_again_on_the_screen(page: Page, address: str) -> None:
    page.goto(f"{address}guidelines/apologise/")
    page.locator(".kb-heard > summary").click()
    folds = page.locator(".md-content details:not(.kb-share)")
    state = "(all) => all.map(({ open }) => open)"
    before = folds.evaluate_all(state)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert all(folds.evaluate_all(state))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert folds.evaluate_all(state) == before
    assert any(before)
    assert not all(before)


@pytest.mark.parametrize(
    ("path", "control", "width"),
    [(DELAY, ".kb-actions", 390), (DELAY, ".kb-actions", 1280), ("training/quiz/", ".kb-quiz__score", 1280)],
)
def test_what_the_site_says_at_the_foot_covers_no_button(
    context: BrowserContext, address: str, path: str, control: str, width: int
) -> None:
    """Without a network, and on a first visit in another language than the browser's: both lines stand there."""
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{address}lv/{path}")
    expect(page.locator(".kb-offer")).to_be_visible()
    context.set_offline(True)
    expect(page.locator(".kb-bar")).not_to_be_empty()
    settle(page)
    lines = sorted(
        page.locator(".kb-bar, .kb-offer").evaluate_all(
            "(all) => all.map((e) => e.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])"
        )
    )
    assert lines[0][1] <= lines[1][0] + 1
    button = page.locator(f"{control} button:not([hidden])").first.bounding_box()
    assert button
    assert button["y"] + button["height"] <= lines[0][0] + 1
