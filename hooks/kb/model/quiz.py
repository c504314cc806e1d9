"""A page of questions: what each asks, the answers that it offers, and what its fold says of them.

### What do you say first? {#q-first}

- a) ‘Calm down.’
- b) ‘I’m sorry.’

/// details | Answer

**b.** It names what happened.

- a) It tells them what to feel.

[Apologise](../guidelines/apologise.md)

///
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from kb.model import contract
from kb.model.finding import Span
from kb.model.page import Page
from kb.model.parts import Block, Heading, Link

LEVEL = 3
"""Of the headings that ask."""
LETTER = re.compile(r"([a-z])[.)]\s+(?=\S)")
"""How an answer begins, and what is said of it."""


class Lettered(NamedTuple):
    """An answer, or what is said of one. `letter` is '' where it begins with none."""

    letter: str
    text: str
    span: Span


class Question(NamedTuple):
    """A question of the quiz."""

    heading: Heading
    answers: tuple[Lettered, ...]
    right: tuple[Lettered, ...]
    """Why the right answer is right: the lettered paragraphs of the fold."""
    wrong: tuple[Lettered, ...]
    """Why the others are wrong: its items."""
    links: tuple[Link, ...]
    """Where it can be read again: what the fold links."""

    @property
    def reasons(self) -> Mapping[str, str]:
        """Why each answer is right or wrong, by its letter."""
        return {reason.letter: reason.text for reason in (*self.right, *self.wrong)}


def questions(page: Page) -> tuple[Question, ...]:
    """The questions of a page, in its order; of other pages than the quiz none."""
    if str(page.id) != contract.QUIZ:
        return ()
    ends = [heading.span.line for heading in page.headings[1:]] + [page.end.line + 1]
    asked = zip(page.headings, ends, strict=False)  # a page without headings has one end
    return tuple(_question(page, heading, end) for heading, end in asked if heading.level == LEVEL)


def _question(page: Page, heading: Heading, end: int) -> Question:
    """The question of a heading, whose text ends before a line."""
    folded = range(0)
    for fold in page.folds:
        if heading.span.line < fold.label.span.line < end:
            folded = range(fold.label.span.line, fold.last)
    blocks = [block for block in page.blocks if heading.span.line < block.span.line < end]
    inside = [block for block in blocks if block.span.line in folded]
    paragraphs = (_lettered(block) for block in inside if block.kind == "paragraph")
    return Question(
        heading,
        tuple(_lettered(block) for block in blocks if block.kind == "item" and block not in inside),
        tuple(each for each in paragraphs if each.letter),
        tuple(_lettered(block) for block in inside if block.kind == "item"),
        tuple(link for link in page.links if link.span.line in folded and not link.is_image),
    )


def _lettered(block: Block) -> Lettered:
    match = LETTER.match(block.text)
    return Lettered(match[1] if match else "", block.text[match.end() if match else 0 :].strip(), block.span)
