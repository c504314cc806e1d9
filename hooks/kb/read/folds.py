"""Folded blocks: `/// details | Answer`, a blank line, Markdown, `///`."""

import re
from dataclasses import dataclass, field

from kb.model.finding import Run, Span
from kb.model.parts import Block, Fold
from kb.read.rules import FOLD
from kb.read.source import Source

OPENING = re.compile(r"/// details \| (?P<label>[^\[\]`*_<&\\|\s][^\[\]`*_<&\\|]*)")
MARK = "///"
MISTYPED = re.compile(r"//?(?: ?details\b.*)?")
"""A line of a fold with too few slashes: it is read as it was meant."""


def read(source: Source) -> list[Fold]:
    """The folds of a body; the lines that begin and end them are blanked: what is folded is ordinary text.

    The site's Markdown reads options out of the lines below an opening one, hence the blank line there.
    """
    folds = _Folds(source)
    for index in range(source.first, len(source.lines)):
        line = source.lines[index]
        if line.lstrip(" \t>").startswith(MARK):
            source.parsed[index - source.first] = ""
            folds.mark(index, line)
        elif MISTYPED.fullmatch(line.rstrip()):
            source.parsed[index - source.first] = ""
            folds.mistyped(index, line.rstrip())
        elif line.startswith("#"):
            folds.headings.append(index)
    if folds.opened:
        source.report(FOLD, folds.opened - 1, 1, "a fold that is never closed", "close it with a line ///")
    return folds.found


@dataclass
class _Folds:
    source: Source
    found: list[Fold] = field(default_factory=list)
    opened: int = 0
    """The line, from 1, of the fold that is open."""
    headings: list[int] = field(default_factory=list)

    def mark(self, index: int, line: str) -> None:
        """Read a line of slashes."""
        if opening := OPENING.fullmatch(line.rstrip()):
            self._open(index, opening)
        elif line.rstrip() != MARK:
            hint = "at the left margin: `/// details | Answer`, and `///` to close; the label is plain text"
            self._report(index, "slashes that neither open nor close a fold", hint)
        elif not self.opened:
            self._report(index, "this closes a fold that was never opened", "begin it with `/// details | Answer`")
        else:
            self._close(index)

    def mistyped(self, index: int, line: str) -> None:
        """Read a line with too few slashes."""
        meant = MARK + line.lstrip("/")
        is_idle = meant == MARK and (not self.opened or self._is_closed_below(index))
        hint = "remove it" if is_idle else f"write {meant}"
        self._report(index, f"“{line}” has too few slashes: it neither opens nor closes a fold", hint)
        if not is_idle and (meant == MARK or OPENING.fullmatch(meant)):
            self.mark(index, meant)

    def _is_closed_below(self, index: int) -> bool:
        """Whether the next fold's mark closes one."""
        below = (line.rstrip() for line in self.source.lines[index + 1 :] if line.startswith(MARK))
        return next(below, "") == MARK

    def _open(self, index: int, opening: re.Match[str]) -> None:
        if self.opened:
            self._report(index, f"the fold of line {self.opened} is still open", "close it with a line ///")
        elif self.source.below(index).strip() or index == len(self.source.lines) - 1:
            self._report(index, "no blank line below the label", "put one there")
        self.opened, self.headings = index + 1, []
        column = opening.start("label") + 1
        span = Span(self.source.path, index + 1, column)
        label = Block(opening["label"], span, "", "fold", (Run(0, index + 1, column),))
        self.found.append(Fold(label, len(self.source.lines)))

    def _close(self, index: int) -> None:
        self.opened = 0
        self.found[-1] = self.found[-1]._replace(last=index + 1)
        for inside in self.headings:
            self._report(inside, "a heading inside a fold", "put it above the line `/// details`")
        if self.source.above(index).strip():
            self._report(index, "no blank line above the end of the fold", "put one there")

    def _report(self, index: int, message: str, hint: str) -> None:
        self.source.report(FOLD, index, 1, message, hint)
