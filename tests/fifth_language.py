"""A fifth language: the steps of CONTRIBUTING.md, on a throw-away German that nobody would publish."""

import re
from itertools import count, cycle
from pathlib import Path

import yaml

from kb import cli, rules
from kb.model.page import Page as Record
from kb.read import tree
from tests import languages
from tests.project import copy_project, mkdocs

TEXT = """\
wir sind für sie da und tun was es nur gibt wenn es bei uns mal eng ist denn so geht es am ende gut aus
und er ist uns bald nicht mehr so böse wie er zuerst war als er uns rief und wir ihm nur kurz zu hören"""
WORDS = cycle(TEXT.split())
NUMBERS = count(1)
KEPT = re.compile(r"(\{\{?\w+\}?\}|\{ ?#[^}]*\}|\]\([^)]*\)|^```.*)|[^\W\d_]+", re.MULTILINE)
QUOTED = re.compile('"[^"]*"')
TAGS = [*languages.TAGS.values(), "de"]


def german(text: str) -> str:
    """As many German words, in the same Markdown; what not to say is said nowhere else."""
    text = KEPT.sub(lambda match: match[1] or next(WORDS), text)
    return re.sub(r"^\| (?=.*\{ #)", lambda match: f"{match[0]}Satz{next(NUMBERS)} ", text, flags=re.MULTILINE)


def heard(page: Record) -> list[str]:
    """The field in German: other phrases, as many in each list."""
    entry = page.front_matter.get("heard")
    if entry is None:
        return []
    parts = [(part.name, part.values) for part in entry.parts] or [("", entry.values)]
    lines = ["heard:"]
    for row, values in parts:
        lines += [f"  {row}:"] * bool(row)
        lines += [f"    - {' '.join([f'Wort{next(NUMBERS)}', *(next(WORDS) for _ in range(4))])}" for _ in values]
    return lines


def translated(page: Record) -> str:
    keywords = [f"  - Stichwort{next(NUMBERS):03}" for _ in page.values("keywords")]
    matter = [f'{name}: "{german(page.value(name))}"' for name in ("title", "summary")]
    body = german("\n".join(page.lines[page.body :]))
    return "\n".join(["---", *matter, *(["keywords:"] if keywords else []), *keywords, *heard(page), "---", body])


def add_to_config(project: Path) -> None:
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8")
    last = re.search(r"^( *)- locale: tl\n(?:\1  .+\n)*", text, re.MULTILINE)
    assert last
    new = f"{last[1]}- locale: de\n{last[1]}  name: Deutsch\n{last[1]}  site_name: Handbuch\n"
    config.write_text(text.replace(last[0], last[0] + new), "utf-8")


def wording(quoted: re.Match[str]) -> str:
    """A label or an example in German; times and the like stay."""
    is_text = re.search(r"[^\W\d]{3,} [^\W\d]{3,}", quoted[0]) or not re.search(r"\d", quoted[0])
    return german(quoted[0]) if is_text else quoted[0]


def add_content(project: Path) -> None:
    for page in tree.load(project):
        if page.locale == "en":
            file = project / "docs" / "de" / page.id.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(translated(page), "utf-8")
    for name in ("placeholders.yml", "organisation.yml"):
        declared = project / "docs" / name
        text = re.sub(
            r"^( +)tl:.*\n(?:\1  .*\n)*",
            lambda match: match[0] + QUOTED.sub(wording, match[0].replace("tl:", "de:", 1)),
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


def make(project: Path) -> Path:
    """The fixture after the steps, each of which tells which one comes next."""
    copy_project(project)
    content = tree.load(project)
    ready = sum(len(each.choices) for each in content.placeholders.values())
    wanting = len(content.placeholders) + ready
    by_language = sum(bool(fact.own) for fact in content.organisation.facts.values())
    add_to_config(project)
    untold = {
        "missing-translation": 1,
        "placeholder-declaration": wanting,
        "organisation-language": by_language,
        "missing-text": 2,
    }
    assert checked(project) == untold
    add_content(project)
    pages = sum(page.locale == "de" for page in tree.load(project))
    assert checked(project) == {"untracked-translation": pages, "unlisted-address": 1, "missing-text": 2}
    record(project)
    assert checked(project) == {"missing-text": 2}
    assert "languages: [de, en, lv, tl, vi]" in (project / "docs/addresses.yml").read_text("utf-8")
    add_strings(project)
    assert checked(project) == {}
    result = mkdocs(project, "build", "--strict", "--quiet")
    assert result.returncode == 0, result.stdout + result.stderr
    return project
