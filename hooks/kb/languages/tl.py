"""Filipino."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from kb.languages.language import (
    DOT_THOUSANDS,
    DOTTED_DATE,
    ENGLISH_CLOSE,
    LONG_DATE,
    NO_TIME,
    NUMBER_NAMES,
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

# The search box knows the same affixes, for folded words and one stem each: overrides/scripts/search/stem/tl.js.
PREFIXES = (
    "i|ini|ipa|ipag|ipapa|ipina|ka|ma|mag|maka|maki|makiki|mam|man|mang|na|nag|naka|naki|nakiki|nam|nan|nang|ni|pa|pag|"
    "paki|pakiki|pam|pan|pang|pina|pinag|pinaka|tig"
)
HEAD = re.compile(rf"(?:{PREFIXES})*(?:[^aeiou]{{0,2}}(?:in|um)?[aeiou])?")
"""What stands before the hyphen of an English word: i-check, iche-check, maipapa-deliver, pino-process."""
LINKERS = tuple(map(re.compile, (r"(?<=[aeiou])ng$", r"(?<=n)g$", r"['’](?:ng|[nty])$")))
REPEATED = re.compile(r"^([^aeiou-]?)[^aeiou-]?([aeiou])-?(?=\1[^aeiou-]?\2)")
"""The syllable that stands twice: aabala, pipili, tatrabaho."""
INFIX = re.compile(r"^([^aeiou-]{0,2})(?:um|in)(?=[aeiou])")
ENDINGS = tuple(map(re.compile, ("h?(?:in|an)$", "(?:in|an)$")))
LAST_U = re.compile(r"u(?=[^aeiou]*$)")
"""Before an ending, o becomes u and d becomes r: sunod, sundin; bayad, bayaran."""
SHORTEST_STEM = 4


def _linked(linker: re.Pattern[str], stem: str) -> Iterator[str]:
    yield linker.sub("", stem)


def _prefixed(stem: str) -> Iterator[str]:
    for prefix in PREFIXES.split("|"):
        if stem.startswith(prefix):
            yield stem[len(prefix) :].removeprefix("-")


def _repeated(stem: str) -> Iterator[str]:
    yield REPEATED.sub("", stem)


def _infixed(stem: str) -> Iterator[str]:
    yield INFIX.sub(r"\1", stem)


def _ended(ending: re.Pattern[str], stem: str) -> Iterator[str]:
    short = ending.sub("", stem)
    if short != stem:
        with_o = LAST_U.sub("o", short)
        yield from (short, with_o)
        yield from (form[:-1] + "d" for form in (short, with_o) if form.endswith("r"))


AFFIXES: tuple[Callable[[str], Iterable[str]], ...] = (
    *(partial(_linked, linker) for linker in LINKERS),
    *(_prefixed, _prefixed),
    *(_repeated, _infixed, _repeated),
    *(partial(_ended, ending) for ending in ENDINGS),
)
"""What is taken off, from the outside."""


def _forms(word: str) -> Iterator[str]:
    """The stems that a word may be made from, since the dictionary has few of the forms: naaabala -> abala.

    Measured when it was written: of a new page's right words 0.4 are told instead of 2.7, of misspellings made at random
    91 % instead of 98 %.
    """
    stems = [word.lower()]
    for affix in AFFIXES:
        stems = list(dict.fromkeys([*stems, *(shorter for stem in stems for shorter in affix(stem))]))
    yield from (stem for stem in stems if len(stem) >= SHORTEST_STEM)


MONTHS = (
    "Enero|Pebrero|Marso|Abril|Mayo|Hunyo|Hulyo|Agosto|Setyembre|Oktubre|Nobyembre|Disyembre|"
    "January|February|March|April|June|July|August|September|October|November|December"
)
"""May is a Filipino word as well."""

PARTICLES = "de del dela delas delos la las los san santa santo sta sta. sto sto."
"""Of Spanish surnames: dela Cruz, San Jose, Sta. Maria."""

SURE = ("siguradong", "sigurado pong")
SURELY = (
    "darating matatanggap makukuha maaayos gagana babalik matatapos maibabalik maire-refund maipapadala mapapalitan"
)
"""What may be promised with one of those words."""
PLEDGES = ("pangako ko", "pangako namin", "pangako po namin")
GUARANTEED = ("garantisado", "garantisadong", "guaranteed")

UNPLEDGED = (
    *(f"{root}{end}" for root in ("ipinapangako", "maipapangako", "maipangako", "masasabi") for end in ("", "ng")),
    "magagarantiya",
    "ginagarantiyahan",
    *GUARANTEED,
)
"""What is negated where nothing is promised."""
NEGATED = (
    *("hindi", "hindi po", "hindi ko", "hindi ko po", "hindi namin", "hindi po namin", "hindi pa", "hindi pa po"),
    *("hindi ito", "hindi po ito", "hindi iyon", "hindi po iyon"),
)

LANGUAGE = Language(
    tag="fil",
    region_tag="fil-PH",
    common_words=words(
        "ang ng sa na mga at ay hindi ito ka mo kung para nang kapag po ko niya siya may ni si pa lang din "
        "rin kahit wala kang huwag iyong inyo namin kami kayo ninyo muna bago dahil pero ba"
    ),
    negations=words("hindi wala huwag di"),
    # What is written by KWF's rules here is typed otherwise by most.
    alike=alike(
        "po, ho",
        "ninyo, niyo, nyo",
        "niya, nya",
        "siya, sya",
        "kaniya, kanya",
        "iyan, yan",
        "iyon, yon, yun",
        "iyong, yong, yung",
        "niyan, nyan",
        "niyon, noon, nun",
        "riyan, diyan, dyan",
        "roon, doon, dun",
        "ganiyan, ganyan",
        "ganoon, ganun, ganon",
        "huwag, wag",
        "lang, lng",
    ),
    never_twice=words("ang ng sa mga para kung at po na ay nang"),
    over_promises=(
        "asap",
        "agad-agad",
        "kaagad-agad",
        *GUARANTEED,
        "ginagarantiya",
        "ginagarantiyahan",
        "hinding-hindi na",
        "hindi na mauulit kailanman",
        "sa lalong madaling panahon",
        "100% sigurado",
        "100% sure",
        "ipinapangako",
        "hindi na mauulit",
        "hindi na ito mauulit",
        "hindi na po ito mauulit",
        "hindi na po mauulit",
        *(f"hindi na {between}mangyayari ulit" for between in ("", "po ", "ito ", "po ito ")),
        "siguradong-sigurado",
        "pangako ko",
        "pangako namin",
        "pangako po namin",
        *(
            f"nangangako {who}"
            for who in ("ako", "akong", "kami", "kaming", "po ako", "po akong", "po kami", "po kaming")
        ),
        *(f"{sure} {verb}" for sure in SURE for verb in SURELY.split()),
    ),
    no_promises=(
        *(f"{no} {say} …" for no in NEGATED for say in UNPLEDGED),
        *(f"paki{act} … namin kami ko" for act in ("balita", "patay", "sabi", "sabihan", "tawag", "tawagan")),
        # who guarantees it: the maker
        *(f"{said} {of}" for said in ("ginagarantiyahan", "garantisado", "guaranteed") for of in ("ng", "po ng")),
        "kayo bibili",
        "kayo oorder",
        *(f"{pledge} noong" for pledge in PLEDGES),
        *(f"{of} {pledge}" for of in ("ang", "sa", "ng", "mga") for pledge in PLEDGES),
        *(f"{no} {sure}" for no in ("hindi", "hindi pa", "hindi po", "hindi pa po", "kung") for sure in SURE),
    ),
    formats=(
        wrong(f"{SLASHED_DATE}|{DOTTED_DATE}|{YEAR_FIRST}", "write Marso 5, 2025"),
        wrong(r"₱ \d|\d ?₱|\bP ?\d+(?:,\d{3}|\.\d\d)\b", "write ₱1,250.50"),
        wrong(DOT_THOUSANDS, "write 1,250.50"),
        wrong(r"(?<!\d)\d{1,2}\.\d\d ?[AaPp][Mm]\b|\b\d{1,2}h\d\d\b", "write 2:30 PM"),
        wrong(rf"(?<![\d-])\d{{1,2}} (?:{MONTHS})\b|(?<![\d-])\d{{1,2}} May,? \d{{4}}\b", "write Marso 5, 2025"),
        wrong(NO_TIME, "no day has this time"),
    ),
    agreement=(
        wrong(r"\}\} (?:rin|din|raw|daw)\b", "no rin, din, raw or daw straight behind a value: its sound decides"),
        wrong(rf"(?i)\bmga {NUMBER_NAMES}", "no mga before a number"),
    ),
    facts=(
        re.compile(r"\balas?[ -](?=[a-z])[\w-]+|\b(?:tanghaling tapat|hatinggabi)\b", re.IGNORECASE),
        # The English names are as usual as its own; “May” begins half of its sentences.
        re.compile(
            r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|"
            r"(?:Septem|Octo|Novem|Decem)ber)\b"
        ),
    ),
    persons=re.compile(r"\b(?:(?:G|Gng|Bb)\.|Sir|Ma['’]am)[ \u00a0][A-Z][\w’'-]+"),
    dates=re.compile(rf"\b(?:{MONTHS}) (?:\d{{1,2}}|\d{{4}})\b|\b\d{{1,2}} (?:{MONTHS})\b"),
    speaking=re.compile(
        r"\b(?:(?:kayo|ninyo|niyo|inyo|ko|namin|kami|amin|ako)(?:ng)?|[Mm]ahal na|[Mm]agandang|Hello|Hi)\b"
    ),
    familiar=(
        wrong(r"(?i)(?<![\w-])(?:ka|mo|ikaw|kang|mong|iyo|iyong)(?![\w-])", "write kayo, ninyo, inyo"),
        wrong(ENGLISH_CLOSE, "write Maraming salamat po"),
    ),
    courtesy=wrong(r"(?i)\b(?:po|opo|ho|oho)\b", "say it with po"),
    to_customers=re.compile(r"\bpo\b"),
    services=re.compile(r"t(?:um)?awag|\b(?:batas|call|dial|text|hotline|act|RA \d)", re.IGNORECASE),
    deadline=re.compile(
        r"\b(?:minuto|oras|araw|linggo|buwan|bukas|umaga|tanghali|hapon|gabi|(?:minute|hour|day|week|month)s?|"
        r"Lunes|Martes|Miyerkules|Huwebes|Biyernes|Sabado)",
        re.IGNORECASE,
    ),
    numbered=("(?:order|case|ticket|invoice|tracking|parcel) (?:number )?na",),
    abbreviations=("brgy",),
    money=("pesos?", "piso"),
    habits=re.compile(r"\b(?:tuwing|bawat|araw-araw|sarado|weekdays?|weekends?)\b", re.IGNORECASE),
    spelling=Spelling(
        # A floor that says “i-escalate” would have to list half of the English dictionary. With it, 2.7 of a new page's
        # right words are told instead of 4.4, and as many misspellings (98 %).
        dictionaries={"tl": "myspell-tl", "en_GB": "hunspell-en-gb"},
        forms=_forms,
        head=HEAD,
    ),
    search=Search(
        stemmers=("tl", "en"),  # agents mix in English
        typing=("vowelless", "figured", "texted"),
        small_words=words(
            "ang ng sa na nang mga si ni kay ay at o po opo ba ko mo ka niya ako ikaw siya kami tayo kayo sila namin natin "
            "ninyo nila ito iyan iyon kung para may wala hindi huwag lang din rin pa naman daw raw kasi customer customers "
            "yan yun yung nyan nya sya wag pag kapag pwede puwede paano pano bakit ano anong saan kailan sino sinong kahit "
            "lahat muna namang walang meron mayroon niyang nilang akong kong mong kayong ninyong yata ulit sabihin sasabihin "
            "nito tungkol dahil mag nag ipa ipag halip sabihing sayo sakin amin atin kanya nasa mula hanggang bago habang kita "
            "ganun ganoon ganiyan ganyan ganito iyong yong nga diyan riyan dito rito doon roon talaga paki "
            # of Cebuano, which many customers speak
            "dili nako kaayo og unsa naa nimo tika gyud"
        ),
        common_words=(".*reklamo", "telepono"),
        sure=0.6,  # its small stock of roots meets by chance more often
    ),
    names=Names(particles=tuple(PARTICLES.split())),
    card=Card(
        currency="PHP",
        currency_words={"p": "PHP", "piso": "PHP", "pesos": "PHP", "peso": "PHP", "dolyar": "USD"},
        multiples={"k": 3, "libong": 3, "milyong": 6},
        date=LONG_DATE,
        date_words=("ika", "ng", "sa"),
        time=TWELVE_HOURS,
        # CLDR has umaga and madaling-araw the wrong way round.
        day_periods={
            "umaga": (1, 11),
            "ng umaga": (1, 11),
            "madaling-araw": (0, 4),
            "hapon": (13, 17),
            "gabi": (18, 23),
            "n.u": (0, 11),
            "n.h": (12, 23),
            "n.g": (18, 23),
            "n.t": (12, 12),
            "nn": (12, 12),
            "tanghali": (12, 12),
            "ng tanghali": (12, 12),
            "madaling araw": (0, 4),
            "ng madaling araw": (0, 4),
            "ng madaling-araw": (0, 4),
            "hatinggabi": (0, 0),
            "mn": (0, 0),
        },
    ),
)
