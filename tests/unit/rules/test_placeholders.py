"""The blanks of the templates: what each of their rules must find, where, and what it must let pass."""

import pytest

from tests.fixture import FILES, LOCALES, Edit
from tests.unit.rules.rows import EL, EV, B, E, Row, line, name, row, verify

VALUES = {
    "date": ([], ["28 March 2027", "thứ Hai, ngày 3 tháng 5", "2027. gada 3. maijs", "Marso 14, 2027"]),
    "time": (["soon"], ["2:30 pm", "thứ Hai, 14 giờ", "plkst. 14.30", "2–3 araw"]),
    "amount": (["free"], ["₱1,500", "250.000 đồng", "12,50 eiro", "£15.00"]),
    "number": (["5 minutes flat", "five", "2–"], ["5", "1,500", "1.500,5", "2–3", "2 - 3", "20%"]),
    "phone": (["1 call us", "call 1", "()", "+"], [
        "01632 960123", "+371 00 000 001", "(02) 0000-0123", "(+84) 28 0000 0000", "(02) 0000-0123 loc. 12", "1900 0000, nhánh 2",
        "0200 000 0000 (ext. 5)",
    ]),
    "email": (["a@b.com or ring", "ring a@b.com", "a@b", "a@b.com; c@d.com"], ["care@example.com", "palīdzība@uzņēmums.example"]),
}  # fmt: skip
"""By type: examples that are none, and those that are."""


def fax(kind: str, example: str) -> dict[str, Edit]:
    """As an edit: a placeholder of a type with an example, the same in every language."""
    lines = [f'  {locale}: {{label: "Fax {locale}", example: "{example}"}}' for locale in LOCALES]
    return {B: ("case_number:", "\n".join(["fax:", f"  type: {kind}", "  max: 40", *lines, "", "case_number:"]))}


CHAT = '{form: "Hello {given}", name: "Hello {given}", none: "Hello"}'

DECLARATIONS: list[tuple[tuple[str, str], str]] = [
    (("type: date", "type: dat"), "137:9"),
    (("  max: 18\n", ""), "136:1"),
    (("max: 18", "max: many"), "138:8"),
    (('"14.03.2025."', '"31.02.2025."'), "141:62"),
    (('"12/03/2025"', '"2025-03-12"'), ""),
    (('"17:00"', '"25:30"'), "148:35"),
    (("max: 18", "max: 5"), "139:60 140:50 141:62 142:65"),
    (('  tl: {label: "Oras', '  tt: {label: "Oras'), "144:1 150:3"),
    (("case_number:", "CaseNumber:"), "110:1"),
    (('example: "17:00"', 'example: ""'), "148:7"),
    (('example: "17:00"', 'example: "{time}"'), "148:35"),
    (("  personal: yes\n", "  personal: maybe\n"), "6:13"),
    (('  lv: {label: "Uzrunas forma"}\n', ""), "62:1"),
    (('{label: "Uzrunas forma"}', '{label: ""}'), "68:7"),
    (('{label: "Uzrunas forma"}', '{label: "{{forma}}"}'), "68:15"),
    (('{label: "Uzrunas forma"}', '{label: "[forma]"}'), "68:15"),
    (("from: organisation.name", "from: organisation.fax"), "104:9"),
    (("from: organisation.name", "from: agent"), "104:9"),
    (("from: organisation.name", "from: [organisation.name]"), "104:3"),
    (('tl: "Naipadala sa maling address ang order"', 'tt: "Naipadala"'), "127:7 130:7"),
    (('      tl: "Naipadala sa maling address ang order"\n', ""), "127:7"),
    (('lv: "sūtījums tika nosūtīts uz nepareizu adresi"', 'lv: ""'), "129:11"),
    (('lv: "sūtījums tika nosūtīts uz nepareizu adresi"', f'lv: "{"vēlu " * 30}"'), "129:11"),
    (('en: "the order was sent to the wrong address"', 'en: "see {{case_number}}"'), "127:11"),
    (('max: 18\n', 'max: 18\n  choices: [today]\n'), "139:13"),
    (('max: 18\n', 'max: 18\n  choices: today\n'), "139:3"),
    (('example: "17:00"', 'example: "17:00", choices: ["17:00"]'), "148:44"),
    (('example: "17:00"', 'example: "17:00", given: [chat]'), "148:44"),
    (('    forms: ["Ms", "Mrs", "Mr", "Mx"]', "    forms: Ms"), "11:5"),
    (('      anh: ["em", "tôi"]', "      anh: em"), "80:7"),
]  # fmt: skip
"""An edit of the declarations, and the places, line:column, where something is wrong with them."""

SWAPPED = 'vi: "Khoản thanh toán bị ghi nhận hai lần"\n      lv: "maksājums tika iegrāmatots divreiz"'
ROWS: list[Row] = [
    *[
        row("placeholder-declaration", {B: edit}, *(f"{B}:{place}" for place in places.split()))
        for edit, places in DECLARATIONS
    ],
    *[
        row("placeholder-declaration", fax(kind, example), *((f"{B}:{at}:34" for at in range(113, 117)) if is_wrong else ()))
        for kind, values in VALUES.items()
        for is_wrong, examples in zip((True, False), values, strict=True)
        for example in examples
    ],
    ("placeholder-declaration", {B: "a: [\n"}, (f"{B}:2:1",)),
    ("not-utf8", {B: b"\xff\xfe"}, (f"{B}:1:1",)),
    ("placeholder-declaration", {B: "a: &x {type: text}\nb: *x\n"}, (*(f"{B}:1:1",) * 5, f"{B}:1:4", f"{B}:2:1", f"{B}:2:4")),
    ("placeholder-declaration", {B: ("  max: 40\n  personal: yes\n  from: agent.name", "  max: 40\n  from: agent.name")}, (f"{B}:92:9",)),
    ("placeholder-declaration", {B: ("from: organisation.name", "from: organisation.phone")}, (f"{B}:104:9",)),
    ("placeholder-declaration", {B: ("from: organisation.name", "from: organisation.website")}, ()),
    ("placeholder-declaration", {B: ('en: "the payment was booked twice"', "en: |\n        the payment\n        was booked")}, (f"{B}:131:11",)),
    ("placeholder-declaration", {B: ('en: "the payment was booked twice"', "en: ~")}, (f"{B}:131:11",)),
    ("placeholder-declaration", {B: f"\ufeff{FILES[B].decode()}"}, (f"{B}:1:1",)),
    ("wrong-language", {B: (SWAPPED, SWAPPED.replace("vi:", "xx:").replace("lv:", "vi:").replace("xx:", "lv:"))}, (f"{B}:132:12", f"{B}:133:12")),
    ("wrong-language", {B: ('{label: "Sự việc"', '{label: "Problēma īsumā"')}, (f"{B}:123:16",)),
    ("placeholder-declaration", {}, ()),
    ("greeting-missing", {B: (f"      chat: {CHAT}\n", "")}, (f"{B}:9:12",)),
    ("greeting-missing", {B: (CHAT, '{form: "Hello {given}", name: "Hello {given}"}')}, (f"{B}:15:7",)),
    ("greeting-missing", {B: (CHAT, '{name: "Hello {given}", none: "Hello"}')}, (f"{B}:15:7",) * 4),
    ("greeting-missing", {B: (CHAT, '{Ms: "Hello", Mr: "Hello", name: "Hello {given}", none: "Hello"}')}, (f"{B}:15:7",) * 2),
    ("greeting-missing", {B: ('    forms: ["Ms", "Mrs", "Mr", "Mx"]\n', "")}, (f"{B}:9:12",)),
    ("greeting-missing", {B: (CHAT, '{Ms: "Hello", Mrs: "Hello", Mr: "Hello", Mx: "Hello", name: "Hello", none: "Hello"}')}, ()),
    ("greeting-pattern", {B: ("      chat: {form", "      chatt: {form")}, (f"{B}:15:7",)),
    ("greeting-pattern", {B: (CHAT, '{form: "Hello {first}", name: "Hello {given}", none: "Hello"}')}, (f"{B}:15:27",)),
    ("greeting-pattern", {B: (CHAT, '{form: "Hello", name: "Hello {form}", none: "Hello"}')}, (f"{B}:15:42",)),
    ("greeting-pattern", {B: (CHAT, '{form: "Hello", name: "Hello", none: "Hello {name}"}')}, (f"{B}:15:57",)),
    ("greeting-pattern", {B: (CHAT, '{form: "Hello {given", name: "Hello", none: "Hello"}')}, (f"{B}:15:27",)),
    ("greeting-pattern", {B: (CHAT, '{form: "Hello", name: "Hello", none: ""}')}, (f"{B}:15:50",)),
    ("greeting-pattern", {B: (CHAT, '{form: "Hello", Dr: "Hello", name: "Hello", none: "Hello"}')}, (f"{B}:15:29",)),
    ("greeting-pattern", {B: (CHAT, '{form: "{Form} {name} {self}", alone: "Hello {form}", name: "{given}", none: "Hello"}')}, ()),
    ("form-of-address", {B: ('"Mr", "Mx"', '"Mr", "Mr"')}, (f"{B}:11:32",)),
    ("form-of-address", {B: ('feminine: ["kundze"]', 'feminine: ["dāma"]')}, (f"{B}:38:16",)),
    ("form-of-address", {B: ("      chú: [", "      dì: [")}, (f"{B}:77:12", f"{B}:83:7")),
    ("form-of-address", {B: ('    feminine: ["kundze"]\n', "")}, (f"{B}:35:12",)),
    ("form-of-address", {}, ()),
    ("greeting-pattern", {B: ('email: {form: "Dear {form} {surname}"', 'email: {form: "Dear {form} {surname},"')}, (f"{B}:14:43",)),
    ("greeting-pattern", {B: ('kundze: "Godātā {surname_genitive} kundze"', 'kundze: "Godātais {surname_genitive} kungs"')}, (f"{B}:40:24",)),
    ("greeting-pattern", {B: ('kundze: "Godātā {surname_genitive} kundze"', 'kundze: "Godātā {surname_genitive} {form}"')}, ()),
    ("greeting-pattern", {B: ('none: "Dear Sir or Madam"', 'none: "Dear Ms Okafor"')}, (f"{B}:13:80",)),
    ("greeting-pattern", {B: ('none: "Kính gửi Quý khách", alone', 'none: "Kính gửi chị Lan", alone')}, (f"{B}:26:200",)),
    ("greeting-pattern", {B: ('social: {form: "Hello {given}", name: "Hello {given}"', 'social: {form: "Hello {given}", name: "Hello {name}"')}, (f"{B}:19:52",)),
    ("greeting-pattern", {B: ('kundze: "Godātā {surname_genitive} kundze"', 'kundze: "Godātā {surname} kundze"')}, (f"{B}:40:32",)),
    ("full-name-in-public", {B: ("given: [phone, social]", "given: [phone]")}, (f"{B}:96:15",)),
    ("full-name-in-public", {B: (", given: [phone, social]", "")}, (f"{B}:96:15",)),
    ("full-name-in-public", {B: ("given: [phone, social]", "given: [fon, social]")}, (f"{B}:96:59",)),
    ("full-name-in-public", {B: ("given: [phone, social]", "given: [social]")}, ()),
    ("undeclared-placeholder", line("{{case_no}}"), (f"{E}:26:1",)),
    ("undeclared-placeholder", line("Hello {{title}}"), (f"{E}:26:7",)),
    ("undeclared-placeholder", line("{{case_number}}"), ()),
    ("unused-placeholder", {B: ("case_number:", "fax:\n  type: phone\n  max: 9\n\ncase_number:")}, (f"{B}:110:1",)),
    ("unused-placeholder", {}, ()),
    *[
        ("malformed-placeholder", line(f"x {raw} y"), (f"{E}:26:3",))
        for raw in (
            "{{ case_number }}",
            "{{Case_Number}}",
            "{case_number}",
            "{{{case_number}}}",
            "{{case number}}",
            "{{mã_phản_ánh}}",
            "{{cаse_number}}",
            "{{#if x}}",
            "{% if x %}",
            "{{case_number|upper}}",
            "{{case_number}",
            "｛｛case_number｝｝",
            "{{}}",
        )
    ],
    ("malformed-placeholder", line("x }} y"), (f"{E}:26:3",)),
    ("malformed-placeholder", line("x {{case_number}} y"), ()),
    ("glued-placeholder", line("the{{case_number}}"), (f"{E}:26:3",)),
    ("glued-placeholder", line("{{company}}’s"), (f"{E}:26:9",)),
    ("glued-placeholder", line("{{date}}-x and “{{company}}”, ({{time}})"), (f"{E}:26:6",)),
    ("glued-placeholder", line("“{{company}}”, ({{time}}): {{date}}."), ()),
    ("placeholder-outside-reply", {E: ("- Replies really do come to you.", "- Call {{agent_name}}.")}, (f"{E}:69:8",)),
    ("placeholder-outside-reply", {E: ("- Replies really do come to you.", "- Fill in `{{agent_name}}`.")}, ()),
    ("placeholder-parity", {EL: (FILES[EL].decode().split("```subject\n")[1].split("\n")[0], "{{company}}")}, ()),
    ("placeholder-parity", {E: FILES[E].decode().replace("{{issue}}", "it")}, tuple(f"{x}/templates/acknowledge-email.md:{FILES[f'{x}/templates/acknowledge-email.md'].decode().split('{{issue}}')[0].count(chr(10)) + 1}:{len(FILES[f'{x}/templates/acknowledge-email.md'].decode().split('{{issue}}')[0].rpartition(chr(10))[2]) + 1}" for x in ("vi", "lv", "tl"))),
    ("placeholder-parity", {EV: FILES[EV].decode().replace("{{title}}", "Quý khách")}, ()),
    ("placeholder-parity", {EL: ("```reply warm\n{{salutation}}!\n\n", "```reply warm\n")}, (f"{EL}:37:1",)),
    ("placeholder-parity", {EL: ("Kas notika: {{issue}}\n", "Kas notika?\n")}, (f"{EL}:42:1",)),
    ("placeholder-parity", {EL: ("{{agent_name}}\n{{company}}\n```\n\n##", "Jānis Bērziņš\n{{company}}\n```\n\n##")}, (f"{EL}:50:1",)),
    ("placeholder-parity", {EL: ("{{agent_name}}\n{{company}}\n```\n\n##", "{{agent_name}}\n```\n\n##")}, (f"{EL}:49:1",)),
    ("undeclared-placeholder", {f"{x}/templates/acknowledge-email.md": ("{{issue}}", "{{isue}}") for x in LOCALES}, (f"{E}:28:17",)),
    ("undeclared-placeholder", {B: ("\ncase_number:\n", "\ncase_no:\n")}, (f"{B}:1:1",)),
]  # fmt: skip


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
