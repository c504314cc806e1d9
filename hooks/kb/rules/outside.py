"""Links out of the site, and those that only look so."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote, urlsplit

from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.parts import Link
from kb.rules.links import PLAIN_TARGET

NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
"""As the last part of a host: browsers then read the whole as an IPv4 address (URL Standard, “ends in a number”)."""
SHORTENERS = frozenset(
    ["bit.ly", "cutt.ly", "goo.gl", "is.gd", "ow.ly", "rb.gy", "shorturl.at", "t.co", "t.ly", "tinyurl.com"]
)
WRITTEN_ADDRESS = re.compile(r"(?:(https?://)|www\.)\S+", re.IGNORECASE)


def absolute_link(corpus: Corpus) -> Iterator[Finding]:
    """A link that begins with `/` or with the site's own domain: it breaks wherever else the site is served.

    Bad:
        [Apologise](/guidelines/apologise/)
    Good:
        [Apologise](apologise.md)
    """
    hint = "link the .md file by its relative path: ../guidelines/apologise.md"
    for link in _links(corpus):
        if corpus.host and _host(link.target) == corpus.host:
            yield Finding(link.span, f"links to the site's own address {corpus.host}", hint)
        elif not link.scheme and link.path.startswith(("/", "\\")):
            yield Finding(link.span, f"“{link.target}” is absolute", hint)


def insecure_link(corpus: Corpus) -> Iterator[Finding]:
    """A link over http, which anyone on the way can read and change.

    Bad:
        [source](http://example.org)
    Good:
        [source](https://example.org)
    """
    for link in _links(corpus):
        if link.scheme == "https" and not link.target.startswith("//") and not PLAIN_TARGET.fullmatch(link.target):
            hint = "letters, digits, brackets in pairs and / . - _ ? = & # alone"
            yield Finding(link.span, f"“{link.target[:60]}” is not a plain address", hint)
        if link.scheme == "http":
            yield Finding(link.span, f"“{link.target}” is not encrypted", f"write https{link.target[len('http') :]}")


def doubtful_host(corpus: Corpus) -> Iterator[Finding]:
    """A link to a site that readers can't tell from its address, or whose text names another site.

    An address of numbers or of one word is somebody's own network; letters of other alphabets pass for Latin ones.

    Bad:
        [Consumer advice](https://203.0.113.7/help)
        [https://consumer.example/help](https://other.example/login)
    Good:
        [Consumer advice](https://consumer.example/help)
    """
    for link in _links(corpus):
        host = _host(link.target)
        if link.scheme in ("http", "https") and host != corpus.host and (fault := _fault(link, host)):
            yield Finding(link.span, f"“{link.target[:60]}” {fault}", "link the site by the name that it is known by")


def _fault(link: Link, host: str) -> str:
    """What makes a host doubtful, or ''."""
    last = host.rpartition(".")[2]
    if link.target.startswith(("//", "\\")):
        return "does not say https://"
    if not host:
        return "names no site"
    if ":" in host or NUMBER.fullmatch(last):
        return "is an address of numbers"
    if not last or last == host:
        return "names no site on the internet"
    if _bare(host) in SHORTENERS:
        return "hides where it leads"
    if not host.isascii() or "xn--" in host:
        return "has letters beyond a to z in the site's name"
    text = WRITTEN_ADDRESS.fullmatch(link.text)
    written = _host(text[0] if text[1] else f"//{text[0]}") if text else host
    return f"is not {written}, which its text names" if _bare(written) != _bare(host) else ""


def _host(address: str) -> str:
    """The host of an address in small letters, however it is spelt, without the dot that may end it; '' for a path."""
    try:
        host = urlsplit(unquote(unescape(address)).replace("\\", "/")).hostname or ""
    except ValueError:  # square brackets that are no IPv6 address
        return ""
    return host.removesuffix(".")


def _bare(host: str) -> str:
    return host.removeprefix("www.")


def _links(corpus: Corpus) -> Iterator[Link]:
    """Every link that names no file of the handbook."""
    return (link for page in corpus for link in page.links if not link.file)
