"""The pages in a frame of a help desk: for those who are named, and without their menus."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kb.site import policy
from tests.browser.searching import BOX, LINK
from tests.languages import PREFIXES

Serve = Callable[..., str]
MENUS = ".md-tabs, .md-sidebar, .md-footer"
EMAIL = "templates/acknowledge-email/"


def desk(folder: Path, framed: str) -> None:
    """A help desk's page with a side panel."""
    frame = f'<iframe src="{framed}" allow="clipboard-write" width="400" height="700"></iframe>'
    (folder / "index.html").write_text(frame)


def handbook(serve: Serve, small: Path, ancestors: str) -> str:
    """The address of the handbook, with the headers that name who may frame it."""
    return serve(small / "site", tuple(policy.headers(ancestors).items()))


@pytest.mark.parametrize("locale", PREFIXES)
def test_who_is_named_has_search_and_page_without_menus(
    page: Page, small: Path, serve: Serve, tmp_path: Path, locale: str
) -> None:
    panel = serve(tmp_path)
    desk(tmp_path, f"{handbook(serve, small, panel.rstrip('/'))}{PREFIXES[locale]}{EMAIL}")
    page.goto(panel)
    frame = page.frame_locator("iframe")
    button = frame.locator(".kb-actions button").first
    before = button.inner_text()
    button.click()
    expect(button).not_to_have_text(before, use_inner_text=True)
    expect(button).to_contain_text("✓")
    menus = frame.locator(MENUS)
    assert menus.count() >= 3
    for menu in menus.all():
        expect(menu).to_be_hidden()
    frame.locator(".kb-search-button").click()
    frame.locator(BOX).fill("sms")
    expect(frame.locator(LINK).first).to_be_visible()
    assert frame.locator("html").evaluate("html => html.scrollWidth - html.clientWidth") == 0


def test_a_side_panel_has_the_search_what_it_finds_and_the_card(page: Page, small: Path, serve: Serve) -> None:
    """Asked for by address where there is no frame; on every page of the tab, and with nothing else where it is narrow."""
    start = serve(small / "site")
    page.set_viewport_size({"width": 400, "height": 700})
    page.goto(f"{start}vi/?embed")
    page.locator(".kb-search-button").click()
    page.locator(BOX).fill("email")
    result = page.locator(LINK).first
    expect(result).to_be_visible()
    result.click()
    page.wait_for_url("**/vi/**/*")
    page.goto(f"{start}vi/{EMAIL}")
    shown = page.locator(".kb-template > *, .kb-template [data-kb-text] > *").locator("visible=true")
    expect(page.locator(".kb-actions button").first).to_be_visible()
    classes = {str(each.get_attribute("class") or each.evaluate("each => each.localName")) for each in shown.all()}
    assert {name.split()[0] for name in classes} == {"kb-channel", "h1", "div", "kb-card"}
    for menu in page.locator(MENUS).all():
        expect(menu).to_be_hidden()
    page.set_viewport_size({"width": 800, "height": 700})
    expect(page.locator(".kb-summary")).to_be_visible()


@pytest.mark.parametrize("ancestors", ["'none'", "https://desk.example"])
def test_who_is_not_named_is_refused(page: Page, small: Path, serve: Serve, tmp_path: Path, ancestors: str) -> None:
    desk(tmp_path, handbook(serve, small, ancestors))
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(serve(tmp_path))
    page.wait_for_load_state("load")
    assert page.frames[1].url.startswith("chrome-error:")
    assert any("frame-ancestors" in text for text in refused)


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_page_of_its_own_keeps_its_menus(page: Page, small: Path, serve: Serve, locale: str) -> None:
    page.goto(f"{serve(small / 'site')}{PREFIXES[locale]}{EMAIL}")
    expect(page.locator(".md-tabs")).to_be_visible()
    expect(page.locator(".md-footer")).to_be_visible()
