"""The packages for learning platforms, in the built site."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from lxml import etree, html

from kb.model.corpus import Corpus
from kb.site.exports import scorm
from tests.languages import LOCALES, TAGS

PACKAGES = [(course, locale) for course in scorm.COURSES for locale in LOCALES]
MOST = 4096
"""Characters that a platform has to keep as suspend_data: SCORM 1.2, The SCORM Run-Time Environment, 3.4.4."""


def unpacked(site: Path, course: scorm.Course, locale: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO((site / course.file(locale)).read_bytes())) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize(("course", "locale"), PACKAGES)
def test_the_manifest_names_every_file_and_the_page_that_is_played(
    site: Path, content: Corpus, course: scorm.Course, locale: str
) -> None:
    files = unpacked(site, course, locale)
    manifest = etree.fromstring(files.pop(scorm.MANIFEST))
    named = {"ims": scorm.IMS, "adlcp": scorm.ADL}
    assert manifest.xpath("//ims:file/@href", namespaces=named) == list(files)
    assert manifest.xpath("//ims:resource/@href", namespaces=named) == [scorm.START]
    page = content.page(locale, course.page)
    assert page
    assert manifest.xpath("//ims:item/ims:title/text()", namespaces=named) == [page.title]
    document = html.document_fromstring(files[scorm.START].decode())
    assert document.get("lang") == TAGS[locale]
    assert {*document.xpath("//@src"), *document.xpath("//link/@href")} == files.keys() - {scorm.START}


@pytest.mark.parametrize(("course", "locale"), PACKAGES)
def test_every_link_leads_to_a_chapter_or_to_the_web(site: Path, course: scorm.Course, locale: str) -> None:
    document = html.document_fromstring(unpacked(site, course, locale)[scorm.START].decode())
    ids = document.xpath("//@id")
    assert len(ids) == len(set(ids))
    for link in document.xpath("//a/@href"):
        assert link.startswith("https://") or link.removeprefix("#") in ids, link


@pytest.mark.parametrize("locale", LOCALES)
def test_what_a_platform_has_to_keep_is_within_what_it_must(site: Path, locale: str) -> None:
    quiz, path = (
        html.document_fromstring(unpacked(site, course, locale)[scorm.START].decode()) for course in scorm.COURSES
    )
    answers = dict.fromkeys(quiz.xpath("//h3/@id"), "a")
    assert len(json.dumps(answers)) < MOST
    tasks = path.xpath("//article[1]//li[@class='task-list-item']")
    assert len(json.dumps([(item.xpath(".//a/@href") or ["ready 10"])[0] for item in tasks])) < MOST
