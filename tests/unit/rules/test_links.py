"""Links: what each of their rules must find, where, and what it must let pass."""

import re

import pytest

from tests import fixture
from tests.fixture import Edit
from tests.unit.rules.rows import INTRO, LP, VP, A, E, L, P, Row, intro, line, name, row, verify

ONE, TWO = "[x](../guidelines/apologise.md)", "[y](../guidelines/listen-for-facts.md)"
INTRO_LV, WHY_LV = "Izmantojiet to, kad klients ir dusmīgs un jums vajadzīgi fakti.", "Klientam nav svarīgi"
FOLLOWS = re.compile(r"^follows: .*\n", re.MULTILINE)
TP = "tl/playbooks/two-steps.md"


def both(english: str, latvian: str) -> dict[str, Edit]:
    """The playbook with other introductions; the Latvian one, of which nothing says what it follows, stands in line 10."""
    return {P: (INTRO, english), LP: FOLLOWS.sub("", fixture.FILES[LP].decode().replace(INTRO_LV, latvian))}


def table(*cells: str) -> str:
    return "\n".join(("| a |", "| --- |", *(f"| {cell} |" for cell in cells)))


ROWS: list[Row] = [
    row("broken-link", intro("[x](../guidelines/apologize.md)"), f"{P}:12:1"),
    row("broken-link", intro("Go [x](apologise.md) and [y](../no.md)."), f"{P}:12:4", f"{P}:12:26"),
    row("broken-link", intro("[x](../guidelines/apologise)"), f"{P}:12:1"),
    row("broken-link", intro("[x](../guidelines/)"), f"{P}:12:1"),
    row("broken-link", intro("![x](../../assets/no.png)"), f"{P}:12:1"),
    row("broken-link", intro("one\ntwo [x](no.md)\nthree"), f"{P}:13:5"),
    row("broken-link", intro("- one\n\n| a | b |\n| - | - |\n| c | d [x](no.md) |"), f"{P}:16:9"),
    row("broken-link", intro("[x][ref]\n\n[ref]: no.md"), f"{P}:12:1"),
    row("broken-link", intro("[x](../guidelines/java`s`cript:alert(1)//apologise.md)"), f"{P}:12:1"),
    row("broken-link", intro("[x](..%2Fguidelines/apologise.md)"), f"{P}:12:1"),
    row("broken-link", intro("![x](../guidelines/apologise.md)"), f"{P}:12:1"),
    row("broken-link", {**intro("![x](../../assets/flow.png)"), "assets/flow.png": b"\x89PNG"}),
    row("broken-anchor", intro("[x](../guidelines/apologise.md#sya)"), f"{P}:12:1"),
    row("broken-anchor", intro("[x](#no)"), f"{P}:12:1"),
    row("broken-anchor", intro("[x](#apologise) [y](../guidelines/apologise.md#say)")),
    row("other-language", intro("[x](../../vi/guidelines/apologise.md)"), f"{P}:12:1"),
    row("other-language", {L: ("[Sadzirdiet faktus]", "[Listen for the facts]")}, f"{L}:40:3"),
    row("other-language", intro("[x](../../en/guidelines/apologise.md)")),
    row("absolute-link", intro("[x](/guidelines/apologise/)"), f"{P}:12:1"),
    row("absolute-link", intro("[x](https://handbook.example/guidelines/)"), f"{P}:12:1"),
    row("absolute-link", intro("[x](//HANDBOOK.example)"), f"{P}:12:1"),
    row("absolute-link", intro("[x](https://handbook.example.org/)")),
    row("insecure-link", intro("[x](https://example.org/`x`)"), f"{P}:12:1"),
    row("insecure-link", intro("[x](http://example.org)"), f"{P}:12:1"),
    row("insecure-link", intro("<http://example.org>"), f"{P}:12:1"),
    row("insecure-link", intro("[x](https://example.org)")),
    *[
        row("doubtful-host", intro(f"[x]({target})"), f"{P}:12:1")
        for target in (
            "https://203.0.113.7/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://[::1]/",
            "https://intranet/",
            "//other.example/share",
            "https://аррӏе.com/",
            "https://xn--80ak6aa92e.com/",
        )
    ],
    row("doubtful-host", intro("[https://consumer.example/help](https://other.example/login)"), f"{P}:12:1"),
    row("doubtful-host", intro("[www.consumer.example](https://other.example/)"), f"{P}:12:1"),
    row("doubtful-host", intro("[www.consumer.example](https://consumer.example/) [Node.js](https://nodejs.example/)")),
    row("doubtful-host", intro("[x](https://handbook.example/) [y](../guidelines/apologise.md) [z](#apologise)")),
    row("doubtful-host", intro("[See https://consumer.example/help](https://other.example/login)"), f"{P}:12:1"),
    row("doubtful-host", intro("[(https://consumer.example/)](https://other.example/login)"), f"{P}:12:1"),
    row("doubtful-host", intro("[consumerhelp.org.uk](https://other.example/login)"), f"{P}:12:1"),
    row("doubtful-host", intro("[At Consumer.example](https://help.consumer.example/login)")),
    row("doubtful-host", intro("[README.md, TP.HCM, t.sk., Node.js](https://other.example/)")),
    row("doubtful-host", line("See https://consumer.example@other.example/login."), f"{E}:26:5"),
    row("doubtful-host", line("See www.bit.ly/x, or (https://bit.ly/y)."), f"{E}:26:5", f"{E}:26:23"),
    row("doubtful-host", line("See https://consumer.example/help, www.ptac.gov.lv or write to care@bit.ly.example.")),
    row("doubtful-host", line("See https://handbook.example/@x.")),
    row("doubtful-host", {A: ("sources: [S4.1, S1.3", 'sources: [S4.1, "https://bit.ly/x 2025-01"')}, f"{A}:10:17"),
    row(
        "doubtful-host",
        {"organisation.yml": ("https://lindenvale.example", "https://xn--80ak6aa92e.com")},
        "organisation.yml:5:11",
    ),
    row("absolute-link", intro("[x](https://handbook.example./guidelines/)"), f"{P}:12:1"),
    row("insecure-link", intro("[x](https://en.wikipedia.org/wiki/Service_(economics))")),
    row("broken-link", intro("[x](./../guidelines/apologise.md)"), f"{P}:12:1"),
    row("broken-link", intro("[x](./index.md)")),
    row("broken-anchor", intro("[x](../guidelines/apologise.md#templates)")),
    row("broken-anchor", intro("[x](#templates)"), f"{P}:12:1"),
    row("empty-link", intro("[](../guidelines/apologise.md)"), f"{P}:12:1"),
    row("empty-link", intro("[x]()"), f"{P}:12:1"),
    row("empty-link", intro("[ ](../guidelines/apologise.md) ![](../../assets/x.png)"), f"{P}:12:1", f"{P}:12:33"),
    row("empty-link", intro("[apologise.md](../guidelines/apologise.md)"), f"{P}:12:1"),
    row("empty-link", intro("[x](../guidelines/apologise.md)")),
    row("link-title", intro('[x](../guidelines/apologise.md "y")'), f"{P}:12:1"),
    row("link-title", intro('[x][y]\n\n[y]: ../guidelines/apologise.md "z"'), f"{P}:12:1"),
    row("link-title", intro("![x](../../assets/x.png 'y')"), f"{P}:12:1"),
    row("link-title", intro('[x](../guidelines/apologise.md) "y" [z](../guidelines/apologise.md "")')),
    row("undefined-reference", intro("See [x][y]."), f"{P}:12:5", f"{P}:12:8"),
    row("undefined-reference", intro("See [Apologise]."), f"{P}:12:5"),
    row("undefined-reference", intro("See [x](a b)."), f"{P}:12:5"),
    row("undefined-reference", intro("See \\[x\\], `[y]`.")),
    row("undefined-reference", intro("[x][r]\n\n[r]: ../guidelines/apologise.md"), f"{P}:14:1"),
    row("undefined-reference", intro("[x](javascript: alert(1))"), f"{P}:12:1"),
    row("undefined-reference", intro("See[^1].\n\n[^1]: note"), f"{P}:14:1"),
    row(
        "orphan-page",
        {f"*/guidelines/{'new-one'}.md": fixture.FILES[A]},
        *[f"{x}/guidelines/new-one.md:1:1" for x in fixture.LOCALES],
    ),
    row("orphan-page", {"en/index.md": ("- [Playbooks](playbooks/index.md)\n", "")}, "en/playbooks/index.md:1:1"),
    row("orphan-page", {}),
    row("step-without-guideline", {P: ("Guideline: [Apologise](../guidelines/apologise.md)", "")}, f"{P}:14:4"),
    row("step-without-guideline", {P: ("## 2.", "## Flow {#flow}\n\n1. One\n\n## 2.")}),
    row("link-parity", {L: ("listen-for-facts.md", "../playbooks/two-steps.md")}, f"{L}:40:3"),
    row("link-parity", {L: ("listen-for-facts.md", "listen-for-facts.md#say")}, f"{L}:40:3"),
    row(
        "link-parity",
        {L: ("listen-for-facts.md", "listen-for-facts.md)\n- [x](listen-for-facts.md")},
        *[f"{L}:41:3"] * 2,
    ),
    row("link-parity", {L: ("kad klients ir dusmīgs uz mums", "kad vajag faktus")}),
    row("link-parity", {L: ("Pēc tam pārejiet", "[Pēc tam](../playbooks/two-steps.md) pārejiet")}, f"{L}:26:3"),
    row("link-parity", {L: (WHY_LV, f"[x](listen-for-facts.md) {WHY_LV}")}),
    row("link-parity", both(f"Go {ONE} and {TWO}.", f"Eita {TWO} un {ONE}.")),
    row("link-parity", both(f"Go {ONE}.\n\nThen {TWO}.", f"Eita {TWO}.\n\nTad {ONE}.")),
    row("link-parity", both(f"- {ONE}\n- {TWO}", f"- {TWO}\n- {ONE}"), f"{LP}:10:3"),
    row("link-parity", both(f"- {ONE} or {TWO}", f"- {TWO} vai {ONE}")),
    row("link-parity", both(table(ONE, TWO), table(TWO, ONE))),
    row("link-parity", both("Look around.", f"Go {ONE} or [z](https://example.com).")),
    row("link-parity", both("- Go.", f"- Go {ONE} or [z](https://example.com)."), f"{LP}:10:6"),
    row("link-parity", both(f"Go {ONE}.", "Go."), f"{LP}:10:1"),
    row("link-parity", {P: (INTRO, f"{INTRO} {ONE}")}),
    row(
        "link-parity",
        {P: ("../guidelines/apologise.md", "../guidelines/listen-for-facts.md")},
        f"{VP}:17:13",
        f"{LP}:17:12",
        f"{TP}:17:8",
    ),
]


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
