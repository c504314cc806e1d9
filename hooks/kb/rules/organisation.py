"""Who answers: docs/organisation.yml."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from kb.languages import LANGUAGES, region
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.organisation import AMOUNT, FIELDS, MAY_BE_EMPTY, Fact, hours
from kb.model.parts import Scalar
from kb.rules.personal import EMAIL
from kb.rules.support import closest

DIGIT = re.compile(r"\d")
LETTERS = re.compile(r"[^\W\d_]{3}")
"""A word: `24 h` is none."""
LONGEST = 200
"""Characters that any fact may have."""
NO_TEXT = re.compile(rf"[{{}}<>]|{contract.UNFINISHED}|&(?:\w+|#\w+);")
"""Braces, markup, what is still to be written."""
NOTHING = ("null", "~")
"""What a writer of YAML may take for nothing: customers would read it."""
HOURS = (
    "write them like this: Mo-Fr 09:00-17:00, Sa 10:00-14:00; with a break: Mo-Fr 08:00-12:00, Mo-Fr 13:00-17:00; "
    "past midnight: Fr 18:00-24:00, Sa 00:00-02:00; round the clock: Mo-Su 00:00-24:00"
)


def organisation_field(corpus: Corpus) -> Iterator[Finding]:
    """A fact about the organisation that is missing, empty, unknown or written in several lines.

    A sentence that names the company would be sent without its name. What an organisation does not have (a refund limit,
    a review body, a currency of its own, a place for remarks) is written `""`.

    Bad:
        docs/organisation.yml
        telephone: "+44 1632 960123"
    Good:
        docs/organisation.yml
        phone: "+44 1632 960123"
    """
    facts = corpus.organisation.facts
    for name in FIELDS:
        if name not in facts:
            yield Finding(Span(contract.ORGANISATION), f"“{name}” is missing", f"add `{name}: …`")
    for name, fact in facts.items():
        if name not in FIELDS:
            hint = closest(name, FIELDS) or f"known: {', '.join(FIELDS)}"
            yield Finding(fact.name.span, f"“{name}” is unknown", hint)
        else:
            yield from _in_one_line(name, fact)


def _in_one_line(name: str, fact: Fact) -> Iterator[Finding]:
    for _, value in fact.values:
        if not value.text.strip() and (name not in MAY_BE_EMPTY or fact.own):
            yield Finding(value.span, f"“{name}” is empty", "write it behind the colon")
        elif value.text.lower() in NOTHING:
            yield Finding(value.span, f"“{name}” would be “{value.text}”", 'write it behind the colon, or "" for none')
        elif "\n" in value.text.strip():
            yield Finding(value.span, f"“{name}” goes over several lines", "write it in one, with commas")
        elif match := NO_TEXT.search(value.text):
            yield Finding(value.span, f"“{match[0]}” in “{name}”", "write what the customer is to read")


def organisation_language(corpus: Corpus) -> Iterator[Finding]:
    """A fact about the organisation that is given by language, and lacks one or has one that the site does not have.

    Bad:
        docs/organisation.yml
        address:
          en: 20 Sample Road, Exampleton
          fil: Daang Halimbawa 20
    Good:
        docs/organisation.yml
        address: 20 Sample Road, Exampleton
    """
    for name, fact in corpus.organisation.facts.items():
        for locale, (key, _) in fact.own.items():
            if locale not in corpus.locales:
                hint = closest(locale, corpus.locales) or f"languages: {', '.join(corpus.locales)}"
                yield Finding(key.span, f"“{locale}” is no language of the site", hint)
        missing = [locale for locale in corpus.locales if fact.own and locale not in fact.own]
        if missing:
            yield Finding(fact.name.span, f"“{name}” is missing in {', '.join(missing)}", "say it in every language")


def organisation_contact(corpus: Corpus) -> Iterator[Finding]:
    """A telephone number that nobody can dial, or a malformed e-mail or web address.

    A number that is the same in all languages begins with + and the country's code.

    Bad:
        docs/organisation.yml
        email: care at lindenvale.example
    Good:
        docs/organisation.yml
        email: care@lindenvale.example
    """
    yield from _malformed(corpus, "phone", _is_phone, "an international number: +44 1632 960123, +84 1900 1234")
    yield from _malformed(
        corpus,
        "email",
        lambda text, _: text.isascii() and bool(EMAIL.fullmatch(text)),
        "an e-mail address: care@lindenvale.example",
    )
    yield from _malformed(
        corpus,
        "feedback",
        lambda text, _: bool(EMAIL.fullmatch(text) or contract.WEB.fullmatch(text)),
        "an e-mail address, or where an issue is begun: https://git.example/handbook/issues/new",
    )
    yield from _malformed(
        corpus, "website", lambda text, _: bool(contract.WEB.fullmatch(text)), "an address: https://lindenvale.example"
    )


def organisation_money(corpus: Corpus) -> Iterator[Finding]:
    """A currency that does not exist, or a refund limit that is not an amount.

    Currencies are known by their codes (ISO 4217). An amount has a point before its cents.

    Bad:
        docs/organisation.yml
        refund_limit: 50 euros
    Good:
        docs/organisation.yml
        refund_limit: 50 EUR
    """
    yield from _malformed(
        corpus, "currency", lambda text, _: text in _currencies(), "a code in use: EUR, GBP, PHP, VND"
    )
    yield from _malformed(
        corpus,
        "refund_limit",
        _is_amount,
        "an amount with its currency's code, a point before cents and nothing between thousands: 50 EUR, 12.50 GBP, 1000000 VND",
    )


def organisation_hours(corpus: Corpus) -> Iterator[Finding]:
    """Opening hours that can't be read, or that nobody can keep.

    Days are Mo, Tu, We, Th, Fr, Sa and Su, hours have four digits. The site writes them out in each language.

    Bad:
        docs/organisation.yml
        hours: Mo-Fr 17:00-09:00
    Good:
        docs/organisation.yml
        hours: Mo-Fr 09:00-17:00, Sa 10:00-14:00
    """
    for _, value in _values(corpus, "hours"):
        try:
            hours(value.text)
        except ValueError as error:
            yield Finding(value.place(0), str(error), HOURS)


def organisation_answer(corpus: Corpus) -> Iterator[Finding]:
    """A first answer that is promised by no time, or in one language's words to customers of all.

    “As soon as possible” is what a customer who complains has heard before.

    Bad:
        docs/organisation.yml
        first_answer:
          en: as soon as possible
          lv: vienas darba dienas laikā
    Good:
        docs/organisation.yml
        first_answer:
          en: within one working day
          lv: vienas darba dienas laikā
    """
    for locale, value in _values(corpus, "first_answer"):
        language = LANGUAGES.get(locale or contract.REFERENCE)
        if not locale and len(corpus.locales) > 1 and LETTERS.search(value.text):
            hint = "say it in each, beneath: " + ", ".join(f"`  {each}: …`" for each in corpus.locales)
            yield Finding(value.place(0), f"“{value.text}” would be said in every language", hint)
        elif (
            language and language.deadline and not DIGIT.search(value.text) and not language.deadline.search(value.text)
        ):
            yield Finding(value.place(0), f"“{value.text}” names no time", "say by when: within one working day")


def organisation_length(corpus: Corpus) -> Iterator[Finding]:
    """A fact about the organisation that is longer than the placeholder that it fills allows.

    Text messages are measured with it.

    Bad:
        docs/organisation.yml
        name: The Honourable Company of Furniture Makers
    Good:
        docs/organisation.yml
        name: Lindenvale
    """
    for name in FIELDS:
        filled = [each for each in corpus.placeholders.values() if each.fact == name and each.max]
        shortest = min(filled, key=lambda placeholder: placeholder.max, default=None)
        longest = shortest.max if shortest else LONGEST
        for _, value in _values(corpus, name):
            if len(value.text) > longest:
                what = f"{{{{{shortest.name}}}}}" if shortest else "a fact"
                message = f"“{name}” has {len(value.text)} characters; {what} has at most {longest}"
                cure = f", or raise its `max` in {contract.PLACEHOLDERS}" if shortest else ""
                yield Finding(value.span, message, f"shorten it{cure}")


def _values(corpus: Corpus, name: str) -> Iterator[tuple[str, Scalar]]:
    """The values of a fact that say something, each with its language."""
    fact = corpus.organisation.facts.get(name)
    yield from ((locale, value) for locale, value in (fact.values if fact else ()) if value.text.strip())


def _malformed(
    corpus: Corpus, name: str, is_right: Callable[[str, str], bool], wanted: str
) -> Iterator[Finding]:  # fmt: skip
    for locale, value in _values(corpus, name):
        if not is_right(value.text.strip(), locale):
            yield Finding(value.place(0), f"“{value.text}” can't be “{name}”", f"write {wanted}")


def _is_phone(text: str, locale: str) -> bool:
    """Whether a number can be dialled: from anywhere, or in a language's country; short numbers too."""
    phonenumbers = _phonenumbers()
    if any(letter.isalpha() for letter in text):
        return False
    try:
        number = phonenumbers.parse(text, region(locale) or None)
    except phonenumbers.NumberParseException:
        return False
    is_whole = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    is_short = bool(region(locale)) and phonenumbers.is_possible_short_number_for_region(number, region(locale))
    return bool(is_whole or is_short)


def _is_amount(text: str, _locale: str) -> bool:
    match = AMOUNT.fullmatch(text)
    return match is not None and match["currency"] in _currencies() and float(match["number"]) > 0


@cache
def _phonenumbers() -> Any:
    """Google's metadata, which take a moment to load."""
    import phonenumbers

    return phonenumbers


@cache
def _currencies() -> frozenset[str]:
    """The currencies that are legal tender somewhere today, as CLDR knows."""
    from babel.core import get_global

    found = get_global("territory_currencies").values()
    return frozenset(code for used in found for code, _, until, is_tender in used if is_tender and until is None)
