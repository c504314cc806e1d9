"""Every rule: what it must find, where, and what it must let pass."""

import inspect
import unicodedata
from typing import NamedTuple

import pytest

from kb.model.page import Page, PageId
from kb.rules import RULES, WARNINGS, check, rule_id, text
from tests import fixture
from tests.fixture import LINK, Edit, corpus
from tests.unit.rules import ledger_rows, phrase_rows, template_rows, translation_rows

A = "en/guidelines/apologise.md"
V = "vi/guidelines/apologise.md"
L = "lv/guidelines/apologise.md"
P = "en/playbooks/two-steps.md"
VP = "vi/playbooks/two-steps.md"
LP = "lv/playbooks/two-steps.md"
INTRO = "Use this when a customer is angry and you need the facts."
NEW = "en/guidelines/new-one.md"


class Row(NamedTuple):
    rule: str
    edits: dict[str, Edit]
    found: tuple[str, ...]


def row(rule: str, edits: dict[str, Edit], *found: str) -> Row:
    """`found`: path:line:column of each finding of this rule; none if it must pass."""
    return Row(rule, edits, found)


def intro(text: str) -> dict[str, Edit]:
    """The English playbook with another introduction, in its line 11."""
    return {P: (INTRO, text)}


def after_intro(text: str) -> dict[str, Edit]:
    """The English playbook with a paragraph that begins in line 13."""
    return {P: (INTRO, f"{INTRO}\n\n{text}")}


def keywords(*words: str) -> dict[str, Edit]:
    old = "  - first angry call\n  - two step call\n  - quick recovery\n"
    return {P: (old, "".join(f"  - {word}\n" for word in words))}


ROWS = [
    # --- front matter
    row("front-matter-syntax", {P: ("---\ntitle", "title")}, f"{P}:1:1"),
    row("front-matter-syntax", {P: ("reviewed: 2026-11\n---", "reviewed: 2026-11\n")}, f"{P}:1:1"),
    row("front-matter-syntax", {P: ("title: Two", "title: Now: two")}, f"{P}:2:11"),
    row("front-matter-syntax", {P: ("sources: [S1]", "sources: [S1")}, f"{P}:9:9"),
    row("front-matter-syntax", {P: "---\n- title\n---\n\nText.\n"}, f"{P}:2:1"),
    row("front-matter-syntax", {P: "---\njust words\n---\n\nText.\n"}, f"{P}:2:1"),
    row("front-matter-syntax", {P: ("title: Two", "title: !!python/name:os.system Two")}, f"{P}:2:8"),
    row("front-matter-syntax", {P: ("title: Two", "title: ! Two")}, f"{P}:2:8"),
    row("front-matter-syntax", {P: ("title: Two", "title: &a Two")}, f"{P}:2:8"),
    row("front-matter-syntax", {P: ("sources: [S1]", "a: &a [x, x]\nb: [*a, *a]")}, f"{P}:8:4", f"{P}:9:5", f"{P}:9:9"),
    row("front-matter-syntax", {P: ("sources: [S1]", "sources: {S1: yes}")}, f"{P}:8:10"),
    row("front-matter-syntax", {P: ("sources: [S1]", "sources: [[S1]]")}, f"{P}:8:11"),
    row("front-matter-syntax", {P: ("sources: [S1]", "? [a]\n: b")}, f"{P}:8:3"),
    row("front-matter-syntax", {P: ("sources: [S1]", "sources: [S1]\x07")}, f"{P}:2:1"),
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
    row("missing-field", {P: "---\n---\n\nText.\n"}, *[f"{P}:1:1"] * 4),
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
    row("repeated-fact", {VP: ("keywords", "sources: [S1]\nkeywords")}, f"{VP}:4:1"),
    row("repeated-fact", {P: ("[S1]", "[S1, S2]")}),
    row("markup-in-field", {P: ("title: Two", "title: <b>Two</b>")}, f"{P}:2:8"),
    row("markup-in-field", {P: ("title: Two", "title: Two &lt;")}, f"{P}:2:8"),
    row("markup-in-field", {P: ("summary: Say", "summary: Say **now**")}, f"{P}:3:10"),
    row("markup-in-field", keywords("<i>call</i>", "two calls", "three calls"), f"{P}:5:5"),
    row("markup-in-field", {P: ("summary: Say", "summary: Say & do 2 * 2")}),
    row("long-summary", {P: ("summary: Say", f"summary: {'Say ' * 50}")}, f"{P}:3:10"),
    row("long-summary", {P: ("summary: Say", f"summary: {'Say ' * 20}")}),
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
    # --- structure
    row("missing-translation", {V: None}, f"{V}:1:1"),
    row(
        "missing-translation",
        {NEW: fixture.FILES[A]},
        "vi/guidelines/new-one.md:1:1",
        "lv/guidelines/new-one.md:1:1",
        "tl/guidelines/new-one.md:1:1",
    ),
    row("missing-translation", {"*/situations/index.md": None}, "en/situations/index.md:1:1"),
    row("missing-translation", {"*/index.md": None}, "en/index.md:1:1"),
    row("missing-translation", {}),
    row("outside-contract", {"fr/index.md": "x"}, "fr/index.md:1:1"),
    row("outside-contract", {"about.md": "x"}, "about.md:1:1"),
    row("outside-contract", {"en/guideline/x.md": "x"}, "en/guideline/x.md:1:1"),
    row("outside-contract", {"en/about.md": "x"}, "en/about.md:1:1"),
    row("outside-contract", {"en/guidelines/deep/x.md": "x"}, "en/guidelines/deep/x.md:1:1"),
    row("outside-contract", {"en/guidelines/README.md": "x"}, "en/guidelines/README.md:1:1"),
    row("outside-contract", {"vi/guidelines/xin-lỗi.md": "x"}, "vi/guidelines/xin-lỗi.md:1:1"),
    row("outside-contract", {"en/guidelines/Say.md": "x"}, "en/guidelines/Say.md:1:1"),
    row("outside-contract", {"en/other/": ""}, "en/other/:1:1"),
    row("outside-contract", {"assets/flow.png": b"\x89PNG"}),
    row(
        "case-twin",
        {"en/guidelines/Apologise.md": "x"},
        "en/guidelines/Apologise.md:1:1",
    ),
    row("case-twin", {"assets/a.png": b"", "assets/A.PNG": b""}, "assets/A.PNG:1:1"),
    row("case-twin", {"assets/a.png": b"", "assets/b.png": b""}),
    row("empty-page", {"en/index.md": "---\ntitle: Home\nsummary: The home page.\n---\n"}, "en/index.md:5:1"),
    row("empty-page", {"en/index.md": "---\ntitle: Home\nsummary: The home page.\n---\n\nWelcome.\n"}),
    row("unfinished", intro("Say sorry.\nTODO: text"), f"{P}:12:1"),
    row("unfinished", {P: ("title: Two steps with a customer who is angry", 'title: "TODO: title"')}, f"{P}:2:9"),
    row("unfinished", {P: ("## 1. Apologise", "## 1. TODO: step")}, f"{P}:13:7"),
    row(
        "unfinished",
        {"en/phrases/apology.md": ("It tells them how to feel. |", "TODO: Why | TODO: Say instead, please |")},
        "en/phrases/apology.md:15:30",
        "en/phrases/apology.md:15:42",
    ),
    row(
        "unfinished",
        {"en/templates/acknowledge-sms.md": ("We're sorry.", "TODO: apology")},
        "en/templates/acknowledge-sms.md:27:14",
    ),
    row("unfinished", intro("Replace `TODO: text`. What to do: all that stands in TODO.")),
    row("heading-id", {V: (" {#say}", "")}, f"{V}:26:4"),
    row("heading-id", {V: (" {#say}", "{#say}")}, f"{V}:26:4"),
    row("heading-id", {V: ("{#say}", "{#Say}")}, f"{V}:26:4"),
    row("heading-id", {V: ("{#say}", "{#nói}")}, f"{V}:26:4"),
    row("heading-id", {V: ("{#say}", "{ #say }")}),
    row("duplicate-id", {P: ("{#listen-for-facts}", "{#apologise}")}, f"{P}:19:4"),
    row("duplicate-id", {}),
    row("heading-level", after_intro("# Again {#again}"), f"{P}:13:3"),
    row("heading-level", after_intro("Again {#again}\n====="), f"{P}:13:1"),
    row("heading-level", after_intro("#### Deep {#deep}"), f"{P}:13:6"),
    row("heading-level", intro("text\n#1 priority\nmore"), f"{P}:12:1"),
    row("heading-level", {P: ("## 2.", " ## 2.")}, f"{P}:19:1"),
    row("heading-level", {P: ("## 2.", "### Two {#two}\n\n#### Three {#three}\n\n## 2.")}),
    row("guideline-sections", {A: ("## Why {#why}\n", "")}, f"{A}:39:1"),
    row("guideline-sections", {A: ("{#avoid}", "{#avoids}")}, f"{A}:21:4", f"{A}:40:1"),
    row("guideline-sections", {A: ("{#do}", "{#tmp}")}, f"{A}:13:4", f"{A}:40:1"),
    row("guideline-sections", {V: ("Nên làm {#do}", "Tránh {#avoid}")}, f"{V}:39:1"),
    row(
        "guideline-sections",
        {A: ("## Why {#why}\n", "## Why {#why}\n\n## Related {#related}\n\n## X {#x}\n")},
        f"{A}:33:4",
        f"{A}:37:4",
    ),
    row("guideline-sections", {}),
    row("heading-parity", {LP: ("{#listen-for-facts}", "{#klausieties}")}, f"{LP}:18:4"),
    row(
        "heading-parity",
        {P: ("## 2.", "### More {#more}\n\n## 2.")},
        *[f"{x}/playbooks/two-steps.md:23:1" for x in ("vi", "lv", "tl")],
    ),
    row(
        "heading-parity",
        {
            V: fixture.FILES[V]
            .decode()
            .replace("{#do}", "{#x}")
            .replace("{#avoid}", "{#do}")
            .replace("{#x}", "{#avoid}")
        },
        f"{V}:12:4",
    ),
    row("heading-parity", {}),
    row(
        "guideline-length",
        {A: ("- Apologise early", "- one two three four five\n" * 60 + "- Apologise early")},
        f"{A}:1:1",
    ),
    row("guideline-length", {NEW: "---\ntitle: New\n---\n\nShort.\n"}, f"{NEW}:1:1"),
    row("guideline-length", {A: ("- Apologise early", "- one two three four five\n" * 5 + "- Apologise early")}),
    row("list-layout", intro("Say:\n- one\n- two"), f"{P}:12:1"),
    row("list-layout", intro("Say:\n\n- one\n  - two"), f"{P}:14:3"),
    row("list-layout", intro("Say:\n\n- one\n    - two\n- three")),
    row("list-layout", intro("Say:\n\n1) one\n2) two"), f"{P}:13:1"),
    row("list-layout", intro("> Say:\n> - one"), f"{P}:12:1"),
    row("table-layout", intro("Say:\n| a | b |\n| - | - |\n| c | d |"), f"{P}:12:1"),
    row("table-layout", intro("| a | b |\n| - | - |\n| c | d | e |"), f"{P}:13:1"),
    row("table-layout", intro("| a | b |\n| - | - |\n| c | `d|` \\| |")),
    row("code-span", intro("Use ``x `{onclick=alert(1)}` here."), f"{P}:11:5"),
    row("code-span", intro("`Use *x*{onclick=alert(1)}\n#b` and so on"), f"{P}:11:1", f"{P}:12:3"),
    row("code-span", intro("Write `{name}` in `braces`.")),
    row("indented-code", after_intro("    I am sorry."), f"{P}:13:1"),
    row("indented-code", after_intro("I am sorry.")),
    row("fence", after_intro("```reply\nI am sorry."), f"{P}:13:1"),
    row("fence", after_intro("~~~\nI am sorry.\n~~~"), f"{P}:13:1"),
    row("fence", after_intro('```{ .x onclick="y" }\nI am sorry.\n```'), f"{P}:13:1"),
    row("fence", after_intro("- one\n\n    ```\n    x\n    ```"), f"{P}:15:1"),
    row("fence", after_intro("```\nI am sorry.\n`````"), f"{P}:13:1"),
    row("fence", intro("Use this\n    ```\n```\nx\n```"), f"{P}:12:1"),
    row("fence", after_intro("```reply formal\nI am sorry.\n```")),
    row("fold", after_intro("/// details | Answer\n\nSay **sorry** first.\n\n- one\n- two\n\n///")),
    row("fold", after_intro("/// details | Answer\n\nSay sorry."), f"{P}:13:1"),
    row("fold", after_intro("Say sorry.\n\n///"), f"{P}:15:1"),
    row("fold", after_intro("/// details | One\n\n/// details | Two\n\nSay.\n\n///"), f"{P}:15:1"),
    row("fold", after_intro("/// details | Answer\n    attrs: {onclick: x}\n\nSay.\n\n///"), f"{P}:13:1"),
    row("fold", after_intro("/// details | Answer\n\nSay.\n///"), f"{P}:16:1"),
    row("fold", after_intro("/// details | Answer\n\n### More {#more}\n\n///"), f"{P}:15:1"),
    row("fold", after_intro("/// html | script\n\nx"), f"{P}:13:1"),
    row("fold", after_intro("/// details | A <b>bold</b> label\n\nx"), f"{P}:13:1"),
    row("fold", after_intro("//// details | Answer\n\nx"), f"{P}:13:1"),
    row("fold", after_intro("- item\n\n    /// details | Answer\n\n    x"), f"{P}:15:1"),
    row("fold", after_intro("> /// details | Answer"), f"{P}:13:1"),
    # --- links
    row("broken-link", intro("[x](../guidelines/apologize.md)"), f"{P}:11:1"),
    row("broken-link", intro("Go [x](apologise.md) and [y](../no.md)."), f"{P}:11:4", f"{P}:11:26"),
    row("broken-link", intro("[x](../guidelines/apologise)"), f"{P}:11:1"),
    row("broken-link", intro("[x](../guidelines/)"), f"{P}:11:1"),
    row("broken-link", intro("![x](../../assets/no.png)"), f"{P}:11:1"),
    row("broken-link", intro("one\ntwo [x](no.md)\nthree"), f"{P}:12:5"),
    row("broken-link", intro("- one\n\n| a | b |\n| - | - |\n| c | d [x](no.md) |"), f"{P}:15:9"),
    row("broken-link", intro("[x][ref]\n\n[ref]: no.md"), f"{P}:11:1"),
    row("broken-link", intro("[x](../guidelines/java`s`cript:alert(1)//apologise.md)"), f"{P}:11:1"),
    row("broken-link", intro("[x](..%2Fguidelines/apologise.md)"), f"{P}:11:1"),
    row("broken-link", intro("![x](../guidelines/apologise.md)"), f"{P}:11:1"),
    row("broken-link", {**intro("![x](../../assets/flow.png)"), "assets/flow.png": b"\x89PNG"}),
    row("broken-anchor", intro("[x](../guidelines/apologise.md#sya)"), f"{P}:11:1"),
    row("broken-anchor", intro("[x](#no)"), f"{P}:11:1"),
    row("broken-anchor", intro("[x](#apologise) [y](../guidelines/apologise.md#say)")),
    row("other-language", intro("[x](../../vi/guidelines/apologise.md)"), f"{P}:11:1"),
    row("other-language", intro("[x](../../en/guidelines/apologise.md)")),
    row("absolute-link", intro("[x](/guidelines/apologise/)"), f"{P}:11:1"),
    row("absolute-link", intro("[x](https://handbook.example/guidelines/)"), f"{P}:11:1"),
    row("absolute-link", intro("[x](//HANDBOOK.example)"), f"{P}:11:1"),
    row("absolute-link", intro("[x](https://handbook.example.org/)")),
    row("insecure-link", intro("[x](https://example.org/`x`)"), f"{P}:11:1"),
    row("insecure-link", intro("[x](http://example.org)"), f"{P}:11:1"),
    row("insecure-link", intro("<http://example.org>"), f"{P}:11:1"),
    row("insecure-link", intro("[x](https://example.org)")),
    row("empty-link", intro("[](../guidelines/apologise.md)"), f"{P}:11:1"),
    row("empty-link", intro("[x]()"), f"{P}:11:1"),
    row("empty-link", intro("[ ](../guidelines/apologise.md) ![](../../assets/x.png)"), f"{P}:11:1", f"{P}:11:33"),
    row("empty-link", intro("[x](../guidelines/apologise.md)")),
    row("undefined-reference", intro("See [x][y]."), f"{P}:11:5", f"{P}:11:8"),
    row("undefined-reference", intro("See [Apologise]."), f"{P}:11:5"),
    row("undefined-reference", intro("See [x](a b)."), f"{P}:11:5"),
    row("undefined-reference", intro("See \\[x\\], `[y]`.")),
    row("undefined-reference", intro("[x][r]\n\n[r]: ../guidelines/apologise.md"), f"{P}:13:1"),
    row("undefined-reference", intro("[x](javascript: alert(1))"), f"{P}:11:1"),
    row("undefined-reference", intro("See[^1].\n\n[^1]: note"), f"{P}:13:1"),
    row(
        "orphan-page",
        {f"*/guidelines/{'new-one'}.md": fixture.FILES[A]},
        *[f"{x}/guidelines/new-one.md:1:1" for x in fixture.LOCALES],
    ),
    row("orphan-page", {"en/index.md": ("- [Playbooks](playbooks/index.md)\n", "")}, "en/playbooks/index.md:1:1"),
    row("orphan-page", {}),
    row("step-without-guideline", {P: ("Guideline: [Apologise](../guidelines/apologise.md)", "")}, f"{P}:13:4"),
    row("step-without-guideline", {P: ("## 2.", "## Flow {#flow}\n\n1. One\n\n## 2.")}),
    row("related-parity", {L: ("listen-for-facts.md", "../playbooks/two-steps.md")}, f"{L}:36:4", f"{L}:38:3"),
    row("related-parity", {L: ("listen-for-facts.md", "listen-for-facts.md#say")}, f"{L}:36:4", f"{L}:38:3"),
    row("related-parity", {L: ("kad klients ir dusmīgs uz mums", "kad vajag faktus")}),
    # --- text
    row("not-utf8", {L: fixture.FILES[L].decode().encode("utf-16")}, f"{L}:1:1"),
    row("not-utf8", {L: fixture.FILES[L].replace("žēl".encode(), "žēl".encode("cp1257"))}, f"{L}:7:7"),
    row("not-utf8", {L: fixture.FILES[L]}),
    row("byte-order-mark", {L: b"\xef\xbb\xbf" + fixture.FILES[L]}, f"{L}:1:1"),
    row("byte-order-mark", {}),
    row("control-character", intro("one\x00two"), f"{P}:11:4"),
    row("control-character", intro("one\x1b[31mtwo\x85"), f"{P}:11:4"),
    row("control-character", {P: fixture.FILES[P].replace(b"\n", b"\r\n")}, f"{P}:1:4"),
    row("control-character", intro("one\ttwo"), f"{P}:11:4"),
    row("control-character", {P: fixture.FILES[P].replace(b"\n", b"\r")}, f"{P}:1:4"),
    row(
        "control-character",
        {P: ("title: Two steps with a customer who is angry", 'title: "Two\\0 steps"')},
        f"{P}:2:11",
    ),
    row("control-character", {}),
    row("invisible-character", intro("re\u200bfund"), f"{P}:11:3"),
    row("invisible-character", intro("\u202eerofeb"), f"{P}:11:1"),
    row("invisible-character", intro("so\u00adrry"), f"{P}:11:3"),
    row("invisible-character", intro("24\u00a0hours")),
    row("not-nfc", {V: ("Xin lỗi sớm", "Xin lo\u0302\u0303i sớm")}, f"{V}:14:8"),
    row("not-nfc", {L: ("žēl", "z\u030ce\u0304l")}, f"{L}:7:7"),
    row("not-nfc", {}),
    row("mixed-script", intro("Give a rеfund."), f"{P}:11:9"),
    row("mixed-script", intro("Αpologise"), f"{P}:11:1"),
    row("mixed-script", {V: ("Xin lỗi sớm", "Đừng xin lỗi muộn")}),
    row(
        "wrong-language",
        {L: ("Pēc tam pārejiet pie risinājuma.", "Then move on to what you are going to do about it.")},
        f"{L}:19:3",
    ),
    row("wrong-language", intro("Nói lời xin lỗi thay mặt công ty trước khi giải thích."), f"{P}:11:1"),
    row("wrong-language", intro("Извинитесь от имени компании прежде всего."), f"{P}:11:1"),
    row(
        "wrong-language",
        {
            "tl/playbooks/two-steps.md": (
                "Humingi muna ng paumanhin sa ngalan ng kompanya.",
                "Please write down what they have told you, and read it back to them.",
            )
        },
        "tl/playbooks/two-steps.md:14:1",
    ),
    row(
        "wrong-language",
        {
            "tl/playbooks/two-steps.md": (
                "Humingi muna ng paumanhin sa ngalan ng kompanya.",
                "I-update agad ang customer kapag na-refund na.",
            )
        },
    ),
    row(
        "untranslated",
        {LP: ("Vispirms atvainojieties uzņēmuma vārdā.", "Say sorry on behalf of the company before anything else.")},
        f"{LP}:14:1",
    ),
    row(
        "untranslated",
        {LP: ("title: Divi soļi ar dusmīgu klientu", "title: Two steps with a customer who is angry")},
        f"{LP}:2:8",
    ),
    row("untranslated", {}),
    # --- hostile
    row("raw-html", intro("Say <b>sorry</b>."), f"{P}:11:5"),
    row("raw-html", intro("<script>alert(1)</script>"), f"{P}:11:1"),
    row("raw-html", intro("a\n<!-- hidden -->"), f"{P}:12:1"),
    row("raw-html", intro("x <svg/onload=alert(1)>"), f"{P}:11:3"),
    row("raw-html", intro("<a href='apologise.md'>x</a>"), f"{P}:11:1"),
    row("raw-html", intro("`<img src=x onerror=y>`"), f"{P}:11:2"),
    row("raw-html", after_intro("```reply\nx\n````\n<script>"), f"{P}:16:1"),
    row("raw-html", intro("‹x› <ạ@example.org>"), f"{P}:11:5"),
    row("raw-html", intro("2 < 3, x <- y\n\n```\n<b>\n```")),
    row("attribute-list", intro('[x](#apologise){ onclick="y" }'), f"{P}:11:16"),
    row("attribute-list", intro("one\n{: style='x' }"), f"{P}:12:1"),
    row("attribute-list", {P: ("{#apologise}", "{#apologise onclick=y}")}, f"{P}:13:17"),
    row("attribute-list", intro("**x**{.y}"), f"{P}:11:6"),
    row("attribute-list", intro("`{x}`")),
    row("snippet", intro('--8<-- "/etc/passwd"'), f"{P}:11:1"),
    row("snippet", after_intro("```reply\n  ;--8<--\n```"), f"{P}:14:3"),
    row("snippet", intro("The letters -- 8 -- and 8<9")),
    row("unsafe-scheme", intro("[x](javascript:alert)"), f"{P}:11:1"),
    row("unsafe-scheme", intro("[x](JaVa&#115;cript&colon;y)"), f"{P}:11:1"),
    row("unsafe-scheme", intro("[x](java%73cript:y)"), f"{P}:11:1"),
    row("unsafe-scheme", intro("[x](data:text/html,y)"), f"{P}:11:1"),
    row("unsafe-scheme", intro("[x](mailto:a@example.org)"), f"{P}:11:1"),
    row("unsafe-scheme", intro("[r]\n\n[r]: vbscript:y"), f"{P}:11:1"),
    row("unsafe-scheme", intro("Write down the data: when, where. [x](https://example.org/a:b)")),
    row("remote-image", intro("![x](https://example.org/x.png)"), f"{P}:11:1"),
    row("remote-image", intro("![x](//example.org/x.png)"), f"{P}:11:1"),
    row("remote-image", {**intro("![x](../../assets/x.png)"), "assets/x.png": b""}),
    row("reserved-id", {P: ("{#apologise}", "{#__search}")}, f"{P}:13:4"),
    row("reserved-id", {P: ("{#apologise}", "{#location}")}, f"{P}:13:4"),
    row("reserved-id", {P: ("{#apologise}", "{#kb-card}")}, f"{P}:13:4"),
    row("reserved-id", {"en/phrases/apology.md": ("#calm-down", "#kb-card")}, "en/phrases/apology.md:15:1"),
    row("reserved-id", {}),
    row("symbolic-link", {"assets/x.png": LINK}, "assets/x.png:1:1"),
    row("symbolic-link", {A: LINK}, f"{A}:1:1"),
    row("symbolic-link", {"assets/x.png": b""}),
    row("forbidden-file", {"assets/x.svg": "<svg/>"}, "assets/x.svg:1:1"),
    row("forbidden-file", {"en/guidelines/x.html": "x"}, "en/guidelines/x.html:1:1"),
    row("forbidden-file", {"en/evil.js": "x"}, "en/evil.js:1:1"),
    row("forbidden-file", {"assets/notes.md": "x"}, "assets/notes.md:1:1"),
    row("forbidden-file", {"en/guidelines/.hidden": "x"}, "en/guidelines/.hidden:1:1"),
    row("forbidden-file", {"assets/x.webp": b""}),
    row("file-too-large", {P: b"x" * 200_001}, f"{P}:1:1"),
    row("file-too-large", {"assets/x.png": b"x" * 200_001}, "assets/x.png:1:1"),
    row("file-too-large", {"assets/x.png": b"x" * 200_000}),
    row("slow-text", intro("[" * 70), f"{P}:11:1"),
    row("slow-text", intro("x" * 2001), f"{P}:11:2001"),
    row("slow-text", intro("\n".join(["word " * 300] * 5)), f"{P}:14:1"),
    row("slow-text", intro("> " * 6 + "x"), f"{P}:11:1"),
    row("slow-text", intro(" " * 24 + "- x"), f"{P}:11:1"),
    row("slow-text", intro(f"| a | b |\n| {'-' * 70} | {'-' * 70} |\n| c | d |")),
    *(Row(*each) for each in template_rows.ROWS),
    *(Row(*each) for each in phrase_rows.ROWS),
    *(Row(*each) for each in ledger_rows.ROWS),
    *(Row(*each) for each in translation_rows.ROWS),
]


@pytest.mark.parametrize("case", ROWS, ids=lambda case: f"{case.rule}-{'finds' if case.found else 'passes'}")
def test_rule(case: Row) -> None:
    found = [d for d in check(corpus(case.edits)) if d.rule == case.rule]
    places = [f"{d.span.path}:{d.span.line}:{d.span.column}" for d in found]
    assert sorted(places) == sorted(f"docs/{place}" for place in case.found)
    assert all(d.message for d in found)


def test_the_fixture_is_clean() -> None:
    assert check(corpus()) == []


def test_what_is_not_unusual_needs_no_second_look() -> None:
    """Pages of nothing but such characters are passed over by the rules that look for odd ones."""
    usual = [c for c in map(chr, range(0x110000)) if not Page(PageId("", "index"), "en", "x", c).unusual]
    assert {"a", "đ", "ẵ", "ņ", "–", "\u00a0"} <= set(usual)
    assert not [c for c in usual if text.CONTROL.search(c) or text.INVISIBLE.search(c) or text.FOREIGN.search(c)]
    assert unicodedata.is_normalized("NFC", "".join(usual))


@pytest.mark.parametrize("rule", [*RULES, *WARNINGS], ids=rule_id)
def test_every_rule_is_documented_and_tested(rule: object) -> None:
    documentation = inspect.getdoc(rule) or ""
    assert "\nBad:\n" in documentation
    assert "\nGood:\n" in documentation
    cases = [case for case in ROWS if case.rule == rule_id(rule)]  # type: ignore[arg-type]
    assert any(case.found for case in cases), "no row that fails"
    assert any(not case.found for case in cases), "no row that passes"


def test_no_row_names_an_unknown_rule() -> None:
    assert {case.rule for case in ROWS} <= {rule_id(rule) for rule in (*RULES, *WARNINGS)}
