"""A fifth language: its content alone, then its file in kb/languages."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from kb.read import tree
from tests import fifth_language
from tests.fifth_language import TAGS, checked
from tests.project import LONG
from tests.rows import unpacked

FILE = f'''\
"""German."""

from kb.languages.language import YEAR_FIRST, SHORT_DATE, TWENTY_FOUR_HOURS, Card, Language, Search, Spelling, words, wrong

LANGUAGE = Language(
    tag="de",
    region_tag="de-AT",
    common_words=words({" ".join(fifth_language.TEXT.split())!r}),
    over_promises=("auf der stelle",),
    formats=(wrong(YEAR_FIRST, "write 05.03.2025"),),
    spelling=Spelling(dictionaries={{"xx_XX": "hunspell-xx"}}),
    search=Search(stemmers=("de", "en"), small_words=words("und aber"), sure=0.55),
    card=Card(currency="CHF", currency_words={{"franken": "CHF"}}, date=SHORT_DATE, time=TWENTY_FOUR_HOURS),
)
'''


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fifth_language.make(tmp_path_factory.mktemp("fifth"))


@pytest.fixture(params=[False, True], ids=["without its file", "with its file"])
def known(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def copy(project: Path, tmp_path: Path, known: bool) -> Path:
    """The project, to be changed, without its site."""
    target = tmp_path / "copy"
    shutil.copytree(project, target, symlinks=True, ignore=shutil.ignore_patterns("site", "__pycache__"))
    if known:
        (target / "hooks/kb/languages/de.py").write_text(FILE, "utf-8")
    return target


def kb(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command of the project's own code, on a machine without packages."""
    return subprocess.run(
        [sys.executable, "-m", "kb", *arguments],
        cwd=project,
        env={"PYTHONPATH": str(project / "hooks"), "PATH": os.devnull},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LONG,
        check=False,
    )


def test_its_pages_are_there_in_its_language(project: Path) -> None:
    site = project / "site"
    content = tree.load(project)
    for page in content:
        if page.locale != "de":
            continue
        path = page.id.file.removesuffix(".md").removesuffix("index")
        file = site / "de" / path / "index.html"
        document = html.parse(str(file)).getroot()
        assert document.get("lang") == "de"
        assert [link.get("hreflang") for link in document.findall(".//link[@rel='alternate']")] == [*TAGS, "x-default"]
        assert [link.get("hreflang") for link in document.findall(".//ul[@class='kb-languages']//a")] == TAGS
    tabs = html.parse(str(site / "de/index.html")).findall(".//li[@class='md-tabs__item']/a")
    titles = [
        content.pages["de", page_id].title for page_id in content.page_ids if page_id.is_index and page_id.section
    ]
    assert {tab.text_content().strip() for tab in tabs} >= set(titles)
    assert html.parse(str(site / "de/404.html")).getroot().get("lang") == "de"
    assert 'hreflang="de"' in (site / "sitemap.xml").read_text("utf-8")


def test_its_data_and_neutral_links_are_there(project: Path) -> None:
    site = project / "site"
    english, own = (json.loads((site / f"api/v1/{locale}.json").read_text("utf-8")) for locale in ("en", "de"))
    assert [entry["id"] for entry in own] == [entry["id"] for entry in english]
    assert all(entry["url"].startswith("de/") for entry in own)
    own_rows, others = (json.loads((site / f"search/{name}.json").read_text("utf-8")) for name in ("de", "others/de"))
    rows = unpacked(own_rows | others)
    assert len(rows) == len(own)
    assert {locale for row in rows for locale in row["others"]} == {"en", "vi", "lv", "tl"}
    for name in ("apologise", "calm-down", "guidelines"):
        links = html.parse(str(site / f"go/{name}/index.html")).findall(".//li/a")
        assert [link.get("hreflang") for link in links] == TAGS


def test_what_is_not_in_it_is_found_without_data_of_its_own(project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(project, copy, symlinks=True, ignore=shutil.ignore_patterns("site"))
    page = copy / "docs/de/playbooks/two-steps.md"
    text = "\nWrite down what they have told you, and read it back to them before you do anything else.\n"
    page.write_text(page.read_text("utf-8") + text, "utf-8")
    assert checked(copy).get("wrong-language") == 1


def test_the_rules_know_it(copy: Path, known: bool) -> None:
    page = copy / "docs/de/templates/acknowledge-email.md"
    promise = r"\1\nWir sind auf der Stelle da, am 2025-03-05."
    page.write_text(re.sub(r"(```reply.*)", promise, page.read_text("utf-8"), count=1), "utf-8")
    found = kb(copy, "check").stdout
    assert ("over-promise “auf der Stelle” promises too much" in found) == known
    assert ("write 05.03.2025" in found) == known
    assert "wrong-language" not in found


def test_the_spelling_knows_it(copy: Path, known: bool) -> None:
    words = copy / "hooks/words/de.txt"
    words.write_text("wir\nbeschwerde\n", "utf-8")
    assert kb(copy, "words").returncode == 0
    assert words.read_text("utf-8") == ("wir\n" if known else "wir\nbeschwerde\n")
    assert ("hunspell-xx" in kb(copy, "spell").stderr) == known


def test_the_scripts_know_it(copy: Path, known: bool, tmp_path: Path) -> None:
    assert kb(copy, "languages", str(tmp_path / "data")).returncode == 0
    search, card = (json.loads((tmp_path / f"data/{name}.json").read_text("utf-8")) for name in ("search", "card"))
    assert ("de" in search) == ("de" in card["languages"]) == ("CHF" in card["currency_symbols"].values()) == known
    assert not known or search["de"] == {
        "stemmers": ["de", "en"],
        "small_words": ["aber", "und"],
        "common_words": [],
        "typing": [],
        "sure": 0.55,
        "apart": 0.9,
        "has_telling_marks": False,
    }
    assert not known or card["languages"]["de"]["tag"] == "de-AT"
