"""What the site says of its rules."""

from collections.abc import Callable

import pytest
import yaml

from kb.model.finding import Rule
from kb.rules import RULES, WARNINGS, rule_id, spelling
from kb.rules.explain import documentation
from kb.rules.rendered import unsafe_output
from tests.project import ROOT

FUNCTIONS: list[Callable[..., object] | Rule] = [*RULES, unsafe_output, *WARNINGS, *spelling.RULES]
IDS = [rule_id(rule) for rule in FUNCTIONS]


def test_every_rule_is_told_with_its_samples() -> None:
    told = documentation({})
    assert [each.id for each in told] == IDS
    for each in told:
        assert each.what
        assert all(each.what)
        assert each.bad
        assert each.good
        assert "`" not in "".join(each.what)


@pytest.mark.parametrize("locale", ["vi", "lv", "tl"])
def test_every_rule_is_explained_in_every_language(locale: str) -> None:
    texts = yaml.safe_load((ROOT / f"hooks/strings/rules/{locale}.yml").read_text("utf-8"))
    assert set(texts) == set(IDS)
