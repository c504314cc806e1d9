"""All that is known of a language stands in one file here, `<locale>.py`, as its LANGUAGE (a `-` is `_` in the name).

A language that has no file is judged by the general rules alone, searched by its words as they are, and written as CLDR
writes it.
"""

from importlib import import_module
from pkgutil import iter_modules

from kb.languages.language import Language
from kb.model import contract

LANGUAGES: dict[str, Language] = {
    locale: import_module(f"{__name__}.{found.name}").LANGUAGE
    for found in iter_modules(__path__)
    if contract.LOCALE.fullmatch(locale := found.name.replace("_", "-"))
}
"""By locale, as mkdocs.yml names it."""


def tag(locale: str) -> str:
    """The BCP 47 tag that HTML and HTTP expect for a locale: `tl` -> `fil`."""
    return LANGUAGES[locale].tag if locale in LANGUAGES else locale


def region(locale: str) -> str:
    """The country whose formats and numbers a language's readers know, `GB`; '' where neither its file nor its code names one."""
    last = (LANGUAGES[locale].region_tag if locale in LANGUAGES else locale).rpartition("-")[2]
    return last if last.isupper() else ""
