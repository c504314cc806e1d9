"""A contributor's faults, each alone in the fixture: its cause is told at its line, and with no more than two findings beside it.

Where a hint names what to write, that mends it.
"""

from collections import Counter

import pytest

from kb.model.finding import Diagnostic
from tests.fixture import Edit, checked, edited
from tests.unit.rules.cures import cured
from tests.unit.rules.faults import FAULTS
from tests.unit.rules.faults.edits import BEHIND

MOST = 3
"""Findings for one cause."""


@pytest.mark.parametrize(("name", "edits", "rule", "place"), FAULTS, ids=[name for name, *_ in FAULTS])
def test_a_fault_is_told_at_its_line_nearly_alone_and_mended_by_its_hint(
    name: str, edits: dict[str, Edit], rule: str, place: str
) -> None:
    found = [each for each in checked(edits) if each.rule not in BEHIND]
    places = [(each.rule, f"{each.span.path.removeprefix('docs/')}:{each.span.line}") for each in found]
    assert (rule, place) in places
    assert len(found) <= MOST, name
    said = Counter(map(_key, found))
    for finding in found:
        if mended := cured(edited(edits), finding):
            after = Counter(_key(each) for each in checked({**edits, **mended}) if each.rule not in BEHIND)
            assert after[_key(finding)] < said[_key(finding)], f"not mended by “{finding.hint}”"
            assert not after - said, f"brought by “{finding.hint}”"


def _key(each: Diagnostic) -> tuple[str, str, str]:
    return each.rule, each.span.path, each.message
