"""The list of a section's pages, as each of them shows it."""

from collections.abc import Callable
from typing import Any

Macro = Callable[[Any], str]


class Menu:
    """Keeps the links of one language's navigation. They are the same on all pages of a section but its index."""

    def __init__(self) -> None:
        self._links: dict[tuple[str, bool], dict[str, str]] = {}

    def __call__(self, section: Any, page: Any, link: Macro, current: Macro) -> str:
        """The items of a section's list, its index apart.

        Args:
            section: MkDocs' section, its index first.
            page: MkDocs' page that shows the list.
            link: the macro that makes a link to another page.
            current: the macro that makes the item of the page itself.
        """
        index, *pages = section.children
        links = self._links.setdefault((index.url, page == index), {})
        others = {each.url: each for each in pages if each.url != page.url}
        links.update({url: link(each) for url, each in others.items() if url not in links})
        return "".join(links[each.url] if each.url in others else current(each) for each in pages)
