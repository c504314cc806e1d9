"""What a page lists of its section: the pages around it, and the index where some are left out."""

import pytest

from kb.site.navigation import NEAR, neighbours
from tests import fixture

LAST = 3 * NEAR


def section(count: int) -> dict[str, dict[str, object]]:
    """The lists of a section of so many pages, by slug."""
    text = fixture.FILES["en/situations/facts-about-complaints.md"].decode()
    links = "".join(f"- [{number}](s{number}.md)\n" for number in range(count))
    edits: dict[str, fixture.Edit] = {f"en/situations/s{number}.md": text for number in range(count)}
    index = f"---\ntitle: Situations\nsummary: All.\n---\n\n{links}"
    corpus = fixture.corpus(edits | {"en/situations/index.md": index})
    found = neighbours(corpus, next(page for page in corpus if page.path == "docs/en/situations/index.md"))
    return {path.rpartition("/")[2].removesuffix(".md"): dict(listed) for path, listed in found}


def test_links_are_relative_to_the_page_that_lists_them() -> None:
    found = section(3)
    assert [each["url"] for each in found["index"]["behind"]] == ["s0/", "s1/", "s2/"]  # type: ignore[attr-defined]
    assert [each["url"] for each in found["s1"]["before"]] == ["../s0/"]  # type: ignore[attr-defined]
    assert [each["url"] for each in found["s1"]["behind"]] == ["../s2/"]  # type: ignore[attr-defined]
    assert not any(each[name] for each in found.values() for name in ("earlier", "later"))


def test_a_long_list_is_cut_around_the_page() -> None:
    """Where something is left out, a link leads to the index, which has it all."""
    found = section(LAST + 1)
    for place in (0, NEAR, NEAR + 1, LAST - NEAR, LAST):
        listed = found[f"s{place}"]
        first, last = max(place - NEAR, 0), min(place + NEAR, LAST)
        before = [each["url"] for each in listed["before"]]  # type: ignore[attr-defined]
        behind = [each["url"] for each in listed["behind"]]  # type: ignore[attr-defined]
        assert before == [f"../s{number}/" for number in range(first, place)]
        assert behind == [f"../s{number}/" for number in range(place + 1, last + 1)]
        assert (listed["earlier"], listed["later"]) == (first > 0, last < LAST)
    assert found["index"]["later"]
    assert len(found["index"]["behind"]) == NEAR + 1  # type: ignore[arg-type]


@pytest.mark.parametrize("count", [1, NEAR + 1])
def test_a_whole_section_needs_no_index(count: int) -> None:
    assert not section(count)["index"]["later"]
