"""What could act on a reader's browser or on the machine that builds the site."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from kb.model import addresses, contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span

RESERVED_ID = re.compile(r"__|kb-|md-")
CLOBBERING = frozenset(
    [
        "alert",
        "attributes",
        "body",
        "children",
        "childnodes",
        "close",
        "closed",
        "constructor",
        "cookie",
        "defaultview",
        "domain",
        "embeds",
        "event",
        "fetch",
        "firstchild",
        "focus",
        "forms",
        "frames",
        "hash",
        "head",
        "history",
        "host",
        "href",
        "id",
        "images",
        "implementation",
        "innerhtml",
        "lastchild",
        "length",
        "links",
        "location",
        "name",
        "nodename",
        "opener",
        "origin",
        "parent",
        "parentnode",
        "performance",
        "plugins",
        "print",
        "prototype",
        "referrer",
        "screen",
        "scripts",
        "self",
        "src",
        "style",
        "submit",
        "textcontent",
        "title",
        "toolbar",
        "top",
        "url",
        "value",
        "window",
        "worker",
    ]
)
INSTEAD_OF_HTML = tuple(
    (re.compile(begin, re.IGNORECASE), cure)
    for begin, cure in (
        (r"<br", "end the line with two spaces; in a table write two sentences, or two rows"),
        (r"<!--", "remove it: a remark for other authors belongs into the pull request"),
        (r"<https?:", "write it without < and >, or as a link: [text](https://…)"),
        (r"<[\w.+-]+@", "write it without < and >"),
        (r"<(?:kbd|u|mark|sup|sub)\b", "write it as plain text: Ctrl+F, m², CO₂; what matters in **bold**"),
    )
)
"""What is often written as HTML, and how to write it instead."""


def raw_html(corpus: Corpus) -> Iterator[Finding]:
    """HTML in a page, of any kind.

    It runs in every reader's browser. All that the site needs has a Markdown form.

    Bad:
        Say <b onclick="…">sorry</b>.
    Good:
        Say **sorry**.
    """
    for page in corpus:
        for mark in page.marks:
            if mark.kind == "html":
                yield Finding(mark.span, f"HTML: {mark.text}…", _instead_of_html(mark.text))
            elif mark.kind == "html-link":
                yield Finding(mark.span, f"HTML: {mark.text}…", "write the link as [text](page.md)")


def _instead_of_html(text: str) -> str:
    """How to write what is not allowed as HTML."""
    cures = (cure for begin, cure in INSTEAD_OF_HTML if begin.match(text))
    return next(cures, "write it in Markdown, or put an example into a ``` fence")


def attribute_list(corpus: Corpus) -> Iterator[Finding]:
    """Braces that set attributes: the only ones allowed give a heading its id.

    Python-Markdown's attribute lists put any attribute on any element, `onclick` and `style` among them.

    Bad:
        [Apologise](apologise.md){ onclick="…" }
    Good:
        ## Say {#say}
    """
    for page in corpus:
        told = 0
        to_say = {slot.span for sentence in page.sentences for slot in sentence.slots}  # judged as placeholders
        for mark in page.marks:
            is_known = mark.text.startswith("{{") or mark.span in to_say
            if mark.kind == "braces" and not is_known and mark.span.line != told:
                told = mark.span.line
                hint = "remove it; write braces in prose as words, or in a `code span`"
                yield Finding(mark.span, f"“{mark.text[:40]}” sets attributes", hint)


def snippet(corpus: Corpus) -> Iterator[Finding]:
    """A line that copies another file into the page.

    Nothing here does that today; should an extension be added that does, a page could publish any file of the
    machine that builds the site.

    Bad:
        --8<-- "/etc/passwd"
    Good:
        The text itself.
    """
    for page in corpus:
        for mark in page.marks:
            if mark.kind == "snippet":
                yield Finding(mark.span, f"“{mark.text}” copies a file", "write the text itself")


def unsafe_scheme(corpus: Corpus) -> Iterator[Finding]:
    """A link that does anything but open a page: `javascript:`, `data:`, in whatever spelling.

    Bad:
        [Apologise](java&#115;cript:alert(1))
    Good:
        [Apologise](apologise.md)
    """
    for page in corpus:
        for link in page.links:
            if link.scheme and link.scheme not in ("http", "https"):
                as_text = ": write the address or number itself" if link.scheme in ("mailto", "tel", "sms") else ""
                hint = f"only https:// and pages of this site are{as_text}"
                yield Finding(link.span, f"“{link.scheme}:” is not allowed in a link", hint)


def remote_image(corpus: Corpus) -> Iterator[Finding]:
    """An image from another site, which tells that site who reads the page.

    Bad:
        ![Flow](https://example.org/flow.png)
    Good:
        ![Flow](../../assets/flow.png)
    """
    for page in corpus:
        for link in page.links:
            if link.is_image and link.scheme:
                yield Finding(
                    link.span, f"image from {link.target[:60]}", "put the file into docs/assets/ and link it there"
                )


def reserved_id(corpus: Corpus) -> Iterator[Finding]:
    """An id that the site, the theme or the browser uses: `phrases`, `__search`, `location`.

    An element with such an id stands in front of the browser's own object of that name.

    Bad:
        ## Place {#location}
    Good:
        ## Place {#where}
    """
    for page in corpus:
        made = addresses.made_ids(corpus, page.id)
        for name, span in [(each.id, each.span) for each in page.headings] + [(row.id, row.span) for row in page.rows]:
            if name in made or RESERVED_ID.match(name) or name.lower().replace("-", "") in CLOBBERING:
                yield Finding(span, f"id “{name}” is reserved", "choose another word, the same in all languages")


def symbolic_link(corpus: Corpus) -> Iterator[Finding]:
    """A symbolic link in `docs/`: MkDocs publishes whatever it points at.

    Bad:
        docs/assets/logo.png (a link)
    Good:
        docs/assets/logo.png
    """
    for stray in corpus.strays:
        if stray.is_link:
            yield Finding(Span(stray.path), "a symbolic link, or no regular file", "commit the file itself")


def forbidden_file(corpus: Corpus) -> Iterator[Finding]:
    """A file type that has no business in `docs/`: everything there is published.

    SVG and HTML run scripts when opened; code and styles live in `overrides/`.

    Bad:
        docs/assets/logo.svg
    Good:
        docs/assets/logo.png
    """
    for stray in corpus.strays:
        suffix = PurePosixPath(stray.path).suffix
        in_assets = stray.path.startswith("docs/assets/")
        if (
            stray.is_link
            or stray.path.endswith("/")
            or (suffix == ".md" and not in_assets)
            or (in_assets and suffix in contract.IMAGE_TYPES)
        ):
            continue
        if in_assets or stray.path.split("/")[1] in corpus.locales:
            allowed = ", ".join(sorted(contract.IMAGE_TYPES)) if in_assets else ".md; images go into docs/assets/"
            yield Finding(
                Span(stray.path),
                f"“{suffix or stray.path.rpartition('/')[2]}” files are not allowed here",
                f"allowed: {allowed}",
            )
