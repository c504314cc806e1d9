"""The site below a path of its address, as a project page of a forge has it: pages, search, /go/, /print/, offline, archive."""

import functools
import re
import shutil
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page, expect

from kb.publish import archive
from tests.browser.searching import search
from tests.browser.server import StaticHost, StaticServer
from tests.browser.waiting import until
from tests.languages import PREFIXES, TAGS
from tests.project import ROOT, mkdocs

BASE = "/handbook/pages/"
QUERIES = {"en": "sorry", "vi": "xin loi", "lv": "atvainot", "tl": "paumanhin"}


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a host that has the site below a path, and its 404 page for all that is missing."""
    root = tmp_path_factory.mktemp("host")
    site = root / BASE.strip("/")
    address = f"https://owner.example{BASE}"
    result = mkdocs(
        ROOT, "build", "--strict", "--quiet", "--site-dir", str(site), KB_COMPRESS="true", KB_SITE_URL=address
    )
    assert result.returncode == 0, result.stdout + result.stderr
    shutil.copy(site / "404.html", root)
    return root


@pytest.fixture(scope="module")
def address(host: Path, serve: Callable[[Path], str]) -> str:
    return serve(host) + BASE


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context()
    yield opened
    opened.close()


@pytest.fixture
def problems(page: Page) -> list[str]:
    """What goes wrong on a page, the requests that leave the path among it."""
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("response", lambda answer: found.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    page.on(
        "request", lambda asked: found.append(asked.url) if BASE not in asked.url and "data:" not in asked.url else None
    )
    return found


@pytest.mark.parametrize("where", ["site", "archive"])
def test_every_link_and_picture_is_there(host: Path, tmp_path: Path, where: str) -> None:
    folder = host / BASE.strip("/")
    base = BASE
    if where == "archive":
        with zipfile.ZipFile(folder / archive.PUBLISHED) as packed:
            packed.extractall(tmp_path)
        folder, base = tmp_path / archive.NAME, "/"
    count = 0
    for page in sorted(folder.rglob("*.html")):
        here = base + page.relative_to(folder).as_posix()
        for link in html.parse(str(page)).xpath("//@href | //@src"):
            url = urlsplit(urljoin(f"https://owner.example{here}", link))
            if link.startswith(("data:", "javascript:")) or url.netloc != "owner.example":
                continue
            if where == "archive" and link.startswith("https:"):  # what names its page on the web
                continue
            count += 1
            assert url.path.startswith(base), (here, link)
            file = folder / unquote(url.path.removeprefix(base))
            assert (file / "index.html" if where == "site" and url.path.endswith("/") else file).is_file(), (here, link)
    assert count > 5000


@pytest.mark.parametrize("locale", PREFIXES)
def test_pages_and_search(page: Page, address: str, problems: list[str], locale: str) -> None:
    home = address + PREFIXES[locale]
    page.goto(home)
    page.locator(".md-content a[href$='guidelines/apologise/']").first.click()
    expect(page).to_have_url(f"{home}guidelines/apologise/")
    page.wait_for_load_state("load")
    result = search(page, QUERIES[locale]).first
    expect(result).to_have_attribute("href", re.compile(re.escape(home)), timeout=20_000)
    result.click()
    expect(page).to_have_url(re.compile(rf"^{re.escape(home)}[a-z-]+/[a-z-]+/"))
    expect(page.locator("h1")).not_to_be_empty()
    assert problems == []


@pytest.mark.parametrize("locale", ["en", "vi"])
def test_it_can_be_put_on_a_home_screen(page: Page, address: str, locale: str) -> None:
    page.goto(address + PREFIXES[locale])
    devtools = page.context.new_cdp_session(page)
    found = devtools.send("Page.getAppManifest")
    assert found["errors"] == []
    assert found["url"] == f"{address}{PREFIXES[locale]}manifest.webmanifest"
    assert found["manifest"]["scope"] == address
    assert found["manifest"]["startUrl"] == address + PREFIXES[locale]
    ignored = {"in-incognito"}
    errors = {each["errorId"] for each in devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert errors - ignored == set()


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_neutral_address_leads_on(browser: Browser, address: str, locale: str) -> None:
    context = browser.new_context(locale=TAGS[locale])
    page = context.new_page()
    page.goto(f"{address}go/apologise/#say")
    expect(page).to_have_url(f"{address}{PREFIXES[locale]}guidelines/apologise/#say")
    context.close()


def test_the_pack_is_printed(page: Page, address: str, problems: list[str]) -> None:
    page.goto(f"{address}vi/print/")
    assert page.locator("article").count() > 20
    page.locator("header a").click()
    expect(page).to_have_url(f"{address}vi/training/")
    assert problems == []


def test_pages_are_kept_for_the_time_without_a_network(context: BrowserContext, host: Path) -> None:
    server = StaticServer(("127.0.0.1", 0), functools.partial(StaticHost, directory=str(host)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}{BASE}"
    page = context.new_page()
    page.goto(f"{address}lv/")
    # The manifest is put last.
    until(page, "(url) => caches.match(url).then(Boolean)", f"{address}offline/lv.json")
    server.shutdown()
    server.server_close()
    page.goto(f"{address}lv/guidelines/apologise/")
    expect(page.locator("html")).to_have_attribute("lang", "lv")
    expect(page.locator("h1")).not_to_be_empty()
    page.goto(f"{address}lv/nowhere/")
    expect(page.locator("[data-kb-retry]")).to_be_visible()
