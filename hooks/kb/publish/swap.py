"""A finished build takes the place of the last good one in a single step; anything less changes nothing."""

import ctypes
import os
import shutil
from pathlib import Path

from filelock import BaseFileLock, FileLock

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def staging(site: Path) -> Path:
    """Where the next build of `site` is written: beside it, so that renaming needs no copy."""
    return site.with_name(f".{site.name}.next")


def lock(site: Path) -> BaseFileLock:
    """The lock of `site`, not held yet: whoever builds it holds it from `recover` to `swap`.

    Its file stays when it is released: were it removed, two builds could each hold a lock of the same name.
    """
    return FileLock(site.with_name(f".{site.name}.lock"), thread_local=False)


def swap(site: Path) -> None:
    """Put the staged build in the place of `site`, and remove what stood there.

    Readers of the folder see the old site or the new one, never a mixture: on Linux the two folders change
    names in one system call. Elsewhere, for the time between two renames, there is no folder of that name; if
    the machine dies just then, `recover` puts the old one back.

    Raises:
        OSError: the folders can't be renamed; `site` is what it was.
    """
    new = staging(site)
    if not site.exists():
        new.rename(site)
    elif _exchange(new, site):
        shutil.rmtree(new)
    else:
        old = _old(site)
        shutil.rmtree(old, ignore_errors=True)
        site.rename(old)
        try:
            new.rename(site)
        except OSError:
            old.rename(site)
            raise
        shutil.rmtree(old)


def lay_over(site: Path) -> None:
    """Put each staged file in its place in `site`; every other file there stays.

    Each is the old one or the new one, but together they are a mixture until all are done: whoever serves them waits.

    Raises:
        OSError: one can't be moved; those before it are.
    """
    new = staging(site)
    for file in [path for path in new.rglob("*") if path.is_file()]:
        place = site / file.relative_to(new)
        place.parent.mkdir(parents=True, exist_ok=True)
        file.replace(place)


def recover(site: Path) -> None:
    """Undo a swap that was killed half way, and discard a build that was."""
    old = _old(site)
    if old.exists() and not site.exists():
        old.rename(site)
    for leftover in (old, staging(site)):
        shutil.rmtree(leftover, ignore_errors=True)


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names atomically. Source: renameat2(2), Linux 3.15, glibc 2.28. False where there is none."""
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if renameat2 is None:
        return False
    return bool(renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
