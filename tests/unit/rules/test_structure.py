"""Files, headings, lists, tables and folds: what each of their rules must find, where, and what it must let pass."""

import re

import pytest

from tests import fixture
from tests.unit.rules.rows import INTRO, LP, NEW, A, L, P, Row, V, after_intro, intro, name, row, verify
from tests.unit.rules.samples import PNG

TABLE = "| a |\n| --- |\n| b |"
FOLLOWS = re.compile(r"^follows: .*\n", re.MULTILINE)


def picture_of(width: int, height: int) -> bytes:
    """What a picture of so many points begins with."""
    return PNG[:16] + width.to_bytes(4, "big") + height.to_bytes(4, "big")


def swapped(path: str, one: str, other: str) -> str:
    """A page of the fixture in which two texts have changed places."""
    return fixture.FILES[path].decode().replace(one, "\0").replace(other, one).replace("\0", other)


def listed(path: str, text: str) -> dict[str, fixture.Edit]:
    """A playbook with a list or a table under its first step; of a translation nothing says what it follows."""
    first, name_, rest = FOLLOWS.sub("", fixture.FILES[path].decode()).partition("{#apologise}\n\n")
    return {path: f"{first}{name_}{text}\n\n{rest}"}


THIRD: dict[str, fixture.Edit] = {NEW: fixture.FILES[A]}
"""Two other guidelines, which call their sections alike."""


def dated() -> str:
    """Steps that begin with a day of the month, as dates in Latvian do."""
    return fixture.FILES[LP].decode().replace("## 1. Atvainojieties", "## 24. decembris").replace("## 2. K", "## 31. k")


ROWS: list[Row] = [
    row("missing-translation", {V: None}, f"{V}:1:1"),
    row(
        "missing-translation",
        {NEW: fixture.FILES[A]},
        f"{NEW}:1:1",
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
    row("picture", {"assets/a.png": b""}, "assets/a.png:1:1"),
    row("picture", {"assets/a.jpg": PNG}, "assets/a.jpg:1:1"),
    row("picture", {"assets/a.png": picture_of(40_000, 40_000)}, "assets/a.png:1:1"),
    row("picture", {"assets/images/a.png": PNG}, "assets/images/a.png:1:1"),
    row("picture", {"assets/a.png": PNG + bytes(4) + b"\0\0\0\x08acTL" + bytes(12)}, "assets/a.png:1:1"),
    row("picture", {"assets/a.png": PNG, "assets/flows/b.png": picture_of(3840, 2160)}),
    row("picture-notes", {"assets/a.png": PNG + bytes(4) + b"\0\0\0\0eXIf" + bytes(4)}, "assets/a.png:1:1"),
    row("picture-notes", {"assets/a.png": PNG}),
    row("empty-page", {"en/index.md": "---\ntitle: Home\nsummary: The home page.\n---\n"}, "en/index.md:5:1"),
    row("empty-page", {"en/index.md": "---\ntitle: Home\nsummary: The home page.\n---\n\nWelcome.\n"}),
    row("unfinished", intro("Say sorry.\nTODO: text"), f"{P}:13:1"),
    row("unfinished", {P: ("title: Two steps with a customer who is angry", 'title: "TODO: title"')}, f"{P}:2:9"),
    row("unfinished", intro("Ask @lindenvale, please. ‘@lindenvale please check!’ Size XXL, a todo list, `XXX`.")),
    row("unfinished", {P: ("  - quick recovery", "  - XXX")}),
    row("unfinished", {P: ("## 1. Apologise", "## 1. TODO: step")}, f"{P}:14:7"),
    row(
        "unfinished",
        {"en/phrases/apology.md": ("It tells them how to feel. |", "TODO: Why | TODO: Say instead, please |")},
        "en/phrases/apology.md:18:30",
        "en/phrases/apology.md:18:42",
    ),
    row(
        "unfinished",
        {"en/templates/acknowledge-sms.md": ("We're sorry.", "TODO: apology")},
        "en/templates/acknowledge-sms.md:19:14",
    ),
    row("unfinished", intro("As an AI, I can’t judge."), f"{P}:12:1"),
    row("unfinished", intro("Sure! Here’s a better version:"), f"{P}:12:1"),
    row("unfinished", intro("Say sorry???"), f"{P}:12:10"),
    row("unfinished", intro("Be sure! Here is why: really??")),
    row("unfinished", intro("Replace `TODO: text`. What to do: all that stands in TODO.")),
    row("heading-id", {V: (" {#say}", "")}, f"{V}:13:4"),
    row("heading-id", {V: (" {#say}", "{#say}")}, f"{V}:13:4"),
    row("heading-id", {V: ("{#say}", "{#Say}")}, f"{V}:13:4"),
    row("heading-id", {V: ("{#say}", "{#nói}")}, f"{V}:13:4"),
    row("heading-id", {V: ("{#say}", "{ #say }")}),
    row("duplicate-id", {P: ("{#listen-for-facts}", "{#apologise}")}, f"{P}:20:4"),
    row("duplicate-id", {}),
    row("heading-level", after_intro("# Again {#again}"), f"{P}:14:3"),
    row("heading-level", after_intro("Again {#again}\n====="), f"{P}:14:1"),
    row("heading-level", after_intro("#### Deep {#deep}"), f"{P}:14:6"),
    row("heading-level", intro("text\n#1 priority\nmore"), f"{P}:13:1"),
    row("heading-level", {P: ("## 2.", " ## 2.")}, f"{P}:20:2"),
    row("heading-level", {P: ("## 2.", "### Two {#two}\n\n#### Three {#three}\n\n## 2.")}),
    row("missing-section", {A: ("## Why {#why}\n", "")}, f"{A}:40:1"),
    row("missing-section", {V: ("Nên làm {#do}", "Tránh {#avoid}")}, f"{V}:40:1"),
    row("missing-section", {A: ("## Do {#do}", "### Do {#do}")}, f"{A}:20:5"),
    row("missing-section", {}),
    row("unknown-section", {A: ("{#avoid}", "{#avoids}")}, f"{A}:28:4"),
    row("unknown-section", {A: ("## Why {#why}\n", "## Why {#why}\n\n### X {#x}\n")}),
    row(
        "empty-section", {A: ("## Why {#why}\n", "## Why {#why}\n\n## Related {#related}\n\n## X {#x}\n")}, f"{A}:34:4"
    ),
    row("empty-section", {}),
    row("section-order", {V: swapped(V, "{#do}", "{#avoid}")}, f"{V}:19:4"),
    row("section-order", {A: ("## Why {#why}\n", "")}),
    row("section-order", THIRD | {A: swapped(A, "Do {", "Avoid {")}, f"{A}:20:4", f"{A}:28:4"),
    row("section-order", THIRD | {A: ("## Do {", "## What to do {")}),
    row("section-order", {P: ("## 2. Listen", "## 3. Listen")}, f"{P}:20:4"),
    row("section-order", {P: ("## 2. Listen", "## Ask {#ask}\n\n## 3. Listen")}, f"{P}:20:4"),
    row("section-order", {P: ("## 2. Listen", "## Then listen")}),
    row("section-order", {P: ("## 2. Listen", "## By letter {#letter}\n\n## 1. Listen")}),
    row("section-order", {LP: dated()}),
    row("section-order", {P: ("## 2. Listen", "## Before you listen {#before}\n\n## 2. Listen")}),
    row("section-order", {A: ("{#avoid}", "{#do}")}),
    row("heading-parity", {LP: ("{#listen-for-facts}", "{#klausieties}")}, f"{LP}:19:4"),
    row(
        "heading-parity",
        {P: ("## 2.", "### More {#more}\n\n## 2.")},
        *[f"{x}/playbooks/two-steps.md:24:1" for x in ("vi", "lv", "tl")],
    ),
    row(
        "heading-parity",
        {V: swapped(V, "{#do}", "{#avoid}")},
        f"{V}:19:4",
    ),
    row("heading-parity", {}),
    row("item-parity", {L: ("- Pēc tam pārejiet pie risinājuma.\n", "")}, f"{L}:20:4"),
    row("item-parity", {L: ("Pēc tam", "Pierakstiet visu.\n- Pēc tam")}, f"{L}:20:4"),
    row(
        "item-parity",
        {L: ("Pēc tam", "Pierakstiet visu.\n\n    Pēc tam"), A: ("Apologise once", "Note it.\n\n    Apologise once")},
    ),
    row("item-parity", listed(P, "- [ ] Ask.") | listed(LP, "- Jautājiet."), f"{LP}:14:3"),
    row(
        "item-parity",
        listed(P, "| a | b |\n| - | - |\n| c | d |") | listed(LP, "| a | b |\n| - | - |\n| c |  |"),
        f"{LP}:16:1",
    ),
    row("item-parity", listed(P, "- [ ] Ask.\n- [ ] Note.") | listed(LP, "- [ ] Jautājiet.\n- [ ] Pierakstiet.")),
    row("item-parity", {A: ("- Apologise once", "- Note it down.\n- Apologise once")}),
    row(
        "item-parity",
        {
            P: (INTRO, f"## Costs {{#costs}}\n\n{TABLE}\n| c |"),
            LP: FOLLOWS.sub(
                "", fixture.FILES[LP].decode().replace("---\nIzm", f"---\n## Cik {{#costs}}\n\n{TABLE}\n\nIzm")
            ),
        },
        f"{LP}:10:4",
    ),
    row(
        "guideline-length",
        {A: ("- Apologise early", "- one two three four five\n" * 60 + "- Apologise early")},
        f"{A}:1:1",
    ),
    row("guideline-length", {NEW: "---\ntitle: New\n---\n\nShort.\n"}, f"{NEW}:1:1"),
    row("guideline-length", {A: ("- Apologise early", "- one two three four five\n" * 5 + "- Apologise early")}),
    row("list-layout", intro("Say:\n- one\n- two"), f"{P}:13:1"),
    row("list-layout", intro("Say:\n\n- one\n  - two"), f"{P}:15:3"),
    row("list-layout", intro("Say:\n\n- one\n    - two\n- three")),
    row("list-layout", intro("Say:\n\n1) one\n2) two"), f"{P}:14:1"),
    row("list-layout", intro("Say:\n\n3. one\n4. two"), f"{P}:14:1"),
    row("list-layout", intro("- 5. pants nosaka termiņu."), f"{P}:12:1"),
    row("list-layout", intro("- 5\\. pants nosaka termiņu.")),
    row("list-layout", intro("No\n2026. gada 5. marta līdz\n1\\. jūnijam")),
    row("list-layout", intro("1. one\n1. two\n\nThen:\n\n1. three\n2. four")),
    row("list-layout", intro("> Say:\n> - one"), f"{P}:13:1"),
    row("table-layout", intro("Say:\n| a | b |\n| - | - |\n| c | d |"), f"{P}:13:1"),
    row("table-layout", intro("| a | b |\n| - | - |\n| c | d | e |"), f"{P}:14:1"),
    row("table-layout", intro("| a | b |\n| - | - |\n| c | `d|` |"), f"{P}:14:1"),
    row("table-layout", after_intro("- a\n\n    | a | b |\n    | - | - |\n    | c | d |"), f"{P}:16:1"),
    row("table-layout", after_intro("> | a | b |\n> | - | - |\n> | c | d |"), f"{P}:14:1"),
    row("table-layout", after_intro(" | a | b |\n| - | - |\n| c | d |"), f"{P}:14:1"),
    row("table-layout", after_intro("| a | b |\n| - | - |\n| c | d |\n## More {#more}"), f"{P}:17:1"),
    row("table-layout", after_intro("a | b\n| - | - |\n| c | d |"), f"{P}:14:1"),
    row("table-layout", after_intro("| a | b |\n| - | - |"), f"{P}:14:1"),
    row("table-layout", after_intro("| a | b |\n|"), f"{P}:15:1"),
    row("table-layout", intro("| a | b |\n| - | - |\n| c | `d` \\| |")),
    row("list-layout", after_intro("- a\n\n  b"), f"{P}:16:3"),
    row("list-layout", after_intro("- a\n-\n    b"), f"{P}:15:1"),
    row("list-layout", after_intro("- a\n\n    b\n    - c\n\n        d")),
    row("heading-level", after_intro("-  #1."), f"{P}:14:4"),
    row("heading-level", after_intro(">  ## H {#h}"), f"{P}:14:4"),
    row("fence", after_intro("```\nx\n```\u00a0"), f"{P}:14:1", f"{P}:16:1"),
    row("fence", after_intro("```\n```"), f"{P}:14:1"),
    row("backslash", intro("one \\: two"), f"{P}:12:5"),
    row("code-span", intro("Use ``x `{onclick=alert(1)}` here."), f"{P}:12:5"),
    row("code-span", intro("`Use *x*{onclick=alert(1)}\n#b` and so on"), f"{P}:12:1", f"{P}:13:3"),
    row("code-span", intro("Write `{name}` in `braces`.")),
    row("indented-code", after_intro("    I am sorry."), f"{P}:14:1"),
    row("indented-code", after_intro("I am sorry.")),
    row("fence", after_intro("```reply\nI am sorry."), f"{P}:14:1"),
    row("fence", after_intro("~~~\nI am sorry.\n~~~"), f"{P}:14:1"),
    row("fence", after_intro('```{ .x onclick="y" }\nI am sorry.\n```'), f"{P}:14:1"),
    row("fence", after_intro("- one\n\n    ```\n    x\n    ```"), f"{P}:16:1"),
    row("fence", after_intro("```\nI am sorry.\n`````"), f"{P}:14:1"),
    row("fence", intro("Use this\n    ```\n```\nx\n```"), f"{P}:13:1"),
    row("fence", after_intro("```reply formal\nI am sorry.\n```")),
    row("duplicate-text", after_intro("Say sorry before you ask.\n\nSay sorry before you ASK."), f"{P}:16:1"),
    row("duplicate-text", after_intro("- Say sorry before you ask.\n- Say sorry before you ask."), f"{P}:15:3"),
    row("duplicate-text", {A: ("## Avoid {#avoid}", "## Do {#avoid}")}, f"{A}:28:4"),
    row(
        "duplicate-text",
        {
            "en/guidelines/index.md": (
                "- [Apologise](apologise.md)\n",
                "- [Apologise](apologise.md)\n- [Say sorry](apologise.md)\n",
            )
        },
        "en/guidelines/index.md:9:3",
    ),
    row("duplicate-text", after_intro("- a) Say sorry before you ask.\n- b) Say sorry before you ask."), f"{P}:15:3"),
    row("duplicate-text", after_intro("Yes.\n\nYes.")),
    row("duplicate-text", after_intro("Say sorry before you ask.\n\n## Again {#again}\n\nSay sorry before you ask.")),
    row("duplicate-text", {A: ("## Avoid {#avoid}", "## Do {#do}")}),
    row("fold", after_intro("/// details | Answer\n\nSay **sorry** first.\n\n- one\n- two\n\n///")),
    row("fold", after_intro("// details | Answer\n\nSay sorry.\n\n///"), f"{P}:14:1"),
    row("fold", after_intro("/// details | Answer\n\nSay sorry.\n\n/"), f"{P}:18:1"),
    row("fold", after_intro("/// details | Answer\n\nSay sorry.\n\n//\n\n///"), f"{P}:18:1"),
    row(
        "fold",
        after_intro("// a line of text"),
    ),
    row("fold", after_intro("/// details | Answer\n\nSay sorry."), f"{P}:14:1"),
    row("fold", after_intro("Say sorry.\n\n///"), f"{P}:16:1"),
    row("fold", after_intro("/// details | One\n\n/// details | Two\n\nSay.\n\n///"), f"{P}:16:1"),
    row("fold", after_intro("/// details | Answer\n    attrs: {onclick: x}\n\nSay.\n\n///"), f"{P}:14:1"),
    row("fold", after_intro("/// details | Answer\n\nSay.\n///"), f"{P}:17:1"),
    row("fold", after_intro("/// details | Answer\n\n### More {#more}\n\n///"), f"{P}:16:1"),
    row("fold", after_intro("/// html | script\n\nx"), f"{P}:14:1"),
    row("fold", after_intro("/// details | A <b>bold</b> label\n\nx"), f"{P}:14:1"),
    row("fold", after_intro("//// details | Answer\n\nx"), f"{P}:14:1"),
    row("fold", after_intro("- item\n\n    /// details | Answer\n\n    x"), f"{P}:16:1"),
    row("fold", after_intro("> /// details | Answer"), f"{P}:14:1"),
    row("underline", after_intro("- one\n- two\n---"), f"{P}:16:1"),
    row("underline", after_intro("- one\n==="), f"{P}:15:1"),
    row("underline", after_intro("> one\n--"), f"{P}:15:1"),
    row("heading-id", after_intro("|__config\n---"), f"{P}:14:1"),
    row("underline", after_intro("one\ntwo\n---"), f"{P}:16:1"),
    row("underline", after_intro("- one\n\n---\n\n```\nx\n---\n```")),
    row("backslash", intro("one\\\ntwo"), f"{P}:12:4"),
    row("backslash", intro("one\\\n\ntwo  \nthree")),
    row("conflict-mark", intro("<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> branch"), f"{P}:12:1"),
    row("conflict-mark", {"placeholders.yml": b"<<<<<<< HEAD\na: b\n"}, "placeholders.yml:1:1"),
    row("conflict-mark", {"addresses.yml": b"pages:\n>>>>>>> branch\n"}, "addresses.yml:2:1"),
    row("conflict-mark", intro("<<<< one >>>>")),
    row("unreadable-file", {"en/index.md": fixture.UNREADABLE}, "en/index.md:1:1"),
    row("unreadable-file", {"assets/x.png": fixture.UNREADABLE}, "assets/x.png:1:1"),
    row("unreadable-file", {"placeholders.yml": fixture.UNREADABLE}, "placeholders.yml:1:1"),
    row("unreadable-file", {"addresses.yml": fixture.UNREADABLE}, "addresses.yml:1:1"),
    row("unreadable-file", {}),
]


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
