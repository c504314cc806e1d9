"""What is missing on a machine: said first, installed by root alone, asked for by all others."""

import os
from pathlib import Path

import pytest

from kb import packages
from kb.model.error import KbError

APT = """#!/bin/sh
echo "$0 $@" >>"{folder}/log"
case "$1" in install) shift; for name; do case "$name" in -*) ;; *) touch "{folder}/$name";; esac; done;; esac
"""


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose apt-get notes what it is asked, and knows all packages but `snap-only`."""
    for name, script in (
        ("apt-get", APT.format(folder=tmp_path)),
        ("apt-cache", '#!/bin/sh\ncase "$2" in snap-only) exit 100;; esac\n'),
        ("sudo", APT.format(folder=tmp_path)),
    ):
        (tmp_path / name).write_text(script)
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    return tmp_path


def asked(machine: Path) -> list[str]:
    log = machine / "log"
    return [line.removeprefix(f"{machine}/") for line in log.read_text().splitlines()] if log.exists() else []


def package(machine: Path, name: str, *, optional: bool = False) -> packages.Package:
    return packages.Package(name, f"why {name}", (machine / name).exists, optional)


def test_root_is_told_what_for_and_has_it_installed(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    (machine / "here").touch()
    packages.ensure(
        [package(machine, name, optional=name == "snap-only") for name in ("one", "here", "two", "snap-only")]
    )
    assert asked(machine) == ["apt-get update -q", "apt-get install --yes -q --no-install-recommends one two"]
    told = capsys.readouterr().err
    assert "why one" in told
    assert "here" not in told.replace("Not here", "")
    assert told.index("why two") < told.index("Installing:")


def test_others_are_told_the_command_and_nothing_happens(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(KbError) as error:
        packages.ensure([package(machine, "one"), package(machine, "snap-only", optional=True)])
    command = "sudo apt-get update && sudo apt-get install --yes -q --no-install-recommends one"
    assert str(error.value).splitlines()[-1].strip() == command
    assert asked(machine) == []


def test_what_is_here_costs_nothing(machine: Path) -> None:
    (machine / "one").touch()
    packages.ensure([package(machine, "one")])
    assert asked(machine) == []


def test_a_system_without_apt_is_told_the_names(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(machine / "nowhere"))
    with pytest.raises(KbError, match="one: install"):
        packages.ensure([package(machine, "one")])


@pytest.mark.usefixtures("machine")
def test_what_is_installed_in_vain_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(KbError, match="one"):
        packages.ensure([packages.Package("one", "why", lambda: False)])


def test_all_are_listed_with_their_reasons(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Those that are here by one function, the others by `ensure`."""
    (machine / "one").touch()
    packages.tell_present([package(machine, "one"), package(machine, "two")])
    told = capsys.readouterr().err.splitlines()
    assert [line.split(maxsplit=2) for line in told] == [["Here:", "one", "why one"]]


def test_every_package_has_a_reason() -> None:
    assert all(each.reason and each.name == each.name.strip() for each in packages.ALL)
    assert len({each.name for each in packages.ALL}) == len(packages.ALL)
