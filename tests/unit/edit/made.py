"""`make new` in a project, and what stands there before and after."""

from pathlib import Path

from kb import cli

NEW = "late-parcel"


def new(project: Path, *arguments: str) -> int:
    return cli.main(["new", "--root", str(project), *arguments])


def snapshot(project: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (project / "docs").rglob("*") if path.is_file()}
