"""Which files have changed, and whether pages alone have."""

import os
from pathlib import Path

import pytest

from kb.read import stamps, tree
from tests.project import copy_content

PAGE = "docs/lv/guidelines/apologise.md"


def write(project: Path) -> None:
    (project / PAGE).write_text((project / PAGE).read_text("utf-8") + "\n", "utf-8")


def touch(project: Path) -> None:
    os.utime(project / PAGE, (1, 1))


def remove(project: Path) -> None:
    (project / PAGE).unlink()


def link(project: Path) -> None:
    (project / PAGE).unlink()
    (project / PAGE).symlink_to("/etc/hostname")


def add(project: Path) -> None:
    (project / "docs/lv/guidelines/new.md").write_text("x", "utf-8")


def word(project: Path) -> None:
    (project / "hooks/words/lv.txt").write_text("x\n", "utf-8")


@pytest.mark.parametrize(
    ("edit", "paths", "is_page"),
    [
        (write, [PAGE], True),
        (touch, [PAGE], True),
        (remove, [PAGE], False),
        (link, [PAGE], False),
        (add, ["docs/lv/guidelines/new.md"], False),
        (word, ["hooks/words/lv.txt"], False),
        (lambda project: None, [], True),
    ],
    ids=[
        "an edit",
        "an edit that leaves the size",
        "a page gone",
        "a link",
        "a new page",
        "a list of words",
        "nothing",
    ],
)
def test_what_has_changed(tmp_path: Path, edit: object, paths: list[str], is_page: bool) -> None:
    copy = copy_content(tmp_path)
    content, before = tree.load(copy), stamps.take(copy)
    edit(copy)  # type: ignore[operator]
    now = stamps.take(copy)
    if is_page:
        assert stamps.edited(content, before, now) == paths
    else:
        with pytest.raises(stamps.OtherFileError, match=paths[0]):
            stamps.edited(content, before, now)


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("x", "utf-8")
    assert list(stamps.take(tmp_path)) == ["mkdocs.yml"]
