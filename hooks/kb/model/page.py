"""What a parse yields: immutable records, each of which knows where it stands.

No rule reads the source: what it may want to judge is here, and whatever has a `text` has `place(offset)` too, which
gives the line and column of any character of it, markup and line ends between them allowed for.

    page.fields   title, summary, keywords and what is heard (Block; kind `title`, `summary`, `keyword`, `heard`)
    page.blocks   prose (Block; kind `paragraph`, `item`, `heading`, `cell`, `fold`); `block.prose` has its code blanked
    page.fences   each with its text; `fence.block` is the same as a Block, of the kind of its first word
    page.sentences  sentences to say: of phrases, guidelines and situations (Sentence), each with its block and its braces
    page.seen     fields, blocks and to-send fences: all that a reader or a customer reads
    page.marks    HTML, braces, copied files and other signs in prose that act or look as if (Mark)
    page.end      the file's last line, for what is missing
    scalar        a front matter value, a placeholder's label or example
    link          with the scheme of its target and the file that it names; `corpus.target(link)` is that file's page
"""

import hashlib
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from kb.model import contract
from kb.model.finding import Problem, Span
from kb.model.parts import Block, Entry, Fence, Fold, Heading, Link, Mark, Reply, Row, Sentence


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

    def is_entry_of(self, section: str) -> bool:
        """Whether this is a page of a section, not its list of pages."""
        return self.section == section and not self.is_index


HOME_PAGE = PageId(contract.HOME, contract.INDEX)
"""The home page of a language."""


class Phrase(NamedTuple):
    """A row of a phrase table, with the guidelines that the English page names for it."""

    page: "Page"
    id: str
    avoid: str
    why: str
    sentence: Sentence
    guidelines: tuple[str, ...]
    span: Span

    @property
    def say(self) -> str:
        """The sentence to say, blanks in braces."""
        return self.sentence.text

    @property
    def address(self) -> str:
        """The row's, as the ledger and the data have it: `phrases/apology#sorry-but`."""
        return f"{self.page.id}#{self.id}"


TEXT_FIELDS = {"title": "title", "summary": "summary", "keywords": "keyword", "heard": "heard"}
"""Fields that readers read, and what a Block of one is called."""
AS_SPOKEN = frozenset({"keyword", "heard"})
"""Kinds of Blocks that hold what customers say and agents type, as they do: in slang and shorthand, in two languages."""
ITEM = re.compile(r"[ \t>]*(?:[-+*]|\d{1,9}\.)[ \t]")
"""What a list's item begins with in its line."""
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
    fences: tuple[Fence, ...] = ()
    folds: tuple[Fold, ...] = ()
    rows: tuple[Row, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    marks: tuple[Mark, ...] = ()
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

    def heard(self, row: str = "") -> tuple[str, ...]:
        """What is said and typed where the page helps; of a page of phrases, where a row does."""
        entry = self.front_matter.get("heard")
        lists = (entry.parts if row else (entry,)) if entry else ()
        return tuple(scalar.text for each in lists if each.name == row or not row for scalar in each.values)

    @property
    def title(self) -> str:
        """The title, or the slug while the author has given none."""
        return self.value("title") or self.id.slug

    @cached_property
    def fields(self) -> tuple[Block, ...]:
        """The title, the summary, the keywords and what is heard."""
        return tuple(
            Block(scalar.text, scalar.span, "", kind, scalar.runs)
            for name, kind in TEXT_FIELDS.items()
            if name in self.front_matter
            for scalar in self.front_matter[name].values
        )

    @cached_property
    def seen(self) -> tuple[Block, ...]:
        """All that a reader of the page reads, and what a customer gets."""
        return (*self.fields, *self.blocks, *(fence.block for fence in self.fences if fence.is_to_send))

    @property
    def end(self) -> Span:
        """The last line, where something is missing."""
        return self.span(self.text.count("\n") + 1)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The source, line by line."""
        return tuple(self.text.split("\n"))

    @property
    def shown(self) -> str:
        """What a reader sees: title, summary and text. Keywords, what is heard, facts and blank lines do not count."""
        text = (line.rstrip() for line in self.lines[self.body :] if line.strip())
        return "\n".join([self.value("title"), self.value("summary"), *text])

    @cached_property
    def text_hash(self) -> str:
        """What a reader sees, hashed."""
        return hashlib.sha256(self.shown.encode()).hexdigest()[:HASH_LENGTH]

    @property
    def items(self) -> tuple[Block, ...]:
        """The items of lists, each by its first paragraph."""
        return tuple(
            block for block in self.blocks if block.kind == "item" and ITEM.match(self.lines[block.span.line - 1])
        )

    @cached_property
    def _heading_lines(self) -> tuple[int, ...]:
        return tuple(heading.span.line for heading in self.headings)

    def heading_above(self, line: int) -> Heading | None:
        """The heading, of any level, that a line stands under; None above the first."""
        number = bisect_right(self._heading_lines, line)
        return self.headings[number - 1] if number else None

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
