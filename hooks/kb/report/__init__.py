"""Findings and how they are shown."""

import os
from collections.abc import Collection, Iterable

from kb.model.finding import Diagnostic


def text(diagnostic: Diagnostic) -> str:
    """`path:line:column: rule message`, and the hint and the rule's page indented beneath."""
    span = diagnostic.span
    message = ("warning: " if diagnostic.is_warning else "") + diagnostic.message
    lines = [f"{_visible(span.path)}:{span.line}:{span.column}: {diagnostic.rule} {_visible(message)}"]
    lines += [f"    {_visible(more)}" for more in (diagnostic.hint, diagnostic.page) if more]
    return "\n".join(lines)


def annotation(diagnostic: Diagnostic) -> str:
    """A GitHub workflow command that marks the line in a pull request.

    Source: GitHub Docs, “Workflow commands for GitHub Actions”, on escaping data and properties.
    """
    span = diagnostic.span
    message = "\n".join(filter(None, (diagnostic.message, diagnostic.hint, diagnostic.page)))
    level = "warning" if diagnostic.is_warning else "error"
    data = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    path = (
        span.path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A").replace(":", "%3A").replace(",", "%2C")
    )
    return f"::{level} file={path},line={span.line},col={span.column},title={diagnostic.rule}::{data}"


def report(diagnostics: Iterable[Diagnostic]) -> str:
    """All findings as text; under GitHub Actions as annotations too."""
    lines = []
    for diagnostic in diagnostics:
        lines.append(text(diagnostic))
        if os.environ.get("GITHUB_ACTIONS"):
            lines.append(annotation(diagnostic))
    return "\n".join(lines)


def summary(diagnostics: Collection[Diagnostic], pages: int) -> str:
    """One line for the end."""
    found = errors(diagnostics)
    files = len({diagnostic.span.path for diagnostic in found})
    warnings = len(diagnostics) - len(found)
    return (
        f"{pages} pages, {len(found)} finding{'s' * (len(found) != 1)}"
        + (f" in {files} file{'s' * (files != 1)}" if found else "")
        + (f", {warnings} warning{'s' * (warnings != 1)}" if warnings else "")
    )


def errors(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Those that stop a build."""
    return [diagnostic for diagnostic in diagnostics if not diagnostic.is_warning]


def _visible(message: str) -> str:
    """Quoted content must not act on the terminal: unprintable characters are spelt out."""
    return message if message.isprintable() else "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in message)
