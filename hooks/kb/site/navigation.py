"""Corpus -> the navigation of one language."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import TypedDict

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import Page, PageId

Navigation = list[str | dict[str, "str | Navigation"]]
NEAR = 50
"""Pages listed before and behind the page itself. Nobody reads a longer list, and the weight of a section's pages would
grow with the square of their number; the section's index lists them all."""


class Neighbour(TypedDict):
    """A page of the same section; `url` is relative to the page that lists it."""

    title: str
    url: str


class Neighbours(TypedDict):
    """What a page lists of its section. `earlier` and `later`: whether there are more, which the index lists."""

    before: list[Neighbour]
    behind: list[Neighbour]
    earlier: bool
    later: bool


def navigation(corpus: Corpus, locale: str, home: str, made: Iterable[Page] = ()) -> Navigation:
    """The value that MkDocs' `nav` takes: the home page, each section as its index lists it, and what the site itself makes.

    Paths are relative to the language's folder, where static-i18n looks for them. Sections are called by the
    title of their index, pages by their own, the home page by `home`. The theme writes titles as they are: they are HTML.
    """
    items: Navigation = [{escape(home): f"{contract.INDEX}.md"}]
    for section in contract.SECTIONS:
        index = corpus.page(locale, PageId(section, contract.INDEX))
        if index:
            items.append({escape(index.title): [index.id.file, *(page.id.file for page in listed(corpus, index))]})
    items.extend({escape(page.title): page.id.file} for page in made if page.locale == locale)
    return items


def listed(corpus: Corpus, index: Page) -> Iterator[Page]:
    """The pages of an index's own section, in the order of its links."""
    seen = {index.id}
    for link in index.links:
        page = corpus.target(link)
        if page and page.id not in seen and page.id.section == index.id.section:
            seen.add(page.id)
            yield page


def neighbours(corpus: Corpus, index: Page) -> Iterator[tuple[str, Neighbours]]:
    """What the index and the pages of a section list of each other: the path of each one's file, and its list."""
    pages = list(listed(corpus, index))
    below = [Neighbour(title=page.title, url=f"{page.id.slug}/") for page in pages]
    beside = [Neighbour(title=page.title, url=f"../{page.id.slug}/") for page in pages]
    yield index.path, {"before": [], "behind": below[: NEAR + 1], "earlier": False, "later": len(pages) > NEAR + 1}
    for place, page in enumerate(pages):
        yield (
            page.path,
            {
                "before": beside[max(place - NEAR, 0) : place],
                "behind": beside[place + 1 : place + NEAR + 1],
                "earlier": place > NEAR,
                "later": place + NEAR + 1 < len(pages),
            },
        )
