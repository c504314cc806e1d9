"""The quiz: what each of its rules must find, where, and what it must let pass."""

import pytest

from tests.fixture import FILES, Edit
from tests.unit.rules.rows import Row, name, row, verify

Q = "en/training/quiz.md"
LQ = "lv/training/quiz.md"
HEAD = FILES["en/playbooks/two-steps.md"].decode().split("\n---\n")[0] + "\n---\n"
LINE = HEAD.count("\n")
PAGE = "[Apologise](../guidelines/apologise.md)"
ELSEWHERE = "[Elsewhere](https://example.com/)"


def quiz(*lines: str, path: str = Q) -> dict[str, Edit]:
    """A page with these lines, the first of which is its line 1 below the front matter."""
    return {path: HEAD + "\n".join(lines) + "\n"}


def at(line: int, column: int = 1, path: str = Q) -> str:
    return f"{path}:{LINE + line}:{column}"


def question(
    answers: str = "ab", right: str = "b", wrong: str = "a", link: str = PAGE, id_: str = "q-one"
) -> tuple[str, ...]:
    """Heading in line 1, answers from line 3; with two of them the fold in line 6, reasons of the right one in 8, of others in 10."""
    return (
        f"### One? {{#{id_}}}",
        "",
        *(f"- {letter}) Say {letter}" for letter in answers),
        "",
        "/// details | Answer",
        "",
        *(line for letter in right for line in (f"**{letter}.** It helps.", "")),
        *(f"- {letter}) It hurts." for letter in wrong),
        "",
        link,
        "",
        "///",
        "",
    )


RIGHT = question()

ROWS: list[Row] = [
    row("quiz-question", quiz("Ask."), at(2)),
    row("quiz-question", quiz(*question(answers="")), at(1, 5)),
    row("quiz-question", quiz(*question(answers="ac")), at(4, 3)),
    row("quiz-question", quiz("### One? {#q-one}", "", "- Say a", "- b) Say b"), at(3, 3)),
    row("quiz-question", quiz("## Part {#part}", "", "- Say a", "", *RIGHT)),
    row("quiz-right", quiz(*question(right="")), at(1, 5)),
    row("quiz-right", quiz(*question(right="c")), at(8)),
    row("quiz-right", quiz(*question(right="ab", wrong="")), at(10)),
    row("quiz-right", quiz("### One? {#q-one}", "", "a. Say a"), at(1, 5)),
    row("quiz-right", quiz(*RIGHT, "a. What stands below a fold is no reason.")),
    row("quiz-reason", quiz(*question(answers="abc")), at(5, 3)),
    row("quiz-reason", quiz(*question(wrong="aab")), at(11, 3), at(12, 3)),
    row("quiz-reason", quiz(*question(wrong="ad")), at(11, 3)),
    row("quiz-reason", quiz(*question("abcd", "c", "abd"), *question(id_="q-two"))),
    row("quiz-link", quiz(*question(link="")), at(1, 5)),
    row("quiz-link", quiz(*question(link=ELSEWHERE)), at(1, 5)),
    row("quiz-link", quiz(*question(link=f"{ELSEWHERE}, {PAGE}"))),
    row("quiz-parity", quiz(*RIGHT) | quiz(*question(answers="abc", wrong="ac"), path=LQ), at(1, 5, LQ)),
    row("quiz-parity", quiz(*RIGHT) | quiz(*question(right="a", wrong="b", link=""), path=LQ), at(8, 1, LQ)),
    row("link-parity", quiz(*RIGHT) | quiz(*question(link=""), path=LQ), at(1, 5, LQ)),
    row("quiz-parity", quiz(*RIGHT) | quiz(*RIGHT, *question(id_="q-two"), path=LQ)),
    row("quiz-parity", quiz(*RIGHT, *question(id_="q-two")) | quiz(*RIGHT, path=LQ)),
    row(
        "heading-parity",
        quiz(*RIGHT, *question(id_="q-two")) | quiz(*RIGHT, path=LQ),
        f"{LQ}:{LINE + len(RIGHT) + 1}:1",
    ),
]


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)


def test_other_pages_are_none() -> None:
    verify(row("quiz-question", {}))
