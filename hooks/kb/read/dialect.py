"""Where Python-Markdown, which renders the site, reads otherwise than CommonMark: there the text is refused.

Each check takes the source and reports to it. Tests render random bodies and compare.
"""

import re
from collections.abc import Iterator

from kb.model import contract
from kb.model.parts import Row
from kb.read.rules import (
    BACKSLASH,
    CODE_SPAN,
    FENCE,
    INDENTED_CODE,
    LIST_LAYOUT,
    TABLE_LAYOUT,
    UNDEFINED_REFERENCE,
    UNDERLINE,
)
from kb.read.source import Construct, Source, markers

OPENING = re.compile(r"(`{3,})([a-z]+(?: [a-z-]+)*)?")
STRAY_FENCE = re.compile(r"[ \t>]*(?:`{3,}|~{3,})")
CODE = re.compile(r"`[^`]+`")
DEFINITION = re.compile(r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t>]+)*\[[^\]]*\]:")
NO_NOTES = "write the note in the sentence, in round brackets: the site knows no footnotes"
NUMBER = re.compile(r"(\d{1,9})([.)])")
EMPTY_ITEM = re.compile(r"^[ \t>]*(?:(?:[-+*]|\d{1,9}\.)[ \t]+)*(?:[-+*]|\d{1,9}\.)[ \t>]*$")
BARS = re.compile(r"[ \t>]*[|: -]*")
BARE_ID = re.compile(r"^[^|]*\{ ?#[^\s{}]*[ ]*\}[ ]*\|")
BORDER = re.compile(r"(?<!\\)(?:\\\\)*\|[ ]*$")
RULER = re.compile(r"[ \t>]*(?:=+|-+)[ \t]*")
CELL = re.compile(r"(?<!\\)\|")
INDENT = 4
"""Python-Markdown nests by four spaces, whatever the marker's width."""


def is_fence(source: Source, first: int, last: int) -> bool:
    """Whether both parsers read the lines from `first` to `last` as one fence; if not, that is reported."""
    line = source.lines[first].rstrip(" \t")
    opening = OPENING.fullmatch(line)
    if not opening or (" " in line and line[len(opening[1]) :].partition(" ")[0] not in contract.TO_SEND):
        hint = "begin it at the left margin with ``` and at most a plain word or two: ```reply formal"
        source.report(FENCE, first, 1, "a fence that the site would not read as one", hint)
        return False
    is_swallowing = any(line.startswith(opening[1]) for line in source.lines[first + 1 : last])
    if last == first or is_swallowing or source.lines[last].rstrip(" \t") != opening[1]:
        hint = f"close it with a line of just {opening[1]} at the left margin"
        source.report(FENCE, first, 1, "a fence that is never closed", hint)
        return False
    if not "".join(source.lines[first + 1 : last]).strip() and opening[2] != "reply":
        source.report(FENCE, first, 1, "a fence without text", "write its text, or remove it")
        return False
    return True


def check(source: Source, constructs: list[Construct], rows: list[Row]) -> None:
    """Report what the site would show otherwise than it is read here."""
    for construct in constructs:
        if construct.kind == "code":
            hint = "use a ``` fence, or unindent it"
            source.report(INDENTED_CODE, construct.first, 1, "text indented by four spaces", hint)
        elif construct.kind == "list":
            _list(source, construct)
        elif construct.kind == "paragraph":
            _paragraph_of_item(source, construct)
        elif construct.kind == "break" and construct.value.startswith("\\"):
            hint = "remove it; end a line with two spaces where it must break"
            column = len(source.lines[construct.first])
            source.report(BACKSLASH, construct.first, column, "the site shows this backslash", hint)
    tables = [each for each in constructs if each.kind == "table"]
    _tables(source, tables, rows)
    code = {i for each in constructs if each.kind in ("code", "fence") for i in range(each.first, each.last + 1)}
    _underlines(source, constructs, code)
    _table_like(source, code | {i for each in tables for i in range(each.first, each.last + 1)})
    _odd_lines(source, code | {each.first for each in constructs if each.kind == "rule"})


def _list(source: Source, construct: Construct) -> None:
    index = construct.first
    line, above = source.lines[index], source.above(index)
    indent = len(line) - len(line.lstrip(" "))
    is_top = "item" not in construct.within
    number = NUMBER.match(line[construct.column - 1 :].lstrip(" \t>"))
    no_list = f", and {number[1]}\\. where it is no list" if number else ""
    if number and (number[2] == ")" or int(number[1]) != 1):
        hint = f"write 1. for the first item{no_list}: the site knows no other numbers"
        source.report(LIST_LAYOUT, index, indent + 1, f"a list that begins with “{number[0]}”", hint)
    elif line.lstrip().startswith(">") or is_top:
        if above.lstrip("> ").strip() and not above.startswith("#"):
            hint = f"put one there{no_list}: the site would show the list as running text"
            source.report(LIST_LAYOUT, index, indent + 1, "no blank line before the list", hint)
    elif indent % INDENT:
        hint = "indent it by four: the site would not nest it"
        source.report(LIST_LAYOUT, index, indent + 1, f"nested list indented by {indent} spaces", hint)


def _paragraph_of_item(source: Source, construct: Construct) -> None:
    """A paragraph that does not begin its list item."""
    line = source.lines[construct.first].expandtabs(INDENT)
    indent = len(line) - len(line.lstrip(" "))
    depth = construct.within.count("list")
    if line[:1] in (" ", "") and not markers(line).strip() and indent // INDENT != depth:
        hint = f"indent it by {INDENT * depth}: the site would end the list there"
        source.report(LIST_LAYOUT, construct.first, indent + 1, f"a list item’s paragraph indented by {indent}", hint)


def _tables(source: Source, tables: list[Construct], rows: list[Row]) -> None:
    refused: set[int] = set()
    for table in tables:
        first, last = table.first, table.last
        lines = source.lines[first : last + 1]
        above, below = source.above(first), source.below(last)
        if table.within or any(line[:1] in " \t" for line in lines):
            refused.update(range(first, last + 1))
            hint = "write it at the left margin, outside of lists and quotations: the site would show running text"
            source.report(TABLE_LAYOUT, first, 1, "a table that does not begin at the left margin", hint)
        elif above.strip() and not above.startswith("#"):
            hint = "put one there: the site would show it as running text"
            source.report(TABLE_LAYOUT, first, 1, "no blank line before the table", hint)
        elif _is_mixed(lines) or _has_bare_ids(lines):
            hint = "begin and end every line of it with |"
            source.report(TABLE_LAYOUT, first, 1, "a table of which some lines have no outer bars", hint)
        elif last == first + 1:
            source.report(TABLE_LAYOUT, first, 1, "a table without rows", "add one: the site would show an empty one")
        elif below.strip():
            hint = "put one there: the site would make a row of it"
            source.report(TABLE_LAYOUT, last + 1, 1, "no blank line behind the table", hint)
    _cells(source, [row for row in rows if row.span.line - 1 not in refused])


def cells(line: str) -> int:
    """How many cells a table's line has: bars in code spans and escaped ones part none."""
    return len(CELL.findall(CODE.sub("", line.strip().removeprefix("|").removesuffix("|")))) + 1


def _cells(source: Source, rows: list[Row]) -> None:
    columns = 0
    for row in rows:
        line = source.lines[row.span.line - 1]
        found = cells(line)
        if any("|" in code for code in CODE.findall(line)):
            hint = "write the bar in words, or the code outside of the table"
            source.report(TABLE_LAYOUT, row.span.line - 1, 1, "a bar in a code span", hint)
        if "\\\\|" in line:
            hint = "write one backslash before a bar inside a cell, none before one between cells"
            source.report(TABLE_LAYOUT, row.span.line - 1, line.index("\\\\|") + 1, "backslashes before a bar", hint)
        if row.is_header:
            columns = found
        elif found != columns:
            message = f"{found} cells where the header has {columns}"
            hint = "one cell a column; write a bar inside a cell as \\|"
            source.report(TABLE_LAYOUT, row.span.line - 1, 1, message, hint)


def _is_mixed(lines: list[str]) -> bool:
    """Whether Python-Markdown counts other cells for bars at the edges of some lines alone, or of one column."""
    bars = [line.strip(" ")[:1] == "|" or bool(BORDER.search(line)) for line in lines]
    return any(bars) and (not lines[0].startswith("|") or (cells(lines[0]) == 1 and not all(bars)))


def _has_bare_ids(lines: list[str]) -> bool:
    """Whether a row with an id begins without a bar."""
    return any(not line.startswith("|") and BARE_ID.search(line) for line in lines)


def _table_like(source: Source, known: set[int]) -> None:
    """Lines that the site takes for the second one of a table that is none here."""
    for index in range(source.first + 1, len(source.lines)):
        line = source.parsed[index - source.first]
        if index not in known and "|" in line and BARS.fullmatch(line) and source.above(index).strip():
            hint = "write the whole table at the left margin, a blank line before it, one cell a column"
            source.report(TABLE_LAYOUT, index, 1, "the site may make a table of this", hint)


def _odd_lines(source: Source, known: set[int]) -> None:
    """List items that begin without text, and indented lines that go on with a quotation."""
    for index, line in enumerate(source.parsed, source.first):
        if line.startswith("    ") and source.above(index).startswith(">") and line.strip():
            hint = "begin it with > like the line above, or put a blank line before it"
            source.report(INDENTED_CODE, index, 1, "an indented line below a quotation", hint)
        if index not in known and EMPTY_ITEM.search(line):
            hint = "write its text behind the sign"
            source.report(LIST_LAYOUT, index, 1, "a list item without text in its line", hint)


def _underlines(source: Source, constructs: list[Construct], code: set[int]) -> None:
    """Lines of - or = that make a heading of the line above, on the site or here but not on both."""
    headings = {
        each.last
        for each in constructs
        if each.kind == "heading"
        and not each.within
        and each.last == each.first + 1
        and each.column == 1
        and not source.above(each.first).strip()
    }
    for index in range(source.first, len(source.parsed) + source.first):
        line = source.parsed[index - source.first]
        if not line or line.strip(" \t>-=") or not RULER.fullmatch(line) or index in code or index in headings:
            continue
        above = source.above(index)
        is_first = index == source.first + 1 and above  # Python-Markdown takes blanks in the first line for text
        text = above.removeprefix(markers(above)) if line.lstrip(" \t").startswith(">") else above
        if is_first or (text.strip() and not above.startswith("#")):
            hint = "put a blank line above it; write a heading as ## Title {#id}"
            source.report(UNDERLINE, index, 1, "the site may make a heading of the line above", hint)


def prose(source: Source, constructs: list[Construct]) -> Iterator[tuple[int, str]]:
    """The body's lines outside fences, numbered from 1, code spans replaced by spaces.

    What the site's Markdown would read otherwise than this parse is reported on the way.
    """
    fences = [each for each in constructs if each.kind == "fence"]
    fenced = {i for each in fences if _is_sound(source, each) for i in range(each.first, each.last + 1)}
    edges = {i for each in fences for i in (each.first, each.last)}
    for index in range(source.first, len(source.lines)):
        if index in fenced:
            continue
        line = source.lines[index]
        if STRAY_FENCE.match(line) and index not in edges:
            hint = "remove it, or write the whole fence at the left margin"
            source.report(FENCE, index, 1, "a line of backquotes that belongs to no fence", hint)
        elif "`" in line:
            if "``" in line or "\\`" in line or line.count("`") % 2:
                hint = "put one backquote before and one behind: `text`"
                column = line.index("`") + 1
                source.report(CODE_SPAN, index, column, "a code span that does not end in its line", hint)
            else:
                line = CODE.sub(lambda match: " " * len(match[0]), line)
        if "]:" in line and DEFINITION.match(line):
            hint = NO_NOTES if line.startswith("[^") else "write the target behind the text: [text](page.md)"
            source.report(UNDEFINED_REFERENCE, index, 1, "a definition of a link, away from its text", hint)
        yield index + 1, line


def _is_sound(source: Source, fence: Construct) -> bool:
    opening = OPENING.fullmatch(source.lines[fence.first].rstrip(" \t"))
    return bool(opening and fence.last > fence.first and source.lines[fence.last].rstrip(" \t") == opening[1])
