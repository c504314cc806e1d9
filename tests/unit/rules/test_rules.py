"""All rules together: each is documented, and has rows that it finds and rows that it lets pass."""

from collections.abc import Callable

import pytest

from kb.model.finding import Rule
from kb.read import rules as reading
from kb.rules import RULES, WARNINGS, rule_id, rule_text
from tests.fixture import checked
from tests.unit.rules import (
    test_fidelity,
    test_front_matter,
    test_heard,
    test_ledger,
    test_links,
    test_markup,
    test_organisation,
    test_personal,
    test_phrases,
    test_placeholders,
    test_quiz,
    test_sections,
    test_sentences,
    test_sms,
    test_structure,
    test_templates,
    test_text,
    test_texts,
    test_translations,
    test_triage,
    test_wording,
)

FAMILIES = (
    test_fidelity,
    test_front_matter,
    test_heard,
    test_ledger,
    test_links,
    test_markup,
    test_organisation,
    test_phrases,
    test_wording,
    test_placeholders,
    test_personal,
    test_quiz,
    test_sections,
    test_sentences,
    test_sms,
    test_structure,
    test_templates,
    test_text,
    test_texts,
    test_translations,
    test_triage,
)
ROWS = [row for family in FAMILIES for row in family.ROWS]


def test_the_fixture_is_clean() -> None:
    assert checked() == []


@pytest.mark.parametrize("rule", [*RULES, *WARNINGS], ids=rule_id)
def test_every_rule_is_documented_and_tested(rule: Callable[..., object] | Rule) -> None:
    documentation = rule_text(rule)
    assert "\nBad:\n" in documentation
    assert "\nGood:\n" in documentation
    found = [found for name, _, found in ROWS if name == rule_id(rule)]
    assert any(found), "no row that fails"
    assert not all(found), "no row that passes"


def test_every_rule_of_the_reader_is_listed() -> None:
    declared = {rule for rule in vars(reading).values() if isinstance(rule, Rule)}
    assert declared == {rule for rule in RULES if isinstance(rule, Rule)}


@pytest.mark.parametrize("path", ["placeholders.yml", "addresses.yml"])
@pytest.mark.parametrize("edit", [None, b"", b"\xff", b"a: [b", b"<<<<<<< HEAD\n"])
def test_a_file_that_can_not_be_read_is_told_alone(path: str, edit: bytes | None) -> None:
    assert [each.span.path for each in checked({path: edit})] == [f"docs/{path}"]


def test_no_row_names_an_unknown_rule() -> None:
    assert {rule for rule, _, _ in ROWS} <= {rule_id(rule) for rule in (*RULES, *WARNINGS)}
