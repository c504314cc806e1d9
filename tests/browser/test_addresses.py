"""Addresses that were published once: recorded, renamed, and followed in the browser with and without scripts."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from kb import cli
from kb.edit import addresses
from kb.read.git import git
from kb.read.tree import load
from tests import fixture
from tests.project import ROOT, copy_project, mkdocs

LOCALES = {"en": "", "vi": "vi/", "lv": "lv/", "tl": "tl/"}
BROWSERS = {"en": "en-GB", "vi": "vi-VN", "lv": "lv-LV", "tl": "fil-PH"}


def ledger(project: Path) -> str:
    return (project / "docs/addresses.yml").read_text("utf-8")


def rename(project: Path) -> None:
    """The guideline `apologise`, its row `sorry-but` and its section `say` get other names in every language."""
    for path in (project / "docs").rglob("*.md"):
        text = (
            path.read_text("utf-8").replace("(apologise.md", "(say-sorry.md").replace("/apologise.md", "/say-sorry.md")
        )
        text = re.sub(r"guidelines: \[apologise\]", "guidelines: [say-sorry]", text).replace(
            "sorry-but apologise", "sorry-however say-sorry"
        )
        text = text.replace("{ #sorry-but }", "{ #sorry-however }").replace("{#first-minutes}", "{#first}")
        if path.stem == "apologise":
            path.unlink()
            path = path.with_stem("say-sorry")
        path.write_text(text, "utf-8")


MOVES = (
    ("guidelines/apologise", "guidelines/say-sorry"),
    ("phrases/apology#sorry-but", "phrases/apology#sorry-however"),
    ("guidelines/index#first-minutes", "guidelines/say-sorry#say"),
)


def run(project: Path, *arguments: str) -> int:
    return cli.main(["addresses", "--root", str(project), *arguments])


def test_the_repository_has_recorded_every_address() -> None:
    content = load(ROOT)
    assert content.ledger is not None
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
    assert "  guidelines/say-sorry: [do, avoid, say, why, related]" in ledger(project)
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


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture's site after the renaming, built."""
    project = copy_project(tmp_path_factory.mktemp("renamed"))
    rename(project)
    for move in MOVES:
        assert run(project, "--move", *move) == 0
    result = mkdocs(project, "build", "--strict", "--quiet")
    assert result.returncode == 0, result.stdout
    return project / "site"


@pytest.fixture(scope="module")
def start(renamed: Path, serve: Callable[[Path], str]) -> str:
    """Where that site is served: under a path, as on a project's GitHub Pages."""
    parent = renamed.parent / "host"
    parent.mkdir()
    (parent / "kb").symlink_to(renamed)
    return f"{serve(parent)}/kb/"


@pytest.fixture(scope="module", params=LOCALES)
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[str, Page]]:
    """A reader whose browser speaks one of the languages."""
    opened = browser.new_context(locale=BROWSERS[request.param])
    yield request.param, opened.new_page()
    opened.close()


def test_old_addresses_lead_to_the_new_ones(reader: tuple[str, Page], start: str) -> None:
    locale, page = reader
    here = start + LOCALES[locale]
    for old, new in (
        ("guidelines/apologise/", "guidelines/say-sorry/"),
        ("guidelines/apologise/#avoid", "guidelines/say-sorry/#avoid"),
        ("guidelines/#first-minutes", "guidelines/say-sorry/#say"),
        ("phrases/apology/#sorry-but", "phrases/apology/#sorry-however"),
    ):
        page.goto(here + old)
        expect(page).to_have_url(here + new)


def test_neutral_links_open_the_readers_language(reader: tuple[str, Page], start: str) -> None:
    locale, page = reader
    here = start + LOCALES[locale]
    for old, new in (
        ("go/say-sorry/", "guidelines/say-sorry/"),
        ("go/say-sorry/#say", "guidelines/say-sorry/#say"),
        ("go/apologise/", "guidelines/say-sorry/"),
        ("go/sorry-however/", "phrases/apology/#sorry-however"),
        ("go/sorry-but/", "phrases/apology/#sorry-however"),
        ("go/guidelines/", "guidelines/"),
    ):
        page.goto(start + old)
        expect(page).to_have_url(here + new)


def test_the_language_last_chosen_goes_before_the_browsers(browser: Browser, start: str) -> None:
    opened = browser.new_context(locale="lv-LV")
    page = opened.new_page()
    page.goto(f"{start}guidelines/say-sorry/")
    page.locator(".md-select").hover()
    page.locator(".md-select__link[hreflang=fil]").click()
    expect(page).to_have_url(f"{start}tl/guidelines/say-sorry/")
    page.goto(f"{start}go/say-sorry/")
    expect(page).to_have_url(f"{start}tl/guidelines/say-sorry/")
    opened.close()


def test_a_reader_of_another_language_gets_english(browser: Browser, start: str) -> None:
    opened = browser.new_context(locale="de-DE")
    page = opened.new_page()
    page.goto(f"{start}go/say-sorry/")
    expect(page).to_have_url(f"{start}guidelines/say-sorry/")
    opened.close()


def test_without_scripts(browser: Browser, start: str) -> None:
    opened = browser.new_context(java_script_enabled=False)
    page = opened.new_page()
    page.goto(f"{start}go/sorry-but/")
    links = page.locator("main a")
    expect(links).to_have_count(4)
    links.nth(2).click()
    expect(page).to_have_url(f"{start}lv/phrases/apology/#sorry-however")
    page.goto(f"{start}vi/guidelines/apologise/")
    expect(page).to_have_url(f"{start}vi/guidelines/say-sorry/")
    page.goto(f"{start}vi/guidelines/#first-minutes")
    page.locator(".kb-moved a").click()
    expect(page).to_have_url(f"{start}vi/guidelines/say-sorry/#say")
    opened.close()


def test_both_addresses_are_copied(page: Page, address: str) -> None:
    page.goto(f"{address}/lv/guidelines/apologise/")
    page.locator(".kb-share summary").click()
    copied = []
    for link in page.locator(".kb-share a").all():
        link.click()
        expect(page.locator(".kb-share [role=status]")).to_contain_text(str(link.evaluate("link => link.href")))
        copied.append(page.evaluate("navigator.clipboard.readText()"))
    assert copied == [f"{address}/go/apologise/", f"{address}/lv/guidelines/apologise/"]
    page.goto(f"{address}/vi/phrases/apology/")
    row = page.locator("td[id]").first
    row.locator("summary").click()
    name = row.get_attribute("id")
    copied = []
    for link, part in zip(row.locator(".kb-share a").all(), (f"/go/{name}/", f"#{name}"), strict=True):
        link.click()
        expect(row.locator("[role=status]")).to_contain_text(part)
        copied.append(page.evaluate("navigator.clipboard.readText()"))
    assert copied == [f"{address}/go/{name}/", f"{address}/vi/phrases/apology/#{name}"]
