"""Blanks in the texts that pages show: what stands in their place."""

import re
from collections.abc import Iterator

from kb.model.corpus import Corpus
from kb.model.placeholder import Wording
from kb.site.api import Json

SLOT = re.compile(r"\{\{([a-z0-9_]+)\}\}")


def pieces(corpus: Corpus, locale: str, text: str) -> list[Json]:
    """A text in runs (`text`) and blanks, each with its `name`, its example as `text` and its `label`."""
    return list(_pieces(corpus, locale, text))


def _pieces(corpus: Corpus, locale: str, text: str) -> Iterator[Json]:
    for number, part in enumerate(SLOT.split(text)):
        if number % 2:
            wording = _wording(corpus, locale, part)
            yield {"text": wording.example.text, "name": part, "label": wording.label.text}
        elif part:
            yield {"text": part}


def with_examples(corpus: Corpus, locale: str, text: str) -> str:
    """A text with an example in the place of each blank."""
    return "".join(piece["text"] for piece in _pieces(corpus, locale, text))


def with_labels(corpus: Corpus, locale: str, text: str) -> str:
    """A text with the label of each blank in square brackets."""
    return SLOT.sub(lambda match: f"[{_wording(corpus, locale, match[1]).label.text}]", text)


def _wording(corpus: Corpus, locale: str, name: str) -> Wording:
    """What a language calls a blank; every blank of its texts is declared for it."""
    return corpus.placeholders[name].wordings[locale]
