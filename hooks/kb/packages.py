"""The packages of Debian and Ubuntu that commands need, and what each is for.

Nothing is installed that was not named before; who is not root is told the command and nothing else happens. Only the
standard library is used here: the first command on a bare machine has nothing else.
"""

import ctypes
import importlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from kb.model.error import KbError
from kb.running import say

BROWSERS = (
    "chromium-headless-shell",  # has no windows to draw behind the scenes, and opens a page in half of the time
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
)
"""Programs that the browser tests can drive, the best first."""

OTHER_BROWSER = "firefox-esr"
"""Debian's. Other systems' `firefox` may be one that sees no folder of ours (a snap)."""


class Package(NamedTuple):
    """A package, what it is needed for, and whether that is here already.

    What is `optional` is left out where the system does not have it: there is another way to it.
    """

    name: str
    reason: str
    is_here: Callable[[], bool]
    optional: bool = False


def find(*programs: str) -> str | None:
    """The path of the first of some programs that is here; servers lie where only root looks."""
    path = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))
    return next((found for program in programs if (found := shutil.which(program, path=path))), None)


def _program(*names: str) -> Callable[[], bool]:
    return lambda: find(*names) is not None


def _library(name: str) -> Callable[[], bool]:
    def is_here() -> bool:
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True

    return is_here


def _can_make_environments() -> bool:
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def _browser_is_here() -> bool:
    own = os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright"
    return find(*BROWSERS) is not None or any(Path(own).glob("chromium*"))


VENV = Package(
    "python{}.{}-venv".format(*sys.version_info), "makes .venv, this project's Python packages", _can_make_environments
)
GIT = Package("git", "knows what the content said before: tests of translations and addresses", _program("git"))
LIBATOMIC = Package("libatomic1", "is needed by the browser tests' driver, Playwright", _library("libatomic.so.1"))
BROWSER = Package("chromium-headless-shell", "the browser that the tests drive", _browser_is_here, optional=True)
FIREFOX = Package(
    OTHER_BROWSER, "the other browser, for tests of what differs there", _program(OTHER_BROWSER), optional=True
)
JAVA = Package("default-jre-headless", "runs the checker of HTML, vnu.jar", _program("java"))
RUBY = Package("ruby", "reads the tables for Zammad as it does, in the tests", _program("ruby"), optional=True)

WRK = Package("wrk", "asks a server many times at once, for `kb bench-faults`", _program("wrk"))

TESTS = (GIT, LIBATOMIC, BROWSER, FIREFOX, JAVA, RUBY)
"""Besides those of the spelling: kb.spelling.hunspell."""
ALL = (VENV, *TESTS)


def tell_present(packages: Iterable[Package]) -> None:
    """Tell which packages are here; `ensure` tells the others."""
    for package in packages:
        if package.is_here():
            say(f"Here:     {package.name:24} {package.reason}")


def ensure(packages: Iterable[Package]) -> None:
    """See to it that packages are here: installed if we are root, else asked for.

    Raises:
        KbError: something is missing and was not installed; the message has the command.
    """
    missing = [package for package in packages if not package.is_here()]
    if not missing:
        return
    for package in missing:
        say(f"Not here: {package.name:24} {package.reason}")
    if not shutil.which("apt-get"):
        _refuse_unless_optional(missing, "install them (the names are Debian's) and run this again")
        return
    if os.geteuid() != 0:
        missing = [package for package in missing if not package.optional or _is_known(package)]
        if missing:
            raise KbError(
                f"nothing was installed; type this, then the command again:\n    {_command('sudo ', missing)}"
            )
        return
    say(f"Installing: {_command('', missing)}")
    _apt("update", "-q")
    missing = [package for package in missing if not package.optional or _is_known(package)]
    if missing:
        _apt(*_INSTALL, *(package.name for package in missing))
    _refuse_unless_optional([package for package in missing if not package.is_here()], "they were installed in vain")


_INSTALL = ("install", "--yes", "-q", "--no-install-recommends")


def _command(before: str, packages: Iterable[Package]) -> str:
    install = shlex.join(["apt-get", *_INSTALL, *(package.name for package in packages)])
    return f"{before}apt-get update && {before}{install}"


def _is_known(package: Package) -> bool:
    known = subprocess.run(["apt-cache", "show", package.name], capture_output=True, check=False)  # noqa: S603, S607
    return known.returncode == 0


def _refuse_unless_optional(packages: Sequence[Package], cure: str) -> None:
    if needed := [package.name for package in packages if not package.optional]:
        raise KbError(f"{', '.join(needed)}: {cure}")


def unpack(name: str, folder: Path) -> None:
    """Unpack a package of Debian's into a folder, which needs no root and starts no server.

    Raises:
        KbError: there is no apt, or it does not have the package.
    """
    if not shutil.which("apt-get"):
        raise KbError(f"{name} is not here: install it and run this again")
    say(f"Not here: {name:24} unpacking Debian's into {folder}; nothing is installed, no server is started")
    folder.mkdir(parents=True, exist_ok=True)
    if os.geteuid() == 0:
        _apt("update", "-q")
    _apt("download", "-q", "-o", "APT::Sandbox::User=root", name, cwd=folder)
    for archive in folder.glob(f"{name}_*.deb"):
        subprocess.run(["dpkg-deb", "--extract", archive, folder], check=True)  # noqa: S603, S607
        archive.unlink()


def _apt(*arguments: str, cwd: Path | None = None) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(["apt-get", *arguments], check=True, env=environment, cwd=cwd, timeout=1800)  # noqa: S603, S607
    except subprocess.SubprocessError as error:
        raise KbError(f"`apt-get {shlex.join(arguments)}` failed; its own words stand above") from error
