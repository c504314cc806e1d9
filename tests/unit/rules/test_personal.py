"""Personal data: what looks like somebody's, where, and what does not."""

import pytest

from tests.fixture import FILES, Edit
from tests.unit.rules.rows import EL, EV, INTRO, LP, A, B, E, P, Row, after_greeting, body, intro, line, name, verify

FROM = "S2.tip2"
WEB = '"https://ombudsman.example.org/complain 2026-11"'
SAYS = "- I apologise on behalf of the company. "


def example(text: str) -> dict[str, Edit]:
    """The Latvian case number's example, in line 115 of the placeholders."""
    return {B: ("S-2025-0147", text)}


def office(text: str) -> dict[str, Edit]:
    """The English playbook with another introduction, in its line 12, and an office's page among its sources."""
    return {P: FILES[P].decode().replace(INTRO, text).replace("sources: [S1]", f"sources: [S1, {WEB}]")}


ROWS: list[Row] = [
    *[
        ("personal-data", line(f"x {text}"), (f"{E}:26:3",))
        for text in (
            "+371 2612 3456",
            "+371 26123456",
            "+371.2612.3456",
            "+371 2612–3456",
            "+371\u00a02612\u20113456",
            "07911 123 456",
            "0912.345.678",
            "(0912) 345 678",
            "jane.doe@gmail.com",
            "GB82 WEST 1234 5698 7654 32",
            "gb82west12345698765432",
            "LV80 BANK 0000 4351 9500 1 to us",
            "4111 1111 1111 1111",
            "4111.1111.1111.1111",
            "4111\u00a01111\u00a01111\u00a01111",
            "161175-19997",
            "16117519997",
            "328673-00679",
            "AB 12 34 56 C",
            "QQ123456C".replace("QQ", "AB"),
            "P1234567A",
        )
    ],
    *[
        ("personal-data", line(f"x {text}"), ())
        for text in (
            "care@example.com, case 12345, 24 hours, 2 000 items",
            "161175-19990",
            "GB82 WEST 1234 5698 7654 33",
            "4111 1111 1111 1112",
            "01632 960 123",
            "020 7946 0958",
            "2025-03-05",
            "2020-2025 or 2020–2025",
            "1 2 3 4 5 6 7 8 9 10",
            "2025-0147, S-2025-0147",
            "https://example.org/a/01234567890",
            "0800 111 999, +44 800 111 999",
            "QQ 12 34 56 C, order P123456",
            "case 4471 0098 2231, 4471-0098-2231",
            "order 07911 123 456, ticket no. 07911 123 456, invoice #07911123456, parcel: 07911 123 456",
        )
    ],
    *[
        ("personal-data", line(f"{label} +371 2612 3456"), (f"{E}:26:{len(label) + 2}",))
        for label in ("Phone no.", "About your order,", "Your parcel.", "Order")
    ],
    ("personal-data", line("Phone no. 07911 123 456"), (f"{E}:26:11",)),
    ("personal-data", line("About your order, 07911 123 456"), (f"{E}:26:19",)),
    ("personal-data", line("+371 2612 3456 or jane@gmail.com"), (f"{E}:26:1", f"{E}:26:19")),
    ("personal-data", intro("Call 07911 123 456 now."), (f"{P}:12:6",)),
    ("personal-data", intro("Call `07911 123 456`, or see [it](https://example.org/07911123456)."), ()),
    ("personal-data", {A: ("summary: ", "summary: Call 07911 123 456. ")}, (f"{A}:3:15",)),
    ("personal-data", {P: ("  - quick recovery", "  - jane.doe@gmail.com")}, (f"{P}:7:5",)),
    ("personal-data", example("+371 26123456"), (f"{B}:115:46",)),
    ("personal-data", example("maria.santos84@gmail.com"), (f"{B}:115:46",)),
    ("personal-data", body(EL, "Zvaniet 26123456."), (after_greeting(EL, 9),)),
    ("personal-data", body(EL, "Pasūtījums Nr. 26123456, rēķins 2612 3456."), ()),
    ("personal-data", body(EV, "Mã đơn 0912 345 678, đơn hàng số 0912345678."), ()),
    ("personal-data", body(EL, "Tie ir 20 000 000 eiro 14.03.2025."), ()),
    ("personal-data", body(EV, "Giá 18.900.000 đồng, 05/03/2025."), ()),
    ("personal-data", line("26123456"), ()),
    ("personal-data", office("Call +44 191 261 2345 or ask help@ombudsman.org.uk."), ()),
    ("personal-data", office("Call 07911 123 456, card 4111 1111 1111 1111."), (f"{P}:12:26",)),
    ("personal-data", office("Use it.") | {LP: ("Izmantojiet to,", "Zvaniet 65452554. Izmantojiet to,")}, ()),
    ("personal-data", {A: (SAYS, f"{SAYS}Call 07911 123 456. ")}, (f"{A}:17:46",)),
    (
        "personal-data",
        {A: FILES[A].decode().replace(FROM, WEB).replace(SAYS, f"{SAYS}Call 07911 123 456. ")},
        (f"{A}:17:46",),
    ),
]


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
