"""One file's bytes -> Page. Never raises on any input: what can't be read becomes a Problem with its place.

The site is rendered by Python-Markdown; here markdown-it-py reads the same text because it knows lines.
Where the two would disagree (indented code, fences in lists, lists without a blank line before them), the
text is refused, so that what was checked is what is published.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kb.model import contract
from kb.model.finding import Problem, Span
from kb.model.page import Block, Entry, Fence, Heading, Link, Page, PageId, Row, Scalar, Slot
from kb.read.located_yaml import Reader, Sequence

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    _InlineRule = Callable[[StateInline, bool], bool]

FENCE = re.compile(r"(`{3,})([a-z]+(?: [a-z-]+)*)?")
HEADING_ID = re.compile(r"(?P<text>.*?)[ \t]+\{[ ]*#(?P<id>[^\s}]*)[ ]*\}[ ]*", re.DOTALL)
PLACEHOLDER = re.compile(r"\{\{([a-z][a-z0-9]*(?:_[a-z0-9]+)*)\}\}")
BRACES = re.compile(r"\{+[^{}\n]*\}*|\}+|[｛｝❴❵]+[^{}｛｝❴❵\n]*[｛｝❴❵]*")
ROW_ID = re.compile(r"[ \t]*\{[ ]*#([^\s{}]*)[ ]*\}[ \t]*$")
_WORDS = r"[^\x00-\x1f\[\]`*_<&\\]++"
SIMPLE_LINK = re.compile(rf"\[(?<!!\[)({_WORDS})\]\(([A-Za-z0-9_./#:?=%~+,;@-]+)\)")
_BOLD = rf"(?<![^ ])\*\*(?=\w){_WORDS}(?<=[\w.:!?])\*\*(?![^ ])"
_CODE = r"(?<!`)`(?! )[^\x00-\x1f`*<&\\]++(?<! )`(?!`)"
_CODE_OR_LINK = re.compile(rf"{_CODE}|{SIMPLE_LINK.pattern}")
SIMPLE_TEXT = re.compile(rf"(?:{_WORDS}|{SIMPLE_LINK.pattern}|{_BOLD}|{_CODE})++")
"""One line of words, links, bold words and code, as nearly all text is: it needs no inline parser."""
SIMPLE_BLOCK = re.compile(
    r"(?P<mark>#{1,6} (?=[^\s#])|(?:- |)(?=\d++(?![.)]))"
    r"|(?:- |[0-9]{1,9}\. |)(?=[^\W\d_]|[\[“„‘\"'(]|\*\*\w|`[^`]))"
    rf"(?P<text>(?:(?<=^- )\[[ xX]\] )?{SIMPLE_TEXT.pattern})(?<![\s#])"
)
"""A heading, list item or paragraph of such text, which begins no other block."""
NESTED = "    - "
TABLE_MARKS = re.compile(r"\|(?: *-+ *\|)+")
"""The line between a table's header and its rows."""
ITEM = re.compile(r"[ \t]*(?:[-+*]|\d{1,9}\.)[ \t]|\|.*\|$")
"""The beginning of a list item or a table's row: like a blank line, it ends what is read in one go."""
TASK = re.compile(r"\[[ xX]\] ")

# Python-Markdown's time grows with the square or worse of these. Within them a page takes it less than a second
# whatever it holds, and prose stays far from them.
MAX_LINES = 2_000
MAX_LINE = 2_000
MAX_RUN = 6_000
MAX_MARKS = 60
MAX_PAGE_MARKS = 600
MAX_COLUMNS = 12
MAX_DEPTH = 5
MARKS = "[]()<>*_`~^=!{}\\&#+"
INDENTING = frozenset(" \t>-+*0123456789")
INDENTED = re.compile(rf"\n[ \t>+*\d.)-]{{{MAX_DEPTH + 1}}}")
NESTING = re.compile(r"(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*")
ANY_LINK = re.compile(r"\[[^\[\]()]*\]\([^\[\]()\s]*\)")
LINE_END = re.compile(r"\r\n?")
STRAY_FENCE = re.compile(r"[ \t>]*(?:`{3,}|~{3,})")
CODE_SPAN = re.compile(r"`[^`]+`")
NO_HEADING = re.compile(r" {1,3}#{1,6} |#{7,}|#{1,6}[^ #]")
DEFINITION = re.compile(r"[ \t>]*(?:[-+*] +)?\[[^\]]*\]:")
FOLD = re.compile(r"/// details \| (?P<label>[^\[\]`*_<&\\|\s][^\[\]`*_<&\\|]*)")
FOLD_END = "///"
CELL = re.compile(r"(?<!\\)\|")


def parse(path: str, locale: str, page_id: PageId, data: bytes, size: int = 0) -> Page:
    """Read a page.

    Args:
        path: the file's path relative to the repository, with `/`.
        locale: the language folder that holds it.
        page_id: its section and slug.
        data: the file's content.
        size: its size in bytes, where it was too large to be read.
    """
    size = max(len(data), size)
    if size > contract.MAX_FILE_BYTES:
        message = f"{size:,} bytes; a page may have {contract.MAX_FILE_BYTES:,}"
        problem = Problem("file_too_large", Span(path), message, "split the page, or move data out of docs/")
        return Page(page_id, locale, path, problems=(problem,), parsed=False)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Page(page_id, locale, path, problems=(_not_utf8(path, data, error),), parsed=False)
    ends: tuple[Problem, ...] = ()
    if carriage := LINE_END.search(text):
        line = text.count("\n", 0, carriage.start()) + 1
        span = Span(path, line, carriage.start() - text.rfind("\n", 0, carriage.start()))
        ends = (
            Problem(
                "control_character", span, "a line that does not end in LF alone", "save the file with LF line ends"
            ),
        )
        text = LINE_END.sub("\n", text)
    lines = text.removeprefix("\ufeff").split("\n")
    matter = _FrontMatter(path)
    body = matter.read(lines)
    if problems := tuple(_slow(path, lines, body)):
        return Page(
            page_id, locale, path, text, matter.entries, problems=(*ends, *matter.problems, *problems), parsed=False
        )
    reader = _Body(path, lines, body)
    if not reader.read_simple():
        reader = _Body(path, lines, body)
        reader.read()
    return Page(
        page_id,
        locale,
        path,
        text,
        matter.entries,
        tuple(reader.headings),
        tuple(reader.links),
        (*reader.blocks, *reader.folds),
        tuple(reader.prose()),
        tuple(reader.fences),
        tuple(reader.rows),
        body,
        (*ends, *matter.problems, *reader.problems),
        parsed=not matter.unclosed,
    )


def _not_utf8(path: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    before = data[: error.start]
    line_start = before.rfind(b"\n") + 1
    span = Span(path, before.count(b"\n") + 1, len(before[line_start:].decode("utf-8", "replace")) + 1)
    message = f"byte 0x{data[error.start]:02x} is not UTF-8"
    return Problem("not_utf8", span, message, "save the file as UTF-8 in your editor")


def _slow(path: str, lines: list[str], body: int) -> Iterator[Problem]:
    """What would make a Markdown parser slow: found line by line, before anything parses it."""
    hint = "no text for readers needs this: shorten it, or split it into paragraphs with blank lines"
    if len(lines) > MAX_LINES:
        yield Problem(
            "slow_text",
            Span(path, MAX_LINES + 1),
            f"{len(lines):,} lines; a page may have {MAX_LINES:,}",
            "split the page",
        )
        return
    run = ""
    whole = "\n".join(lines[body:])
    marks_used = [mark for mark in MARKS if whole.count(mark) > MAX_MARKS]  # in most pages none
    if not marks_used and _is_plain(lines, whole):
        return
    page_marks = dict.fromkeys(marks_used, 0)
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE:
            yield Problem("slow_text", Span(path, number, MAX_LINE + 1), f"line of {len(line):,} characters", hint)
            return
        if number <= body:
            continue
        if line.count("|") > MAX_COLUMNS + 1:
            yield Problem(
                "slow_text", Span(path, number), f"a table of more than {MAX_COLUMNS} columns", "split the table"
            )
            return
        run = f"{run}\n{line}" if line.strip() and not ITEM.match(line) else line
        if len(run) > MAX_RUN:
            yield Problem("slow_text", Span(path, number), f"over {MAX_RUN:,} characters without a blank line", hint)
            return
        if marks_used and len(run) > MAX_MARKS:
            mark = max(marks_used, key=run.count)
            if run.count(mark) > MAX_MARKS:
                message = f"more than {MAX_MARKS} times “{mark}” in a paragraph"
                yield Problem("slow_text", Span(path, number, max(line.find(mark), 0) + 1), message, hint)
                return
        if marks_used:
            rest = ANY_LINK.sub("", line)
            for mark in marks_used:
                page_marks[mark] += rest.count(mark)
                if page_marks[mark] > MAX_PAGE_MARKS:
                    message = f"more than {MAX_PAGE_MARKS} times “{mark}” in a page"
                    yield Problem("slow_text", Span(path, number, rest.find(mark) + 1), message, "split the page")
                    return
        if line[:1] not in INDENTING:
            continue
        prefix = NESTING.match(line)
        if prefix is None or len(prefix[0]) <= MAX_DEPTH:
            continue
        marks = prefix[0].replace("\t", "    ")
        depth = sum(marks.count(mark) for mark in ">-+*.)") + (len(marks) - len(marks.lstrip())) // 4
        if depth > MAX_DEPTH:
            message = f"lists or quotations nested {depth} deep; {MAX_DEPTH} are allowed"
            yield Problem("slow_text", Span(path, number), message, hint)
            return


def _is_plain(lines: list[str], whole: str) -> bool:
    """Whether a glance is enough: no line is long, wide or indented, no text long without a blank line."""
    return (
        len(max(lines, key=len)) <= MAX_LINE
        and (whole.count("|") <= MAX_COLUMNS + 1 or max(line.count("|") for line in lines) <= MAX_COLUMNS + 1)
        and len(max(whole.split("\n\n"), key=len)) <= MAX_RUN
        and not INDENTED.search("\n" + whole)
    )


@dataclass
class _FrontMatter:
    """What stands between the first line `---` and the next."""

    path: str
    entries: dict[str, Entry] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unclosed: bool = False

    def read(self, lines: list[str]) -> int:
        """Fill `entries` and `problems`; return how many lines precede the body."""
        if lines[0].rstrip(" \t") != "---":
            hint = "begin the file with `---`, `title: …`, `summary: …`, `---`"
            self.problems.append(Problem("front_matter_syntax", Span(self.path), "no front matter", hint))
            return 0
        end = next((i for i, line in enumerate(lines) if i and line.rstrip(" \t") in ("---", "...")), None)
        if end is None:
            self.unclosed = True
            problem = Problem(
                "front_matter_syntax", Span(self.path), "front matter is never closed", "add a line `---` after it"
            )
            self.problems.append(problem)
            return len(lines)
        reader = Reader(self.path, 1, 2, "front_matter_syntax")
        fields = reader.read("\n".join(lines[1:end]) + "\n").entries
        self.problems += reader.problems
        for name, (key, value) in fields.items():
            if isinstance(value, Sequence):
                values = tuple(item for item in value.items if isinstance(item, Scalar))
                self.entries[name] = Entry(name, key.span, values, is_list=True)
            elif isinstance(value, Scalar):
                self.entries[name] = Entry(name, key.span, (value,), is_list=False)
            else:
                message = "nested values are not allowed"
                self.problems.append(
                    Problem("front_matter_syntax", value.span, message, "write one value, or a list of values")
                )
        return end + 1


class _Mark(NamedTuple):
    """Where an inline construct stands in the text of its block."""

    kind: str
    start: int
    end: int
    token: Token | None = None


def _recording(kind: str, rule: _InlineRule) -> _InlineRule:
    """The same inline rule, leaving a _Mark in the environment for all that it recognises."""

    def recorded(state: StateInline, silent: bool) -> bool:
        if silent or "marks" not in state.env:
            return rule(state, silent)
        start, count = state.pos, len(state.tokens)
        marks: list[_Mark] = state.env.pop("marks") if kind == "image" else state.env["marks"]
        found = rule(state, silent)  # a picture's description is parsed apart, with places of its own
        state.env["marks"] = marks
        if found:
            made = [t for t in state.tokens[count:] if t.type in ("link_open", "image")]
            if made:
                marks.append(_Mark(kind, start, state.pos, made[0]))
        elif kind == "link" and state.src[start] == "[":
            end = state.md.helpers.parseLinkLabel(state, start, True)
            if end >= 0:
                marks.append(_Mark("bracket", start, end + 1))
        return found

    return recorded


@cache
def _markdown() -> MarkdownIt:
    """The parser, which takes long to import and which most content doesn't need."""
    from markdown_it import MarkdownIt

    md = MarkdownIt("commonmark").enable("table").disable("inline")
    md.validateLink = lambda url: True  # type: ignore[method-assign]  # rules judge it, with its place
    md.normalizeLink = lambda url: url  # type: ignore[method-assign]  # and see it as written
    for rule in md.inline.ruler.__rules__:
        if rule.name in ("link", "image", "autolink"):
            md.inline.ruler.at(rule.name, _recording(rule.name, rule.fn))
    return md


class _Body:
    """Walks the tokens of a page's body once."""

    def __init__(self, path: str, lines: list[str], body: int) -> None:
        self.path = path
        self.lines = lines
        self.first = body
        self.headings: list[Heading] = []
        self.links: list[Link] = []
        self.blocks: list[Block] = []
        self.problems: list[Problem] = []
        self.fences: list[Fence] = []
        self.rows: list[Row] = []
        self.folds: list[Block] = []
        self._section = ""
        self._columns = 0
        self._fenced: set[int] = set()
        self._reported_fences: set[int] = set()

    def read_simple(self) -> bool:
        """Read a body of headings, fences, tables, lists, folds and paragraphs of one line, as most bodies are.

        It finds what `read` finds, in a fraction of the time; where it is not sure, it stops and returns False.
        """
        above, width = "", 0
        lines = iter(enumerate(self._without_folds(), self.first))
        for index, line in lines:
            if not line:
                above = "fold" if self.lines[index] else ""
            elif fence := FENCE.fullmatch(line):
                last, end = next((each for each in lines if STRAY_FENCE.match(each[1])), (index, ""))
                if end != fence[1]:
                    return False
                self._fence(index, last, fence[2] or "")
                above = fence[1]
            elif line[0] == "|" and above in ("", "#", "|"):
                if is_header := above != "|":
                    marks = next(lines, (index, ""))[1]
                    width = marks.count("|") if TABLE_MARKS.fullmatch(marks) else 0
                if line.count("|") != width or not self._simple_row(index, is_header=is_header):
                    return False
                above = "|"
            elif block := SIMPLE_BLOCK.fullmatch(line):
                mark = block["mark"].rstrip()
                is_heading = mark.startswith("#")
                if not is_heading and above not in ("", "#", mark[-1:]):
                    return False  # it continues what stands above, or is reported for standing there
                kind = "heading" if is_heading else "item" if mark else "paragraph"
                self._simple(block["text"], index, block.start("text"), kind, len(mark))
                above = mark[-1:] if 0 < len(mark) <= len("99.") else kind
            elif line.startswith(NESTED) and above in (".", "-") and (block := SIMPLE_BLOCK.fullmatch(line, 4)):
                self._simple(block["text"], index, block.start("text"), "item", 0)
            else:
                return False
        return True

    def _simple_row(self, index: int, *, is_header: bool) -> bool:
        """Read a table's row; False where a cell is not SIMPLE_TEXT."""
        line = self.lines[index]
        *cells, rest = line[1:].split("|")
        start, cursor = len(self.blocks), 0
        for text in map(str.strip, cells):
            if not SIMPLE_TEXT.fullmatch(text):
                return False
            cursor = line.index(text, cursor)
            self._simple(text, index, cursor, "cell", 0)
            cursor += len(text)
        self._row(index, start, is_header=is_header)
        return not rest

    def read(self) -> None:
        """Read any body."""
        env: dict[str, Any] = {}
        row = cursor = cells = 0
        header = False
        kinds: list[str] = []
        heading = 0
        for token in _markdown().parse("\n".join(self._without_folds()), env):
            line = self.first + token.map[0] if token.map else row
            if token.type == "fence":
                last = self.first + token.map[1] - 1 if token.map else line
                self._fence(line, last, token.info.strip())
            elif token.type == "code_block":
                self._report(
                    "indented_code", line, 1, "text indented by four spaces", "use a ``` fence, or unindent it"
                )
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                self._list(token, line)
            if token.type == "table_open":
                self._table(line)
            elif token.type == "thead_open":
                header = True
            elif token.type == "tbody_open":
                header = False
            elif token.type == "tr_open":
                row, cursor, cells = line, 0, len(self.blocks)
            elif token.type == "tr_close":
                self._row(row, cells, is_header=header)
            elif token.type == "heading_open":
                heading = int(token.tag[1])
            if token.nesting == 1:
                kinds.append(token.type.removesuffix("_open"))
            elif token.nesting == -1:
                kinds.pop()
            elif token.type == "inline":
                kind = kinds[-1]
                if kind in ("th", "td"):
                    kind = "cell"
                    line = row
                else:
                    cursor = 0
                    kind = "item" if kind == "paragraph" and "list_item" in kinds else kind
                cursor = self._inline(token, line, cursor, kind, heading, env)

    def _without_folds(self) -> list[str]:
        """The body's lines, those that open and close a fold blank: what is folded is ordinary text.

        The site's Markdown reads options out of the lines below an opening one, hence the blank line there.
        """
        lines = self.lines[self.first :]
        if not any(FOLD_END in line for line in lines):
            return lines
        opened = 0
        headings: list[int] = []
        for index, line in enumerate(self.lines[self.first :], self.first):
            if not line.lstrip(" \t>").startswith(FOLD_END):
                if line.startswith("#"):
                    headings.append(index)
                continue
            lines[index - self.first] = ""
            around = self.lines[max(index - 1, self.first) : index + 2]
            if opening := FOLD.fullmatch(line.rstrip()):
                if opened:
                    self._report(
                        "fold", index, 1, f"the fold of line {opened} is still open", "close it with a line ///"
                    )
                elif around[-1].strip() or index == len(self.lines) - 1:
                    self._report("fold", index, 1, "no blank line below the label", "put one there")
                opened, headings = index + 1, []
                span = Span(self.path, index + 1, opening.start("label") + 1)
                self.folds.append(Block(opening["label"], span, "", "fold"))
            elif line.rstrip() != FOLD_END:
                hint = "at the left margin: `/// details | Answer`, and `///` to close; the label is plain text"
                self._report("fold", index, 1, "slashes that neither open nor close a fold", hint)
            elif not opened:
                self._report(
                    "fold", index, 1, "this closes a fold that was never opened", "begin it with `/// details | Answer`"
                )
            else:
                opened = 0
                for inside in headings:
                    self._report("fold", inside, 1, "a heading inside a fold", "put it above the line `/// details`")
                if around[0].strip():
                    self._report("fold", index, 1, "no blank line above the end of the fold", "put one there")
        if opened:
            self._report("fold", opened - 1, 1, "a fold that is never closed", "close it with a line ///")
        return lines

    def prose(self) -> Iterator[tuple[int, str]]:
        """The body's lines outside fences, numbered from 1, code spans replaced by spaces.

        What the site's Markdown would read otherwise than this parse is reported on the way.
        """
        for index in range(self.first, len(self.lines)):
            if index in self._fenced:
                continue
            line = self.lines[index]
            if STRAY_FENCE.match(line) and index not in self._reported_fences:
                self._report(
                    "fence",
                    index,
                    1,
                    "a line of backquotes that belongs to no fence",
                    "remove it, or write the whole fence at the left margin",
                )
            elif "`" in line:
                if "``" in line or "\\`" in line or line.count("`") % 2:
                    self._report(
                        "code_span",
                        index,
                        line.index("`") + 1,
                        "a code span that does not end in its line",
                        "put one backquote before and one behind: `text`",
                    )
                else:
                    line = CODE_SPAN.sub(lambda match: " " * len(match[0]), line)
            if "#" in line and NO_HEADING.match(line):
                self._report(
                    "heading_level",
                    index,
                    1,
                    "looks like a heading and is none",
                    "write it at the left margin with a space: `## Title {#id}`, or escape the sign: \\#",
                )
            if "]:" in line and DEFINITION.match(line):
                self._report(
                    "undefined_reference",
                    index,
                    1,
                    "a definition of a link, away from its text",
                    "write the target behind the text: [text](page.md)",
                )
            yield index + 1, line

    def _report(self, rule: str, line: int, column: int, message: str, hint: str) -> None:
        self.problems.append(Problem(rule, Span(self.path, line + 1, column), message, hint))

    def _fence(self, line: int, last: int, info: str) -> None:
        opening = FENCE.fullmatch(self.lines[line].rstrip())
        self._reported_fences.update((line, last))
        if not opening:
            hint = "begin it at the left margin with ``` and at most a plain word or two: ```reply formal"
            self._report("fence", line, 1, "a fence that the site would not read as one", hint)
        elif last == line or self.lines[last].rstrip() != opening[1]:
            hint = f"close it with a line of just {opening[1]} at the left margin"
            self._report("fence", line, 1, "a fence that is never closed", hint)
        else:
            self._fenced.update(range(line, last + 1))
            text = "\n".join(self.lines[line + 1 : last])
            slots = tuple(self._slots(line + 1, last)) if info.partition(" ")[0] in contract.TO_SEND else ()
            span = Span(self.path, line + 1)
            self.fences.append(Fence(info, text, span, self._section, slots, last - line + 1))

    def _slots(self, start: int, end: int) -> Iterator[Slot]:
        """Braces of any kind in the lines of a text to send."""
        for line in range(start, end):
            for match in BRACES.finditer(self.lines[line]):
                name = PLACEHOLDER.fullmatch(match[0])
                yield Slot(match[0], name[1] if name else "", Span(self.path, line + 1, match.start() + 1))

    def _row(self, line: int, start: int, *, is_header: bool) -> None:
        """A table's row, whose cells are the blocks from `start` on; the first may end with the row's id."""
        source = self.lines[line].strip()
        found = len(CELL.findall(CODE_SPAN.sub("", source.removeprefix("|").removesuffix("|")))) + 1
        if is_header:
            self._columns = found
        elif found != self._columns:
            message = f"{found} cells where the header has {self._columns}"
            self._report("table_layout", line, 1, message, "one cell a column; write a bar inside a cell as \\|")
        match = ROW_ID.search(self.blocks[start].text) if len(self.blocks) > start else None
        if match:
            self.blocks[start] = self.blocks[start]._replace(text=self.blocks[start].text[: match.start()])
        cells = tuple(self.blocks[start:])
        self.rows.append(Row(match[1] if match else "", cells, Span(self.path, line + 1), is_header, self._section))

    def _list(self, token: Token, line: int) -> None:
        source = self.lines[line]
        indent = len(source) - len(source.lstrip(" "))
        above = self.lines[line - 1] if line > self.first else ""
        if token.markup == ")":
            self._report(
                "list_layout",
                line,
                indent + 1,
                "a list numbered with “)”",
                "write 1. for the first item: the site knows no other numbers",
            )
        elif source.lstrip().startswith(">") or not token.level:
            if above.lstrip("> ").strip() and not above.startswith("#"):
                hint = "put one there: the site would show the list as running text"
                self._report("list_layout", line, indent + 1, "no blank line before the list", hint)
        elif indent % 4:
            message = f"nested list indented by {indent} spaces"
            self._report("list_layout", line, indent + 1, message, "indent it by four: the site would not nest it")

    def _table(self, line: int) -> None:
        above = self.lines[line - 1] if line > self.first else ""
        if above.strip() and not above.startswith("#"):
            self._report(
                "table_layout",
                line,
                1,
                "no blank line before the table",
                "put one there: the site would show it as running text",
            )

    def _inline(self, token: Token, line: int, cursor: int, kind: str, level: int, env: dict[str, Any]) -> int:
        """Read a block's inline content; return the column behind it, where a table's next cell begins."""
        content = token.content
        starts, columns = [0], []
        for number, part in enumerate(content.split("\n")):
            source = self.lines[line + number] if line + number < len(self.lines) else ""
            found = source.find(part.replace("|", r"\|") if kind == "cell" else part, cursor if number == 0 else 0)
            columns.append(max(found, 0))
            starts.append(starts[-1] + len(part) + 1)

        def place(offset: int) -> tuple[int, int]:
            number = min(bisect_right(starts, offset) - 1, len(columns) - 1)
            return line + number, columns[number] + offset - starts[number]

        end = columns[-1] + len(content.rpartition("\n")[2])
        if SIMPLE_TEXT.fullmatch(content):
            self._simple(content, line, columns[0], kind, level)
            return end
        marks: list[_Mark] = []
        env["marks"] = marks
        children: list[Token] = []
        _markdown().inline.parse(content, _markdown(), env, children)
        where = {id(mark.token): place(mark.start) for mark in marks if mark.token}
        for mark in marks:
            if mark.kind == "bracket" and not (kind == "item" and TASK.match(content) and mark.start == 0):
                text = content[mark.start : mark.end]
                number, column = place(mark.start)
                hint = "add the page after it, [text](page.md), or escape the brackets: \\[…\\]"
                self._report("undefined_reference", number, column + 1, f"{text} links to nothing", hint)

        span = Span(self.path, line + 1, columns[0] + 1)
        if kind == "heading":
            self._heading(content, level, span)
        self._collect(children, where, span, kind)
        return end

    def _simple(self, content: str, line: int, column: int, kind: str, level: int) -> None:
        """Read a block of SIMPLE_TEXT."""
        span = Span(self.path, line + 1, column + 1)
        if kind == "heading":
            self._heading(content, level, span)
        text = content
        if "[" in content or "`" in content:
            for link in _CODE_OR_LINK.finditer(content):
                if link[2]:
                    self._link(link[2], link[1], (line, column + link.start()), span, image=False)
            text = _CODE_OR_LINK.sub(lambda match: match[1] or match[0].strip("`"), content)
        self._block(text.replace("**", ""), span, kind)

    def _heading(self, content: str, level: int, span: Span) -> None:
        match = HEADING_ID.fullmatch(content)
        anchor = match["id"] if match else ""
        self.headings.append(Heading(level, match["text"] if match else content, anchor, span))
        if level == 2:
            self._section = anchor

    def _collect(self, children: list[Token], where: dict[int, tuple[int, int]], span: Span, kind: str) -> None:
        """Links, images and the plain text of one block."""
        words: list[str] = []
        opened: list[tuple[Token, int]] = []
        for child in children:
            if child.type == "link_open":
                opened.append((child, len(words)))
            elif child.type == "link_close" and opened:
                token, start = opened.pop()
                self._link(
                    str(token.attrs.get("href", "")), "".join(words[start:]), where.get(id(token)), span, image=False
                )
            elif child.type == "image":
                words.append(child.content)
                self._link(str(child.attrs.get("src", "")), child.content, where.get(id(child)), span, image=True)
            elif child.type in ("softbreak", "hardbreak"):
                words.append(" ")
            else:
                words.append(child.content)
        self._block("".join(words), span, kind)

    def _block(self, text: str, span: Span, kind: str) -> None:
        if kind == "heading" and (match := HEADING_ID.fullmatch(text)):
            text = match["text"]
        if text.strip() or kind == "cell":
            self.blocks.append(Block(text, span, self._section, kind))

    def _link(self, target: str, text: str, place: tuple[int, int] | None, span: Span, *, image: bool) -> None:
        if place:
            span = Span(self.path, place[0] + 1, place[1] + 1)
        self.links.append(Link(text.strip(), target, span, self._section, image))
