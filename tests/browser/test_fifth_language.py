"""A fifth language: the steps of CONTRIBUTING.md, on a throw-away German that nobody would publish."""

import json
import re
import shutil
from collections.abc import Callable
from itertools import count, cycle
from pathlib import Path

import pytest
import yaml
from lxml import html
from playwright.sync_api import Page, expect

from kb import cli, rules
from kb.model.page import Page as Record
from kb.read import tree
from tests import fixture, languages
from tests.browser.test_search import LINK, type_query
from tests.project import copy_project, mkdocs

TEXT = """\
wir sind für sie da und tun was es nur gibt wenn es bei uns mal eng ist denn so geht es am ende gut aus
und er ist uns bald nicht mehr so böse wie er zuerst war als er uns rief und wir ihm nur kurz zu hören"""
WORDS = cycle(TEXT.split())
NUMBERS = count(1)
KEPT = re.compile(r"(\{\{?\w+\}?\}|\{ ?#[^}]*\}|\]\([^)]*\)|^```.*)|[^\W\d_]+", re.MULTILINE)
TAGS = [*languages.TAGS.values(), "de"]


def german(text: str) -> str:
    """As many German words, in the same Markdown; what not to say is said nowhere else."""
    text = KEPT.sub(lambda match: match[1] or next(WORDS), text)
    return re.sub(r"^\| (?=.*\{ #)", lambda match: f"{match[0]}Satz{next(NUMBERS)} ", text, flags=re.MULTILINE)


def translated(page: Record) -> str:
    keywords = [f"  - Stichwort{next(NUMBERS):03}" for _ in page.values("keywords")]
    matter = [f'{name}: "{german(page.value(name))}"' for name in ("title", "summary")]
    body = german("\n".join(page.lines[page.body :]))
    return "\n".join(["---", *matter, *(["keywords:"] if keywords else []), *keywords, "---", body])


def add_to_config(project: Path) -> None:
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8")
    last = re.search(r"^( *)- locale: tl\n(?:\1  .+\n)*", text, re.MULTILINE)
    assert last
    new = f"{last[1]}- locale: de\n{last[1]}  name: Deutsch\n{last[1]}  site_name: Handbuch\n"
    config.write_text(text.replace(last[0], last[0] + new), "utf-8")


def add_content(project: Path) -> None:
    for page in tree.load(project):
        if page.locale == "en":
            file = project / "docs" / "de" / page.id.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(translated(page), "utf-8")
    declared = project / "docs" / "placeholders.yml"
    text = re.sub(
        r"^  tl:.*\n(?:    .*\n)*",
        lambda match: match[0] + match[0].replace("tl:", "de:", 1),
        declared.read_text("utf-8"),
        flags=re.MULTILINE,
    )
    declared.write_text(text, "utf-8")


def add_strings(project: Path) -> None:
    folder = project / "hooks" / "strings"
    for model, new in (("en.yml", "de.yml"), ("rules/lv.yml", "rules/de.yml")):
        texts = yaml.safe_load((folder / model).read_text("utf-8"))
        own = {key: "de" if key == "language" else german(text) for key, text in texts.items()}
        (folder / new).write_text(yaml.safe_dump(own, allow_unicode=True, sort_keys=False), "utf-8")


def record(project: Path) -> None:
    assert cli.main(["addresses", "--root", str(project)]) == 0
    assert cli.main(["follow", "--root", str(project), "--new"]) == 0


def checked(project: Path) -> dict[str, int]:
    """How many findings there are of each rule."""
    found = [diagnostic.rule for diagnostic in rules.check(tree.load(project))]
    return {rule: found.count(rule) for rule in found}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture after the steps, each of which tells which one comes next."""
    project = copy_project(tmp_path_factory.mktemp("fifth"))
    pages = sum(path.startswith("en/") for path in fixture.FILES)
    placeholders = len(tree.load(project).placeholders)
    add_to_config(project)
    addresses = 2  # forms of address, which a language may lack
    assert checked(project) == {"missing-translation": pages, "placeholder-declaration": placeholders - addresses}
    add_content(project)
    assert checked(project) == {"untracked-translation": pages}
    record(project)
    assert checked(project) == {}
    assert "languages: [de, en, lv, tl, vi]" in (project / "docs/addresses.yml").read_text("utf-8")
    result = mkdocs(project, "build", "--strict", "--quiet")
    assert result.returncode != 0
    assert "strings/de.yml does not exist: translate another language's" in result.stdout + result.stderr
    assert "Traceback" not in result.stdout + result.stderr
    add_strings(project)
    result = mkdocs(project, "build", "--strict", "--quiet")
    assert result.returncode == 0, result.stdout + result.stderr
    return project


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
        assert [link.get("hreflang") for link in document.findall(".//a[@class='md-select__link']")] == TAGS
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
    rows = json.loads((site / "search/de.json").read_text("utf-8"))["rows"]
    assert len(rows) == len(own)
    assert {tuple(row["others"]) for row in rows} == {("en", "vi", "lv", "tl")}
    for name in ("apologise", "calm-down", "guidelines"):
        links = html.parse(str(site / f"go/{name}/index.html")).findall(".//li/a")
        assert [link.get("hreflang") for link in links] == TAGS


def test_it_is_searched_and_its_cards_are_filled_in(project: Path, serve: Callable[[Path], str], page: Page) -> None:
    """By scripts that have no stemmer, no formats and no concepts of that language."""
    address = serve(project / "site")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    for locale, query in (("de", "Stichwort001"), ("de", "apologize"), ("vi", "Stichwort001")):
        page.goto(f"{address}{locale}/")
        type_query(page, query)
        expect(page.locator(LINK).first).to_have_attribute("href", re.compile(rf"/{locale}/guidelines/apologise/"))
    page.goto(f"{address}de/templates/acknowledge-email/")
    page.fill("[data-name=date]", "2025-03-05")
    expect(page.locator(".kb-text")).to_contain_text("05.03.2025")
    assert faults == []


def test_what_is_not_in_it_is_found_without_data_of_its_own(project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(project, copy, symlinks=True, ignore=shutil.ignore_patterns("site"))
    page = copy / "docs/de/playbooks/two-steps.md"
    text = "\nWrite down what they have told you, and read it back to them before you do anything else.\n"
    page.write_text(page.read_text("utf-8") + text, "utf-8")
    assert checked(copy).get("wrong-language") == 1
