"""A rendered folder -> the packages for learning platforms: each plays by itself, and asks nobody for anything."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from jinja2 import Template

from kb import languages
from kb.publish.zipped import zipped
from kb.site import onboarding, urls
from kb.site.exports import scorm
from kb.site.exports.item import LICENCE
from kb.site.handbook import Handbook

PICTURE = re.compile(r'(?<=\ssrc=")[^"]+')
"""Where a chapter has a picture of the site."""
PICTURES = "pictures"


class Source(NamedTuple):
    """What packages are made of: the rendered pages, the address that links lead to, the page around the text, its scripts."""

    folder: Path
    handbook: Handbook
    address: str
    template: Template
    assets: Mapping[str, bytes]


def files(source: Source) -> Iterator[tuple[str, bytes]]:
    """Every package: its path in the site and its bytes."""
    for locale in source.handbook.locales:
        for course in scorm.COURSES:
            if course.pages(source.handbook.content, locale):
                yield course.file(locale), zipped(package(source, course, locale))


def package(source: Source, course: scorm.Course, locale: str) -> Iterator[tuple[str, bytes]]:
    """The files of a package, the manifest first."""
    handbook = source.handbook
    pages = course.pages(handbook.content, locale)
    html = {page.path: (source.folder / urls.file(page)).read_text("utf-8") for page in pages}
    prefix = urls.prefix(locale)
    home = source.address + prefix
    pictures: dict[str, bytes] = {}

    def packed(match: re.Match[str]) -> str:
        file = posixpath.normpath(prefix + match[0].removeprefix(home))
        pictures[f"{PICTURES}/{file}"] = (source.folder / file).read_bytes()
        return f"{PICTURES}/{file}"

    chapters = [
        each | {"html": PICTURE.sub(packed, each["html"])} for each in onboarding.chapters(pages, html, outside=home)
    ]
    text = source.template.render(
        course=course,
        chapters=chapters,
        strings=handbook.strings[locale],
        tag=languages.tag(locale),
        licence=LICENCE,
        home=home,
    )
    script, sheet = f"{course.name}.js", "course.css"
    content = {
        scorm.START: text.encode(),
        script: source.assets[script],
        sheet: source.assets[sheet],
        **dict(sorted(pictures.items())),
    }
    yield scorm.MANIFEST, scorm.manifest(course, locale, pages[0].title, content)
    yield from content.items()
