"""Front matter: what stands between a page's first line `---` and the next."""

from typing import NamedTuple

from kb.model.finding import Problem, Span
from kb.model.page import Entry, Scalar
from kb.read.located_yaml import Reader, Sequence
from kb.read.rules import FRONT_MATTER_SYNTAX


class FrontMatter(NamedTuple):
    """The fields by name, how many lines precede the body, and what is wrong."""

    entries: dict[str, Entry]
    body: int
    problems: tuple[Problem, ...]
    is_closed: bool = True


def read(path: str, lines: list[str]) -> FrontMatter:
    """The front matter of a page's lines; without any, the body begins in the first line."""
    if lines[0].rstrip(" \t") != "---":
        hint = "begin the file with `---`, `title: …`, `summary: …`, `---`"
        return FrontMatter({}, 0, (Problem(FRONT_MATTER_SYNTAX, Span(path), "no front matter", hint),))
    end = next((i for i, line in enumerate(lines) if i and line.rstrip(" \t") in ("---", "...")), None)
    if end is None:
        hint = "add a line `---` after it"
        problem = Problem(FRONT_MATTER_SYNTAX, Span(path), "front matter is never closed", hint)
        return FrontMatter({}, len(lines), (problem,), is_closed=False)
    reader = Reader(path, 1, 2, FRONT_MATTER_SYNTAX)
    entries: dict[str, Entry] = {}
    for name, (key, value) in reader.read("\n".join(lines[1:end]) + "\n").entries.items():
        if isinstance(value, Sequence):
            values = tuple(item for item in value.items if isinstance(item, Scalar))
            entries[name] = Entry(name, key.span, values, is_list=True)
        elif isinstance(value, Scalar):
            entries[name] = Entry(name, key.span, (value,), is_list=False)
        else:
            hint = "write one value, or a list of values"
            reader.problems.append(Problem(FRONT_MATTER_SYNTAX, value.span, "nested values are not allowed", hint))
    return FrontMatter(entries, end + 1, tuple(reader.problems))
