"""Git repositories that tests make, with commits of the days that they need."""

import os
import subprocess
from pathlib import Path

WHO = {f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def git(root: Path, *arguments: str, day: str = "2026-01-01") -> None:
    moment = day if "T" in day else f"{day}T12:00:00+00:00"
    environment = {"PATH": os.environ["PATH"], "HOME": str(root), "GIT_COMMITTER_DATE": moment, **WHO}
    subprocess.run(["git", *arguments], cwd=root, env=environment, check=True, capture_output=True)


def commit(root: Path, day: str, files: dict[str, str | None]) -> None:
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            file.unlink()
        else:
            file.write_text(text, "utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "x", "--allow-empty", day=day)
