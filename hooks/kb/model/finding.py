"""Places, and what was found there."""

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple


class Span(NamedTuple):
    """A place: path relative to the repository, line and column from 1 (columns count code points)."""

    path: str
    line: int = 1
    column: int = 1


def place_in(path: str, text: str, offset: int, first: int = 1) -> Span:
    """Where the character at an offset stands, counted from 0, of a text whose first line is the `first` of its file."""
    return Span(path, first + text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset))


class Run(NamedTuple):
    """From `offset` on, a text's characters stand one behind the other in one line of the file."""

    offset: int
    line: int
    column: int


def place(span: Span, runs: tuple[Run, ...], offset: int) -> Span:
    """Where the character at an offset of a text stands.

    Args:
        span: where the text begins.
        runs: its runs; none where it stands in its line as it is.
        offset: the character's, from 0.
    """
    if not runs:
        return Span(span.path, span.line, span.column + offset)
    index = bisect_right(runs, offset, key=attrgetter("offset")) - 1
    if index < 0:
        return span
    run = runs[index]
    return Span(span.path, run.line, run.column + offset - run.offset)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that the reader applies itself, while it reads; the others are functions in `kb.rules`.

    `documentation` has the shape of their docstrings: what, why, then `Bad:` and `Good:`.
    """

    id: str
    documentation: str


class Problem(NamedTuple):
    """What the reader found wrong, with the rule that it breaks."""

    rule: Rule
    span: Span
    message: str
    hint: str = ""


class Finding(NamedTuple):
    """What a rule yields: where, what is wrong, and how to mend it."""

    span: Span
    message: str
    hint: str = ""
    about: Span | None = None
    """What it is compared with in the English page: there it is told if the same is found in every translation. Of a
    link, the file that it names and that does not exist, or lacks its anchor."""


class Diagnostic(NamedTuple):
    """A finding with the id of its rule. Sorts by place."""

    span: Span
    rule: str
    message: str
    hint: str = ""
    page: str = ""
    """The address of the page that explains the rule, or ''."""
    is_warning: bool = False
    """Whether it is told only, and stops nothing."""
    follows: str = ""
    """What else was found and follows from it, or ''."""
    about: Span | None = None
    """As in the Finding."""
