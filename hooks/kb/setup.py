"""What has to be there before a command runs: `.venv` and `node_modules`, made here once and when their pins change.

It runs on the machine's own Python, before anything is installed: only the standard library is used.
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kb import packages
from kb.languages import LANGUAGES
from kb.model.error import KbError
from kb.running import npm, say
from kb.spelling import hunspell

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv"
MODULES = ROOT / "node_modules"
MADE = (
    *(".venv", "node_modules", "site", ".site.next", ".site.old", ".site.lock", ".kb.lock", "pdf"),
    *(".pytest_cache", ".mypy_cache", ".ruff_cache", ".import_linter_cache", ".hypothesis"),
    *("overrides/scripts/languages", "sample"),
)
"""All that commands leave behind, and …"""
COMPILED = "__pycache__"
"""… what Python does, in any folder."""


def python() -> str:
    """The path of the environment's Python."""
    return str(VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))


def _venv() -> None:
    if not Path(python()).exists():
        packages.ensure([packages.VENV])
        say("Making .venv, this project's Python packages")
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def _site() -> None:
    _pip("requirements.lock", "What the site needs")


def _dev() -> None:
    _pip("requirements-dev.lock", "What tests and linters need")


def _mcp() -> None:
    _pip("requirements-mcp.lock", "What `kb mcp` needs")


def _node() -> None:
    _pip("requirements-node.lock", "Node.js, which installs the scripts' packages and tests them (50 MB)")


def _modules() -> None:
    _npm("ci", "--omit=dev", what="the search engine and the bundler of scripts")


def _tools() -> None:
    _npm("ci", what="the search engine, the bundler of scripts, and what tests and linters need of npm (80 MB)")


SITE = {".site": _site}
BUILD = {**SITE, ".node": _node, ".modules": _modules}
DEVELOP = {".site": _site, ".dev": _dev}
ALL = {**DEVELOP, ".node": _node, ".tools": _tools}
NEEDS: dict[str, dict[str, Callable[[], None]]] = {
    **dict.fromkeys(("serve", "build", "stage", "finish", "bench", "why"), BUILD),
    "mcp": {**SITE, ".node": _node, ".modules": _modules, ".mcp": _mcp},
    **dict.fromkeys(("format", "pdf"), DEVELOP),
    **dict.fromkeys(("test", "unit", "lint", "lock", "bench-search", "bench-moments", "bench-faults"), ALL),
}
"""What has to be there for a command; for all others SITE."""
PINS = {
    ".site": ("requirements.lock",),
    ".dev": ("requirements-dev.lock",),
    ".node": ("requirements-node.lock",),
    ".mcp": ("requirements-mcp.lock",),
    ".modules": ("package.json", "package-lock.json"),
    ".tools": ("package.json", "package-lock.json"),
}
"""What each was made from; where that has changed, it is made anew."""


def prepare(command: str) -> None:
    """Make what a command needs, if it is not there yet.

    Raises:
        KbError: something can't be had.
    """
    _venv()
    for name, make in NEEDS.get(command, SITE).items():
        state = hashlib.sha256(b"".join((ROOT / pin).read_bytes() for pin in PINS[name])).hexdigest()
        stamp = (MODULES if name in {".modules", ".tools"} else VENV) / name
        if _read(stamp) == state or (name == ".modules" and _read(stamp.with_name(".tools")) == state):
            continue
        make()
        stamp.write_text(state, "utf-8")


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""


def _pip(lock: str, what: str) -> None:
    """Install what a lock file pins, and tell how far it is."""
    total = len(re.findall(r"^[\w.-]+(?:\[.*\])?==", (ROOT / lock).read_text("utf-8"), re.MULTILINE))
    say(f"{what}: up to {total} Python package{'s' * (total != 1)}")
    options = ("--require-hashes", "--only-binary", ":all:", "--disable-pip-version-check", "--progress-bar", "off")
    command = [python(), "-m", "pip", "install", *options, "-r", str(ROOT / lock)]
    said, count = [], 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8") as process:  # noqa: S603
        for line in process.stdout or ():
            said.append(line)
            if match := re.match(r"(?:Collecting|Requirement already satisfied:) ([\w.-]+)", line):
                count += 1
                _step(f"{count} {match[1]}")
            elif line.startswith("Installing collected"):
                _step("installing them")
    _step("")
    if process.returncode:
        raise KbError(f"pip could not install {lock}:\n{''.join(said[-15:])}")


def _npm(*arguments: str, what: str) -> None:
    say(f"From npm: {what}")
    done = subprocess.run(npm(python(), *arguments), cwd=ROOT, check=False)  # noqa: S603
    if done.returncode:
        raise KbError("npm failed; its own words stand above")


def _step(text: str) -> None:
    """How far a long step is: on a terminal one line that changes."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text and f'  {text}'}", end="", file=sys.stderr, flush=True)
    elif text:
        say(f"  {text}")


def _clean() -> None:
    for path in (ROOT / name for name in MADE):
        _remove(path)
    for path in list(ROOT.rglob(COMPILED)):
        _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _packages() -> None:
    needed = [*packages.ALL, *hunspell.needed(language.spelling for language in LANGUAGES.values())]
    packages.tell_present(needed)
    packages.ensure(needed)


class Alone(NamedTuple):
    """A command that needs nothing to be made ready and takes no arguments: what it does, and what is said of it."""

    run: Callable[[], None]
    help: str


ALONE = {
    "clean": Alone(_clean, "remove all that was made here"),
    "packages": Alone(
        _packages, "list what the commands need of Debian's packages; install what is missing, or tell the command"
    ),
}


def main(argv: list[str]) -> int:
    """Run a command of `kb.cli`, after what it needs has been made ready; its exit code."""
    command = argv[0] if argv else ""
    try:
        if alone := ALONE.get(command):
            argparse.ArgumentParser(prog=f"kb {command}", description=alone.help).parse_args(argv[1:])
            alone.run()
            return 0
        prepare(command)
    except (KbError, OSError, subprocess.SubprocessError) as error:
        say(f"kb: {error}")
        return 2
    run = [python(), "-m", "kb", *argv]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1"}
    if sys.platform != "win32":  # there the caller would not wait for it
        os.execve(run[0], run, environment)  # noqa: S606
    return subprocess.run(run, env=environment, check=False).returncode  # noqa: S603
