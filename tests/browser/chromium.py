"""The Chromium that the tests drive: an installed one, else Debian's package, else Playwright's own; and Java.

`python -m tests.browser` makes sure that they are there.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

# The first has no windows to draw behind the scenes, and opens a page in half of the time.
INSTALLED = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
)
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")


def executable() -> str | None:
    """The path of a Chromium that can be started, or None."""
    for name in INSTALLED:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def ensure() -> str:
    """The path of a Chromium, installed now if need be.

    Raises:
        RuntimeError: there is none and none could be installed.
    """
    if path := executable():
        return path
    root = [] if os.geteuid() == 0 else ["sudo"]
    attempts = (
        [[*root, "apt-get", "update", "-qq"], [*root, "apt-get", "install", "-y", "-qq", INSTALLED[0]]],
        [[sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]],
    )
    for commands in attempts:
        try:
            for command in commands:
                subprocess.run(command, check=True, timeout=900)
        except (OSError, subprocess.SubprocessError) as error:
            print(f"{commands[-1][0]}: {error}", file=sys.stderr)
        if path := executable():
            return path
    raise RuntimeError(f"no Chromium: install one (on Debian `apt-get install {INSTALLED[0]}`) and run this again")


def ensure_java() -> str:
    """The path of a Java, which the HTML checker runs on, installed now if need be.

    Raises:
        RuntimeError: there is none and none could be installed.
    """
    root = [] if os.geteuid() == 0 else ["sudo"]
    if not shutil.which("java"):
        try:
            for command in (
                ["update", "-qq"],
                ["install", "-y", "-qq", "--no-install-recommends", "default-jre-headless"],
            ):
                subprocess.run([*root, "apt-get", *command], check=True, timeout=900)
        except (OSError, subprocess.SubprocessError) as error:
            print(f"apt-get: {error}", file=sys.stderr)
    path = shutil.which("java")
    if path is None:
        raise RuntimeError("no Java: install one (on Debian `apt-get install default-jre-headless`) and run this again")
    return path


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running headless Chromium."""
    path = ensure()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


if __name__ == "__main__":
    ensure()
    ensure_java()
