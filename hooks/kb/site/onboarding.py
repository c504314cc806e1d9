"""The onboarding pack: the training pages and all that the path links, in order, on one page to print."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from lxml import html as lxml_html

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import Page, PageId
from kb.site import navigation
from kb.site.cards import MARKER
from kb.site.redirects import url

PATH = PageId("training", "onboarding-path")
PUBLISHED = "print/index.html"
"""In each language's folder. No section is called so, hence no page can be in its place."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page in the pack: `before` and `after` are its HTML around the replies, if it is a template."""

    id: str
    title: str
    summary: str
    before: str
    after: str
    replies: tuple[str, ...]


def contents(corpus: Corpus, locale: str) -> tuple[Page, ...]:
    """The pages of the pack in one language: training as its index lists it, then what the path links."""
    index, path = corpus.page(locale, PageId("training", contract.INDEX)), corpus.page(locale, PATH)
    if index is None or path is None:
        return ()
    linked = (corpus.target(link) for link in path.links)
    pages = [*navigation.listed(corpus, index), *(page for page in linked if page and not page.id.is_index)]
    return tuple({page.path: page for page in pages}.values())


def chapters(pages: tuple[Page, ...], html: Mapping[str, str]) -> Iterator[Chapter]:
    """The pages as chapters.

    Args:
        pages: what the pack holds.
        html: the pages' HTML by their files' paths. Links in it are relative to the pages' own addresses.
    """
    names = {url(str(page.id), ""): page.id.slug for page in pages}
    for page in pages:
        before, _, after = _as_chapter(page, html[page.path], names).partition(f"<p>{MARKER}</p>")
        replies = tuple(reply.body.text for reply in page.replies)
        yield Chapter(page.id.slug, page.title, page.value("summary"), before, after, replies)


def _as_chapter(page: Page, html: str, names: Mapping[str, str]) -> str:
    """A page's HTML with ids of its own, and links that lead to the other chapters or, from here, to the site."""
    here = url(str(page.id), "")
    tree = lxml_html.fragment_fromstring(html, create_parent="div")
    for element in tree.iter():
        if name := element.get("id"):
            element.set("id", f"{page.id.slug}--{name}")
        if link := element.get("href"):
            element.set("href", _moved(link, here, names))
        if picture := element.get("src"):
            element.set("src", _moved(picture, here, {}))
    return escape(tree.text or "", quote=False) + "".join(
        lxml_html.tostring(child, encoding="unicode") for child in tree
    )


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
