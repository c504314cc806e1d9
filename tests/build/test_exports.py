"""The texts for other tools, in the built site."""

import json
from pathlib import Path

import pytest
from lxml import html

from kb.publish import offline
from kb.site.exports import targets
from tests.languages import LOCALES, PREFIXES


@pytest.mark.parametrize("locale", LOCALES)
def test_the_page_offers_every_target_by_links_to_its_files(site: Path, locale: str) -> None:
    page = site / PREFIXES[locale] / "contribute/your-tools/index.html"
    document = html.document_fromstring(page.read_text("utf-8"))
    links = document.xpath("//h2[@id='files']/following-sibling::ul[1]//a/@href")
    found = {(page.parent / link).resolve().relative_to(site.resolve()).as_posix() for link in links}
    offered = targets.offers({each: each for each in LOCALES})
    assert found == {path for offer in offered for path in (offer["one"], *offer["files"].values()) if path}
    assert all((site / path).is_file() for path in found)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_device_keeps_them(site: Path, locale: str) -> None:
    manifest = json.loads((site / offline.FOLDER / f"{locale}.json").read_text("utf-8"))
    assert not [path for path in manifest["files"] if path.startswith("exports/")]
