"""The links of a section's pages are made once, and each page's list is as if they were made anew."""

from dataclasses import dataclass, field

import pytest

from kb.menu import Menu


@dataclass(eq=False)
class Item:
    """What the menu needs of MkDocs' pages and sections."""

    url: str
    children: list["Item"] = field(default_factory=list)


INDEX, ONE, TWO = Item("s/"), Item("s/one/"), Item("s/two/")
SECTION = Item("", [INDEX, ONE, TWO])


@pytest.mark.parametrize(
    ("page", "expected"), [(ONE, "[s/one/]s/two/"), (TWO, "s/one/[s/two/]"), (INDEX, "s/one/s/two/")]
)
def test_a_page_is_marked_in_its_own_list(page: Item, expected: str) -> None:
    menu = Menu()
    for other in (INDEX, ONE, TWO):  # whatever was kept before
        menu(SECTION, other, lambda each: each.url, lambda each: f"[{each.url}]")
    assert menu(SECTION, page, lambda each: each.url, lambda each: f"[{each.url}]") == expected


def test_links_are_made_once_for_all_pages_and_once_for_the_index() -> None:
    """The index lies one folder higher: its links are others."""
    made: list[str] = []
    menu = Menu()
    for page in (INDEX, ONE, TWO, ONE, INDEX):
        menu(SECTION, page, lambda each: made.append(each.url) or each.url, lambda each: "")  # type: ignore[func-returns-value]
    assert sorted(made) == ["s/one/", "s/one/", "s/two/", "s/two/"]
