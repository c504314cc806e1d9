"""The built site in headless Chromium, in all four languages."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.searching import answered
from tests.browser.waiting import settle
from tests.languages import PREFIXES, TAGS

KINDS = [
    "",
    "guidelines/",
    "guidelines/apologise/",
    "playbooks/six-step-service-recovery/",
    "situations/customer-types/",
]


@pytest.mark.parametrize("locale", PREFIXES)
def test_no_third_party_no_error_no_404(browser: Browser, address: str, locale: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    requests: list[str] = []
    problems: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("response", lambda r: problems.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    page.on("console", lambda m: problems.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    for kind in KINDS:
        page.goto(address + PREFIXES[locale] + kind)
        settle(page)
    assert len(requests) > len(KINDS)
    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []
    assert problems == []
    context.close()


@pytest.mark.parametrize("target", PREFIXES)
@pytest.mark.parametrize("start", PREFIXES)
def test_switching_language_keeps_page_and_anchor(page: Page, address: str, start: str, target: str) -> None:
    page.goto(f"{address}{PREFIXES[start]}guidelines/apologise/#say")
    page.locator(f".kb-languages a[hreflang={TAGS[target]}]").click()
    expect(page).to_have_url(f"{address}{PREFIXES[target]}guidelines/apologise/#say")
    expect(page.locator("html")).to_have_attribute("lang", TAGS[target])
    expect(page.locator("#say")).to_be_in_viewport()


@pytest.mark.parametrize("locale", PREFIXES)
def test_switching_language_without_anchor(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}situations/")
    page.locator(f".kb-languages a[hreflang={TAGS[locale]}]").click()
    expect(page).to_have_url(f"{address}{PREFIXES[locale]}situations/")


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_missing_page_answers_in_the_readers_language(page: Page, address: str, locale: str) -> None:
    response = page.goto(f"{address}{PREFIXES[locale]}guidelines/no-such-page/")
    assert response
    assert response.status == 404
    expect(page.locator("html")).to_have_attribute("lang", TAGS[locale])
    expect(page.locator("[data-kb-missing] code")).to_have_text(f"/{PREFIXES[locale]}guidelines/no-such-page/")
    page.locator(".md-content p > a:not([data-text])").click()
    expect(page).to_have_url(f"{address}{PREFIXES[locale]}")


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_missing_page_offers_to_look_for_the_words_of_its_address(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}situations/late-delivery.html")
    link = page.locator("[data-kb-missing] a")
    expect(link).to_contain_text("late delivery")
    link.click()
    answered(page, "late delivery")


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_missing_link_in_no_language_answers_in_the_one_last_read(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}situations/")
    page.goto(f"{address}go/no-such-name/#say")
    expect(page.locator("html")).to_have_attribute("lang", TAGS[locale])
    expect(page.locator("[data-kb-missing] code")).to_have_text("/go/no-such-name/")


@pytest.mark.parametrize("width", [500, 640, 760, 1280])
@pytest.mark.parametrize("locale", PREFIXES)
def test_the_title_above_is_one_line_however_zoomed(readers_page: Page, address: str, locale: str, width: int) -> None:
    readers_page.set_viewport_size({"width": width, "height": 400})
    readers_page.goto(f"{address}{PREFIXES[locale]}situations/")
    sizes = readers_page.locator(".md-header__title").evaluate("title => [title.scrollHeight, title.clientHeight]")
    assert sizes[0] <= sizes[1]


def test_every_letter_has_a_font(page: Page, address: str) -> None:
    """No letter of the four languages falls to the font that draws boxes."""
    page.goto(f"{address}vi/guidelines/apologise/")
    widths = page.evaluate(
        """() => {
          const pen = document.createElement("canvas").getContext("2d");
          pen.font = `16px ${getComputedStyle(document.body).fontFamily}`;
          const missing = pen.measureText("\\u{10FFFF}").width;
          return [..."ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹāčēģīķļņšūžñ₱€"]
            .filter((letter) => pen.measureText(letter).width === missing);
        }"""
    )
    assert widths == []


@pytest.mark.parametrize("locale", PREFIXES)
def test_pages_are_whole_without_scripts(browser: Browser, address: str, locale: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{PREFIXES[locale]}playbooks/six-step-service-recovery/")
    assert page.locator("#flow + ol > li").count() == 6
    assert page.locator("#flow + ol > li").first.is_visible()
    context.close()


def test_below_a_sub_path(page: Page, site: Path, serve: Callable[[Path], str], tmp_path: Path) -> None:
    (tmp_path / "kb").symlink_to(site)
    (tmp_path / "404.html").write_text("")
    base = f"{serve(tmp_path)}kb/"
    problems: list[str] = []
    page.on("response", lambda r: problems.append(r.url) if r.status >= 400 else None)
    page.goto(f"{base}lv/guidelines/")
    page.locator(".md-content a[href*=apologise]").first.click()
    expect(page).to_have_url(f"{base}lv/guidelines/apologise/")
    assert problems == []


def test_errors_are_found_by_what_is_typed_and_by_their_address(browser: Browser, address: str) -> None:
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{address}contribute/errors/#not-nfc")
        rules, index = page.locator("section[data-rule]:visible"), page.locator(".kb-rules li:visible")
        every = page.locator("section[data-rule]").count()
        expect(rules).to_have_count(every)
        expect(index).to_have_count(every)
        expect(page.locator(".kb-rules input")).to_be_visible(visible=scripts)
        if scripts:
            page.locator(".kb-rules input").press_sequentially("broken anchor")
            expect(index.first).to_have_text("broken-anchor")
            shown = index.count()
            assert 0 < shown < every
            expect(rules).to_have_count(shown)
            expect(page.locator(".kb-rules [role=status]")).to_have_text(f"Rules shown: {shown}")
            page.evaluate("location.hash = '#sms-too-long'")
            expect(rules).to_have_count(every)
            expect(page.locator("#sms-too-long")).to_be_in_viewport()
        context.close()
