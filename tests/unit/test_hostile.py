"""A hostile contribution is refused by the check, then by the judge of what is rendered."""

import pytest

from kb.rules import check
from kb.rules.rendered import unsafe_output
from tests import fixture
from tests.attacks import HTML, NOT_STOPPED, RULES
from tests.unit.rules import rows, test_rules


@pytest.mark.parametrize("name", [*HTML, *NOT_STOPPED])
def test_the_check_refuses_it(name: str) -> None:
    attack = {**HTML, **NOT_STOPPED}[name]
    found = check(fixture.corpus({rows.P: (rows.INTRO, attack)}))
    assert any(finding.rule == "raw-html" and finding.span.line == 12 for finding in found)


@pytest.mark.parametrize("family", RULES)
def test_the_check_refuses_it_in_markdown_too(family: str) -> None:
    assert any(found for rule, _, found in test_rules.ROWS if rule == RULES[family])


@pytest.mark.parametrize("name", [name for name in [*HTML, *NOT_STOPPED] if name != "link"])
def test_no_page_would_be_published_with_it(name: str) -> None:
    assert unsafe_output({**HTML, **NOT_STOPPED}[name])
