"""What every page knows of customers and of the blanks in sentences."""

import re

import pytest

from kb.publish.build import HOOKS
from kb.site import customer
from kb.site import handbook as handbooks
from tests.fixture import LOCALES, corpus
from tests.languages import NAMES, TAGS


@pytest.mark.parametrize("locale", LOCALES)
def test_any_sentence_can_be_filled_in_on_any_page(locale: str) -> None:
    book = handbooks.load(HOOKS, corpus(), LOCALES, NAMES)
    data = customer.data(book, locale)
    assert data["locale"] == locale
    assert data["languages"] == [{"locale": each, "tag": TAGS[each], "name": NAMES[each]} for each in LOCALES]
    said = "\n".join(sentence.text for page in book.content for sentence in page.sentences)
    used = set(re.findall(r"\{\{(\w+)\}\}", said))
    assert used | (set(customer.BAR) & set(book.content.placeholders)) == set(data["placeholders"])
    for name in used:
        wordings = data["placeholders"][name]["languages"]
        assert list(wordings) == list(LOCALES)
        assert all(wordings[each].get("example") for each in LOCALES if f"{{{{{name}}}}}" in _said(book, each))
    assert list(data["forms"]) == list(LOCALES)
    assert all(forms["forms"] and not forms["greetings"] for forms in data["forms"].values())


def _said(book: handbooks.Handbook, locale: str) -> str:
    return "\n".join(sentence.text for page in book.content if page.locale == locale for sentence in page.sentences)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_strings_are_those_of_the_bar_and_of_sentences(locale: str) -> None:
    book = handbooks.load(HOOKS, corpus(), LOCALES, NAMES)
    strings = customer.data(book, locale)["strings"]
    assert strings["speaks"] == book.strings[locale]["customer.speaks"]
    assert strings["copy"] == book.strings[locale]["say.copy"]
    own = [key for key in book.strings[locale] if key.startswith(customer.PREFIXES) or key in customer.SHARED]
    assert len(strings) == len(own)  # none hides another
