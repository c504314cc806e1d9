"""The pages in a frame of a help desk: for those who are named, and without their menus."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from kb.site import policy
from tests.browser.searching import BOX, LINK
from tests.browser.server import StaticHost, StaticServer
from tests.languages import PREFIXES

MENUS = ".md-tabs, .md-sidebar, .md-footer"


@contextmanager
def served(folder: Path, headers: dict[str, str]) -> Iterator[str]:
    """The address of a folder that is served with headers."""

    class Handler(StaticHost):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments, directory=str(folder))

        def end_headers(self) -> None:
            for name, value in headers.items():
                self.send_header(name, value)
            super().end_headers()

    server = StaticServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def desk(folder: Path, framed: str) -> Path:
    """A help desk's page with a side panel."""
    (folder / "index.html").write_text(
        f'<iframe src="{framed}" allow="clipboard-write" width="400" height="700"></iframe>'
    )
    (folder / "404.html").write_text("")
    return folder


@pytest.mark.parametrize("locale", PREFIXES)
def test_who_is_named_has_search_and_page_without_menus(
    context: BrowserContext, page: Page, small: Path, tmp_path: Path, locale: str
) -> None:
    with served(tmp_path, {}) as panel, served(small / "site", policy.headers(panel.rstrip("/"))) as handbook:
        desk(tmp_path, f"{handbook}{PREFIXES[locale]}templates/acknowledge-email/")
        page.goto(panel)
        frame = page.frame_locator("iframe")
        expect(frame.locator(".kb-text").first).to_be_visible()
        for menu in frame.locator(MENUS).all():
            expect(menu).to_be_hidden()
        frame.locator(".kb-search-button").click()
        frame.locator(BOX).fill("sms")
        expect(frame.locator(LINK).first).to_be_visible()
        wide = frame.locator("html").evaluate("html => html.scrollWidth - html.clientWidth")
        assert wide == 0


@pytest.mark.parametrize("ancestors", ["'none'", "https://desk.example"])
def test_who_is_not_named_is_refused(page: Page, small: Path, tmp_path: Path, ancestors: str) -> None:
    with served(tmp_path, {}) as panel, served(small / "site", policy.headers(ancestors)) as handbook:
        desk(tmp_path, handbook)
        refused: list[str] = []
        page.on("console", lambda message: refused.append(message.text))
        page.goto(panel)
        page.wait_for_load_state("load")
        assert page.frames[1].url.startswith("chrome-error:")
        assert any("frame-ancestors" in text for text in refused)


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_page_of_its_own_keeps_its_menus(page: Page, small: Path, locale: str) -> None:
    with served(small / "site", policy.HEADERS) as handbook:
        page.goto(f"{handbook}{PREFIXES[locale]}templates/acknowledge-email/")
        expect(page.locator(".md-tabs")).to_be_visible()
        expect(page.locator(".md-footer")).to_be_visible()
