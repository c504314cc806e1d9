"""The words of the content, and where each begins."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from kb.languages.language import Spelling
from kb.model.corpus import Corpus
from kb.model.finding import Span
from kb.model.page import AS_SPOKEN, Page
from kb.model.parts import Scalar

WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?:['’‑-][^\W\d_]+)*(?![^\W_])")
"""Letters, hyphens and apostrophes inside; nothing that touches a digit."""
NOT_PROSE = re.compile(
    r"""///\ \w+                   # the beginning of a fold, where a rule is explained
    | \{[^{}]*\}                  # a placeholder
    | https?://\S+ | \S+@\S+
    | (?:[\w.-]*/)*[\w-]+(?:\.[a-z0-9][\w-]*)+ | (?:[\w-]*/)+(?!\w)  # a file, a host, a folder
    | [^\W_]+_\w+                # a name in code""",
    re.VERBOSE,
)
LANGUAGE = "language"
"""The key of the site's own texts whose value is a code."""


class Word(NamedTuple):
    """A word of the content and where it begins."""

    text: str
    span: Span


def words(text: str, place: Callable[[int], Span]) -> Iterator[Word]:
    """The words of a text, markup removed.

    Passed over are single letters, abbreviations in capitals and all that is not prose: NOT_PROSE.

    Args:
        text: the text.
        place: where the character at an offset of it stands.
    """
    prose = NOT_PROSE.sub(lambda match: " " * len(match[0]), text)
    for match in WORD.finditer(prose):
        if len(match[0]) > 1 and not match[0].isupper():
            yield Word(match[0], place(match.start()))


def words_of(corpus: Corpus, locale: str, spelling: Spelling) -> Iterator[Word]:
    """The words of a language: its pages, the placeholders' labels and what the site says on its own account."""
    for (of, _), page in corpus.pages.items():
        if of == locale:
            yield from _page(page, may_lack_marks=spelling.may_lack_marks)
    for scalar in _scalars(corpus, locale):
        yield from words(scalar.text, scalar.place)


def _page(page: Page, *, may_lack_marks: bool) -> Iterator[Word]:
    for block in (*page.fields, *page.blocks):
        if block.kind not in AS_SPOKEN:
            yield from words(block.prose, block.place)
    for fence in page.fences:
        if fence.is_to_send and not (may_lack_marks and fence.text.isascii()):
            yield from words(fence.text, fence.place)


def _scalars(corpus: Corpus, locale: str) -> Iterable[Scalar]:
    for placeholder in corpus.placeholders.values():
        if locale in placeholder.wordings:
            yield placeholder.wordings[locale].label
    strings = corpus.texts.strings.get(locale, {})
    yield from (scalar for key, scalar in strings.items() if key != LANGUAGE)
    yield from corpus.texts.explanations.get(locale, {}).values()
