"""The samples in the rules' documentation: each rule finds what it calls bad, and accepts what it calls good."""

from collections.abc import Callable

import pytest

from kb.rules import RULES, WARNINGS, files, front_matter, ledger, links, rule_id, structure
from kb.rules.explain import samples
from kb.rules.rendered import unsafe_output
from tests.fixture import checked
from tests.unit.rules.samples import edits

FAMILIES = [each.__name__ for each in (files, front_matter, ledger, links, structure)]  # the others follow
SHELLS = ("duplicate-key", "front-matter-syntax", "ledger-syntax")
READY = [rule for rule in (*RULES, *WARNINGS) if rule.__module__ in FAMILIES and rule_id(rule) not in SHELLS]


@pytest.mark.parametrize("rule", READY, ids=rule_id)
def test_samples(rule: Callable[..., object]) -> None:
    told = samples(rule)
    assert _found(rule, told.bad), "nothing is found in what is bad"
    assert not _found(rule, told.good), "something is found in what is good"


def _found(rule: Callable[..., object], sample: str) -> list[str]:
    return [f"{each.span.path}: {each.message}" for each in checked(edits(sample)) if each.rule == rule_id(rule)]


def test_samples_of_rendered_pages() -> None:
    told = samples(unsafe_output)
    assert unsafe_output(told.bad)
    assert not unsafe_output(told.good)
