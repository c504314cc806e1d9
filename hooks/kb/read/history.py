"""What git knows of the entries' past -> what became of them in the last months.

The branch's own line is followed: what a merge brought in is its. So the same commit gives the same on every machine.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from kb.model import contract
from kb.model.change import KINDS, Change, is_rewritten
from kb.model.error import KbError
from kb.model.page import Page, PageId
from kb.read.git import blobs, git
from kb.read.page import outline

MONTHS = 12
"""How far back."""
ENTRY = re.compile(rf"docs/({contract.LOCALE.pattern})/([a-z]+)/({contract.SLUG.pattern})\.md")
NONE = ""
"""In the place of a blob: there was no such file."""
LOG = ("log", "--first-parent", "-m", "--raw", "--root", "--no-abbrev", "--no-renames", "--relative", "-z",
       "--no-show-signature", "--format=%x01%ct %P")  # fmt: skip
"""The commits with their seconds and parents, newest first, each with the files that it changed."""


@dataclass
class Past:
    """A file: its blob before the months that are told, then the last one of each day that changed it."""

    before: str
    days: dict[date, str] = field(default_factory=dict)


def read(root: Path) -> tuple[Change, ...]:
    """What became of the entries in the last months of the history, newest first; what is moved is gone here.

    The first commit of all is where the handbook begins: what it holds is no news. In a month an entry is told once.

    Args:
        root: the folder that holds `docs/`.

    Raises:
        KbError: git can't be run, there is no repository, or only a part of the history (a shallow clone).
    """
    is_shallow, commit = git(root, "rev-parse", "--is-shallow-repository", "HEAD").split()
    if is_shallow == b"true":
        raise KbError("only the last commits are here (`git fetch --unshallow` gets the others)")
    return _read(root, commit.decode())


@lru_cache(1)
def _read(root: Path, commit: str) -> tuple[Change, ...]:
    """The same of a commit: while pages are served, it is read once."""
    newest = git(root, "log", "-1", "--first-parent", "-m", "--format=%ct", commit, "--", "docs").strip()
    if not newest:
        raise KbError("no commit holds docs/")
    pasts = _pasts(git(root, *LOG, f"--since={_start(_day(newest)):%Y-%m-%d} 00:00:00 +0000", commit, "--", "docs"))
    texts = blobs(root, {blob for past in pasts.values() for blob in (past.before, *past.days.values())} - {NONE})
    found = [change for path, past in pasts.items() for change in _changes(path, past, texts)]
    order = KINDS.index
    return tuple(sorted(found, key=lambda each: (-each.day.toordinal(), each.locale, order(each.kind), each.page)))


def _start(day: date) -> date:
    """The first day that is told of, where this is the last one."""
    months = day.year * 12 + day.month - MONTHS
    return date(months // 12, months % 12 + 1, 1)


def _day(seconds: bytes | str) -> date:
    return datetime.fromtimestamp(int(seconds), UTC).date()


def _pasts(log: bytes) -> dict[str, Past]:
    """The entries that the commits of a log changed, by path."""
    pasts: dict[str, Past] = {}
    day = date.min
    for seconds, parents, files in reversed(list(_commits(log.decode(errors="replace")))):
        day = max(day, _day(seconds))  # a clock that went wrong turns no order round
        for old, new, path in files:
            if not _id(path):
                continue
            if not parents:
                pasts[path] = Past(new)
            else:
                pasts.setdefault(path, Past(old)).days[day] = new
    return pasts


def _commits(log: str) -> Iterator[tuple[str, str, list[tuple[str, str, str]]]]:
    """Each commit of a log: its seconds, its parents, and its files with their blobs before and after."""
    for header, tokens in _split(log.split("\0")):
        seconds, _, parents = header.partition(" ")
        files = []
        for raw, path in zip(tokens[::2], tokens[1::2], strict=True):
            _, _, old, new, _ = raw.split()
            files.append((old.strip("0") and old, new.strip("0") and new, path))
        yield seconds, parents, files


def _split(tokens: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """The header of each commit, and what stands behind it: a line of its files, a path, a line, a path."""
    header, behind = "", list[str]()
    for token in tokens:
        is_path = len(behind) % 2
        if token.startswith("\x01") and not is_path:
            if header:
                yield header, behind
            header, behind = token[1:], []
        elif token.strip("\n"):
            behind.append(token)
    if header:
        yield header, behind


def _id(path: str) -> tuple[str, PageId] | None:
    """The language and the name of an entry, by its file; None of all else."""
    match = ENTRY.fullmatch(path)
    is_entry = match and contract.is_data(match[2]) and match[3] != contract.INDEX
    return (match[1], PageId(match[2], match[3])) if match and is_entry else None


def _changes(path: str, past: Past, texts: Mapping[str, bytes]) -> Iterator[Change]:
    """What became of a file, at most once a month. What is too little in a month adds up with the next."""
    found = _id(path)
    if not found:
        return
    locale, page_id = found
    pages = {blob: outline(path, locale, page_id, texts[blob]) for blob in (past.before, *past.days.values()) if blob}
    start = pages.get(past.before)
    previous = start
    for _, group in groupby(past.days.items(), key=lambda item: (item[0].year, item[0].month)):
        told = date.min
        for day, blob in group:
            page = pages.get(blob)
            told = told if _is_same(previous, page) else day
            previous = page
        if kind := _kind(start, previous):
            yield Change(locale, page_id, kind, told, (previous or start or Page(page_id, locale, path)).title)
            start = previous


def _is_same(one: Page | None, other: Page | None) -> bool:
    return one.text_hash == other.text_hash if one and other else one is other


def _kind(before: Page | None, after: Page | None) -> str:
    """What became of a page; '' if nothing that is worth telling."""
    if before and after:
        return "rewritten" if is_rewritten(before, after) else ""
    return "new" if after else "gone" if before else ""
