"""What a first view costs, that it stands still, and that it can be read before any script has run."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Request

from kb.publish import budget, compression
from tests.browser import nginx
from tests.project import PREFIXES, kinds

SHIFT = 0.02
"""A fifth of what https://web.dev/articles/cls calls good."""

# --- the budget


def write(site: Path, scripts: int, size: int) -> None:
    (site / "a").mkdir(parents=True)
    tags = "".join(f'<script src="../{n}.js" defer></script>' for n in range(scripts))
    (site / "a" / "index.html").write_text(f'<link rel="stylesheet" href="/x.css?v#y"><img alt="" src="data:,">{tags}')
    (site / "x.css").write_bytes(b"x" * size)
    for number in range(scripts):
        (site / f"{number}.js").write_bytes(b"y")


@pytest.mark.parametrize(
    ("scripts", "size", "found"),
    [
        (12, 1000, ""),
        (13, 1000, "in 15 requests, most of it x.css 1,000, a/index.html"),
        (1, 74_000, ""),
        (1, 75_000, "first view of 75,1"),
    ],
)
def test_a_heavy_page_is_named(tmp_path: Path, scripts: int, size: int, found: str) -> None:
    site = tmp_path / "site"
    write(site, scripts, size)
    offenders = list(budget.offenders(site))
    assert len(offenders) == bool(found)
    assert all(line.startswith("a/index.html: ") and found in line for line in offenders)


def test_what_is_compressed_counts_compressed(tmp_path: Path) -> None:
    write(tmp_path / "site", 1, 80_000)
    compression.compress(tmp_path / "site")
    assert list(budget.offenders(tmp_path / "site")) == []


def test_the_same_site_is_compressed_to_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, 1, 5_000)
        compression.compress(tmp_path / name)
    files = [path.name for path in (tmp_path / "one").iterdir() if path.is_file()]
    assert sorted(files) == ["0.js", "x.css", "x.css.br", "x.css.gz"]  # nothing beside what is small
    assert all((tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes() for name in files)


def test_nothing_of_the_theme_is_published_that_no_page_asks_for(site: Path) -> None:
    assert [path for path in site.rglob("*") if budget.is_unused(path.relative_to(site).as_posix())] == []
    asked = {
        file for page in site.rglob("*.html") for file in budget.first_view(site, page.relative_to(site).as_posix())
    }
    themes = {
        path.relative_to(site).as_posix() for path in site.glob("assets/*/*") if path.suffix in (".js", ".css", ".png")
    }
    assert themes <= asked


# --- in the browser


@pytest.fixture(scope="module")
def served(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with nginx.serving(site, tmp_path_factory.mktemp("nginx")) as address:
        yield address


ICON = "assets/favicon.png"
"""Browsers without windows don't ask for it."""


def received(browser: Browser, address: str, expected: int) -> dict[str, int]:
    """The path of every file that a first view asks for, and the bytes of its body as they came.

    A busy machine can make a page look idle, so it is waited for as many requests as are expected; more may come.
    """
    context = browser.new_context(service_workers="block")  # of its own: nothing is in its cache
    page = context.new_page()
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))
    page.goto(address)
    for _ in range(100):
        page.wait_for_timeout(100)
        if len(requests) >= expected:
            break
    page.wait_for_load_state("networkidle")
    sizes = {urlsplit(request.url).path: request.sizes()["responseBodySize"] for request in requests}
    context.close()
    sizes.pop(f"/{ICON}", None)
    return sizes


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_first_view_asks_for_what_is_reckoned(browser: Browser, site: Path, served: str, locale: str) -> None:
    for kind in kinds(site):
        own = f"{PREFIXES[locale]}{'404.html' if kind == 'no-such-page/' else kind + 'index.html'}".lstrip("/")
        reckoned = budget.first_view(site, own)
        assert reckoned.pop(ICON)
        sizes = received(browser, served + PREFIXES[locale] + kind, len(reckoned))
        asked = {own if path.endswith("/") else path.lstrip("/") for path in sizes}
        assert asked == reckoned.keys(), kind
        assert sum(sizes.values()) == sum(reckoned.values()), kind


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("locale", PREFIXES)
def test_a_page_stands_still(browser: Browser, site: Path, address: str, locale: str, width: int) -> None:
    """Source: https://wicg.github.io/layout-instability/."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    shifts = {}
    for kind in kinds(site):
        page.goto(address + PREFIXES[locale] + kind)
        shifts[kind] = page.evaluate(
            """() => new Promise((done) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
              }).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => done(sum), 400);
            })"""
        )
    context.close()
    assert {kind: shift for kind, shift in shifts.items() if shift >= SHIFT} == {}


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_page_can_be_read_without_scripts(browser: Browser, site: Path, address: str, locale: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    texts = ":is(h1, h2, h3, p, li, td, pre, summary):not([data-kb-missing], details *)"
    for kind in kinds(site):
        page.goto(address + PREFIXES[locale] + kind)
        article = page.locator("article")
        assert article.locator(texts).filter(visible=False).all_inner_texts() == [], kind
        assert len(" ".join(article.all_inner_texts()).split()) > 10, kind
        assert page.locator("header a").first.is_visible(), kind
    context.close()
