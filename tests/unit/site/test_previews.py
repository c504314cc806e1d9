"""What a chat shows of a link."""

from dataclasses import replace

import pytest

from kb.model.page import HOME_PAGE, PageId
from kb.site.previews import preview
from tests.fixture import FILES, LOCALES, corpus

ADDRESS = "https://handbook.example/path/"


@pytest.mark.parametrize("locale", LOCALES)
def test_a_page_shows_its_title_and_summary(locale: str) -> None:
    content = replace(corpus(), site_url=ADDRESS)
    page = content.page(locale, PageId("playbooks", "two-steps"))
    assert page
    shown = preview(content, page)
    assert shown
    assert (shown.title, shown.description) == (page.title, page.value("summary"))
    prefix = "" if locale == "en" else f"{locale}/"
    assert shown.url == f"{ADDRESS}{prefix}playbooks/two-steps/"
    assert shown.image == f"{ADDRESS}previews/playbooks.png"
    assert shown.locales[0].startswith(f"{locale}_")
    assert sorted(shown.locales) == ["en_GB", "lv_LV", "tl_PH", "vi_VN"]


@pytest.mark.parametrize(("locale", "shown_as"), [("de", "de"), ("pt-BR", "pt_BR"), ("zh-Hant", "zh")])
def test_a_language_without_a_file_is_named_too(locale: str, shown_as: str) -> None:
    content = replace(corpus(), site_url=ADDRESS, locales=(*LOCALES, locale))
    page = content.page("en", PageId("playbooks", "two-steps"))
    assert page
    shown = preview(content, replace(page, locale=locale))
    assert shown
    assert shown.locales[0] == shown_as


@pytest.mark.parametrize("locale", LOCALES)
def test_a_phrase_shows_what_to_say_instead_without_braces(locale: str) -> None:
    content = replace(corpus(), site_url=ADDRESS)
    for phrase in content.phrases[locale]:
        shown = preview(content, phrase.page, phrase.id)
        assert shown
        assert shown.title == f"✗ {phrase.avoid}"
        assert shown.description.startswith("✓ ")
        assert "{" not in shown.description


def test_a_home_page_has_the_handbooks_picture() -> None:
    content = replace(corpus(), site_url=ADDRESS)
    page = content.page("en", HOME_PAGE)
    assert page
    shown = preview(content, page)
    assert shown
    assert shown.image == f"{ADDRESS}previews/index.png"
    assert shown.site == page.title


def test_a_site_that_does_not_know_its_address_shows_nothing() -> None:
    content = replace(corpus(), site_url="")
    assert [shown for page in content if (shown := preview(content, page))] == []


def test_the_organisation_is_named_once_it_is_no_sample_any_more() -> None:
    own = (
        FILES["organisation.yml"]
        .replace(b"@lindenvale.example", b"@acme.lv")
        .replace(b"https://lindenvale.example", b"https://acme.lv")
    )
    content = replace(corpus({"organisation.yml": own}), site_url=ADDRESS)
    page = content.page("en", HOME_PAGE)
    assert page
    shown = preview(content, page)
    assert shown
    assert shown.site == f"{page.title} · Lindenvale"
