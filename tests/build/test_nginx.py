"""The server that we ship a configuration for, really run: what it sends, and what it refuses to."""

import gzip
import os
import re
import shutil
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from email.message import Message
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import brotli
import pytest

from kb.site import policy
from tests.browser import nginx
from tests.languages import PREFIXES


class Answer(NamedTuple):
    status: int
    headers: Message
    body: bytes


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def ask(address: str, method: str = "GET", **headers: str) -> Answer:
    """One request, as it is answered: no redirect followed, nothing unpacked."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(address, method=method, headers=named)
    try:
        with urllib.request.build_opener(_NoRedirect).open(request, timeout=10) as response:
            return Answer(response.status, response.headers, response.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.headers, error.read())


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, with what a careless deployment might leave in it."""
    target = tmp_path_factory.mktemp("served") / "site"
    shutil.copytree(site, target, copy_function=os.link)
    (target / "link.html").symlink_to(target / "index.html")
    (target / "outside").symlink_to("/etc")
    (target / ".env").write_text("secret")
    (target / "empty").mkdir()
    (target / "evil.svg").write_text("<svg/>")
    (target / "icon.ico").write_text("x")
    (target / "picture.avif").write_text("x")
    (target / ".well-known/acme-challenge").mkdir(parents=True)
    (target / ".well-known/acme-challenge/token").write_text("x")
    (target / ".well-known/.env").write_text("secret")
    return target


@pytest.fixture(scope="module")
def served(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with nginx.serving(folder, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("", 200, "text/html; charset=utf-8"),
        ("vi/guidelines/apologise/", 200, "text/html; charset=utf-8"),
        ("vi/guidelines/apologise", 301, "text/html"),
        ("assets/kb.css", 200, "text/css; charset=utf-8"),
        ("assets/kb.js", 200, "text/javascript; charset=utf-8"),
        ("api/v1/vi.json", 200, "application/json; charset=utf-8"),
        ("sitemap.xml", 200, "application/xml; charset=utf-8"),
        ("assets/favicon.svg", 200, "image/svg+xml"),
        ("icons/180.png", 200, "image/png"),
        ("vi/manifest.webmanifest", 200, "application/manifest+json; charset=utf-8"),
        ("evil.svg", 200, "application/octet-stream"),
        ("icon.ico", 200, "image/vnd.microsoft.icon"),
        ("picture.avif", 200, "image/avif"),
        (".well-known/acme-challenge/token", 200, "application/octet-stream"),
        (".well-known/.env", 404, "text/html; charset=utf-8"),
        ("index.html.gz", 404, "text/html; charset=utf-8"),
        ("no-such-page/", 404, "text/html; charset=utf-8"),
        ("link.html", 404, "text/html; charset=utf-8"),
        ("outside/hostname", 404, "text/html; charset=utf-8"),
        (".env", 404, "text/html; charset=utf-8"),
        ("index.html.br", 404, "text/html; charset=utf-8"),
        ("_headers", 404, "text/html; charset=utf-8"),
        ("empty/", 404, "text/html; charset=utf-8"),
        ("..%2f..%2fetc/hostname", 400, "text/html; charset=utf-8"),
    ],
)
def test_status_type_and_headers(served: str, path: str, status: int, kind: str) -> None:
    answer = ask(served + path)
    assert (answer.status, answer.headers["Content-Type"].split("; charset=utf-8")[0]) == (status, kind.split(";")[0])
    if status in (200, 404):
        assert answer.headers["Content-Type"] == kind
        assert {name: answer.headers[name] for name in policy.HEADERS} == policy.HEADERS
        assert answer.headers.get_all("Cache-Control") == [nginx.REVALIDATE]
    assert not re.search(r"\d", answer.headers.get("Server", ""))


@pytest.mark.parametrize("locale", PREFIXES)
def test_what_is_missing_is_answered_in_the_readers_language(served: str, folder: Path, locale: str) -> None:
    page = (folder / PREFIXES[locale] / "404.html").read_bytes()
    for accepted, unpack in (("identity", bytes), ("br", brotli.decompress)):
        answer = ask(f"{served}{PREFIXES[locale]}guidelines/no-such-page/", Accept_Encoding=accepted)
        assert (answer.status, unpack(answer.body)) == (404, page)


@pytest.mark.parametrize("path", ["", "assets/kb.css", "search/vi.json", "vi/templates/acknowledge-email/"])
@pytest.mark.parametrize("accepted", ["identity", "gzip", "br, gzip", "gzip;q=0.5, br;q=0.1", "gzip, br;q=0"])
def test_compressed_files_are_sent_as_they_are(served: str, folder: Path, path: str, accepted: str) -> None:
    answer = ask(served + path, Accept_Encoding=accepted)
    plain = (folder / (path if Path(path).suffix else f"{path}index.html")).read_bytes()
    best = "br" if re.search(r"br(?!;q=0$)", accepted) else accepted.partition(",")[0]
    unpack = {"identity": bytes, "gzip": gzip.decompress, "br": brotli.decompress}[best]
    assert answer.headers.get("Content-Encoding", "identity") == best
    assert unpack(answer.body) == plain
    assert answer.headers.get_all("Vary") == ["Accept-Encoding"]
    assert answer.headers.get_all("Content-Type") == ask(served + path).headers.get_all("Content-Type")
    assert answer.headers["Cache-Control"] == nginx.REVALIDATE


@pytest.mark.parametrize("path", ["", "assets/kb.js"])
def test_what_has_not_changed_is_not_sent_again(served: str, path: str) -> None:
    first = ask(served + path, Accept_Encoding="gzip")
    again = ask(served + path, Accept_Encoding="gzip", If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["Content-Security-Policy"] == policy.HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_but_reading(served: str, method: str) -> None:
    assert ask(served, method).status in (403, 405)


def test_the_headers_file_says_the_same(site: Path) -> None:
    first, *lines = (site / policy.HEADERS_FILE).read_text("utf-8").splitlines()
    assert first == "/*"
    assert dict(line.strip().split(": ", 1) for line in lines) == policy.HEADERS


@pytest.mark.parametrize(("wanted", "status"), [("bytes=0-3", 206), ("bytes=99999999-", 416)])
def test_no_header_is_sent_twice(served: str, wanted: str, status: int) -> None:
    answer = ask(served, Range=wanted)
    assert answer.status == status
    assert [name for name in policy.HEADERS if len(answer.headers.get_all(name, [])) != 1] == []
    assert len(set(answer.headers.keys())) == len(answer.headers.keys())


def test_half_requests_keep_nobody_out_for_long(folder: Path, tmp_path: Path) -> None:
    """As many as the server has connections; with a shorter patience than ours, so that the test is done sooner."""
    assert nginx.CONFIGURATION.read_text("utf-8").count("_timeout 10s;") == 3
    with nginx.serving(folder, tmp_path, patience="1s") as address, ExitStack() as slow:
        for _ in range(512):
            connection = slow.enter_context(socket.socket())
            connection.connect(("127.0.0.1", urlsplit(address).port))
            connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n")
        assert ask(address).status == 200
