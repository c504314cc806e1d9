"""The site behind the server that we ship a configuration for, in the browser."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.project import kinds


def test_no_page_may_be_framed(browser: Browser, served: str) -> None:
    page = browser.new_page()
    with page.expect_event("framenavigated", lambda frame: frame.parent_frame is not None) as refused:
        page.set_content(f"<iframe src='{served}'></iframe>")
    assert refused.value.url.startswith("chrome-error:")
    page.close()


def test_the_headers_disturb_no_page(browser: Browser, site: Path, served: str) -> None:
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    for kind in kinds(site):
        if kind != "no-such-page/":
            page.goto(f"{served}tl/{kind}")
    page.close()
    assert complaints == []
