"""Whether a translation says all of it: what each of the rules must find, where, and what it must let pass."""

import re

import pytest

from tests import fixture
from tests.unit.rules.rows import EL, INTRO, LP, A, L, P, Row, name, row, verify

TABLE = "| a |\n| --- |\n| b |"
FOLLOWS = re.compile(r"^follows: .*\n", re.MULTILINE)
WHY_LV = next(line for line in fixture.FILES[L].decode().split("\n") if line.startswith("Klientam nav"))


def listed(path: str, text: str) -> dict[str, fixture.Edit]:
    """A playbook with a list or a table under its first step; of a translation nothing says what it follows."""
    first, name_, rest = FOLLOWS.sub("", fixture.FILES[path].decode()).partition("{#apologise}\n\n")
    return {path: f"{first}{name_}{text}\n\n{rest}"}


ROWS: list[Row] = [
    row("item-parity", {L: ("- Pēc tam pārejiet pie risinājuma.\n", "")}, f"{L}:20:4"),
    row("item-parity", {L: ("Pēc tam", "Pierakstiet visu.\n- Pēc tam")}, f"{L}:20:4"),
    row(
        "item-parity",
        {L: ("Pēc tam", "Pierakstiet visu.\n\n    Pēc tam"), A: ("Apologise once", "Note it.\n\n    Apologise once")},
    ),
    row("item-parity", listed(P, "- [ ] Ask.") | listed(LP, "- Jautājiet."), f"{LP}:14:3"),
    row(
        "item-parity",
        listed(P, "| a | b |\n| - | - |\n| c | d |") | listed(LP, "| a | b |\n| - | - |\n| c |  |"),
        f"{LP}:16:1",
    ),
    row("item-parity", listed(P, "- [ ] Ask.\n- [ ] Note.") | listed(LP, "- [ ] Jautājiet.\n- [ ] Pierakstiet.")),
    row("item-parity", {A: ("- Apologise once", "- Note it down.\n- Apologise once")}),
    row(
        "item-parity",
        {
            P: (INTRO, f"## Costs {{#costs}}\n\n{TABLE}\n| c |"),
            LP: FOLLOWS.sub(
                "", fixture.FILES[LP].decode().replace("---\nIzm", f"---\n## Cik {{#costs}}\n\n{TABLE}\n\nIzm")
            ),
        },
        f"{LP}:10:4",
    ),
    ("lost-paragraph", {EL: ("Ja atceraties vēl kaut ko svarīgu, lūdzu, atbildiet uz šo e-pastu.\n\n", "")}, (f"{EL}:37:1",)),
    ("lost-paragraph", {EL: ("Ja atceraties vēl kaut ko svarīgu, lūdzu", "Paldies par pacietību.\n\nJa atceraties vēl kaut ko svarīgu, lūdzu")}, ()),
    ("lost-paragraph", {L: (WHY_LV, "")}, (f"{L}:34:4",)),
    ("lost-paragraph", {L: (WHY_LV, WHY_LV[:60])}, (f"{L}:36:1",)),
    ("lost-paragraph", {L: (WHY_LV, WHY_LV[:110])}, ()),
    ("lost-paragraph", {L: (WHY_LV, ""), A: ("## Why", "One more.\n\n## Why")}, ()),
    (
        "other-number",
        {L: (WHY_LV, f"{WHY_LV} To saka 12 no 14.")},
        (f"{L}:36:{len(WHY_LV) + 10}", f"{L}:36:{len(WHY_LV) + 16}"),
    ),
    ("other-number", {L: (WHY_LV, f"{WHY_LV} Līdz plkst. 14.00, 30 € vai 2 no 3.")}, ()),
]  # fmt: skip


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
