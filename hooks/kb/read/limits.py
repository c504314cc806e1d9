"""What makes Python-Markdown slow, found line by line before anything parses it.

Its time grows with the square or worse of these. Within the limits a page takes it less than a second whatever it
holds, and prose stays far from them. YAML has its own limit: `located_yaml.MAX_NESTING`.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from kb.model.finding import Problem, Span
from kb.read.rules import SLOW_TEXT
from kb.read.source import markers

MAX_LINES = 2_000
MAX_LINE = 2_000
MAX_RUN = 6_000
MAX_MARKS = 60
MAX_PAGE_MARKS = 600
MAX_COLUMNS = 12
MAX_DEPTH = 5
MARKS = "[]()<>*_`~^=!{}\\&#+"

ITEM = re.compile(r"[ \t]*(?:[-+*]|\d{1,9}\.)[ \t]|\|.*\|$")
"""The beginning of a list item or a table's row: like a blank line, it ends what is read in one go."""
ANY_LINK = re.compile(r"\[[^\[\]()]*\]\([^\[\]()\s]*\)")
SHORTEN = "no text for readers needs this: shorten it, or split it into paragraphs with blank lines"


class Excess(NamedTuple):
    """A place in the file, by line and column from 1, and what is too much there."""

    line: int
    column: int
    message: str
    hint: str = SHORTEN


def slow(path: str, lines: list[str], body: int) -> Iterator[Problem]:
    """The first excess of each kind.

    Args:
        path: the file.
        lines: all its lines.
        body: how many of them precede the body.
    """
    for limit in LIMITS:
        for excess in limit(lines, body):
            yield Problem(SLOW_TEXT, Span(path, excess.line, excess.column), excess.message, excess.hint)
            break


def _lines(lines: list[str], _body: int) -> Iterator[Excess]:
    if len(lines) > MAX_LINES:
        yield Excess(MAX_LINES + 1, 1, f"{len(lines):,} lines; a page may have {MAX_LINES:,}", "split the page")


def _line(lines: list[str], _body: int) -> Iterator[Excess]:
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE:
            yield Excess(number, MAX_LINE + 1, f"line of {len(line):,} characters")


def _columns(lines: list[str], body: int) -> Iterator[Excess]:
    for number, line in enumerate(lines[body:], body + 1):
        if line.count("|") > MAX_COLUMNS + 1:
            yield Excess(number, 1, f"a table of more than {MAX_COLUMNS} columns", "split the table")


def _run(lines: list[str], body: int) -> Iterator[Excess]:
    size = 0
    for number, line in enumerate(lines[body:], body + 1):
        size = size + 1 + len(line) if line.strip() and not ITEM.match(line) else len(line)
        if size > MAX_RUN:
            yield Excess(number, 1, f"over {MAX_RUN:,} characters without a blank line")


def _marks(lines: list[str], body: int) -> Iterator[Excess]:
    whole = "\n".join(lines[body:])
    for mark in MARKS:
        if whole.count(mark) <= MAX_MARKS:
            continue
        used = 0
        for number, line in enumerate(lines[body:], body + 1):
            used = line.count(mark) + (used if line.strip() and not ITEM.match(line) else 0)
            if used > MAX_MARKS:
                message = f"more than {MAX_MARKS} times “{mark}” in a paragraph"
                yield Excess(number, max(line.find(mark), 0) + 1, message)


def _page_marks(lines: list[str], body: int) -> Iterator[Excess]:
    whole = "\n".join(lines[body:])
    for mark in MARKS:
        if whole.count(mark) <= MAX_PAGE_MARKS:
            continue
        used = 0
        for number, line in enumerate(lines[body:], body + 1):
            rest = ANY_LINK.sub("", line)
            used += rest.count(mark)
            if used > MAX_PAGE_MARKS:
                message = f"more than {MAX_PAGE_MARKS} times “{mark}” in a page"
                yield Excess(number, rest.find(mark) + 1, message, "split the page")


def _depth(lines: list[str], body: int) -> Iterator[Excess]:
    for number, line in enumerate(lines[body:], body + 1):
        before = markers(line)
        if len(before) <= MAX_DEPTH:  # a level takes a character at least
            continue
        marks = before.replace("\t", "    ")
        depth = sum(marks.count(mark) for mark in ">-+*.)") + (len(marks) - len(marks.lstrip())) // 4
        if depth > MAX_DEPTH:
            yield Excess(number, 1, f"lists or quotations nested {depth} deep; {MAX_DEPTH} are allowed")


Limit = Callable[[list[str], int], Iterator[Excess]]
LIMITS: tuple[Limit, ...] = (_lines, _line, _columns, _run, _marks, _page_marks, _depth)
