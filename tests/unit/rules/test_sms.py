"""Text messages: what their rule must find, where, and what it must let pass."""

import pytest

from tests.unit.rules.rows import SL, SMS_AT, Row, S, name, sms, verify

ROWS: list[Row] = [
    ("sms-too-long", sms("{{case_number}} " + "x" * 148), (f"{S}:{SMS_AT}:1",)),
    ("sms-too-long", sms("{{case_number}} " + "x" * 147), ()),
    ("sms-too-long", sms("x" * 151 + "€€€€€"), (f"{S}:{SMS_AT}:1",)),
    ("sms-too-long", sms("x" * 60 + "’" + "x" * 10), (f"{S}:{SMS_AT}:61",)),
    ("sms-too-long", sms("x" * 59 + "’" + "x" * 10), ()),
    ("sms-too-long", {SL: ("Žēl, ka tā notika.", "Žēl, ka tā notika." * 2)}, (f"{SL}:16:15",)),
]


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
