"""What the tests need of the machine: `python -m tests.programs` sees to it, and tells what it does.

hooks/kb/packages.py lists it. The browser may be any Chromium that is here, else Debian's, else Playwright's own.
"""

import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from kb import packages
from kb.languages import LANGUAGES
from kb.model.error import KbError
from kb.publish.chromium import ARGUMENTS, executable
from kb.spelling import hunspell
from tests.browser import firefox
from tests.browser.nginx import executable as nginx
from tests.browser.nginx import unpack
from tests.browser.quicktext import ensure as ensure_quicktext


def ensure() -> None:
    """Have everything that a test needs.

    Raises:
        KbError: something can't be had; the message tells what to do.
    """
    packages.ensure([*packages.TESTS, *hunspell.needed(language.spelling for language in LANGUAGES.values())])
    if nginx() is None:
        unpack()
    ensure_quicktext()
    if firefox.executable() is None:
        print(
            "Not here, nor in the system's packages: Debian's firefox-esr; tests/browser/test_firefox.py is left out",
            file=sys.stderr,
        )
    if executable() is None:
        _download_browser()
    _try_browser()


def _download_browser() -> None:
    """Playwright's own Chromium, for systems whose packages have none."""
    print("Not here: a Chromium; downloading Playwright's own (150 MB)", file=sys.stderr)
    command = [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]
    if subprocess.run(command, check=False).returncode:
        raise KbError(
            "there is no Chromium, and Playwright's own could not be downloaded: install a Chromium or Chrome"
        )


def _try_browser() -> None:
    path = executable()
    try:
        with sync_playwright() as playwright:
            playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS)).close()
    except Error as error:
        name = Path(path).name if path else "Chromium"
        raise KbError(f"{name} is here, but can't be started:\n{error.message}") from error


if __name__ == "__main__":
    try:
        ensure()
    except KbError as error:
        sys.exit(f"kb: {error}")
