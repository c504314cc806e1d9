"""Which files have changed since they were read: for what watches a repository."""

import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kb.model.corpus import Corpus
from kb.read import texts

READ = ("mkdocs.yml", "docs", texts.STRINGS, texts.WORDS)
"""What a check reads, relative to the repository."""


class Stamp(NamedTuple):
    """A file's type, time in nanoseconds and size in bytes: what has another is another."""

    mode: int
    time: int
    size: int


class OtherFileError(Exception):
    """More has changed than the text of pages; the message is the path of a file that came, went or is no page's."""


Stamps = Mapping[str, Stamp]
"""Of files, by their paths relative to the repository."""


def take(root: Path, *others: str) -> dict[str, Stamp]:
    """The stamps of all files that a check reads.

    Args:
        root: the folder of mkdocs.yml.
        others: folders and files that somebody reads besides.
    """
    return dict(_stamps(root, (*READ, *others)))


def _stamps(root: Path, names: tuple[str, ...]) -> Iterator[tuple[str, Stamp]]:
    for name in names:
        place = root / name
        for file in sorted(place.rglob("*")) if place.is_dir() else [place] if place.exists() else []:
            found = file.lstat()
            if not stat.S_ISDIR(found.st_mode):
                yield file.relative_to(root).as_posix(), Stamp(found.st_mode, found.st_mtime_ns, found.st_size)


def edited(content: Corpus, before: Stamps, now: Stamps) -> list[str]:
    """The files of pages that have been edited since a content was read.

    Raises:
        OtherFileError: something else has changed.
    """
    paths = sorted(path for path in before.keys() | now if before.get(path) != now.get(path))
    for path in paths:
        if path not in content.by_path or path not in now or not stat.S_ISREG(now[path].mode):
            raise OtherFileError(path)
    return paths
