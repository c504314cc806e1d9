"""The PDFs for trainers: pages, contents, footers, in every language."""

import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from kb.model.corpus import Corpus
from kb.model.error import KbError
from kb.publish import pdf
from kb.site import onboarding
from tests.languages import LOCALES, PREFIXES

FOOTER = 'Nội dung “1” \\ Satura datums · https://handbook.example/"x"'
DOCUMENTS = {document.name: document for document in pdf.DOCUMENTS}


def reader(browser: Browser, site: Path, locale: str, name: str) -> PdfReader:
    document = DOCUMENTS[name]
    source = site / PREFIXES[locale] / document.page / "index.html"
    return PdfReader(io.BytesIO(pdf.printed(browser, source, FOOTER, document.part)))


def words(found: PdfReader, number: int) -> str:
    """What a page says, with one blank between words."""
    return " ".join(found.pages[number].extract_text().split())


def sheets(content: Corpus, locale: str) -> dict[str, int]:
    """How many pages each document has: a page a group of phrases, two a scene, one the flow."""
    pages = {str(page.id): page for page in content if page.locale == locale}
    groups = [heading for heading in pages["training/desk-cards"].headings if heading.id != "how"]
    scenes = [heading for heading in pages["training/role-plays"].headings if heading.id not in ("how", "feedback")]
    return {"desk-cards": len(groups), "role-plays": 2 * len(scenes), "service-recovery": 1}


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_hung_up_or_dealt_out_has_a_sheet_each(
    browser: Browser, site: Path, content: Corpus, locale: str
) -> None:
    for name, count in sheets(content, locale).items():
        found = reader(browser, site, locale, name)
        assert len(found.pages) == count, name
        for number in {1, count}:
            text = found.pages[number - 1].extract_text()
            assert f"{number} / {count}" in text, name
            assert "https://handbook.example/" in text, name
            assert len(text) > 150, name


def test_the_contents_say_where_each_chapter_begins(browser: Browser, site: Path, content: Corpus) -> None:
    """In the language with the longest titles; a chapter in five is looked for on its page, which takes its time."""
    found = reader(browser, site, "tl", "onboarding-pack")
    contents = words(found, 0)
    begins = pdf.places(found)
    chapters = onboarding.contents(content, "tl")
    assert len(chapters) > 60
    for page in chapters:
        assert re.search(rf"{re.escape(page.title)}\W*{begins[page.id.slug]}\b", contents), page.title
    for page in chapters[::5]:
        assert page.title in words(found, begins[page.id.slug] - 1)
    assert f"1 / {len(found.pages)}" in contents
    assert not [number for number in range(len(found.pages)) if len(words(found, number)) < len(FOOTER) + 100]
    assert "Nội dung “1” \\ Satura datums" in contents


def test_a_browser_in_the_dark_prints_black_on_white(browser: Browser, site: Path) -> None:
    context = browser.new_context(color_scheme="dark", service_workers="block")
    page = context.new_page()
    page.goto((site / "print/role-plays/index.html").as_uri())
    page.emulate_media(media="print")
    colours = page.evaluate(
        "() => ['color', 'backgroundColor'].map((name) => getComputedStyle(document.documentElement)[name])"
    )
    context.close()
    assert colours == ["rgb(26, 26, 26)", "rgb(255, 255, 255)"]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_footer_has_the_address_that_the_site_was_built_for(site: Path, locale: str) -> None:
    assert pdf.address(site / PREFIXES[locale]) == f"https://handbook.example/{PREFIXES[locale]}"


def test_without_a_site_there_is_nothing_to_print(tmp_path: Path) -> None:
    with pytest.raises(KbError, match="kb build"):
        next(pdf.write(tmp_path, tmp_path / "pdf"))
