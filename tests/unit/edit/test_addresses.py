"""Addresses that were published once: recorded, renamed, and missed when they go."""

from pathlib import Path

import pytest

from kb import cli, rules
from kb.edit import addresses
from kb.model.corpus import Corpus
from kb.read import tree
from kb.read.git import git
from tests import fixture
from tests.project import ROOT
from tests.renaming import MOVES, rename


def ledger(project: Path) -> str:
    return (project / "docs/addresses.yml").read_text("utf-8")


def run(project: Path, *arguments: str) -> int:
    return cli.main(["addresses", "--root", str(project), *arguments])


def test_the_repository_has_recorded_every_address(content: Corpus) -> None:
    assert addresses.write(addresses.recorded(content)) == ledger(ROOT)


def test_new_addresses_are_added_and_none_is_removed(project: Path) -> None:
    before = ledger(project)
    assert run(project) == 0
    assert ledger(project) == before
    rename(project)
    assert run(project) == 0
    assert {*before.splitlines()} - {*ledger(project).splitlines()} == {
        "  guidelines/index: [first-minutes]",
        "  phrases/apology: [calm-down, sorry-but]",
    }
    assert "  guidelines/say-sorry: [say, do, avoid, why, related]" in ledger(project)
    assert "  phrases/apology: [calm-down, sorry-but, sorry-however]" in ledger(project)


def test_a_ledger_can_be_begun(project: Path) -> None:
    before = ledger(project)
    (project / "docs/addresses.yml").unlink()
    assert run(project) == 0
    assert ledger(project) == before


def test_a_broken_ledger_is_not_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "docs/addresses.yml").write_text("pages:\n  Guidelines/X: [do]\n")
    assert run(project) == 1
    assert "docs/addresses.yml:2:3: ledger-syntax" in capsys.readouterr().out
    assert ledger(project) == "pages:\n  Guidelines/X: [do]\n"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("guidelines/nowhere", "guidelines/apologise", "was never published"),
        ("guidelines/apologise#nowhere", "guidelines/apologise", "was never published"),
        ("guidelines/apologise", "guidelines/listen-for-facts", "still exists"),
        ("guidelines/Xin-lỗi", "guidelines/apologise", "is no address"),
    ],
)
def test_a_move_that_makes_no_sense_changes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, message: str
) -> None:
    before = ledger(project)
    assert run(project, "--move", old, new) == 2
    assert message in capsys.readouterr().err
    assert ledger(project) == before


def test_a_second_move_leaves_no_chain(project: Path) -> None:
    rename(project)
    for move in MOVES:
        assert run(project, "--move", *move) == 0
    for path in list((project / "docs").rglob("say-sorry.md")):
        path.rename(path.with_stem("sorry"))
    assert run(project, "--move", "guidelines/say-sorry", "guidelines/sorry") == 0
    assert "  guidelines/apologise: guidelines/sorry\n" in ledger(project)
    assert "  guidelines/say-sorry: guidelines/sorry\n" in ledger(project)


def move(project: Path, old: str, new: str) -> None:
    """Rename a guideline in every language, and record it."""
    for path in list((project / "docs").glob(f"*/guidelines/{old}.md")):
        path.rename(path.with_stem(new))
    assert run(project, "--move", f"guidelines/{old}", f"guidelines/{new}") == 0


def redirects(project: Path) -> list[str]:
    """Those of the ledger, in which the check finds nothing."""
    content = tree.load(project)
    assert not [each for each in rules.check(content) if each.span.path.endswith("addresses.yml")]
    return [f"{source}: {redirect.target}" for source, redirect in content.ledger.redirects.items()]


def test_what_leads_to_an_anchor_of_a_page_goes_with_the_page(project: Path) -> None:
    with (project / "docs/addresses.yml").open("a", encoding="utf-8") as file:
        file.write(
            "redirects:\n  guidelines/sorry: guidelines/apologise#say\n  guidelines/why: guidelines/apologise#gone\n"
        )
    move(project, "apologise", "say-sorry")
    assert redirects(project) == [
        "guidelines/apologise: guidelines/say-sorry",
        "guidelines/sorry: guidelines/say-sorry#say",
        "guidelines/why: guidelines/say-sorry",
    ]


def test_a_page_or_an_anchor_that_gets_its_old_name_back_leads_to_itself_no_more(project: Path) -> None:
    before = ledger(project)
    move(project, "apologise", "say-sorry")
    move(project, "say-sorry", "apologise")
    assert redirects(project) == ["guidelines/say-sorry: guidelines/apologise"]
    assert ledger(project).startswith(before)
    pages = [project / f"docs/{locale}/guidelines/apologise.md" for locale in fixture.LOCALES]
    for old, new in (("why", "reason"), ("reason", "why")):
        for page in pages:
            page.write_text(page.read_text("utf-8").replace(f"{{#{old}}}", f"{{#{new}}}"), "utf-8")
        assert run(project, "--move", f"guidelines/apologise#{old}", f"guidelines/apologise#{new}") == 0
    assert redirects(project) == [
        "guidelines/apologise#reason: guidelines/apologise#why",
        "guidelines/say-sorry: guidelines/apologise",
    ]


def test_anchors_that_the_new_page_lacks_lead_to_its_top(project: Path) -> None:
    for locale in fixture.LOCALES:
        (project / f"docs/{locale}/guidelines/apologise.md").unlink()
    assert run(project, "--move", "guidelines/apologise", "situations/facts-about-complaints") == 0
    assert "  guidelines/apologise#say: situations/facts-about-complaints\n" in ledger(project)
    assert "guidelines/apologise#related" not in ledger(project)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("languages: [en, lv, tl, vi]", "languages: [en, lv, tl]", "vi put its line back: languages: [en, lv, tl, vi]"),
        ("  phrases/index: []\n", "", "phrases/index put its line back: phrases/index: []"),
        (
            "[calm-down, sorry-but]",
            "[sorry-but]",
            "phrases/apology#calm-down put its line back: phrases/apology: [calm",
        ),
        ("[calm-down, sorry-but]", "[sorry-but, calm-down]", ""),
        (
            "redirects:\n  guidelines/say-sorry: guidelines/apologise\n",
            "",
            "guidelines/say-sorry put its line back: gui",
        ),
        ("redirects:\n", "redirects:\n  phrases/apology#new: phrases/apology\n", ""),
    ],
)
def test_a_line_that_was_taken_out_is_found_in_git(
    project: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, found: str
) -> None:
    before = ledger(project) + "redirects:\n  guidelines/say-sorry: guidelines/apologise\n"
    (project / "docs/addresses.yml").write_text(before)
    git(project, "init", "--quiet")
    git(project, "add", "docs")
    git(project, "-c", "user.name=x", "-c", "user.email=x@x", "commit", "--quiet", "--message", "x")
    assert old in before
    (project / "docs/addresses.yml").write_text(before.replace(old, new))
    code = cli.main(["check", "--root", str(project), "--since", "HEAD"])
    told = capsys.readouterr().out.replace(" was listed and is not any more\n   ", "")
    lines = [line for line in told.splitlines() if "docs/addresses.yml:1:1: vanished-address" in line]
    assert len(lines) == code == bool(found)
    assert all(found in line for line in lines)


def test_a_commit_that_is_not_there_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(project, "init", "--quiet")
    assert cli.main(["check", "--root", str(project), "--since", "no-such-commit"]) == 2
    assert "kb: git show: " in capsys.readouterr().err
