"""The pages as an earlier commit had them."""

from pathlib import Path

import pytest

from kb.model.error import KbError
from kb.read import earlier, tree
from tests import fixture
from tests.repositories import commit, git

APOLOGISE = "docs/vi/guidelines/apologise.md"


@pytest.fixture
def branch(project: Path) -> Path:
    """The fixture on a branch, whose main has gone on."""
    git(project, "init", "-q", "-b", "main")
    commit(project, "2026-01-05", {"README.md": "Hello."})
    git(project, "checkout", "-qb", "mine")
    git(project, "checkout", "-q", "main")
    commit(project, "2026-01-06", {"docs/en/index.md": "Main has gone on."})
    git(project, "checkout", "-q", "mine")
    return project


def changed(root: Path, since: str = "main") -> dict[str, str | None]:
    found = earlier.changed(root, since, tree.load(root))
    return {path: page.title if page else None for path, page in found.items()}


def test_nothing_has_changed(branch: Path) -> None:
    assert changed(branch) == {}


def test_what_differs_is_told_committed_or_not(branch: Path) -> None:
    title = fixture.corpus().by_path[APOLOGISE].title
    text = (branch / APOLOGISE).read_text("utf-8")
    commit(branch, "2026-01-07", {APOLOGISE: text.replace(title, "Khác"), "docs/lv/guidelines/apologise.md": None})
    (branch / "docs/en/situations/new.md").write_text("---\ntitle: New\n---\n", "utf-8")
    gone = fixture.corpus().by_path["docs/lv/guidelines/apologise.md"].title
    assert changed(branch) == {
        "docs/en/situations/new.md": None, "docs/lv/guidelines/apologise.md": gone, APOLOGISE: title,
    }  # fmt: skip


def test_line_ends_are_no_change(branch: Path) -> None:
    (branch / APOLOGISE).write_bytes((branch / APOLOGISE).read_bytes().replace(b"\n", b"\r\n"))
    assert changed(branch) == {}


@pytest.mark.parametrize("since", ["no-such-branch", "--output=x", "other"])
def test_a_commit_that_is_not_known(branch: Path, since: str) -> None:
    git(branch, "checkout", "-q", "--orphan", "other")
    git(branch, "commit", "-qm", "x", "--allow-empty")
    git(branch, "checkout", "-q", "mine")
    with pytest.raises(KbError, match="git merge-base"):
        changed(branch, since)
    assert not (branch / "x").exists()
