"""The blanks of the templates: what each of their rules must find, where, and what it must let pass."""

import pytest

from tests.fixture import FILES
from tests.unit.rules.rows import EL, EV, B, E, Row, line, name, verify

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
    ("undeclared-placeholder", line("{{case_no}}"), (f"{E}:25:1",)),
    ("undeclared-placeholder", line("Hello {{title}}"), (f"{E}:25:7",)),
    ("undeclared-placeholder", line("{{case_number}}"), ()),
    ("unused-placeholder", {B: ("case_number:", "fax:\n  type: phone\n  max: 9\n\ncase_number:")}, (f"{B}:53:1",)),
    ("unused-placeholder", {}, ()),
    *[
        ("malformed-placeholder", line(f"x {raw} y"), (f"{E}:25:3",))
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
    ("malformed-placeholder", line("x }} y"), (f"{E}:25:3",)),
    ("malformed-placeholder", line("x {{case_number}} y"), ()),
    ("glued-placeholder", line("the{{case_number}}"), (f"{E}:25:3",)),
    ("glued-placeholder", line("{{company}}’s"), (f"{E}:25:9",)),
    ("glued-placeholder", line("{{date}}-x and “{{company}}”, ({{time}})"), (f"{E}:25:6",)),
    ("glued-placeholder", line("“{{company}}”, ({{time}}): {{date}}."), ()),
    ("placeholder-outside-reply", {E: ("- Replies really do come to you.", "- Call {{agent_name}}.")}, (f"{E}:68:8",)),
    ("placeholder-outside-reply", {E: ("- Replies really do come to you.", "- Fill in `{{agent_name}}`.")}, ()),
    ("placeholder-parity", {EL: (FILES[EL].decode().split("```subject\n")[1].split("\n")[0], "{{company}}")}, ()),
    ("placeholder-parity", {E: FILES[E].decode().replace("{{issue}}", "it")}, tuple(f"{x}/templates/acknowledge-email.md:{FILES[f'{x}/templates/acknowledge-email.md'].decode().split('{{issue}}')[0].count(chr(10)) + 1}:{len(FILES[f'{x}/templates/acknowledge-email.md'].decode().split('{{issue}}')[0].rpartition(chr(10))[2]) + 1}" for x in ("vi", "lv", "tl"))),
    ("placeholder-parity", {EV: FILES[EV].decode().replace("{{title}}", "Quý khách")}, ()),
]  # fmt: skip


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
