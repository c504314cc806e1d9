"""What the site is made of: the content, and what the site says on its own account."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kb.model import contract
from kb.model.change import Change
from kb.model.corpus import Corpus
from kb.model.page import Page, PageId
from kb.read import texts
from kb.site import changes, navigation, urls
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
    history: tuple[Change, ...] | None = None
    """What became of the entries, newest first; None where nothing is known of the past."""

    @cached_property
    def changes(self) -> Mapping[str, tuple[changes.Shown, ...]]:
        """What readers are told of it, by language; empty where nothing is known."""
        if self.history is None:
            return {}
        return {locale: changes.shown(self.content, locale, self.history) for locale in self.locales}

    @cached_property
    def feeds(self) -> Mapping[str, bytes]:
        """The feeds, by their paths in the site; a feed must name whole addresses."""
        found = self.changes.items() if self.content.site_url else ()
        return {
            urls.prefix(locale) + changes.FEED: changes.feed(self.content, locale, told, self.strings[locale])
            for locale, told in found
        }

    @cached_property
    def made(self) -> Mapping[str, Page]:
        """The pages that the site makes besides those of the content, by the paths that their files would have."""
        pages = [changes.page(locale, found, self.strings[locale]) for locale, found in self.changes.items()]
        return {page.path: page for page in pages}

    @cached_property
    def by_path(self) -> Mapping[str, Page]:
        """All pages of the site, by their files' paths."""
        return {**self.content.by_path, **self.made}

    def has(self, locale: str, page_id: PageId) -> bool:
        """Whether a language has a page of that name."""
        return (locale, page_id) in self.content.pages or (page_id == changes.ID and locale in self.changes)

    @cached_property
    def neighbours(self) -> Mapping[str, Neighbours]:
        """What the pages of a section list of each other, by their files' paths."""
        ids = [PageId(section, contract.INDEX) for section in contract.SECTIONS]
        indexes = [page for locale in self.locales for each in ids if (page := self.content.page(locale, each))]
        return {path: found for index in indexes for path, found in navigation.neighbours(self.content, index)}


def load(
    hooks: Path, content: Corpus, locales: tuple[str, ...], names: Mapping[str, str],
    history: tuple[Change, ...] | None = None,
) -> Handbook:  # fmt: skip
    """The handbook of a content.

    Args:
        hooks: the folder of `strings/`.
        content: the content, checked.
        locales: the languages to build.
        names: each language's own name.
        history: what became of the entries; None where nothing is known of the past.

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
        history,
    )
