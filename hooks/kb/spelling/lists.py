"""What a language's dictionaries lack: names, English terms of the floor.

It stands in `hooks/words/<locale>.txt`: a word a line, sorted by the code points of its small letters, none twice and none
that no page uses.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kb.languages import LANGUAGES
from kb.languages.language import Spelling
from kb.model.corpus import Corpus
from kb.model.error import KbError
from kb.read.texts import WORDS
from kb.spelling.speller import tails
from kb.spelling.words import Word, words_of


@dataclass(frozen=True)
class Content:
    """The words of a language, where they stand, and those that are listed."""

    locale: str
    spelling: Spelling
    words: tuple[Word, ...]
    listed: tuple[str, ...]

    @property
    def list_path(self) -> str:
        """The file of the listed words."""
        return f"{WORDS}/{self.locale}.txt"

    @cached_property
    def used(self) -> frozenset[str]:
        """All that a listed word may be there for: words, their parts and their stems, in small letters."""
        found: set[str] = set()
        todo = {word.text for word in self.words}
        while todo:
            word = todo.pop()
            if word.casefold() not in found:
                found.add(word.casefold())
                found.update(form.casefold() for form in self.spelling.forms(word))
                todo.update(word.split("-") if "-" in word else ())
                todo.update(tails(self.spelling, word))
        return frozenset(found)

    @property
    def tidied(self) -> list[str]:
        """The listed words in order, none twice and none unused."""
        kept: dict[str, str] = {}
        for word in sorted(self.listed, key=order):
            if word.casefold() in self.used:
                kept.setdefault(word.casefold(), word)
        return list(kept.values())


def order(word: str) -> tuple[str, str]:
    """What listed words are sorted by."""
    return word.casefold(), word


def contents(corpus: Corpus, root: Path) -> Iterator[Content]:
    """Each language of the content that is looked up.

    Args:
        corpus: the content.
        root: the folder that holds `hooks/`.

    Raises:
        KbError: a list is no text.
    """
    for locale in corpus.locales:
        if locale in LANGUAGES and (spelling := LANGUAGES[locale].spelling):
            listed = _listed(root, f"{WORDS}/{locale}.txt")
            yield Content(locale, spelling, tuple(words_of(corpus, locale, spelling)), listed)


def _listed(root: Path, path: str) -> tuple[str, ...]:
    try:
        return tuple((root / path).read_text("utf-8").splitlines())
    except FileNotFoundError:
        return ()
    except UnicodeDecodeError:
        raise KbError(f"{path} can't be read: see `kb check`") from None
