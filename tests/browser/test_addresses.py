"""Addresses that were published once, followed in the browser with and without scripts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from kb import cli
from tests.browser.clipboard import REFUSING, clipboard
from tests.browser.waiting import settle
from tests.languages import BROWSERS, LOCALES, PREFIXES
from tests.project import copy_project, mkdocs
from tests.renaming import MOVES, rename


@pytest.fixture(scope="module")
def start(once: Callable[[str, Callable[[Path], object]], Path], serve: Callable[[Path], str]) -> str:
    """Where the fixture's site after the renaming is served: under a path, as on a project's GitHub Pages."""

    def make(folder: Path) -> None:
        project = copy_project(folder / "project")
        rename(project)
        for move in MOVES:
            assert cli.main(["addresses", "--root", str(project), "--move", *move]) == 0
        result = mkdocs(project, "build", "--strict", "--quiet", "--site-dir", str(folder / "host" / "kb"))
        assert result.returncode == 0, result.stdout

    return f"{serve(once('renamed', make) / 'host')}kb/"


@pytest.fixture(scope="module", params=LOCALES)
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[str, Page]]:
    """A reader whose browser speaks one of the languages."""
    opened = browser.new_context(locale=BROWSERS[request.param], service_workers="block")
    yield request.param, opened.new_page()
    opened.close()


def test_old_addresses_lead_to_the_new_ones(reader: tuple[str, Page], start: str) -> None:
    locale, page = reader
    here = start + PREFIXES[locale]
    for old, new in (
        ("guidelines/apologise/", "guidelines/say-sorry/"),
        ("guidelines/apologise/#avoid", "guidelines/say-sorry/#avoid"),
        ("guidelines/apologise/?embed#avoid", "guidelines/say-sorry/?embed#avoid"),
        ("guidelines/#first-minutes", "guidelines/say-sorry/#say"),
        ("phrases/apology/#sorry-but", "phrases/apology/#sorry-however"),
    ):
        page.goto(here + old)
        expect(page).to_have_url(here + new)


def test_neutral_links_open_the_readers_language(reader: tuple[str, Page], start: str) -> None:
    locale, page = reader
    here = start + PREFIXES[locale]
    for old, new in (
        ("go/say-sorry/", "guidelines/say-sorry/"),
        ("go/say-sorry/#say", "guidelines/say-sorry/#say"),
        ("go/say-sorry/?embed", "guidelines/say-sorry/?embed"),
        ("go/apologise/", "guidelines/say-sorry/"),
        ("go/sorry-however/", "phrases/apology/#sorry-however"),
        ("go/sorry-but/", "phrases/apology/#sorry-however"),
        ("go/sorry-but/?embed", "phrases/apology/?embed#sorry-however"),
        ("go/guidelines/", "guidelines/"),
    ):
        page.goto(start + old)
        expect(page).to_have_url(here + new)


def test_the_language_last_chosen_goes_before_the_browsers(browser: Browser, start: str) -> None:
    opened = browser.new_context(locale="lv-LV", service_workers="block")
    page = opened.new_page()
    page.goto(f"{start}guidelines/say-sorry/")
    page.locator(".kb-languages a[hreflang=fil]").click()
    expect(page).to_have_url(f"{start}tl/guidelines/say-sorry/")
    settle(page)  # it is remembered as the language last read when it has been shown
    page.goto(f"{start}go/say-sorry/")
    expect(page).to_have_url(f"{start}tl/guidelines/say-sorry/")
    opened.close()


def test_a_reader_of_another_language_gets_english(browser: Browser, start: str) -> None:
    opened = browser.new_context(locale="de-DE", service_workers="block")
    page = opened.new_page()
    page.goto(f"{start}go/say-sorry/")
    expect(page).to_have_url(f"{start}guidelines/say-sorry/")
    opened.close()


def test_without_scripts(browser: Browser, start: str) -> None:
    opened = browser.new_context(java_script_enabled=False)
    page = opened.new_page()
    page.goto(f"{start}go/sorry-but/")
    links = page.locator("main a")
    expect(links).to_have_count(4)
    links.nth(2).click()
    expect(page).to_have_url(f"{start}lv/phrases/apology/#sorry-however")
    page.goto(f"{start}vi/guidelines/apologise/")
    expect(page).to_have_url(f"{start}vi/guidelines/say-sorry/")
    page.goto(f"{start}vi/guidelines/#first-minutes")
    page.locator(".kb-moved a").click()
    expect(page).to_have_url(f"{start}vi/guidelines/say-sorry/#say")
    opened.close()


def test_a_page_is_copied_as_markdown(page: Page, address: str, site: Path) -> None:
    path = "vi/guidelines/apologise/"
    page.goto(address + path)
    link = page.locator(".kb-markdown a")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".kb-markdown [role=status]")).not_to_be_empty()
    assert clipboard(page) == (site / path / "index.md").read_text("utf-8")
    page.route("**/index.md", lambda route: route.abort())
    link.click()
    expect(page.locator(".kb-markdown [role=status]")).to_have_text(
        str(page.locator(".kb-markdown [role=status]").get_attribute("data-failed"))
    )


def test_both_addresses_are_copied(page: Page, address: str) -> None:
    page.goto(f"{address}lv/guidelines/apologise/")
    page.locator(".kb-share summary").click()
    copied = []
    for link in page.locator(".kb-share a").all():
        link.click()
        expect(page.locator(".kb-share [role=status]")).to_contain_text(str(link.evaluate("link => link.href")))
        copied.append(clipboard(page))
    assert copied == [f"{address}go/apologise/", f"{address}lv/guidelines/apologise/"]
    page.goto(f"{address}vi/phrases/apology/")
    row = page.locator("td[id]").first
    row.locator("summary").click()
    name = row.get_attribute("id")
    copied = []
    for link, part in zip(row.locator(".kb-share a").all(), (f"/go/{name}/", f"#{name}"), strict=True):
        link.click()
        expect(row.locator("[role=status]")).to_contain_text(part)
        copied.append(clipboard(page))
    assert copied == [f"{address}go/{name}/", f"{address}vi/phrases/apology/#{name}"]


@pytest.mark.parametrize("path", ["lv/guidelines/apologise/", "vi/phrases/apology/"])
def test_an_address_that_the_browser_refuses_to_copy_is_selected(page: Page, address: str, path: str) -> None:
    page.add_init_script(REFUSING)
    page.goto(address + path)
    control = page.locator(".kb-share").first
    control.locator("summary").click()
    link = control.locator("a").first
    link.click()
    status = control.locator("[role=status]")
    expect(status).to_contain_text(str(status.get_attribute("data-refused")))
    page.keyboard.press("Control+C")
    assert clipboard(page) == link.evaluate("link => link.href")
