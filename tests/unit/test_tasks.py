"""The commands that other programs do."""

import argparse
import os
import socket
import subprocess
from pathlib import Path
from typing import Any

import pytest

from kb import cli, tasks
from kb.model.error import KbError
from tests.project import ROOT


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], dict[str, str]]]:
    """The programs that were run, with their environments; each succeeds."""
    calls: list[tuple[list[str], dict[str, str]]] = []

    def run(command: list[str], env: dict[str, str], **_: Any) -> subprocess.CompletedProcess[str]:
        calls.append((command, env))
        return subprocess.CompletedProcess(command, 0)

    def become(_: str, command: list[str], env: dict[str, str]) -> None:
        calls.append((command, env))
        raise SystemExit(0)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(os, "execve", become)
    return calls


def test_a_build_is_strict_and_compressed(started: list[tuple[list[str], dict[str, str]]]) -> None:
    assert cli.main(["build"]) == 0
    ((command, environment),) = started
    assert command[1:] == ["-m", "mkdocs", "build", "--strict", "--quiet"]
    assert environment["KB_COMPRESS"] == "true"


def test_serve_says_where_and_leaves_its_place_to_the_server(
    started: list[tuple[list[str], dict[str, str]]], capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(SystemExit):  # a signal to `kb serve` reaches the server
        cli.main(["serve", "--address", f"127.0.0.1:{port}"])
    assert started[0][0][1:] == ["-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    assert f"http://127.0.0.1:{port}/" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["build", "serve"])
@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        ("KB_ONLY_LOCALE", "fil", "mkdocs.yml has no language “fil”; one of en, vi, lv, tl"),
        ("KB_SITE_URL", "handbook.firm.example", "“handbook.firm.example” is no whole address"),
    ],
)
def test_a_variable_that_is_wrong_is_named(
    started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str], command: str, variable: str, value: str, told: str,
) -> None:  # fmt: skip
    monkeypatch.setenv(variable, value)
    assert cli.main([command]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert variable in line
    assert told in line
    assert started == []


def test_a_folder_that_no_site_can_be_written_into_is_named(
    started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)  # root may write anywhere
    assert cli.main(["build"]) == 2
    assert f"kb: the site is written into {ROOT}" in capsys.readouterr().err
    assert started == []


def test_a_port_in_use_is_told(
    started: list[tuple[list[str], dict[str, str]]], capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert cli.main(["serve", "--address", f"127.0.0.1:{port}"]) == 2
    assert capsys.readouterr().err.startswith(f"kb: 127.0.0.1:{port}: Address already in use; take another")
    assert started == []


@pytest.mark.parametrize(
    "address", ["8000", "localhost", "localhost:", ":8000", "localhost:0", "localhost:70000", "a:b"]
)
def test_what_is_no_address_is_told(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["serve", "--address", address]) == 2
    assert "is no address: localhost:8000" in capsys.readouterr().err


def test_a_machine_that_knows_no_localhost_is_served_all_the_same(
    started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    known = socket.getaddrinfo

    def unknown(host: str, *rest: Any, **options: Any) -> Any:
        if host == "localhost":
            raise socket.gaierror
        return known(host, *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    monkeypatch.setattr(tasks, "_refused", lambda host, port: "")
    with pytest.raises(SystemExit):
        cli.main(["serve", "--address", "localhost:8000"])
    assert started[0][0][-1] == "127.0.0.1:8000"


@pytest.mark.parametrize("code", [3, -9], ids=["a fault", "killed"])
@pytest.mark.parametrize(
    ("command", "ended", "programs"),
    [
        ("lint", "mypy", ["ruff", "ruff", "mypy", "lint-imports", "node", "node", "node"]),
        ("format", "ruff", ["ruff", "ruff"]),
        ("unit", "pytest", ["node", "pytest"]),
        ("unit", "node", ["node", "pytest"]),
    ],
)
def test_every_program_is_run_and_one_that_fails_is_told(
    command: str, ended: str, programs: list[str], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        ran.append(command[2] if "-m" in command else Path(command[0]).name)
        return subprocess.CompletedProcess(command, code if ran[-1] == ended else 0)

    monkeypatch.setattr(subprocess, "run", run)
    assert cli.main([command, "--root", str(ROOT)]) == 1
    assert ran == programs


def test_the_tests_of_scripts_are_found_from_everywhere(
    started: list[tuple[list[str], dict[str, str]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["unit", "--root", str(ROOT)]) == 0
    assert "tests/scripts/card.test.js" in started[0][0]


def test_scripts_without_tests_are_no_success(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "overrides/scripts").mkdir(parents=True)
    assert cli.main(["unit", "--root", str(tmp_path)]) == 2
    assert "there are no tests in" in capsys.readouterr().err


def test_options_of_pytest_are_passed_on(started: list[tuple[list[str], dict[str, str]]]) -> None:
    assert cli.main(["unit", "tests/unit/edit", "-x", "--maxfail=3"]) == 0
    assert started[-1][0][-3:] == ["tests/unit/edit", "-x", "--maxfail=3"]


def test_why_says_what_met_the_query(capfd: pytest.CaptureFixture[str]) -> None:
    arguments = argparse.Namespace(root=ROOT, locale="vi", query=["hoàn", "tiền"])
    assert tasks.why(arguments) == 0
    told = capfd.readouterr().out
    assert told.startswith("“hoàn tiền”, read as “hoàn tiền”")
    assert "nearest saying" in told


def test_why_knows_the_languages() -> None:
    with pytest.raises(KbError, match="there is no language “xx”: one of en, "):
        tasks.why(argparse.Namespace(root=ROOT, locale="xx", query=["refund"]))
