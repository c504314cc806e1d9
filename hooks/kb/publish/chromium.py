"""The Chromium that prints, and that the tests drive: an installed one, else Playwright's own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from kb import packages
from kb.model.error import KbError

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")


def executable() -> str | None:
    """The path of a Chromium that can be started, or None."""
    if path := packages.find(*packages.BROWSERS):
        return path
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running headless Chromium.

    Raises:
        KbError: there is none.
    """
    path = executable()
    if path is None:
        raise KbError("no Chromium: see `kb packages`")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()
