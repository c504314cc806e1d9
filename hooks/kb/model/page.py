"""What a parse yields: immutable records, each of which knows where it stands.

No rule reads the source: what it may want to judge is here, and whatever has a `text` has `place(offset)` too, which
gives the line and column of any character of it, markup and line ends between them allowed for.

    page.fields   title, summary, keywords and what is heard (Block; kind `title`, `summary`, `keyword`, `heard`)
    page.blocks   prose (Block; kind `paragraph`, `item`, `heading`, `cell`, `fold`); `block.prose` has its code blanked
    page.fences   each with its text; `fence.block` is the same as a Block, of the kind of its first word
    page.sentences  sentences to say: of phrases and guidelines (Sentence), each with its block and its braces
    page.seen     fields, blocks and to-send fences: all that a reader or a customer reads
    page.marks    HTML, braces, copied files and other signs in prose that act or look as if (Mark)
    page.end      the file's last line, for what is missing
    scalar        a front matter value, a placeholder's label or example
    link          with the scheme of its target and the file that it names; `corpus.target(link)` is that file's page
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from kb.model import contract
from kb.model.finding import Problem, Run, Span, place


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
    runs: tuple[Run, ...] = ()

    def place(self, offset: int) -> Span:
        """Where the character at an offset stands."""
        return place(self.span, self.runs, offset)


class Entry(NamedTuple):
    """A front matter field with its value or values.

    Of a mapping, `parts` are its lists by their keys, and `values` all that stands in them.
    """

    name: str
    span: Span
    values: tuple[Scalar, ...]
    is_list: bool
    parts: tuple["Entry", ...] = ()

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
    scheme: str = ""
    """`https`, `javascript`, … however it is spelt; '' for a path."""
    file: str = ""
    """The file that a relative target names, relative to the repository; '' for others."""

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
    runs: tuple[Run, ...] = ()
    code: tuple[tuple[int, int], ...] = ()
    """Where the code spans of the text begin and end."""

    def place(self, offset: int) -> Span:
        """Where the character at an offset stands."""
        return place(self.span, self.runs, offset)

    @property
    def prose(self) -> str:
        """The text with its code spans blanked: offsets are the same."""
        text = self.text
        for start, end in self.code:
            text = text[:start] + " " * (end - start) + text[end:]
        return text


class Fold(NamedTuple):
    """What readers unfold: its label, whose line begins it, and the line that ends it."""

    label: Block
    last: int


class Mark(NamedTuple):
    """Something in the source that acts, or looks as if: `kind` is one of MARKS, `text` as much of it as names it."""

    kind: str
    text: str
    span: Span


MARKS = ("html", "html-link", "braces", "snippet", "heading", "carriage-return")
"""HTML (with `href` or `src`: `html-link`), braces in prose that give no heading or row its id, a line that copies
a file, a line that looks like a heading and is none, a line that ends otherwise than in LF."""


class Slot(NamedTuple):
    """Braces in a text to send or to say, as written: `name` is '' where they are no well-formed `{{placeholder}}`."""

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
    def kind(self) -> str:
        """The first word behind the ```."""
        return self.info.partition(" ")[0]

    @property
    def is_to_send(self) -> bool:
        """Whether its text goes to customers or colleagues."""
        return self.kind in contract.TO_SEND

    @property
    def block(self) -> Block:
        """The text as a Block of the fence's kind."""
        runs, offset = [], 0
        for line, text in enumerate(self.text.split("\n"), self.span.line + 1):
            runs.append(Run(offset, line, 1))
            offset += len(text) + 1
        return Block(self.text, Span(self.span.path, self.span.line + 1), self.section, self.kind, tuple(runs))

    def place(self, offset: int) -> Span:
        """Where the character at an offset of the text stands."""
        line = self.text.count("\n", 0, offset)
        return Span(self.span.path, self.span.line + 1 + line, offset - self.text.rfind("\n", 0, offset))


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


class Sentence(NamedTuple):
    """A sentence to say. Languages pair theirs by `key`: a row's id, or which item of the guideline's `#say` it is, from 1.

    `is_plain` is False if its source holds more than its words: markup, an escape, a line's end.
    """

    key: str
    block: Block
    slots: tuple[Slot, ...]
    is_plain: bool

    @property
    def text(self) -> str:
        """Its words, blanks in braces."""
        return self.block.text.strip()


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


TEXT_FIELDS = {"title": "title", "summary": "summary", "keywords": "keyword", "heard": "heard"}
"""Fields that readers read, and what a Block of one is called."""
AS_SPOKEN = frozenset({"keyword", "heard"})
"""Kinds of Blocks that hold what customers say and agents type, as they do: in slang and shorthand, in two languages."""
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
