"""The lines of a body, the places of bytes in it, and what was found wrong with it."""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from kb.model.finding import Problem, Rule, Span

LINE_END = re.compile(r"\r\n?")
"""One that is not LF alone."""
MARKERS = re.compile(r"(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*")


class Construct(NamedTuple):
    """A piece of a body's structure: `first` and `last` are the indices of its lines in the file.

    `kind` is `list`, `table`, `code`, `fence`, `heading`, `paragraph`, `rule` or `break`; `within` names what it
    stands in, outermost first: `list`, `item`, `quote`; `value` is a fence's info or what a break is written as.
    """

    kind: str
    first: int
    last: int
    column: int
    within: tuple[str, ...]
    value: str = ""


class Source:
    """A body as it is parsed.

    Args:
        path: the file, for the places.
        lines: the whole file's lines, without their ends.
        first: how many of them precede the body.
    """

    def __init__(self, path: str, lines: list[str], first: int) -> None:
        self.path = path
        self.lines = lines
        self.first = first
        self.parsed = lines[first:]
        """What the Markdown parser gets: the body's lines, those that are the site's own syntax blanked."""
        self.problems: list[Problem] = []
        self._bytes = b""
        self._starts: list[int] = []
        self._is_ascii = True

    def begin(self) -> str:
        """The text to be parsed, whose bytes `place` and `slice` then know."""
        text = "\n".join(self.parsed)
        self._bytes = text.encode()
        self._starts = [0, *accumulate(len(line.encode()) + 1 for line in self.parsed)]
        self._is_ascii = text.isascii()
        return text

    def line(self, offset: int) -> int:
        """The index of the line, in the file, of a byte."""
        return self.first + bisect_right(self._starts, offset) - 1

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of a byte."""
        index = bisect_right(self._starts, offset) - 1
        start = self._starts[index]
        column = offset - start if self._is_ascii else len(self._bytes[start:offset].decode())
        return self.first + index + 1, column + 1

    def span(self, offset: int) -> Span:
        """The place of a byte."""
        return Span(self.path, *self.place(offset))

    def slice(self, start: int, end: int) -> str:
        """The text between two bytes."""
        return self._bytes[start:end].decode()

    def has(self, offset: int, signs: bytes) -> bool:
        """Whether one of some signs stands at a byte."""
        return self._bytes[offset : offset + 1] in [bytes([sign]) for sign in signs]

    def is_escaped(self, offset: int, before: int) -> bool:
        """Whether a backslash that no event covers stands before a byte; the last event ended at `before`."""
        return before == offset - 1 and self._bytes[before:offset] == b"\\"

    def above(self, index: int) -> str:
        """The line above one of the file's lines, or '' where the body begins."""
        return self.lines[index - 1] if index > self.first else ""

    def below(self, index: int) -> str:
        """The line below one of the file's lines, or '' at the end."""
        return self.lines[index + 1] if index + 1 < len(self.lines) else ""

    def report(self, rule: Rule, index: int, column: int, message: str, hint: str) -> None:
        """Record a problem in one of the file's lines, by its index; the column counts from 1."""
        self.problems.append(Problem(rule, Span(self.path, index + 1, column), message, hint))


def markers(line: str) -> str:
    """What stands before a line's text: the signs of the quotations and list items that begin in it, and blanks."""
    found = MARKERS.match(line)
    return found[0] if found else ""
