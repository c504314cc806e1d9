"""What git knows of the entries' past, in repositories made for it."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from kb.model.change import WORDS, Change
from kb.model.error import KbError
from kb.model.page import PageId
from kb.read import history
from tests.repositories import commit, git

APOLOGISE = "docs/en/guidelines/apologise.md"
LISTEN = "docs/vi/guidelines/listen.md"
LONG = " ".join(f"word{number}" for number in range(WORDS))
Commit = tuple[str, dict[str, str | None]]


def page(text: str, title: str = "Title", other: str = "") -> str:
    return f"---\ntitle: {title}\nsummary: Short.\n{other}---\n\n{text}\n"


def repository(root: Path, commits: list[Commit]) -> Path:
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "-q", "-b", "main")
    for day, files in commits:
        commit(root, day, files)
    return root


def told(root: Path) -> list[tuple[str, str, str]]:
    return [(f"{each.locale}/{each.page}", each.kind, str(each.day)) for each in history.read(root)]


BEGINNING: Commit = ("2026-01-05", {APOLOGISE: page("Say sorry.")})
SORRY = "en/guidelines/apologise"
HEARD = "heard:\n  - so many words that nobody reads them on the page\n"
MINUTES = "2026-03-01T01:30:00+03:00"


@pytest.mark.parametrize(
    ("commits", "wanted"),
    [
        pytest.param([], [], id="what the first commit holds is no news"),
        pytest.param([("2026-02-01", {LISTEN: page("a")})], [("vi/guidelines/listen", "new", "2026-02-01")], id="new"),
        pytest.param([("2026-02-01", {APOLOGISE: page(LONG)})], [(SORRY, "rewritten", "2026-02-01")], id="rewritten"),
        pytest.param([("2026-02-01", {APOLOGISE: page("Say sory.")})], [], id="a typo"),
        pytest.param([("2026-02-01", {APOLOGISE: page("Say sorry.", other=HEARD)})], [], id="what readers do not see"),
        pytest.param([("2026-02-01", {APOLOGISE: page("**Say** sorry!")})], [], id="marks"),
        pytest.param([("2026-02-01", {APOLOGISE: page("Say sorry.", LONG)})], [(SORRY, "rewritten", "2026-02-01")], id="title"),
        pytest.param([("2026-02-01", {APOLOGISE: None})], [(SORRY, "gone", "2026-02-01")], id="gone"),
        pytest.param(
            [("2026-02-01", {LISTEN: page("a")}), ("2026-02-02", {LISTEN: None})], [], id="came and went in a month"
        ),
        pytest.param(
            [("2026-02-01", {APOLOGISE: None}), ("2026-02-02", {APOLOGISE: page("Say sorry.")})], [], id="back again"
        ),
        pytest.param(
            [("2026-02-01", {APOLOGISE: page(LONG)}), ("2026-02-09", {APOLOGISE: page("Say sorry.")})],
            [],
            id="taken back in the same month",
        ),
        pytest.param(
            [("2026-02-01", {LISTEN: page("a")}), ("2026-02-03", {LISTEN: page(LONG)})],
            [("vi/guidelines/listen", "new", "2026-02-03")],
            id="once a month, with the day of the last text",
        ),
        pytest.param(
            [("2026-02-01", {APOLOGISE: page(LONG)}), ("2026-02-20", {APOLOGISE: page(LONG, other=HEARD)})],
            [(SORRY, "rewritten", "2026-02-01")],
            id="what readers do not see makes no later day",
        ),
        pytest.param(
            [("2026-02-01", {LISTEN: page("a")}), ("2026-03-02", {LISTEN: page(LONG)})],
            [("vi/guidelines/listen", "rewritten", "2026-03-02"), ("vi/guidelines/listen", "new", "2026-02-01")],
            id="newest first",
        ),
        pytest.param(
            [("2026-02-01", {APOLOGISE: page("Say sorry. One two.")}), ("2026-03-01", {APOLOGISE: page("Say one two three four five.")})],
            [(SORRY, "rewritten", "2026-03-01")],
            id="small changes add up",
        ),
        pytest.param(
            [("2026-02-01", {LISTEN.replace("vi", "pt-BR"): page("a")})],
            [("pt-BR/guidelines/listen", "new", "2026-02-01")],
            id="a language with a region",
        ),
        pytest.param([(MINUTES, {LISTEN: page("a")})], [("vi/guidelines/listen", "new", "2026-02-28")], id="in UTC"),
        pytest.param(
            [("2026-03-01", {APOLOGISE: page(LONG)}), ("2026-02-01", {LISTEN: page("a")})],
            [(SORRY, "rewritten", "2026-03-01"), ("vi/guidelines/listen", "new", "2026-03-01")],
            id="a clock that went wrong",
        ),
        pytest.param(
            [("2026-02-01", {APOLOGISE: page(LONG)}), ("2027-01-31", {LISTEN: page("a")})],
            [("vi/guidelines/listen", "new", "2027-01-31"), (SORRY, "rewritten", "2026-02-01")],
            id="twelve months",
        ),
        pytest.param(
            [("2026-01-31", {APOLOGISE: page(LONG)}), ("2027-01-01", {LISTEN: page("a")})],
            [("vi/guidelines/listen", "new", "2027-01-01")],
            id="and no more",
        ),
        pytest.param(
            [("2026-02-01", {APOLOGISE: page(LONG)}), ("2027-06-01", {"README.md": "Later."})],
            [(SORRY, "rewritten", "2026-02-01")],
            id="counted from the last one that touched the content",
        ),
        pytest.param(
            [("2026-02-01", {name: page(LONG) for name in (
                "docs/en/index.md", "docs/en/guidelines/index.md", "docs/en/contribute/status.md", "docs/en/notes.md",
                "docs/en/guidelines/a/b.md", "docs/organisation.yml", "README.md",
            )})],
            [],
            id="what is no entry",
        ),
    ],
)  # fmt: skip
def test_what_became_of_the_entries(tmp_path: Path, commits: list[Commit], wanted: list[tuple[str, str, str]]) -> None:
    assert told(repository(tmp_path, [BEGINNING, *commits])) == wanted


def test_a_change_keeps_the_last_title(tmp_path: Path) -> None:
    commits: list[Commit] = [
        BEGINNING,
        ("2026-02-01", {APOLOGISE: page("a", "Later")}),
        ("2026-02-02", {APOLOGISE: None}),
    ]
    gone = Change("en", PageId("guidelines", "apologise"), "gone", date(2026, 2, 2), "Title")
    assert history.read(repository(tmp_path, commits)) == (gone,)


def test_the_branch_s_own_line_is_followed(tmp_path: Path) -> None:
    """What stood on another branch for months is new on the day when it was merged."""
    root = repository(tmp_path, [BEGINNING])
    git(root, "checkout", "-qb", "other")
    commit(root, "2026-02-01", {LISTEN: page("a")})
    git(root, "checkout", "-q", "main")
    commit(root, "2026-03-01", {"README.md": "Hello."})
    git(root, "merge", "-q", "--no-ff", "other", "-m", "merged", day="2026-05-01")
    assert told(root) == [("vi/guidelines/listen", "new", "2026-05-01")]


def test_a_handbook_in_a_folder_of_a_repository(tmp_path: Path) -> None:
    inside = f"handbook/{LISTEN}"
    repository(tmp_path, [("2026-01-05", {f"handbook/{APOLOGISE}": page("a")}), ("2026-02-01", {inside: page("a")})])
    assert told(tmp_path / "handbook") == [("vi/guidelines/listen", "new", "2026-02-01")]


def test_a_clone_tells_the_same(tmp_path: Path) -> None:
    root = repository(tmp_path / "one", [BEGINNING, ("2026-02-01", {LISTEN: page("a"), APOLOGISE: page(LONG)})])
    git(tmp_path, "clone", "-q", str(root), "two")
    assert history.read(tmp_path / "two") == history.read(root)


def shallow(root: Path) -> Path:
    repository(root / "one", [BEGINNING, ("2026-02-01", {LISTEN: page("a")})])
    git(root, "clone", "-q", "--depth", "1", f"file://{root / 'one'}", "two")
    return root / "two"


def damaged(root: Path) -> Path:
    repository(root, [BEGINNING, ("2026-02-01", {APOLOGISE: page(LONG)})])
    listed = subprocess.run(
        ["git", "rev-parse", f"HEAD:{APOLOGISE}"], cwd=root, capture_output=True, text=True, check=True
    )
    (root / ".git/objects" / listed.stdout[:2] / listed.stdout[2:].strip()).unlink()
    return root


@pytest.mark.parametrize(
    ("make", "message"),
    [
        pytest.param(lambda root: root, "git rev-parse: fatal: not a git repository", id="no repository"),
        pytest.param(lambda root: repository(root, []), "git rev-parse: fatal: ", id="no commit"),
        pytest.param(
            lambda root: repository(root, [("2026-02-01", {"a": "b"})]), "no commit holds docs/", id="no docs"
        ),
        pytest.param(shallow, "only the last commits are here", id="shallow"),
        pytest.param(damaged, "the repository lacks ", id="damaged"),
    ],
)
def test_what_is_not_known_is_told(tmp_path: Path, make: object, message: str) -> None:
    with pytest.raises(KbError, match=message):
        history.read(make(tmp_path))  # type: ignore[operator]


def test_a_machine_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shutil.which("git")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(KbError, match="git can't be run"):
        history.read(tmp_path)
