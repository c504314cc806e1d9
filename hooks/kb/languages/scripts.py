"""What the scripts of the site know of languages, as data: what a record says, and what Babel knows.

It is apart because Babel takes longer to load than the check has.
"""

import json
import os
import re
from dataclasses import asdict
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from babel.core import Locale
from babel.dates import format_date, format_skeleton, format_time, get_day_names
from babel.numbers import format_currency, get_currency_symbol

from kb.languages import LANGUAGES, sms
from kb.languages.language import Language
from kb.model.organisation import Opening

FOLDER = "overrides/scripts/languages"
"""Where the scripts read the data, written before they are bundled or tested: not in git."""
END_OF_DAY = 24 * 60
BESIDES = {"$": "USD"}
"""Signs of currencies that are no language's own."""


def for_scripts() -> dict[str, Any]:
    """Data that JSON can hold, by the part of the scripts that needs it: a page with a card is spared the search's words.

    Returns:
        `search`: by locale, the fields of the record, sets sorted; `card`: `languages`, by locale, the fields of the record
        and the `tag` for Intl, by which words and letters a text of that language is known; `names`, what all of them know
        of names; `currency_symbols`, the ISO 4217 code of each sign; `sms`, alphabets and lengths.
    """
    symbols = {_symbol(language): language.card.currency for language in LANGUAGES.values()}
    return {
        "search": {locale: _search(language) for locale, language in LANGUAGES.items()},
        "card": {
            "languages": {locale: _card(language) for locale, language in LANGUAGES.items()},
            "names": _names(),
            "currency_symbols": symbols | BESIDES,
            "sms": sms.for_scripts(),
        },
    }


def _search(language: Language) -> dict[str, Any]:
    return asdict(language.search) | {"small_words": sorted(language.search.small_words)}


def _card(language: Language) -> dict[str, Any]:
    spelling = language.spelling
    return {
        "tag": language.region_tag,
        "common_words": sorted(language.common_words),
        "letters": language.letters.pattern if language.letters else "",
        "may_lack_marks": bool(spelling and spelling.may_lack_marks),
        **asdict(language.card),
    }


def _names() -> dict[str, list[str]]:
    of = [asdict(language.names) for language in LANGUAGES.values()]
    return {part: [each for names in of for each in names[part]] for part in of[0]}


def _symbol(language: Language) -> str:
    return str(get_currency_symbol(language.card.currency, _babel(language)))


def _babel(language: Language) -> Locale:
    return Locale.parse(language.region_tag, sep="-")


def _where(locale: str) -> Locale:
    language = LANGUAGES.get(locale)
    return _babel(language) if language else Locale.parse(locale, sep="-")


def date_text(day: date, locale: str) -> str:
    """A date as a sentence of the language has it: `21 November 2026`; of one without a file, as CLDR has it."""
    language = LANGUAGES.get(locale)
    return str(format_date(day, language.long_date if language else "long", _where(locale)))


def month_text(day: date, locale: str) -> str:
    """A month as a sentence of the language has it: `November 2026`."""
    language = LANGUAGES.get(locale)
    if language and language.month:
        return str(format_date(day, language.month, _where(locale)))
    return str(format_skeleton("yMMMM", day, locale=_where(locale)))


def hours_text(openings: list[Opening], locale: str) -> str:
    """Opening hours as CLDR names days, with times as replies have them: `Monday – Friday 9:00 am – 5:00 pm`."""
    where = _where(locale)
    names = get_day_names("wide", "format", where)
    parts = []
    for first, last, opens, closes in openings:
        days = names[first] if first == last else f"{names[first]} – {names[last]}"
        parts.append(f"{days} {_clock(opens, locale)} – {_clock(closes, locale)}")
    return ", ".join(parts)


def _clock(minutes: int, locale: str) -> str:
    """A time of the day, from minutes since midnight, as a reply has it."""
    language = LANGUAGES.get(locale)
    if minutes == END_OF_DAY and not (language and language.card.time["hourCycle"] == "h12"):
        return _amended("time", "24:00", language)
    moment = time(minutes // 60 % 24, minutes % 60)
    if language is None:
        return str(format_time(moment, "short", locale=_where(locale)))
    pattern = "h:mm a" if language.card.time["hourCycle"] == "h12" else "HH:mm"
    return _amended("time", str(format_time(moment, pattern, locale=_where(locale))), language)


def amount_text(number: str, currency: str, locale: str) -> str:
    """An amount as a reply has it: `€50.00`."""
    language = LANGUAGES.get(locale)
    text = str(format_currency(Decimal(number), currency, locale=_where(locale)))
    return _amended("amount", text.replace("\u202f", "\u00a0"), language)


def _amended(kind: str, text: str, language: Language | None) -> str:
    """What the language guide wants otherwise than CLDR, as overrides/scripts/formats/formats.js does it."""
    for of, pattern, instead in language.card.amended if language else ():
        text = re.sub(pattern, instead, text, count=1) if of == kind else text
    return text


def write(folder: Path) -> None:
    """Write the data to a folder, a file a part, each whole or not at all, and only where it has changed."""
    folder.mkdir(exist_ok=True)
    for name, data in for_scripts().items():
        file = folder / f"{name}.json"
        text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        if file.exists() and file.read_text("utf-8") == text:
            continue
        unfinished = folder / f".{name}.{os.getpid()}.next"
        unfinished.write_text(text, "utf-8")
        unfinished.replace(file)
