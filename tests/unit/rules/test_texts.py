"""The site's own texts and the words of search: what each of their rules must find, where, and what it must let pass."""

import pytest

from tests import fixture
from tests.fixture import TEXTS, checked
from tests.unit.rules.rows import Row, name, row

LV = "hooks/strings/lv.yml"
EN = "hooks/strings/en.yml"
CONCEPTS = "search/concepts.yml"
SHORTHAND = "search/shorthand.yml"
EXPLAINED = "hooks/strings/rules/lv.yml"
RULES = TEXTS[EXPLAINED].decode().split("\n")
THIRD = RULES[2]
IN_ENGLISH = '"A field of the front matter that is given twice, of which only the last one would be kept."'
TL, VI, WORDS = "hooks/strings/tl.yml", "hooks/strings/vi.yml", "hooks/words/lv.txt"
SMS = "en/templates/acknowledge-sms.md"


def at(path: str, text: str) -> str:
    """The place of the value of the line that begins with a text."""
    lines = TEXTS[path].decode().split("\n")
    number = next(number for number, line in enumerate(lines, 1) if line.startswith(text))
    return f"{path}:{number}:{len(text) + 2}"


def entry(path: str, old: str, new: str) -> dict[str, fixture.Edit]:
    """A text of the site, changed."""
    line = next(line for line in TEXTS[path].decode().split("\n") if line.startswith(f"{old}:"))
    return {path: (line, new)}


HOME = at(LV, "home:")
ROWS: list[Row] = [
    row("texts-syntax", {LV: b"\xff"}),
    row("texts-syntax", entry(LV, "home", "home: [Sākumlapa]"), HOME.replace(":7", ":1")),
    row("texts-syntax", entry(LV, "home", "home: no"), HOME),
    row("texts-syntax", {LV: "a: b\n  c\n d: e\n"}, f"{LV}:3:3"),
    row("texts-syntax", {CONCEPTS: "refund: [money back]\n"}, f"docs/{CONCEPTS}:1:1"),
    row("texts-syntax", {CONCEPTS: "refund:\n  en: money back\n"}, f"docs/{CONCEPTS}:2:3"),
    row("texts-syntax", {CONCEPTS: "refund:\n  en: [no]\n"}, f"docs/{CONCEPTS}:2:8"),
    row("texts-syntax", {SHORTHAND: "en: [cx]\n"}, f"docs/{SHORTHAND}:1:1"),
    row("texts-syntax", {SHORTHAND: "en:\n  cx: customer\n"}, f"docs/{SHORTHAND}:2:3"),
    row("texts-syntax", {SHORTHAND: "en:\n  cx: [no]\n"}, f"docs/{SHORTHAND}:2:8"),
    row("texts-syntax", {SHORTHAND: "en: {cx: [customer]\n"}, f"docs/{SHORTHAND}:2:1"),
    row("texts-syntax", {SHORTHAND: b"en:\n  cx: [\xff]\n"}),
    row("texts-syntax", {SHORTHAND: "en:\n  cx: [[[[a]]]]\n"}, f"docs/{SHORTHAND}:2:8"),
    row("texts-syntax", {}),
    row("missing-text", entry(LV, "home", ""), f"{LV}:1:1"),
    row("missing-text", entry(LV, "home", "home:"), at(LV, "home:").replace(":7", ":6")),
    row("missing-text", entry(EN, "home", ""), f"{EN}:1:1"),
    row("missing-text", {EXPLAINED: (f"{THIRD}\n", "")}, f"{EXPLAINED}:1:1"),
    row("missing-text", {EXPLAINED: (THIRD, "implied-type:")}, f"{EXPLAINED}:3:14"),
    row("missing-text", {EXPLAINED: None}, f"{EXPLAINED}:1:1"),
    row("missing-text", {EXPLAINED: b"\xff"}),
    row("missing-text", {}),
    row("wrong-language", {EXPLAINED: (THIRD, f"implied-type: {IN_ENGLISH}")}, f"{EXPLAINED}:3:16"),
    row("unknown-text", entry(LV, "home", "home: Sākumlapa\nhmoe: Sākumlapa"), f"{LV}:{int(HOME.split(':')[1]) + 1}:1"),
    row("unknown-text", {EXPLAINED: (THIRD, f'{THIRD}\nno-rule: "Nav."')}, f"{EXPLAINED}:4:1"),
    row("unknown-text", {}),
    row("text-form", {EXPLAINED: (THIRD, f"implied-type:{RULES[1].split(':', 1)[1]}")}, f"{EXPLAINED}:3:15"),
    row("text-form", {EXPLAINED: (THIRD, 'implied-type: "Ielieciet <b>pēdiņās</b>."')}, f"{EXPLAINED}:3:26"),
    row("text-form", {EXPLAINED: (THIRD, "implied-type: |\n  Ielieciet to\n  pēdiņās.")}, f"{EXPLAINED}:3:15"),
    row("text-form", {VI: ("home: Trang chủ", f"home: {'Trang chủ ' * 1000}")}, at(VI, "home:")),
    row("text-form", {TL: ("language: fil", "language: tl")}, f"{TL}:1:11"),
    row("text-form", {VI: ("home: Trang chủ", "home: Sākumlapa")}, at(VI, "home:")),
    row("texts-syntax", {WORDS: "labi\n<b>\n"}, f"{WORDS}:2:1"),
    row("texts-syntax", {WORDS: "divi vārdi\n"}, f"{WORDS}:1:1"),
    row("texts-syntax", {WORDS: "labi\r\n"}, f"{WORDS}:1:1"),
    row("texts-syntax", {WORDS: "labi\n\nļoti\n"}, f"{WORDS}:2:1"),
    row("texts-syntax", {WORDS: "e-pasts\nlabi\n"}),
    row("text-form", entry(LV, "home", "home: <b>Sākumlapa</b>"), HOME),
    row("text-form", entry(LV, "home", 'home: "Sākumlapa {dd}"'), HOME),
    row("text-form", entry(LV, "home", 'home: "Sākumlapa {"'), HOME),
    row("text-form", entry(LV, "status.complete", "status.complete: Gatavas lapas"), at(LV, "status.complete:")),
    row("text-form", entry(LV, "card.privacy", TEXTS[EN].decode().split("\ncard.privacy")[1].join(("card.privacy", "")).split("\n")[0]), at(LV, "card.privacy:")),
    row("text-form", {}),
    row("search-words", {CONCEPTS: "refund:\n  ee: [sorry]\n"}, f"docs/{CONCEPTS}:2:3"),
    row("search-words", {SHORTHAND: "ee:\n  cx: [customer]\n"}, f"docs/{SHORTHAND}:1:1"),
    row("search-words", {CONCEPTS: 'refund:\n  en: ["<b>refund</b>"]\n'}, f"docs/{CONCEPTS}:2:8"),
    row("search-words", {CONCEPTS: 'refund:\n  en: ["I want my money back."]\n'}, f"docs/{CONCEPTS}:2:8"),
    row("search-words", {CONCEPTS: "refund:\n  en: [i want my money back and i want it now]\n"}, f"docs/{CONCEPTS}:2:8"),
    row("search-words", {CONCEPTS: 'refund:\n  en: ["refund, money back"]\n'}, f"docs/{CONCEPTS}:2:8"),
    row("search-words", {CONCEPTS: "social:\n  lv: [draugiem.lv]\n"}),
    row("search-words", {}),
    row("search-shorthand", {SHORTHAND: "en:\n  cx: []\n"}, f"docs/{SHORTHAND}:2:3"),
    row("search-shorthand", {SHORTHAND: "en:\n  cx: [customer, CX, customer]\n"}, f"docs/{SHORTHAND}:2:18", f"docs/{SHORTHAND}:2:22"),
    row("search-shorthand", {SHORTHAND: 'en:\n  cx: [customer, ""]\n'}, f"docs/{SHORTHAND}:2:18"),
    row("search-shorthand", {SHORTHAND: "en:\n  cx: [customer]\n  CX: [caller]\n"}, f"docs/{SHORTHAND}:3:3"),
    row("search-shorthand", {SHORTHAND: "vi:\n  hđ: [hóa đơn]\n  hd: [hướng dẫn]\n"}),
    row("search-words", {SHORTHAND: "en:\n  cx: [customer, caller]\n"}),
    row("search-shorthand", {SHORTHAND: 'en:\n  cx: ["<i>customer</i>"]\n'}, f"docs/{SHORTHAND}:2:8"),
    row("search-shorthand", {}),
    row("search-shorthand", {SHORTHAND: "en:\n  cx: [customer, caller]\n"}),
    row("unknown-tone", {SMS: ("```reply\n", "```reply friendly\n")}, f"docs/{SMS}:{fixture.FILES[SMS].decode().split('```reply')[0].count(chr(10)) + 1}:1"),
    row("unknown-tone", {SMS: ("```reply\n", "```reply warm\n")}),
]  # fmt: skip


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    rule, edits, wanted = case
    found = [f"{each.span.path}:{each.span.line}:{each.span.column}" for each in checked(edits) if each.rule == rule]
    assert sorted(found) == sorted(wanted)


def test_a_file_that_is_no_text_is_told() -> None:
    found = [each for each in checked({"hooks/words/lv.txt": b"\xff"}) if each.span.path == "hooks/words/lv.txt"]
    assert [each.rule for each in found] == ["not-utf8"]
