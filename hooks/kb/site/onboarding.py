"""The onboarding pack: the training pages and all that the path links, in order, on one page to print."""

import posixpath
from collections.abc import Iterator, Mapping
from html import escape
from typing import NamedTuple

from lxml import html as lxml_html

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.error import KbError
from kb.model.page import Page, PageId
from kb.site import navigation
from kb.site.api import Json
from kb.site.urls import url

PATH = PageId("training", "onboarding-path")
PART = 2
"""The level of the headings that part the path."""
ADDRESS = "print/"
PUBLISHED = f"{ADDRESS}index.html"
"""In each language's folder. No section is called so, hence no page can be in its place."""


class Place(NamedTuple):
    """A chapter: its id, and the anchors that its page's text has, to which the site may have added others."""

    chapter: str
    anchors: frozenset[str]


def contents(corpus: Corpus, locale: str) -> tuple[Page, ...]:
    """The pages of the pack in one language: training as its index lists it, then what the path links."""
    index, linked = corpus.page(locale, PageId("training", contract.INDEX)), path(corpus, locale)
    if index is None or not linked:
        return ()
    return _once(*navigation.listed(corpus, index), *linked[1:])


def path(corpus: Corpus, locale: str) -> tuple[Page, ...]:
    """The path in one language, then what it links; nothing where there is none."""
    page = corpus.page(locale, PATH)
    if page is None:
        return ()
    linked = (corpus.target(link) for link in page.links)
    return _once(page, *(each for each in linked if each and not each.id.is_index))


def weeks(corpus: Corpus, locale: str) -> list[Json]:
    """The path's parts that have something to read: `id` and `title` of each, and the `chapters` that it links, its own first."""
    page = corpus.page(locale, PATH)
    if page is None:
        return []
    found = []
    for heading in page.headings:
        linked = [corpus.target(link) for link in page.links if link.section == heading.id]
        slugs = [each.id.slug for each in _once(*(each for each in linked if each and not each.id.is_index))]
        if heading.level == PART and slugs:
            found.append({"id": heading.id, "title": heading.text, "chapters": [page.id.slug, *slugs]})
    return found


def _once(*pages: Page) -> tuple[Page, ...]:
    return tuple({page.path: page for page in pages}.values())


def chapters(pages: tuple[Page, ...], html: Mapping[str, str], outside: str = "../") -> Iterator[Json]:
    """The pages as chapters: `id`, `title`, `summary` and `html`.

    Args:
        pages: what the pack holds.
        html: the finished pages by their files' paths; the element with `data-kb-text` is a page's text.
        outside: what the language's addresses begin with, for links to pages that the pack does not hold.
    """
    texts = {page.path: _text(page, html[page.path]) for page in pages}
    places = {url(page.id): Place(page.id.slug, frozenset(texts[page.path].xpath(".//@id"))) for page in pages}
    for page in pages:
        text = _as_chapter(page, texts[page.path], places, outside)
        yield {"id": page.id.slug, "title": page.title, "summary": page.value("summary"), "html": text}


def _text(page: Page, html: str) -> lxml_html.HtmlElement:
    """A page's text as it is to be read on paper.

    Raises:
        KbError: the page has no element with `data-kb-text`.
    """
    found = lxml_html.document_fromstring(html).xpath("//*[@data-kb-text]")
    if not found:
        raise KbError(f"{page.path}: its finished page has no element with `data-kb-text`, which is to hold its text")
    text = found[0]
    notes = text.xpath(".//*[@data-say-note]")
    for gone in (*text.iter("script"), *text.find_class("kb-ways"), *notes):  # what is for those at a screen
        gone.drop_tree()
    for card in text.find_class("kb-card"):  # what readers without scripts see, of which nothing is a region of its own
        card.drop_tag()
    return text


def _as_chapter(page: Page, text: lxml_html.HtmlElement, places: Mapping[str, Place], outside: str) -> str:
    """A page's text with ids of its own, and links that lead to the other chapters or, from here, to the site."""
    here = url(page.id)
    for element in text.iter():
        if name := element.get("id"):
            element.set("id", f"{page.id.slug}--{name}")
        if link := element.get("href"):
            element.set("href", _moved(link, here, places, outside))
        if picture := element.get("src"):
            element.set("src", _moved(picture, here, {}, outside))
    inside = (lxml_html.tostring(child, encoding="unicode") for child in text)
    return escape(text.text or "", quote=False) + "".join(inside)


def _moved(link: str, here: str, places: Mapping[str, Place], outside: str) -> str:
    """A link of the page at `here` as one of the pack: to a chapter where the pack has what it leads to."""
    target, _, anchor = link.partition("#")
    if ":" in target:
        return link
    address = posixpath.normpath(posixpath.join(here, target))
    if not target or target.endswith(("/", "..")):
        address += "/"
    place = places.get(address)
    if place and (not anchor or anchor in place.anchors):
        return f"#{place.chapter}{f'--{anchor}' if anchor else ''}"
    return f"{outside}{address}{f'#{anchor}' if anchor else ''}"
