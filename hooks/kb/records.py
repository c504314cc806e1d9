"""What a parse yields: immutable records, each of which knows where it stands."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple
from urllib.parse import urlsplit

from kb import layout


class Span(NamedTuple):
    """A place: path relative to the repository, line and column from 1 (columns count code points)."""

    path: str
    line: int = 1
    column: int = 1


class PageId(NamedTuple):
    """What a page is called in every language; `str()` gives `guidelines/act-quickly`."""

    section: str
    slug: str

    def __str__(self) -> str:
        """`section/slug`; the home page is plain `index`."""
        return f"{self.section}/{self.slug}" if self.section else self.slug

    @property
    def file(self) -> str:
        """The page's path inside its language folder."""
        return f"{self}.md"

    @property
    def is_index(self) -> bool:
        """Whether this is the home page or a section's list of pages."""
        return self.slug == layout.INDEX


class Problem(NamedTuple):
    """Something that keeps the text from being parsed; `rule` names the rule that reports it."""

    rule: str
    span: Span
    message: str
    hint: str = ""


class Scalar(NamedTuple):
    """A front matter value. `implied` is the type that YAML reads in it where a text was meant, else ''."""

    text: str
    span: Span
    implied: str = ""


class Entry(NamedTuple):
    """A front matter field with its value or values."""

    name: str
    span: Span
    values: tuple[Scalar, ...]
    is_list: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands behind the colon."""
        return not any(scalar.text.strip() for scalar in self.values)


class Heading(NamedTuple):
    """A heading. `id` is '' where the author gave none."""

    level: int
    text: str
    id: str
    span: Span


class Link(NamedTuple):
    """A link or an image as the author wrote it; `section` is the id of the `##` heading above it."""

    text: str
    target: str
    span: Span
    section: str
    is_image: bool = False

    @property
    def path(self) -> str:
        """The target without its anchor."""
        return self.target.partition("#")[0]

    @property
    def anchor(self) -> str:
        """The target's anchor without its `#`, or ''."""
        return self.target.partition("#")[2]


class Block(NamedTuple):
    """A run of prose: a paragraph, a list item's paragraph, a heading's text or a table cell, markup removed."""

    text: str
    span: Span
    section: str
    kind: str


class Slot(NamedTuple):
    """Braces in a fence, as written: `name` is '' where they are no well-formed `{{placeholder}}`."""

    raw: str
    name: str
    span: Span


class Fence(NamedTuple):
    """A fenced block: the words behind its ``` and its text. `span` is the ```; the text begins a line below."""

    info: str
    text: str
    span: Span
    section: str
    slots: tuple[Slot, ...]
    lines: int
    """How many lines it takes, both ``` included."""

    @property
    def is_to_send(self) -> bool:
        """Whether its text goes to customers or colleagues."""
        return self.info.partition(" ")[0] in layout.TO_SEND


class Reply(NamedTuple):
    """A text to send in one tone. `subject` is None where the channel has none."""

    variant: str
    subject: Fence | None
    body: Fence

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The braces in subject and body."""
        return (*(self.subject.slots if self.subject else ()), *self.body.slots)


class Row(NamedTuple):
    """A row of a table: the id that its first cell ends with, or '', and the text of its cells."""

    id: str
    cells: tuple[Block, ...]
    span: Span
    is_header: bool
    section: str


class Phrase(NamedTuple):
    """A row of a phrase table, with the guidelines that the English page names for it."""

    page: "Page"
    id: str
    avoid: str
    why: str
    say: str
    guidelines: tuple[str, ...]
    span: Span


class Wording(NamedTuple):
    """A placeholder in one language: label, made-up example and, for a form of address, the choices."""

    label: Scalar
    example: Scalar
    choices: tuple[Scalar, ...]


class Placeholder(NamedTuple):
    """A declared blank. A form of address (`is_address`) belongs to the languages that word it."""

    name: str
    type: str
    max: int
    personal: bool
    is_address: bool
    wordings: Mapping[str, Wording]
    span: Span


_DIGIT = re.compile(r"\d")
_UNUSUAL = re.compile("[^\n -~\u00a0-\u00ac\u00ae-\u024f\u1ea0-\u1ef9–—‘’“”„…→₫€₱]")
"""Neither a letter of the Latin alphabets nor a sign that prose is full of."""
HASH_LENGTH = 12
"""Characters of a page's hash."""


@dataclass(frozen=True)
class Page:
    """One Markdown file. `parsed` is False if a problem kept its body from being read."""

    id: PageId
    locale: str
    path: str
    text: str = ""
    front_matter: Mapping[str, Entry] = field(default_factory=dict)
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    blocks: tuple[Block, ...] = ()
    prose: tuple[tuple[int, str], ...] = ()
    """The body's lines outside fenced blocks, with their numbers and code spans blanked."""
    fences: tuple[Fence, ...] = ()
    rows: tuple[Row, ...] = ()
    body: int = 0
    """How many lines precede the body."""
    problems: tuple[Problem, ...] = ()
    parsed: bool = True

    def span(self, line: int = 1, column: int = 1) -> Span:
        """A place in this page."""
        return Span(self.path, line, column)

    def value(self, name: str) -> str:
        """A single-valued front matter field, or ''."""
        entry = self.front_matter.get(name)
        return entry.values[0].text if entry and entry.values else ""

    def values(self, name: str) -> tuple[str, ...]:
        """A many-valued front matter field."""
        entry = self.front_matter.get(name)
        return tuple(scalar.text for scalar in entry.values) if entry else ()

    @property
    def title(self) -> str:
        """The title, or the slug while the author has given none."""
        return self.value("title") or self.id.slug

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The source, line by line."""
        return tuple(self.text.split("\n"))

    @cached_property
    def numbered(self) -> tuple[tuple[int, str], ...]:
        """The body's lines that hold a digit, with their numbers."""
        lines = enumerate(self.lines[self.body :], self.body + 1)
        return tuple((number, line) for number, line in lines if _DIGIT.search(line))

    @cached_property
    def unusual(self) -> bool:
        """Whether the source holds a character that one may have to look at twice."""
        return bool(_UNUSUAL.search(self.text))

    @cached_property
    def escaped(self) -> tuple[tuple[int, str], ...]:
        """Fields whose escapes stand for what can't be seen in the source: their lines' numbers, and what they hold."""
        values = [scalar for entry in self.front_matter.values() for scalar in entry.values]
        return tuple(
            (span.line, " " * (span.column - 1) + text.replace("\n", " "))
            for text, span, _ in values
            if not text.isprintable() and text.split("\n")[0] not in self.lines[span.line - 1]
        )

    @cached_property
    def texts(self) -> tuple[tuple[Block, tuple[str, ...]], ...]:
        """The title, the summary and the prose, each with its words in small letters as spaces part them."""
        fields = [entry for name in ("title", "summary") if (entry := self.front_matter.get(name)) and entry.values]
        first = [Block(entry.values[0].text, entry.values[0].span, "", entry.name) for entry in fields]
        return tuple((block, tuple(block.text.lower().split())) for block in (*first, *self.blocks))

    @cached_property
    def text_hash(self) -> str:
        """What a reader sees: title, summary and text, hashed. Keywords, facts and blank lines do not count."""
        text = (line.rstrip() for line in self.lines[self.body :] if line.strip())
        seen = "\n".join([self.value("title"), self.value("summary"), *text])
        return hashlib.sha256(seen.encode()).hexdigest()[:HASH_LENGTH]

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Every id that a link may name."""
        return frozenset(heading.id for heading in self.headings if heading.id) | {
            row.id for row in self.rows if row.id
        }

    @cached_property
    def replies(self) -> tuple[Reply, ...]:
        """The texts to send; a subject holds for the replies below it."""
        found = []
        subject = None
        for fence in self.fences:
            kind, _, variant = fence.info.partition(" ")
            if kind == "subject":
                subject = fence
            elif kind == "reply":
                found.append(Reply(variant, subject, fence))
        return tuple(found)


class Stray(NamedTuple):
    """Something in `docs/` that is not a page of the contract."""

    path: str
    is_link: bool = False
    size: int = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """A published page in the ledger of addresses, with its anchors."""

    span: Span
    anchors: tuple[Scalar, ...]

    @property
    def names(self) -> frozenset[str]:
        """The anchors' names."""
        return frozenset(anchor.text for anchor in self.anchors)


@dataclass(frozen=True, slots=True)
class Redirect:
    """Where an address leads that is gone; `span` is where the old one stands."""

    span: Span
    to: Scalar

    @property
    def target(self) -> str:
        """The address that took its place."""
        return self.to.text


@dataclass(frozen=True)
class Ledger:
    """Every address that was ever published, without its language: `guidelines/apologise#say`."""

    languages: tuple[Scalar, ...] = ()
    pages: Mapping[str, Listed] = field(default_factory=dict)
    redirects: Mapping[str, Redirect] = field(default_factory=dict)


@dataclass(frozen=True)
class Corpus:
    """The whole content, parsed once. `locales` come in the order of mkdocs.yml; `site_url` is the site's own."""

    locales: tuple[str, ...]
    pages: Mapping[tuple[str, PageId], Page]
    strays: tuple[Stray, ...] = ()
    assets: frozenset[str] = frozenset()
    site_url: str = ""
    placeholders: Mapping[str, Placeholder] = field(default_factory=dict)
    ledger: Ledger | None = None
    """The published addresses; None where there is no such file."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the files beside the pages."""
    ledger_before: Ledger | None = None
    """The published addresses as an earlier commit had them; None where none is compared."""

    def __iter__(self) -> Iterator[Page]:
        """Every page of every language."""
        return iter(self.pages.values())

    @cached_property
    def host(self) -> str:
        """The site's own domain."""
        return urlsplit(self.site_url).hostname or ""

    def page(self, locale: str, page_id: PageId) -> Page | None:
        """A page by its name, or None."""
        return self.pages.get((locale, page_id))

    @cached_property
    def by_path(self) -> Mapping[str, Page]:
        """The pages by their files' paths."""
        return {page.path: page for page in self}

    def reference(self, page: Page) -> Page | None:
        """The English page that a translation follows; None for an English page or a lone translation."""
        return None if page.locale == layout.REFERENCE else self.page(layout.REFERENCE, page.id)

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
        ids = (page_id for page_id in self.page_ids if page_id.section == "templates" and not page_id.is_index)
        return tuple(page for page_id in ids if (page := self.page(layout.REFERENCE, page_id)))

    @cached_property
    def phrases(self) -> Mapping[str, tuple[Phrase, ...]]:
        """The phrases of every language, in the order of the groups and of their rows."""
        return {locale: tuple(self._phrases(locale)) for locale in self.locales}

    def _phrases(self, locale: str) -> Iterator[Phrase]:
        for page_id in self.page_ids:
            page = self.page(locale, page_id)
            if page is None or page_id.section != "phrases" or page_id.is_index:
                continue
            named = dict(
                value.split(" ", 1) for value in (self.reference(page) or page).values("guidelines") if " " in value
            )
            for row in page.rows:
                if row.id and not row.is_header and len(row.cells) == layout.PHRASE_COLUMNS:
                    avoid, why, say = (cell.text.strip() for cell in row.cells)
                    yield Phrase(page, row.id, avoid, why, say, tuple(named.get(row.id, "").split()), row.span)

    @cached_property
    def page_ids(self) -> tuple[PageId, ...]:
        """Every page name that occurs in any language."""
        return tuple(sorted({page_id for _, page_id in self.pages}))
