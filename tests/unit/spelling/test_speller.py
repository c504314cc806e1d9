"""Which words are known and which are offered instead, whatever a dictionary holds."""

from collections.abc import Mapping

import pytest

from kb.languages import LANGUAGES
from kb.languages.language import Spelling
from kb.spelling.speller import Speller


class Dictionary:
    """Knows the words that it is given, capitalised too, and offers the same ones for each word."""

    def __init__(self, words: str, offered: str = "") -> None:
        self.words = set(words.split())
        self.offered = offered.split()

    def __contains__(self, word: str) -> bool:
        return word in self.words or word[:1].lower() + word[1:] in self.words

    def add(self, word: str) -> None:
        self.words.add(word)

    def suggest(self, _word: str) -> list[str]:
        return self.offered


def spelling(locale: str) -> Spelling:
    found = LANGUAGES[locale].spelling
    assert found
    return found


@pytest.mark.parametrize(
    ("locale", "own", "other", "right", "wrong"),
    [
        ("en", "receive customer follow-up", "", "receive Receive customer’s follow-up", "recieve customerss up"),
        ("vi", "hoà khoẻ thuỷ quỹ", "", "hòa hoà Hòa khỏe thủy quỹ", "hóa khoẻe"),
        ("lv", "pastu", "", "pastu e-pastu E-pastu", "a-pastu e-pastss"),
        ("tl", "abala sabi kalma", "deliver check to", "naaabala Pakisabi pinakakalmang", "paumanhhin to"),
        ("tl", "x", "deliver check process", "I-check iche-check pino-process maipapa-deliver", "qz-check mag-delivr"),
    ],
)
def test_known(locale: str, own: str, other: str, right: str, wrong: str) -> None:
    speller = Speller(spelling(locale), (Dictionary(own), Dictionary(other)))
    assert [word for word in right.split() if not speller.knows(word)] == []
    assert [word for word in wrong.split() if speller.knows(word)] == []


@pytest.mark.parametrize(
    ("locale", "offered", "frequency", "word", "found"),
    [
        ("en", "receive relieve reverie receiver", {}, "recieve", "receive relieve reverie"),
        ("en", "relieve reverie receiver receive", {"receive": 2, "reverie": 1}, "recieve", "receive reverie relieve"),
        ("en", "Receive receive Receive", {}, "Recieve", "Receive receive"),
        ("en", "", {}, "recieve", ""),
        ("vi", "khoẻ quý", {"quý": 1}, "khoẻe", "quý khỏe"),
        ("tl", "receive", {}, "mag-recieve", "mag-receive"),
        ("lv", "pasts", {}, "e-pastss", "e-pasts"),
    ],
)
def test_offered(locale: str, offered: str, frequency: Mapping[str, int], word: str, found: str) -> None:
    assert " ".join(Speller(spelling(locale), [Dictionary("", offered)]).suggestions(word, frequency)) == found


@pytest.mark.parametrize(
    ("word", "known"),
    [("Priya", True), ("Priya’s", True), ("priya", False), ("Playbook", True), ("playbooking", False)],
)
def test_listed_words(word: str, known: bool) -> None:
    assert Speller(spelling("en"), [Dictionary("")], ("Priya", "playbook")).knows(word) == known
