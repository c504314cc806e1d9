"""Corpus -> the navigation of one language."""

from collections.abc import Iterator

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import Page, PageId

Navigation = list[str | dict[str, "str | Navigation"]]


def navigation(corpus: Corpus, locale: str, home: str) -> Navigation:
    """The value that MkDocs' `nav` takes: the home page, then each section as its index lists it.

    Paths are relative to the language's folder, where static-i18n looks for them. Sections are called by the
    title of their index, pages by their own, the home page by `home`.
    """
    items: Navigation = [{home: f"{contract.INDEX}.md"}]
    for section in contract.SECTIONS:
        index = corpus.page(locale, PageId(section, contract.INDEX))
        if index:
            items.append({index.title: [index.id.file, *(page.id.file for page in listed(corpus, index))]})
    return items


def listed(corpus: Corpus, index: Page) -> Iterator[Page]:
    """The pages of an index's own section, in the order of its links."""
    seen = {index.id}
    for link in index.links:
        page = corpus.target(link)
        if page and page.id not in seen and page.id.section == index.id.section:
            seen.add(page.id)
            yield page
