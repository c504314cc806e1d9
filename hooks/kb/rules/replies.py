"""The paragraphs of the texts to send: which stand twice, and which a translation lacks."""

from collections.abc import Iterator

from kb.model.finding import Finding, Span
from kb.model.page import Page
from kb.model.parts import Block, Fence
from kb.rules.support import short

MIN_TOLD = 4
"""Words: “Thank you.” may be said twice."""


def starts(text: Block | Fence) -> list[int]:
    """The lines that the paragraphs of a text to send begin in; a sentence to say has none."""
    lines = text.text.split("\n") if isinstance(text, Fence) else []
    return [
        text.span.line + number
        for number, (above, line) in enumerate(zip(["", *lines], lines, strict=False), 1)
        if line.strip() and not above.strip()
    ]


def repeated(page: Page) -> Iterator[Finding]:
    """A tone with the text of another, or a paragraph that a text has twice."""
    tones: dict[str, Fence] = {}
    for reply in page.replies:
        first = tones.setdefault(" ".join(reply.body.text.split()), reply.body)
        if first is not reply.body and first.text.strip():
            message = f"reply {reply.variant} is, word for word, the one in line {first.span.line}"
            yield Finding(reply.body.span, message, "write it in its own tone, or remove it in every language")
            continue
        lines: dict[str, int] = {}
        paragraphs = [each for each in reply.body.text.split("\n\n") if each.strip()]
        for text, line in zip(paragraphs, starts(reply.body), strict=False):
            other = lines.setdefault(" ".join(text.split()), line)
            if other != line and len(text.split()) >= MIN_TOLD:
                message = f"“{short(text)}” stands in line {other} already"
                yield Finding(Span(page.path, line), message, "remove one of the two")


def lacking(page: Page, reference: Page) -> Iterator[Finding]:
    """A tone with fewer paragraphs than the English one: one was lost with all that it says."""
    english = {reply.variant: reply.body for reply in reference.replies}
    for reply in page.replies:
        if other := english.get(reply.variant):
            here, there = len(starts(reply.body)), len(starts(other))
            if 0 < here < there:
                message = f"paragraphs: {here}; {reference.path}:{other.span.line} has {there}"
                yield Finding(reply.body.span, message, "say in each what the English one says", other.span)
