"""Whether a text is in a language, as far as it tells."""

import re
from functools import cache
from typing import Any, NamedTuple

from kb.languages import LANGUAGES
from kb.model import contract

WORD = re.compile(r"[^\W\d_]+")
SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
FOREIGN = re.compile("[^\\W\\d_\u0000-\u024f\u0300-\u036f\u1e00-\u1eff\u2070-\u209f]")
"""A letter outside of the Latin blocks that the known languages use; no other can make a word mixed."""
MIN_WORDS = 4
"""Shorter texts say too little about their language."""
MANY_WORDS = 8
"""So many words of running text have at least one of its language's commonest."""
QUOTED = re.compile(r"[“„][^“„”]*[”“]|‘(?:[^“„‘’”]|(?<=\w)’(?=\w))*’")
"""What somebody says may be in another language; a ’ between letters ends nothing."""
BLANK = re.compile(r"\{\{.*?\}\}")
RUNNING = re.compile(r"[^\W\d_A-Z]+(?: [^\W\d_A-Z]+)+")
"""Words one behind the other, without a comma or a capital: neither a list nor names."""
MANY_IN_A_ROW = 6
CERTAIN = 0.99


class Fault(NamedTuple):
    """What is wrong about the language of a text: `looks like en, not lv`; and the other one, '' where that is not sure."""

    message: str
    other: str = ""


def fault_of(written: str, locale: str, locales: tuple[str, ...]) -> Fault | None:
    """What of another language is in a text that is to be in one; None if nothing."""
    text = own_words(written)
    if not _is_suspicious(text, text.lower().split(), locale):
        return None  # nearly all, and parting words from their marks takes longest
    words = WORD.findall(text.lower())
    if locale in LANGUAGES and _is_foreign(text, 1):
        return Fault(f"is not in {locale}")
    if len(words) < MIN_WORDS or not _is_suspicious(text, words, locale):
        return None
    found = _language(" ".join(words), locale, locales)
    if found not in ("", locale) and (_runs(text) or LANGUAGES[found].common_words.intersection(words)):
        return Fault(f"looks like {found}, not {locale}", found)  # a list of names and loan words is no sentence of it
    return Fault(f"does not look like {locale}") if not _evidence(text, words, locale) and _runs(text) else None


def has_words_of_others(text: str, locale: str) -> bool:
    """Whether a text has one of another language's commonest words."""
    return not _common_of_others(locale).isdisjoint(WORD.findall(text.lower()))


@cache
def _common_of_others(locale: str) -> frozenset[str]:
    return frozenset().union(*(language.common_words for other, language in LANGUAGES.items() if other != locale))


def other_letters(text: str, locale: str, locales: tuple[str, ...]) -> str:
    """The language whose own letters a word in small letters has, which is no name, in a text without any of its own; or ''."""
    own = LANGUAGES[locale].letters if locale in LANGUAGES else None
    if text.isascii() or (own and own.search(text)):
        return ""
    words = [word for word in WORD.findall(own_words(text)) if word.islower()]
    letters = {other: LANGUAGES[other].letters for other in locales if other in LANGUAGES and other != locale}
    return next((other for other, each in letters.items() if each and any(map(each.search, words))), "")


def foreign_passages(text: str) -> list[tuple[int, int]]:
    """Where a text is in another alphabet than the known languages: all of it, or sentences of two words or more."""
    if _is_foreign(text, 1):
        return [(0, len(text))]
    return [match.span() for match in SENTENCE.finditer(text) if _is_foreign(match[0], 2)]


def foreign_quotations(text: str) -> list[tuple[int, int]]:
    """Where somebody is quoted in another alphabet alone."""
    return [
        match.span() for match in QUOTED.finditer(text) if all(map(FOREIGN.search, WORD.findall(match[0]) or ("",)))
    ]


def _is_foreign(text: str, least: int) -> bool:
    words = WORD.findall(text)
    foreign = sum(1 for word in words if FOREIGN.search(word))
    return foreign >= least and foreign * 2 > len(words)


def is_plain_english(text: str, locale: str) -> bool:
    """Whether two English words or more, which a text of another language has as well, are there neither a name nor a loan."""
    words = WORD.findall(text)
    if len(words) > 1 and any(map(is_plain, words)):
        return True
    return len(words) > 1 and not borrows(locale) and any(map(str.islower, words[1:]))


def is_plain(word: str) -> bool:
    """Whether a word is one of the commonest of English, which no other language borrows."""
    english = LANGUAGES[contract.REFERENCE]
    return word.lower() in english.common_words or word.lower() in english.search.small_words


def borrows(locale: str) -> bool:
    """Whether a language's texts are full of English words, as far as is known: its words are looked up there as well."""
    spelling, english = (
        LANGUAGES[each].spelling if each in LANGUAGES else None for each in (locale, contract.REFERENCE)
    )
    return not (spelling and english) or not english.dictionaries.keys().isdisjoint(spelling.dictionaries)


def own_words(text: str) -> str:
    """A text without its blanks, and without what somebody else says in it."""
    if "{{" in text:
        text = BLANK.sub(" ", text)
    return QUOTED.sub(" ", text) if "“" in text or "„" in text or "‘" in text else text


def _evidence(text: str, words: list[str], locale: str) -> int:
    """How much in a text speaks for a language: its commonest words, and the letters that only it has."""
    language = LANGUAGES.get(locale)
    if language is None:
        return 1
    letters = len(language.letters.findall(text)) if language.letters else 0
    return len(language.common_words.intersection(words)) + letters


def _is_suspicious(text: str, words: list[str], locale: str) -> bool:
    """Whether a text has more of another language's commonest words than of its own, or long none of its own.

    The model that tells languages apart takes most of a second to load, longer than all else here: it is asked about
    such texts alone, so clean content never loads it.
    """
    if locale not in LANGUAGES:
        return True
    used = set(words)
    common = len(used & LANGUAGES[locale].common_words)
    others = max(len(used & language.common_words) for other, language in LANGUAGES.items() if other != locale)
    if 0 < common >= others:
        return False  # as nearly always
    own = _evidence(text, words, locale)
    return others > own or (own == 0 and len(words) >= MANY_WORDS) or bool(FOREIGN.search(text))


def _runs(text: str) -> bool:
    """Whether many words follow one another as they do in sentences, not in lists or names."""
    return any(len(run.split()) >= MANY_IN_A_ROW for run in RUNNING.findall(text))


def _language(text: str, locale: str, locales: tuple[str, ...]) -> str:
    """The locale that a text is surely written in, or '' where it could be several."""
    identifier = _identifier(locales)
    if locale not in identifier.nb_classes:
        return ""  # the model would take it for its neighbour
    language, probability = identifier.classify(text)
    return str(language) if probability >= CERTAIN else ""


@cache
def _identifier(locales: tuple[str, ...]) -> Any:
    """py3langid's model narrowed to those of the site's languages that it knows; slow to load, and rarely needed."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([locale for locale in locales if locale in identifier.nb_classes])
    return identifier
