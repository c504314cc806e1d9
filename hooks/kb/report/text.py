"""Findings for people, at a terminal."""

from collections.abc import Iterable

from kb.model.finding import Diagnostic


def report(diagnostics: Iterable[Diagnostic]) -> str:
    """One below the other; '' where there are none."""
    return "\n".join(map(finding, diagnostics))


def finding(diagnostic: Diagnostic) -> str:
    """`path:line:column: rule message`, with the hint, what follows from it and the rule's page indented beneath."""
    span = diagnostic.span
    message = ("warning: " if diagnostic.is_warning else "") + diagnostic.message
    lines = [f"{visible(span.path)}:{span.line}:{span.column}: {diagnostic.rule} {visible(message)}"]
    lines += [f"    {visible(more)}" for more in (diagnostic.hint, diagnostic.follows, diagnostic.page) if more]
    return "\n".join(lines)


def visible(text: str) -> str:
    """Text in which nothing acts on the terminal: characters that can't be printed are spelt out."""
    return text if text.isprintable() else "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in text)
