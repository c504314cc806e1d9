"""Letters and languages: what each of their rules must find, where, and what it must let pass."""

import pytest

from tests import fixture
from tests.unit.rules.rows import LP, L, P, Row, V, intro, name, row, verify

ROWS: list[Row] = [
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
]


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
