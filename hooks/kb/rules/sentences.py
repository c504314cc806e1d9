"""Sentences to say: those of the phrases, of a guideline's `#say` and of a situation's `#say-first`. They are copied unread, in any language."""

import re
from collections.abc import Iterator
from functools import cache

from kb.languages import LANGUAGES, calendar
from kb.languages.language import BLANK
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.parts import Sentence

DIGITS = re.compile(r"\d(?:[\d.,:/–-]*\d)?")
NAME = re.compile(r"[^\W\d_]{2,}")


def plain_sentence(corpus: Corpus) -> Iterator[Finding]:
    """A sentence to say that is more than plain words in one line: what is copied has no emphasis and no links.

    Bad:
        ## Say {#say}

        - I’m **really** sorry.
    Good:
        ## Say {#say}

        - I’m really sorry.
    """
    for page in corpus:
        for sentence in page.sentences:
            if not sentence.is_plain:
                message = "a sentence to say has markup, or more than one line"
                yield Finding(sentence.block.span, message, "write plain words in one line")


def sentence_parity(corpus: Corpus) -> Iterator[Finding]:
    """A guideline or a situation that has more or fewer sentences to say than the English one: each is the same message everywhere.

    Bad:
        docs/lv/guidelines/apologise.md
        ## Sakiet {#say}

        - Atvainojos uzņēmuma vārdā.
    Good:
        docs/lv/guidelines/apologise.md
        ## Sakiet {#say}

        - Man žēl, ka prece pienāca bojāta.
        - Atvainojos uzņēmuma vārdā.
        - Labprāt palīdzēšu to tūlīt atrisināt.
    """
    for page, reference in corpus.translations:
        ours, theirs = len(page.sentences), len(reference.sentences)
        said_under = contract.SAID_UNDER.get(page.id.section)
        if ours != theirs and said_under in page.anchors:
            heading = next(heading for heading in page.headings if heading.id == said_under)
            message = f"sentences to say: {ours}; {reference.path} has {theirs}"
            english = next((each.span for each in reference.headings if each.id == said_under), reference.span())
            yield Finding(heading.span, message, "say the same in the same order, one sentence an item", english)


def sentence_fact(corpus: Corpus) -> Iterator[Finding]:
    """A detail from one call in a sentence to say: a digit, a clock time, a weekday, a month, a person's name.

    The sentence is copied unread, so the detail would reach customers for whom it is not true.

    Bad:
        ## Say {#say}

        - I’ll call you back on Tuesday by 3 o’clock, Mr Hughes.
    Good:
        ## Say {#say}

        - I’ll call you back by {{time}}.
    """
    patterns = {locale: facts_of_a_call(corpus, locale) for locale in corpus.locales}
    for page in corpus:
        for sentence in page.sentences:
            end = 0
            matches = [match for pattern in patterns[page.locale] for match in pattern.finditer(_blanked(sentence))]
            for match in sorted(matches, key=lambda each: (each.start(), -each.end())):
                if match.start() >= end:
                    end = match.end()
                    yield Finding(
                        sentence.block.place(match.start()),
                        f"“{match[0]}” is true of one call only",
                        "say it without, or write a placeholder: {{time}}, {{date}}",
                    )


def fixed_pronoun(corpus: Corpus) -> Iterator[Finding]:
    """A pronoun that fits some customers only, where the language has a placeholder for it.

    Bad:
        docs/vi/guidelines/apologise.md
        ## Nói gì {#say}

        - Dạ, em xin lỗi chị ạ.
    Good:
        docs/vi/guidelines/apologise.md
        ## Nói gì {#say}

        - Dạ, {{self}} xin lỗi {{title}} ạ.
    """
    for page in corpus:
        language = LANGUAGES.get(page.locale)
        for sentence in page.sentences if language else ():
            text = _blanked(sentence)
            passed = [match.span() for match in language.no_pronouns.finditer(text)] if language else []
            for name, pattern in language.pronouns.items() if language else ():
                for match in pattern.finditer(text):
                    if not any(start <= match.start() < end for start, end in passed):
                        message = f"“{match[0]}” fits some customers only"
                        yield Finding(sentence.block.place(match.start()), message, f"write {{{{{name}}}}}")


def _blanked(sentence: Sentence) -> str:
    """The text of a sentence with its blanks struck out; offsets are the same."""
    text = sentence.block.text
    for slot in sentence.slots:
        text = text.replace(slot.raw, BLANK * len(slot.raw), 1)
    return text


def facts_of_a_call(corpus: Corpus, locale: str) -> tuple[re.Pattern[str], ...]:
    """What finds digits, times, weekdays, months and names of persons in a language's texts."""
    return _patterns(locale, _persons(corpus, locale))


def _persons(corpus: Corpus, locale: str) -> tuple[str, ...]:
    """The names of the made-up people in a language's examples."""
    named = (each.wordings.get(locale) for each in corpus.placeholders.values() if each.type == "name")
    found = (word for wording in named if wording for word in NAME.findall(wording.example.text))
    return tuple(dict.fromkeys(word for word in found if word[0].isupper()))


@cache
def _patterns(locale: str, persons: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    language = LANGUAGES.get(locale)
    forms = language.name_forms if language else re.escape
    names = "|".join(forms(name) for name in (*calendar.names(locale), *persons))
    own = language.facts if language else ()
    return (DIGITS, *own, re.compile(rf"\b(?:{names})(?!\w)" if names else "(?!)"))
