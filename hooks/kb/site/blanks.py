"""Blanks in the texts that pages show: what stands in their place."""

import re
from collections.abc import Iterator

from kb.model.contract import SLOT
from kb.model.corpus import Corpus
from kb.site import organisation
from kb.site.api import Json


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """A text in runs of words, and the names of its blanks, which True tells."""
    for number, part in enumerate(SLOT.split(text)):
        if part:
            yield part, bool(number % 2)


def pieces(corpus: Corpus, locale: str, text: str) -> list[Json]:
    """A text in runs (`text`) and blanks: each with its `name`, and what the organisation says there, or an example and a `label`."""
    return list(_pieces(corpus, locale, text))


def _pieces(corpus: Corpus, locale: str, text: str) -> Iterator[Json]:
    for part, is_blank in runs(text):
        yield {"name": part} | _shown(corpus, locale, part) if is_blank else {"text": part}


def _shown(corpus: Corpus, locale: str, name: str) -> Json:
    placeholder = corpus.placeholders[name]
    if known := organisation.text(corpus, placeholder.fact, locale):
        return {"text": known}
    wording = placeholder.wordings[locale]
    return {"text": wording.example.text, "label": wording.label.text}


def with_examples(corpus: Corpus, locale: str, text: str) -> str:
    """A text with what is known, or an example, in the place of each blank."""
    return "".join(piece["text"] for piece in _pieces(corpus, locale, text))


def with_labels(corpus: Corpus, locale: str, text: str) -> str:
    """A text with the label of each blank in square brackets; what is not declared (in a code span) stays as written."""

    def label(slot: re.Match[str]) -> str:
        placeholder = corpus.placeholders.get(slot[1])
        return f"[{placeholder.wordings[locale].label.text}]" if placeholder else slot[0]

    return SLOT.sub(label, text)
