"""The parts of a page: immutable records, each of which knows where it stands. What a page holds of them: kb.model.page."""

from typing import NamedTuple

from kb.model import contract
from kb.model.finding import Run, Span, place, place_in


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
    title: str = ""
    """What stands in quotes behind the target."""

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
        return place_in(self.span.path, self.text, offset, self.span.line + 1)


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
