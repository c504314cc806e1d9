"""The page of questions: what each of its rules must find, where, and what it must let pass."""

import pytest

from tests.fixture import FILES, Edit
from tests.unit.rules.rows import Row, name, row, verify

T = "en/playbooks/one-minute-triage.md"
LT = "lv/playbooks/one-minute-triage.md"
HEAD = FILES["en/playbooks/two-steps.md"].decode().split("\n---\n")[0] + "\n---\n"
LINE = HEAD.count("\n")
ENTRY = "../guidelines/apologise.md"


def triage(*lines: str, path: str = T) -> dict[str, Edit]:
    """A page with these lines, the first of which is its line 1 below the front matter."""
    return {path: HEAD + "\n".join(lines) + "\n"}


def at(line: int, column: int, path: str = T) -> str:
    return f"{path}:{LINE + line}:{column}"


def question(id_: str, *answers: str) -> tuple[str, ...]:
    """Three lines and one for each answer, which is the address that it leads to."""
    return (f"## {id_}? {{#{id_}}}", "", *(f"- [{answer}]({answer})" for answer in answers), "")


LONG = (*question("one", "#two"), *question("two", "#three"), *question("three", "#four"), *question("four", ENTRY))
RIGHT = (*question("one", "#two", ENTRY), *question("two", ENTRY, "#three"), *question("three", ENTRY))

ROWS: list[Row] = [
    row("triage-question", triage("## one? {#one}", "", "Ask."), at(1, 4)),
    row("triage-question", triage("Ask."), f"{T}:{LINE + 2}:1"),
    row("triage-question", triage(*question("one", *[ENTRY] * 11)), at(12, 3), at(13, 3)),
    row("triage-question", triage(*question("one", *[ENTRY] * 9))),
    row("triage-question", triage(*RIGHT)),
    row("triage-answer", triage("## one? {#one}", "", "- Money", f"- [a]({ENTRY}) or [b](#one)"), at(3, 3), at(4, 3)),
    row(
        "triage-answer",
        triage(*question("one", "#none", "../guidelines/index.md", "one-minute-triage.md")),
        *(at(line, 3) for line in (3, 4, 5)),
    ),
    row("triage-answer", triage(*question("one", "https://example.com/", "../index.md")), at(3, 3), at(4, 3)),
    row(
        "triage-answer",
        triage(*question("one", "../guidelines/none.md", ENTRY + "#say", "../phrases/apology.md#sorry-but")),
    ),
    row("triage-answer", triage(*question("one", ENTRY), f"Or see [this]({ENTRY}), [that](https://example.com/).")),
    row("triage-loop", triage(*question("one", "#one")), at(3, 3)),
    row(
        "triage-loop",
        triage(*question("one", "#two"), *question("two", "#three"), *question("three", "#two")),
        at(11, 3),
    ),
    row(
        "triage-loop", triage(*question("two", "#three"), *question("three", ENTRY), *question("one", "#two", "#three"))
    ),
    row("triage-depth", triage(*LONG), at(13, 4)),
    row("triage-depth", triage(*question("one", "#two"), *question("two", "#one", ENTRY))),
    row("triage-depth", triage(*RIGHT)),
    row(
        "triage-unreached",
        triage(*question("one", ENTRY), *question("two", "#three"), *question("three", ENTRY)),
        at(5, 4),
        at(9, 4),
    ),
    row("triage-unreached", triage(*RIGHT)),
    row(
        "link-parity",
        triage(*question("one", ENTRY, "#two"), *question("two", ENTRY))
        | triage(*question("one", "#two"), *question("two", ENTRY, "../guidelines/listen-for-facts.md"), path=LT),
        at(1, 4, LT),
        at(8, 3, LT),
    ),
    row("link-parity", triage(*RIGHT) | triage(*RIGHT, path=LT)),
    row(
        "link-parity",
        triage(*question("one", ENTRY, "#two"), *question("two", ENTRY))
        | triage(*question("one", "#two", ENTRY), *question("two", ENTRY), path=LT),
        at(3, 3, LT),
    ),
    row("step-without-guideline", triage(*question("one", "../templates/acknowledge-sms.md"))),
]


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)


def test_other_pages_are_none() -> None:
    verify(row("triage-question", {}))
