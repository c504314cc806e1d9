"""What several rules need."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import cache

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Span
from kb.model.page import PageId
from kb.model.parts import Heading

_NOT_WORD = re.compile(r"[^\w]+")


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like another, or ''."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), "")


def closest(word: str, known: Iterable[str]) -> str:
    """“did you mean “x”?” for the nearest of the known words, or ''."""
    near = nearest(word, known)
    return f"did you mean “{near}”?" if near else ""


def of_guideline(corpus: Corpus, slug: str) -> str:
    """What to write for a guideline that does not exist: where it has moved, or the nearest one."""
    redirect = corpus.ledger.redirects.get(f"guidelines/{slug}")
    section, _, name = redirect.target.partition("/") if redirect else ("", "", "")
    if section == "guidelines" and name in corpus.guidelines:
        return f"it has moved: write {name}"
    return closest(slug, corpus.guidelines) or "remove it, or name another: the file’s name without .md"


def guideline(slug: str) -> Span:
    """Where the guideline of a name stands, or would."""
    return Span(f"docs/{contract.REFERENCE}/{PageId('guidelines', slug).file}")


def out_of_order(found: Sequence[Heading], wanted: Sequence[str]) -> Heading | None:
    """The first of some headings that does not stand in the order of the wanted ids.

    Args:
        found: headings whose ids are all wanted; where one is given twice, the order is not judged.
        wanted: the ids, in order; some may be lacking.
    """
    ids = {heading.id for heading in found}
    if len(ids) < len(found):
        return None
    order = (name for name in wanted if name in ids)
    return next((heading for heading, name in zip(found, order, strict=False) if heading.id != name), None)


def short(text: str) -> str:
    """The beginning of a text, in one line, as a message quotes it."""
    text = " ".join(text.split())
    return text if len(text) <= 40 else f"{text[:39].rstrip()}…"


@cache
def fold(text: str) -> str:
    """Text for comparison: NFC, case and punctuation folded, single spaces."""
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFC", text).casefold()).strip()
