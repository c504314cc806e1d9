"""A page read whole, and by what is shown of it."""

import pytest

from kb.model.corpus import Corpus
from kb.model.page import PageId
from kb.read.page import outline, parse

ID = PageId("guidelines", "first-minutes")
SUMMARY = "---\ntitle: One\nkeywords:\n- two\n\n# three\nsummary: {}\nheard:\n  - four: five\n---\n\nSix.\n"


def test_an_outline_shows_what_its_page_shows(content: Corpus) -> None:
    outlines = {page.path: outline(page.path, page.locale, page.id, page.text.encode()) for page in content}
    assert [path for path, found in outlines.items() if found.shown != content.by_path[path].shown] == []


@pytest.mark.parametrize(
    "written", ["Seven.", '"Seven: eight"', ">\n  Seven\n\n  eight", "|\n  title: nine\n  ten", "\n  eleven", "[", ""]
)
def test_an_outline_reads_its_fields_however_they_are_written(written: str) -> None:
    data = SUMMARY.format(written).encode()
    assert outline("docs/en/a.md", "en", ID, data).shown == parse("docs/en/a.md", "en", ID, data).shown
