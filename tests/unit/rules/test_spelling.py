"""`kb spell` and `kb words`: what they tell and write."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kb import cli
from kb.rules import rule_id, spelling
from kb.rules.explain import documentation
from kb.spelling import hunspell
from kb.spelling.lists import Content
from tests.project import write_docs

A = "en/guidelines/apologise.md"


@pytest.mark.parametrize("rule", spelling.RULES, ids=rule_id)
def test_every_rule_is_explained(rule: Callable[[Content], object]) -> None:
    explained = {each.id: each.is_warning for each in documentation({})}
    assert explained[rule_id(rule)]


@pytest.fixture
def misspelt(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    write_docs(project, {A: ("## Say {", "## Recieve it, Priya: say {")})
    (project / "hooks/words/en.txt").write_text("Zoe\nPriya\n", "utf-8")
    return project


def test_command(misspelt: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = ["spell", "--root", str(misspelt)]
    line = (misspelt / "docs" / A).read_text("utf-8").split("\n").index("## Recieve it, Priya: say {#say}") + 1
    assert cli.main(arguments) == 0
    out = capsys.readouterr().out
    assert f"docs/{A}:{line}:4: spelling warning: “Recieve” is not in the dictionary\n" in out
    assert re.search(r"did you mean “.+”\? If it is right as it is, add it to hooks/words/en\.txt\n", out)
    assert "hooks/words/en.txt:1:1: unused-word warning: no page uses “Zoe”\n    `make words` sorts" in out
    assert "hooks/words/en.txt:2:1: word-order warning: “Priya” belongs above “Zoe”\n" in out
    assert "“Priya” is not" not in out
    assert "::warning" not in out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert cli.main(arguments) == 0
    assert f"::warning file=docs/{A},line={line},col=4,title=spelling::“Recieve”" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("suggestions", "hint"),
    [
        ([], "If it is right as it is, add it to x.txt"),
        (["a"], "did you mean “a”? If it is right as it is, add it to x.txt"),
        (["a", "b", "c"], "did you mean “a”, “b” or “c”? If it is right as it is, add it to x.txt"),
    ],
)
def test_hint(suggestions: list[str], hint: str) -> None:
    assert spelling.hint(suggestions, "x.txt") == hint


def test_tidying_the_lists(misspelt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["words", "--root", str(misspelt)]) == 0
    assert (misspelt / "hooks/words/en.txt").read_text("utf-8") == "Priya\n"
    cli.main(["spell", "--root", str(misspelt)])
    out = capsys.readouterr().out
    assert "spelling warning" in out
    assert "hooks/words/en.txt:" not in out


def test_without_dictionaries(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(hunspell, "FOLDERS", (str(tmp_path / "none"),))
    monkeypatch.setenv("PATH", str(tmp_path))  # no apt-get
    assert cli.main(["spell", "--root", str(project)]) == 2
    assert "hunspell-en-gb" in capsys.readouterr().err
