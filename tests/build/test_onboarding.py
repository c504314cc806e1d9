"""The onboarding pack as it is built."""

from pathlib import Path

import pytest
from lxml import html

from kb.model.corpus import Corpus
from tests.languages import LOCALES, PREFIXES, TAGS


@pytest.mark.parametrize("locale", LOCALES)
def test_the_pack_holds_all_training_pages_then_what_the_path_links(site: Path, content: Corpus, locale: str) -> None:
    document = html.parse(str(site / PREFIXES[locale] / "print/index.html"))
    chapters = [heading.get("id") for heading in document.findall(".//article/h1")]
    training = [page_id.slug for page_id in content.page_ids if page_id.is_entry_of("training")]
    assert chapters[0] == "onboarding-path"
    assert set(chapters[: len(training)]) == set(training)
    assert content.guidelines <= set(chapters), "the path leads to every guideline"
    assert document.getroot().get("lang") == TAGS[locale]


@pytest.mark.parametrize("locale", LOCALES)
def test_its_ids_are_unique_and_its_links_lead_somewhere(site: Path, locale: str) -> None:
    folder = site / PREFIXES[locale] / "print"
    document = html.parse(str(folder / "index.html"))
    ids = document.xpath("//@id")
    assert len(ids) == len(set(ids))
    for href in document.xpath("//a/@href"):
        target, _, anchor = href.partition("#")
        assert (folder / target / "index.html").is_file(), href
        assert target or not anchor or anchor in ids, href
    assert len(document.xpath("//a[starts-with(@href, '#')]")) > 100


@pytest.mark.parametrize("locale", LOCALES)
def test_what_leads_on_from_a_sentence_is_not_in_it_nor_is_a_blank_in_braces(site: Path, locale: str) -> None:
    text = (site / PREFIXES[locale] / "print/index.html").read_text("utf-8")
    assert "kb-ways" not in text
    assert "{{" not in text
