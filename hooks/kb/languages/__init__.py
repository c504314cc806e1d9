"""All that is known of a language stands in one file here, `<locale>.py`, as its LANGUAGE (a `-` is `_` in the name).

A language that has no file is judged by the general rules alone, searched by its words as they are, and written as CLDR
writes it.
"""

import re
from importlib import import_module
from pkgutil import iter_modules

from kb.languages.language import Language

LOCALE = re.compile(r"[a-z]{2}(?:_[A-Z][a-z]{3})?(?:_[A-Z]{2})?")
"""What the i18n plugin takes for a locale, as a module's name."""

LANGUAGES: dict[str, Language] = {
    found.name.replace("_", "-"): import_module(f"{__name__}.{found.name}").LANGUAGE
    for found in iter_modules(__path__)
    if LOCALE.fullmatch(found.name)
}
"""By locale, as mkdocs.yml names it."""


def tag(locale: str) -> str:
    """The BCP 47 tag that HTML and HTTP expect for a locale: `tl` -> `fil`."""
    return LANGUAGES[locale].tag if locale in LANGUAGES else locale


def region(locale: str) -> str:
    """The country whose formats and numbers a language's readers know, `GB`; '' for a language without a file."""
    return LANGUAGES[locale].region_tag.rpartition("-")[2] if locale in LANGUAGES else ""
