"""The samples in the rules' documentation: each rule finds what it calls bad, and accepts what it calls good."""

from collections.abc import Callable

import pytest

from kb.model.finding import Rule
from kb.rules import RULES, WARNINGS, rule_id
from kb.rules.explain import samples
from kb.rules.rendered import unsafe_output
from tests.fixture import checked
from tests.unit.rules.samples import edits


@pytest.mark.parametrize("rule", [*RULES, *WARNINGS], ids=rule_id)
def test_samples(rule: Callable[..., object] | Rule) -> None:
    told = samples(rule)
    assert _found(rule, told.bad), "nothing is found in what is bad"
    assert not _found(rule, told.good), "something is found in what is good"


def _found(rule: Callable[..., object] | Rule, sample: str) -> list[str]:
    return [f"{each.span.path}: {each.message}" for each in checked(edits(sample)) if each.rule == rule_id(rule)]


def test_samples_of_rendered_pages() -> None:
    told = samples(unsafe_output)
    assert unsafe_output(told.bad)
    assert not unsafe_output(told.good)
