"""The samples in the rules' documentation: each rule finds what it calls bad, and accepts what it calls good."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from kb import packages
from kb.model.finding import Finding, Rule
from kb.rules import RULES, WARNINGS, rule_id, spelling
from kb.rules.explain import samples
from kb.rules.rendered import unsafe_output
from kb.spelling import hunspell, lists
from kb.spelling.lists import Content
from tests.fixture import corpus, found
from tests.project import write_docs
from tests.unit.rules.samples import edits


@pytest.mark.parametrize("rule", [*RULES, *WARNINGS], ids=rule_id)
def test_samples(rule: Callable[..., object] | Rule) -> None:
    told = samples(rule)
    assert _found(rule, told.bad), "nothing is found in what is bad"
    assert not _found(rule, told.good), "something is found in what is good"


def _found(rule: Callable[..., object] | Rule, sample: str) -> list[str]:
    return [f"{each.span.path}: {each.message}" for each in found(edits(sample)) if each.rule == rule_id(rule)]


@pytest.mark.parametrize("rule", spelling.RULES, ids=rule_id)
def test_samples_of_spelling(rule: Callable[[Content], Iterable[Finding]], tmp_path: Path) -> None:
    told = samples(rule)
    assert _misspelt(rule, told.bad, tmp_path), "nothing is found in what is bad"
    assert not _misspelt(rule, told.good, tmp_path), "something is found in what is good"


def _misspelt(rule: Callable[[Content], Iterable[Finding]], sample: str, root: Path) -> list[Finding]:
    """What a rule finds in the files of a sample."""
    changed = edits(sample)
    write_docs(root, changed)
    english = next(content for content in lists.contents(corpus(changed), root) if content.locale == "en")
    packages.ensure(hunspell.needed([english.spelling]))
    return [each for each in rule(english) if each.span.path.removeprefix("docs/") in changed]


def test_samples_of_rendered_pages() -> None:
    told = samples(unsafe_output)
    assert unsafe_output(told.bad)
    assert not unsafe_output(told.good)
