"""After an edit, rules that judge a page by itself go through the edited pages alone, and find what they find in all."""

import pytest

from kb import rules
from kb.rules import OF_A_PAGE
from tests.fixture import FILES, SPECIAL, Edit, corpus
from tests.unit.rules.faults import FAULTS


def is_of_pages(edits: dict[str, Edit]) -> bool:
    """Whether it is the content of pages alone that changes."""
    pages = {path.replace("*", "en", 1): edit for path, edit in edits.items()}
    return all(path.endswith(".md") and path in FILES and edit not in (None, *SPECIAL) for path, edit in pages.items())


@pytest.mark.parametrize("edits", [pytest.param(edits, id=name) for name, edits, _, _ in FAULTS if is_of_pages(edits)])
def test_edited_pages_are_enough(edits: dict[str, Edit]) -> None:
    content = corpus(edits)
    clean = corpus()
    edited = {page.id for page in content if clean.by_path.get(page.path) is not page}
    assert edited
    assert rules.found(content, edited) == rules.found(content)


def test_they_go_through_nothing_else() -> None:
    """What they would find elsewhere stays unsaid; what the others find is told."""
    content = corpus(
        {"en/guidelines/apologise.md": ("Name", "\u200bName"), "lv/templates/index.md": ("title:", "titel:")}
    )
    told = {(each.rule, each.span.path) for each in rules.found(content, ())}
    assert ("missing-field", "docs/lv/templates/index.md") in told
    assert not {rule for rule, _ in told} & {rules.rule_id(rule) for rule in OF_A_PAGE}
