"""What the scripts of the site know of languages, as data: what a record says, and what Babel knows.

It is apart because Babel takes longer to load than the check has.
"""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from babel.core import Locale
from babel.dates import format_date
from babel.numbers import get_currency_symbol

from kb.languages import LANGUAGES, sms
from kb.languages.language import Language

BESIDES = {"$": "USD"}
"""Signs of currencies that are no language's own."""


def for_scripts() -> dict[str, Any]:
    """Data that JSON can hold.

    Returns:
        `languages`: by locale, `search` and `card` with the fields of their records, sets sorted, and the `card`'s `tag`
        for Intl; `currency_symbols`: the ISO 4217 code of each sign; `sms`: alphabets and lengths of text messages.
    """
    return {
        "languages": {locale: _language(language) for locale, language in LANGUAGES.items()},
        "currency_symbols": {_symbol(language): language.card.currency for language in LANGUAGES.values()} | BESIDES,
        "sms": sms.for_scripts(),
    }


def _language(language: Language) -> dict[str, Any]:
    search = asdict(language.search) | {"small_words": sorted(language.search.small_words)}
    return {"search": search, "card": {"tag": language.region_tag, **asdict(language.card)}}


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


def write(file: Path) -> None:
    """Write the data to a file, whole or not at all."""
    unfinished = file.with_name(f".{file.name}.next")
    unfinished.write_text(json.dumps(for_scripts(), ensure_ascii=False, indent=1) + "\n", "utf-8")
    unfinished.replace(file)
