"""The clipboard: what is on it, and one that pages may not write to."""

from playwright.sync_api import Page

REFUSING = """
navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
document.execCommand = () => false;
"""
"""Before a page's scripts: keys that copy what is selected still do."""


def clipboard(page: Page) -> str:
    """What was copied last."""
    return str(page.evaluate("navigator.clipboard.readText()"))
