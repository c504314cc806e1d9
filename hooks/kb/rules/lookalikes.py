"""What looks like Markdown to who writes it, and is shown as it stands."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.page import AS_SPOKEN, Page
from kb.model.parts import Block

LONGEST_WORD = 60
"""Letters and digits without a space; the longest word of the content has half of them."""
ENDLESS = re.compile(rf"(?<!\S)[^\W_]{{{LONGEST_WORD + 1},}}")


ROW = "a table’s row"


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
        (
            r"\|[^|]*\||[｜¦].*[｜¦]",
            ROW,
            "a table has | --- | --- | below its header, and no blank line in it",
        ),
        (r":::.*|\.\. \w+::|%%", "a note", "write it as a paragraph"),
        (r"h[1-6]\. \S+", "a heading", "write ## Title {#id}"),
    )
)
"""Those that begin a line."""
BEGINNINGS = frozenset("!?:•◦▪·‣●○■□-*+0123456789‘’'´|｜¦.%h")
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
        (r"&(?:nbsp|lt|gt|quot|#\d+|[a-z]{2,8};)", "an entity", "write the character itself"),
        (
            r"(?<!\d )\*\*(?!\d)|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)",
            "bold that does not begin or end",
            "write **the words** with both",
        ),
        (
            r"(?<![\w*])\*(?=[^\W_])|(?<![\w_])_(?=[^\W_])",
            "slanted text that does not end",
            "write *the words* with both",
        ),
        (r"(?<![\w~])~[^\W_][^~\n]*\w~(?!\w)", "text that is struck out", "write it without the signs"),
        (r"\$[^\s$\d][^$\n]*[\\^_][^$\n]*\$", "a formula", "write it in plain signs: x²"),
        (r"\]\s?\([^)\s]+\)|\)\[[^\]\n]+\]", "a link", "write it without a space: [text](page.md)"),
        (
            r"(?<=[\w’”])\([^()\s]+\.md(?:#[\w-]*)?\)",
            "a link",
            "write it with both pairs of brackets: [text](page.md)",
        ),
        (r"(?<=\S )##+ (?=\S)", "a heading", "begin a line with it, a blank line above"),
        (r"(?<!\S)\[[ xX]\](?=\w)", "a box to tick", "begin the item with `- [ ] `: a space in the box and behind it"),
    )
)
MAYBE = re.compile(r"~|\^|==|\$|\+\+|&[a-z#]|\*|_|\]\s?\(|\)\[|:[a-z]|\(\S+\.md|##|\[[ xX]\]\w")


class Series(NamedTuple):
    """Signs that lines one below the other have alike, at least `fewest` times each: the site joins the lines."""

    sign: re.Pattern[str]
    fewest: int
    name: str
    hint: str


A_LIST, A_TABLE = "begin each item with `- `", "write it with bars: | a | b |, and | --- | --- | below the first line"
SERIES = tuple(
    Series(re.compile(sign), fewest, name, hint)
    for sign, fewest, name, hint in (
        (r"^[–—−‒―~→⇒➔➜➤➢►▶▸▹✓✔☑☐✅✗✘❌★☆❖♦◆◇»›o](?=[ \u00a0])", 1, "a list", A_LIST),
        (r"(?<=\S) \| (?=\S)", 1, "a table", A_TABLE),
        (r"(?<=\w);(?=\w)", 1, "a table", A_TABLE),
        (r"(?<=[^\W\d]),(?=[^\W\d])", 2, "a table", A_TABLE),
    )
)
JOINED = re.compile(r"(?<=[.!?] )- (?=[^\W\d_])")
"""An item that lost its line."""
DASH = re.compile(r"[–—](?=[ \u00a0])")
"""What word processors make of the hyphen before an item."""
NUMBERED = re.compile(r"\(?([A-Za-z]|[ivx]{1,4}|\d{1,2})[.)/][ \u00a0]\S*")
NUMBERS = ("a b c d e f g h", "A B C D E F G H", "i ii iii iv v vi vii viii", "1 2 3 4 5 6 7 8")
NEXT = frozenset(pair for row in NUMBERS for pair in zip(row.split(), row.split()[1:], strict=False))


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
            if block.kind in AS_SPOKEN | contract.TO_SEND:
                continue
            found = list(_found(block))
            for look, match in found:
                place = block.place(match.start())
                if page.lines[place.line - 1][: place.column - 1].endswith("\\"):
                    continue  # its author wants the sign
                message = f"“{match[0].strip()}” is shown as it stands, not as {look.name}"
                yield Finding(place, message, look.hint)
            if not any(look.name == ROW for look, _ in found):
                yield from _glued(page, block) or _series(page, block)


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


def _glued(page: Page, block: Block) -> list[Finding]:
    """What is an item of its own: a line of an item that begins with a dash where the item's sign stands, or text behind ` - `."""
    line = page.lines[block.span.line - 1]
    margin = len(line) - len(line.lstrip(" ")) + 1
    starts = {run.line: run for run in reversed(block.runs)} if block.kind == "item" else {}
    for run in sorted(starts.values()):
        if run.column <= margin and DASH.match(block.prose, run.offset):
            sign = block.prose[run.offset : run.offset + 20].strip()
            message = f"“{sign}” is shown as a part of the item above, not as a list’s item"
            return [Finding(block.place(run.offset), message, A_LIST)]
    if block.kind == "item" and (joined := JOINED.search(block.prose)):
        sign = block.prose[joined.start() : joined.start() + 20].strip()
        message = f"“{sign}” is shown as a part of the item before it, not as a list’s item"
        return [Finding(block.place(joined.start()), message, "begin a line with it")]
    return []


def _series(page: Page, block: Block) -> Iterator[Finding]:
    """The first two lines of a block that look like items or rows; those that end with two spaces stay lines."""
    starts = {run.line: run.offset for run in reversed(block.runs)}
    for first, second in pairwise(sorted(starts)):
        if second == first + 1 and not page.lines[first - 1].endswith("  "):
            begin, middle = starts[first], starts[second]
            end = starts.get(second + 1, len(block.text))
            if found := _alike(block.prose[begin:middle].rstrip(), block.prose[middle:end].rstrip()):
                sign, name, hint = found
                yield Finding(block.place(begin), f"“{sign}” and the line below are one paragraph, not {name}", hint)
                return


def _alike(one: str, other: str) -> tuple[str, str, str] | None:
    """What two lines have of a series: how the first begins, what it is elsewhere, and the cure."""
    numbers = NUMBERED.match(one), NUMBERED.match(other)
    if numbers[0] and numbers[1] and (numbers[0][1], numbers[1][1]) in NEXT:
        return numbers[0][0], "a list", "begin each item with `1. `; the site knows no other numbers"
    for series in SERIES:
        signs = series.sign.findall(one)
        if len(signs) >= series.fewest and signs == series.sign.findall(other):
            return one[:20], series.name, series.hint
    return None


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
