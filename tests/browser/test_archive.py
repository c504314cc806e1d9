"""The site as an archive, at work from file:// in headless Chromium."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.customer import speaks
from tests.browser.searching import search
from tests.languages import NAMES, PREFIXES, TAGS

QUERIES = {"en": "sorry", "vi": "xin loi", "lv": "atvainot", "tl": "paumanhin"}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("locale", PREFIXES)
def test_from_the_disk(page: Page, unpacked: Path, locale: str) -> None:
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda m: problems.append(m.text) if m.type in ("error", "warning") else None)
    page.on("request", lambda r: problems.append(r.url) if not r.url.startswith(("file:", "data:")) else None)
    page.goto(f"{unpacked.as_uri()}/index.html")
    if locale != "en":
        page.locator(f".kb-languages a[hreflang={TAGS[locale]}]").click()
    home = f"{unpacked.as_uri()}/{PREFIXES[locale]}"
    expect(page).to_have_url(f"{home}index.html")
    expect(page.locator("html")).to_have_attribute("lang", TAGS[locale])

    page.locator(".md-content a[href$='guidelines/apologise/index.html']").first.click()
    expect(page).to_have_url(f"{home}guidelines/apologise/index.html")
    page.wait_for_load_state("load")
    result = search(page, QUERIES[locale]).first
    expect(result).to_have_attribute("href", re.compile(r"/index\.html"))
    result.click()
    expect(page).to_have_url(re.compile(rf"^{re.escape(home)}[a-z-]+/[a-z-]+/index\.html"))
    expect(page.locator("h1")).not_to_be_empty()

    page.goto(f"{home}templates/acknowledge-email/index.html")
    page.fill("[data-name=case_number]", "CR-1")
    for customer in NAMES:
        speaks(page, customer)
        expect(page.locator(".kb-text")).to_contain_text("CR-1")
    page.locator(".kb-actions button").first.click()
    expect(page.locator(".kb-actions .kb-status")).not_to_be_empty()
    page.locator("#when-not + ul a").first.click()
    expect(page).to_have_url(f"{home}templates/acknowledge-sms/index.html")
    assert problems == []
