"""A page's body -> headings, links, blocks, fences and rows: one walk over the events of pulldown-cmark.

The site is rendered by Python-Markdown, which knows no places. Where the two read otherwise the text is refused, so
that what was checked is what is published: `kb.read.dialect`, from the constructs that are recorded here.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pyromark import Markdown, Options

from kb.model import contract
from kb.model.finding import Run, Span
from kb.model.parts import Block, Fence, Heading, Link, Row, Slot
from kb.read.dialect import NO_NOTES, is_fence
from kb.read.rules import BACKSLASH, UNDEFINED_REFERENCE
from kb.read.slots import slots
from kb.read.source import Construct, Source
from kb.read.targets import resolve, scheme

HEADING_ID = re.compile(r"(?P<text>.*?)[ \t]+\{[ ]*#(?P<id>[^\s}]*)[ ]*\}[ ]*", re.DOTALL)
CLOSING = re.compile(r"(?<![\\#])[ \t]*#+$")
"""Python-Markdown drops number signs in front of an id, as it drops them at the end of a heading."""
ROW_ID = re.compile(r"[ \t]*\{[ ]*#([^\s{}]*)[ ]*\}[ \t]*$")
ESCAPED = frozenset("\\`*_{}[]()>#+-.!|")
"""The signs that Python-Markdown and its tables let a backslash escape."""
TASK = re.compile(r"\[[ xX]\]")
MARKDOWN = Markdown(options=Options.ENABLE_TABLES)


@dataclass
class Body:
    """What a body holds, in its order."""

    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    fences: list[Fence] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    constructs: list[Construct] = field(default_factory=list)


def read(source: Source) -> Body:
    """Parse the lines of a source; brackets that lead nowhere are reported to it."""
    return _Walk(source).read()


def _split(event: Any) -> tuple[str, Any]:
    """An event's or element's name and what it says more, if it does: `"Rule"`, `{"Text": "a"}`."""
    return (event, None) if isinstance(event, str) else next(iter(event.items()))


class _Inline:
    """The text of one block while it is read. Offsets in the source count bytes."""

    def __init__(self, kind: str, start: int, level: int = 0) -> None:
        self.kind = kind
        self.start = start
        self.level = level
        self.words: list[str] = []
        self.size = 0
        self.runs: list[tuple[int, int]] = []
        self.code: list[tuple[int, int]] = []
        self.first = -1
        self.end = start
        """Where the last event ended, or the block or a mark in it began to have text."""
        self.verbatim = -1
        """Where the last event ended, if its text stands in the source as it is read."""
        self.links: list[tuple[int, str, str, int]] = []
        """Where each open link began, its target and title, and how many words precede its text."""
        self.images = 0
        """How many pictures are open: what is in their descriptions leads nowhere."""
        self.brackets: list[tuple[int, int]] = []
        """Where each open bracket stands, and how many links precede it."""
        self.found: list[Link] = []

    def add(self, text: str, start: int, end: int) -> None:
        if start != self.verbatim:
            self.runs.append((self.size, start))
        self.words.append(text)
        self.size += len(text)
        size = len(text) if text.isascii() else len(text.encode())
        self.verbatim = end if size == end - start else -1


class _Walk:
    """Follows the events; each kind has a method."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.body = Body()
        self.within: list[str] = []
        self.section = ""
        self.inline: _Inline | None = None
        self.verbatim = False
        """Whether the events are those of a code or HTML block."""
        self.is_header = False
        self.row = 0
        self.cells = 0

    def read(self) -> Body:
        handlers = {"Start": self._start, "End": self._end, "Text": self._text, "Code": self._code}
        for event, where in MARKDOWN.events_with_range(self.source.begin()):
            kind, value = _split(event)
            start, end = where["start"], where["end"]
            if handler := handlers.get(kind):
                handler(value, start, end)
            elif kind == "Rule":
                self._close()
                self._construct("rule", start, end)
            elif not self.verbatim:
                self._other(kind, value or "", start, end)
        self._close()
        return self.body

    def _construct(self, kind: str, start: int, end: int, value: str = "") -> None:
        line, column = self.source.place(start)
        last = self.source.line(max(end - 1, start))
        self.body.constructs.append(Construct(kind, line - 1, last, column, tuple(self.within), value))

    # --- what begins and ends

    def _start(self, value: Any, start: int, end: int) -> None:
        name, detail = _split(value)
        if name in ("Link", "Image"):
            self._open_link(detail, start, is_image=name == "Image")
            return
        if name in ("Emphasis", "Strong"):
            self._open(start).end = start + (1 if name == "Emphasis" else 2)
            return
        self._close()
        if name == "Paragraph":
            is_item = "item" in self.within
            if is_item:
                self._construct("paragraph", start, end)
            self.inline = _Inline("item" if is_item else "paragraph", start)
        elif name == "Heading":
            self._construct("heading", start, end)
            self.inline = _Inline("heading", -1, int(detail["level"][1:]))
        elif name in ("TableHead", "TableRow"):
            self.is_header = name == "TableHead"
            self.row, self.cells = self.source.line(start), len(self.body.blocks)
        elif name == "TableCell":
            text = self.source.slice(start, end)
            blank = len(text) - len(text.lstrip(" \t")) if text.strip(" \t") else 0
            self.inline = _Inline("cell", start + blank)
        elif name == "CodeBlock":
            self.verbatim = True
            self._block_of_code(detail, start, end)
        elif name == "HtmlBlock":
            self.verbatim = True
        else:
            self._container(name, start, end)

    def _container(self, name: str, start: int, end: int) -> None:
        kind = {"List": "list", "Item": "item", "BlockQuote": "quote", "Table": "table"}.get(name, name)
        if kind in ("list", "table"):
            self._construct(kind, start, end)
        self.within.append(kind)

    def _end(self, value: Any, start: int, end: int) -> None:
        name = value if isinstance(value, str) else next(iter(value))
        if name in ("Link", "Image"):
            self._close_link(end, is_image=name == "Image")
        elif name in ("Emphasis", "Strong"):
            if self.inline:
                self.inline.end = end
        else:
            self._close(start if name == "Heading" else -1)
            if name in ("TableHead", "TableRow"):
                self._row()
            elif name in ("CodeBlock", "HtmlBlock"):
                self.verbatim = False
            elif name in ("List", "Item", "BlockQuote", "Table"):
                self.within.pop()

    # --- text

    def _open(self, start: int) -> _Inline:
        """The open block; a list item's text may begin without one."""
        if self.inline is None:
            escaped = self.source.is_escaped(start, start - 1)
            self.inline = _Inline("item", start - escaped)
            self.inline.first = self.inline.start
        elif self.inline.first < 0:
            self.inline.first = start - self.source.is_escaped(start, start - 1)
        return self.inline

    def _text(self, text: str, start: int, end: int) -> None:
        if self.verbatim:
            return
        inline = self._open(start)
        if text in ("[", "![") and not self.source.is_escaped(start, inline.end):
            inline.brackets.append((end - 1, len(inline.found)))
        elif text == "]" and inline.brackets and not self.source.is_escaped(start, inline.end):
            self._bracket(inline, end)
        if start != inline.end and text[:1] not in ESCAPED and self.source.is_escaped(start, inline.end):
            line, column = self.source.place(start - 1)
            hint = f"remove it: {text[:1]} stands for itself"
            self.source.report(BACKSLASH, line - 1, column, "the site shows this backslash", hint)
        inline.add(text, start, end)
        inline.end = end

    def _code(self, text: str, start: int, end: int) -> None:
        inline = self._open(start)
        source = self.source.slice(start, end)
        ticks = len(source) - len(source.lstrip("`"))
        pad = source[ticks : ticks + 1] == " " and not text.startswith(" ")
        inline.code.append((inline.size, inline.size + len(text)))
        inline.add(text, start + ticks + pad, start + ticks + pad + len(text.encode()))
        inline.end = end
        inline.verbatim = -1

    def _other(self, kind: str, text: str, start: int, end: int) -> None:
        """A line's end inside a block, or HTML."""
        inline = self._open(start)
        if kind == "HardBreak":
            self._construct("break", start, end, self.source.slice(start, end))
        inline.add(" " if kind in ("SoftBreak", "HardBreak") else text, start, end)
        inline.end = end
        inline.verbatim = -1

    def _bracket(self, inline: _Inline, end: int) -> None:
        start, links = inline.brackets.pop()
        text = self.source.slice(start, end)
        if inline.images or (inline.kind == "item" and start == inline.start and TASK.fullmatch(text)):
            return
        if len(inline.found) > links and not self.source.has(end, b"(["):
            return  # brackets around a link, and no second one
        line, column = self.source.place(start)
        hint = "add the page after it, [text](page.md), or escape the brackets: \\[…\\]"
        hint = NO_NOTES if text.startswith("[^") else hint
        self.source.report(UNDEFINED_REFERENCE, line - 1, column, f"{text} links to nothing", hint)

    # --- records

    def _open_link(self, detail: Mapping[str, str], start: int, *, is_image: bool) -> None:
        inline = self._open(start)
        target = ("mailto:" if detail["link_type"] == "Email" else "") + detail["dest_url"]
        inline.links.append((start, target, detail["title"], len(inline.words)))
        inline.end = start + 1 + is_image
        inline.images += is_image

    def _close_link(self, end: int, *, is_image: bool) -> None:
        if (inline := self.inline) is None:  # pragma: no cover - it was opened in one
            return
        start, target, title, first = inline.links.pop()
        inline.images -= is_image
        inline.end = end
        inline.verbatim = -1
        if not inline.images:
            text = "".join(inline.words[first:]).strip()
            span = self.source.span(start)
            name = scheme(target)
            file = "" if name or target.startswith("/") else resolve(self.source.path, target)
            inline.found.append(Link(text, target, span, "", is_image, name, file, title))

    def _close(self, start: int = -1) -> None:
        """Record the block that is open, if any; a heading without text stands at `start`."""
        if (inline := self.inline) is None:
            return
        self.inline = None
        is_closed = False
        if inline.kind == "heading":
            inline.start = start if inline.first < 0 else inline.first
            is_closed = self._heading(inline)
        if inline.found:
            self.body.links += [link._replace(section=self.section) for link in inline.found]
        text = "".join(inline.words)
        if inline.kind == "heading" and (match := HEADING_ID.fullmatch(text)):
            text = CLOSING.sub("", match["text"]) if is_closed else match["text"]
        if text.strip() or inline.kind == "cell":
            span = self.source.span(inline.start)
            is_one = len(inline.runs) == 1 and inline.runs[0][1] == inline.start
            runs = () if is_one else tuple(Run(offset, *self.source.place(at)) for offset, at in inline.runs)
            self.body.blocks.append(Block(text, span, self.section, inline.kind, runs, tuple(inline.code)))

    def _heading(self, inline: _Inline) -> bool:
        """Record a heading; return whether number signs stand before its id."""
        text = self.source.slice(inline.first, inline.end) if inline.first >= 0 else ""
        line, column = self.source.place(inline.start)
        span = Span(self.source.path, line, column + len(text) - len(text.lstrip()))
        match = HEADING_ID.fullmatch(text.strip())
        anchor = match["id"] if match else ""
        written = match["text"] if match else text.strip()
        text = CLOSING.sub("", written) if match else written
        self.body.headings.append(Heading(inline.level, text, anchor, span))
        if inline.level == 2:
            self.section = anchor
        return text != written

    def _row(self) -> None:
        """The row that ends, whose first cell may end with the row's id."""
        blocks = self.body.blocks
        match = ROW_ID.search(blocks[self.cells].text) if len(blocks) > self.cells else None
        if match:
            blocks[self.cells] = blocks[self.cells]._replace(text=blocks[self.cells].text[: match.start()])
        cells = tuple(blocks[self.cells :])
        span = Span(self.source.path, self.row + 1)
        self.body.rows.append(Row(match[1] if match else "", cells, span, self.is_header, self.section))

    def _block_of_code(self, detail: str | Mapping[str, str], start: int, end: int) -> None:
        if isinstance(detail, str):
            self._construct("code", start, end)
            return
        info = detail["Fenced"].strip(" \t")
        self._construct("fence", start, end, info)
        first, last = self.body.constructs[-1][1:3]
        if not is_fence(self.source, first, last):
            return
        text = "\n".join(self.source.lines[first + 1 : last])
        found = tuple(self._slots(first + 1, last)) if info.partition(" ")[0] in contract.TO_SEND else ()
        span = Span(self.source.path, first + 1)
        self.body.fences.append(Fence(info, text, span, self.section, found, last - first + 1))

    def _slots(self, start: int, end: int) -> Iterator[Slot]:
        """Braces of any kind in the lines of a text to send."""
        for line in range(start, end):
            yield from slots(self.source.lines[line], Span(self.source.path, line + 1))
