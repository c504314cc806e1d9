"""After an edit the site that is served is what a build of all gives, file for file, though few pages are rendered again."""

import logging
import random
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from kb.model.error import KbError
from kb.publish import live

EDITS = 10


def served(project: Path, site: Path) -> Any:
    """Build a project as `mkdocs serve` does; the object whose methods are its events."""
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(site))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://localhost/")
    hooks: Any = config.hooks
    return hooks["hooks/knowledge_base.py"]._door


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def letters_more(text: str, chance: random.Random) -> str:
    """A text with some letter of it typed twice: in a word of the page, a field, a heading or an address, as it happens."""
    place = chance.choice([match.start() for match in re.finditer(r"[^\W\d_]", text)])
    return text[:place] + text[place] + text[place:]


def test_after_random_edits_the_site_is_that_of_a_build_of_all(small: Path, tmp_path: Path) -> None:
    project = shutil.copytree(small, tmp_path / "project", symlinks=True)
    chance = random.Random(1)
    pages = sorted((project / "docs").glob("*/*/*.md"))
    site = tmp_path / "site"
    door = served(project, site)
    rendered = 0
    for number in range(EDITS):
        page = chance.choice(pages)
        before, good = page.read_bytes(), contents(site)
        page.write_text(letters_more(before.decode(), chance), "utf-8")
        try:
            is_enough = door._again()
        except KbError:
            is_enough = False
        if not is_enough:
            assert contents(site) == good
            page.write_bytes(before)
            continue
        rendered += 1
        after, site = contents(site), tmp_path / str(number)
        door = served(project, site)
        assert after == contents(site), page
    assert rendered >= EDITS / 3


@pytest.fixture(scope="module")
def running(small: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Any]:
    """A project, its served site, and what its events call."""
    folder = tmp_path_factory.mktemp("live")
    project = shutil.copytree(small, folder / "project", symlinks=True)
    return project, folder / "site", served(project, folder / "site")


@pytest.mark.parametrize(
    ("path", "old", "new", "why"),
    [
        ("docs/en/guidelines/apologise.md", "title: Apologise", "title: Say sorry", "a title"),
        ("docs/organisation.yml", "name:", "# its\nname:", "docs/organisation.yml"),
        ("hooks/strings/vi.yml", "toc:", "# a list\ntoc:", "hooks/strings/vi.yml"),
        ("overrides/main.html", "{#-", "{#- -", "overrides/main.html"),
        ("docs/lv/playbooks/two-steps.md", "\n## ", "\n- [ ] a\n\n## ", "style sheet"),
    ],
    ids=["a title", "what stands beside the pages", "the site's own words", "a template", "a class that no page had"],
)
def test_all_is_built_where_more_changes_than_pages_show(
    running: tuple[Path, Path, Any], path: str, old: str, new: str, why: str
) -> None:
    project, site, door = running
    good, file = contents(site), project / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(live.WholeSiteError, match=why):
        live.again(door._served, door._render)
    file.write_text(text, "utf-8")
    door._served = replace(door._served, stamps=live.taken(project))  # or the file would be one that was edited
    assert contents(site) == good
    assert not list(site.parent.glob(".site.next"))


def test_what_was_warned_of_before_stops_no_edit(running: tuple[Path, Path, Any]) -> None:
    project, _, door = running
    door._warnings.handle(logging.makeLogRecord({"levelno": logging.WARNING, "levelname": "WARNING"}))
    page = project / "docs/vi/guidelines/apologise.md"
    page.write_text(page.read_text("utf-8") + "\n", "utf-8")
    assert door._again()
