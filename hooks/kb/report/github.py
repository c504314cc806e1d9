"""Findings for GitHub Actions: the text for the log, and annotations that mark the lines in a pull request."""

import re
from collections.abc import Iterable

from kb.model.finding import Diagnostic
from kb.report import text

COMMAND = re.compile(r"^[^\S\n]*::|##\[", re.MULTILINE)


def report(diagnostics: Iterable[Diagnostic]) -> str:
    """Each finding as text, with its annotation beneath."""
    return "\n".join(f"{_inert(text.finding(diagnostic))}\n{annotation(diagnostic)}" for diagnostic in diagnostics)


def _inert(told: str) -> str:
    """Text in which the runner sees no command: `::` at the beginning of a line, `##[` anywhere (actions/runner, ActionCommand)."""
    return COMMAND.sub(lambda match: f"{match[0][:-1]} {match[0][-1]}", told)


def annotation(diagnostic: Diagnostic) -> str:
    """A workflow command.

    Source: GitHub Docs, “Workflow commands for GitHub Actions”, on escaping data and properties.
    """
    span = diagnostic.span
    message = "\n".join(filter(None, (diagnostic.message, diagnostic.hint, diagnostic.follows, diagnostic.page)))
    level = "warning" if diagnostic.is_warning else "error"
    path = _data(span.path).replace(":", "%3A").replace(",", "%2C")
    return f"::{level} file={path},line={span.line},col={span.column},title={diagnostic.rule}::{_data(message)}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
