"""What customers say and agents type: what each of its rules must find, where, and what it must let pass."""

import re

import pytest

from tests.fixture import FILES, Edit
from tests.unit.rules.rows import A, L, P, Row, name, row, verify

PH = "en/phrases/apology.md"
LINE = re.compile(r"^heard: .*$", re.MULTILINE)
LISTS = re.compile(r"^heard:\n(?:  .*\n)+", re.MULTILINE)
FIVE = ("one and a half", "two and a half", "three and a half", "four and a half", "five and a half")
SIX = (*FIVE, "six and a half")
AT = {path: FILES[path].decode().split("heard:")[0].count("\n") + 1 for path in (A, L, P, PH)}
"""The line of the field."""


def heard(path: str, *phrases: str) -> dict[str, Edit]:
    """A page with other phrases, in the lines below the field."""
    text = "\n".join(["heard:", *(f"  - {phrase}" for phrase in phrases)])
    return {path: LINE.sub(text, FILES[path].decode())}


def rows(**phrases: tuple[str, ...]) -> dict[str, Edit]:
    """The table of phrases with other lists; each takes a line."""
    lists = "".join(f"  {row.replace('_', '-')}: [{', '.join(each)}]\n" for row, each in phrases.items())
    return {PH: LISTS.sub(f"heard:\n{lists}", FILES[PH].decode())}


def at(path: str, below: int, column: int) -> str:
    return f"{path}:{AT[path] + below}:{column}"


ROWS: list[Row] = [
    row("few-heard", heard(A, *SIX), at(A, 0, 1)),
    row("few-heard", heard(P, *FIVE[1:]), at(P, 0, 1)),
    row("few-heard", heard(P, *FIVE)),
    row("few-heard", rows(calm_down=FIVE, sorry_but=SIX), at(PH, 1, 3)),
    row("few-heard", rows(sorry_but=SIX), f"{PH}:17:1"),
    row("few-heard", rows(calm_down=SIX, sorry_but=SIX)),
    row("missing-field", heard(A), at(A, 0, 1)),
    row("missing-field", {PH: LISTS.sub("heard:\n", FILES[PH].decode())}, at(PH, 0, 1)),
    row("heard-phrase", heard(P, *FIVE, "Two, and a half!"), at(P, 6, 5)),
    row("heard-phrase", heard(P, *FIVE, "word " * 13), at(P, 6, 5)),
    row("heard-phrase", heard(P, *FIVE, "word " * 12)),
    row("heard-phrase", heard(P, *FIVE, "two steps with a customer who is angry"), at(P, 6, 5)),
    row("heard-phrase", heard(P, *FIVE, '"?!"'), at(P, 6, 5)),
    row("heard-phrase", rows(calm_down=(*SIX, "calm down"), sorry_but=(*SIX, "calm down")), at(PH, 1, 115)),
    row("heard-phrase", {**heard(P, *FIVE), **rows(calm_down=SIX, sorry_but=SIX)}),
    row("heard-row", rows(calm_down=SIX, sorry_but=SIX, sorry_bat=SIX), at(PH, 3, 3)),
    row("heard-row", {PH: LISTS.sub("heard:\n  calm-down: one\n  sorry-but:\n", FILES[PH].decode())}, at(PH, 1, 3), at(PH, 2, 3)),
    row("heard-row", {PH: LISTS.sub("heard: [one, two]\n", FILES[PH].decode())}, at(PH, 0, 1)),
    row("heard-row", rows(calm_down=SIX, sorry_but=SIX)),
    row("front-matter-syntax", {A: LINE.sub("heard: {apologise: one}", FILES[A].decode())}, at(A, 0, 8)),
    row("front-matter-syntax", {PH: LISTS.sub("heard:\n  calm-down: {a: b}\n", FILES[PH].decode())}, at(PH, 1, 14)),
    row("front-matter-syntax", {PH: LISTS.sub("heard:\n  calm-down: [[b]]\n", FILES[PH].decode())}, at(PH, 1, 15)),
    row("front-matter-syntax", {PH: ("summary:", "about: {a: b}\nsummary:")}, f"{PH}:3:8"),
    row("implied-type", rows(calm_down=(*SIX, "no"), sorry_but=SIX), at(PH, 1, 115)),
    row("wrong-language", heard(L, *("I want to speak to your manager now", "this is the third time I have called") * 5), at(L, 0, 1)),
    row("wrong-language", heard(L, *("gribu refund, this is not okay", "nu ja, super serviss, vai ne?") * 5)),
    row("number-format", heard(P, *FIVE, "I paid 1.250,50 for it")),
]  # fmt: skip


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
