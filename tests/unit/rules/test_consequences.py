"""The cause first: what only follows from another finding is a line of it."""

import pytest

from tests.fixture import Edit, checked

PHRASES = "en/phrases/apology.md"
A = "en/guidelines/apologise.md"


@pytest.mark.parametrize(
    ("edits", "left"),
    [
        ({PHRASES: ("{ #sorry-but }", "{ #Sorry-But }")}, ["phrase-row"]),
        ({PHRASES: ("Sorry, but we were busy { #sorry-but }", "Sorry, but we were busy")}, ["phrase-row"]),
        ({A: (" {#avoid}", "")}, ["heading-id"]),
        ({A: ("{#avoid}", "{#never}")}, ["unknown-section"]),
        ({A: ("## Avoid", "<<<<<<< HEAD\nx\n=======\n## Avoid")}, ["conflict-mark"]),
        ({A: b"\xff\xfe"}, ["not-utf8"]),
    ],
)
def test_one_slip_is_one_finding(edits: dict[str, Edit], left: list[str]) -> None:
    found = [each for each in checked(edits) if each.rule != "stale-translation"]
    assert [each.rule for each in found] == left
    assert found[0].follows.startswith("what follows from it: ")


def test_what_has_another_cause_stays() -> None:
    edits: dict[str, Edit] = {
        PHRASES: ("{ #sorry-but }", "{ #Sorry-But }"),
        "lv/playbooks/two-steps.md": ("{#apologise}", "{#atvainojieties}"),
    }
    rules = {each.rule for each in checked(edits)}
    assert {"phrase-row", "heading-parity"} <= rules
