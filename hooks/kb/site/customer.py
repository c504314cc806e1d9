"""What the pages' scripts know of customers: whatever a sentence to say may have to be filled in with, in every language."""

from kb import languages
from kb.site import cards
from kb.site.api import Json
from kb.site.handbook import Handbook

PREFIXES = ("customer.", "say.")
"""What the strings begin with that stand around the customer and the sentences, wherever one is shown."""
SHARED = ("undo", "keeps.none")
"""The strings that have no family of their own."""
BAR = ("case_number", "customer_name")
"""The placeholders that have a field on every page."""


def data(handbook: Handbook, locale: str) -> Json:
    """The same on all pages of a language: the blanks of all sentences to say, so that any page can say any of them."""
    corpus = handbook.content
    used = {slot.name for page in corpus for sentence in page.sentences for slot in sentence.slots}
    names = sorted(used | {name for name in BAR if name in corpus.placeholders})
    facts = cards.blanks(corpus, locale, names, corpus.locales)
    for each in facts["forms"].values():
        each["greetings"] = {}  # no sentence greets
    return {
        "locale": locale,
        "languages": [
            {"locale": each, "tag": languages.tag(each), "name": handbook.names[each]} for each in corpus.locales
        ],
        **facts,
        "strings": {
            key.partition(".")[2]: text for key, text in handbook.strings[locale].items() if key.startswith(PREFIXES)
        }
        | {name: handbook.strings[locale][name] for name in SHARED},
    }
