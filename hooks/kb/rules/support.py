"""What several rules need."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache

from kb.model.corpus import Corpus
from kb.model.finding import Finding

_NOT_WORD = re.compile(r"[^\w]+")


def problems(corpus: Corpus, rule: str) -> Iterator[Finding]:
    """What the parser already found on a rule's behalf."""
    for problem in (*corpus.problems, *(problem for page in corpus for problem in page.problems)):
        if problem.rule == rule:
            yield Finding(problem.span, problem.message, problem.hint)


def closest(word: str, known: Iterable[str]) -> str:
    """“did you mean “x”?” for the nearest of the known words, or ''."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean “{near[0]}”?" if near else ""


@cache
def fold(text: str) -> str:
    """Text for comparison: NFC, case and punctuation folded, single spaces."""
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFC", text).casefold()).strip()
