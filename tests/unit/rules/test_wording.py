"""Formats, promises and agreement: what each of their rules must find, where, and what it must let pass."""

import pytest

from tests.fixture import Edit
from tests.unit.rules.rows import EL, ET, EV, A, B, E, P, Row, after_greeting, body, intro, line, name, verify

PH = "en/phrases/apology.md"
EXAMPLES = {"en": "£15.00", "vi": "250.000 đồng", "lv": "12,50 eiro", "tl": "₱1,250.00"}
LABELS = "\n".join(f'  {locale}: {{label: "Sum {locale}", example: "{each}"}}' for locale, each in EXAMPLES.items())
AMOUNT: dict[str, Edit] = {
    "placeholders.yml": ("case_number:", f"amount:\n  type: amount\n  max: 16\n{LABELS}\n\ncase_number:")
}

ROWS: list[Row] = [
    *[
        ("markup-in-reply", line(f"x {text}"), (f"{E}:26:3",))
        for text in (
            "**sorry**",
            "*sorry*",
            "`sorry`",
            "[our page](https://example.com)",
            "&nbsp;",
            "&#8203;",
            "<b>sorry",
            "<!-- note",
            "http://example.com",
            "[customer name]",
            "____",
            "%NAME%",
            "XXX",
            "<customer name>",
            "Lorem ipsum",
            "«Name»",
        )
    ],
    *[
        ("markup-in-reply", line(text), (f"{E}:26:1",))
        for text in (
            "Sent from my iPhone",
            "Sure! Here is a warmer version:",
            "Narito ang salin:",
        )
    ],
    ("markup-in-reply", line("# Sorry"), (f"{E}:26:1",)),
    ("markup-in-reply", line("- 2 < 3 & 4 > 1 * 2, AT&T, https://example.com/a_b [1] {{company}}"), ()),
    ("markup-in-reply", line("Here’s what I found. I’m sure! Here is why."), ()),
    ("agreement", line("We owe you EUR {{amount}}.") | AMOUNT, (f"{E}:26:12",)),
    ("agreement", line("You’ll hear by by {{time}},, on {{date}}.."), (f"{E}:26:13", f"{E}:26:27", f"{E}:26:41")),
    ("agreement", line("By {{time}}, not 5 p.m., and so on... By {{date}}?!"), ()),
    ("number-format", body(EL, "x 2:30 pm"), (after_greeting(EL, 3),)),
    ("number-format", body(ET, "x 14h30"), (after_greeting(ET, 3),)),
    ("number-format", line("x 5/3/2025"), (f"{E}:26:3",)),
    ("number-format", line("x 5 March 2025, £1,250.50, 2:30 pm"), ()),
    ("number-format", line("On a Latvian bill ‘03.04.2026’ is 3 April, “1.249,00 €” is €1,249.00."), ()),
    ("number-format", line("He said: ‘It was 1.249,00 € when I bought it.’"), (f"{E}:26:18", f"{E}:26:25")),
    ("number-format", body(EV, "x 1,250,000 đồng"), (after_greeting(EV, 3),)),
    ("number-format", body(EV, "x 1.250.000 đồng, 05/03/2025, 14:30"), ()),
    ("number-format", body(EL, "x plkst. 14:30"), (after_greeting(EL, 3),)),
    ("number-format", body(EL, "x 12.50 EUR"), (after_greeting(EL, 3),)),
    ("number-format", body(EL, "x plkst. 14.30, 12,50 EUR, 03.03.2025."), ()),
    ("number-format", body(ET, "x 3/5/2025"), (after_greeting(ET, 3),)),
    ("number-format", body(ET, "x Marso 5, 2025, ₱1,250.50, 2:30 PM"), ()),
    ("number-format", intro("See `5/3/2025` and [it](https://example.org/2025-03-05/x)."), ()),
    ("number-format", intro("On 5/3/2025, or 2025-03-05."), (f"{P}:12:4", f"{P}:12:17")),
    ("number-format", {A: ("summary: ", "summary: On 5/3/2025. ")}, (f"{A}:3:13",)),
    ("number-format", {B: ("14.03.2025.", "3/14/2025")}, (f"{B}:141:63",)),
    ("number-format", line("0.375 litres, 24/7/365, section 4.10 among, version 1.250, v1.250"), ()),
    *[
        ("number-format", body(page, f"x {text}"), (after_greeting(page, 3),))
        for page, text in (
            (E, "2025/03/05"),
            (E, "March 5, 2025"),
            (E, "25:30"),
            (EV, "12.5 triệu đồng"),
            (EV, "1250000 đồng"),
            (EV, "25:30"),
            (EL, "1.250,00 eiro"),
            (EL, "5 marts"),
            (EL, "plkst. 25.30"),
            (ET, "5 Marso"),
            (ET, "5 May 2025"),
        )
    ],
    ("number-format", line("50:50, 24:00, a March 5 mile walk"), ()),
    ("number-format", body(EV, "mục 2.1, phiên bản 1.2, mã 1250000"), ()),
    ("number-format", body(EL, "5. marts, 12.50, 1.25"), ()),
    ("number-format", body(ET, "may 5 May mga ika-5 ng Marso"), ()),
    ("number-format", body(EL, "0,375 litri"), ()),
    ("number-format", body(EV, "0,375 lít"), ()),
    ("over-promise", line("I will do it immediately."), (f"{E}:26:14",)),
    ("over-promise", line("This will never happen again, 100% sure."), (f"{E}:26:11", f"{E}:26:31")),
    ("over-promise", body(EV, "Em sẽ xử lý ngay lập tức."), (after_greeting(EV, 13),)),
    ("over-promise", body(EL, "Garantējam atbildi."), (after_greeting(EL, 1),)),
    ("over-promise", body(ET, "Hinding-hindi na po ito mauulit."), (after_greeting(ET, 1),)),
    ("over-promise", line("I will do it by {{time}}."), ()),
    ("over-promise", line("We’ve sent you £100 for room 100."), ()),
    ("over-promise", line("We refunded 100% of the price, all at once."), ()),
    ("over-promise", line("We guarantee it. It has a two-year guarantee."), (f"{E}:26:1",)),
    ("over-promise", line("This won’t happen again."), (f"{E}:26:6",)),
    ("over-promise", line("I’ll answer as soon as\npossible, asap."), (f"{E}:26:13", f"{E}:27:11")),
    ("over-promise", {A: ("- I apologise on behalf", "- I’ll immediately apologise on behalf")}, (f"{A}:17:8",)),
    ("over-promise", {PH: ("I can hear how much", "I’ll immediately hear how much")}, (f"{PH}:18:64",)),
    ("agreement", line("It is a {{company}} matter."), (f"{E}:26:7",)),
    ("agreement", line("{{company}}'s"), (f"{E}:26:10",)),
    ("agreement", {E: ("{{salutation}},", "Dear {{salutation}},")}, (f"{E}:24:1",)),
    ("agreement", {EV: ("{{salutation}},", "Kính gửi {{salutation}},")}, (f"{EV}:21:1",)),
    ("agreement", {E: ("{{salutation}},", "Ana: {{salutation}},")}, ()),
    ("agreement", body(EV, "{{title}} chờ."), (after_greeting(EV, 1),)),
    ("agreement", body(EL, "Zvanu no {{company}}."), (after_greeting(EL, 7),)),
    ("agreement", body(EL, "Termiņš: {{date}}."), (after_greeting(EL, 10),)),
    ("agreement", body(ET, "Si {{agent_name}} rin po."), (after_greeting(ET, 16),)),
    ("agreement", body(EL, "Zvanu no uzņēmuma „{{company}}”."), ()),
]  # fmt: skip


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
