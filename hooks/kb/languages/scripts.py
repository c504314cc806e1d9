"""What the scripts of the site know of languages, as data: what a record says, and what Babel knows.

It is apart because Babel takes longer to load than the check has.
"""

import json
import os
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from babel.core import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import get_currency_symbol

from kb.languages import LANGUAGES, sms
from kb.languages.language import Language

BESIDES = {"$": "USD"}
"""Signs of currencies that are no language's own."""


def for_scripts() -> dict[str, Any]:
    """Data that JSON can hold, by the part of the scripts that needs it: a page with a card is spared the search's words.

    Returns:
        `search`: by locale, the fields of the record, sets sorted; `card`: `languages`, by locale, the fields of the record
        and the `tag` for Intl; `currency_symbols`, the ISO 4217 code of each sign; `sms`, alphabets and lengths.
    """
    symbols = {_symbol(language): language.card.currency for language in LANGUAGES.values()}
    return {
        "search": {locale: _search(language) for locale, language in LANGUAGES.items()},
        "card": {
            "languages": {locale: _card(language) for locale, language in LANGUAGES.items()},
            "currency_symbols": symbols | BESIDES,
            "sms": sms.for_scripts(),
        },
    }


def _search(language: Language) -> dict[str, Any]:
    return asdict(language.search) | {"small_words": sorted(language.search.small_words)}


def _card(language: Language) -> dict[str, Any]:
    return {"tag": language.region_tag, **asdict(language.card)}


def _symbol(language: Language) -> str:
    return str(get_currency_symbol(language.card.currency, _babel(language)))


def _babel(language: Language) -> Locale:
    return Locale.parse(language.region_tag, sep="-")


def date_text(day: date, locale: str) -> str:
    """A date as a sentence of the language has it: `21 November 2026`; of one without a file, as CLDR has it."""
    language = LANGUAGES.get(locale)
    if language is None:
        return str(format_date(day, "long", Locale.parse(locale, sep="-")))
    return str(format_date(day, language.long_date, _babel(language)))


def month_text(day: date, locale: str) -> str:
    """A month as a sentence of the language has it: `November 2026`."""
    language = LANGUAGES.get(locale)
    where = _babel(language) if language else Locale.parse(locale, sep="-")
    if language and language.month:
        return str(format_date(day, language.month, where))
    return str(format_skeleton("yMMMM", day, locale=where))


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
