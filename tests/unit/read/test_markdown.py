"""Places, and input of every kind."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb import rules
from kb.model.corpus import Corpus
from kb.model.finding import Span
from kb.model.page import Page, PageId
from kb.read.page import parse
from kb.read.tree import load
from tests import fixture
from tests.project import ROOT
from tests.unit.read.mutation import mutated

HEAD = "---\ntitle: A title\n---\n"
PATH = "docs/en/playbooks/x.md"


def page(body: str) -> Page:
    return parse(PATH, "en", PageId("playbooks", "x"), (HEAD + body).encode())


def at(line: int, column: int) -> Span:
    return Span(PATH, line + 3, column)


@pytest.mark.parametrize(
    ("body", "links"),
    [
        ("[a](b.md)", [("a", "b.md", 1, 1)]),
        ("x [a](b.md) y [c](d.md#e)", [("a", "b.md", 1, 3), ("c", "d.md#e", 1, 15)]),
        ("one\ntwo [a](b.md)", [("a", "b.md", 2, 5)]),
        ("- one\n- two [a](b.md)", [("a", "b.md", 2, 7)]),
        ("- one\n\n    - two [a](b.md)", [("a", "b.md", 3, 11)]),
        ("> one\n> [a](b.md)", [("a", "b.md", 2, 3)]),
        (
            "| a | b |\n| - | - |\n| x | [a](b.md) |\n| [c](d.md) | `x` [e](f.md) |",
            [("a", "b.md", 3, 7), ("c", "d.md", 4, 3), ("e", "f.md", 4, 19)],
        ),
        ("| a | b |\n| - | - |\n| x \\| y | [a](b.md) |", [("a", "b.md", 3, 12)]),
        ("**bold [a](b.md)**", [("a", "b.md", 1, 8)]),
        ("[**a** `b`](c.md)", [("a b", "c.md", 1, 1)]),
        ("## Title [a](b.md) {#x}", [("a", "b.md", 1, 10)]),
        ("ấ ọ [a](b.md)", [("a", "b.md", 1, 5)]),
        ("`[a](b.md)`", []),
        ("```\n[a](b.md)\n```", []),
        ("\\[a](b.md)", []),
    ],
)
def test_links_stand_where_they_are(body: str, links: list[tuple[str, str, int, int]]) -> None:
    found = [(link.text, link.target, link.span) for link in page(body).links]
    assert found == [(text, target, at(line, column)) for text, target, line, column in links]


@pytest.mark.parametrize(
    ("body", "headings"),
    [
        ("## One {#one}", [(2, "One", "one", 1, 4)]),
        ("text\n\n### Two  { #two }", [(3, "Two", "two", 3, 5)]),
        ("One {#one}\n---", [(2, "One", "one", 1, 1)]),
        ("## One", [(2, "One", "", 1, 4)]),
        ("- ## In a list {#x}", [(2, "In a list", "x", 1, 6)]),
    ],
)
def test_headings(body: str, headings: list[tuple[int, str, str, int, int]]) -> None:
    found = [(h.level, h.text, h.id, h.span) for h in page(body).headings]
    assert found == [(level, text, anchor, at(line, column)) for level, text, anchor, line, column in headings]


def test_blocks_are_plain_text_under_their_section() -> None:
    blocks = page("Intro *now*.\n\n## Say {#say}\n\n- one [two](x.md)\n\n| a |\n| - |\n| b |\n").blocks
    assert [(b.text, b.section, b.kind) for b in blocks] == [
        ("Intro now.", "", "paragraph"),
        ("Say", "say", "heading"),
        ("one two", "say", "item"),
        ("a", "say", "cell"),
        ("b", "say", "cell"),
    ]


@pytest.mark.parametrize(
    ("body", "word", "place"),
    [
        ("one **two** [three](x.md) `four`", "four", (1, 28)),
        ("one **two** [three](x.md)", "three", (1, 14)),
        ("one\ntwo\n  three", "three", (3, 3)),
        ("> one\n> two three", "three", (2, 7)),
        ("ấn &amp; độ", "độ", (1, 10)),
        ("\\*one\\* two", "two", (1, 9)),
        ("- one\n\n    two", "two", (3, 5)),
        ("| a | b |\n| - | - |\n| c | d \\| e |", "e", (3, 12)),
        ("## One two {#x}", "two", (1, 8)),
        ("/// details | One two\n\nx\n\n///", "two", (1, 19)),
    ],
)
def test_every_word_of_a_block_knows_its_place(body: str, word: str, place: tuple[int, int]) -> None:
    block = next(block for block in page(body).blocks if word in block.text.split())
    assert block.place(block.text.index(word)) == at(*place)


def test_code_is_kept_apart() -> None:
    (block,) = page("say `{{name}}` now").blocks
    assert (block.text, block.prose) == ("say {{name}} now", "say          now")


def test_lines_of_a_fence_know_their_places() -> None:
    (fence,) = page("```reply\none\n\ntwo three\n```").fences
    assert fence.place(fence.text.index("three")) == fence.block.place(fence.text.index("three")) == at(4, 5)


def test_front_matter_values_know_their_places() -> None:
    data = b"---\ntitle: Apologise\nkeywords:\n  - one\n  - 'two'\nsources: [S1, S2]\n---\n"
    found = parse(PATH, "en", PageId("playbooks", "x"), data).front_matter
    assert {name: [(v.text, v.span[1:]) for v in entry.values] for name, entry in found.items()} == {
        "title": [("Apologise", (2, 8))],
        "keywords": [("one", (4, 5)), ("two", (5, 5))],
        "sources": [("S1", (6, 11)), ("S2", (6, 15))],
    }


# Whatever the bytes, the parse and every rule end without raising, and a traceback of ours is a defect.


def check_survives(data: bytes, path: str = "en/playbooks/two-steps.md") -> None:
    found = fixture.checked({path: data})
    assert all(d.message and d.span.line >= 1 and d.span.column >= 1 for d in found)


MARKUP = st.sampled_from(
    [
        "---\n",
        "title: x\n",
        "# ",
        "## x {#x}\n",
        "- ",
        "    ",
        "> ",
        "|",
        "`",
        "```\n",
        "*",
        "_",
        "[",
        "](",
        ")",
        "<",
        ">",
        "{",
        "}",
        "&#",
        ";",
        "!",
        "\\",
        "\n",
        "\n\n",
        "\t",
        ":",
        "&a ",
        "*a",
        "!!",
        "javascript:",
        "ạ",
        "\u0301",
        "\u202e",
        "\x00",
        "x",
    ]
)


@settings(max_examples=100)
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    check_survives(data)


@settings(max_examples=100)
@given(st.lists(MARKUP, max_size=60).map("".join))
def test_any_markup(text: str) -> None:
    check_survives((HEAD + text).encode())
    check_survives(text.encode())


def test_mutated_pages() -> None:
    rng = random.Random(4)
    pages = sorted((ROOT / "docs").rglob("*.md"))
    for _ in range(100):
        check_survives(mutated(rng.choice(pages).read_bytes(), rng))


def test_the_content_has_no_findings(content: Corpus) -> None:
    assert rules.check(content) == []


def test_links_to_nowhere_on_disk_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "en").symlink_to("/proc")
    (tmp_path / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
    assert [stray.path for stray in load(tmp_path).strays] == ["docs/en"]
