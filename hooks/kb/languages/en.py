"""English."""

import re
from collections.abc import Iterator

from kb.languages.language import (
    DOT_THOUSANDS,
    DOTTED_DATE,
    LONG_DATE,
    NO_TIME,
    SLASHED_DATE,
    TWELVE_HOURS,
    YEAR_FIRST,
    Card,
    Language,
    Names,
    Search,
    Spelling,
    alike,
    words,
    wrong,
)


def _forms(word: str) -> Iterator[str]:
    """A listed name has its genitive as well."""
    yield re.sub(r"['’]s$", "", word)


def _name_forms(name: str) -> str:
    """May and March begin sentences as other words: there they are no months."""
    return rf"(?<=[\w,;] ){name}" if name in ("May", "March") else re.escape(name)


TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety hundred"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

PLEDGED = ("promise", "guarantee", "swear")
"""What is negated where nothing is promised."""
ASKED = ("call", "let us know", "leave", "ring", "send", "stop", "switch", "tell", "turn", "unplug")
"""What customers are asked to do, at once if need be."""
NO_PROMISE = "if what whatever when before unless that which everything do did can could may"
"""What promises nothing before “I promise”: questions, conditions, and talk of promises."""

LANGUAGE = Language(
    tag="en",
    region_tag="en-GB",
    common_words=words(
        "the of and to in is that it for you with not be are this they what when your have can do how by from "
        "their them was will an or has as if but more than would should which who no go so me my we us our a "
        "i such out on at"
    ),
    numbers={
        **{word: number for number, word in enumerate(TEENS.split(), 10)},
        **{word: number * 10 for number, word in enumerate(TENS.split(), 2)},
        **{month.lower(): number for number, month in enumerate(MONTHS.split("|"), 1)},
        "dozen": 12,
        "half": 30,
        "quarter": 15,
        "day": 24,
    },
    negations=words("not never no nothing"),
    # “I’m” and “I am”, “don’t” and “do not”.
    alike=alike(
        "not, t",
        "am, m",
        "are, re, aren",
        "is, s, isn",
        "will, ll, won",
        "have, ve, haven",
        "would, d, wouldn",
        "do, don",
        "does, doesn",
        "did, didn",
        "was, wasn",
        "could, couldn",
        "should, shouldn",
    ),
    never_twice=words("the to of and a an we your our my with for from at by as if or"),
    over_promises=(
        "immediately",
        "asap",
        "instantly",
        "i guarantee",
        "we guarantee",
        "can guarantee",
        "guarantee that",
        "guarantee you",
        "guaranteed",
        "never again",
        "never happen again",
        "never ever happen again",
        "never happen to you again",
        "will not happen again",
        "won't happen again",
        "100% sure",
        "100% certain",
        "100% guaranteed",
        "as soon as possible",
        "right away",
        "straight away",
        "at once",
        "without fail",
        "i promise",
        "we promise",
        "i do promise",
        "we do promise",
        "you have my word",
        "i give you my word",
        "will definitely",
        "ll definitely",
        "definitely will",
    ),
    no_promises=(
        "all at once",
        "everything at once",
        "things at once",
        "talking at once",
        "speaking at once",
        "guaranteed for",
        "guaranteed by",
        "guaranteed until",
        "guaranteed against",
        *(f"{what} at once" for what in ("photos", "pictures", "files", "forms", "documents", "boxes")),
        *(f"{no} {say} …" for no in ("can't", "cannot", "couldn't", "won't", "not", "no", "never") for say in PLEDGED),
        *(f"{no} {tell} …" for no in ("can't", "cannot", "won't", "not") for tell in ("tell you", "say")),
        *(f"if you {sense} … we i" for sense in ("smell", "see", "hear", "feel")),
        *(f"please {act} … we i" for act in ASKED),
        *(f"you {said} … we i" for said in ("wrote", "said", "told")),
        "left immediately",
        "left right away",
        *(f"{word} {who} promise" for word in NO_PROMISE.split() for who in ("i", "we")),
    ),
    formats=(
        wrong(f"{SLASHED_DATE}|{DOTTED_DATE}|{YEAR_FIRST}", "write 5 March 2025"),
        wrong(DOT_THOUSANDS, "write 1,250.50"),
        wrong(r"\d ?(?:£|€)", "the sign stands before: £1,250.50"),
        wrong(r"(?<!\d)\d{1,2}\.\d\d ?[ap]\.?m\b", "write 2:30 pm"),
        wrong(rf"\b(?:{MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?, \d{{4}}\b", "write 5 March 2025"),
        wrong(NO_TIME, "no day has this time"),
    ),
    agreement=(
        wrong(r"(?<![\w’'])[Aa]n? \{\{", "no a or an before a value: your {{product}}"),
        wrong(r"\}\}[’']s\b", "no possessive behind a value: the order of {{customer_name}}"),
    ),
    facts=(
        re.compile(r"\bo['’]clock\b|\b(?:half|quarter) past\b|\bquarter to\b|\b(?:noon|midnight)\b", re.IGNORECASE),
    ),
    persons=re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Miss|Dr)\.?[ \u00a0][A-Z][\w’'-]+"),
    dates=re.compile(
        rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{MONTHS})\b|\b(?:{MONTHS}) (?:\d{{1,2}}(?:st|nd|rd|th)?|\d{{4}})\b"
    ),
    speaking=re.compile(r"\b(?:[Yy]ou|[Yy]ours?|[Ww]e|[Oo]ur|us|I|[Mm]y|Dear|Hello|Hi)\b"),
    familiar=(
        wrong(r"(?i)\b(?:gonna|wanna|gotta|ain[’']t|dunno|lemme|gimme)\b", "write it in full: going to, want to"),
    ),
    to_customers=re.compile(r"\bI\b"),
    services=re.compile(r"\b(?:call|ring|dial|phone|text|hotline|act|law)", re.IGNORECASE),
    deadline=re.compile(
        r"\b(?:(?:minute|min|hour|day|week|month|fortnight)s?|today|tonight|tomorrow|overnight|morning|noon|afternoon|evening|night|"
        r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
        re.IGNORECASE,
    ),
    numbered=(r"(?:orders?|case|ticket|invoice|ref(?:erence)?|tracking|parcel)(?: (?:number|no\.?|code))?",),
    abbreviations=("ave", "bldg", "co", "corp", "etc", "inc", "ltd", "nos?", "st"),
    money=("euros?", "pounds?"),
    habits=re.compile(
        r"\b(?:every|each|daily|weekdays?|weekends?|(?:is|are|’re) open|opens?|closed|closes|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)\b",
        re.IGNORECASE,
    ),
    name_forms=_name_forms,
    spelling=Spelling(dictionaries={"en_GB": "hunspell-en-gb"}, forms=_forms),
    search=Search(
        stemmers=("en",),
        typing=("vowelless",),
        sure=0.55,
        small_words=words(
            "a an the to of in on at for and or but is are was be been am i im me my we us our you your they them their he "
            "him his she her it its this that these those what who whom how when where why do does did done dont doesnt "
            "didnt not no can cant could will wont would should must with by from if so as than then have has had having "
            "just there here about again also still some any all someone somebody something really very too want wants "
            "need needs get gets got go goes say says saying tell tells telling said told please ok okay like into up out "
            "over after before while because nicely properly well good way thing things instead avoid"
        ),
        common_words=("complain.*", "phone", "telephone", "telefon.*"),
    ),
    names=Names(
        particles=("van", "von", "der", "den", "da", "das", "di", "do", "dos", "du"),
        suffixes=(r"[js]r\.?", "i{2,3}|iv", r"(?:inc|ltd)\.?"),
        titles=("Mr", "Mrs", "Ms", "Miss", "Mx"),
    ),
    card=Card(
        currency="GBP",
        currency_words={"pound": "GBP", "pounds": "GBP", "quid": "GBP", "dollar": "USD", "dollars": "USD"},
        multiples={"k": 3},
        date=LONG_DATE,
        weekday="{weekday} {date}",
        date_words=("st", "nd", "rd", "th", "the", "of", "on", "by"),
        time=TWELVE_HOURS,
        day_periods={"midnight": (0, 0), "midday": (12, 12)},
        amended=(("time", r":00(?=\s)", ""), ("time", r"^12\spm$", "noon"), ("time", r"^12\sam$", "midnight")),
    ),
)
