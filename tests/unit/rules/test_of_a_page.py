"""After an edit, rules that judge a page by itself go through the edited pages alone, and find what they find in all."""

import pytest

from kb import rules
from kb.rules.scope import OF_A_PAGE
from tests.fixture import Edit, corpus, pages_edited
from tests.unit.rules.faults import FAULTS


@pytest.mark.parametrize("edits", [pytest.param(edits, id=name) for name, edits, _, _ in FAULTS if pages_edited(edits)])
def test_edited_pages_are_enough(edits: dict[str, Edit]) -> None:
    content = corpus(edits)
    assert rules.found(content, pages_edited(edits)) == rules.found(content)


def test_they_go_through_nothing_else() -> None:
    """What they would find elsewhere stays unsaid; what the others find is told."""
    content = corpus(
        {
            "en/guidelines/apologise.md": ("Name", "\u200bName"),
            "lv/templates/index.md": ("acknowledge-sms.md", "nowhere.md"),
        }
    )
    told = {(each.rule, each.span.path) for each in rules.found(content, ())}
    assert ("broken-link", "docs/lv/templates/index.md") in told
    assert not {rule for rule, _ in told} & {rules.rule_id(rule) for rule in OF_A_PAGE}
