"""Hostile input: what each of its rules must find, where, and what it must let pass."""

import pytest

from tests.fixture import LINK, checked
from tests.unit.rules.rows import A, P, Row, after_intro, intro, name, row, verify

ERRORS = "en/contribute/errors.md"
STATUS = "en/contribute/status.md"
ROWS: list[Row] = [
    row("raw-html", intro("Say <b>sorry</b>."), f"{P}:12:5"),
    row("raw-html", intro("<script>alert(1)</script>"), f"{P}:12:1"),
    row("raw-html", intro("a\n<!-- hidden -->"), f"{P}:13:1"),
    row("raw-html", intro("x <svg/onload=alert(1)>"), f"{P}:12:3"),
    row("raw-html", intro("<a href='apologise.md'>x</a>"), f"{P}:12:1"),
    row("raw-html", intro("`<img src=x onerror=y>`"), f"{P}:12:2"),
    row("raw-html", after_intro("```reply\nx\n````\n<script>"), f"{P}:17:1"),
    row("raw-html", intro("‹x› <ạ@example.org>"), f"{P}:12:5"),
    row("raw-html", intro("2 < 3, x <- y\n\n```\n<b>\n```")),
    row("raw-html", intro("If x<y, wait.")),
    row("raw-html", intro("If x<y, wait,\nand then > wait."), f"{P}:12:5"),
    row("raw-html", intro("If x<y, wait.\n\n> Wait.")),
    row("raw-html", intro("If 5 > 3 and x<y, wait.")),
    row("looks-like-markup", intro("Term\n:   What it means"), f"{P}:13:1"),
    row("looks-like-markup", intro("Choose:\n• one\n• two"), f"{P}:13:1"),
    *[
        row("looks-like-markup", intro(text), f"{P}:12:{column}")
        for text, column in (
            ("!!! note", 1),
            ("???+ tip", 1),
            ("• one", 1),
            ("Well :smile: done.", 6),
            ("This ~~is~~ out.", 6),
            ("This ==is== out.", 6),
            ("This **is bold.", 6),
            ("See [it] (apologise.md).", 8),
            ("See (it)[apologise.md].", 8),
            ("See [it(apologise.md#say).", 8),
            ("See it](apologise.md).", 7),
            ("This ** is ** bold.", 6),
            ("It doesn&amp;rsquo;t.", 9),
            ("Say sorry. ## Do", 12),
            ("- Say sorry. - Ask what happened.", 14),
            ("- [ ]Say sorry.", 3),
        )
    ],
    row(
        "looks-like-markup",
        intro("At 10:30:15, a == b, 2 * 3 ** 4, snake__case, note: this: that, [sic] (as written) and `**x`."),
    ),
    row("looks-like-markup", intro("- one\n– two\n- three\n— four"), f"{P}:13:1", f"{P}:15:1"),
    row("looks-like-markup", intro("- one\n  – and two")),
    row("looks-like-markup", intro("- one – two\n- **three**\n  – four\n\n    — five")),
    row("looks-like-markup", intro("One\n– and two.")),
    row("looks-like-markup", intro("Ready? - Yes, and see the file (apologise.md).")),
    row("looks-like-markup", intro("- [ ] Say sorry. – Then ask - in 2 - 3 minutes. C# and F##, AT&T; (see `x.md`).")),
    row("looks-like-markup", intro("| a | b |\n| — | — |\n| c | d |"), f"{P}:12:1"),
    row("looks-like-markup", intro("A **bold** word, and [a link](../guidelines/apologise.md).")),
    row("endless-word", intro("x " + "a1" * 31), f"{P}:12:3"),
    row("endless-word", intro("A" + "a" * 59 + " https://example.org/" + "a" * 80)),
    row("attribute-list", intro('[x](#apologise){ onclick="y" }'), f"{P}:12:16"),
    row("attribute-list", intro("one\n{: style='x' }"), f"{P}:13:1"),
    row("attribute-list", {P: ("{#apologise}", "{#apologise onclick=y}")}, f"{P}:14:17"),
    row("attribute-list", intro("**x**{.y}"), f"{P}:12:6"),
    row("attribute-list", intro("`{x}`")),
    row("snippet", intro('--8<-- "/etc/passwd"'), f"{P}:12:1"),
    row("snippet", after_intro("```reply\n  ;--8<--\n```"), f"{P}:15:3"),
    row("snippet", intro("The letters -- 8 -- and 8<9")),
    row("unsafe-scheme", intro("[x](javascript:alert)"), f"{P}:12:1"),
    row("unsafe-scheme", intro("[x](JaVa&#115;cript&colon;y)"), f"{P}:12:1"),
    row("unsafe-scheme", intro("[x](java%73cript:y)"), f"{P}:12:1"),
    row("unsafe-scheme", intro("[x](data:text/html,y)"), f"{P}:12:1"),
    row("unsafe-scheme", intro("[x](mailto:a@example.org)"), f"{P}:12:1"),
    row("unsafe-scheme", intro("[r]\n\n[r]: vbscript:y"), f"{P}:12:1"),
    row("unsafe-scheme", intro("Write down the data: when, where. [x](https://example.org/a:b)")),
    row("remote-image", intro("![x](https://example.org/x.png)"), f"{P}:12:1"),
    row("remote-image", intro("![x](//example.org/x.png)"), f"{P}:12:1"),
    row("remote-image", {**intro("![x](../../assets/x.png)"), "assets/x.png": b""}),
    row("reserved-id", {P: ("{#apologise}", "{#__search}")}, f"{P}:14:4"),
    row("reserved-id", {P: ("{#apologise}", "{#location}")}, f"{P}:14:4"),
    row("reserved-id", {P: ("{#apologise}", "{#kb-card}")}, f"{P}:14:4"),
    row("reserved-id", {"en/phrases/apology.md": ("#calm-down", "#kb-card")}, "en/phrases/apology.md:18:1"),
    row("reserved-id", {A: ("{#say}", "{#phrases}")}, f"{A}:14:4"),
    row("reserved-id", {ERRORS: "## A {#raw-html}\n\n## B {#rules}\n"}, f"{ERRORS}:1:4", f"{ERRORS}:3:4"),
    row(
        "reserved-id", {STATUS: "## A {#vi}\n\n## B {#reviews}\n\n## C {#raw-html}\n"}, f"{STATUS}:1:4", f"{STATUS}:3:4"
    ),
    row("reserved-id", {P: ("{#apologise}", "{#phrases}")}),
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
    row("slow-text", intro("[" * 70), f"{P}:12:1"),
    row("slow-text", intro("x" * 2001), f"{P}:12:2001"),
    row("slow-text", intro("\n".join(["word " * 300] * 5)), f"{P}:15:1"),
    row("slow-text", intro("> " * 6 + "x"), f"{P}:12:1"),
    row("slow-text", intro(" " * 24 + "- x"), f"{P}:12:1"),
    row("slow-text", intro(f"| a | b |\n| {'-' * 70} | {'-' * 70} |\n| c | d |")),
]


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("One<br>Two.", "end the line with two spaces"),
        ("<!-- later -->", "remove it"),
        ("See <https://example.org>.", "write it without < and >"),
        ("Ask <help@example.org>.", "write it without < and >"),
        ("Press <kbd>F5</kbd>.", "write it as plain text"),
        ("<div>x</div>", "write it in Markdown"),
        (
            "[Ask](mailto:help@example.org)",
            "only https:// and pages of this site are: write the address or number itself",
        ),
        ("Ask[^1].", "write the note in the sentence"),
    ],
)
def test_hints_say_how_the_site_has_it(text: str, hint: str) -> None:
    assert any(each.hint.startswith(hint) for each in checked(intro(text)))
