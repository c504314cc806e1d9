"""Sentences to say: taken out of the Markdown, and what a page and its script show in their place."""

from collections.abc import Mapping

from kb import languages
from kb.model.corpus import Corpus
from kb.model.page import Page, PageId, Sentence
from kb.site import cards
from kb.site.api import Json
from kb.site.blanks import pieces
from kb.site.handbook import Handbook

PREFIX = "say."
"""What their strings begin with."""
OF_CARD = frozenset({"card.clearing", "card.cleared"})
"""Those of the card's that are said here too."""


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
    """What the script of a page with sentences needs: each of them in every language, and the blanks that they have."""
    return data_of(handbook, page, {sentence.key: (page.id, sentence.key) for sentence in page.sentences})


def data_of(handbook: Handbook, page: Page, places: Places) -> Json:
    """The same of a page with sentences of other pages."""
    corpus = handbook.content
    strings = handbook.strings[page.locale].items()
    locales = [locale for locale in corpus.locales if corpus.page(locale, page.id)]
    found = {
        key: {locale: sentence for locale in locales if (sentence := _sentence(corpus, locale, place))}
        for key, place in places.items()
    }
    used = {slot.name for said in found.values() for each in said.values() for slot in each.slots}
    return {
        "locale": page.locale,
        "languages": [{"locale": each, "tag": languages.tag(each), "name": handbook.names[each]} for each in locales],
        "says": {key: {locale: each.text for locale, each in said.items()} for key, said in found.items()},
        **_blanks(corpus, page.locale, sorted(used), locales),
        "strings": {key.partition(".")[2]: text for key, text in strings if key.startswith(PREFIX) or key in OF_CARD},
    }


def _sentence(corpus: Corpus, locale: str, place: tuple[PageId, str]) -> Sentence | None:
    page = corpus.page(locale, place[0])
    return next((each for each in page.sentences if each.key == place[1]), None) if page else None


def _blanks(corpus: Corpus, locale: str, names: list[str], locales: list[str]) -> Json:
    """As cards have them, without what no sentence needs: they greet nobody."""
    found = cards.blanks(corpus, locale, names, locales)
    for placeholder in found["placeholders"].values():
        placeholder["choices"] = []
    for each in found["forms"].values():
        each["greetings"] = {}
    return found
