"""Links out of the site, and those that only look so."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import chain
from urllib.parse import unquote, urlsplit

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.parts import Link
from kb.rules.links import PLAIN_TARGET
from kb.rules.passages import answering, said, wordings

NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
"""As the last part of a host: browsers then read the whole as an IPv4 address (URL Standard, “ends in a number”)."""
SHORTENERS = frozenset(
    [
        "bit.ly",
        "cutt.ly",
        "goo.gl",
        "is.gd",
        "lnkd.in",
        "ow.ly",
        "rb.gy",
        "shorturl.at",
        "t.co",
        "t.ly",
        "tiny.cc",
        "tinyurl.com",
    ]
)
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”„‘’()\[\]{}]+", re.IGNORECASE)
"""An address as it is written in a text."""
SITE = re.compile(
    r"(?<![\w@/.-])(?:[a-z0-9-]+\.)+(?:app|biz|com|edu|eu|example|gov|info|int|io|net|org|shop|lv|ph|uk|us|vn)(?![\w@.-])",
    re.IGNORECASE,
)
"""A site that a text names without https://; other endings are as often those of files and abbreviations."""


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
    """An address that doesn't show readers which site it leads to, or a link whose text names another site.

    An address made of numbers or of a single word is somebody's own network; letters of other alphabets pass for Latin ones; what
    stands before an @ is no site. Addresses in texts to send and to say, of sources and of the organisation are checked, too.

    Bad:
        [Consumer advice](https://203.0.113.7/help)
        [https://consumer.example/help](https://other.example/login)
    Good:
        [Consumer advice](https://consumer.example/help)
    """
    hint = "name the site as it is known"
    for link in _links(corpus):
        host = _host(link.target)
        if link.scheme not in ("http", "https") or host == corpus.host:
            continue
        if fault := _fault(link.target) or _otherwise_named(link, host):
            yield Finding(link.span, f"“{link.target[:60]}” {fault}", hint)
    for address, span in _written(corpus):
        if _host(address) != corpus.host and (fault := _fault(address)):
            yield Finding(span, f"“{address[:60]}” {fault}", hint)


def _fault(address: str) -> str:
    """What makes the host of an address doubtful, or ''."""
    host = _host(address)
    last = host.rpartition(".")[2]
    if address.startswith(("//", "\\")):
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
    return f"leads to {host}, whatever stands before the @" if "@" in address.split("/")[2] else ""


def _otherwise_named(link: Link, host: str) -> str:
    """Whether the text of a link names a site that is neither the link's nor above it, in words, or ''."""
    named = [_host(_whole(match[0])) for match in ADDRESS.finditer(link.text)]
    named += [match[0].lower() for match in SITE.finditer(link.text)]
    other = next((each for each in named if not f".{host}".endswith(f".{_bare(each)}")), "")
    return f"is not {other}, which its text names" if other else ""


def _written(corpus: Corpus) -> Iterator[tuple[str, Span]]:
    """The addresses in what is sent and said, in what fills it, and in the sources of pages."""
    beside = (scalar for _, scalar in chain(wordings(corpus), answering(corpus)))
    for text in chain((each for page in corpus for each in said(page)), beside):
        for match in ADDRESS.finditer(text.text):
            yield _whole(match[0].rstrip(".,;:!?…")), text.place(match.start())
    for page in corpus:
        entry = page.front_matter.get(contract.SOURCES.name)
        for source in entry.values if entry else ():
            if official := contract.OFFICIAL.fullmatch(source.text):
                yield official["address"], source.span


def encoded(source: str) -> str:
    """How a source on the web is written whose address has round brackets, or ''."""
    plain = source.replace("(", "%28").replace(")", "%29")
    return f"write {plain}" if plain != source and contract.OFFICIAL.fullmatch(plain) else ""


def _whole(written: str) -> str:
    """An address with its scheme."""
    return written if "://" in written else f"https://{written}"


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
