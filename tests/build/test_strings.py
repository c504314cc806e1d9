"""The site's own strings are text on every page, whatever stands in them."""

import re
from pathlib import Path

import yaml
from lxml import html

from tests.project import mkdocs

HOSTILE = "\" class='hostile' & attacker.example"
"""Would leave an attribute; markup is refused before (`text-form`)."""


def test_no_string_becomes_markup(project: Path) -> None:
    file = project / "hooks" / "strings" / "lv.yml"
    strings = yaml.safe_load(file.read_text("utf-8"))
    names = ("language",)  # a code, which the theme compares
    spoilt = {key: text if key in names else f"{text}{HOSTILE}" for key, text in strings.items()}
    file.write_text(yaml.safe_dump(spoilt, allow_unicode=True), "utf-8")
    result = mkdocs(project, "build", "--strict")
    assert result.returncode == 0, result.stdout + result.stderr
    pages = [*(project / "site" / "lv").rglob("*.html")]
    assert len(pages) > 10
    for page in pages:
        assert html.parse(str(page)).xpath("//*[@class='hostile']") == [], page
    assert re.search("attacker.example", (project / "site" / "lv" / "index.html").read_text("utf-8"))
