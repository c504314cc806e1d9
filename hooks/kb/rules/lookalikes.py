"""What looks like Markdown to who writes it, and is shown as it stands."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.page import AS_SPOKEN, Block

LONGEST_WORD = 60
"""Letters and digits without a space; the longest word of the content has half of them."""
ENDLESS = re.compile(rf"(?<!\S)[^\W_]{{{LONGEST_WORD + 1},}}")


class Lookalike(NamedTuple):
    """Signs that mean something elsewhere, what they are there, and what to write here."""

    sign: re.Pattern[str]
    name: str
    hint: str


OF_LINES = tuple(
    Lookalike(re.compile(sign), name, hint)
    for sign, name, hint in (
        (r"(?:!!!|\?\?\?\+?) ?\S+", "an admonition", "write it as a paragraph"),
        (r":[ \u00a0]+\S+", "a list of definitions", "write a list with `- `, the word in **bold**"),
        (r"[•◦▪·‣●○■□] ?(?=\S)", "a bullet", "begin each item with `- `"),
        (r"[-*+](?:\u00a0\w*|[^\W\d_]\w*)", "a list’s item", "begin each item with `- `, and a plain space"),
        (r"\d{1,2}\.[^\W\d_]{2,}", "a list’s item", "put a space behind the number: `1. `"),
        (r"[‘’'´]{3}", "a fence", "begin and end it with three backquotes: ```"),
        (r"\|[^|]*\|", "a table’s row", "a table has | --- | --- | below its header, and no blank line in it"),
    )
)
"""Those that begin a line."""
BEGINNINGS = frozenset("!?:•◦▪·‣●○■□-*+0123456789‘’'´|")
LOOKALIKES = tuple(
    Lookalike(re.compile(sign), name, hint)
    for sign, name, hint in (
        (r"(?<![\w:]):[a-z][a-z0-9_+-]+:(?![\w:])", "an emoji’s name", "write the sign itself"),
        (r"~~|\^\^|==(?=\S)|(?<=\S)==", "text that is struck out or marked", "write it without the signs"),
        (
            r"(?<=\w)([~^])\w+\1|\$\$|(?<!\w)\+\+\w",
            "raised or lowered text, keys or a formula",
            "write it in plain signs: x², Ctrl+C",
        ),
        (r"&(?:nbsp|lt|gt|quot|#\d+)", "an entity", "write the character itself"),
        (
            r"\*\*(?=\S)|(?<=\S)\*\*|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)",
            "bold that does not begin or end",
            "write **the words** with both",
        ),
        (r"\]\s?\([^)\s]+\)|\)\[[^\]\n]+\]", "a link", "write it without a space: [text](page.md)"),
    )
)
MAYBE = re.compile(r"~|\^|==|\$\$|\+\+|&[a-z#]|\*\*|__|\]\s?\(|\)\[|:[a-z]")


def looks_like_markup(corpus: Corpus) -> Iterator[Finding]:
    """Signs that are Markdown elsewhere, or are half of it: `!!! note`, `~~x~~`, `:smile:`, `• item`, `**x`.

    Here they are shown as they stand.

    Bad:
        docs/en/guidelines/apologise.md
        !!! note
    Good:
        docs/en/guidelines/apologise.md
        **Note:** say it early.
    """
    for page in corpus:
        for block in page.seen:
            if block.kind in AS_SPOKEN or block.kind in ("subject", "reply"):
                continue
            for look, match in _found(block):
                message = f"“{match[0].strip()}” is shown as it stands, not as {look.name}"
                yield Finding(block.place(match.start()), message, look.hint)


def _found(block: Block) -> Iterator[tuple[Lookalike, re.Match[str]]]:
    """The first of each kind in a block."""
    prose = block.prose
    starts = sorted({run.line: run.offset for run in reversed(block.runs)}.values()) or [0]
    odd = [start for start in starts if prose[start : start + 1] in BEGINNINGS]
    for look in OF_LINES if odd else ():
        if match := next(filter(None, (look.sign.match(prose, start) for start in odd)), None):
            yield look, match
    for look in LOOKALIKES if MAYBE.search(prose) else ():
        if match := look.sign.search(prose):
            yield look, match


def endless_word(corpus: Corpus) -> Iterator[Finding]:
    """Letters and digits that no space parts: a slip of the keyboard, which pushes the page out of the window.

    Bad:
        docs/en/guidelines/apologise.md
        ⟨0a × 40⟩
    Good:
        docs/en/guidelines/apologise.md
        Say sorry once.
    """
    for page in corpus:
        for block in page.seen:
            if match := ENDLESS.search(block.prose):
                message = f"{len(match[0])} characters without a space: “{match[0][:20]}…”"
                yield Finding(block.place(match.start()), message, "part the words")
