"""`python -m kb check`, as people and GitHub see it."""

import argparse
import gc
import runpy
from pathlib import Path

import pytest

from kb import cli
from tests.project import ROOT, write_docs
from tests.repositories import commit, git

GOLDEN = Path(__file__).parent.parent / "fixture" / "findings.txt"
SPOILT = {
    "en/guidelines/apologise.md": ("title: Apologise", "titel: Apologise"),
    "vi/guidelines/apologise.md": ("## Nói gì {#say}", "## Nói gì"),
    "lv/guidelines/apologise.md": ("listen-for-facts.md", "listen-for-fact.md#say"),
    "tl/playbooks/two-steps.md": (
        "Humingi muna ng paumanhin sa ngalan ng kompanya.",
        "<b>Say sorry on behalf of the company before anything else.</b>",
    ),
    "en/playbooks/two-steps.md": ("(../guidelines/apologise.md)", "(java&#115;cript:alert(1)){: onclick=x }"),
    "lv/situations/facts-about-complaints.md": None,
    "fr/index.md": "Bonjour.\n",
}


def test_findings_of_a_spoilt_site_are_all_told_at_once(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_docs(project, SPOILT)
    assert cli.main(["check", "--root", str(project)]) == 1
    assert capsys.readouterr().out == GOLDEN.read_text("utf-8")


def test_a_clean_site_says_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--root", str(project)]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("config", [None, "plugins: [search]\n", "a: [", "- x\n"])
def test_no_site(tmp_path: Path, config: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    if config:
        (tmp_path / "mkdocs.yml").write_text(config)
    assert cli.main(["check", "--root", str(tmp_path)]) == 2
    assert "mkdocs.yml" in capsys.readouterr().err


@pytest.mark.parametrize(("folder", "root"), [("docs/vi", "project"), ("", "project"), ("..", "own")])
def test_the_handbook_is_the_nearest_upwards_or_else_that_of_the_program(
    project: Path, monkeypatch: pytest.MonkeyPatch, folder: str, root: str
) -> None:
    found: list[Path] = []

    def run(arguments: argparse.Namespace) -> int:
        found.append(arguments.root)
        return 0

    monkeypatch.setitem(cli.COMMANDS, "check", cli.Command(run, ""))
    monkeypatch.chdir(project / folder)
    assert cli.main(["check"]) == 0
    assert found[0].resolve() == (project if root == "project" else ROOT).resolve()


def test_schemas_that_are_there_are_written_again(project: Path) -> None:
    kept = project / ".vscode/schema/placeholders.json"
    for _ in range(2):
        assert cli.main(["schemas", "--root", str(project)]) == 0
        assert kept.read_text("utf-8").startswith("{")
        kept.write_text("old", "utf-8")


def test_annotations_only_under_github(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_docs(project, {"fr/index.md": "x"})
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    cli.main(["check", "--root", str(project)])
    assert "::error" not in capsys.readouterr().out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    cli.main(["check", "--root", str(project)])
    assert "::error file=docs/fr/index.md,line=1,col=1,title=outside-contract::" in capsys.readouterr().out


def test_a_review_is_the_same_made_here_or_of_what_was_handed_on(
    project: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    git(project, "init", "-q", "-b", "main")
    commit(project, "2026-01-05", {})
    write_docs(project, {"vi/guidelines/apologise.md": ("title: ", "title: Rất ")})
    asked = ["review", "--root", str(project)]
    assert cli.main(asked) == 0
    told = capsys.readouterr().out
    assert "vi/guidelines/apologise/index.html" in told
    cli.main([*asked, "--json"])
    handed = tmp_path_factory.mktemp("handed") / "review.json"
    handed.write_text(capsys.readouterr().out, "utf-8")
    assert cli.main(["review", "--read", str(handed)]) == 0
    assert capsys.readouterr().out == told
    handed.write_text("{}", "utf-8")
    assert cli.main(["review", "--read", str(handed)]) == 2
    assert "this is no review" in capsys.readouterr().err


def test_rubbish_is_collected_for_as_long_as_a_server_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    was = gc.get_threshold()
    monkeypatch.setattr(cli, "main", gc.isenabled)
    try:
        with pytest.raises(SystemExit) as ended:
            runpy.run_module("kb", run_name="__main__")
    finally:
        gc.enable()
        gc.set_threshold(*was)
        gc.unfreeze()
    assert ended.value.code is True
