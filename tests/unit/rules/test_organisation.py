"""Who answers: what each of its rules must find, where, and what it must let pass."""

import re

import pytest

from kb.model.organisation import FIELDS, hours
from tests import fixture
from tests.fixture import FILES, checked
from tests.unit.rules.rows import Row, S, name, row, sms, verify

O = "organisation.yml"  # noqa: E741
PHONE = '"+44 1632 960123"'
EMAIL = '"care@lindenvale.example"'
WEB = '"https://lindenvale.example"'
HOURS = '"Mo-Fr 09:00-17:00, Sa 10:00-14:00"'
ANSWER = FILES[O].decode().split("first_answer:")[1].split("\n\n")[0]
LIMIT = '"50 EUR"'


def by_language(vi: str) -> dict[str, fixture.Edit]:
    """The phone, by language, with another Vietnamese one."""
    others = 'en: "01632 960123"', f"vi: {vi}", 'lv: "6700 0000"', 'tl: "(02) 8000 0123"'
    return {O: (f"phone: {PHONE}", "\n  ".join(["phone:", *others]))}


ROWS: list[Row] = [
    row("sms-too-long", {O: ('"Lindenvale"', '"Rīga"')}, f"{O}:1:9"),
    row("sms-too-long", {O: ('"Lindenvale"', '{en: "Riga", vi: "Riga", lv: "Rīga", tl: "Rīga"}')}, f"{O}:1:50"),
    row("sms-too-long", {O: ('"Lindenvale"', '{en: "Riga", vi: "Riga", lv: "Rīga", tl: "Riga"}')}),
    row("sms-too-long", {O: ('"Lindenvale"', '"Café Olé"')}),
    row("organisation-syntax", {O: ('name: "Lindenvale"', "name: [Lindenvale]")}, f"{O}:1:1"),
    row("organisation-syntax", {O: ('name: "Lindenvale"', "name: {en: {a: b}}")}, f"{O}:1:12"),
    row("organisation-syntax", {O: ('name: "Lindenvale"', "name: {}")}, f"{O}:1:1"),
    row("organisation-syntax", {O: "a: [\n"}, f"{O}:2:1"),
    row("organisation-syntax", {O: "- Lindenvale\n"}, f"{O}:1:1"),
    row("organisation-syntax", {O: ('name: "Lindenvale"', "name: &a Lindenvale")}, f"{O}:1:7"),
    row("organisation-syntax", {}),
    row("organisation-field", {O: (f"phone: {PHONE}\n", "")}, f"{O}:1:1"),
    row("organisation-field", {O: ("phone:", "telephone:")}, f"{O}:1:1", f"{O}:3:1"),
    row("organisation-field", {O: ('name: "Lindenvale"', "name:")}, f"{O}:1:6"),
    row("organisation-field", {O: ('name: "Lindenvale"', 'name: " "')}, f"{O}:1:7"),
    row("organisation-field", {O: ('name: "Lindenvale"', "name: null")}, f"{O}:1:7"),
    row("organisation-field", {O: ('name: "Lindenvale"', "name: ~")}, f"{O}:1:7"),
    row("organisation-field", {O: ('name: "Lindenvale"', "name: |\n  Linden\n  vale\n")}, f"{O}:1:7"),
    row("organisation-field", {O: ('name: "Lindenvale"', 'name: "{{company}}"')}, f"{O}:1:7"),
    row("organisation-field", {O: ('  lv: "Izdomātā iela 3, Rīga, LV-0000"', '  lv: ""')}, f"{O}:10:7"),
    row("organisation-field", {O: "name: Lindenvale\n"}, *[f"{O}:1:1"] * (len(FIELDS) - 1)),
    row("organisation-field", {O: (f"refund_limit: {LIMIT}", 'refund_limit: ""')}),
    row("organisation-field", {O: ('currency: ""', "currency: EUR")}),
    row("organisation-language", {O: ("  tl: \"5 Daang", "  fil: \"5 Daang")}, f"{O}:7:1", f"{O}:11:3"),
    row("organisation-language", {O: ('  lv: "Izdomātā iela 3, Rīga, LV-0000"\n', "")}, f"{O}:7:1"),
    row("organisation-language", {O: ('name: "Lindenvale"', "name: {en: Lindenvale, vi: Linden, lv: Lindenvāle, tl: Linden}")}),
    *[
        row("organisation-contact", {O: (PHONE, number)}, f"{O}:3:{column}")
        for number, column in (
            ('"01632 960123"', 9),  # of which country?
            ("call us", 8),
            ('"+371 12"', 9),
            ('"+999 123456"', 9),
            ('"+44 1632 960123 960123"', 9),
            ("112", 8),
        )
    ],
    row("organisation-contact", {O: (PHONE, '"+44 1632"')}, f"{O}:3:9"),
    row("organisation-contact", by_language("hotline"), f"{O}:5:7"),
    *[row("organisation-contact", by_language(number)) for number in ("1900 1234", "028 3822 1234", '"+84 28 3822 1234"', "113")],
    *[
        row("organisation-contact", {O: (EMAIL, address)}, f"{O}:4:8")
        for address in ("care at lindenvale.example", "care@lindenvale", "care@", "a b@lindenvale.example", "https://lindenvale.example")
    ],
    *[
        row("organisation-contact", {O: (WEB, address)}, f"{O}:5:10")
        for address in ("lindenvale.example", "http://lindenvale.example", "https://lindenvale", "https://1.2.3.4", "https://lindenvale.example/a b")
    ],
    row("organisation-contact", {O: (WEB, "https://www.lindenvale.example/help/?a=b#c")}),
    *[
        row("organisation-money", {O: (LIMIT, amount)}, f"{O}:21:{column}")
        for amount, column in (("50", 15), ("50 euros", 15), ("€50", 15), ("50,00 EUR", 15), ("50 LVL", 15), ("0 EUR", 15), ('"-5 EUR"', 16))
    ],
    *[row("organisation-money", {O: (LIMIT, amount)}) for amount in ("50 EUR", "12.50 GBP", "500000 VND", '""')],
    *[row("organisation-money", {O: ('currency: ""', f"currency: {code}")}, f"{O}:29:11") for code in ("euro", "eur", "XXX", "LVL", "€")],
    *[row("organisation-money", {O: ('currency: ""', f"currency: {code}")}) for code in ("EUR", "GBP", "PHP", "VND")],
    *[
        row("organisation-hours", {O: (HOURS, hours)}, f"{O}:13:8")
        for hours in (
            "Mo-Fr 17:00-09:00",
            "Mo-Fr 09:00-09:00",
            "Mo-Fr 09:00-25:00",
            "Mo-Fr 09:60-17:00",
            "Mo-Fr 9-17",
            "Fr-Mo 09:00-17:00",
            "Mo-Fr 09:00-17:00, Fr 16:00-20:00",
            "Monday to Friday 09:00-17:00",
            "always",
            "Mo-Fr 09:00-17:00,",
        )
    ],
    *[
        row("organisation-hours", {O: (HOURS, hours)})
        for hours in ("Mo-Su 00:00-24:00", "Mo 09:00-12:00, Mo 13:00-17:00", "Sa 10:00-14:00, Mo-Fr 09:00-17:00")
    ],
    row("organisation-answer", {O: (ANSWER, ' "within one working day"')}, f"{O}:15:16"),
    row("organisation-answer", {O: (ANSWER, " 24 h")}),
    row("organisation-answer", {O: ("within one working day", "as soon as possible")}, f"{O}:16:8"),
    row("organisation-answer", {O: ("trong một ngày làm việc", "trong thời gian sớm nhất")}, f"{O}:17:8"),
    row("organisation-answer", {O: ("vienas darba dienas laikā", "pēc iespējas drīzāk")}, f"{O}:18:8"),
    row("organisation-answer", {O: ("sa loob ng isang working day", "sa lalong madaling panahon")}, f"{O}:19:8"),
    *[row("organisation-answer", {O: ("within one working day", text)}) for text in ("by noon tomorrow", "within 24 h", "the same day", "by Friday evening")],
    *[row("organisation-answer", {O: ("vienas darba dienas laikā", text)}) for text in ("diennakts laikā", "līdz rītvakaram", "divu stundu laikā")],
    *[row("organisation-answer", {O: ("trong một ngày làm việc", text)}) for text in ("ngay trong buổi chiều", "trong vòng hai tiếng")],
    row("organisation-answer", {}),
    row("organisation-length", {O: ('name: "Lindenvale"', "name: The Honourable Company of Furniture Makers")}, f"{O}:1:7"),
    row("organisation-length", {O: (WEB, f"https://lindenvale.example/{'a' * 200}")}, f"{O}:5:10"),
    row("organisation-length", {}),
    row("missing-file", {O: None}, f"{O}:1:1"),
    row("missing-file", {O: "# nothing yet\n"}, f"{O}:1:1"),
    row("not-utf8", {O: b"name: \xff\n"}, f"{O}:1:7"),
    row("not-nfc", {O: ('name: "Lindenvale"', 'name: "Lindenva\u0301le"')}, f"{O}:1:15"),
    row("invisible-character", {O: ('name: "Lindenvale"', 'name: "Linden\u200bvale"')}, f"{O}:1:14"),
    row("personal-data", {O: (PHONE, '"+371 2612 3456"')}),
]  # fmt: skip


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)


def test_all_hours_of_the_hint_can_be_written() -> None:
    told = next(each for each in checked({O: (HOURS, '"24/7"')}) if each.rule == "organisation-hours")
    assert all(hours(example.split(": ", 1)[1]) for example in told.hint.split("; "))


@pytest.mark.parametrize("edit", [None, b"", b"\xff", b"a: [b", b"<<<<<<< HEAD\n", fixture.UNREADABLE, b"x" * 300_000])
def test_a_file_that_can_not_be_read_is_told_alone(edit: bytes | None) -> None:
    assert [each.span.path for each in checked({O: edit})] == [f"docs/{O}"]


def test_a_name_that_many_text_messages_have_no_room_for_is_told_once() -> None:
    files = {path: FILES[path].decode() for path in (S.replace("en/", f"{locale}/") for locale in fixture.LOCALES)}
    name = "Lindenvale and Daughters"
    long = f"```reply\n{{{{company}}}}: {'x' * (160 - len('Lindenvale: '))}"
    edits = {path: re.sub(r"```reply\n.*", long, text) for path, text in files.items()}
    told = [each for each in checked(edits | {O: ("Lindenvale", name)}) if each.rule == "sms-too-long"]
    assert [str(each.span.path) for each in told] == [f"docs/{O}"]
    assert told[0].message == f"4 text messages don't fit with the 24 characters of “{name}”"
    assert not any(each.rule == "sms-too-long" for each in checked(edits))


@pytest.mark.parametrize(("company", "told"), [("Lindenvale", set()), ("Lindenvale and Daughters", {S}), ("Rīts", {O})])
def test_text_messages_are_measured_with_the_name(company: str, told: set[str]) -> None:
    """The blank may have 24 letters, and one letter that is not in GSM-7 makes the whole message long."""
    text = "{{company}}: " + "x" * (160 - len("Lindenvale: "))
    edits = sms(text) | {O: FILES[O].decode().replace("Lindenvale", company, 1).encode()}
    assert {each.span.path for each in checked(edits) if each.rule == "sms-too-long"} == {
        f"docs/{path}" for path in told
    }
