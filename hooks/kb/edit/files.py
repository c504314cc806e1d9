"""Changing the handbook's files: all of those that belong together, or none.

A command reads and writes inside `change`, one at a time. What it writes goes into files beside the old ones first, and
takes their place only when all of it is on the disk and nobody has saved one of them in the meantime.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kb.model.error import KbError
from kb.read import tree

LOCK = ".kb.lock"
"""What a writing command holds, in the handbook's folder; git ignores it."""
PATIENCE = 60
"""Seconds to wait for another command that writes."""
FOLDERS = ("docs", "hooks", ".vscode/schema")
ENDINGS = {".md", ".yml", ".txt", ".json"}
"""What commands write: files with these endings below these folders."""


class Change:
    """The files of a handbook as they were found, and what is to become of them. Paths are relative to the root."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._found = {path: path.read_bytes() for folder in FOLDERS for path in _files(root / folder)}
        self._written: dict[Path, bytes] = {}

    def read(self, path: str) -> str:
        """A file's text as it was found; '' where there is none."""
        return self._found.get(self._root / path, b"").decode("utf-8")

    def write(self, path: str, text: str) -> None:
        """Give a file a new text, once the change is complete."""
        self._written[self._root / path] = text.encode("utf-8")

    def commit(self) -> None:
        """Put all that was written in its place.

        Raises:
            KbError: a file can't be written, or was changed since it was read; all files are as they were.
        """
        changed = {path: data for path, data in self._written.items() if self._found.get(path) != data}
        beside = {path: path.with_name(f".{path.name}.kb-new") for path in changed}
        done: list[Path] = []
        path = self._root
        try:
            for path, data in changed.items():
                _write(beside[path], data, like=path)
            for path in changed:
                if _now(path) != self._found.get(path):
                    raise KbError(f"{self._name(path)} was changed by another program; nothing was written, try again")
            for path in changed:
                beside[path].replace(path)
                done.append(path)
        except OSError as error:
            self._take_back(done)
            raise KbError(f"{self._name(path)}: {error.strerror}; all files are as they were") from error
        finally:
            for temporary in beside.values():
                temporary.unlink(missing_ok=True)

    def _take_back(self, done: list[Path]) -> None:
        for path in done:
            if path in self._found:
                _write(path.with_name(f".{path.name}.kb-new"), self._found[path], like=path)
                path.with_name(f".{path.name}.kb-new").replace(path)
            else:
                path.unlink()

    def _name(self, path: Path) -> str:
        return path.relative_to(self._root).as_posix()


@contextmanager
def change(root: Path) -> Iterator[Change]:
    """Change files of the handbook in a folder; on an exception nothing is changed.

    Raises:
        KbError: the folder is no handbook's, another command has been writing for a minute, or as `Change.commit` raises.
    """
    from filelock import FileLock, Timeout  # loads asyncio, and the check writes nothing

    tree.names(root)  # first: elsewhere the lock would be left behind
    try:
        with FileLock(root / LOCK, timeout=PATIENCE):
            files = Change(root)
            yield files
            files.commit()
    except Timeout:
        raise KbError(f"another command has been writing here for {PATIENCE} seconds; try again") from None


def _files(folder: Path) -> Iterator[Path]:
    for where, _, names in os.walk(folder):
        yield from (path for name in names if (path := Path(where, name)).suffix in ENDINGS and path.is_file())


def _write(path: Path, data: bytes, like: Path) -> None:
    """Write a file and have it on the disk, with the rights of another if that exists."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileNotFoundError):
        shutil.copymode(like, path)


def _now(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
