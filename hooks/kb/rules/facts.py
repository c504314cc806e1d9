"""What is true of one call only, in sentences to say and in texts to send."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kb.languages import LANGUAGES, calendar
from kb.languages.language import DOTTED_DATE, SLASHED_DATE, YEAR_FIRST
from kb.model.corpus import Corpus

Patterns = tuple[re.Pattern[str], ...]

DIGITS = re.compile(r"\d(?:[\d.,:/–-]*\d)?")
NAME = re.compile(r"[^\W\d_]{2,}")
DATE = re.compile(f"{SLASHED_DATE}|{DOTTED_DATE}|{YEAR_FIRST}")
CURRENCY_SIGNS, CURRENCY_CODES = "£€$₱₫", "EUR|GBP|PHP|USD|VNĐ|VND"
TIME = re.compile(r"\b\d{1,2}(?:[.:]\d\d)? ?[AaPp]\.?[Mm]\b|(?<![\d:])\d{1,2}:\d\d(?![\d:])")
NUMBER = re.compile(
    r"(?<![\w.,/+*#-])(?<!\d[ \u00a0])(?<![A-Z]{2} )(?!(?:19|20)\d\d\b)\d{4,7}(?![\w/-]|[.,]\d|[ \u00a0]\d)"
)
"""Of a card, an order, a case; neither a year nor part of a telephone number, nor behind a law's or a standard's letters."""


def of_a_call(corpus: Corpus, locale: str) -> Patterns:
    """What finds digits, times, weekdays, months and names of persons in a language's sentences."""
    return _patterns(locale, _persons(corpus, locale))


def of_a_value(corpus: Corpus, locale: str) -> Patterns:
    """What finds days, times and names of persons in a language's ready values, where numbers may stand."""
    return (DATE, TIME, *(pattern for pattern in of_a_call(corpus, locale) if pattern is not DIGITS))


def found(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """What some patterns find in a text, in its order, each place once, the longest."""
    end = 0
    matches = [match for pattern in patterns for match in pattern.finditer(text)]
    for match in sorted(matches, key=lambda each: (each.start(), -each.end())):
        if match.start() >= end:
            end = match.end()
            yield match


def of_a_line(locale: str, line: str) -> Iterator[re.Match[str]]:
    """What in a line of a text to send is true of one call only.

    A date is, wherever it stands. Other details are where the line speaks of who writes or who is written to. Two times or
    weekdays are hours, two names a list, and what is so each week is true of all calls.
    """
    language = LANGUAGES.get(locale)
    patterns = [DATE]
    if language:
        patterns.append(language.dates)
        if language.speaking.search(line):
            patterns += [amount(locale), *(() if language.services.search(line) else (NUMBER,))]
            of_one = (language.persons, *(() if language.habits.search(line) else _times(locale)))
            patterns += [pattern for pattern in of_one if len(pattern.findall(line)) == 1]
    return found(patterns, line)


def _persons(corpus: Corpus, locale: str) -> tuple[str, ...]:
    """The names of the made-up people in a language's examples."""
    named = (each.wordings.get(locale) for each in corpus.placeholders.values() if each.type == "name")
    words = (word for wording in named if wording for word in NAME.findall(wording.example.text))
    return tuple(dict.fromkeys(word for word in words if word[0].isupper()))


@cache
def _patterns(locale: str, persons: tuple[str, ...]) -> Patterns:
    language = LANGUAGES.get(locale)
    own = (*language.facts, language.persons) if language else ()
    return (DIGITS, *own, _named(locale, persons))


@cache
def amount(locale: str) -> re.Pattern[str]:
    """What finds amounts of money."""
    units = "|".join((CURRENCY_CODES, *LANGUAGES[locale].money))
    before = rf"(?:[{CURRENCY_SIGNS}]|\b(?:{CURRENCY_CODES})) ?\d[\d.,]*"
    behind = rf"\d[\d.,\u00a0 ]*(?:[{CURRENCY_SIGNS}]|(?:{units})\b)"
    return re.compile(f"{before}|{behind}")


@cache
def _times(locale: str) -> Patterns:
    language = LANGUAGES[locale]
    return (TIME, *language.facts, _named(locale, ()))


def _named(locale: str, persons: tuple[str, ...]) -> re.Pattern[str]:
    """What finds weekdays, months and some persons by their names."""
    language = LANGUAGES.get(locale)
    forms = language.name_forms if language else re.escape
    names = "|".join(forms(name) for name in (*calendar.names(locale), *persons))
    return re.compile(rf"\b(?:{names})(?!\w)" if names else "(?!)")
