"""Say · Send · Why in headless Chromium: under each title and in each row, and the lists that it leads to."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.languages import PREFIXES

PAGES = ("guidelines/apologise/", "situations/late-or-missing-delivery/", "templates/delay-notice/")
PHRASES = "phrases/apology/"
MOST = (3, 2, 1)
PHONE: ViewportSize = {"width": 390, "height": 844}
THUMB = 44


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, service_workers="block")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("locale", PREFIXES)
def test_few_of_each_stand_under_the_title_and_all_is_one_step_on(
    page: Page, address: str, locale: str, path: str
) -> None:
    page.goto(address + PREFIXES[locale] + path)
    parts = page.locator(".kb-trio > div")
    expect(parts).to_have_count(len(MOST))
    for number, most in enumerate(MOST):
        links = parts.nth(number).locator("li a")
        assert 0 < links.count() <= most
        for link in links.all():
            expect(link).to_be_visible()
            width = "(link) => link.getBoundingClientRect().right <= link.closest('.kb-trio').getBoundingClientRect().right + 1"
            assert link.evaluate(width)
    for name in ("templates", "phrases"):
        fold = page.locator(f"#{name} + .kb-all")
        expect(fold.locator("a").first).to_be_hidden()
        page.locator(f'.kb-trio__all[href="#{name}"]').first.click()
        expect(fold.locator("a").first).to_be_visible()
        assert fold.locator("li").count() > MOST[1]
        expect(page.locator(f'.md-sidebar--primary a[href="#{name}"]')).to_have_count(1)


@pytest.mark.parametrize("locale", PREFIXES)
def test_an_address_of_a_list_opens_it(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}{PAGES[0]}#phrases")
    expect(page.locator(".kb-phrases a").first).to_be_visible()
    expect(page.locator("#phrases")).to_be_in_viewport()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("locale", PREFIXES)
def test_on_a_phone_it_is_one_line_of_links(phone: Page, address: str, locale: str, path: str) -> None:
    phone.goto(address + PREFIXES[locale] + path)
    boxes = phone.locator(".kb-trio__name").evaluate_all(
        "(all) => all.map((e) => e.getBoundingClientRect()).map(({ top, height, right }) => [top, height, right])"
    )
    assert len({top for top, _, _ in boxes}) == 1
    assert all(height >= THUMB and right <= PHONE["width"] for _, height, right in boxes)
    phone.locator(".kb-trio__name").first.click()
    expect(phone.locator(".kb-phrases a").first).to_be_visible()


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_row_leads_to_what_is_sent(page: Page, address: str, locale: str) -> None:
    page.goto(address + PREFIXES[locale] + PHRASES)
    rows = page.locator("tbody tr")
    for number in range(rows.count()):
        row = rows.nth(number)
        assert row.locator(".kb-ways > a[title]").count() <= MOST[1]
        assert row.locator("td:nth-child(2) a").count() == MOST[2]
    rows.first.locator(".kb-ways > a:not([title])").click()
    expect(page.locator("#templates + .kb-all a").first).to_be_visible()
    page.go_back()
    rows.first.locator(".kb-ways > a").first.click()
    expect(page.locator("[data-reply]")).to_be_visible()


@pytest.mark.parametrize("path", [*PAGES, PHRASES])
def test_without_scripts_all_is_there_and_on_paper_nothing(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + path)
    shown = page.locator(".kb-trio, .kb-ways")
    expect(shown.first).to_be_visible()
    if path != PHRASES:
        page.locator(".kb-all > summary").first.click()
        expect(page.locator(".kb-all a").first).to_be_visible()
    page.emulate_media(media="print")
    assert not any(each.is_visible() for each in shown.all())
    context.close()
