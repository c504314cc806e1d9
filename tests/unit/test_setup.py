"""What is made ready before a command runs: once, and again when its pins change."""

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


def test_clean_removes_what_git_ignores() -> None:
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    assert {line.strip("/") for line in ignored} == {*setup.MADE, setup.COMPILED}


def test_every_command_that_needs_more_exists() -> None:
    assert set(setup.NEEDS) - {"stage", "finish"} <= set(cli.COMMANDS)
