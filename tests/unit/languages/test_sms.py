"""The length of text messages, against counts made by hand from the standards' tables."""

import pytest

from kb.languages import sms


@pytest.mark.parametrize(
    ("text", "units", "odd"),
    [
        ("", 0, ""),
        ("Hello", 5, ""),
        ("€", 2, ""),
        ("[]{}^~|\\", 16, ""),
        ("à è é ì ò ù É ñ ß £ ¥ § ¿", 25, ""),
        ("ă", 1, "ă"),
        ("a’b", 3, "’"),
        ("\u00a0", 1, "\u00a0"),
        ("₱500", 4, "₱"),
        ("😀", 2, "😀"),
        ("Žēl", 3, "Ž"),
        ("a\nb", 3, ""),
    ],
)
def test_length(text: str, units: int, odd: str) -> None:
    assert sms.length(text) == (units, odd)
