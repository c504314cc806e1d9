"""What a learning platform takes as SCORM 1.2: the quiz and the onboarding path, a package each in every language, of one item.

Sources: SCORM 1.2, The SCORM Content Aggregation Model, 2.3 (the manifest); its schemas imscp_rootv1p1p2.xsd and
adlcp_rootv1p2.xsd. What the packages do in a platform: overrides/scripts/course/.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from lxml import etree
from lxml.builder import ElementMaker

from kb.model import addresses, contract
from kb.model.corpus import Corpus
from kb.model.page import Page, PageId
from kb.site import onboarding
from kb.site.api import Json

FOLDER = "exports/v1/scorm"
START = "index.html"
MANIFEST = "imsmanifest.xml"
PASSED = 80
"""From how many of a hundred right answers on the quiz is passed, unless the platform says otherwise."""
IMS = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMAS = f"{IMS} imscp_rootv1p1p2.xsd {ADL} adlcp_rootv1p2.xsd"
TITLE = 200
"""Characters that a title may have."""


class Course(NamedTuple):
    """A package: its name, the page that it begins with, what it holds, and from which score on it is passed, if it has such."""

    name: str
    page: PageId
    pages: Callable[[Corpus, str], tuple[Page, ...]]
    mastery: int | None

    def file(self, locale: str) -> str:
        """Its path in the site."""
        return f"{FOLDER}/{self.name}-{locale}.zip"


def _quiz(corpus: Corpus, locale: str) -> tuple[Page, ...]:
    page = corpus.page(locale, QUIZ)
    return (page,) if page else ()


QUIZ = addresses.page_of(contract.QUIZ)
COURSES = (Course("quiz", QUIZ, _quiz, PASSED), Course("path", onboarding.PATH, onboarding.path, None))


def offers(corpus: Corpus, locale: str, names: Mapping[str, str]) -> Iterator[Json]:
    """What a page in one language tells of each package, as `targets.offers` does."""
    for course in COURSES:
        page = corpus.page(locale, course.page)
        if page:
            files = {name: course.file(each) for each, name in names.items() if course.pages(corpus, each)}
            yield {"title": f"SCORM 1.2: {page.title}", "one": "", "files": files}


def manifest(course: Course, locale: str, title: str, files: Iterable[str]) -> bytes:
    """The manifest of a package.

    Args:
        course: the package.
        locale: its language.
        title: what the platform calls it.
        files: the paths of its other files, START among them.
    """
    ims = ElementMaker(namespace=IMS, nsmap={None: IMS, "adlcp": ADL, "xsi": XSI})
    adl = ElementMaker(namespace=ADL)
    identifier = f"kb-{course.name}-{locale}"
    title = title if len(title) <= TITLE else f"{title[: TITLE - 1]}…"
    mastery = [] if course.mastery is None else [adl.masteryscore(str(course.mastery))]
    item = ims.item(ims.title(title), *mastery, identifier=f"{identifier}-item", identifierref=f"{identifier}-page")
    organization = ims.organization(ims.title(title), item, identifier=f"{identifier}-course")
    resource = ims.resource(
        *(ims.file(href=file) for file in files),
        {f"{{{ADL}}}scormtype": "sco"},
        identifier=f"{identifier}-page",
        type="webcontent",
        href=START,
    )
    root = ims.manifest(
        {f"{{{XSI}}}schemaLocation": SCHEMAS},
        ims.metadata(ims.schema("ADL SCORM"), ims.schemaversion("1.2")),
        ims.organizations(organization, default=f"{identifier}-course"),
        ims.resources(resource),
        identifier=identifier,
        version="1.0",
    )
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return written
