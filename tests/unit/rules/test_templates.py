"""Templates and placeholders: what each of their rules must find, where, and what it must let pass."""

import pytest

from tests.fixture import FILES, Edit
from tests.unit.rules.rows import Row, name, verify

E = "en/templates/acknowledge-email.md"
EV = "vi/templates/acknowledge-email.md"
EL = "lv/templates/acknowledge-email.md"
ET = "tl/templates/acknowledge-email.md"
S = "en/templates/acknowledge-sms.md"
SL = "lv/templates/acknowledge-sms.md"
B = "placeholders.yml"
THANKS = "Thank you for your message. I’m sorry that we’ve given you cause to complain, and I apologise."
SMS_LINE = FILES[S].decode().split("```reply\n")[1].split("\n")[0]
SMS_AT = FILES[S].decode().split(SMS_LINE)[0].count("\n") + 1

Edits = dict[str, Edit]


def line(text: str) -> Edits:
    """The English e-mail with another sentence in its line 35."""
    return {E: (THANKS, text)}


def sms(text: str) -> Edits:
    return {S: (SMS_LINE, text)}


def body(path: str, text: str) -> Edits:
    """A page with a line behind the formal reply's greeting."""
    content = FILES[path].decode()
    greeting = content.split("```reply formal\n")[1].split("\n")[0]
    return {path: (greeting, f"{greeting}\n{text}")}


def after_greeting(path: str, column: int) -> str:
    content = FILES[path].decode()
    return f"{path}:{content.split('```reply formal')[0].count(chr(10)) + 3}:{column}"


ROWS: list[Row] = [
    ("placeholder-declaration", {B: ("type: date", "type: dat")}, (f"{B}:71:9",)),
    ("placeholder-declaration", {B: ("  max: 18\n", "")}, (f"{B}:70:1",)),
    ("placeholder-declaration", {B: ("max: 18", "max: many")}, (f"{B}:72:8",)),
    ("placeholder-declaration", {B: ("max: 18", "max: 5")}, tuple(f"{B}:{n}:{c}" for n, c in ((73, 60), (74, 50), (75, 62), (76, 65)))),
    ("placeholder-declaration", {B: ("  tl: {label: \"Oras", "  tt: {label: \"Oras")}, (f"{B}:78:1", f"{B}:84:3")),
    ("placeholder-declaration", {B: ("case_number:", "CaseNumber:")}, (f"{B}:53:1",)),
    ("placeholder-declaration", {B: ("example: \"17:00\"", "example: \"\"")}, (f"{B}:82:7",)),
    ("placeholder-declaration", {B: ("    choices: [\"anh\", \"chị\", \"Quý khách\", \"Ông\", \"Bà\"]\n", "")}, (f"{B}:32:5",)),
    ("placeholder-declaration", {B: ("  personal: yes\n", "  personal: maybe\n")}, (f"{B}:8:13",)),
    ("placeholder-declaration", {B: "a: [\n"}, (f"{B}:2:1",)),
    ("not-utf8", {B: b"\xff\xfe"}, (f"{B}:1:1",)),
    ("placeholder-declaration", {B: "a: &x {type: text}\nb: *x\n"}, (f"{B}:1:1", f"{B}:1:1", f"{B}:1:1", f"{B}:1:1", f"{B}:1:1", f"{B}:1:4", f"{B}:2:1", f"{B}:2:4")),
    ("placeholder-declaration", {}, ()),
    ("undeclared-placeholder", line("{{case_no}}"), (f"{E}:35:1",)),
    ("undeclared-placeholder", line("Hello {{title}}"), (f"{E}:35:7",)),
    ("undeclared-placeholder", line("{{case_number}}"), ()),
    ("unused-placeholder", {B: ("case_number:", "fax:\n  type: phone\n  max: 9\n\ncase_number:")}, (f"{B}:53:1",)),
    ("unused-placeholder", {}, ()),
    *[
        ("malformed-placeholder", line(f"x {raw} y"), (f"{E}:35:3",))
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
    ("malformed-placeholder", line("x }} y"), (f"{E}:35:3",)),
    ("malformed-placeholder", line("x {{case_number}} y"), ()),
    ("glued-placeholder", line("the{{case_number}}"), (f"{E}:35:3",)),
    ("glued-placeholder", line("{{company}}’s"), (f"{E}:35:9",)),
    ("glued-placeholder", line("{{date}}-x and “{{company}}”, ({{time}})"), (f"{E}:35:6",)),
    ("glued-placeholder", line("“{{company}}”, ({{time}}): {{date}}."), ()),
    ("placeholder-outside-reply", {E: ("- Replies really do come to you.", "- Call {{agent_name}}.")}, (f"{E}:68:8",)),
    ("placeholder-outside-reply", {E: ("- Replies really do come to you.", "- Fill in `{{agent_name}}`.")}, ()),
    ("placeholder-parity", {EL: (FILES[EL].decode().split("```subject\n")[1].split("\n")[0], "{{company}}")}, ()),
    ("placeholder-parity", {E: FILES[E].decode().replace("{{issue}}", "it")}, tuple(f"{x}/templates/acknowledge-email.md:{FILES[f'{x}/templates/acknowledge-email.md'].decode().split('{{issue}}')[0].count(chr(10)) + 1}:{len(FILES[f'{x}/templates/acknowledge-email.md'].decode().split('{{issue}}')[0].rpartition(chr(10))[2]) + 1}" for x in ("vi", "lv", "tl"))),
    ("placeholder-parity", {EV: FILES[EV].decode().replace("{{title}}", "Quý khách")}, ()),
    ("reply-missing", {S: ("```reply\n", "```text\n")}, (f"{S}:{FILES[S].decode().count(chr(10)) + 1}:1",)),
    ("reply-missing", sms(""), (f"{S}:{SMS_AT - 1}:1",)),
    ("reply-missing", {"en/playbooks/two-steps.md": ("## 2.", "```reply\nx\n```\n\n## 2.")}, ("en/playbooks/two-steps.md:19:1",)),
    ("reply-missing", {S: ("{#check}\n", "{#check}\n\n```reply late\nx\n```\n")}, (f"{S}:{SMS_AT + 5}:1",)),
    ("reply-missing", {}, ()),
    ("subject-of-channel", {E: ("```subject\nYour complaint, case {{case_number}}\n```\n", "")}, (f"{E}:29:1", f"{E}:45:1")),
    ("subject-of-channel", {S: ("```reply\n", "```subject\nx\n```\n\n```reply\n")}, (f"{S}:{SMS_AT - 1}:1",)),
    ("subject-of-channel", {}, ()),
    ("tones", {EL: ("```reply warm", "```reply cold")}, (f"{EL}:{FILES[EL].decode().split('```reply warm')[0].count(chr(10)) + 1}:1",)),
    ("tones", {E: ("```reply warm", "```reply formal")}, (f"{E}:48:1", *(f"{x}/templates/acknowledge-email.md:{FILES[f'{x}/templates/acknowledge-email.md'].decode().split('```reply warm')[0].count(chr(10)) + 1}:1" for x in ("vi", "lv", "tl")))),
    ("tones", {}, ()),
    ("unknown-guideline", {E: ("[apologise]", "[apologize]")}, (f"{E}:13:14",)),
    ("unknown-guideline", {}, ()),
    ("guideline-not-linked", {E: ("[apologise]", "[apologise, listen-for-facts]")}, tuple(f"{x}/templates/acknowledge-email.md:{FILES[f'{x}/templates/acknowledge-email.md'].decode().split('{#guidelines}')[0].count(chr(10)) + 1}:4" for x in ("en", "vi", "lv", "tl"))),
    ("guideline-not-linked", {E: ("[Apologise](../guidelines/apologise.md) – in the first line", "[Apologise](../guidelines/apologise.md), [Listen](../guidelines/listen-for-facts.md)")}, (f"{E}:72:44",)),
    ("guideline-not-linked", {}, ()),
    ("unlinked-template", {E: ("[apologise]", "[]")}, (f"{E}:13:1",)),
    ("unlinked-template", {}, ()),
    ("bad-value", {E: ("channel: email", "channel: e-mail")}, (f"{E}:11:10",)),
    ("bad-value", {E: ("stage: acknowledge", "stage: first")}, (f"{E}:12:8",)),
    ("sms-too-long", sms("{{company}} " + "x" * 136), (f"{S}:{SMS_AT}:1",)),
    ("sms-too-long", sms("{{company}} " + "x" * 135), ()),
    ("sms-too-long", sms("x" * 151 + "€€€€€"), (f"{S}:{SMS_AT}:1",)),
    ("sms-too-long", sms("x" * 60 + "’" + "x" * 10), (f"{S}:{SMS_AT}:61",)),
    ("sms-too-long", sms("x" * 59 + "’" + "x" * 10), ()),
    ("sms-too-long", {SL: ("Žēl, ka tā notika.", "Žēl, ka tā notika." * 2)}, (f"{SL}:25:15",)),
    *[
        ("personal-data", line(f"x {text}"), (f"{E}:35:3",))
        for text in ("+371 2612 3456", "08123 456 789", "jane.doe@gmail.com", "GB82 WEST 1234 5698 7654 32", "4111 1111 1111 1111", "161175-19997")
    ],
    ("personal-data", line("x care@example.com, case 12345, 24 hours, 2 000 items"), ()),
    ("number-format", line("x 5/3/2025"), (f"{E}:35:3",)),
    ("number-format", line("x 5 March 2025, £1,250.50, 2:30 pm"), ()),
    ("number-format", body(EV, "x 1,250,000 đồng"), (after_greeting(EV, 3),)),
    ("number-format", body(EV, "x 1.250.000 đồng, 05/03/2025, 14:30"), ()),
    ("number-format", body(EL, "x plkst. 14:30"), (after_greeting(EL, 3),)),
    ("number-format", body(EL, "x 12.50 EUR"), (after_greeting(EL, 3),)),
    ("number-format", body(EL, "x plkst. 14.30, 12,50 EUR, 03.03.2025."), ()),
    ("number-format", body(ET, "x 3/5/2025"), (after_greeting(ET, 3),)),
    ("number-format", body(ET, "x Marso 5, 2025, ₱1,250.50, 2:30 PM"), ()),
    ("over-promise", line("I will do it immediately."), (f"{E}:35:14",)),
    ("over-promise", line("This will never happen again, 100% sure."), (f"{E}:35:11", f"{E}:35:31")),
    ("over-promise", body(EV, "Em sẽ xử lý ngay lập tức."), (after_greeting(EV, 13),)),
    ("over-promise", body(EL, "Garantējam atbildi."), (after_greeting(EL, 1),)),
    ("over-promise", body(ET, "Hinding-hindi na po ito mauulit."), (after_greeting(ET, 1),)),
    ("over-promise", line("I will do it by {{time}}."), ()),
    ("agreement", line("It is a {{company}} matter."), (f"{E}:35:7",)),
    ("agreement", line("{{company}}'s"), (f"{E}:35:10",)),
    ("agreement", body(EV, "{{title}} chờ."), (after_greeting(EV, 1),)),
    ("agreement", body(EL, "Zvanu no {{company}}."), (after_greeting(EL, 7),)),
    ("agreement", body(EL, "Termiņš: {{date}}."), (after_greeting(EL, 10),)),
    ("agreement", body(ET, "Si {{agent_name}} rin po."), (after_greeting(ET, 16),)),
    ("agreement", body(EL, "Zvanu no uzņēmuma „{{company}}”."), ()),
    ("related-parity", {EL: ("../guidelines/apologise.md", "../guidelines/listen-for-facts.md")}, (f"{EL}:{FILES[EL].decode().split('{#guidelines}')[0].count(chr(10)) + 1}:4", f"{EL}:{FILES[EL].decode().split('{#guidelines}')[0].count(chr(10)) + 3}:3")),
]  # fmt: skip


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
