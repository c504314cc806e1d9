"""Tasks that are ticked, answers that unfold, and the onboarding pack on paper."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.languages import LOCALES, PREFIXES


def test_tasks_are_ticked_and_nothing_is_kept(page: Page, address: str) -> None:
    page.goto(f"{address}vi/training/onboarding-path/")
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
def test_without_scripts_answers_are_folded_and_linked(browser: Browser, address: str, locale: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{address}{PREFIXES[locale]}training/quiz/")
    answers = page.locator("details:not(.kb-share, .kb-heard)")
    assert answers.count() >= 20
    first = answers.first.locator("a").first
    expect(first).not_to_be_visible()
    answers.first.locator("summary").click()
    expect(first).to_be_visible()
    assert all(answer.locator("a").count() for answer in answers.all())
    page.close()


def test_on_paper_every_answer_is_open(page: Page, address: str) -> None:
    page.goto(f"{address}print/")
    page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    page.get_by_role("button", name="Print").click()
    assert page.locator("details").count() == page.locator("details[open]").count() > 20
