"""Personal data that was left in."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from kb.languages import LANGUAGES, region
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.organisation import RESERVED
from kb.model.parts import Block, Scalar
from kb.rules.passages import prose, seen

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,63}", re.IGNORECASE)
"""Lengths as in RFC 5321, 4.5.3.1."""

COUNTRIES = {locale: region(locale) for locale in LANGUAGES}
"""Whose telephone numbers a language's readers know."""

LONG_NUMBER = re.compile(r"\d(?:\D{0,2}\d){5}")
"""All that is looked for but e-mail addresses has six digits or more in a row."""
GAP = r"[ .\u00a0\u2010-\u2015-]"
IBAN = re.compile(rf"(?<![^\W_])[A-Za-z]{{2}}\d\d(?:{GAP}?[A-Za-z0-9]){{11,30}}(?![^\W_])")
IBAN_LENGTHS = range(34, 14, -1)
"""Source: ISO 13616. What follows may be words."""
CODE = re.compile(r"(?<![\d-])\d{6}-?\d{5}(?![\d-])")
CARD = re.compile(rf"(?<!\d)[2-6](?:{GAP}?\d){{12,18}}(?!\d)")
"""Source: ISO/IEC 7812-1; other first digits are not those of payment cards."""
PHONE = re.compile(rf"(?<![\w.,/+-])\+?\(?\d(?:[()]?{GAP}?[()]?\d){{6,14}}(?![\w/-])")
NO_PHONE = re.compile(
    rf"(?:19|20)\d\d[\u2010-\u2015.-]\d|.*{GAP}000$|(?:\d{GAP})+\d$|\d{{1,2}}\.\d\d?\.\d{{4}}$|(?:\d{{4}}{GAP}){{2,}}\d{{4}}$"
)
"""A date, a span of years or a reference number that begins with a year; a round amount; single digits; a date; groups of four,
as orders and cards have."""
NUMBERED = re.compile(
    rf"\b(?:{'|'.join(each for language in LANGUAGES.values() for each in language.numbered)})[ \u00a0:#]+$",
    re.IGNORECASE,
)
"""What stands before the number of an order, a case or an invoice, in any language: texts are mixed."""
LABEL = 40
"""Characters that it has at most."""
FICTIONAL = re.compile(
    r"(?:\+?44|0)(?:1(?:1[3-8]|[2-6]1)4960|2079460|191498 0|2896496|2920180|1632960|7700900|8081570|9098790|3069990)"
)
"""British numbers that are never given out. Source: Ofcom, Telephone numbers for use in TV and radio drama."""

DOCUMENTS = (
    (
        "a British national insurance number",
        re.compile(
            rf"(?<![^\W_])((?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:{GAP}?\d\d){{3}}{GAP}?[A-D])(?![^\W_])"
        ),
    ),
    ("a Philippine passport’s number", re.compile(r"(?<![^\W_])(P\d{7}[A-Z])(?![^\W_])")),
    (
        "a Vietnamese identity number",
        re.compile(r"(?i:\b(?:CMND|CCCD|căn cước|chứng minh(?: nhân dân| thư)?)\D{0,20})(\d{12}|\d{9})(?!\d)"),
    ),
)
"""Sources: HMRC, National Insurance Manual NIM39110; the Philippine ePassport's form; Decree 05/1999/NĐ-CP (nine digits) and
137/2015/NĐ-CP (twelve), which are told by the word before them alone."""

INVENTED = "0000"
"""In an example it says that nobody has the number."""


OFFICE = re.compile(r"\.gov(?:\.[a-z]{2})?$", re.IGNORECASE)
"""How the address of a public office ends."""


REACHED = frozenset({"a phone number", "an e-mail address"})
"""Where an office can be reached as well."""
GUIDANCE = frozenset({"paragraph", "item", "cell"})
"""What colleagues read on a page; sentences to say are among them."""


class Found(NamedTuple):
    """What looks like somebody's, from one character to another."""

    start: int
    end: int
    what: str


def personal_data(corpus: Corpus) -> Iterator[Finding]:
    """What looks like somebody's phone number, e-mail address, IBAN, card number or personal code.

    A sample that was left in is sent to the next customer. Numbers count where their check digits are right, phone
    numbers where somebody in the language's country could have them. The organisation's own, and public offices' addresses, are
    nobody's; nor is what colleagues read of an office whose page on the web is among the English page's sources.

    Bad:
        Call us on +371 2612 3456.
    Good:
        Call us on the number in your contract.
    """
    own = {_bare(value.text) for fact in corpus.organisation.facts.values() for _, value in fact.values}
    for locale, passage in seen(corpus):
        if "@" not in passage.text and not LONG_NUMBER.search(passage.text):
            continue
        text = prose(passage)
        for found in _personal(text, COUNTRIES.get(locale, "")):
            if _bare(text[found.start : found.end]) in own:
                continue
            may_be_office = found.what in REACHED and _is_guidance(corpus, passage)
            if may_be_office and _has_source(corpus, passage):
                continue
            of_office = "; if an office has it, name its page in the English page’s `sources`" if may_be_office else ""
            yield Finding(
                passage.place(found.start),
                f"looks like {found.what}: {text[found.start : found.end]}",
                f"put a placeholder there, or an address at example.com{of_office}",
            )


def _is_guidance(corpus: Corpus, passage: Block | Scalar) -> bool:
    """Whether colleagues alone read a passage: nobody sends or says it."""
    page = corpus.by_path.get(passage.span.path)
    if page is None or not isinstance(passage, Block) or passage.kind not in GUIDANCE:
        return False
    return all(sentence.block.span != passage.span for sentence in page.sentences)


def _has_source(corpus: Corpus, passage: Block | Scalar) -> bool:
    """Whether the English page of a passage names a source on the web, where what offices say of themselves can be read."""
    page = corpus.by_path[passage.span.path]
    return any(map(contract.OFFICIAL.fullmatch, corpus.original(page).values("sources")))


def _bare(text: str) -> str:
    """A number or an address however it is spaced."""
    return re.sub(r"[\s()./-]", "", text).casefold()


def _personal(text: str, country: str) -> Iterator[Found]:
    """What looks like somebody's, each place once."""
    end = 0
    for found in sorted(each for search in SEARCHES for each in search(text, country)):
        if found.start >= end:
            yield found
            end = found.end


def _emails(text: str, _country: str) -> Iterator[Found]:
    if "@" in text:
        for match in EMAIL.finditer(text):
            if not RESERVED.fullmatch(match[0]) and not OFFICE.search(match[0]):
                yield Found(*match.span(), "an e-mail address")


def _ibans(text: str, _country: str) -> Iterator[Found]:
    for match in IBAN.finditer(text):
        ends = [end for end in range(1, len(match[0]) + 1) if match[0][end - 1].isalnum()]
        for length in IBAN_LENGTHS:
            if length <= len(ends) and _numbers().iban.is_valid(re.sub(GAP, "", match[0][: ends[length - 1]])):
                yield Found(match.start(), match.start() + ends[length - 1], "an IBAN")
                break


def _codes(text: str, _country: str) -> Iterator[Found]:
    for match in CODE.finditer(text):
        if match[0][0] <= "3" and _numbers().lv.pvn.is_valid(match[0]):
            yield Found(*match.span(), "a Latvian personal code")


def _documents(text: str, _country: str) -> Iterator[Found]:
    for what, pattern in DOCUMENTS:
        for match in pattern.finditer(text):
            yield Found(*match.span(1), what)


def _cards(text: str, _country: str) -> Iterator[Found]:
    for match in CARD.finditer(text):
        if _numbers().luhn.is_valid(re.sub(GAP, "", match[0])):
            yield Found(*match.span(), "a card number")


def _phones(text: str, country: str) -> Iterator[Found]:
    for match in PHONE.finditer(text):
        digits = re.sub(r"[^\d+]", "", match[0])
        is_numbered = digits[0] != "+" and NUMBERED.search(text[max(match.start() - LABEL, 0) : match.start()])
        if not (is_numbered or NO_PHONE.match(match[0]) or FICTIONAL.match(digits) or INVENTED in digits):
            is_dialled = match[0].lstrip("(").startswith("0")  # as no other number is written
            for where in COUNTRIES.values() if is_dialled else (country,):
                for phone in _phones_in(match[0], where or None):
                    yield Found(match.start() + phone.start, match.start() + phone.end, "a phone number")


@cache
def _numbers() -> Any:
    """What knows check digits; it takes a twentieth of a second to load, and hardly any text looks like such a number."""
    import stdnum.iban
    import stdnum.luhn
    import stdnum.lv.pvn

    return stdnum


def _phones_in(text: str, country: str | None) -> Iterator[Any]:
    """The numbers that somebody could have: toll-free ones and their like are a service's, such as a helpline's."""
    # It takes a tenth of a second to load, and few texts hold so many digits.
    from phonenumbers import PhoneNumberMatcher, PhoneNumberType, number_type

    services = {
        PhoneNumberType.TOLL_FREE,
        PhoneNumberType.PREMIUM_RATE,
        PhoneNumberType.SHARED_COST,
        PhoneNumberType.UAN,
    }
    return (found for found in PhoneNumberMatcher(text, country) if number_type(found.number) not in services)


SEARCHES: tuple[Callable[[str, str], Iterator[Found]], ...] = (_ibans, _codes, _documents, _cards, _emails, _phones)
