"""The shell steps of the workflows, run with a stand-in for GitHub's own program."""

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from kb.site import review
from tests.project import ROOT

GH = """#!/bin/sh
echo "$@" >> "$LOG"
case "$1" in
  run)
    [ -d "$ARTIFACT" ] || exit 1
    while [ "$1" != --dir ]; do shift; done
    mkdir -p "$2" && cp -a "$ARTIFACT/." "$2" ;;
  api) [ -z "$FAILING" ] || exit 1; printf '%s' "$ANSWER" ;;
esac
"""
PYTHON = """#!/bin/sh
echo "python $*" >> "$LOG"
echo the comment
"""


def step(job: str, name: str) -> str:
    workflow = yaml.safe_load((ROOT / ".github/workflows/review-comment.yml").read_text("utf-8"))
    return str(next(each["run"] for each in workflow["jobs"][job]["steps"] if each.get("name") == name))


class Machine:
    """A folder to run a step in, with stand-ins, and what they were called with."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.artifact = folder / "artifact"
        self.artifact.mkdir()
        (folder / "bin").mkdir()
        for name, text in (("gh", GH), ("python", PYTHON)):
            (folder / "bin" / name).write_text(text, "utf-8")
            (folder / "bin" / name).chmod(0o755)
        (folder / "log").touch()

    def run(self, script: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """As GitHub runs a step: bash -e."""
        own = {
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}", "HOME": str(self.folder), "LOG": str(self.folder / "log"),
            "ARTIFACT": str(self.artifact), "ANSWER": "", "FAILING": "", "GITHUB_REPOSITORY": "owner/handbook", "RUN": "9",
            "GITHUB_OUTPUT": str(self.folder / "output"), "RUNNER_TEMP": str(self.folder / "temp"), "NUMBER": "7",
        }  # fmt: skip
        return subprocess.run(
            ["bash", "-e", "-c", script], cwd=self.folder, env={**own, **environment}, capture_output=True, text=True, check=False
        )  # fmt: skip

    @property
    def calls(self) -> list[str]:
        return (self.folder / "log").read_text("utf-8").splitlines()

    @property
    def output(self) -> str:
        file = self.folder / "output"
        return file.read_text("utf-8") if file.exists() else ""


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


# --- which pull request

NUMBER = step("found", "Which pull request it is, if that is still the same")


@pytest.mark.parametrize(
    ("written", "head", "code", "output"),
    [
        ("7\n", "abc", 0, "number=7\n"),
        ("7\n", "of a later push", 0, ""),
        ("", "abc", 1, ""),
        ("0\n", "abc", 1, ""),
        ("7/../8", "abc", 1, ""),
        ("7\nnumber=8\n", "abc", 1, ""),
        ("$(touch evil)", "abc", 1, ""),
        ("7" * 1000, "abc", 1, ""),
    ],
)
def test_the_number_is_doubted(machine: Machine, written: str, head: str, code: int, output: str) -> None:
    (machine.artifact / "number").write_text(written, "utf-8")
    assert machine.run(NUMBER, ANSWER=head, COMMIT="abc").returncode == code
    assert machine.output == output
    assert not (machine.folder / "evil").exists()


def test_a_run_that_found_nothing_is_passed_over(machine: Machine) -> None:
    assert machine.run(NUMBER, ARTIFACT="nowhere", COMMIT="abc").returncode == 0
    assert machine.output == ""


# --- the comment


@pytest.mark.parametrize(
    ("built", "preview", "where"),
    [
        ("success", "", " --run https://git.example/runs/9"),
        ("success", "https://preview.example/", " --preview https://preview.example/pr-7/"),
        ("failure", "https://preview.example/", ""),
        ("failure", "", ""),
    ],
)
def test_the_comment_is_made_of_what_was_handed_on(machine: Machine, built: str, preview: str, where: str) -> None:
    """What could not be built can't be looked at."""
    page = "https://git.example/runs/9"
    result = machine.run(step("comment", "The comment"), BUILT=built, PREVIEW=preview, PAGE=page)
    assert result.returncode == 0, result.stderr
    assert machine.calls[-1] == f"python kb review --read review/review.json{where}"
    assert (machine.folder / "comment.md").read_text("utf-8") == "the comment\n"


ONCE = step("comment", "Once, edited in place")
COMMENTS = "repos/owner/handbook/issues/7/comments"


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ("", f"api --silent --method POST {COMMENTS} --field body=@comment.md"),
        ("11", "api --silent --method PATCH repos/owner/handbook/issues/comments/11 --field body=@comment.md"),
        ("11\n12", "api --silent --method PATCH repos/owner/handbook/issues/comments/11 --field body=@comment.md"),
    ],
)
def test_there_is_one_comment_edited_in_place(machine: Machine, found: str, wanted: str) -> None:
    assert machine.run(ONCE, ANSWER=found).returncode == 0
    assert machine.calls[0].startswith(f"api --paginate {COMMENTS} --jq ")
    assert machine.calls[1:] == [wanted]


def test_where_the_comments_cannot_be_read_none_is_added(machine: Machine) -> None:
    assert machine.run(ONCE, FAILING="yes").returncode != 0
    assert len(machine.calls) == 1


def test_it_is_found_by_what_it_begins_with() -> None:
    assert f'startswith("{review.MARKER}")' in ONCE


# --- the preview

PREVIEW = step("preview", "A folder a pull request that is open, and no past")


def test_the_branch_has_the_open_ones_alone_and_one_commit(machine: Machine) -> None:
    remote = machine.folder / "remote"
    subprocess.run(["git", "init", "-q", "--bare", remote], check=True)
    (machine.artifact / "index.html").write_text("first", "utf-8")
    (machine.artifact / ".git").mkdir()
    (machine.artifact / ".git/config").write_text("evil", "utf-8")
    (machine.artifact / "link").symlink_to("/etc/hostname")
    where = {"GITHUB_SERVER_URL": f"file://{machine.folder}", "GITHUB_REPOSITORY": "remote", "BRANCH": "previews"}
    for number, opened, text in (
        ("7", "7", "first"),
        ("8", "8\n7", "second"),
        ("78", "78\n8", "third"),
        ("8", "78\n8", "again"),
    ):
        (machine.artifact / "index.html").write_text(text, "utf-8")
        subprocess.run(["rm", "-rf", "branch", "temp"], cwd=machine.folder, check=True)
        result = machine.run(PREVIEW, NUMBER=number, ANSWER=opened, **where)
        assert result.returncode == 0, result.stderr

    def git(*arguments: str) -> Any:
        return subprocess.run(["git", *arguments], cwd=remote, capture_output=True, text=True, check=True).stdout

    assert git("ls-tree", "-r", "--name-only", "previews").split() == [
        ".nojekyll",
        "pr-78/index.html",
        "pr-8/index.html",
    ]
    assert git("show", "previews:pr-8/index.html") == "again"
    assert git("rev-list", "--count", "previews").strip() == "1"


# --- who may what


def test_what_runs_their_code_may_not_write_and_what_may_write_runs_none_of_it() -> None:
    theirs, ours = (
        yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text("utf-8"))
        for name in ("review", "review-comment")
    )
    assert theirs["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in theirs["jobs"].values())
    assert ours[True] == {"workflow_run": {"workflows": [theirs["name"]], "types": ["completed"]}}
    steps = [each for job in ours["jobs"].values() for each in job["steps"]]
    assert [each for each in steps if "ref" in each.get("with", {}) or "repository" in each.get("with", {})] == []
    assert not any(word in each.get("run", "") for each in steps for word in ("checkout", "make ", "head_sha"))
    assert "vars.KB_PREVIEW_BRANCH != ''" in ours["jobs"]["preview"]["if"]
