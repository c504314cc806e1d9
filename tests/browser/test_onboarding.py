"""The onboarding pack, the tasks that are ticked, and the answers that unfold."""

from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page, expect

from kb import languages
from kb.model import contract
from kb.read.tree import load
from kb.site import onboarding
from tests.project import ROOT

LOCALES = {"en": "", "vi": "vi/", "lv": "lv/", "tl": "tl/"}
CONTENT = load(ROOT)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_pack_holds_all_training_pages_then_what_the_path_links(site: Path, locale: str) -> None:
    document = html.parse(str(site / LOCALES[locale] / "print/index.html"))
    chapters = [heading.get("id") for heading in document.findall(".//article/h1")]
    training = [page_id.slug for page_id in CONTENT.page_ids if page_id.section == "training" and not page_id.is_index]
    assert chapters[0] == "onboarding-path"
    assert set(chapters[: len(training)]) == set(training)
    guidelines = {page_id.slug for page_id in CONTENT.page_ids if page_id.section == "guidelines"} - {contract.INDEX}
    assert guidelines <= set(chapters), "the path leads to every guideline"
    assert document.getroot().get("lang") == languages.tag(locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_its_ids_are_unique_and_its_links_lead_somewhere(site: Path, locale: str) -> None:
    folder = site / LOCALES[locale] / "print"
    document = html.parse(str(folder / "index.html"))
    ids = document.xpath("//@id")
    assert len(ids) == len(set(ids))
    for href in document.xpath("//a/@href"):
        target, _, anchor = href.partition("#")
        assert (folder / target / "index.html").is_file(), href
        assert target or not anchor or anchor in ids, href
    assert len(document.xpath("//a[starts-with(@href, '#')]")) > 100


def test_the_order_is_that_of_the_index() -> None:
    pages = onboarding.contents(CONTENT, "lv")
    assert [page.id.slug for page in pages[:6]] == [
        "onboarding-path",
        "role-plays",
        "voice-and-mirror-practice",
        "quiz",
        "touchpoint-workshop",
        "link-to-pages",
    ]


def test_tasks_are_ticked_and_nothing_is_kept(page: Page, address: str) -> None:
    page.goto(f"{address}/vi/training/onboarding-path/")
    boxes = page.get_by_role("checkbox")
    assert boxes.count() > 25
    box = page.locator(".task-list-item input").first
    box.check()
    expect(box).to_be_checked()
    name = box.evaluate("box => box.labels[0].textContent")
    assert len(name) > 10
    page.reload()
    expect(box).not_to_be_checked()


@pytest.mark.parametrize("locale", LOCALES)
def test_answers_are_folded_and_linked(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}/{LOCALES[locale]}training/quiz/")
    answers = page.locator("details:not(.kb-share)")
    assert answers.count() >= 20
    first = answers.first.locator("a").first
    expect(first).not_to_be_visible()
    answers.first.locator("summary").click()
    expect(first).to_be_visible()
    assert all(answer.locator("a").count() for answer in answers.all())


def test_on_paper_every_answer_is_open(page: Page, address: str) -> None:
    page.goto(f"{address}/print/")
    page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    page.get_by_role("button", name="Print").click()
    assert page.locator("details").count() == page.locator("details[open]").count() > 20
