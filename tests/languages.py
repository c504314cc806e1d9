"""The languages of the site, as its readers and their browsers meet them: one list for every test.

What mkdocs.yml and the code know is read from there; a browser's own language from Unicode's likely subtags.
"""

from typing import NamedTuple

import yaml
from babel.core import get_global

from kb import languages as known
from kb.model import contract
from kb.read.tree import languages
from tests.project import ROOT


class Language(NamedTuple):
    """A language: `vi`, `Tiếng Việt`, in HTML `vi`, below the site's root in `vi/`, asked for by browsers as `vi-VN`."""

    locale: str
    name: str
    tag: str
    prefix: str
    browser: str


class _Loader(yaml.SafeLoader):
    """mkdocs.yml, whose own tags are read as nothing."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)


def _names() -> dict[str, str]:
    config = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader=_Loader)
    i18n = next(plugin["i18n"] for plugin in config["plugins"] if "i18n" in plugin)
    return {language["locale"]: language["name"] for language in i18n["languages"]}


def _language(locale: str, name: str) -> Language:
    tag = known.tag(locale)
    country = get_global("likely_subtags")[tag].split("_")[-1]
    return Language(locale, name, tag, "" if locale == contract.REFERENCE else f"{locale}/", f"{tag}-{country}")


_NAMES = _names()
LANGUAGES = tuple(_language(locale, _NAMES[locale]) for locale in languages(ROOT))
LOCALES = tuple(language.locale for language in LANGUAGES)
NAMES = {language.locale: language.name for language in LANGUAGES}
TAGS = {language.locale: language.tag for language in LANGUAGES}
PREFIXES = {language.locale: language.prefix for language in LANGUAGES}
BROWSERS = {language.locale: language.browser for language in LANGUAGES}
