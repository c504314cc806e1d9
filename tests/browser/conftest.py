"""A server and a browser."""

import functools
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from kb.publish.chromium import chromium
from tests.browser import nginx
from tests.browser.server import StaticHost, StaticServer
from tests.browser.waiting import PATIENCE

expect.set_options(timeout=PATIENCE)
LOOK = 0.05
"""Seconds after which a server looks whether it is to stop: there are many, and the last test waits for each."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Serve a folder on loopback: a function from the folder, and headers, to its address, with the last slash."""
    servers: list[StaticServer] = []

    @functools.cache
    def start(folder: Path, headers: tuple[tuple[str, str], ...] = ()) -> str:
        host = type("Host", (StaticHost,), {"headers_sent": dict(headers)})
        server = StaticServer(("127.0.0.1", 0), functools.partial(host, directory=str(folder)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(LOOK,), daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    """Where the repository's own site is served."""
    return serve(site)


@pytest.fixture(scope="session")
def served(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where it is served by nginx, with the configuration that we ship."""
    with nginx.serving(site, tmp_path_factory.mktemp("nginx")) as started:
        yield started


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who lets the page use the clipboard; what is kept for offline use is not fetched (test_offline.py)."""
    opened = browser.new_context(permissions=["clipboard-read", "clipboard-write"], service_workers="block")
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """One reader for all tests of a file that leave the network and the device as they are."""
    opened = browser.new_context(permissions=["clipboard-read", "clipboard-write"], service_workers="block")
    yield opened
    opened.close()


@pytest.fixture
def readers_page(reader: BrowserContext) -> Iterator[Page]:
    """A page of that reader's, on whose device nothing is kept."""
    opened = reader.new_page()
    opened.add_init_script("localStorage.clear()")
    yield opened
    opened.close()
