"""YAML values with their places; what is no plain YAML is told, and costs no time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.model.finding import Rule
from kb.model.parts import Scalar
from kb.read.located_yaml import Mapping, Reader

RULE = Rule("a-rule", "")


def read(text: str, depth: int = 2) -> tuple[Mapping, list[str]]:
    reader = Reader("x.yml", 0, depth, RULE)
    found = reader.read(text)
    return found, [f"{each.span.line}:{each.span.column} {each.message}" for each in reader.problems]


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("a: one two", "two", (1, 8)),
        ('a: "one two"', "two", (1, 9)),
        ("a: 'it''s two'", "two", (1, 11)),
        ('a: "x\\u00e9 two"', "two", (1, 13)),
        ("a: one\n  two", "two", (2, 3)),
        ("a: one\n\n  two", "two", (3, 3)),
        ("a: >\n  one\n  two", "two", (3, 3)),
        ("a: ấ two", "two", (1, 6)),
    ],
)
def test_places_in_values(text: str, word: str, place: tuple[int, int]) -> None:
    value = read(text)[0].scalar("a")
    assert value
    assert value.place(value.text.index(word))[1:] == place


@pytest.mark.parametrize(
    ("value", "implied"),
    [
        ("no", "bool"),
        ("2026-11-21", "timestamp"),
        ("2026-11", ""),
        ("1_000", "int"),
        ("0x1f", "int"),
        ("~", "null"),
        ("1.5", "float"),
        ("none", ""),
        ('"no"', ""),
        ("don't \\ say", ""),
    ],
)
def test_what_yaml_would_make_of_a_value(value: str, implied: str) -> None:
    found = read(f"a: {value}\n")[0].scalar("a")
    assert found
    assert found.implied == implied


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: &x b", "1:4 anchor &x is not allowed"),
        ("a: [b, *b]", "1:8 alias *b is not allowed"),
        ("a: !!str b", "1:4 tag tag:yaml.org,2002:str is not allowed"),
        ("a: [[b]]", "1:5 nested values are not allowed"),
        ("a: b\na: c", "2:1 “a” was already given in line 1"),
        ("a: b # c", "1:6 YAML takes what follows # for a comment"),
        ("a: b\n--- [x]\n", "2:1 a second document begins here"),
        ("a: " + "[" * 190_000, "1:5 nested values are not allowed"),
        ("a: b\n---\n" + "[" * 190_000, "2:1 a second document begins here"),
        ("{", "2:1 invalid YAML: did not find expected node content"),
        ("\x85@", "2:1 invalid YAML: found character that cannot start any token"),
    ],
)
def test_what_is_not_plain_is_told(text: str, problem: str) -> None:
    assert problem in read(text)[1]


@settings(max_examples=300)
@given(st.text(alphabet="ab:-#[]{}\"'&*!|>%@`, \n\t\x85\u2028ấ", max_size=60))
def test_any_text(text: str) -> None:
    for _, value in read(text, 3)[0].entries.values():
        if isinstance(value, Scalar):
            assert all(value.place(offset).line >= 1 for offset in range(len(value.text)))
