"""The links of a section's pages are made once, and each page's list is as if they were made anew."""

from dataclasses import dataclass, field

import pytest

from kb.site.menu import NEAR, Menu


@dataclass(eq=False)
class Item:
    """What the menu needs of MkDocs' pages and sections."""

    url: str
    children: list["Item"] = field(default_factory=list)


INDEX, ONE, TWO = Item("s/"), Item("s/one/"), Item("s/two/")
SECTION = Item("", [INDEX, ONE, TWO])


def shown(menu: Menu, section: Item, page: Item) -> str:
    return menu(section, page, lambda each: each.url, lambda each: f"[{each.url}]", lambda each: f"…{each.url}…")


@pytest.mark.parametrize(
    ("page", "expected"), [(ONE, "[s/one/]s/two/"), (TWO, "s/one/[s/two/]"), (INDEX, "s/one/s/two/")]
)
def test_a_page_is_marked_in_its_own_list(page: Item, expected: str) -> None:
    menu = Menu()
    for other in (INDEX, ONE, TWO):  # whatever was kept before
        shown(menu, SECTION, other)
    assert shown(menu, SECTION, page) == expected


def test_links_are_made_once_for_all_pages_and_once_for_the_index() -> None:
    """The index lies one folder higher: its links are others."""
    made: list[str] = []
    menu = Menu()
    for page in (INDEX, ONE, TWO, ONE, INDEX):
        menu(SECTION, page, lambda each: made.append(each.url) or each.url, lambda each: "", lambda each: "")  # type: ignore[func-returns-value]
    assert sorted(made) == ["s/one/", "s/one/", "s/two/", "s/two/"]


LAST = 3 * NEAR


@pytest.mark.parametrize(
    ("place", "first", "last"),
    [
        (0, 0, NEAR),
        (NEAR, 0, 2 * NEAR),
        (NEAR + 1, 1, 2 * NEAR + 1),
        (LAST - NEAR, LAST - 2 * NEAR, LAST),
        (LAST, LAST - NEAR, LAST),
    ],
)
def test_a_long_list_is_cut_around_the_page(place: int, first: int, last: int) -> None:
    """Where something is left out, a link leads to the index, which has it all."""
    pages = [Item(f"s/{number}/") for number in range(LAST + 1)]
    section = Item("", [INDEX, *pages])
    expected = "".join(f"[{each.url}]" if each is pages[place] else each.url for each in pages[first : last + 1])
    before, behind = "…s/…" * (first > 0), "…s/…" * (last < LAST)
    assert shown(Menu(), section, pages[place]) == before + expected + behind
    assert shown(Menu(), section, INDEX).endswith(f"s/{NEAR}/…s/…")
