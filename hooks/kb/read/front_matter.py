"""Front matter: what stands between a page's first line `---` and the next."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from kb.model.finding import Problem, Span
from kb.model.parts import Entry, Scalar
from kb.read.located_yaml import NESTED, Mapping, Node, Reader, Sequence
from kb.read.rules import FRONT_MATTER_SYNTAX


class FrontMatter(NamedTuple):
    """The fields by name, how many lines precede the body, and what is wrong."""

    entries: dict[str, Entry]
    body: int
    problems: tuple[Problem, ...]
    is_closed: bool = True


def read(path: str, lines: list[str], mappings: Collection[str] = (), only: Collection[str] = ()) -> FrontMatter:
    """The front matter of a page's lines; without any, the body begins in the first line.

    Args:
        path: the file, for the places.
        lines: the file's.
        mappings: the fields that may hold lists by key.
        only: the fields that are asked for; all, where none is named.
    """
    if lines[0].rstrip(" \t") != "---":
        hint = "begin the file with `---`, `title: …`, `summary: …`, `---`"
        if next(filter(str.strip, lines), "").rstrip() == "---":
            hint = "remove the empty lines above it: the file begins with `---`"
        return FrontMatter({}, 0, (Problem(FRONT_MATTER_SYNTAX, Span(path), "no front matter", hint),))
    end = next((i for i, line in enumerate(lines) if i and line.rstrip(" \t") in ("---", "...")), None)
    if end is None:
        hint = "add a line `---` after it"
        problem = Problem(FRONT_MATTER_SYNTAX, Span(path), "front matter is never closed", hint)
        return FrontMatter({}, len(lines), (problem,), is_closed=False)
    reader = Reader(path, 1, 3 if mappings else 2, FRONT_MATTER_SYNTAX)
    content = reader.read("\n".join(_only(lines[1:end], only) if only else lines[1:end]) + "\n")
    entries = {name: _entry(reader, key, value, name in mappings) for name, (key, value) in content.entries.items()}
    return FrontMatter({name: entry for name, entry in entries.items() if entry}, end + 1, tuple(reader.problems))


def _only(lines: Iterable[str], names: Collection[str]) -> Iterator[str]:
    """The lines, those of other fields left blank; what a name does not begin goes on with the field above."""
    is_asked_for = False
    for line in lines:
        if line and line[0] not in " \t-#":
            is_asked_for = line.partition(":")[0] in names
        yield line if is_asked_for else ""


def _entry(reader: Reader, key: Scalar, value: Node, may_nest: bool) -> Entry | None:
    """A field, or one list of a mapping; None where it is nested and may not be."""
    if isinstance(value, Scalar):
        return Entry(key.text, key.span, (value,), is_list=False)
    if isinstance(value, Sequence):
        for item in value.items:
            if not isinstance(item, Scalar):
                _report_nested(reader, item)
        return Entry(key.text, key.span, tuple(item for item in value.items if isinstance(item, Scalar)), is_list=True)
    if not may_nest:
        _report_nested(reader, value)
        return None
    parts = tuple(part for item in value.entries.values() if (part := _entry(reader, *item, may_nest=False)))
    return Entry(
        key.text, key.span, tuple(scalar for part in parts for scalar in part.values), is_list=False, parts=parts
    )


def _report_nested(reader: Reader, value: Sequence | Mapping) -> None:
    reader.problems.append(Problem(FRONT_MATTER_SYNTAX, value.span, "nested values are not allowed", NESTED))
