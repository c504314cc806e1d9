"""What git knows of the project's past."""

from collections.abc import Iterable
from pathlib import Path

from kb.model.error import KbError


def git(root: Path, *arguments: str, data: bytes = b"") -> bytes:
    """What a git command prints.

    Args:
        root: the folder to run it in.
        arguments: the command and its arguments; a path begins with `./` to be read from `root`.
        data: what it reads from its input.

    Raises:
        KbError: git can't be run, or refuses; then the message is its own.
    """
    import subprocess  # takes long to import, and a plain check needs none of it

    try:
        result = subprocess.run(["git", "-C", root, *arguments], input=data, capture_output=True, check=False)  # noqa: S603, S607
    except OSError as error:
        raise KbError(f"git can't be run: {error.strerror}") from error
    if result.returncode:
        raise KbError(f"git {arguments[0]}: {result.stderr.decode(errors='replace').strip()}")
    return result.stdout


def blobs(root: Path, names: Iterable[str]) -> dict[str, bytes]:
    """What files hold, by the names of their blobs; all of them are asked for at once.

    Raises:
        KbError: git can't be run, or the repository lacks one of them.
    """
    batch = git(root, "cat-file", "--batch", data="".join(f"{name}\n" for name in sorted(set(names))).encode())
    found, place = {}, 0
    while place < len(batch):
        end = batch.index(b"\n", place)
        name, kind, *size = batch[place:end].decode().split()
        if kind != "blob":
            raise KbError(f"the repository lacks {name}")
        place = end + 1 + int(size[0])
        found[name] = batch[end + 1 : place]
        place += 1
    return found
