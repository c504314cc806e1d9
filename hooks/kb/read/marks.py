"""Signs in the source that act, or look as if."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from kb.model.finding import Span, place_in
from kb.model.parts import Heading, Mark, Row
from kb.read.source import LINE_END, Source, markers

HTML = re.compile(r"<(?=[^\s\d=<-])")
LESS_THAN = re.compile(r"(?<=\w)<(?=\w)")
"""Between letters; it is no tag where no > follows in its paragraph."""
ADDRESS = re.compile(r"(?:href|src)\s*=", re.IGNORECASE)
BRACES = re.compile(r"\{\{+[^{}\n]*\}*|\{[^{}\n]*\}?")
SNIPPET = re.compile(r"\s*;*-+8<-+")
HEADING_ID = re.compile(r"[ \t]\{[ ]*#[^\s{}]*[ ]*\}[ \t]*$")
ROW_ID = re.compile(r"^(\|?[^|]*?)\{[ ]*#[^\s{}]*[ ]*\}(?=[ ]*\|)")
NO_HEADING = re.compile(r"#{7,}|#{1,6}[^ #]")


def marks(source: Source, prose: Iterable[tuple[int, str]], headings: list[Heading], rows: list[Row]) -> Iterator[Mark]:
    """The marks of a body.

    Args:
        source: the body.
        prose: its lines outside fences, with their numbers and code spans blanked.
        headings: what it has of them; the braces at their ends are ids.
        rows: what it has of them, likewise.
    """
    titled = {heading.span.line: heading.span.column for heading in headings}
    named = {row.span.line for row in rows if row.id}
    for number, line in prose:
        yield from _html(source, number)
        if "{" in line and (number in titled or not line.startswith("#")):
            yield from _braces(source, number, line, is_heading=number in titled, is_row=number in named)
        written = source.lines[number - 1]
        if "#" in line and _is_no_heading(written, titled.get(number, 0)):
            yield Mark("heading", written.strip(), Span(source.path, number, written.index("#") + 1))
    for number, line in enumerate(source.lines[source.first :], source.first + 1):
        if match := SNIPPET.match(line):
            column = len(line) - len(line.lstrip()) + 1
            yield Mark("snippet", match[0].strip(), Span(source.path, number, column))


def _html(source: Source, number: int) -> Iterator[Mark]:
    line = source.lines[number - 1]
    for match in HTML.finditer(line):
        if not LESS_THAN.match(line, match.start()) or _is_closed(source, number, match.end()):
            found = line[match.start() : match.start() + 30].split(">")[0].rstrip()
            kind = "html-link" if ADDRESS.search(line) else "html"
            yield Mark(kind, found, Span(source.path, number, match.start() + 1))
            return


def _is_closed(source: Source, number: int, end: int) -> bool:
    """Whether a > stands behind a place of a line or in those that follow it without a blank one: no tag is longer."""
    rest, *below = source.lines[number - 1 :]
    return ">" in rest[end:] or any(">" in line for line in takewhile(str.strip, below))


def _braces(source: Source, number: int, line: str, *, is_heading: bool, is_row: bool) -> Iterator[Mark]:
    rest = HEADING_ID.sub("", line) if is_heading else line
    if is_row:
        rest = ROW_ID.sub(lambda match: match[1].ljust(len(match[0])), rest, count=1)
    for match in BRACES.finditer(rest):
        yield Mark("braces", match[0], Span(source.path, number, match.start() + 1))


def _is_no_heading(line: str, column: int) -> bool:
    """Whether a line looks like a heading and is none, here or on the site; `column` is where its heading's text begins."""
    before = markers(line)
    if not line.startswith("#", len(before)):
        return False
    if not before.strip():
        return len(before) % 4 > 0 or bool(NO_HEADING.match(line, len(before)))
    is_quoted = before.rstrip().endswith(">")
    return not column or (is_quoted and len(before) - len(before.rstrip()) > 1)


def carriage_returns(path: str, text: str) -> Iterator[Mark]:
    """The first line that ends otherwise than in LF."""
    if match := LINE_END.search(text):
        yield Mark("carriage-return", match[0], place_in(path, text, match.start()))
