"""What contributors meet before any code: workflows, owners, forms and the guide."""

import ast
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
import yaml

from kb.cli import COMMANDS
from kb.languages import tag
from kb.model.finding import Diagnostic, Span
from kb.read.tree import languages, names
from kb.report import report, summary, watch
from kb.setup import ALONE
from kb.site import feedback
from tests.project import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").iterdir())
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*")
WRITING = {
    ("publish.yml", "deploy"): {"pages", "id-token"},
    ("review-comment.yml", "comment"): {"pull-requests"},
    ("review-comment.yml", "preview"): {"contents"},
}
"""The only jobs that may write, and what."""


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit(path: Path) -> None:
    used = re.findall(r"^\s*(?:- )?uses: (.*)$", path.read_text("utf-8"), re.MULTILINE)
    assert used
    own = "./.github/workflows/check.yml"
    assert [each for each in used if each != own and not PINNED.fullmatch(each)] == []
    assert path.read_text("utf-8").count("uses:") == len(used)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_may_do_what_they_need_and_no_more(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["concurrency"]["group"]
    for name, job in workflow["jobs"].items():
        assert job.get("timeout-minutes", 0 if "uses" in job else 61) <= 60
        granted = job.get("permissions", {})
        assert {scope for scope, access in granted.items() if access != "read"} == WRITING.get((path.name, name), set())
        for step in job.get("steps", ()):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False
            assert "${{" not in step.get("run", ""), "a value pasted into a script can be code; pass it by env"
    text = path.read_text("utf-8")
    assert "secrets." not in text
    assert "pull_request_target" not in text


def test_pull_requests_are_checked_and_the_site_knows_its_addresses() -> None:
    check = read(GITHUB / "workflows/check.yml")
    assert "pull_request" in check[True]  # YAML 1.1 reads the key `on` as true
    lines = (ROOT / ".ci/run").read_text("utf-8").splitlines()
    for command in ("make check", "make spell", "make lint", "make test"):
        assert any(line.startswith(command) for line in lines), command
    steps = read(GITHUB / "workflows/publish.yml")["jobs"]["build"]["steps"]
    build = next(step for step in steps if step.get("run") == "make build")
    assert build["env"] == {
        "KB_SITE_URL": "${{ steps.pages.outputs.base_url }}/",
        "KB_EDIT_URI": "${{ github.server_url }}/${{ github.repository }}/edit/main/docs/",
    }


def test_every_language_has_an_owner() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    owners = dict(line.split(maxsplit=1) for line in lines if line and not line.startswith("#"))
    assert all(re.fullmatch(r"@[\w-]+/[\w-]+", owner) for owner in owners.values())
    assert [path for path in owners if path != "*" and not (ROOT / path.strip("/")).exists()] == []
    for locale in languages(ROOT):
        own = [path for path in owners if f"/{locale}/" in path or f"/{locale}." in path]
        assert f"/docs/{locale}/" in own
        assert f"/hooks/strings/{locale}.yml" in own
        assert len({owners[path] for path in own}) == 1
        assert list(owners.values()).count(owners[own[0]]) == len(own)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_issue_forms_are_well_formed(path: Path) -> None:
    """Source: GitHub Docs, “Syntax for issue forms”."""
    form = read(path)
    assert set(form) == {"name", "description", "body"}
    ids = [each["id"] for each in form["body"] if each["type"] != "markdown"]
    assert len(set(ids)) == len(ids)
    for each in form["body"]:
        assert each["type"] in {"markdown", "input", "textarea", "dropdown"}
        assert each["attributes"].get("label") or each["attributes"]["value"]
    notes = [each["attributes"]["value"] for each in form["body"] if each["type"] == "markdown"]
    assert "**" in notes[0], "what not to write stands first, and cannot be overlooked"


QUESTIONS = {
    "better-sentence": ["entry", "language", "now", "better", "why"],
    "missing-situation": ["entry", "language", "said", "helps"],
    "mistake": ["entry", "language", "now", "right"],
    "searched-in-vain": ["entry", "language", "query", "wanted"],
}
"""What the forms ask for: none of it is somebody's name, number or address."""


@pytest.mark.parametrize("kind", QUESTIONS)
def test_forms_ask_the_same_in_every_language(kind: str) -> None:
    """And they are found by their names: `vi-mistake.yml`."""
    shapes = []
    for locale, name in names(ROOT).items():
        form = read(GITHUB / f"ISSUE_TEMPLATE/{locale}-{kind}.yml")
        assert form["name"].startswith(f"{name}: ")
        asked = {each["id"]: each for each in form["body"] if each["type"] != "markdown"}
        assert list(asked) == QUESTIONS[kind]
        assert asked["language"]["attributes"]["value"] == tag(locale)
        shapes.append([(each["type"], each.get("validations")) for each in form["body"]])
    assert shapes == [shapes[0]] * len(shapes)
    assert {path.name for path in FORMS} == {
        "site.yml", *(f"{locale}-{name}.yml" for locale in languages(ROOT) for name in QUESTIONS)
    }  # fmt: skip


@pytest.mark.parametrize("form", [feedback.MISTAKE, feedback.IN_VAIN], ids=lambda form: form.name)
def test_what_the_site_fills_in_are_fields_of_the_forms(form: feedback.Form) -> None:
    assert {"entry", "language", form.last} <= set(QUESTIONS[form.name])


def test_forms_offer_every_language() -> None:
    template = (GITHUB / "pull_request_template.md").read_text("utf-8")
    assert [name for name in names(ROOT).values() if f"- [ ] {name}\n" not in template] == []


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "README.md", ".github/pull_request_template.md"])
def test_the_guides_name_what_exists(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert {target for target in re.findall(r"`[^`\n]*?\bmake ([a-z-]+)", text) if target not in targets} == set()
    paths = re.findall(r"`((?:hooks|tests|docs|overrides|\.github)/[\w./-]+)`", text)
    to_come = {"docs/assets/"}  # git keeps no empty folder
    assert [path for path in paths if not (ROOT / path).exists() and path not in to_come] == []
    assert all((ROOT / link).exists() for link in re.findall(r"\]\(([\w./-]+)\)", text))


def test_each_package_has_a_folder_of_tests() -> None:
    def folders(place: str) -> set[str]:
        return {path.parent.relative_to(ROOT / place).as_posix() for path in (ROOT / place).rglob("__init__.py")}

    assert folders("hooks/kb") - folders("tests/unit") == set()


def test_the_guide_is_linked_and_its_own_links_lead_somewhere() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    headings = {heading.lower().replace(" ", "-") for heading in re.findall(r"^## (.*)$", guide, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([\w-]+)\)", guide)) <= headings
    assert "(CONTRIBUTING.md)" in (ROOT / "README.md").read_text("utf-8")


def test_make_only_wraps_the_commands() -> None:
    recipes = re.findall(r"^\t(.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    commands = {match[1] for recipe in recipes if (match := re.match(r"@\$\(KB\) ([a-z-]+)", recipe))}
    assert commands == {*COMMANDS, *ALONE} - {"languages", "stage", "finish", "schemas"}
    assert [recipe[:5] for recipe in recipes if recipe.startswith("@") and "$(KB)" not in recipe] == ["@grep"], "help"


@pytest.mark.parametrize(
    ("given", "arguments"),
    [
        (["check-draft", "FILE=/tmp/my draft; $$(x) `y`.txt"], ["check-draft", "/tmp/my draft; $(x) `y`.txt"]),
        (["check-draft"], ["check-draft"]),
        (["new", "KIND=phrase", "NAME=apology sorry-if"], ["new", "phrase", "apology", "sorry-if"]),
        (["new", "KIND=template", "NAME=x", "CHANNEL=a b"], ["new", "template", "x", "--channel", "a b"]),
        (["addresses", "MOVE=a/b#c a/d"], ["addresses", "--move", "a/b#c", "a/d"]),
        (["addresses"], ["addresses"]),
        (["follow", "PAGE=/my handbook/docs/vi/x.md", "CONFIRM=1"], ["follow", "/my handbook/docs/vi/x.md", "--confirm"]),
        (["status", "PAGE=a b"], ["status", "a b"]),
        (["check", "SINCE=a b", "WATCH=1"], ["check", "--watch", "--since", "a b"]),
        (["review", "SINCE=a b"], ["review", "--since", "a b"]),
        (["rule", "ID=a b"], ["rule", "a b"]),
        (["serve", "ADDRESS=0.0.0.0:80"], ["serve", "--address", "0.0.0.0:80"]),
        (["serve"], ["serve"]),
        (["why", "QUERY=it's late", "LOCALE=vi"], ["why", "--locale", "vi", "--", "it's late"]),
        (["why", "QUERY=late"], ["why", "--locale", "en", "--", "late"]),
    ],
    ids=lambda each: each[0],
)  # fmt: skip
def test_make_passes_on_what_is_given_as_it_is(given: list[str], arguments: list[str]) -> None:
    tells = f"PYTHON={shlex.quote(sys.executable)} -c 'import sys; print(sys.argv[1:])'"
    done = subprocess.run(
        ["make", tells, *given], cwd=ROOT, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True, check=True
    )
    assert ast.literal_eval(done.stdout) == ["kb", *arguments]


def test_nothing_calls_sudo_by_itself() -> None:
    """Messages may name it, and .ci/run may call it: its machines are nobody's."""
    scripts = [*(ROOT / "hooks").rglob("*.py"), *(ROOT / "tests").rglob("*.py"), ROOT / "Makefile", ROOT / "kb"]
    called = re.compile(r"""\["s[u]do"|"s[u]do"\]|^\ts[u]do""", re.MULTILINE)
    assert [path.name for path in scripts if called.search(path.read_text("utf-8"))] == []


def test_wheels_alone_are_installed() -> None:
    """An archive of sources would bring a build of its own, with unpinned requirements."""
    texts = {path: path.read_text("utf-8") for path in (ROOT / "hooks/kb/setup.py", ROOT / ".ci/run", *WORKFLOWS)}
    for text in texts.values():
        assert "pip install" not in text.replace(" -m ", " ")
    assert '("--require-hashes", "--only-binary", ":all:"' in texts[ROOT / "hooks/kb/setup.py"]


def test_nothing_is_published_before_it_is_checked() -> None:
    jobs = read(GITHUB / "workflows/publish.yml")["jobs"]
    assert jobs["check"]["uses"] == "./.github/workflows/check.yml"
    assert jobs["build"]["needs"] == "check"
    assert jobs["deploy"]["needs"] == "build"
    assert "workflow_call" in read(GITHUB / "workflows/check.yml")[True]


def test_the_oldest_and_the_newest_python_are_tested_and_windows() -> None:
    jobs = read(GITHUB / "workflows/check.yml")["jobs"]
    assert jobs["check"]["strategy"]["matrix"]["python"] == ["3.11", "3.14"]
    runs = [step.get("run", "") for step in jobs["windows"]["steps"]]
    assert jobs["windows"]["runs-on"].startswith("windows-")
    assert [run for run in runs if run.startswith("python kb ")] == ["python kb check", "python kb build"]


def test_the_ledger_is_compared_with_what_was_published() -> None:
    """With the newest deployment, of which no commit is left out; before the first one with the branch gone from."""
    step = next(
        step for step in read(GITHUB / "workflows/check.yml")["jobs"]["check"]["steps"] if "gh api" in str(step)
    )
    assert "deployments?environment=github-pages" in step["run"]
    assert "KB_SINCE" in step["run"]
    text = (ROOT / ".ci/run").read_text("utf-8")
    assert "KB_SINCE" in text
    assert "merge-base" in text


def test_pins_are_renewed() -> None:
    """Source: GitHub Docs, “Dependabot options reference”."""
    updates = read(GITHUB / "dependabot.yml")["updates"]
    assert {each["package-ecosystem"] for each in updates} == {"pip", "npm", "github-actions"}
    assert all(each["schedule"]["interval"] == "weekly" for each in updates)
    assert "(SECURITY.md)" in (ROOT / "README.md").read_text("utf-8") or (ROOT / "SECURITY.md").exists()


MOST_LINES = 40
"""Of a function, without its docstring."""


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """The functions of a module, each with how many lines it has."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            told = node.body[0] if ast.get_docstring(node) else None
            docstring = (told.end_lineno or 0) - told.lineno + 1 if told else 0
            yield node.name, (node.end_lineno or 0) - node.lineno + 1 - docstring


def test_functions_are_short() -> None:
    modules = [path for folder in ("hooks", "tests") for path in (ROOT / folder).rglob("*.py")]
    long = [f"{path.name}: {name}" for path in modules for name, lines in functions(path) if lines > MOST_LINES]
    assert long == []


def imported(path: Path) -> set[str]:
    """The packages that a module imports, at its top or later."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    names = {each.name for node in nodes if isinstance(node, ast.Import) for each in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return {name.split(".")[0] for name in names}


def canonical(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def test_what_is_imported_is_declared() -> None:
    """Not only what another package happens to bring along."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = [each for group in project["dependency-groups"].values() for each in group if isinstance(each, str)]
    declared = {canonical(re.split(r"[^\w.-]", each)[0]) for each in (*project["project"]["dependencies"], *groups)}
    names = set().union(*map(imported, (ROOT / "hooks").rglob("*.py"))) - sys.stdlib_module_names - {"kb"}
    brought = packages_distributions()
    assert {name for name in names if not declared & set(map(canonical, brought[name]))} == set()


def test_lock_files_name_no_address() -> None:
    assert "://" not in (ROOT / "package-lock.json").read_text("utf-8")


def _json(path: str) -> Any:
    return json.loads((ROOT / path).read_text("utf-8"))


@pytest.mark.parametrize("hint", ["", "write y"])
@pytest.mark.parametrize("is_warning", [False, True])
def test_the_editor_reads_the_findings_that_the_check_tells(hint: str, is_warning: bool) -> None:
    (task,) = _json(".vscode/tasks.json")["tasks"]
    matcher = task["problemMatcher"]
    pattern = matcher["pattern"]
    found = Diagnostic(Span("docs/vi/a b.md", 12, 5), "rule-id", "“x: y” is wrong", hint, is_warning=is_warning)
    told = report([found], "text")
    first, *rest = told.split("\n")
    read = re.match(pattern["regexp"], first)
    assert read
    assert {name: read[group] for name, group in pattern.items() if name != "regexp"} == {
        "file": "docs/vi/a b.md",
        "line": "12",
        "column": "5",
        "code": "rule-id",
        "severity": "warning" if is_warning else None,
        "message": "“x: y” is wrong",
    }
    others = [*rest, watch.BEGUN, summary([], 2), "mended: docs/a.md: rule-id x"]
    assert [line for line in others if re.match(pattern["regexp"], line)] == []
    assert re.fullmatch(matcher["background"]["beginsPattern"], watch.BEGUN)
    assert re.fullmatch(matcher["background"]["endsPattern"], summary([], 2))


def test_editors_containers_and_other_repositories_call_commands_that_exist() -> None:
    called = [
        *(task["command"] for task in _json(".vscode/tasks.json")["tasks"]),
        *(_json(".devcontainer/devcontainer.json")[name] for name in ("postCreateCommand", "postAttachCommand")),
        *(f"./{hook['entry']}" for hook in read(ROOT / ".pre-commit-hooks.yaml")),
    ]
    commands = [match[1] for each in called for match in re.finditer(r"\./kb ([a-z-]+)", each)]
    assert len(commands) >= len(called)
    assert set(commands) <= {*COMMANDS, *ALONE}
    assert all(hook["language"] == "script" for hook in read(ROOT / ".pre-commit-hooks.yaml"))
