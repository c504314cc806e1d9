"""Sentences to say: what stands in the Markdown, in the page, in the data and in the results of search in their place."""

import re

import pytest
from markdown import markdown

from kb.model.page import PageId
from kb.publish.build import HOOKS
from kb.site import api, blanks, say, search
from kb.site import handbook as handbooks
from kb.site.handbook import Handbook
from kb.site.stage import staged
from tests.fixture import LOCALES, corpus
from tests.languages import NAMES

PAGES = (PageId("guidelines", "apologise"), PageId("phrases", "apology"))
EXTENSIONS = ["attr_list", "tables", "toc"]


def handbook() -> Handbook:
    return handbooks.load(HOOKS, corpus(), LOCALES, NAMES)


@pytest.mark.parametrize("page_id", PAGES, ids=str)
@pytest.mark.parametrize("locale", LOCALES)
def test_markdown_sees_no_blank_of_a_sentence(locale: str, page_id: PageId) -> None:
    book = handbook()
    page = book.content.page(locale, page_id)
    assert page
    matter, text = staged(book, page)
    html = markdown(text, extensions=EXTENSIONS)
    assert "{" not in re.sub(r"\{ ?#[\w-]+ ?\}", "", text)
    for sentence in matter["kb"]["sentences"]:
        element = "td" if page_id.section == "phrases" else "li"
        assert len(re.findall(rf"<{element}[^>]*>{sentence['marker']}</{element}>", html)) == 1
    shown = ["".join(piece["text"] for piece in each["pieces"]) for each in matter["kb"]["sentences"]]
    assert len(shown) == len(page.sentences)
    assert not any("{" in text for text in shown)


def test_pieces_of_a_sentence() -> None:
    content = corpus()
    assert blanks.pieces(content, "lv", "Līdz plkst. {{time}}.") == [
        {"text": "Līdz plkst. "},
        {"text": "14.30", "name": "time", "label": "Laiks"},
        {"text": "."},
    ]
    assert blanks.with_examples(content, "en", "By {{time}}.") == "By 2:30 pm."
    assert blanks.with_labels(content, "lv", "{{time}}") == "[Laiks]"
    assert blanks.with_examples(content, "en", "{{_time}} {{9}}") == "{{_time}} {{9}}", "no placeholder is called so"


def test_data_pairs_the_sentences_of_all_languages() -> None:
    book = handbook()
    for page_id in PAGES:
        page = book.content.page("en", page_id)
        assert page
        data = say.data(book, page)
        assert list(data) == [sentence.key for sentence in page.sentences]
        assert all(list(says) == list(LOCALES) for says in data.values())
        assert data[page.sentences[0].key]["en"] == page.sentences[0].text


def test_entries_say_what_is_to_be_filled_in() -> None:
    content = corpus()
    entries = {entry["id"]: entry for entry in api.entries(content, "vi")}
    assert entries["phrases/apology#sorry-but"]["placeholders"] == ["self", "title"]
    page = content.page("vi", PAGES[0])
    assert page
    assert entries["guidelines/apologise"]["say"] == [sentence.text for sentence in page.sentences]
    assert "{{time}}" in entries["guidelines/apologise"]["say"][2]


@pytest.mark.parametrize("locale", LOCALES)
def test_results_show_examples_and_are_not_found_by_a_blanks_name(locale: str) -> None:
    content = corpus()
    entries = {each: api.entries(content, each) for each in LOCALES}
    rows = search.rows(content, locale, entries)
    assert any(row["kind"] == "phrase" for row in rows)
    for row in rows:
        assert "{" not in row.get("lead", "") + row.get("body", "")
