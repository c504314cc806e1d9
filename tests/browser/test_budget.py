"""What a first view costs, that it stands still, and that it can be read before any script has run."""

import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from kb.publish import budget
from kb.site import app
from tests.browser.waiting import settle, until
from tests.languages import PREFIXES
from tests.project import kinds

SHIFT = 0.02
"""A fifth of what https://web.dev/articles/cls calls good."""


# --- in the browser


MANIFESTS = {f"{prefix}{app.NAME}" for prefix in PREFIXES.values()}
UNASKED = {app.TAB, *MANIFESTS}
"""Browsers without windows don't ask for an icon and a manifest."""


def asked(browser: Browser, address: str) -> set[str]:
    """The paths of all files that a first view asks for."""
    context = browser.new_context(service_workers="block")  # of its own: nothing is in its cache
    page = context.new_page()
    paths: set[str] = set()
    page.on("request", lambda request: paths.add(urlsplit(request.url).path))
    page.goto(address)
    settle(page)
    context.close()
    return paths - {f"/{path}" for path in UNASKED}


def weight(address: str) -> int:
    """The bytes of a body as the server sends it. Browsers don't tell them of a worker's own script."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": "br"})
    try:
        with urllib.request.urlopen(request) as response:
            return len(response.read())
    except urllib.error.HTTPError as error:  # the page that says so is a page, too
        return len(error.read())


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_first_view_asks_for_what_is_reckoned(browser: Browser, site: Path, served: str, locale: str) -> None:
    for kind in kinds(site):
        own = f"{PREFIXES[locale]}{'404.html' if kind == 'no-such-page/' else kind + 'index.html'}"
        reckoned = budget.first_view(site, own)
        assert reckoned.pop(app.TAB)
        told = [reckoned.pop(path) for path in MANIFESTS & reckoned.keys()]
        assert told or kind.startswith("print/")  # which is no app
        paths = asked(browser, served + PREFIXES[locale] + kind)
        assert {own if path.endswith("/") else path.lstrip("/") for path in paths} == reckoned.keys(), kind
        assert sum(weight(served + path.lstrip("/")) for path in paths) == sum(reckoned.values()), kind


SHIFTS = """() => {
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: "layout-shift", buffered: true });
  return observer.takeRecords().filter((entry) => !entry.hadRecentInput).reduce((sum, { value }) => sum + value, 0);
}"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("locale", PREFIXES)
def test_a_page_stands_still(browser: Browser, site: Path, address: str, locale: str, width: int) -> None:
    """Source: https://wicg.github.io/layout-instability/."""
    context = browser.new_context(viewport={"width": width, "height": 800}, service_workers="block")
    page = context.new_page()
    shifts = {}
    for kind in kinds(site):
        page.goto(address + PREFIXES[locale] + kind)
        settle(page)
        shifts[kind] = page.evaluate(SHIFTS)
    context.close()
    assert {kind: shift for kind, shift in shifts.items() if shift >= SHIFT} == {}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", ["print/", "print/role-plays/"])
def test_what_is_painted_before_its_script_stands_still(browser: Browser, address: str, kind: str, width: int) -> None:
    """On all other pages nothing is painted before the script (`blocking="render"`)."""
    page = browser.new_page(viewport={"width": width, "height": 800}, service_workers="block")
    page.route("**/print.js", lambda _: None)
    page.goto(address + kind, wait_until="commit")
    until(page, "() => performance.getEntriesByName('first-contentful-paint').length")
    page.unroute("**/print.js")  # which lets it come
    page.locator("[data-kb-print]").wait_for()
    settle(page)
    assert page.evaluate(SHIFTS) == 0
    page.close()


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_page_can_be_read_without_scripts(browser: Browser, site: Path, address: str, locale: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    texts = ":is(h1, h2, h3, p, li, td, pre, summary):not([data-kb-missing], details *)"
    for kind in kinds(site):
        page.goto(address + PREFIXES[locale] + kind)
        article = page.locator("article, .kb-role")
        assert article.locator(texts).filter(visible=False).all_inner_texts() == [], kind
        assert len(" ".join(article.all_inner_texts()).split()) > 10, kind
        assert page.locator("header a").first.is_visible(), kind
    context.close()
