"""Front matter takes a short way, which must find what the YAML parser finds, and where."""

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.model.finding import Problem
from kb.read.located_yaml import Mapping, Reader

LINES = [
    "title: Apologise",
    "title: Xin lỗi “thật lòng”, (ngay) [1] {x} & more!",
    'title: "It: is # so"',
    'summary: "a" b',
    "summary: don't \\ say",
    "summary:  two spaces",
    "summary: end ",
    "summary: a: b",
    "summary: a:b",
    "summary: a #b",
    "summary: a#b",
    "summary: 'single'",
    "summary: no",
    "summary: 2026-11",
    "summary: 2026-11-21",
    "summary: 1_000",
    "summary: 0x1f",
    "summary: 1e5",
    "summary: ²",
    "summary: ~",
    "summary: null",
    "summary: -",
    "summary: |",
    "summary: &a b",
    "summary: 😀",
    "summary: a\u00a0b",
    "summary: a\tb",
    "summary: a\u2028b",
    "no: yes",
    "keywords:",
    "keywords: ",
    "keywords: []",
    "keywords: [S1, no, x-y, 5, _, lỗi]",
    "keywords: [a b]",
    "sources: [S1.2, 1.5, S2.tip, a., b-]",
    "sources: [.5, -1]",
    "sources: [S1]",
    "sources:",
    "  - one",
    '  - "two: #2"',
    "  - on",
    "  - a: b",
    "  -  two",
    " - one",
    "    - four",
    "- none",
    "  more",
    "",
    "# comment",
    "---",
    "...",
    "Title: x",
    "a-b: x",
    "?",
]


def read(text: str, depth: int) -> tuple[Mapping, list[Problem]]:
    reader = Reader("x.md", 1, depth, "rule")
    return reader.read(text), reader.problems


@settings(max_examples=1_500, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=8).map(lambda lines: "".join(f"{line}\n" for line in lines)))
def test_the_short_way_finds_the_same(text: str) -> None:
    found = read(text, 2)
    with patch.object(Reader, "read_simple", lambda _: None):
        assert found == read(text, 2)


@pytest.mark.parametrize("text", ["title: x\nkeywords:\n  - a\n  - b\nsources: [S1, S2]\nreviewed: 2026-11\n"])
def test_usual_front_matter_takes_it(text: str) -> None:
    reader = Reader("x.md", 1, 2, "rule")
    reader._lines = text.split("\n")
    assert reader.read_simple()
