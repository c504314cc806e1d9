"""Scripts and styles of the site: `overrides/scripts/` and `overrides/styles/`, bundled with esbuild, which npm installed.

Its native program is run, so bundling needs no Node.js, and takes a tenth of a second.
"""

import platform
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from kb.languages import scripts as languages

SCRIPTS = Path("overrides/scripts")
STYLES = Path("overrides/styles")
ENTRIES = {
    "assets/theme": "theme.js",
    "assets/kb": "site.js",
    "assets/memory": "customer/memory-worker.js",
    "assets/forward": "forward.js",
    "assets/path": "path/index.js",
    "assets/print": "print.js",
    "assets/quiz": "quiz/index.js",
    "assets/draft": "draft/index.js",
    "assets/triage": "triage/index.js",
    "assets/rules": "rules/index.js",
    "assets/search-disk": "search/disk.js",
    "assets/search-engine": "search/worker.js",
    "offline-worker": "offline-worker.js",
}
"""Where each script is published, without its suffix, and where it is."""
SHEETS = {"assets/kb": "kb.css", "assets/print": "pack.css", "assets/sheets": "sheets.css"}
COURSE_SCRIPTS = {"quiz": "course/quiz.js", "path": "course/path.js"}
COURSE_SHEETS = {"course": "course.css"}
"""What goes into the packages for learning platforms (kb.publish.courses), and not into the site."""
OPTIONS = ("--bundle", "--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning")
OF_SCRIPTS = ("--format=iife", "--target=es2023", "--loader:.css=text")
LICENSED = "assets/search-engine.js", "assets/search-disk.js"
"""Scripts that hold MiniSearch: its licence stands in front of them."""
PACKAGE = Path("node_modules/minisearch")
ESBUILD = Path("node_modules/@esbuild")
COMMAND = "npm ci --ignore-scripts"

_MACHINES = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64", "arm64": "arm64", "i686": "ia32", "x86": "ia32"}


class NotInstalledError(OSError):
    """A program or package that bundling needs is not there; the message says how to get it."""


def bundle(root: Path, out: Path) -> None:
    """Write the scripts and styles of the site.

    Args:
        root: the repository, with `node_modules/`.
        out: the folder of the site.

    Raises:
        NotInstalledError: esbuild or MiniSearch is not there.
        ValueError: a script or style can't be bundled; the message is esbuild's, with file and line.
    """
    licence = _licence(root)
    languages.write(root / languages.FOLDER)
    _bundled(root, out, ENTRIES, SHEETS)
    for path in LICENSED:
        file = out / path
        file.write_bytes(licence + file.read_bytes())


def for_courses(root: Path) -> dict[str, bytes]:
    """The scripts and styles of the packages for learning platforms, by their names; raises as `bundle` does."""
    with tempfile.TemporaryDirectory() as folder:
        _bundled(root, Path(folder), COURSE_SCRIPTS, COURSE_SHEETS)
        return {file.name: file.read_bytes() for file in Path(folder).iterdir()}


def _bundled(root: Path, out: Path, entries: Mapping[str, str], sheets: Mapping[str, str]) -> None:
    program = esbuild(root)
    scripts = [f"{target}={SCRIPTS / source}" for target, source in entries.items()]
    _run(program, root, [*scripts, *OPTIONS, *OF_SCRIPTS, f"--outdir={out}"])
    styles = [f"{target}={STYLES / source}" for target, source in sheets.items()]
    _run(program, root, [*styles, *OPTIONS, f"--outdir={out}"])


def require(root: Path) -> None:
    """Say at once what bundling will lack.

    Raises:
        NotInstalledError: esbuild or MiniSearch is not there.
    """
    esbuild(root)
    _licence(root)


def esbuild(root: Path) -> Path:
    """The native program of this machine.

    Raises:
        NotInstalledError: it is not there.
    """
    machine = _MACHINES.get(platform.machine().lower(), platform.machine().lower())
    folder = root / ESBUILD / f"{sys.platform}-{machine}"
    program = folder / ("esbuild.exe" if sys.platform == "win32" else "bin/esbuild")
    if not program.is_file():
        raise NotInstalledError(f"the scripts can't be bundled: {program} is not there. Install it: {COMMAND}")
    return program


def _licence(root: Path) -> bytes:
    file = root / PACKAGE / "LICENSE.txt"
    if not file.is_file():
        raise NotInstalledError(f"the search engine is not installed: {file} is not there. Install it: {COMMAND}")
    return f"/*! MiniSearch\n{file.read_text('utf-8').strip()}\n*/\n".encode()


def _run(program: Path, root: Path, arguments: list[str]) -> None:
    # Its arguments are those above, and paths of this repository.
    result = subprocess.run(  # noqa: S603
        [program.resolve(), *arguments], cwd=root, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if result.returncode:
        raise ValueError(result.stderr.strip())
