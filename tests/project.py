"""Projects to build, as a user would: copies of this repository with the fixture's content."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Mapping
from pathlib import Path

from tests import fixture
from tests.fixture import Edit

ROOT = Path(__file__).parent.parent
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "NO_MKDOCS_2_WARNING": "1"}
CONTENT = ("strings", "words")
"""What of hooks/ is content."""
LONG = 300
"""Seconds after which something is held to have hung, on however busy a machine."""


def kinds(site: Path) -> list[str]:
    """A page of every kind: the home page, each section's index and a page of it, and a page that isn't there."""
    found = ["", "no-such-page/"]
    for index in sorted(site.glob("vi/*/index.html")):
        section = index.parent
        pages = sorted(path.parent for path in section.glob("*/index.html"))
        found += [f"{folder.relative_to(site / 'vi').as_posix()}/" for folder in (section, *pages[:1])]
    return found


def mkdocs(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs as a user would, in a project of its own."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=project,
        env={**ENVIRONMENT, "HOME": str(project), **environment},
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
    )


def copy_project(target: Path) -> Path:
    """The repository's configuration, hooks and theme, with the fixture's languages and content."""
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__", *CONTENT))
    (target / "node_modules").symlink_to(ROOT / "node_modules")
    return copy_content(target)


def copy_content(target: Path) -> Path:
    """As much of a project as `kb` reads, with the fixture's languages and content: enough for all that builds nothing."""
    for name in CONTENT:
        shutil.copytree(ROOT / "hooks" / name, target / "hooks" / name)
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    languages = re.compile(r"^( *)- locale: (\S+)\n(?:\1  .+\n)*", re.MULTILINE)
    config = languages.sub(lambda match: match[0] if match[2] in fixture.LOCALES else "", config)
    (target / "mkdocs.yml").write_text(config, "utf-8")
    write_docs(target, {})
    return target


def write_docs(project: Path, edits: Mapping[str, Edit]) -> None:
    """Write the fixture's content, edited, as the project's docs."""
    shutil.rmtree(project / "docs", ignore_errors=True)
    for path, data in fixture.edited(edits).items():
        file = project / path if path.startswith("hooks/") else project / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if data is fixture.LINK:
            file.symlink_to("/etc/hostname")
        else:
            file.write_bytes(data)


SERVE = (sys.executable, "-m", "mkdocs", "serve", "--dev-addr", "{address}")


class Server:
    """`mkdocs serve`, or another command that serves, in a project, on a port of its own; what it says is kept in `output`."""

    def __init__(self, project: Path, command: tuple[str, ...] = SERVE, **environment: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}/"
        self.output = ""
        self.said = threading.Condition()
        self.process = subprocess.Popen(
            [part.format(address=f"127.0.0.1:{port}") for part in command],
            cwd=project,
            env={**ENVIRONMENT, "HOME": str(project), "PYTHONUNBUFFERED": "1", **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.reader = threading.Thread(target=self._listen, daemon=True)
        self.reader.start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            with self.said:
                self.output += line
                self.said.notify_all()
        with self.said:
            self.said.notify_all()

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=LONG) as response:
            return re.sub(r"livereload\(\d+, \d+\)", "", response.read().decode())

    def wait_for(self, text: str, times: int = 1) -> None:
        """Until it has said this so many times; an error as soon as it has ended without."""

        def heard() -> bool:
            return self.output.count(text) >= times

        with self.said:
            self.said.wait_for(lambda: heard() or self.process.poll() is not None, LONG)
            assert heard(), f"{text!r} never came:\n{self.output}"

    def stop(self) -> None:
        os.killpg(self.process.pid, signal.SIGTERM)  # what it started as well
        self.process.wait(LONG)
        self.reader.join(LONG)
