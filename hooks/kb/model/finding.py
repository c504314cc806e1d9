"""Places, and what was found there."""

from typing import NamedTuple


class Span(NamedTuple):
    """A place: path relative to the repository, line and column from 1 (columns count code points)."""

    path: str
    line: int = 1
    column: int = 1


class Problem(NamedTuple):
    """Something that keeps the text from being parsed; `rule` names the rule that reports it."""

    rule: str
    span: Span
    message: str
    hint: str = ""


class Finding(NamedTuple):
    """What a rule yields: where, what is wrong, and how to mend it."""

    span: Span
    message: str
    hint: str = ""


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
