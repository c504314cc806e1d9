"""The page of all rules, and the links of pages to their files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from kb.model.finding import Rule
from kb.rules import RULES, WARNINGS, rule_id, spelling
from kb.rules.rendered import unsafe_output

FUNCTIONS: list[Callable[..., object] | Rule] = [*RULES, unsafe_output, *WARNINGS, *spelling.RULES]
IDS = [rule_id(rule) for rule in FUNCTIONS]


@pytest.mark.parametrize("prefix", ["", "vi/", "lv/", "tl/"])
def test_the_page_has_every_rule_at_the_address_that_hints_give(site: Path, prefix: str) -> None:
    document = html.parse(str(site / prefix / "contribute/errors/index.html"))
    assert [heading.get("id") for heading in document.findall(".//section/h3")] == IDS
    assert [link.get("href") for link in document.findall(".//nav[@class='kb-rules']//a")] == [
        f"#{name}" for name in IDS
    ]


def test_pages_link_to_their_file(site: Path) -> None:
    link = html.parse(str(site / "tl/guidelines/apologise/index.html")).find(".//a[@rel='edit']")
    assert link.get("href").endswith("/edit/main/docs/tl/guidelines/apologise.md")
