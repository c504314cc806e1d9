"""The pages for assistants and scripts."""

import re

import pytest

from kb.model.corpus import Corpus
from kb.model.page import HOME_PAGE, PageId
from kb.site import markdown
from tests import fixture
from tests.languages import LOCALES, NAMES, PREFIXES


@pytest.fixture(scope="module")
def files(content: Corpus) -> dict[str, str]:
    return dict(markdown.files(content, LOCALES, NAMES, lambda _: True))


def test_every_page_that_is_published_as_data_is_there_once_in_every_language(
    content: Corpus, files: dict[str, str]
) -> None:
    pages = [page for page in content if page.id.section not in ("", "contribute")]
    assert len(files) == len(pages) + len(LOCALES)
    assert "guidelines/apologise/index.md" in files
    assert "vi/templates/acknowledge-email/index.md" in files


def test_a_page_stands_alone(files: dict[str, str]) -> None:
    for path, text in files.items():
        assert text.startswith("# "), path
        assert "{{" not in text, path
        assert not re.search(r"\{ ?#", text), path
        assert "\n---\n" not in text, path
        for target in re.findall(r"\]\(([^)]*)\)", text):
            assert target.startswith(("https://", "http://")), (path, target)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_list_names_every_page_once(content: Corpus, files: dict[str, str], locale: str) -> None:
    text = files[PREFIXES[locale] + markdown.LIST]
    own = [
        page
        for page in content
        if page.locale == locale and page.id.section not in ("", "contribute") and not page.id.is_index
    ]
    home = content.page(locale, HOME_PAGE)
    assert home
    assert text.startswith(f"# {home.title}\n\n> {home.value('summary')}\n")
    assert len(re.findall(r"^- \[.*\]\(\S+/index\.md\): ", text, re.MULTILINE)) == len(own)
    assert text.count(markdown.LIST) == len(LOCALES) - 1


def test_a_reply_keeps_its_lines_and_has_labels(files: dict[str, str]) -> None:
    text = files["templates/acknowledge-email/index.md"]
    assert "```reply formal\n[" in text
    assert "\n## Reply\n" in text


def test_code_that_looks_like_a_blank_and_is_none_stays_as_written() -> None:
    edits: dict[str, fixture.Edit] = {
        "en/templates/acknowledge-email.md": (
            "- Replies really do come to you.",
            "- `{{case_number}}` is a blank, `{{not_declared}}` is none.",
        )
    }
    assert not [each for each in fixture.checked(edits) if not each.is_warning]
    content = fixture.corpus(edits)
    page = content.page("en", PageId("templates", "acknowledge-email"))
    assert page
    assert "- `[Case number]` is a blank, `{{not_declared}}` is none." in markdown.text(content, page)
