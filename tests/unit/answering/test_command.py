"""`kb check-draft`, as people and programs see it."""

import io
import json
import sys
from pathlib import Path

import pytest

from kb import cli
from tests.project import ROOT

AT = ["--root", str(ROOT)]
DRAFT = "Hello Sam,\n\nI’m sorry you feel that way. You will have it immediately.\n"


def run(monkeypatch: pytest.MonkeyPatch, data: bytes, *arguments: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    return cli.main(["check-draft", *AT, *arguments])


def test_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mail.txt"
    file.write_text(DRAFT, "utf-8-sig")
    assert run(monkeypatch, b"", str(file)) == 1
    told = capsys.readouterr()
    assert told.out.startswith(f"{file}:3:1: dont-phrase-used “I’m sorry you feel that way” – ")
    assert f"\n{file}:3:47: over-promise “immediately” – " in told.out
    assert told.out.count("\n    say instead: ") == 2
    assert told.err == "en: 2 findings\n"


@pytest.mark.parametrize(
    ("text", "arguments", "code", "told"),
    [
        (DRAFT, ["-"], 1, "en: 2 findings\n"),
        (DRAFT, ["-", "--locale", "lv"], 0, "lv: 0 findings\n"),
        ("Dạ, em sẽ gọi lại cho chị trước 15 giờ hôm nay ạ.", ["-"], 0, "vi: 0 findings\n"),
        ("42", ["-"], 2, "kb: the draft does not tell its language: add --locale, one of en, vi, lv, tl\n"),
        (DRAFT, ["-", "--locale", "fr"], 2, "kb: there is no language “fr”: one of en, vi, lv, tl\n"),
    ],
)
def test_what_is_piped_in(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    text: str,
    arguments: list[str],
    code: int,
    told: str,
) -> None:
    assert run(monkeypatch, text.encode(), *arguments) == code
    assert capsys.readouterr().err == told


def test_what_is_no_text_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, b"\xff\xfe\x00", "-") == 2
    assert capsys.readouterr().err == "kb: - is no text in UTF-8\n"
    assert run(monkeypatch, b"", "no-such-file.txt") == 2
    assert "no-such-file.txt" in capsys.readouterr().err


def test_for_programs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, DRAFT.encode(), "-", "--format", "json") == 1
    found = json.loads(capsys.readouterr().out)
    assert [(each["line"], each["column"], each["rule"]) for each in found] == [
        (3, 1, "dont-phrase-used"),
        (3, 47, "over-promise"),
    ]
