"""Translations and reviews: what each of their rules must find, where, and what it must let pass."""

import pytest

from tests.fixture import FILES, Edit, corpus
from tests.unit.rules.rows import Row, name, verify

A = "en/guidelines/apologise.md"
V = "vi/guidelines/apologise.md"
HEAD = FILES[V].decode().splitlines()
LINE = next(number for number, line in enumerate(HEAD, 1) if line.startswith("follows: "))
FOLLOWS = HEAD[LINE - 1]
ENGLISH = corpus().by_path[f"docs/{A}"].text_hash
TITLE: dict[str, Edit] = {A: ("title: Apologise", "title: Say sorry")}

ROWS: list[Row] = [
    ("follows-syntax", {V: (FOLLOWS, "follows: yesterday")}, (f"{V}:{LINE}:10",)),
    ("follows-syntax", {V: (FOLLOWS, f"follows: {ENGLISH}")}, (f"{V}:{LINE}:10",)),
    ("follows-syntax", {V: (FOLLOWS, "follows:")}, (f"{V}:{LINE}:9",)),
    ("follows-syntax", {A: ("reviewed: 2026-11", f"reviewed: 2026-11\n{FOLLOWS}")}, (f"{A}:{LINE + 2}:1",)),
    ("follows-syntax", {V: (FOLLOWS, f"follows: {'0' * 12} {'f' * 12}")}, ()),
    ("stale-translation", {V: (ENGLISH, "0" * 12)}, (f"{V}:{LINE}:1",)),
    ("stale-translation", TITLE | {"lv/" + A[3:]: None, "tl/" + A[3:]: None}, (f"{V}:{LINE}:1",)),
    ("stale-translation", {A: ("sources: [", "sources: [S0.1, ")}, ()),
    ("stale-translation", {A: ("\n\n## Avoid", "\n\n\n## Avoid")}, ()),
    ("stale-translation", {V: ("title: ", "title: A ")}, ()),
    ("untracked-translation", {V: (f"{FOLLOWS}\n", "")}, (f"{V}:1:1",)),
    ("untracked-translation", {}, ()),
    ("unchanged-translation", {V: (FOLLOWS, f"{FOLLOWS} unchanged")}, (f"{V}:{LINE}:1",)),
    ("unchanged-translation", {}, ()),
    ("review-interval", {A: ("reviewed: 2026-11\n", "")}, (f"{A}:1:1",)),
    ("review-interval", {A: ("reviewed: 2026-11", "reviewed:")}, (f"{A}:{LINE + 1}:1",)),
    ("review-interval", {A: ("reviewed: 2026-11", "reviewed: last year")}, ()),
    ("review-interval", {A: ("reviewed: 2026-11", "reviewed: 2025-01")}, ()),
    ("bad-value", {A: ("reviewed: 2026-11", "reviewed: 2026-13")}, (f"{A}:{LINE + 1}:11",)),
    ("implied-type", {A: ("reviewed: 2026-11", "reviewed: 2026-11-21")}, ()),
    ("bad-value", {A: ("reviewed: 2026-11", "reviewed: 2026-11-21")}, (f"{A}:{LINE + 1}:11",)),
]


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
