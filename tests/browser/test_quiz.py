"""The quiz in headless Chromium: by keyboard alone, with its score and another round; without scripts, and on paper."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from kb.model.quiz import questions
from kb.read import tree
from tests.languages import PREFIXES
from tests.project import ROOT

PATH = "training/quiz/"
QUESTION = ".kb-quiz__question"
FIRST = 3
"""How many questions are answered, where not all are."""


@pytest.fixture(scope="module")
def right() -> list[str]:
    """The letter of the right answer to each question, which is the same in every language."""
    content = tree.load(ROOT)
    page = next(page for page in content if page.locale == "en" and str(page.id) == PATH.strip("/"))
    return [question.right[0].letter for question in questions(page)]


def ask(page: Page, address: str, locale: str = "en") -> Locator:
    """Open the quiz; return its questions."""
    page.goto(address + PREFIXES[locale] + PATH)
    expect(page.locator(".kb-quiz--ready")).to_be_visible()
    return page.locator(QUESTION)


def word(page: Page, name: str) -> str:
    return str(page.locator(".kb-quiz").get_attribute(f"data-{name}"))


def answer(question: Locator, letter: str) -> None:
    """Choose and check."""
    question.locator(f"input[value={letter}]").check()
    question.locator("form button").click()


def another(letter: str) -> str:
    return "b" if letter == "a" else "a"


@pytest.mark.parametrize("locale", PREFIXES)
def test_by_keyboard(page: Page, address: str, locale: str, right: list[str]) -> None:
    first, second = (ask(page, address, locale).nth(index) for index in (0, 1))
    expect(first.get_by_role("radiogroup")).to_have_accessible_name(
        first.locator("h3").inner_text().rstrip("¶").strip()
    )
    first.locator("input").first.focus()
    page.keyboard.press("Space")
    for _ in range("abc".index(another(right[0]))):
        page.keyboard.press("ArrowDown")
    expect(first.locator("[role=status]")).to_be_empty()
    page.keyboard.press("Enter")
    told = first.locator("[role=status]")
    expect(told).to_contain_text(word(page, "wrong"))
    expect(told).to_contain_text(word(page, "best").replace("#", right[0]))
    expect(told.locator("a").first).to_be_visible()
    assert len(told.locator("p").all()) == 3
    expect(first.locator("form button")).to_be_focused()
    expect(first.locator("form button")).to_have_text(word(page, "next"))
    page.keyboard.press("Enter")
    expect(second.locator("input").first).to_be_focused()
    expect(second.locator("h3")).to_be_in_viewport()
    answer(second, right[1])
    expect(second.locator("[role=status]")).to_contain_text(word(page, "right"))
    assert len(second.locator("[role=status] p").all()) == 2


def test_nothing_is_checked_before_something_is_chosen(page: Page, address: str) -> None:
    first = ask(page, address).first
    first.locator("form button").click()
    expect(first.locator("[role=status]")).to_be_empty()


def test_a_reason_begins_without_its_letter(page: Page, address: str, right: list[str]) -> None:
    first = ask(page, address).first
    answer(first, another(right[0]))
    said = first.locator("details li").first.text_content() or ""
    shown = first.locator("[role=status] p").first.text_content() or ""
    assert shown == f"{word(page, 'wrong')} {said[3:]}"


def test_the_wrong_ones_come_once_more(page: Page, address: str, right: list[str]) -> None:
    found = ask(page, address)
    count = page.locator(".kb-quiz__count")
    repeat = page.locator(".kb-quiz__score button").first
    expect(repeat).to_be_hidden()
    assert len(right) == found.count() >= 40
    for index, letter in enumerate(right):
        answer(found.nth(index), another(letter) if index < FIRST else letter)
    numbers = f"{len(right)} / {len(right)}"
    expect(count).to_have_text(f"{word(page, 'answered')}: {numbers} · {word(page, 'correct')}: {len(right) - FIRST}")
    last = found.last.locator("form button")
    expect(last).to_have_text(word(page, "result"))
    last.click()
    expect(count).to_be_focused()
    expect(repeat).to_have_text(word(page, "repeat").replace("#", str(FIRST)))
    repeat.click()
    expect(page.locator(f"{QUESTION}:visible")).to_have_count(FIRST)
    expect(found.first.locator("input").first).to_be_focused()
    expect(found.first.locator("input:checked")).to_have_count(0)
    for index in range(FIRST):
        answer(found.nth(index), right[index])
    expect(repeat).to_be_hidden()
    page.locator(".kb-quiz__score button").last.click()
    expect(page.locator(f"{QUESTION}:visible")).to_have_count(len(right))
    expect(count).to_contain_text(f": 0 / {len(right)}")


def test_nothing_is_kept(context: BrowserContext, page: Page, address: str, right: list[str]) -> None:
    first = ask(page, address).first
    kept = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])"
    before = page.evaluate(kept)
    answer(first, right[0])
    assert page.evaluate(kept) == before
    other = context.new_page()
    ask(other, address)
    expect(other.locator(f"{QUESTION} input:checked")).to_have_count(0)


@pytest.mark.parametrize("locale", PREFIXES)
def test_who_reads_on_and_comes_back_finds_the_answers(page: Page, address: str, locale: str, right: list[str]) -> None:
    found = ask(page, address, locale)
    answer(found.nth(0), right[0])
    answer(found.nth(1), another(right[1]))
    score = page.locator(".kb-quiz__count").inner_text()
    found.nth(1).locator("[role=status] a").first.click()
    expect(page.locator(".kb-quiz")).to_have_count(0)
    page.go_back()
    expect(page.locator(".kb-quiz__count")).to_have_text(score)
    expect(found.nth(1).locator("[role=status]")).to_contain_text(word(page, "wrong"))
    answer(found.nth(2), right[2])
    page.reload()
    expect(page.locator(f"{QUESTION} input:checked")).to_have_count(3)


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("path", [PATH, "print/"])
def test_on_paper_the_answers_stand_behind_all_questions(
    browser: Browser, address: str, right: list[str], path: str, scripts: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripts, service_workers="block", color_scheme="dark")
    page = context.new_page()
    page.goto(address + path)
    if scripts and path == PATH:
        answer(page.locator(QUESTION).first, another(right[0]))
    page.emulate_media(media="print")
    if scripts:
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    folds = page.locator(".kb-quiz details")
    assert folds.count() == len(right)
    last = page.locator(".kb-quiz h3").last.bounding_box()
    tops = [box["y"] for fold in folds.all() if (box := fold.bounding_box())]
    assert last
    assert last["y"] < tops[0]
    assert tops == sorted(tops)
    expect(folds.first.locator("p").first).to_be_visible()
    for gone in ("input", "button", "[role=status]", "summary"):
        assert page.locator(f".kb-quiz {gone}").filter(visible=True).count() == 0, gone
    context.close()


def test_without_scripts_the_answers_are_folded_below_their_questions(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PATH)
    fold = page.locator(".kb-quiz details").first
    expect(fold.locator("p").first).to_be_hidden()
    fold.locator("summary").click()
    expect(fold.locator("p").first).to_be_visible()
    expect(page.locator(".kb-quiz input")).to_have_count(0)
    context.close()
