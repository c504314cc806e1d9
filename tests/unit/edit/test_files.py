"""Changes of files: all of them or none, and one command at a time."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from kb.edit import files
from kb.model.error import KbError
from tests.project import ROOT

OLD = {"docs/a.md": "a\n", "docs/b.md": "b\n"}
NEW = {"docs/a.md": "â\n", "docs/b.md": "b\r\n", "docs/c.md": "c\n"}


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    for path, text in OLD.items():
        (tmp_path / path).write_bytes(text.encode())
    return tmp_path


def found(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_bytes().decode() for path in sorted((root / "docs").iterdir())}


def write_all(root: Path) -> None:
    with files.change(root) as change:
        for path, text in NEW.items():
            change.write(path, text)


def test_all_is_written(handbook: Path) -> None:
    (handbook / "docs/a.md").chmod(0o640)
    write_all(handbook)
    assert found(handbook) == NEW
    assert (handbook / "docs/a.md").stat().st_mode & 0o777 == 0o640


def test_what_is_read_is_what_was_there_before(handbook: Path) -> None:
    with files.change(handbook) as change:
        change.write("docs/a.md", "x")
        assert [change.read(path) for path in NEW] == ["a\n", "b\n", ""]


def fails_at(time: int) -> Callable[..., None]:
    """A function of the system that finds a full disk when it is called for the nth time."""
    calls = 0

    def call(*_: object) -> None:
        nonlocal calls
        calls += 1
        if calls == time:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return call


@pytest.mark.parametrize(("time", "name"), list(enumerate(NEW, 1)))
def test_a_full_disk_leaves_all_as_it_was_and_is_told(
    handbook: Path, monkeypatch: pytest.MonkeyPatch, time: int, name: str
) -> None:
    monkeypatch.setattr(os, "fsync", fails_at(time))
    with pytest.raises(KbError, match=f"{name}: {os.strerror(errno.ENOSPC)}"):
        write_all(handbook)
    assert found(handbook) == OLD


@pytest.mark.parametrize(("time", "name"), list(enumerate(NEW, 1)))
def test_what_was_replaced_is_put_back(handbook: Path, monkeypatch: pytest.MonkeyPatch, time: int, name: str) -> None:
    replace, fails = Path.replace, fails_at(time)

    def replaced(self: Path, target: Path) -> Path:
        fails()
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", replaced)
    with pytest.raises(KbError, match=name):
        write_all(handbook)
    assert found(handbook) == OLD


@pytest.mark.parametrize("name", NEW)
def test_what_an_editor_saves_meanwhile_is_not_overwritten(handbook: Path, name: str) -> None:
    change = files.Change(handbook)
    for path, text in NEW.items():
        change.write(path, text)
    (handbook / name).write_text("saved by an editor\n")
    with pytest.raises(KbError, match=f"{name} was changed by another program"):
        change.commit()
    assert found(handbook) == OLD | {name: "saved by an editor\n"}


def test_an_exception_writes_nothing(handbook: Path) -> None:
    with suppress(ZeroDivisionError), files.change(handbook) as change:
        change.write("docs/a.md", "x")
        raise ZeroDivisionError
    assert found(handbook) == OLD


def test_who_waits_too_long_is_told(handbook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PATIENCE", 0)
    with (
        files.change(handbook),
        pytest.raises(KbError, match="another command has been writing here"),
        files.change(handbook),
    ):
        pass
    assert found(handbook) == OLD


def test_what_is_no_handbook_is_left_as_it_was(tmp_path: Path) -> None:
    with pytest.raises(KbError, match=r"there is no mkdocs\.yml in .* --root"), files.change(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_two_commands_at_once_lose_nothing(project: Path) -> None:
    """Each lists its page in the same index and the same ledger."""
    names = ("first-page", "second-page")
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "kb", "new", "situation", name],
            cwd=project,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "hooks")},
            stderr=subprocess.DEVNULL,
        )
        for name in names
    ]
    assert [process.wait(timeout=60) for process in running] == [0, 0]
    ledger = (project / "docs/addresses.yml").read_text("utf-8")
    for name in names:
        assert f"situations/{name}: " in ledger
        for locale in ("en", "vi", "lv", "tl"):
            assert (project / f"docs/{locale}/situations/{name}.md").exists()
            assert f"({name}.md)" in (project / f"docs/{locale}/situations/index.md").read_text("utf-8")
