"""Which words are spelt right: those that a language's dictionaries or our own list know."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from kb.languages.language import Spelling

SUGGESTIONS = 3
LONGER = 2
"""A word of another language must have more letters than this: nearly any two letters are a word somewhere."""


class Dictionary(Protocol):
    """What knows words."""

    def __contains__(self, word: str) -> bool:
        """Whether it knows a word."""

    def add(self, word: str) -> None:
        """Know a word from now on."""

    def suggest(self, word: str) -> list[str]:
        """Words that look like it, the best first."""


class Speller:
    """Knows the words of a language: its dictionaries' and the listed ones.

    Args:
        spelling: how the language is looked up.
        dictionaries: its dictionaries, its own first.
        listed: words to know besides.
    """

    def __init__(self, spelling: Spelling, dictionaries: Iterable[Dictionary], listed: Iterable[str] = ()) -> None:
        self._spelling = spelling
        self._own, *self._others = dictionaries
        for word in listed:
            self._own.add(word)

    def knows(self, word: str) -> bool:
        """Whether a word is spelt right."""
        return any(
            tail in self._own
            or (len(tail) > LONGER and any(tail in other for other in self._others))
            or any(form in self._own for form in self._spelling.forms(tail))
            for tail in tails(self._spelling, word)
        )

    def suggestions(self, word: str, frequency: Mapping[str, int]) -> list[str]:
        """Words that may have been meant: of those that look like it, first what the content uses most."""
        *_, tail = tails(self._spelling, word)
        alike = [
            self._spelling.suggestion(each) for known in (self._own, *self._others) for each in known.suggest(tail)
        ]
        best = sorted(dict.fromkeys(alike), key=lambda each: -frequency.get(each.lower(), 0))[:SUGGESTIONS]
        return [word.removesuffix(tail) + each for each in best]


def tails(spelling: Spelling, word: str) -> Iterator[str]:
    """The word, and what is left of it behind its heads: mag-follow-up, follow-up."""
    yield word
    head, _, rest = word.partition("-")
    while rest and spelling.head.fullmatch(head.lower()):
        yield rest
        head, _, rest = rest.partition("-")
