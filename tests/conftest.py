"""What several tests share: projects to build, the built site, a server and a browser."""

import functools
import http.server
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page

from tests import fixture
from tests.browser import chromium
from tests.fixture import Edit

ROOT = Path(__file__).parent.parent
PREFIXES = {"en": "/", "vi": "/vi/", "lv": "/lv/", "tl": "/tl/"}


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
        env={"PATH": "/usr/bin:/bin", "HOME": str(project), "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def copy_project(target: Path) -> Path:
    """The repository's configuration, hooks and theme, with the fixture's languages and content."""
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    languages = re.compile(r"^( *)- locale: (\S+)\n(?:\1  .+\n)*", re.MULTILINE)
    config = languages.sub(lambda match: match[0] if match[2] in fixture.LOCALES else "", config)
    (target / "mkdocs.yml").write_text(config, "utf-8")
    (target / "node_modules").symlink_to(ROOT / "node_modules")
    write_docs(target, {})
    return target


def write_docs(project: Path, edits: Mapping[str, Edit]) -> None:
    """Write the fixture's content, edited, as the project's docs."""
    shutil.rmtree(project / "docs", ignore_errors=True)
    for path, data in fixture.edited(edits).items():
        file = project / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if data is fixture.LINK:
            file.symlink_to("/etc/hostname")
        else:
            file.write_bytes(data)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The repository's own site, as `make build` makes it; built once for all of pytest's processes."""
    own = tmp_path_factory.getbasetemp()
    target = (own if worker_id == "master" else own.parent) / "built"
    with FileLock(f"{target}.lock"):
        if not target.exists():
            result = mkdocs(ROOT, "build", "--strict", "--quiet", "--site-dir", str(target), KB_COMPRESS="true")
            assert result.returncode == 0, result.stdout + result.stderr
    return target


class StaticHost(http.server.SimpleHTTPRequestHandler):
    """A static host: no listing, the root's 404 page for all that is missing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass

    def list_directory(self, path: object) -> None:
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class StaticServer(http.server.ThreadingHTTPServer):
    """Says nothing when a browser goes before it has all that it asked for."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder on loopback: a function from the folder to its address, without the last slash."""
    servers: list[StaticServer] = []

    @functools.cache
    def start(folder: Path) -> str:
        server = StaticServer(("127.0.0.1", 0), functools.partial(StaticHost, directory=str(folder)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    """Where the repository's own site is served."""
    return serve(site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who lets the page use the clipboard."""
    opened = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
