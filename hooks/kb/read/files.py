"""The bytes of a file -> its text, or why there is none."""

import re

from kb.model.finding import Problem, Span
from kb.read.rules import CONFLICT_MARK, NOT_UTF8, UNREADABLE_FILE

CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)


def decode(path: str, data: bytes, error: str = "") -> tuple[str, tuple[Problem, ...]]:
    """The text of a file, or the problem that keeps it from being read.

    Args:
        path: the file, for the places.
        data: its content.
        error: why the computer gave none, or ''.
    """
    if error:
        return "", (unreadable(path, error),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        before = data[: fault.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        span = Span(path, before.count(b"\n") + 1, column)
        message = f"byte 0x{data[fault.start]:02x} is not UTF-8"
        return "", (Problem(NOT_UTF8, span, message, "save the file as UTF-8 in your editor"),)
    if conflict := CONFLICT.search(text):
        span = Span(path, text.count("\n", 0, conflict.start()) + 1)
        hint = "decide for one of the two versions, and remove the lines of <, = and >"
        return "", (Problem(CONFLICT_MARK, span, "two versions of the text, left by a merge", hint),)
    return text, ()


def unreadable(path: str, error: str) -> Problem:
    """The problem of a file that the computer gave no content of."""
    return Problem(UNREADABLE_FILE, Span(path), error, "make it readable for everybody")
