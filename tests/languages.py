"""The languages of the site, as its readers and their browsers meet them: one list for every test.

What mkdocs.yml and the code know is read from there; a browser's own language from Unicode's likely subtags.
"""

from typing import NamedTuple

from babel.core import get_global

from kb import languages as known
from kb.model import contract
from kb.read.tree import names
from tests.project import ROOT


class Language(NamedTuple):
    """A language: `vi`, `Tiếng Việt`, in HTML `vi`, below the site's root in `vi/`, asked for by browsers as `vi-VN`."""

    locale: str
    name: str
    tag: str
    prefix: str
    browser: str


def _language(locale: str, name: str) -> Language:
    tag = known.tag(locale)
    country = get_global("likely_subtags")[tag].split("_")[-1]
    return Language(locale, name, tag, "" if locale == contract.REFERENCE else f"{locale}/", f"{tag}-{country}")


LANGUAGES = tuple(_language(locale, name) for locale, name in names(ROOT).items())
LOCALES = tuple(language.locale for language in LANGUAGES)
NAMES = {language.locale: language.name for language in LANGUAGES}
TAGS = {language.locale: language.tag for language in LANGUAGES}
PREFIXES = {language.locale: language.prefix for language in LANGUAGES}
BROWSERS = {language.locale: language.browser for language in LANGUAGES}
