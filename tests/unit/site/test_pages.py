"""What the templates are given of a page."""

from kb.model.page import PageId
from kb.publish.build import HOOKS
from kb.site import handbook
from kb.site.pages import page_data
from tests.fixture import LOCALES, corpus
from tests.languages import NAMES
from tests.unit.rules.rows import P


def test_sources_on_the_web_stand_with_the_month_in_which_they_were_read() -> None:
    sources = '[S1, practice, "https://www.example.com/law?id=1 2026-11", "https://a.example/b/ 2026-10", "https://a.example 2026-09", S1.2]'
    content = corpus({P: ("[S1]", sources)})
    book = handbook.load(HOOKS, content, LOCALES, NAMES)
    read = {"en": "November 2026", "vi": "tháng 11 năm 2026", "lv": "2026. gada novembris", "tl": "Nobyembre 2026"}
    for locale in LOCALES:
        page = content.page(locale, PageId("playbooks", "two-steps"))
        assert page
        data = page_data(book, page)
        url = "https://www.example.com/law?id=1"
        assert data["official"][0] == {"url": url, "name": "example.com", "read": read[locale]}
        assert [source["name"] for source in data["official"]] == ["example.com", "a.example/b", "a.example"]
        assert [source["key"] for source in data["sources"]] == ["S1"]
        assert data["practice"]
