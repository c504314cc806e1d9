"""What a parse yields: immutable records, each of which knows where it stands."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from kb.model import contract
from kb.model.finding import Problem, Span


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
        return self.slug == contract.INDEX


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
        return self.info.partition(" ")[0] in contract.TO_SEND


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
