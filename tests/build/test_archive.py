"""The site as an archive: deterministic and whole."""

import json
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from kb.publish import archive
from tests import rows
from tests.languages import LOCALES


def test_the_same_site_makes_the_same_archive(site: Path) -> None:
    assert archive.build(site) == (site / archive.PUBLISHED).read_bytes()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_home_page_leads_to_the_archive_but_not_inside_of_it(site: Path, unpacked: Path, locale: str) -> None:
    home = f"{locale if locale != 'en' else '.'}/index.html"
    assert f'{archive.PUBLISHED}" download>' in (site / home).read_text("utf-8")
    assert archive.PUBLISHED not in (unpacked / home).read_text("utf-8")


def test_every_link_names_a_file(unpacked: Path) -> None:
    broken = []
    count = 0
    for page in sorted(unpacked.rglob("*.html")):
        base = page.as_uri()
        for link in re.findall(r'\s(?:href|src)="([^"]*)"', page.read_text("utf-8")):
            url = urljoin(base, link)
            if not url.startswith("file:") or link.startswith("#"):
                continue
            count += 1
            if not Path(unquote(urlsplit(url).path)).is_file():
                broken.append((page.relative_to(unpacked), link))
    assert broken == []
    assert count > 5000


def test_every_search_row_names_a_file(unpacked: Path) -> None:
    for locale in LOCALES:
        text = (unpacked / "search" / f"{locale}.js").read_text("utf-8")
        file = json.loads(text.partition("detail: ")[2].removesuffix(" }));\n"))
        found = rows.unpacked(file)
        assert len(found) > 80
        assert all((unpacked / row["url"].partition("#")[0]).is_file() for row in found)
