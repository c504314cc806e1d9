"""Sentences to say: taken out of the Markdown, and what a page and its script show in their place."""

from kb import languages
from kb.model.corpus import Corpus
from kb.model.page import Page
from kb.site import cards
from kb.site.api import Json
from kb.site.blanks import pieces
from kb.site.handbook import Handbook

PREFIX = "say."
"""What their strings begin with."""
OF_CARD = frozenset({"card.clearing", "card.cleared"})
"""Those of the card's that are said here too."""


def without_sentences(page: Page) -> list[str]:
    """A page's lines with a marker in the place of each sentence to say: to Markdown, blanks are lists of attributes."""
    lines = list(page.lines)
    for sentence in page.sentences:
        span = sentence.block.span
        line, start = lines[span.line - 1], span.column - 1
        lines[span.line - 1] = line[:start] + _marker(sentence.key) + line[start + len(sentence.block.text) :]
    return lines


def sentences(handbook: Handbook, page: Page) -> list[Json]:
    """The sentences of a page: each with its `marker` in the staged Markdown, its `key` and its `pieces`."""
    return [
        {
            "marker": _marker(sentence.key),
            "key": sentence.key,
            "pieces": pieces(handbook.content, page.locale, sentence.text),
        }
        for sentence in page.sentences
    ]


def _marker(key: str) -> str:
    return f"kb-sentence-{key}-stands-here"


def data(handbook: Handbook, page: Page) -> Json:
    """What the script of a page with sentences needs: each of them in every language, and the blanks that they have."""
    corpus = handbook.content
    strings = handbook.strings[page.locale].items()
    says: dict[str, dict[str, str]] = {sentence.key: {} for sentence in page.sentences}
    for locale, other in _versions(corpus, page):
        for sentence in other.sentences:
            if sentence.key in says:
                says[sentence.key][locale] = sentence.text
    used = {slot.name for _, other in _versions(corpus, page) for each in other.sentences for slot in each.slots}
    locales = [locale for locale, _ in _versions(corpus, page)]
    return {
        "locale": page.locale,
        "languages": [{"locale": each, "tag": languages.tag(each), "name": handbook.names[each]} for each in locales],
        "says": says,
        **_blanks(corpus, page.locale, sorted(used), locales),
        "strings": {key.partition(".")[2]: text for key, text in strings if key.startswith(PREFIX) or key in OF_CARD},
    }


def _blanks(corpus: Corpus, locale: str, names: list[str], locales: list[str]) -> Json:
    """As cards have them, without what no sentence needs: they greet nobody."""
    found = cards.blanks(corpus, locale, names, locales)
    for placeholder in found["placeholders"].values():
        placeholder["choices"] = []
    for each in found["forms"].values():
        each["greetings"] = {}
    return found


def _versions(corpus: Corpus, page: Page) -> list[tuple[str, Page]]:
    return [(locale, other) for locale in corpus.locales if (other := corpus.page(locale, page.id))]
