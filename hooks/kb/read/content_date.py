"""The date of the content: what a reader who is offline needs to know of the pages kept on the device."""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from kb.model.error import KbError
from kb.read.git import git


def newest(root: Path, environment: Mapping[str, str] = os.environ) -> date:
    """The day of the newest content: SOURCE_DATE_EPOCH, else its last commit, else (no git) its newest file.

    Args:
        root: the folder that holds `docs/`.
        environment: where SOURCE_DATE_EPOCH may stand. Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    stamp = environment.get("SOURCE_DATE_EPOCH") or _committed(root)
    seconds = float(stamp or max((path.stat().st_mtime for path in (root / "docs").rglob("*.md")), default=0))
    return datetime.fromtimestamp(seconds, UTC).date()


def _committed(root: Path) -> str:
    """When the last commit that touched the content was made, in seconds; '' where git doesn't know."""
    try:
        return git(root, "log", "-1", "--format=%ct", "--", "docs").decode().strip()
    except KbError:
        return ""
