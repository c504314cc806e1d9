"""What keeps an edit from being shown, in the browser, over the page that is still served; it goes when that is mended."""

from collections.abc import Callable, Iterable
from html import escape
from wsgiref.headers import Headers
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

DIALOG = """<dialog id="kb-fault" aria-labelledby="kb-fault-title">
<form method="dialog" class="md-typeset"><h2 id="kb-fault-title">Not shown yet</h2>
<pre>{}</pre>
<p>The page behind is the last good one.</p>
<button class="md-button">Close</button></form>
</dialog>
<script>document.getElementById("kb-fault").showModal()</script>
"""
"""Has the pages' own styles, as their policy forbids others; the script is allowed where pages reload by one, too."""


def over(html: bytes, fault: str) -> bytes:
    """A page with a dialog over it that tells what is wrong."""
    page, end, behind = html.rpartition(b"</body>")
    return page + DIALOG.format(escape(fault)).encode() + end + behind if end else html


def with_fault(app: WSGIApplication, fault: Callable[[], str]) -> WSGIApplication:
    """A server's pages with what is wrong over them.

    Args:
        app: the server. Source: PEP 3333.
        fault: what is wrong now, '' if nothing is.
    """

    def serve(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        told = fault()
        if not told:
            return app(environ, start_response)
        begun: list[tuple[str, Headers, tuple[object, ...]]] = []

        def start(status: str, headers: list[tuple[str, str]], *rest: object) -> Callable[[bytes], object]:
            begun.append((status, Headers(headers), rest))
            return lambda _: None

        body = b"".join(app(environ, start))
        status, headers, rest = begun[-1]
        if (headers["Content-Type"] or "").startswith("text/html"):
            body = over(body, told)
            headers["Content-Length"] = str(len(body))
        start_response(status, headers.items(), *rest)  # type: ignore[arg-type]
        return [body]

    return serve
