"""The role-plays as cards for two: of each scene a sheet for the customer and one for the agent, on a page to print."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import html as lxml_html

from kb.model.page import PageId

PAGE = PageId("training", "role-plays")
ADDRESS = "print/role-plays/"
PUBLISHED = f"{ADDRESS}index.html"
"""In each language's folder."""


class Part(NamedTuple):
    """What stands below a line in bold, up to the next; `label` is '' of what stands above the first."""

    label: str
    html: str


class Scene(NamedTuple):
    """A scene: what all may know, what only the customer reads, what the agent may prepare with, and what is read afterwards."""

    title: str
    opening: Part
    customer: Part
    agent: Part
    afterwards: tuple[Part, ...]


def scenes(chapter: str) -> Iterator[Scene]:
    """The scenes of the page: its sections of an opening and at least two parts, of which the customer's is the first.

    Args:
        chapter: the page's text as a chapter (`onboarding.chapters`).
    """
    for title, parts in _sections(chapter):
        if len(parts) > 2:
            opening, customer, *afterwards, agent = parts
            yield Scene(title, opening, customer, agent, tuple(afterwards))


def _sections(chapter: str) -> Iterator[tuple[str, list[Part]]]:
    title, parts = "", [Part("", "")]
    for element in lxml_html.fragment_fromstring(chapter, create_parent="div"):
        if element.tag == "h2":
            yield title, parts
            for mark in element.find_class("headerlink"):
                mark.drop_tree()
            title, parts = element.text_content().strip(), [Part("", "")]
        elif label := _label(element):
            parts.append(Part(label, ""))
        else:
            written = lxml_html.tostring(element, encoding="unicode")
            parts[-1] = parts[-1]._replace(html=parts[-1].html + written)
    yield title, parts


def _label(element: lxml_html.HtmlElement) -> str:
    """The words of a paragraph that is bold as a whole, or ''."""
    words = str(element.text_content()).strip()
    is_bold = element.tag == "p" and len(element) == 1 and element[0].tag == "strong"
    return words if is_bold and element[0].text_content().strip() == words else ""
