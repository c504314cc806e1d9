"""What there is to know of a language: the fields of `languages/<locale>.py`.

Sources, where a field names none: the language guide's sections on typography, placeholders and forms of address.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

BLANK = "□"
"""What each character of a blank is where a sentence is searched for what it must not say."""
ENGLISH_CLOSE = r"(?:Best|Kind|Warm) regards|^(?:Regards|Best wishes|Yours \w+|Sincerely),?$"
NUMBER_NAMES = r"\{\{(?:minutes|days|amount)\}\}"
NAMES = r"\{\{(?:customer_name|agent_name|colleague_name|supervisor_name|company|product)\}\}"

SLASHED_DATE = r"(?<![\d/])\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/])"
DOTTED_DATE = r"(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?!\d)"
YEAR_FIRST = r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)|(?<![\d/])\d{4}/\d{1,2}/\d{1,2}(?![\d/])"
NO_TIME = r"(?<![\d:.,])(?!24:00)2[4-9]:[0-5]\d(?![\d:])"
"""Of no day; 50:50 is none at all."""
DOT_THOUSANDS = r"(?<![\d.,v])(?<![Vv]ersion )[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])"
COMMA_THOUSANDS = r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])"

LONG_DATE = {"day": "numeric", "month": "long", "year": "numeric"}
SHORT_DATE = {"day": "2-digit", "month": "2-digit", "year": "numeric"}
TWELVE_HOURS = {"hour": "numeric", "minute": "2-digit", "hourCycle": "h12"}
TWENTY_FOUR_HOURS = {"hour": "2-digit", "minute": "2-digit", "hourCycle": "h23"}


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something that this language writes otherwise, and how it does."""

    pattern: re.Pattern[str]
    hint: str


def wrong(pattern: str, hint: str) -> Wrong:
    """A pattern and what to write instead of what it matches."""
    return Wrong(re.compile(pattern), hint)


def words(text: str) -> frozenset[str]:
    """The words of a text that is written as a list of them."""
    return frozenset(text.split())


def alike(*lists: str) -> Mapping[str, str]:
    """Words of lists of them, commas between and in small letters, each with the first of its list."""
    return {word: first for each in lists for first, *others in [each.split(", ")] for word in others}


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What the search box knows of a language besides its stemmer (overrides/scripts/search/stem/)."""

    stemmers: tuple[str, ...]
    """Whose endings its words have, by stemmer: its own first, then those of the languages that it borrows from."""
    small_words: frozenset[str] = frozenset()
    """Words that say how, not what: they must not carry a result alone. As written where `has_telling_marks`, else folded."""
    common_words: tuple[str, ...] = ()
    """Expressions for whole folded words: what the whole site is about, which says little of where to look."""
    typing: tuple[str, ...] = ()
    """What its keyboards leave of a word (overrides/scripts/search/typing.js): `telex`, `vni`, `doubled`, `vowelless`,
    `figured`, `texted`."""
    sure: float = 0.5
    """The share of the query that the best row must cover, lest the results be marked as guesses (0 to 1)."""
    apart: float = 0.9
    """What it leaves of that share if the words stand nowhere side by side: little where each is in every second row."""
    has_telling_marks: bool = False
    """Whether a word with other diacritics is another word: in Vietnamese `từ` is from, `tử` is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """How a reply writes what is typed into its blanks.

    CLDR knows that, through the browser's Intl and Python's Babel; `amended` is what the language guide wants otherwise.
    """

    currency: str
    """ISO 4217: what an amount without a sign is in."""
    currency_words: Mapping[str, str] = field(default_factory=dict)
    """What people write besides CLDR's signs and names, in small letters, each with its code."""
    multiples: Mapping[str, int] = field(default_factory=dict)
    """What people write behind a number for so many noughts, besides CLDR's words: `250k`, `2tr5`."""
    date: Mapping[str, str]
    """Options of ECMA-402's Intl.DateTimeFormat."""
    weekday: str = "{weekday}, {date}"
    """How a date stands with its weekday."""
    date_words: tuple[str, ...] = ()
    """Words in a date that say no more than its numbers and months, in small letters: `the 5th of March`."""
    time: Mapping[str, str]
    hour_words: tuple[str, ...] = ()
    """What stands between hours and minutes besides a colon or a dot, or before a time, in small letters: `14 giờ 30`."""
    spoken_time: str = ""
    """A time on the phone, in person and in a chat: `{hour}` of twelve, `{minutes}`, CLDR's `{period}` of the day; '': as written."""
    day_periods: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Parts of the day that CLDR lacks or has wrong, in small letters: their first and last hour."""
    amended: tuple[tuple[str, str, str], ...] = ()
    """`date`, `weekday`, `time` or `amount`; an expression (ECMAScript's and Python's); what stands for its first match."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What people type as a customer's name besides the name's own words, and which of those belong together.

    The card knows it of all languages at once: a name keeps its own. In small letters, if nothing else is said.
    """

    particles: tuple[str, ...] = ()
    """What stands before a surname and belongs to it: `dela Cruz`."""
    family_names: tuple[str, ...] = ()
    """The commonest, typed without marks, of names whose middle words look like particles: `Nguyen Van Minh`."""
    suffixes: tuple[str, ...] = ()
    """Expressions (ECMAScript's) for what stands behind a name and is no surname: `Jr.`."""
    titles: tuple[str, ...] = ()
    """Forms of address that people type in other languages, too, besides those to choose from there (docs/placeholders.yml)."""
    like_titles: tuple[str, ...] = ()
    """Names that are forms of address in small letters, as they are written."""


def _no_forms(_word: str) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """How words are looked up."""

    dictionaries: Mapping[str, str]
    """hunspell's dictionaries, each with Debian's package of it: its own, then those whose words its texts are full of."""
    forms: Callable[[str], Iterable[str]] = _no_forms
    """Other forms of a word that its own dictionary may know instead."""
    head: re.Pattern[str] = re.compile(r"(?!)")
    """What may stand before a hyphen and any word, in small letters."""
    suggestion: Callable[[str], str] = str
    """The dictionary's spelling of a word -> the handbook's."""
    may_lack_marks: bool = False
    """Whether a text to send may do without diacritics (a text message in the phone's own alphabet): it is passed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """All that the rules, the spelling, the search and the card know of a language."""

    tag: str
    """BCP 47, as HTML and HTTP expect it: differs from the locale where static-i18n and Material accept another only."""
    region_tag: str
    """The same with the country whose CLDR formats are written: `en-GB`."""
    long_date: str = "long"
    """A date in a sentence: CLDR's, or a pattern of its kind (UTS 35) where the language guide wants another."""
    month: str = ""
    """A month and its year, likewise; '' is CLDR's."""

    family_first: bool = False
    """Whether the family name stands first in a name, the given name last."""
    form_last: bool = False
    """Whether the form of address stands behind the name: `Bērziņa kungs`."""
    names: Names = Names()

    common_words: frozenset[str]
    """The commonest words of this handbook in that language, which tell it from the others."""
    never_twice: frozenset[str] = frozenset()
    """Small words that never stand twice one behind the other."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Words that translations of the reference may write in digits: a month, or the thirty minutes of half an hour."""
    letters: re.Pattern[str] | None = None
    """Letters that this language has and the others lack."""
    unmarked: int = 12
    """So many words of a text have one of those letters."""
    unmarked_subject: int = 0
    """The same of a mail's subject, in words of two letters or more; 0: such a line may be without."""
    alien: re.Pattern[str] | None = None
    """Letters that it has in names and single loans alone: many of them were read in another encoding."""
    over_promises: tuple[str, ...] = ()
    """What must not be promised, in small letters; its words may be parted by marks that end no sentence."""
    no_promises: tuple[str, ...] = ()
    """What looks like one of those and promises nothing, written likewise; with “ …” behind it all of the sentence that follows, up
    to one of the words that may stand behind that: `please send … we i`, as who promises names themselves."""
    negations: frozenset[str] = frozenset()
    """Words that turn a sentence round, folded: with one of them in it a phrase to avoid is another sentence."""
    alike: Mapping[str, str] = field(default_factory=dict)
    """Words that say the same in a phrase to avoid (forms of address, spellings), each with the one that stands for it."""
    formats: tuple[Wrong, ...] = ()
    """Dates, times and amounts as they are not written."""
    agreement: tuple[Wrong, ...] = ()
    """What a value behind braces can't agree with."""
    facts: tuple[re.Pattern[str], ...] = ()
    """Clock times in words: in a sentence to say they are true of one call only."""
    persons: re.Pattern[str] = re.compile(r"(?!)")
    """People by title and name, likewise."""
    dates: re.Pattern[str] = re.compile(r"(?!)")
    """A day of a month, or a month of a year, beside what is written in digits alone: in a text to send, too."""
    speaking: re.Pattern[str] = re.compile(r"(?!)")
    """Words of who writes and who is written to: a line of a text to send with one of them tells of one case."""
    habits: re.Pattern[str] = re.compile(r"(?!)")
    """What makes a time or a weekday true of all calls: `every`, `open`."""
    services: re.Pattern[str] = re.compile(r"(?!)")
    """What makes a number that of a service or of a law: `call`, `act`."""
    deadline: re.Pattern[str] | None = None
    """What a promise of an answer is counted in or ends with: hours, days, tomorrow."""
    numbered: tuple[str, ...] = ()
    """Expressions for what stands before the number of an order, a case or an invoice: such a number is no telephone's."""
    abbreviations: tuple[str, ...] = ()
    """Those that a full stop ends, without it, which an address or a name may end in."""
    money: tuple[str, ...] = ()
    """Expressions for what an amount is counted in, besides the signs and codes of currencies."""
    name_forms: Callable[[str], str] = re.escape
    """The name of a weekday, a month or a person -> an expression for all the forms that a sentence may have it in."""
    pronouns: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """By form of address: the words that it stands for, which fit some customers only."""
    familiar: tuple[Wrong, ...] = ()
    """What is not said to customers: familiar forms, the shorthand of chats, another language's way to close."""
    courtesy: Wrong | None = None
    """What everything that is said to a customer has, and how to say it."""
    to_customers: re.Pattern[str] = re.compile(r"(?!)")
    """Words said to customers alone: the reason beside a sentence to say has none."""
    no_pronouns: re.Pattern[str] = re.compile(r"(?!)")
    """What holds such a word and addresses nobody. A blank is `BLANK` there and in `facts`."""
    accented_sms: bool = False
    """Whether a text message may take two parts because its letters are not in GSM-7."""

    spelling: Spelling | None = None
    """None: its words are not looked up."""
    search: Search
    card: Card
