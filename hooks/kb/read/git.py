"""What git knows of the project's past."""

from pathlib import Path


def git(root: Path, *arguments: str) -> bytes:
    """What a git command prints.

    Args:
        root: the folder to run it in.
        arguments: the command and its arguments; a path begins with `./` to be read from `root`.

    Raises:
        ValueError: git refuses; the message is its own.
        OSError: git can't be run.
    """
    import subprocess  # takes long to import, and a plain check needs none of it

    result = subprocess.run(["git", "-C", root, *arguments], capture_output=True, check=False)  # noqa: S603, S607
    if result.returncode:
        raise ValueError(f"git {arguments[0]}: {result.stderr.decode(errors='replace').strip()}")
    return result.stdout
