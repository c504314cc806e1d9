"""What is made ready before a command runs: once, and again when its pins change."""

import os
import sys
from pathlib import Path

import pytest

from kb import cli, packages, setup
from kb.model.error import KbError
from tests.project import ROOT


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A project whose set-up only notes what it would do."""
    done: list[str] = []
    for pin in {pin for pins in setup.PINS.values() for pin in pins}:
        (tmp_path / pin).write_text("1")
    for folder in (".venv/bin", "node_modules"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / ".venv/bin/python").touch()
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup, "MODULES", tmp_path / "node_modules")
    monkeypatch.setattr(setup, "_pip", lambda lock, what: done.append(lock))
    monkeypatch.setattr(setup, "_npm", lambda *arguments, what: done.append(" ".join(arguments)))
    return done


@pytest.mark.parametrize(
    ("command", "needs"),
    [
        ("check", ["requirements.lock"]),
        ("build", ["requirements.lock", "requirements-node.lock", "ci --omit=dev"]),
        ("test", ["requirements.lock", "requirements-dev.lock", "requirements-node.lock", "ci"]),
    ],
)
def test_once(made: list[str], command: str, needs: list[str]) -> None:
    for _ in range(2):
        setup.prepare(command)
    assert made == needs


def test_what_tests_need_holds_what_the_build_needs(made: list[str]) -> None:
    setup.prepare("test")
    made.clear()
    setup.prepare("build")
    assert made == []


def test_again_when_a_pin_changes(made: list[str]) -> None:
    setup.prepare("build")
    made.clear()
    (setup.ROOT / "package.json").write_text("2")
    setup.prepare("build")
    assert made == ["ci --omit=dev"]


def test_what_failed_is_tried_again(made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(lock: str, _: str) -> None:
        made.append(lock)
        raise KbError("no network")

    monkeypatch.setattr(setup, "_pip", fail)
    for _ in range(2):
        assert setup.main(["check"]) == 2
    assert made == ["requirements.lock", "requirements.lock"]


def test_a_python_without_venv_asks_for_its_package(made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[packages.Package] = []

    def ensure(needed: list[packages.Package]) -> None:
        asked.extend(needed)
        raise KbError("type this")

    (setup.VENV / "bin/python").unlink()
    monkeypatch.setattr(packages, "ensure", ensure)
    assert setup.main(["check"]) == 2
    assert asked == [packages.VENV]
    assert made == []


def test_clean_needs_nothing_and_leaves_the_content(made: list[str]) -> None:
    kept = [setup.ROOT / name for name in ("docs/en/index.md", "overrides/scripts/site.js", "hooks/kb/cli.py")]
    for name in ("site", "sample", "overrides/scripts/languages", "hooks/kb/__pycache__"):
        (setup.ROOT / name).mkdir(parents=True)
    for file in (*kept, setup.ROOT / ".kb.lock", setup.ROOT / "hooks/kb/__pycache__/cli.pyc"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    assert setup.main(["clean"]) == 0
    pins = {setup.ROOT / pin for pins in setup.PINS.values() for pin in pins}
    assert {path for path in setup.ROOT.rglob("*") if not path.is_dir()} == {*kept, *pins}
    assert not (setup.ROOT / "hooks/kb/__pycache__").exists()
    assert made == []


@pytest.mark.parametrize("command", setup.ALONE)
@pytest.mark.parametrize(("argument", "code"), [("--help", 0), ("--root=/", 2), ("site", 2)])
def test_what_needs_nothing_reads_its_arguments_before_it_does_anything(
    made: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str, argument: str,
    code: int,
) -> None:  # fmt: skip
    monkeypatch.setitem(setup.ALONE, command, setup.ALONE[command]._replace(run=lambda: made.append(command)))
    for run in (setup.main, cli.main):
        with pytest.raises(SystemExit) as ended:
            run([command, argument])
        assert ended.value.code == code
        told = capsys.readouterr()
        assert f"usage: kb {command} [-h]" in told.out + told.err or code
    assert made == []


def test_help_before_a_command_that_needs_nothing_does_not_run_it(
    made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def helped(_: str, command: list[str], __: dict[str, str]) -> None:
        sys.exit(" ".join(command[-2:]))

    monkeypatch.setattr(os, "execve", helped)
    monkeypatch.setitem(setup.ALONE, "clean", setup.ALONE["clean"]._replace(run=lambda: made.append("cleaned")))
    with pytest.raises(SystemExit, match="--help clean"):
        setup.main(["--help", "clean"])
    assert "cleaned" not in made


def test_clean_removes_what_git_ignores() -> None:
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    assert {line.strip("/") for line in ignored} == {*setup.MADE, setup.COMPILED}


def test_every_command_that_needs_more_exists() -> None:
    assert set(setup.NEEDS) - {"stage", "finish"} <= set(cli.COMMANDS)
