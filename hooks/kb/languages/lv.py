"""Latvian."""

import re

from kb.languages.language import (
    COMMA_THOUSANDS,
    DOT_THOUSANDS,
    ENGLISH_CLOSE,
    NAMES,
    SHORT_DATE,
    SLASHED_DATE,
    TWENTY_FOUR_HOURS,
    YEAR_FIRST,
    Card,
    Language,
    Names,
    Search,
    Spelling,
    words,
    wrong,
)


def _name_forms(name: str) -> str:
    """Names decline: pirmdiena, pirmdien, pirmdienā; Bērziņš, Bērziņa."""
    stem = re.sub(r"(?:is|us|s|š|a|e)$", "", name)
    return rf"{stem}\w{{0,4}}"


MONTHS = "janvār|februār|mart|aprīl|maij|jūnij|jūlij|august|septembr|oktobr|novembr|decembr"

SURELY = (
    "saņemsiet saņemsim atrisināsim atrisināšu piezvanīsim piezvanīšu atbildēsim atbildēšu atmaksāsim atmaksāšu nosūtīsim "
    "nosūtīšu izdarīsim izdarīšu sazināsimies sazināšos būs pienāks atnāks izdosies salabosim salabošu palīdzēsim palīdzēšu "
    "nokārtosim nokārtošu ieradīsies strādās darbosies"
)
"""What one may promise with “noteikti”, which also means: probably, set, by all means."""

UNPLEDGED = (
    *(f"{able} {say}" for able in ("nevaru", "nevaram", "nevar") for say in ("apsolīt", "garantēt", "solīt")),
    *("neapsolu", "neapsolām", "negarantēju", "negarantējam", "nesolu", "nesolām", "neteikšu", "neteiksim"),
)
"""What promises nothing."""

LANGUAGE = Language(
    tag="lv",
    region_tag="lv-LV",
    form_last=True,
    month="y. 'gada' LLLL",  # CLDR has “2026. gada. novembris”
    common_words=words(
        "un ir ar ka par no uz ja lai jūs jums vai nav tas kas tā kad arī bet pēc bez savu klients klienta "
        "klientam ko kā to tad jau viņš tikai līdz pie es mēs jo nevis viņa var jābūt"
    ),
    letters=re.compile("[āčēģīķļņšūž]", re.IGNORECASE),
    alien=re.compile("[âîûêôðçèìïòæëÿþ]"),
    negations=words("ne nav nekad nevis neko"),
    never_twice=words("un par ar uz ka no pie vai lai bet ir kas"),
    over_promises=(
        "nekavējoties",
        "tūlīt pat",
        "tūliņ pat",
        "garantējam",
        "garantēju",
        "garantēti",
        "nekad vairs",
        "vairs nekad",
        "nekad neatkārtosies",
        "vairs neatkārtosies",
        "vairs nenotiks",
        "vairs neatgadīsies",
        "asap",
        "nekad vairāk",
        "cik drīz vien iespējams",
        "pēc iespējas ātrāk",
        "pēc iespējas drīzāk",
        "simtprocentīgi",
        "garantēsim",
        "garantēšu",
        "apsolām",
        "apsolu",
        *(f"noteikti {verb}" for verb in SURELY.split()),
    ),
    no_promises=(
        *(f"{no} …" for no in UNPLEDGED),
        *(
            f"lūdzu {act} … mēs es"
            for act in (
                "atstājiet",
                "dodiet",
                "izslēdziet",
                "nekavējoties",
                "pasakiet",
                "paziņojiet",
                "tūlīt",
                "zvaniet",
            )
        ),
        *(f"jūs {said} … mēs es" for said in ("rakstījāt", "sacījāt", "teicāt")),
        "aizbrauca tūlīt",
        "vizīte vairs nenotiks",
    ),
    formats=(
        wrong(f"{SLASHED_DATE}|{YEAR_FIRST}", "write 03.03.2025. or 2025. gada 3. marts"),
        wrong(r"plkst\. ?\d{1,2}:\d\d|\b\d{1,2}(?:[.:]\d\d)? ?[AaPp]\.?[Mm]\b", "write plkst. 14.30"),
        wrong(r"plkst\. ?(?!24[.:]00)(?:2[4-9]|[3-9]\d)[.:]\d\d", "no day has this time"),
        wrong(rf"(?<![\d.])\d{{1,2}}(?= (?:{MONTHS}))", "write 5. marts"),
        wrong(DOT_THOUSANDS, "write 1 250,50 with non-breaking spaces"),
        wrong(r"[€] ?\d", "the currency stands behind: 12,50 EUR"),
        wrong(r"(?<![\d.,])\d+\.\d\d ?(?:EUR|eiro|€)", "write 12,50 EUR"),
        wrong(COMMA_THOUSANDS, "write 1 250 000 with non-breaking spaces"),
    ),
    agreement=(
        wrong(
            rf"(?i)(?:^|[\s(])(?:no|ar|par|pie|uz|pret|bez|līdz|pēc|pirms|kopā ar|priekš|dēļ) {NAMES}",
            "a name stands in the nominative alone: no uzņēmuma „{{company}}”, Klients: {{customer_name}}",
        ),
        wrong(
            r"\{\{(?:date|old_date|incident_date|received_date|letter_date)\}\}\.(?:\s|$)",
            "a date ends with a dot of its own; let another word end the sentence",
        ),
    ),
    facts=(
        re.compile(r"\b(?:plkst\.|pulksten)[ \u00a0]*\w+(?:[.:]\d\d)?", re.IGNORECASE),
        re.compile(
            r"\bpus(?:vienos|divos|trijos|četros|piecos|sešos|septiņos|astoņos|deviņos|desmitos|vienpadsmitos|divpadsmitos)\b",
            re.IGNORECASE,
        ),
    ),
    persons=re.compile(r"\b[A-ZĀČĒĢĪĶĻŅŠŪŽ]\w+[ \u00a0](?:kung(?:s|a|am|u)|kundz(?:e|es|ei|i))\b"),
    dates=re.compile(
        rf"\b\d{{1,2}}\. (?:{MONTHS})\w*|\b\d{{4}}\. (?:gada|g\.) (?:\d{{1,2}}\. )?(?:{MONTHS})\w*", re.IGNORECASE
    ),
    speaking=re.compile(r"\b(?:Jūs|Jums|Jūsu|[Mm]ēs|[Mm]ums|[Mm]ūsu|[Mm]ūs|[Ee]s|[Mm]an|Labdien|Godāt\w+)\b"),
    services=re.compile(r"\b(?:zvan|piezvan(?:iet|īt|ot)|tālr|īsziņ|pant[sau]\b)|likum", re.IGNORECASE),
    deadline=re.compile(
        r"\b(?:minū|stund|dien|nedēļ|mēne|šodien|rīt|vakar|nakt|pusdien|pirmdien|otrdien|trešdien|ceturtdien|piektdien|sestdien|svētdien)",
        re.IGNORECASE,
    ),
    numbered=(r"(?:pasūtījum|rēķin|pieteikum|sūtījum|ček)\w*(?: (?:numur\w*|nr\.?|kod\w*))?",),
    abbreviations=("nr", "utt", r"u\.c"),
    money=("eiro",),
    habits=re.compile(
        r"\b(?:katr\w+|ik|darbdien\w*|brīvdien\w*|atvērt\w*|slēgt\w*|strādā\w*|darba laik\w*)\b", re.IGNORECASE
    ),
    name_forms=_name_forms,
    familiar=(
        wrong(r"\b[Tt](?:u|ev|evi|evis|evī|avs|ava|avu|avam|avai|avā|avas|avi|avus)\b", "write Jūs, Jums, Jūsu"),
        wrong(r"\b(?:jūs|jums|jūsu)\b", "to a customer with a capital letter: Jūs, Jums, Jūsu"),
        wrong(ENGLISH_CLOSE, "write Ar cieņu"),
        wrong("^Ar cieņu,$", "write Ar cieņu"),
        wrong(r"^\{\{salutation\}\},$", "write {{salutation}}!"),
    ),
    to_customers=re.compile(r"(?<!^)(?<![.!?] )\b(?:Jūs|Jums|Jūsu)\b"),
    accented_sms=True,
    spelling=Spelling(dictionaries={"lv_LV": "hunspell-lv"}, head=re.compile("e")),
    search=Search(
        stemmers=("lv",),
        typing=("doubled",),
        sure=0.55,
        small_words=words(
            "un ir ka ar par no uz pie lai tas ta to es mes jus vins vina vini man mums jums nav bija kas ko kad ja bet vai "
            "klients klienta klientam klientu klienti klientiem kads kada kadu kam kur kapec ari jau loti tad so si sis sie "
            "tie visu viss mans mana manu musu jusu savu sev sevi vinam vinu pec pirms bez lidz tagad tikai varu var varetu "
            "vajag jabut but esam esmu teikt pateikt saka sakat tur te nesaki nesakiet neteikt"
        ),
        common_words=("sudz.*", "klausul.*", "telefon.*", "talrun.*"),
    ),
    names=Names(suffixes=(r"jun\.",), like_titles=("Kungs",)),
    card=Card(
        currency="EUR",
        currency_words={"euro": "EUR", "mārciņas": "GBP", "mārciņu": "GBP", "dolāri": "USD", "dolāru": "USD"},
        multiples={"tūkst": 3, "milj": 6},
        date=SHORT_DATE,
        weekday="{date} ({weekday})",
        date_words=("gada", "g", "līdz"),
        time=TWENTY_FOUR_HOURS,
        hour_words=("plkst", "plkst.", "pl", "pl.", "pulksten"),
        # CLDR has the morning begin at six.
        day_periods={"no rīta": (1, 11), "pusnakts": (0, 0), "pusnaktī": (0, 0)},
        # Some versions of CLDR leave the date's last dot out; the time's dot is the language guide's.
        amended=(("date", r"\.?$", "."), ("time", ":", ".")),
    ),
)
