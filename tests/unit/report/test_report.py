"""Findings as people, GitHub and other programs are told them."""

import json

import pytest

from kb.model.finding import Diagnostic, Span
from kb.report import FORMATS, github, only, report, summary, text

ERROR = Diagnostic(Span("docs/a,b:c.md", 1, 2), "rule-id", "50% of “\x1b[31m”", "one\ntwo")
WARNING = Diagnostic(Span("docs/a.md"), "rule-id", "stale", "", "https://x/#rule-id", is_warning=True)


def test_a_finding_as_text_does_not_act_on_the_terminal() -> None:
    assert text.finding(ERROR) == "docs/a,b:c.md:1:2: rule-id 50% of “U+001B[31m”\n    oneU+000Atwo"


def test_a_finding_as_an_annotation_stays_one_command() -> None:
    assert github.annotation(ERROR) == (
        "::error file=docs/a%2Cb%3Ac.md,line=1,col=2,title=rule-id::50%25 of “\x1b[31m”%0Aone%0Atwo"
    )


@pytest.mark.parametrize("command", ["::stop-commands::k", "##[stop-commands]k"])
def test_the_text_above_an_annotation_is_no_command(command: str) -> None:
    told = report([ERROR._replace(message=f"“{command}”", hint=command)], "github").splitlines()
    assert told[-1].startswith("::error ")
    assert not [line for line in told[:-1] if "##[" in line or line.lstrip().startswith("::")]


def test_a_warning_is_told_apart() -> None:
    assert text.finding(WARNING) == "docs/a.md:1:1: rule-id warning: stale\n    https://x/#rule-id"
    assert github.annotation(WARNING).startswith("::warning file=docs/a.md,")
    assert summary([WARNING], 4) == "4 pages, 0 findings, 1 warning"


def test_a_finding_as_json_is_told_as_it_is() -> None:
    assert json.loads(report([ERROR, WARNING], "json")) == [
        {
            "path": "docs/a,b:c.md",
            "line": 1,
            "column": 2,
            "rule": "rule-id",
            "severity": "error",
            "message": "50% of “\x1b[31m”",
            "hint": "one\ntwo",
            "follows": "",
            "page": "",
        },
        {
            "path": "docs/a.md",
            "line": 1,
            "column": 1,
            "rule": "rule-id",
            "severity": "warning",
            "message": "stale",
            "hint": "",
            "follows": "",
            "page": "https://x/#rule-id",
        },
    ]


@pytest.mark.parametrize(("form", "nothing"), [("text", ""), ("github", ""), ("json", "[]")])
def test_every_format_can_tell_that_nothing_was_found(form: str, nothing: str) -> None:
    assert report([], form) == nothing


def test_without_a_format_github_gets_annotations(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    assert report([ERROR]) == FORMATS["text"]([ERROR])
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert report([ERROR]) == FORMATS["github"]([ERROR])
    assert report([ERROR], "text") == FORMATS["text"]([ERROR])


@pytest.mark.parametrize(
    ("files", "kept"),
    [
        ([], ["docs/en/a.md", "docs/en/ab.md", "docs/vi/a.md"]),
        (["docs/en/a.md"], ["docs/en/a.md"]),
        (["./docs/en"], ["docs/en/a.md", "docs/en/ab.md"]),
        (["docs/vi/", "docs/en/ab.md"], ["docs/en/ab.md", "docs/vi/a.md"]),
        (["docs/en/a"], []),
    ],
)
def test_findings_of_some_files_alone(files: list[str], kept: list[str]) -> None:
    found = [Diagnostic(Span(path), "rule-id", "x") for path in ("docs/en/a.md", "docs/en/ab.md", "docs/vi/a.md")]
    assert [diagnostic.span.path for diagnostic in only(found, files)] == kept
