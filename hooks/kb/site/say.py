"""Sentences to say: taken out of the Markdown, and what a page and its script show in their place."""

from collections.abc import Mapping

from kb.model.corpus import Corpus
from kb.model.page import Page, PageId
from kb.model.parts import Sentence
from kb.site.api import Json
from kb.site.blanks import pieces
from kb.site.handbook import Handbook

Places = Mapping[str, tuple[PageId, str]]
"""Sentences by what a page calls them: the page of each, in whatever language, and its key there."""


def without_sentences(page: Page) -> list[str]:
    """A page's lines with a marker in the place of each sentence to say: to Markdown, blanks are lists of attributes."""
    lines = list(page.lines)
    for sentence in page.sentences:
        span = sentence.block.span
        line, start = lines[span.line - 1], span.column - 1
        lines[span.line - 1] = line[:start] + marker(sentence.key) + line[start + len(sentence.block.text) :]
    return lines


def sentences(handbook: Handbook, page: Page) -> list[Json]:
    """The sentences of a page: each with its `marker` in the staged Markdown, its `key` and its `pieces`."""
    return [
        {
            "marker": marker(sentence.key),
            "key": sentence.key,
            "pieces": pieces(handbook.content, page.locale, sentence.text),
        }
        for sentence in page.sentences
    ]


def marker(key: str) -> str:
    """What stands in the place of a sentence in the staged Markdown."""
    return f"kb-sentence-{key}-stands-here"


def data(handbook: Handbook, page: Page) -> Json:
    """Each sentence of a page in every language, blanks in braces, by what the page calls it."""
    return data_of(handbook, {sentence.key: (page.id, sentence.key) for sentence in page.sentences})


def data_of(handbook: Handbook, places: Places) -> Json:
    """The same of sentences of other pages."""
    corpus = handbook.content
    return {
        key: {locale: said.text for locale in corpus.locales if (said := _sentence(corpus, locale, place))}
        for key, place in places.items()
    }


def _sentence(corpus: Corpus, locale: str, place: tuple[PageId, str]) -> Sentence | None:
    page = corpus.page(locale, place[0])
    return next((each for each in page.sentences if each.key == place[1]), None) if page else None
