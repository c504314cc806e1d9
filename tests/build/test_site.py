"""The built site, judged by lxml and the standard library: of our own code, only the list of languages."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import etree, html

from tests.languages import LANGUAGES
from tests.project import ROOT

ORIGIN = "https://handbook.example/"
EDIT = "https://git.example/handbook/edit/main/docs/"
NO_CONTENT = ("404.html", "offline.html")
PREFIXES = {language.tag: language.prefix for language in LANGUAGES}


@cache
def document(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_bytes())


@cache
def anchors(path: Path) -> set[str]:
    return set(document(path).xpath("//@id"))


def pages(site: Path) -> Iterator[Path]:
    """The pages that somebody wrote: those that only lead to them, or gather them for the printer, say so."""
    for path in sorted(site.rglob("*.html")):
        if path.name not in NO_CONTENT and not document(path).xpath("//meta[@name='robots'][@content='noindex']"):
            yield path


def file_of(site: Path, url: str) -> Path:
    """The file that a static host serves for an address of the site."""
    path = site / unquote(urlsplit(url).path).lstrip("/")
    return path / "index.html" if urlsplit(url).path.endswith("/") else path


def test_every_internal_link_and_anchor_leads_somewhere(site: Path) -> None:
    broken = []
    count = 0
    for page in site.rglob("*.html"):
        base = urljoin(ORIGIN, page.parent.relative_to(site).as_posix() + "/").replace("/./", "/")
        for element, _, link, _ in document(page).iterlinks():
            if element.get("href", "").startswith(("javascript:", "data:")):
                continue
            if element.get("rel") == "edit":
                source = link.removeprefix(EDIT)
                if source == link or not (ROOT / "docs" / source).is_file():
                    broken.append((page, link, "edits no page"))
                continue
            if element.get("rel") == "external noopener":  # an official source
                continue
            url = urljoin(base, link)
            if not url.startswith(ORIGIN):
                broken.append((page, link, "leaves the site"))
                continue
            count += 1
            target = file_of(site, url)
            if not target.is_file():
                broken.append((page, link, "no such file"))
            elif (
                (anchor := unquote(urlsplit(url).fragment))
                and target.suffix == ".html"
                and anchor not in anchors(target)
                and not anchor.startswith("__")  # the theme's own, made by its script
            ):
                broken.append((page, link, "no such anchor"))
    assert broken == []
    assert count > 5000


def test_every_entry_exists_in_every_language(site: Path) -> None:
    sources = {p.relative_to(ROOT / "docs").as_posix() for p in (ROOT / "docs").rglob("*.md")}
    built = {p.relative_to(site).as_posix() for p in pages(site)}
    expected = set()
    for source in sources:
        locale, _, rest = source.partition("/")
        stem = rest.removesuffix(".md")
        stem = stem.removesuffix("index") if stem.endswith("index") else f"{stem}/"
        expected.add(f"{'' if locale == 'en' else locale + '/'}{stem}index.html")
    if (site / "changes.xml").exists():  # where git knows the past
        expected |= {f"{prefix}changes/index.html" for prefix in PREFIXES.values()}
    assert built == expected


def language(site: Path, page: Path) -> str:
    first = page.relative_to(site).parts[0]
    return next((tag for tag, prefix in PREFIXES.items() if prefix == f"{first}/"), "en")


def test_languages_alternates_and_canonicals(site: Path) -> None:
    for page in pages(site):
        tag = language(site, page)
        root = document(page)
        assert root.get("lang") == tag, page
        address = ORIGIN + page.parent.relative_to(site).as_posix() + "/"
        address = address.replace("/./", "/")
        assert root.xpath("//link[@rel='canonical']/@href") == [address]
        rest = address.removeprefix(ORIGIN + PREFIXES[tag])
        alternates = {
            link.get("hreflang"): urljoin(address, link.get("href"))
            for link in root.xpath("//link[@rel='alternate'][@hreflang]")
        }
        assert alternates == {name: ORIGIN + prefix + rest for name, prefix in PREFIXES.items()} | {
            "x-default": ORIGIN + rest
        }


def test_a_link_that_is_pasted_into_a_chat_shows_what_it_leads_to(site: Path) -> None:
    for page in [*pages(site), *(site / "go").rglob("index.html")]:
        root = document(page)
        shown = {
            meta.get("property"): meta.get("content") for meta in root.xpath("//meta[starts-with(@property, 'og:')]")
        }
        assert shown["og:title"], page
        assert shown["og:title"] == root.findtext(".//h1") or shown["og:title"].startswith("✗ "), page
        assert shown["og:description"], page
        assert "{{" not in shown["og:description"], page
        assert file_of(site, shown["og:image"]).is_file(), page
        own = root.xpath("//link[@rel='canonical']/@href")
        assert [shown["og:url"]] == own if own else "og:url" not in shown, page


def test_sitemap(site: Path) -> None:
    namespaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    tree = etree.parse(site / "sitemap.xml")
    listed = set()
    days = {day.text for day in tree.iterfind("s:url/s:lastmod", namespaces)}
    assert days == set(document(site / "index.html").xpath("//*[@class='md-copyright']/time/@datetime"))
    for url in tree.iterfind("s:url", namespaces):
        address = url.findtext("s:loc", namespaces=namespaces)
        listed.add(file_of(site, address))
        assert {link.get("hreflang") for link in url.iterfind("x:link", namespaces)} == set(PREFIXES)
        for link in url.iterfind("x:link", namespaces):
            assert file_of(site, link.get("href")).is_file(), link.get("href")
    assert listed == set(pages(site))


@pytest.mark.parametrize("name", NO_CONTENT)
@pytest.mark.parametrize("tag", PREFIXES)
def test_pages_that_are_no_content_are_in_the_readers_language(site: Path, name: str, tag: str) -> None:
    page = document(site / PREFIXES[tag] / name)
    assert page.get("lang") == tag
    own = page.findtext(".//h1")
    assert own
    assert len({document(site / prefix / name).findtext(".//h1") for prefix in PREFIXES.values()}) == len(PREFIXES)
    address = urljoin(ORIGIN, PREFIXES[tag] + name)
    switch = page.xpath("//ul[@class='kb-languages']//a")
    homes = {link.get("hreflang"): urljoin(address, link.get("href")) for link in switch}
    assert homes == {other: ORIGIN + prefix for other, prefix in PREFIXES.items()}


ENGLISH_THEME = re.compile(
    r"Initializing|Permanent link|Back to top|Table of contents|Type to start|Switch to (?:dark|light)|Select language"
    r"|Skip to|Edit this page|Search$|^Clear$|^Footer$|^Header$|^Navigation$|^Tabs$|^Next$|^Previous$|Not found|Copy to"
)


@pytest.mark.parametrize("tag", [tag for tag in PREFIXES if tag != "en"])
def test_no_english_from_the_theme(site: Path, tag: str) -> None:
    """Every label, hint and visible text outside of the article."""
    for page in (site / PREFIXES[tag] / "index.html", site / PREFIXES[tag] / "guidelines" / "apologise" / "index.html"):
        root = document(page)
        texts = root.xpath("//@aria-label | //@title | //@placeholder | //body//text()[not(ancestor::script)]")
        assert [text for text in texts if ENGLISH_THEME.search(text.strip())] == []


def test_titles_and_descriptions_are_unique_and_plain(site: Path) -> None:
    for tag, prefix in PREFIXES.items():
        titles = [document(page).findtext(".//title") for page in pages(site) if language(site, page) == tag]
        assert len(set(titles)) == len(titles), prefix
    for page in site.rglob("*.html"):
        assert document(page).xpath("string(//meta[@name='description']/@content)").strip(), page
    for page in pages(site):
        assert len(document(page).xpath("//h1")) == 1, page


def test_nothing_but_the_site_is_published(site: Path) -> None:
    kinds = {path.suffix for path in site.rglob("*") if path.is_file()}
    of_pages = {".html", ".js", ".css", ".png", ".svg", ".xml", ".webmanifest", ""}
    of_data = {".json", ".md", ".txt", ".csv", ".yml", ".tmx", ".zip"}
    assert kinds <= of_pages | of_data | {".gz", ".br"}
