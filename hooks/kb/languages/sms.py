"""How long a text message is."""

from typing import Any, NamedTuple

# Source: 3GPP TS 23.038, the GSM 7-bit default alphabet and its extension table (each of whose characters
# takes two septets); lengths of parts: 3GPP TS 23.040, user data header of six bytes.
BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENDED = frozenset("\f^{}\\[~]|€")
GSM_ONE, GSM_PART = 160, 153
"""Septets that a message holds alone, and that each part of a longer one holds."""
UCS2_ONE, UCS2_PART = 70, 67
"""The same in UTF-16 units, for a message with any letter that the alphabet lacks."""
UCS2_TWO = 2 * UCS2_PART


class Length(NamedTuple):
    """Septets of a GSM-7 message, else UTF-16 units; `odd` is the first character that is not in GSM-7, or ''."""

    units: int
    odd: str


def length(text: str) -> Length:
    """Measure a message."""
    odd = next((c for c in text if c not in BASIC and c not in EXTENDED), "")
    if odd:
        return Length(len(text.encode("utf-16-le")) // 2, odd)
    return Length(len(text) + sum(1 for c in text if c in EXTENDED), "")


def for_scripts() -> dict[str, Any]:
    """The same tables as data that JSON can hold: letters as strings, lengths as [alone, each part of more]."""
    return {
        "basic": "".join(sorted(BASIC)),
        "extended": "".join(sorted(EXTENDED)),
        "gsm": [GSM_ONE, GSM_PART],
        "ucs2": [UCS2_ONE, UCS2_PART],
    }
