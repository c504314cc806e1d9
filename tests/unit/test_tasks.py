"""The commands that other programs do."""

import argparse
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

    monkeypatch.setattr(subprocess, "run", run)
    return calls


def test_a_build_is_strict_and_compressed(started: list[tuple[list[str], dict[str, str]]]) -> None:
    assert cli.main(["build"]) == 0
    ((command, environment),) = started
    assert command[1:] == ["-m", "mkdocs", "build", "--strict", "--quiet"]
    assert environment["KB_COMPRESS"] == "true"


def test_serve_says_where(started: list[tuple[list[str], dict[str, str]]], capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert cli.main(["serve", "--address", f"127.0.0.1:{port}"]) == 0
    assert started[0][0][1:] == ["-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    assert f"http://127.0.0.1:{port}/" in capsys.readouterr().err


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
    assert cli.main(["serve", "--address", "localhost:8000"]) == 0
    assert started[0][0][-1] == "127.0.0.1:8000"


def test_every_linter_is_run_and_one_fault_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        ran.append(Path(command[0]).name)
        return subprocess.CompletedProcess(command, 3 if "mypy" in command[0] else 0)

    monkeypatch.setattr(subprocess, "run", run)
    assert tasks.lint(argparse.Namespace(root=Path())) == 1
    assert ran[:4] == ["ruff", "ruff", "mypy", "lint-imports"]


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
