"""Findings for other programs."""

import json
from collections.abc import Iterable

from kb.model.finding import Diagnostic


def report(diagnostics: Iterable[Diagnostic]) -> str:
    """A JSON list with an object for each finding; `line` and `column` count from 1, columns in code points.

    Fields may be added, and none will change.
    """
    return json.dumps([_object(diagnostic) for diagnostic in diagnostics], ensure_ascii=False, indent=2)


def _object(diagnostic: Diagnostic) -> dict[str, str | int]:
    return {
        "path": diagnostic.span.path,
        "line": diagnostic.span.line,
        "column": diagnostic.span.column,
        "rule": diagnostic.rule,
        "severity": "warning" if diagnostic.is_warning else "error",
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "follows": diagnostic.follows,
        "page": diagnostic.page,
    }
