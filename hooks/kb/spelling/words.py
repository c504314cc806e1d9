"""The words of the content, and where each begins."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kb.languages.language import Spelling
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Rule, Span
from kb.model.page import Page, Scalar
from kb.read.located_yaml import Reader

STRINGS = "hooks/strings"

WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?:['’‑-][^\W\d_]+)*(?![^\W_])")
"""Letters, hyphens and apostrophes inside; nothing that touches a digit."""
NOT_PROSE = re.compile(
    r"""///\ details\ \|           # the beginning of a fold
    | \]\([^)]*\)                # a link's target
    | \{[^{}]*\}                 # a placeholder, an id
    | https?://\S+ | \S+@\S+
    | (?:[\w.-]*/)*[\w-]+(?:\.[a-z0-9][\w-]*)+ | (?:[\w-]*/)+(?!\w)  # a file, a host, a folder
    | [^\W_]+_\w+                # a name in code
    | &\#?\w+; | \\.             # an entity, an escape""",
    re.VERBOSE,
)
QUOTED = re.compile(r""" "(?:\\.|[^"\\])*" | '(?:''|[^'])*' """, re.VERBOSE)


class Word(NamedTuple):
    """A word of the content and where it begins."""

    text: str
    span: Span


def words(path: str, line: int, text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words of a line, or of what lies between two columns of it.

    Passed over are single letters, abbreviations in capitals and all that is not prose: NOT_PROSE.
    """
    prose = NOT_PROSE.sub(lambda match: " " * len(match[0]), text[start:end])
    for match in WORD.finditer(prose):
        if len(match[0]) > 1 and not match[0].isupper():
            yield Word(match[0], Span(path, line, start + match.start() + 1))


def words_of(corpus: Corpus, root: Path, locale: str, spelling: Spelling) -> Iterator[Word]:
    """The words of a language: its pages, the placeholders' labels and what the site says on its own account."""
    for (of, _), page in corpus.pages.items():
        if of == locale:
            yield from _page(page, may_lack_marks=spelling.may_lack_marks)
    if corpus.placeholders:
        lines = (root / contract.PLACEHOLDERS).read_text("utf-8").split("\n")
        for placeholder in corpus.placeholders.values():
            if locale in placeholder.wordings:
                yield from _scalar(lines, placeholder.wordings[locale].label)
    for path in (f"{STRINGS}/{locale}.yml", f"{STRINGS}/rules/{locale}.yml"):
        if (root / path).is_file():
            text = (root / path).read_text("utf-8")
            for key, value in Reader(path, 0, 1, Rule("", "")).read(text).entries.values():
                if isinstance(value, Scalar) and key.text != "language":  # its value is a code
                    yield from _scalar(text.split("\n"), value)


def _page(page: Page, *, may_lack_marks: bool) -> Iterator[Word]:
    for name in ("title", "summary"):
        if entry := page.front_matter.get(name):
            for scalar in entry.values:
                yield from _scalar(page.lines, scalar)
    for line, text in page.prose:
        yield from words(page.path, line, text)
    for fence in page.fences:
        if fence.is_to_send and not (may_lack_marks and fence.text.isascii()):
            for line, text in enumerate(fence.text.split("\n"), fence.span.line + 1):
                yield from words(page.path, line, text)


def _scalar(lines: tuple[str, ...] | list[str], scalar: Scalar) -> Iterator[Word]:
    path, line, column = scalar.span
    source = lines[line - 1]
    quoted = QUOTED.match(source, column - 1)
    yield from words(path, line, source, column - 1, quoted.end() if quoted else column - 1 + len(scalar.text))
