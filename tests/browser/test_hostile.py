"""A hostile contribution that got into a page is stopped by the policy in the browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.attacks import CLICKED, HTML, OUT
from tests.browser.waiting import settle

PAGE = "guidelines/apologise/"
RUNS_WITHOUT_THE_POLICY = (
    "script",
    "handler-error",
    "link-javascript",
    "image-remote",
    "style-overlay",
)


@pytest.fixture(scope="module")
def victim(browser: Browser) -> Iterator[Page]:
    """A reader's page, whose requests to anyone else would be answered with a harmful script."""
    context = browser.new_context(service_workers="block")
    yield context.new_page()
    context.close()


def read(page: Page, address: str, site: Path, attack: str, *, policy: bool) -> tuple[list[str], bool, bool]:
    """Open a page with an attack in its text: the requests that left, whether a script ran, whether it was covered."""
    html = (site / PAGE / "index.html").read_text("utf-8")
    start = html.index("<article")
    start = html.index(">", start) + 1
    html = f"{html[:start]}{attack}{html[start:]}"
    if not policy:
        html = html.replace('http-equiv="Content-Security-Policy"', 'name="none"', 1)
    left: list[str] = []

    def answer(route: Route) -> None:
        left.append(route.request.url)
        route.fulfill(body="window.harm=1;top.harm=1", content_type="text/javascript")

    page.unroute_all()
    page.route(f"{OUT}/**", answer)
    page.route(f"{address}{PAGE}", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.goto(f"{address}{PAGE}")
    for target in page.locator(CLICKED).all():
        target.dispatch_event("click")
    # Wakes the search worker; no locator, which would wait for a form that the policy keeps from being sent.
    page.evaluate("document.querySelector('[role=combobox]').focus()")
    settle(page)
    ran = bool(page.evaluate("Boolean(window.harm)"))
    covered = page.evaluate(
        "getComputedStyle(document.getElementById('overlay') ?? document.body).position === 'fixed'"
    )
    return left, ran, bool(covered)


@pytest.mark.parametrize("name", HTML)
def test_the_policy_stops_it(victim: Page, address: str, site: Path, name: str) -> None:
    assert read(victim, address, site, HTML[name], policy=True) == ([], False, False)


@pytest.mark.parametrize("name", RUNS_WITHOUT_THE_POLICY)
def test_it_is_the_policy_that_stops_it(victim: Page, address: str, site: Path, name: str) -> None:
    left, ran, covered = read(victim, address, site, HTML[name], policy=False)
    assert left or ran or covered
