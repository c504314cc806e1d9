"""The whole content as one record."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple
from urllib.parse import urlsplit

from kb.model import contract
from kb.model.finding import Problem
from kb.model.ledger import Ledger
from kb.model.organisation import Organisation
from kb.model.page import Page, PageId, Phrase
from kb.model.parts import Link
from kb.model.placeholder import Address, Placeholder, address
from kb.model.texts import Expression, Texts


class Reason(Enum):
    """Why something in `docs/` is neither a page of the contract nor a picture."""

    LINK = auto()
    """A symbolic link, or no regular file."""
    FOLDER = auto()
    """Neither in a language's folder nor in that of the pictures."""
    EMPTY = auto()
    """A folder with nothing in it."""
    TYPE = auto()
    """A type of file that is not published."""
    SIZE = auto()
    """A picture that is too large."""
    SECTION = auto()
    """A page in no section."""
    NESTED = auto()
    """A page in a folder of a section."""
    README = auto()
    """README.md, which MkDocs takes for index.md."""
    SLUG = auto()
    """A page whose name is no slug."""


class Stray(NamedTuple):
    """Something in `docs/` that is neither a page of the contract nor a picture."""

    path: str
    reason: Reason

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link, or no regular file."""
        return self.reason is Reason.LINK


class Picture(NamedTuple):
    """What an image file shows: its type, `png`, how many points it is wide and high, whether it moves, and whether its
    camera or program wrote more into it: where and when it was taken, a comment.
    """

    type: str
    width: int
    height: int
    moves: bool = False
    has_notes: bool = False


@dataclass(frozen=True)
class Corpus:
    """The whole content, parsed once. `locales` come in the order of mkdocs.yml; `site_url` is the site's own."""

    locales: tuple[str, ...]
    pages: Mapping[tuple[str, PageId], Page]
    strays: tuple[Stray, ...] = ()
    assets: Mapping[str, Picture | None] = field(default_factory=dict)
    """The pictures by their paths; None where a file holds none, whatever its name says."""
    site_url: str = ""
    month: str = ""
    """That which it is, or the newest content's, `2026-11`: no review can have been later. '' is not known."""
    placeholders: Mapping[str, Placeholder] = field(default_factory=dict)
    organisation: Organisation = field(default_factory=Organisation)
    """Who answers."""
    concepts: tuple[Expression, ...] = ()
    """What agents call the same thing."""
    shorthand: tuple[Expression, ...] = ()
    """What agents abbreviate, by language: each abbreviation with all that it may mean."""
    ledger: Ledger = field(default_factory=Ledger)
    """The published addresses; without any where there is no such file."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the files beside the pages."""
    unread: frozenset[str] = frozenset()
    """The files beside the pages that are missing or can't be read as a whole: nothing is known of what they say."""
    texts: Texts = field(default_factory=Texts)
    """What the site says on its own account."""
    rule_ids: tuple[str, ...] = ()
    """The ids of all rules, which are anchors of the page that explains them; `kb.rules.complete` fills them in."""
    ledger_before: Ledger = field(default_factory=Ledger)
    """The published addresses as an earlier commit had them; without any where none is compared."""
    named: frozenset[PageId] | None = None
    """The names of the pages that are gone through; None is all."""

    def __iter__(self) -> Iterator[Page]:
        """Every page of every language, or of those that `of` named."""
        pages, named = self.pages.values(), self.named
        return iter(pages) if named is None else (page for page in pages if page.id in named)

    def goes_through(self, page: Page) -> bool:
        """Whether a page is one of those."""
        return self.named is None or page.id in self.named

    @property
    def goes_beside(self) -> bool:
        """Whether what stands beside the pages is gone through: the placeholders, the organisation, the site's own texts."""
        return self.named is None

    def of(self, names: Iterable[PageId]) -> "Corpus":
        """The same content, of which only some pages are gone through, in all languages, and nothing beside the pages.

        What is asked for by name is there.
        """
        return replace(self, named=frozenset(names))

    @cached_property
    def host(self) -> str:
        """The site's own domain."""
        return urlsplit(self.site_url).hostname or ""

    def no_language(self, locale: str) -> str:
        """What somebody is told who asked for a language that is not here."""
        return f"there is no language “{locale}”: one of {', '.join(self.locales)}"

    def page(self, locale: str, page_id: PageId) -> Page | None:
        """A page by its name, or None."""
        return self.pages.get((locale, page_id))

    def target(self, link: Link) -> Page | None:
        """The page that a link leads to, in whatever language."""
        return self.by_path.get(link.file)

    @cached_property
    def by_path(self) -> Mapping[str, Page]:
        """The pages by their files' paths."""
        return {page.path: page for page in self.pages.values()}

    def reference(self, page: Page) -> Page | None:
        """The English page that a translation follows; None for an English page or a lone translation."""
        return None if page.locale == contract.REFERENCE else self.page(contract.REFERENCE, page.id)

    def original(self, page: Page) -> Page:
        """The page that states what is the same in every language: the English one, else the page itself."""
        return self.reference(page) or page

    @cached_property
    def translations(self) -> tuple[tuple[Page, Page], ...]:
        """Every translation whose body and whose English page's body could be read, with that page."""
        return tuple(
            (page, reference)
            for page in self
            if (reference := self.reference(page)) and page.parsed and reference.parsed
        )

    @cached_property
    def templates(self) -> tuple[Page, ...]:
        """The English pages of all templates, which state their channel, stage and guidelines."""
        ids = (page_id for page_id in self.page_ids if page_id.is_entry_of("templates"))
        return tuple(page for page_id in ids if (page := self.page(contract.REFERENCE, page_id)))

    @cached_property
    def applied(self) -> Mapping[PageId, tuple[str, ...]]:
        """The guidelines that each template applies."""
        return {page.id: page.values("guidelines") for page in self.templates}

    @cached_property
    def guidelines(self) -> frozenset[str]:
        """The slugs of all guidelines."""
        return frozenset(page_id.slug for page_id in self.page_ids if page_id.is_entry_of("guidelines"))

    @cached_property
    def forms_of_address(self) -> Mapping[str, Address]:
        """How each language addresses customers."""
        return {locale: address(self.placeholders.values(), locale) for locale in self.locales}

    @cached_property
    def phrases(self) -> Mapping[str, tuple[Phrase, ...]]:
        """The phrases of every language, in the order of the groups and of their rows."""
        return {locale: tuple(self._phrases(locale)) for locale in self.locales}

    def phrase(self, page: Page, anchor: str) -> Phrase | None:
        """The phrase at an anchor of a page, or None."""
        return next(
            (phrase for phrase in self.phrases[page.locale] if phrase.page is page and phrase.id == anchor), None
        )

    def _phrases(self, locale: str) -> Iterator[Phrase]:
        for page_id in self.page_ids:
            page = self.page(locale, page_id)
            if page is None or not page_id.is_entry_of("phrases"):
                continue
            named = dict(value.split(" ", 1) for value in self.original(page).values("guidelines") if " " in value)
            rows = {row.cells[-1].span: row for row in page.rows if row.cells}
            for sentence in page.sentences:
                row = rows[sentence.block.span]
                avoid, why = (cell.text.strip() for cell in row.cells[:-1])
                guidelines = tuple(named.get(row.id, "").split())
                yield Phrase(page, row.id, avoid, why, sentence, guidelines, row.span)

    @cached_property
    def page_ids(self) -> tuple[PageId, ...]:
        """Every page name that occurs in any language."""
        return tuple(sorted({page_id for _, page_id in self.pages}))
