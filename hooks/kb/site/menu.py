"""The list of a section's pages, as each of them shows it."""

from collections.abc import Callable
from typing import Any

Macro = Callable[[Any], str]

NEAR = 50
"""Pages listed before and behind the page itself. Nobody reads a longer list, and the weight of a section's pages would
grow with the square of their number; the section's index lists them all."""


class Menu:
    """Keeps the links of one language's navigation. They are the same on all pages of a section but its index."""

    def __init__(self) -> None:
        self._links: dict[tuple[str, bool], dict[str, str]] = {}
        self._places: dict[str, dict[str, int]] = {}

    def __call__(self, section: Any, page: Any, link: Macro, current: Macro, more: Macro) -> str:
        """The items of a section's list, its index apart.

        Args:
            section: MkDocs' section, its index first.
            page: MkDocs' page that shows the list.
            link: the macro that makes a link to another page.
            current: the macro that makes the item of the page itself.
            more: the macro that makes a link to the index, where pages are left out.
        """
        index, *pages = section.children
        links = self._links.setdefault((index.url, page == index), {})
        if index.url not in self._places:
            self._places[index.url] = {each.url: place for place, each in enumerate(pages)}
        place = self._places[index.url].get(page.url, 0)
        near = pages[max(place - NEAR, 0) : place + NEAR + 1]
        links.update({each.url: link(each) for each in near if each.url not in links and each.url != page.url})
        items = [current(each) if each.url == page.url else links[each.url] for each in near]
        before = more(index) if place > NEAR else ""
        behind = more(index) if place + NEAR + 1 < len(pages) else ""
        return before + "".join(items) + behind
