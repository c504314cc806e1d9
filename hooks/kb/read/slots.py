"""Braces in texts that are sent or said."""

import re
from collections.abc import Iterator

from kb.model import contract
from kb.model.finding import Span
from kb.model.parts import Slot

BRACES = re.compile(r"\{+[^{}\n]*\}*|\}+|[｛｝❴❵]+[^{}｛｝❴❵\n]*[｛｝❴❵]*")


def slots(line: str, start: Span) -> Iterator[Slot]:
    """Braces of any kind in a line, or a part of one, that begins at `start`."""
    for match in BRACES.finditer(line):
        name = contract.SLOT.fullmatch(match[0])
        yield Slot(match[0], name[1] if name else "", Span(start.path, start.line, start.column + match.start()))
