"""What the site is made of: the content, and what the site says on its own account."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import PageId
from kb.read import texts
from kb.site import navigation, urls
from kb.site.navigation import Neighbours


@dataclass(frozen=True)
class Handbook:
    """The content and its languages. `locales` are those that are built, `names` each language's own name."""

    content: Corpus
    locales: tuple[str, ...]
    names: Mapping[str, str]
    strings: Mapping[str, Mapping[str, str]]
    """The site's own strings by language."""
    rule_texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What each rule is about, by language; in English the rules say it themselves."""

    @cached_property
    def prefixes(self) -> dict[str, str]:
        """The languages that are built, each with what its addresses begin with."""
        return {locale: urls.prefix(locale) for locale in self.locales}

    @cached_property
    def neighbours(self) -> Mapping[str, Neighbours]:
        """What the pages of a section list of each other, by their files' paths."""
        ids = [PageId(section, contract.INDEX) for section in contract.SECTIONS]
        indexes = [page for locale in self.locales for each in ids if (page := self.content.page(locale, each))]
        return {path: found for index in indexes for path, found in navigation.neighbours(self.content, index)}


def load(hooks: Path, content: Corpus, locales: tuple[str, ...], names: Mapping[str, str]) -> Handbook:
    """The handbook of a content.

    Args:
        hooks: the folder of `strings/`.
        content: the content, checked.
        locales: the languages to build.
        names: each language's own name.

    Raises:
        KbError: a file is not what it should be.
        OSError: a file can't be read.
    """
    others = tuple(locale for locale in content.locales if locale != contract.REFERENCE)
    return Handbook(
        content,
        locales,
        names,
        texts.load(hooks / "strings", content.locales),
        texts.load(hooks / "strings" / "rules", others) | {contract.REFERENCE: {}},
    )
