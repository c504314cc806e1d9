"""Packages of rendered pages: what they hold, and that nothing but the content makes them."""

import io
import zipfile
from pathlib import Path

import pytest
from jinja2 import Template

from kb.publish import courses
from kb.site.exports import scorm
from kb.site.handbook import Handbook
from tests import fixture
from tests.languages import NAMES

TEXT = '<html><body><div data-kb-text><p><a href="../../guidelines/apologise/">Sorry</a> <img src="../../../assets/a.png"></p></div></body></html>'
PAGE = "---\ntitle: Quiz\nsummary: Test yourself.\n---\n\nText\n"


@pytest.fixture
def source(tmp_path: Path) -> courses.Source:
    """The quiz in Latvian alone, with a picture."""
    rendered = tmp_path / "lv/training/quiz/index.html"
    rendered.parent.mkdir(parents=True)
    rendered.write_text(TEXT, "utf-8")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/a.png").write_bytes(b"PNG")
    content = fixture.corpus({"lv/training/quiz.md": PAGE})
    strings: dict[str, dict[str, str]] = {locale: {} for locale in fixture.LOCALES}
    handbook = Handbook(content, fixture.LOCALES, NAMES, strings)
    assets = {"quiz.js": b"script", "course.css": b"style"}
    template = Template("{% for each in chapters %}{{ each.html }}{% endfor %}")
    return courses.Source(tmp_path, handbook, "https://handbook.example/kb/", template, assets)


def test_a_language_without_the_page_has_no_package(source: courses.Source) -> None:
    assert [path for path, _ in courses.files(source)] == ["exports/v1/scorm/quiz-lv.zip"]


def test_a_package_holds_its_pictures_and_links_to_the_web(source: courses.Source) -> None:
    ((_, packed),) = courses.files(source)
    with zipfile.ZipFile(io.BytesIO(packed)) as package:
        names = package.namelist()
        text = package.read(scorm.START).decode()
        assert package.read(names[-1]) == b"PNG"
    assert names == [scorm.MANIFEST, scorm.START, "quiz.js", "course.css", "pictures/assets/a.png"]
    assert 'href="https://handbook.example/kb/lv/guidelines/apologise/"' in text
    assert 'src="pictures/assets/a.png"' in text


def test_the_same_pages_make_the_same_bytes(source: courses.Source) -> None:
    assert dict(courses.files(source)) == dict(courses.files(source))
