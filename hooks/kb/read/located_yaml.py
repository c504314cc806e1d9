"""YAML that people write by hand: text, lists and mappings, each value with its place, and nothing else.

Tags, anchors, aliases and deep nesting are reported and never acted on, so no input can build an object,
expand or exhaust memory.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Union

import yaml

from kb.model.finding import Problem, Rule, Run, Span, place_in
from kb.model.parts import Scalar
from kb.read.rules import DUPLICATE_KEY
from kb.read.source import LINE_END

Node = Union["Scalar", "Sequence", "Mapping"]

MAX_NESTING = 50
"""Lists in lists beyond this are not looked through to their end: libyaml's time grows with the square of it."""
WORD = re.compile(r"\S+")
PRINTED_QUOTES = re.compile(r"[“„‘‚«]([^“”„‘«»\"]+)[”“’‘»\"]")
QUOTED_START = re.compile(r"[^\"'#]*(?:: +|- +)(?:'[^']*'|\"[^\"]*\") *$")
IN_QUOTES = "a text that holds `: ` or ` #`, ends in `:` or begins with a sign in double quotes, with ‘’ or “” inside"
NESTED = f"write one value, or a list of values; put {IN_QUOTES}"
SEEN_BELOW = ("could not find expected ':'", "found unexpected end of stream")
"""What libyaml tells of the line at which it gave up; what it was reading there began further up."""
NO_INDENT = re.compile(r" *[\u00a0\u2000-\u200b\u202f\u3000]")
OPEN_QUOTE = re.compile(r"[^\"'#]*(?:: +|- +)\"(?:[^\"\\]|\\.)*")


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    span: Span


class Mapping(NamedTuple):
    """A mapping; of a key that is given twice the first value counts."""

    entries: dict[str, tuple[Scalar, Node]]
    span: Span

    def scalar(self, name: str) -> Scalar | None:
        """The plain value of a key, or None."""
        value = self.entries[name][1] if name in self.entries else None
        return value if isinstance(value, Scalar) else None


@dataclass
class Reader:
    """Reads one document.

    Args:
        path: the file, for the places of what is found.
        before: how many lines of the file precede the document.
        depth: how deep mappings and lists may be nested.
        rule: the rule that reports what is not plain.
    """

    path: str
    before: int
    depth: int
    rule: Rule
    problems: list[Problem] = field(default_factory=list)
    _lines: list[str] = field(default_factory=list)

    def read(self, text: str) -> Mapping:
        """The document; empty where it can't be read. What is wrong with it is in `problems`."""
        empty = Mapping({}, Span(self.path, self.before + 1))
        self._lines = text.split("\n")
        self._line_ends(text)
        if text.startswith("\ufeff"):
            hint = "save it as UTF-8 without BOM"
            self.problems.append(Problem(self.rule, empty.span, "the file begins with a byte order mark", hint))
        try:
            events = yaml.parse(text, Loader=yaml.CSafeLoader)
            for event in events:
                if isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
                    continue
                if isinstance(event, yaml.StreamEndEvent | yaml.DocumentEndEvent):
                    return empty
                node = self._node(event, events, 1)
                if isinstance(node, Mapping):
                    next(events)  # the document's end; a fault further down is told as well
                    if isinstance(later := next(events), yaml.DocumentStartEvent):
                        self._report(later, "a second document begins here", "remove the line")
                        return empty  # what stands below is lost: nobody has read the whole
                    return node
                if not isinstance(node, Scalar) or node.text:
                    self._report(event, "not a list of `name: value` lines")
                return empty
        except _TooDeepError:
            return empty  # the nesting was told where it began
        except yaml.MarkedYAMLError as error:
            self.problems.append(self._fault(error, empty.span))
        except yaml.YAMLError as error:  # unprintable characters, which carry no mark
            odd = max(text.find(chr(getattr(error, "character", 0))), 0)
            span = place_in(self.path, text, odd, self.before + 1)
            problem = f"invalid YAML: {str(error).splitlines()[0]}"
            self.problems.append(Problem(self.rule, span, problem, "delete it"))
        return empty

    def _line_ends(self, text: str) -> None:
        if match := LINE_END.search(text):
            span = place_in(self.path, text, match.start(), self.before + 1)
            hint = "save the file with LF line ends"
            self.problems.append(Problem(self.rule, span, "a line that does not end in LF alone", hint))

    def _fault(self, error: yaml.MarkedYAMLError, begin: Span) -> Problem:
        """What is wrong with the YAML, where its author made the mistake: libyaml often sees it some lines below."""
        mark: Any = error.problem_mark or error.context_mark
        if error.problem in SEEN_BELOW and error.context_mark:
            mark = error.context_mark
        begun: Any = error.context_mark if error.context == "while parsing a flow sequence" else None
        if begun and begun.line < mark.line:
            span = self._span(begun)
            return Problem(self.rule, span, "a list in square brackets that its line does not close", "close it with ]")
        for index, line in enumerate(self._lines[: mark.line + 1] if mark else ()):
            if match := NO_INDENT.match(line):
                span = Span(self.path, self.before + index + 1, match.end())
                return Problem(self.rule, span, "the line begins with a space that is none", "retype its spaces")
            if index < mark.line and OPEN_QUOTE.fullmatch(line):
                span = Span(self.path, self.before + index + 1, line.index('"') + 1)
                return Problem(self.rule, span, "a quotation mark that its line does not close", 'end the value with "')
        span = self._span(mark) if mark else begin
        hint = f"check the indentation, and put {IN_QUOTES}"
        is_in_a_line = mark and mark.line < len(self._lines)  # libyaml counts lines that are none of a file
        if is_in_a_line and QUOTED_START.match(self._lines[mark.line][: mark.column]):
            hint = "put the whole value in double quotes: it begins with a quotation mark"
        return Problem(self.rule, span, f"invalid YAML: {error.problem or error.context}", hint)

    def _span(self, mark: Any) -> Span:
        return Span(self.path, self.before + mark.line + 1, mark.column + 1)

    def _report(self, event: yaml.Event, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.rule, self._span(event.start_mark), message, hint))

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        span = self._span(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            self._report(event, f"alias *{event.anchor} is not allowed", "repeat the value")
            return Scalar("", span)
        if anchor := getattr(event, "anchor", None):
            self._report(event, f"anchor &{anchor} is not allowed", "remove it")
        if tag := getattr(event, "tag", None):
            self._report(event, f"tag {tag} is not allowed", "remove it; all values are text")
        if isinstance(event, yaml.ScalarEvent):
            self._comment(event)
            event.value = self._without_marks(event)
            implied = _implied(event.value) if event.implicit[0] else ""
            return Scalar(event.value, span, implied, tuple(self._runs(event)))
        if depth > self.depth:
            self._report(event, "nested values are not allowed", NESTED)
            _skip(events)
            return Scalar("", span)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(span, events, depth, is_block=not event.flow_style)
        return self._mapping(span, events, depth)

    def _comment(self, event: yaml.ScalarEvent) -> None:
        """A comment behind an unquoted value is mostly a part of the value that the author misses later."""
        mark: Any = event.end_mark
        rest = self._lines[mark.line][mark.column :] if event.implicit[0] and mark.line < len(self._lines) else ""
        if event.value and rest.lstrip().startswith("#"):
            span = Span(self.path, self.before + mark.line + 1, mark.column + 1 + len(rest) - len(rest.lstrip()))
            hint = "put the whole value in double quotes, or the comment on a line of its own"
            self.problems.append(Problem(self.rule, span, "YAML takes what follows # for a comment", hint))

    def _one_line(self, event: yaml.ScalarEvent) -> None:
        """An unquoted entry of a list that goes over several lines has mostly swallowed the next one."""
        begin: Any = event.start_mark
        end: Any = event.end_mark
        if event.implicit[0] and end.line > begin.line:
            line = next(i for i in range(begin.line + 1, end.line + 1) if self._lines[i].strip())
            span = Span(self.path, self.before + line + 1, 1)
            hint = "begin each entry with its dash right below the one above, or write the entry in one line"
            self.problems.append(Problem(self.rule, span, "YAML takes this line for a part of the entry above", hint))

    def _without_marks(self, event: yaml.ScalarEvent) -> str:
        """The value; in the marks of print, as word processors put them, that is told and they are taken off."""
        if event.implicit[0] and (quoted := PRINTED_QUOTES.fullmatch(event.value)):
            hint = f'write "{quoted[1]}"; where readers are to see the marks, put " before and behind them'
            self._report(event, f"{event.value} is in marks that YAML takes for a part of the value", hint)
            return quoted[1]
        return str(event.value)

    def _runs(self, event: yaml.ScalarEvent) -> Iterator[Run]:
        """Where the words of a value stand; those that are written with escapes are left out."""
        begin: Any = event.start_mark
        end: Any = event.end_mark
        line, column, lines = begin.line, begin.column, self._lines
        if line == end.line and line < len(lines):
            start = lines[line].find(event.value, column)
            if start >= 0:  # as nearly always
                yield Run(0, self.before + line + 1, start + 1)
                return
        for word in WORD.finditer(event.value):
            found = lines[line].find(word[0], column) if line < len(lines) else -1
            if found < 0:
                below = next((i for i in range(line + 1, len(lines)) if lines[i].strip()), line)
                found = lines[below].find(word[0]) if below != line else -1
                if found < 0:
                    continue
                line = below
            yield Run(word.start(), self.before + line + 1, found + 1)
            column = found + len(word[0])

    def _sequence(self, span: Span, events: Iterator[yaml.Event], depth: int, *, is_block: bool) -> Sequence:
        items = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            if is_block and isinstance(event, yaml.ScalarEvent):
                self._one_line(event)
            items.append(self._node(event, events, depth + 1))
        return Sequence(tuple(items), span)

    def _mapping(self, span: Span, events: Iterator[yaml.Event], depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, events, self.depth + 1)  # a key is never nested
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):  # pragma: no cover - the depth forbids it
                continue
            if key.text in entries:
                message = f"“{key.text}” was already given in line {entries[key.text][0].span.line}"
                self.problems.append(Problem(DUPLICATE_KEY, key.span, message, "keep one of the two"))
            else:
                entries[key.text] = key, value
        return Mapping(entries, span)


class _TooDeepError(Exception):
    pass


def _skip(events: Iterator[yaml.Event]) -> None:
    """Pass over a collection whose beginning was just read."""
    depth = 1
    while depth:
        event = next(events)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_NESTING:
            raise _TooDeepError


_RESOLVER = yaml.SafeLoader("")


def _implied(value: str) -> str:
    """What MkDocs' YAML loader would make of an unquoted value that is not text: `bool`, `int`, `null`, …"""
    tag: str = _RESOLVER.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return "" if tag.endswith(":str") else tag.rpartition(":")[2]
