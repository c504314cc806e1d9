"""Front matter: what each of its rules must find, where, and what it must let pass."""

import pytest

from tests.fixture import found
from tests.unit.rules.rows import VP, A, P, Row, keywords, name, row, verify

ROWS: list[Row] = [
    row("front-matter-syntax", {P: ("---\ntitle", "title")}, f"{P}:1:1"),
    row("front-matter-syntax", {P: ("\n---\nUse", "\n\nUse")}, f"{P}:1:1"),
    row("front-matter-syntax", {P: ("title: Two", "title: Now: two")}, f"{P}:2:11"),
    row("front-matter-syntax", {P: ("sources: [S1]", "sources: [S1")}, f"{P}:8:10"),
    row("front-matter-syntax", {P: "---\n- title\n---\n\nText.\n"}, f"{P}:2:1"),
    row("front-matter-syntax", {P: "---\njust words\n---\n\nText.\n"}, f"{P}:2:1"),
    row(
        "front-matter-syntax", keywords("one\n   - two", "three\n\n    - four\n", "five", "six"), f"{P}:6:1", f"{P}:9:1"
    ),
    row("front-matter-syntax", keywords("one two\n    three", "four", "five"), f"{P}:6:1"),
    row("front-matter-syntax", keywords('"one\n    two"', "three", "four", "five")),
    row("front-matter-syntax", keywords("'tis no good", "three", "four"), f"{P}:5:5"),
    row("front-matter-syntax", keywords("three").copy() | {P: ("  - first", "\u00a0\u00a0- first")}, f"{P}:5:1"),
    row("front-matter-syntax", {P: ("title: Two", "title: !!python/name:os.system Two")}, f"{P}:2:8"),
    row("front-matter-syntax", {P: ("title: Two", "title: ! Two")}, f"{P}:2:8"),
    row("front-matter-syntax", {P: ("title: Two", "title: &a Two")}, f"{P}:2:8"),
    row("front-matter-syntax", {P: ("sources: [S1]", "a: &a [x, x]\nb: [*a, *a]")}, f"{P}:8:4", f"{P}:9:5", f"{P}:9:9"),
    row("front-matter-syntax", {P: ("sources: [S1]", "sources: {S1: yes}")}, f"{P}:8:10"),
    row("front-matter-syntax", {P: ("sources: [S1]", "sources: [[S1]]")}, f"{P}:8:11"),
    row("front-matter-syntax", {P: ("sources: [S1]", "? [a]\n: b")}, f"{P}:8:3"),
    row("front-matter-syntax", {P: ("sources: [S1]", "sources: [S1]\x07")}, f"{P}:8:14"),
    row("front-matter-syntax", {P: ("title: Two steps", "title: Two #steps")}, f"{P}:2:12"),
    row("front-matter-syntax", {P: ("summary: Say", "--- # x\nsummary: Say")}, f"{P}:3:1"),
    row("front-matter-syntax", {P: ("title: Two steps with a customer who is angry", 'title: "Now: two"')}),
    row("duplicate-key", {P: ("sources", "title: Again\nsources")}, f"{P}:8:1"),
    row("duplicate-key", {P: ("sources", "titles: Again\nsources")}),
    row("implied-type", keywords("no", "one two", "three four"), f"{P}:5:5"),
    row("implied-type", keywords("2025-03-05", "24", "1.5"), f"{P}:5:5", f"{P}:6:5", f"{P}:7:5"),
    row("implied-type", {P: ("title: Two steps with a customer who is angry", "title: yes")}, f"{P}:2:8"),
    row("implied-type", keywords('"no"', "'24'", "24 hours")),
    row("missing-field", {P: ("summary: Say sorry first, then listen for what happened.\n", "")}, f"{P}:1:1"),
    row("missing-field", {P: ("summary: Say sorry first, then listen for what happened.", "summary:")}, f"{P}:3:1"),
    row("missing-field", {P: ("title: Two steps with a customer who is angry", "title: ' '")}, f"{P}:2:1"),
    row("missing-field", {P: ("sources: [S1]\n", "")}, f"{P}:1:1"),
    row("missing-field", {P: "---\n---\n\nText.\n"}, *[f"{P}:1:1"] * 5),
    row("missing-field", {P: ("sources: [S1]", "sources:\n  - S1")}),
    row("unknown-field", {P: ("summary", "sumary")}, f"{P}:3:1"),
    row("unknown-field", {P: ("sources", "template: evil.html\nsources")}, f"{P}:8:1"),
    row("unknown-field", {"en/index.md": ("summary", "keywords: [a, b, c]\nsummary")}, "en/index.md:3:1"),
    row("unknown-field", {}),
    row("wrong-shape", {P: ("sources: [S1]", "sources: S1")}, f"{P}:8:1"),
    row("wrong-shape", {P: ("title: Two steps with a customer who is angry", "title: [Two, steps]")}, f"{P}:2:1"),
    row("wrong-shape", {P: ("title: Two", "title: |\n  Two\n  ")}, f"{P}:2:8"),
    row("wrong-shape", {}),
    row("bad-value", {P: ("[S1]", "[S1, S7]")}, f"{P}:8:15"),
    row("bad-value", {P: ("[S1]", "[S1.2, practice]")}),
    *[
        row("bad-value", {P: ("[S1]", f'[S1, "{source}"]')}, f"{P}:8:15")
        for source in (
            "https://example.com/law",
            "ftp://example.com/law 2026-11",
            "https://example.com/law 2026-13",
            "https://example.com/law November 2026",
            "https://example.com/law  2026-11",
            "https://localhost/law 2026-11",
            "https://203.0.113.7/law 2026-11",
            "https://user@example.com/law 2026-11",
            "https://ехample.com/law 2026-11",
            "javascript:alert(1) 2026-11",
            "2026-11",
        )
    ],
    row("bad-value", {P: ("[S1]", '[S1, "https://www.example.com/a/b.html?id=1&x=2#part 2026-11", practice]')}),
    row("bad-value", {P: ("[S1]", '["https://example.com 2026-11"]')}),
    row("markup-in-field", {P: ("[S1]", '["https://example.com/a__b 2026-11"]')}),
    *[
        row("bad-value", {P: ("sources", f"review: {months}\nsources")}, f"{P}:8:9")
        for months in ("0", "-6", "100", "6.5", '"6 months"')
    ],
    *[row("bad-value", {P: ("sources", f"review: {months}\nsources")}) for months in ("1", "6", "36")],
    row("implied-type", {P: ("sources", "review: 6\nsources")}),
    row("repeated-fact", {VP: ("keywords", "review: 6\nkeywords")}, f"{VP}:4:1"),
    row("bad-value", {P: ("sources", "review:\nsources")}, f"{P}:8:8"),
    row("unknown-field", {"en/templates/acknowledge-sms.md": ("channel:", "sources: [practice]\nchannel:")}),
    row("repeated-fact", {VP: ("keywords", "sources: [S1]\nkeywords")}, f"{VP}:4:1"),
    row("repeated-fact", {P: ("[S1]", "[S1, S2]")}),
    row("markup-in-field", {P: ("title: Two", "title: <b>Two</b>")}, f"{P}:2:8"),
    row("markup-in-field", {P: ("title: Two", "title: Two &lt;")}, f"{P}:2:8"),
    row("markup-in-field", {P: ("summary: Say", "summary: Say **now**")}, f"{P}:3:10"),
    row("markup-in-field", keywords("<i>call</i>", "two calls", "three calls"), f"{P}:5:5"),
    row("markup-in-field", {P: ("summary: Say", "summary: Say & do 2 * 2")}),
    row("long-summary", {P: ("summary: Say", f"summary: {'Say ' * 50}")}, f"{P}:3:10"),
    row("long-summary", {P: ("summary: Say", f"summary: {'Say ' * 20}")}),
    row("long-field", {P: ("title: Two", f"title: {'Two ' * 20}")}, f"{P}:2:8"),
    row("long-field", keywords("x" * 60, "y" * 61, "z"), f"{P}:6:5"),
    row("long-field", {}),
    row("same-title", {P: ("title: Two steps with a customer who is angry", "title: apologise")}, f"{P}:2:1"),
    row("same-title", {VP: ("title: ", "title: Apologise ")}),
    row("markup-in-field", {P: ("title: Two steps with a customer who is angry", "title: '*Two* steps'")}, f"{P}:2:8"),
    row("markup-in-field", {P: ("title: Two", "title: 2*3*4 snake_case_word Two")}),
    row("keywords", keywords("one call", "two calls"), f"{P}:4:1"),
    row("keywords", keywords(*(f"call {word}" for word in "abcdefghi")), f"{P}:4:1"),
    row("keywords", keywords("Two steps", "one call", "two calls"), f"{P}:5:5"),
    row("keywords", keywords("one call", "One call!", "two calls"), f"{P}:6:5"),
    row("keywords", keywords("one call", "two calls", "three calls", '"?!"'), f"{P}:8:5"),
    row(
        "keywords",
        {
            A: ("  - regret\n", "  - shared\n"),
            "en/guidelines/listen-for-facts.md": ("keywords:\n", "keywords:\n  - shared\n"),
            P: ("keywords:\n", "keywords:\n  - shared\n"),
            "en/situations/facts-about-complaints.md": ("keywords:\n", "keywords:\n  - shared\n"),
        },
        "en/situations/facts-about-complaints.md:5:5",
    ),
    row("keywords", {A: ("  - regret\n", "  - shared\n"), P: ("keywords:\n", "keywords:\n  - shared\n")}),
]


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)


def test_a_source_with_brackets_in_its_address_is_told_how_to_write_them() -> None:
    address = "https://en.example.org/wiki/Service_{}economics{} 2026-10"
    edits = {P: ("[S1]", f'[S1, "{address.format("(", ")")}"]')}
    told = next(each for each in found(edits) if each.rule == "bad-value")
    assert told.hint == f"write {address.format('%28', '%29')}"
    mended = {P: ("[S1]", f'[S1, "{told.hint.removeprefix("write ")}"]')}
    assert not any(each.rule == "bad-value" for each in found(mended))
