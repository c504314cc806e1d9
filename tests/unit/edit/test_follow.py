"""Translations that fall behind, through a real git history."""

import subprocess
from pathlib import Path

import pytest

from kb import cli

ENGLISH = "docs/en/guidelines/apologise.md"
VI = "docs/vi/guidelines/apologise.md"
LV = "docs/lv/guidelines/apologise.md"
LOCALES = ("vi", "lv", "tl")
WARNINGS = ("stale-translation", "untracked-translation", "unchanged-translation")


def git(project: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=project, check=True, capture_output=True)


def commit(project: Path) -> None:
    git(project, "add", "-A")
    git(project, "commit", "--quiet", "--message", "x")


@pytest.fixture
def history(project: Path) -> Path:
    """The fixture's project under git."""
    git(project, "init", "--quiet")
    commit(project)
    return project


def replace(project: Path, path: str, old: str, new: str) -> None:
    file = project / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def run(history: Path, capsys: pytest.CaptureFixture[str]) -> object:
    """A command on the project -> its exit code, output and errors."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = cli.main([arguments[0], "--root", str(history), *arguments[1:]])
        return code, *capsys.readouterr()

    return call


def warned(run: object) -> set[tuple[str, str]]:
    """What the check says of translations: file and rule."""
    code, out, _ = run("check")  # type: ignore[operator]
    assert code == 0
    lines = [line for line in out.splitlines() if not line.startswith(" ")]
    return {(line.split(":")[0], line.split()[1]) for line in lines if line.split()[1] in WARNINGS}


def test_from_a_change_in_english_to_a_translation_that_has_followed(history: Path, run) -> None:  # type: ignore[no-untyped-def]
    assert warned(run) == set()
    replace(history, ENGLISH, "Apologise early", "Apologise at once")
    commit(history)
    assert warned(run) == {
        (path.replace("/vi/", f"/{x}/"), "stale-translation") for x in ("vi", "lv", "tl") for path in [VI]
    }

    code, out, _ = run("status", VI)
    assert code == 0
    assert "-- Apologise early" in out
    assert "+- Apologise at once" in out

    # Latvian follows and says so; Vietnamese only says so.
    replace(history, LV, "title: ", "title: Uzreiz ")
    assert run("follow", LV)[0] == 0
    code, _, err = run("follow", VI)
    assert code == 0
    assert "the same as when it was last marked" in err
    assert {each for each in warned(run) if "/tl/" not in each[0]} == {(VI, "unchanged-translation")}

    code, out, _ = run("status")
    assert code == 0
    assert "vi: 1 unchanged, 12 complete" in out
    assert "lv: 13 complete" in out
    assert "tl: 1 stale, 12 complete" in out

    assert run("follow", VI, "--confirm")[0] == 0
    assert {each for each in warned(run) if "/tl/" not in each[0]} == set()


def test_marking_twice_does_not_hide_it(history: Path, run) -> None:  # type: ignore[no-untyped-def]
    replace(history, ENGLISH, "Apologise early", "Apologise at once")
    for _ in range(2):
        run("follow", VI)
        assert (VI, "unchanged-translation") in warned(run)
    replace(history, VI, "title: ", "title: A ")
    run("follow", VI)
    assert (VI, "unchanged-translation") not in warned(run)


def test_lists_that_name_a_new_page_are_marked_with_it(history: Path, run) -> None:  # type: ignore[no-untyped-def]
    run("new", "guideline", "late-parcel")
    replace(history, ENGLISH.replace("apologise", "index"), "TODO: title", "Late parcel")
    lists = {
        (VI.replace("/vi/", f"/{locale}/").replace("apologise", "index"), "stale-translation") for locale in LOCALES
    }
    pages = {(path.replace("index", "late-parcel"), "untracked-translation") for path, _ in lists}
    _, out, _ = run("check")
    assert {
        (line.split(":")[0], line.split()[1]) for line in out.splitlines() if "translation warning" in line
    } == lists | pages
    run("follow", "--new")
    assert "translation warning" not in run("check")[1]


def test_a_list_that_was_not_changed_is_not_marked_as_new(history: Path, run) -> None:  # type: ignore[no-untyped-def]
    replace(history, ENGLISH.replace("apologise", "index"), "title: ", "title: All ")
    run("follow", "--new")
    assert {rule for _, rule in warned(run)} == {"stale-translation"}


def test_a_renamed_page_keeps_its_history(history: Path, run) -> None:  # type: ignore[no-untyped-def]
    replace(history, ENGLISH, "Apologise early", "Apologise at once")
    commit(history)
    for path in (ENGLISH, VI):
        git(history, "mv", path, path.replace("apologise", "say-sorry"))
    commit(history)
    code, out, _ = run("status", VI.replace("apologise", "say-sorry"))
    assert code == 0
    assert "-- Apologise early" in out


def test_a_page_that_was_gone_for_a_while_keeps_its_history(history: Path, run) -> None:  # type: ignore[no-untyped-def]
    text = (history / ENGLISH).read_text("utf-8")
    (history / ENGLISH).unlink()
    commit(history)
    (history / ENGLISH).write_text(text.replace("Apologise early", "Apologise at once"), "utf-8")
    commit(history)
    code, out, _ = run("status", VI)
    assert code == 0
    assert "-- Apologise early" in out


def test_a_hash_that_never_existed(history: Path, run) -> None:  # type: ignore[no-untyped-def]
    text = (history / VI).read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("follows: "))
    replace(history, VI, line, f"follows: {'0' * 12} {'f' * 12}")
    assert (VI, "stale-translation") in warned(run)
    code, _, err = run("status", VI)
    assert code == 2
    assert "no version of docs/en/guidelines/apologise.md in git has the text 000000000000" in err


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (ENGLISH, "is not a translation"),
        ("docs/vi/nowhere.md", "there is no"),
        ("../no-file-of-this-name.md", "there is no"),
    ],
)
def test_what_is_no_translation_is_left_alone(run, path: str, told: str) -> None:  # type: ignore[no-untyped-def]
    code, _, err = run("follow", path)
    assert code == 2
    assert told in err


@pytest.mark.parametrize("command", ["follow", "status"])
def test_a_page_is_named_from_anywhere(  # type: ignore[no-untyped-def]
    history: Path, run, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(history / "docs/vi")
    told = [run(command, path) for path in (VI, str(history / VI), VI.removeprefix("docs/vi/"))]
    assert told[0][0] == 0
    assert VI in "".join(told[0][1:])
    assert told == [told[0]] * 3


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("follow",), 2, "kb: name a page, "),
        (("follow", "--new"), 0, "Every new translation says "),
        (("status", VI), 0, f"Nothing has changed in {ENGLISH} since "),
    ],
)
def test_where_nothing_is_to_be_done_it_is_told(run, arguments: tuple[str, ...], code: int, told: str) -> None:  # type: ignore[no-untyped-def]
    found, out, err = run(*arguments)
    assert found == code
    assert (out + err).startswith(told)


def test_without_git_the_status_still_stands(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["status", "--root", str(project)]) == 0
    assert "lv: 13 complete" in capsys.readouterr().out


def test_a_review_that_is_due_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(project, ENGLISH, "reviewed: 2026-11", "reviewed: 2020-01")
    cli.main(["status", "--root", str(project)])
    assert f"review due since 2022-01: {ENGLISH}" in capsys.readouterr().out
    replace(project, ENGLISH, "reviewed: 2020-01", "reviewed: 2020-01\nreview: 6")
    cli.main(["status", "--root", str(project)])
    assert f"review due since 2020-07: {ENGLISH}" in capsys.readouterr().out


def test_what_a_branch_says_cannot_steer_a_terminal(history: Path, run) -> None:  # type: ignore[no-untyped-def]
    replace(history, ENGLISH, "Apologise early", "Apologise \x1b[2J\u202eat once")
    code, out, _ = run("status", VI)
    assert code == 0
    assert "+- Apologise U+001B[2JU+202Eat once" in out
