"""The manifest of a package for learning platforms: what its schema asks for, and what a platform reads of it."""

import pytest
from lxml import etree

from kb.site.exports import scorm

COURSES = {course.name: course for course in scorm.COURSES}
NAMES = {"ims": scorm.IMS, "adlcp": scorm.ADL}
ORDER = {
    "manifest": ["metadata", "organizations", "resources"],
    "metadata": ["schema", "schemaversion"],
    "organizations": ["organization"],
    "organization": ["title", "item"],
    "item": ["title", "masteryscore"],
    "resources": ["resource"],
    "resource": ["file", "file"],
}
"""What each element holds, in the order of imscp_rootv1p1p2.xsd; what is ADL's stands last."""


def written(name: str, title: str = "Quiz") -> etree._Element:
    return etree.fromstring(scorm.manifest(COURSES[name], "vi", title, ["index.html", "course.css"]))


def values(manifest: etree._Element, path: str) -> list[str]:
    found: list[str] = manifest.xpath(path, namespaces=NAMES)
    return found


@pytest.mark.parametrize("name", COURSES)
def test_elements_stand_as_the_schema_has_them(name: str) -> None:
    for element in written(name).iter():
        held = [etree.QName(child).localname for child in element]
        wanted = ORDER.get(etree.QName(element).localname, [])
        assert held == [each for each in wanted if each != "masteryscore" or COURSES[name].mastery], element.tag


@pytest.mark.parametrize("name", COURSES)
def test_one_item_leads_to_one_page_that_talks_to_the_platform(name: str) -> None:
    manifest = written(name)
    identifiers = values(manifest, "//@identifier")
    assert len(identifiers) == len(set(identifiers))
    assert values(manifest, "//@default") == values(manifest, "//ims:organization/@identifier")
    assert values(manifest, "//@identifierref") == values(manifest, "//ims:resource/@identifier")
    assert values(manifest, "//@adlcp:scormtype") == ["sco"]
    assert values(manifest, "//ims:schemaversion/text()") == ["1.2"]


@pytest.mark.parametrize(("name", "score"), [("quiz", ["80"]), ("path", [])])
def test_the_quiz_alone_says_what_is_needed(name: str, score: list[str]) -> None:
    assert values(written(name), "//adlcp:masteryscore/text()") == score


@pytest.mark.parametrize("title", ["<Câu hỏi> & đáp án", "ạ" * 200])
def test_a_title_comes_back_as_it_was(title: str) -> None:
    assert values(written("quiz", title), "//ims:title/text()") == [title, title]


def test_a_title_that_is_too_long_is_cut() -> None:
    assert values(written("quiz", "a" * 201), "//ims:item/ims:title/text()") == [f"{'a' * 199}…"]
