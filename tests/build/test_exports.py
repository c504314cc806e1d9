"""The texts for other tools, in the built site."""

import json
from pathlib import Path

import pytest
from lxml import html

from kb.model import contract
from kb.model.corpus import Corpus
from kb.publish import offline
from kb.site.exports import scorm, targets
from tests.languages import LOCALES, PREFIXES


@pytest.mark.parametrize("locale", LOCALES)
def test_two_pages_offer_every_file_each_once(site: Path, content: Corpus, locale: str) -> None:
    found: list[str] = []
    for name in (contract.TOOLS, contract.PLATFORMS):
        page = site / PREFIXES[locale] / name / "index.html"
        document = html.document_fromstring(page.read_text("utf-8"))
        links = document.xpath("//h2[@id='files']/following-sibling::ul[1]//a/@href")
        found += [(page.parent / link).resolve().relative_to(site.resolve()).as_posix() for link in links]
    names = {each: each for each in LOCALES}
    offered = [
        *(offer for page in (contract.TOOLS, contract.PLATFORMS) for offer in targets.offers(page, names)),
        *scorm.offers(content, locale, names),
    ]
    assert len(offered) == len(targets.TARGETS) + len(scorm.COURSES)
    assert sorted(found) == sorted(
        path for offer in offered for path in (offer["one"], *offer["files"].values()) if path
    )
    assert all((site / path).is_file() for path in found)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_device_keeps_them(site: Path, locale: str) -> None:
    manifest = json.loads((site / offline.FOLDER / f"{locale}.json").read_text("utf-8"))
    assert not [path for path in manifest["files"] if path.startswith("exports/")]
