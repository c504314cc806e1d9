"""The onboarding pack: the training pages and all that the path links, in order, on one page to print."""

import posixpath
from collections.abc import Iterator, Mapping
from html import escape

from lxml import html as lxml_html
from lxml.html import builder

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.error import KbError
from kb.model.page import Page, PageId
from kb.site import navigation
from kb.site.api import Json
from kb.site.urls import url

PATH = PageId("training", "onboarding-path")
PUBLISHED = "print/index.html"
"""In each language's folder. No section is called so, hence no page can be in its place."""


def contents(corpus: Corpus, locale: str) -> tuple[Page, ...]:
    """The pages of the pack in one language: training as its index lists it, then what the path links."""
    index, path = corpus.page(locale, PageId("training", contract.INDEX)), corpus.page(locale, PATH)
    if index is None or path is None:
        return ()
    linked = (corpus.target(link) for link in path.links)
    pages = [*navigation.listed(corpus, index), *(page for page in linked if page and not page.id.is_index)]
    return tuple({page.path: page for page in pages}.values())


def chapters(pages: tuple[Page, ...], html: Mapping[str, str]) -> Iterator[Json]:
    """The pages as chapters: `id`, `title`, `summary` and `html`.

    Args:
        pages: what the pack holds.
        html: the finished pages by their files' paths; the element with `data-kb-text` is a page's text.
    """
    names = {url(page.id): page.id.slug for page in pages}
    for page in pages:
        text = _as_chapter(page, html[page.path], names)
        yield {"id": page.id.slug, "title": page.title, "summary": page.value("summary"), "html": text}


def _as_chapter(page: Page, html: str, names: Mapping[str, str]) -> str:
    """A page's text with ids of its own, and links that lead to the other chapters or, from here, to the site.

    Raises:
        KbError: the page has no element with `data-kb-text`.
    """
    here = url(page.id)
    found = lxml_html.document_fromstring(html).xpath("//*[@data-kb-text]")
    if not found:
        raise KbError(f"{page.path}: its finished page has no element with `data-kb-text`, which is to hold its text")
    text = found[0]
    notes = text.xpath(".//*[@data-say-note]")
    for gone in (*text.iter("script"), *text.find_class("kb-ways"), *notes):  # what is for those at a screen
        gone.drop_tree()
    for card in text.find_class("kb-card"):
        _as_written(card, page)
    for element in text.iter():
        if name := element.get("id"):
            element.set("id", f"{page.id.slug}--{name}")
        if link := element.get("href"):
            element.set("href", _moved(link, here, names))
        if picture := element.get("src"):
            element.set("src", _moved(picture, here, {}))
    inside = (lxml_html.tostring(child, encoding="unicode") for child in text)
    return escape(text.text or "", quote=False) + "".join(inside)


def _as_written(card: lxml_html.HtmlElement, page: Page) -> None:
    """In the place of a card the texts to send, with their blanks in braces."""
    for reply in page.replies:
        written = builder.E.pre(reply.body.text, translate="no")
        written.tail = "\n"
        card.addprevious(written)
    card.drop_tree()


def _moved(link: str, here: str, names: Mapping[str, str]) -> str:
    """A link of the page at `here` as one of the pack: to a chapter where the pack has that page."""
    target, _, anchor = link.partition("#")
    if ":" in target:
        return link
    address = posixpath.normpath(posixpath.join(here, target))
    if not target or target.endswith(("/", "..")):
        address += "/"
    if address in names:
        return f"#{names[address]}{f'--{anchor}' if anchor else ''}"
    return f"../{address}{f'#{anchor}' if anchor else ''}"
