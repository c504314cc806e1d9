"""Every command of README.md and CONTRIBUTING.md does what it is there for: each is run in a project of its own."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import markdown
import pytest

from kb.publish import command
from tests.project import ENVIRONMENT, LONG, ROOT, Server, copy_project
from tests.renaming import rename

GUIDES = ("README.md", "CONTRIBUTING.md")
COMMAND = re.compile(
    r"(?:`|^ *)((?:[A-Z_]+=\w+ )?(?:make|\./kb|py kb|git|\.venv/bin/pre-commit)(?: [^`\n#]*[^`\n# ])?)(?=`| +#|$)",
    re.MULTILINE,
)
IN_CI = ("make check", "make spell", "make lint", "make test")
"""Run whole by .ci/run, these tests among them."""
NOT_HERE = {"py kb check": "windows"}
"""Run by a job of the workflow."""


def commands() -> list[str]:
    """Every command that the guides name, once."""
    texts = ((ROOT / name).read_text("utf-8") for name in GUIDES)
    return list(dict.fromkeys(command for text in texts for command in COMMAND.findall(text)))


class Run(NamedTuple):
    """What is done before a command, what it prints, and a file that is there after it."""

    says: str
    leaves: str = ""
    before: Callable[[Path], object] = lambda project: None
    code: int = 0


def unfinished(project: Path) -> None:
    """A translation that says nothing yet of the English text that it follows."""
    for page in (project / "docs/vi").rglob("*.md"):
        page.write_text(re.sub(r"^follows: .*\n", "", page.read_text("utf-8"), flags=re.MULTILINE), "utf-8")


def slip(project: Path) -> None:
    """Code out of its format."""
    file = project / "hooks/kb/__main__.py"
    file.write_text(file.read_text("utf-8") + "x  =  1\n", "utf-8")


def on_main(project: Path) -> None:
    """A branch of that name, whatever git calls the first one."""
    subprocess.run(["git", "checkout", "-qB", "main"], cwd=project, check=True)


def render(project: Path) -> None:
    """The pages of the project as another generator would render them: with Python-Markdown alone."""
    staged, finished = project / "staged", project / "rendered"
    command.stage(project, staged)
    for file in staged.rglob("*.md"):
        text = file.read_text("utf-8").split("---\n", 2)[2]
        place = file.relative_to(staged).with_suffix("")
        folder = finished / (place.parent if place.name == "index" else place)
        folder = finished / folder.relative_to(finished / "en") if place.parts[0] == "en" else folder
        folder.mkdir(parents=True, exist_ok=True)
        html = markdown.markdown(text, extensions=["attr_list", "tables", "fenced_code"])
        page = f"<!doctype html><title>A page</title><body><div data-kb-text>{html}</div></body>"
        (folder / "index.html").write_text(page, "utf-8")


RUNS = {
    "make": Run("serve the site with live reload"),
    "make check": Run("0 findings"),
    "make spell": Run("warning"),
    "make build": Run("The site is in site/", "site/vi/index.html"),
    "KB_OFFLINE=false make build": Run("The site is in site/", "site/offline-worker.js"),
    "make new": Run("template", code=2),
    "make new KIND=template NAME=late-parcel": Run("", "docs/lv/templates/late-parcel.md"),
    "make new KIND=guideline NAME=late-parcel": Run("", "docs/lv/guidelines/late-parcel.md"),
    'make new KIND=phrase NAME="apology sorry-if"': Run("", "docs/tl/phrases/apology.md"),
    "make new KIND=placeholder NAME=parcel_number": Run("", "docs/placeholders.yml"),
    "make follow NEW=1": Run("", before=unfinished),
    "make follow PAGE=docs/vi/…": Run("", before=unfinished),
    "make status": Run("vi: "),
    "make status PAGE=docs/vi/…": Run(""),
    "make review SINCE=main": Run("No page changes.", before=on_main),
    "make addresses": Run("docs/addresses.yml"),
    'make addresses MOVE="guidelines/apologise guidelines/say-sorry"': Run("docs/addresses.yml", before=rename),
    "make words": Run(""),
    "make format": Run("reformatted", before=slip),
    "make unit": Run("passed"),
    "make rule ID=broken-link": Run("does not exist"),
    "make packages": Run(""),
    'make why QUERY="kh doi gap ql" LOCALE=vi': Run("“kh doi gap ql”"),
    "make pdf": Run("`kb build` makes it", code=2),
    "./kb schemas": Run("", ".vscode/schema/placeholders.json"),
    "./kb stage staged": Run("", "staged/vi/index.md"),
    "./kb finish rendered": Run("", "rendered/api/v1/vi.json", before=render),
    "./kb": Run("usage: kb", code=2),
    "./kb --help": Run("begin a page"),
    "./kb check docs/vi/index.md --format json": Run("[]"),
    ".venv/bin/pre-commit install": Run("pre-commit installed", ".git/hooks/pre-commit"),
    "git config blame.ignoreRevsFile .git-blame-ignore-revs": Run(""),
}
SERVED: dict[str, dict[str, str]] = {"make serve": {}, "KB_ONLY_LOCALE=vi make serve": {"KB_ONLY_LOCALE": "vi"}}
"""Commands that go on until they are stopped."""


def test_every_command_is_run() -> None:
    lines = (ROOT / ".ci/run").read_text("utf-8").splitlines()
    assert [command for command in IN_CI if not any(line.startswith(command) for line in lines)] == []
    workflow = (ROOT / ".github/workflows/check.yml").read_text("utf-8")
    assert [command for command, job in NOT_HERE.items() if f"  {job}:" not in workflow] == []
    assert set(commands()) == {*RUNS, *SERVED, *IN_CI, *NOT_HERE}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The whole of the repository with the fixture's content, under git, set up already."""
    project = copy_project(tmp_path / "handbook")
    for name in (*GUIDES, "Makefile", "kb", "pyproject.toml", "package.json", "package-lock.json", ".gitignore"):
        shutil.copy2(ROOT / name, project / name)
    for path in (*ROOT.glob("requirements*.lock"), ROOT / ".pre-commit-config.yaml", ROOT / ".git-blame-ignore-revs"):
        shutil.copy2(path, project / path.name)
    shutil.copytree(ROOT / "tests/unit/languages", project / "tests/unit/languages")
    (project / "tests/scripts").mkdir()
    shutil.copy2(ROOT / "tests/scripts/amounts.test.js", project / "tests/scripts/amounts.test.js")
    for path in (ROOT / "tests").glob("*.py"):
        shutil.copy2(path, project / "tests" / path.name)
    (project / "tests/unit/__init__.py").touch()
    (project / "tests/bench").mkdir()
    shutil.copy2(ROOT / "tests/bench/why.js", project / "tests/bench/why.js")
    shutil.copytree(ROOT / "tests/fixture", project / "tests/fixture")
    (project / ".venv").symlink_to(ROOT / ".venv")
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.com")
    for arguments in (("init", "-q"), ("add", "."), (*identity, "commit", "-qm", "all")):
        subprocess.run(["git", *arguments], cwd=project, check=True)
    return project


@pytest.mark.parametrize("command", RUNS)
def test_a_command_does_what_it_is_there_for(repository: Path, command: str) -> None:
    run = RUNS[command]
    run.before(repository)
    done = subprocess.run(
        ["sh", "-c", command.replace("…", "guidelines/apologise.md")],
        cwd=repository,
        env={**ENVIRONMENT, "HOME": str(repository.parent)},
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
    )
    said = done.stdout + done.stderr
    assert done.returncode == run.code, said
    assert run.says in said
    assert (repository / run.leaves).exists()


@pytest.mark.parametrize("command", SERVED)
def test_serve_answers(repository: Path, command: str) -> None:
    server = Server(repository, ("make", "serve", "ADDRESS={address}"), **SERVED[command])
    try:
        server.wait_for("Serving on", times=2)  # the first says when it will
        assert '<html lang="vi"' in server.get("vi/")
    finally:
        server.stop()
