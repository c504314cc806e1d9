"""What is wrong lies over every page, and over nothing else."""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment
from wsgiref.util import setup_testing_defaults

import pytest

from kb.publish import overlay

PAGE = b"<html><body><p>Say sorry.</p></body></html>"
FAULT = "docs/en/a.md:1:1: rule <b> & more"


@pytest.mark.parametrize(
    ("page", "is_told"),
    [(PAGE, True), (b"<p></body> and </body>", True), (b"<p>no page", False), (b"", False)],
    ids=["a page", "a text that names the tag", "a part of one", "nothing"],
)
def test_a_page_with_a_fault_over_it(page: bytes, is_told: bool) -> None:
    told = overlay.over(page, FAULT)
    assert told.replace(overlay.DIALOG.format("docs/en/a.md:1:1: rule &lt;b&gt; &amp; more").encode(), b"") == page
    assert (told != page) == is_told


@pytest.mark.parametrize("fault", ["", FAULT])
@pytest.mark.parametrize(
    ("status", "kind", "is_page"),
    [
        ("200 OK", "text/html", True),
        ("404 Not Found", "text/html; charset=utf-8", True),
        ("200 OK", "application/javascript", False),
        ("302 Found", "", False),
    ],
)
def test_a_server(fault: str, status: str, kind: str, is_page: bool) -> None:
    def app(_: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        headers = [("X-Own", "1"), ("Content-Length", str(len(PAGE)))]
        start_response(status, [("Content-Type", kind), *headers] if kind else headers)
        return [PAGE[:9], PAGE[9:]]

    answers: list[tuple[str, dict[str, str]]] = []
    environ: WSGIEnvironment = {}
    setup_testing_defaults(environ)
    served = overlay.with_fault(app, lambda: fault)
    body = b"".join(served(environ, lambda status, headers, *_: answers.append((status, dict(headers)))))  # type: ignore[arg-type]
    wanted = overlay.over(PAGE, fault) if fault and is_page else PAGE
    assert body == wanted
    ((code, headers),) = answers
    assert code == status
    assert headers["X-Own"] == "1"
    assert headers["Content-Length"] == str(len(wanted))
