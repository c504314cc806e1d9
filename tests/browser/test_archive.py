"""The site as an archive: deterministic, whole, and at work from file:// in headless Chromium."""

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from kb.publish import archive

PREFIXES = {"en": "", "vi": "vi/", "lv": "lv/", "tl": "tl/"}
TAGS = {"en": "en", "vi": "vi", "lv": "lv", "tl": "fil"}
QUERIES = {"en": "sorry", "vi": "xin loi", "lv": "atvainot", "tl": "paumanhin"}


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        ("../apologise/", "../apologise/index.html"),
        ("../apologise/#say", "../apologise/index.html#say"),
        ("./", "./index.html"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("../../#top", "../../index.html#top"),
        ("/", "../index.html"),
        ("/vi/", "../vi/index.html"),
        ("/vi/guidelines/#x", "../vi/guidelines/index.html#x"),
        ("../assets/kb.css", "../assets/kb.css"),
        ("#say", "#say"),
        ("", ""),
        ("https://example.org/x/", "https://example.org/x/"),
        ("//example.org/", "//example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("javascript:void(0)", "javascript:void(0)"),
    ],
)
def test_links(link: str, wanted: str) -> None:
    assert archive.address(link, "/", "../") == wanted


def test_links_below_a_sub_path() -> None:
    page = '<link rel="canonical" href="https://example.org/kb/"><a class="x" href="/kb/vi/">v</a><a href="./?a=1&amp;b">.</a>'
    assert archive.root_path(page) == "/kb/"
    assert archive.with_index(page, "/kb/", "./").endswith(
        '<a class="x" href="./vi/index.html">v</a><a href="./index.html?a=1&amp;b">.</a>'
    )
    assert archive.root_path("<p>") == "/"


def test_anchors_that_moved() -> None:
    page = '<main data-kb-forward="{&#34;old&#34;: &#34;vi/a/#new&#34;}" data-kb-root="../">'
    assert archive.with_index(page, "/", "../") == (
        '<main data-kb-forward="{&quot;old&quot;: &quot;vi/a/index.html#new&quot;}" data-kb-root="../">'
    )


@pytest.mark.parametrize(
    "code", ['import * as all from "./a.js";', "export default 1;", 'export * from "./a.js";', "export let x = 1;"]
)
def test_a_module_that_can_not_be_bundled_is_an_error(code: str) -> None:
    with pytest.raises(ValueError, match=r"b\.js: (import|export)"):
        archive.bundle({"b.js": code}, "")


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of the site, unpacked."""
    target = tmp_path_factory.mktemp("disk with spaces")
    with zipfile.ZipFile(site / archive.PUBLISHED) as opened:
        opened.extractall(target)
    return target / archive.NAME


def test_the_same_site_makes_the_same_archive(site: Path) -> None:
    assert archive.build(site) == (site / archive.PUBLISHED).read_bytes()


@pytest.mark.parametrize("locale", PREFIXES)
def test_the_home_page_leads_to_the_archive_but_not_inside_of_it(site: Path, folder: Path, locale: str) -> None:
    home = f"{locale if locale != 'en' else '.'}/index.html"
    assert f'{archive.PUBLISHED}" download>' in (site / home).read_text("utf-8")
    assert archive.PUBLISHED not in (folder / home).read_text("utf-8")


def test_every_link_names_a_file(folder: Path) -> None:
    broken = []
    count = 0
    for page in sorted(folder.rglob("*.html")):
        base = page.as_uri()
        for link in re.findall(r'\s(?:href|src)="([^"]*)"', page.read_text("utf-8")):
            url = urljoin(base, link)
            if not url.startswith("file:") or link.startswith("#"):
                continue
            count += 1
            if not Path(unquote(urlsplit(url).path)).is_file():
                broken.append((page.relative_to(folder), link))
    assert broken == []
    assert count > 5000


def test_every_search_row_names_a_file(folder: Path) -> None:
    for locale in PREFIXES:
        text = (folder / "search" / f"{locale}.js").read_text("utf-8")
        rows = json.loads(text.removeprefix("kbSearchRows(").rstrip(");\n"))["rows"]
        assert len(rows) > 80
        assert all((folder / row["url"].partition("#")[0]).is_file() for row in rows)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("locale", PREFIXES)
def test_from_the_disk(page: Page, folder: Path, locale: str) -> None:
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda m: problems.append(m.text) if m.type in ("error", "warning") else None)
    page.on("request", lambda r: problems.append(r.url) if not r.url.startswith(("file:", "data:")) else None)
    page.goto(f"{folder.as_uri()}/index.html")
    if locale != "en":
        page.locator(".md-select").hover()
        page.locator(f".md-select__link[hreflang={TAGS[locale]}]").click()
    home = f"{folder.as_uri()}/{PREFIXES[locale]}"
    expect(page).to_have_url(f"{home}index.html")
    expect(page.locator("html")).to_have_attribute("lang", TAGS[locale])

    page.locator(".md-content a[href$='guidelines/apologise/index.html']").first.click()
    expect(page).to_have_url(f"{home}guidelines/apologise/index.html")
    page.wait_for_load_state("load")
    page.locator("[data-md-component=search-query]").press_sequentially(QUERIES[locale])
    result = page.locator(".md-search-result__link").first
    expect(result).to_have_attribute("href", re.compile(r"/index\.html"), timeout=20_000)
    result.click()
    expect(page).to_have_url(re.compile(rf"^{re.escape(home)}[a-z-]+/[a-z-]+/index\.html"))
    expect(page.locator("h1")).not_to_be_empty()

    page.goto(f"{home}templates/acknowledge-email/index.html")
    page.fill("[data-name=case_number]", "CR-1")
    for name in ("English", "Tiếng Việt", "Latviešu", "Filipino"):
        page.locator(".kb-choice label", has_text=name).click()
        expect(page.locator(".kb-text")).to_contain_text("CR-1")
    page.locator(".kb-actions button").first.click()
    expect(page.locator(".kb-status")).not_to_be_empty()
    page.locator("#when-not + ul a").first.click()
    expect(page).to_have_url(f"{home}templates/acknowledge-sms/index.html")
    assert problems == []
