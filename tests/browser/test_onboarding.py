"""Tasks that are ticked, answers that unfold, and the onboarding pack on paper."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser import searching
from tests.languages import LOCALES, PREFIXES

KEY = "kb-path"
TASKS = ".task-list-item input"
KEPT = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])"


def begin(page: Page, address: str, locale: str = "vi") -> Locator:
    """Open the path; return what stands above it."""
    page.goto(f"{address}{PREFIXES[locale]}training/onboarding-path/")
    above = page.locator("[data-kb-path]")
    expect(above).to_be_visible()
    return above


def test_ticks_are_counted_and_nothing_is_kept(context: BrowserContext, page: Page, address: str) -> None:
    above = begin(page, address)
    boxes = page.locator(TASKS)
    assert boxes.count() > 25
    before = page.evaluate(KEPT)
    boxes.first.check()
    name = boxes.first.evaluate("box => box.labels[0].textContent")
    assert len(name) > 10
    expect(above.locator("[data-count]")).to_have_text(f"1 / {boxes.count()}")
    assert above.locator("progress").evaluate("bar => [bar.value, bar.max]") == [1, boxes.count()]
    assert page.evaluate(KEPT) == before
    boxes.nth(1).locator("xpath=ancestor::li[1]").locator("a").first.click()
    page.go_back()
    expect(boxes.first).to_be_checked()  # who comes back finds it; who comes anew does not
    expect(above.locator("[data-count]")).to_have_text(f"1 / {boxes.count()}")
    page.reload()
    expect(boxes.first).to_be_checked()
    other = context.new_page()
    begin(other, address)
    expect(other.locator(TASKS).first).not_to_be_checked()


def test_who_says_so_finds_the_ticks_again_in_every_language_and_clears_them(page: Page, address: str) -> None:
    above = begin(page, address)
    boxes = page.locator(TASKS)
    boxes.nth(3).check()
    choice = above.get_by_role("checkbox")
    choice.check()
    boxes.last.check()
    begin(page, address, "lv")
    expect(boxes.nth(3)).to_be_checked()
    expect(boxes.last).to_be_checked()
    expect(above.locator("[data-count]")).to_have_text(f"2 / {boxes.count()}")
    above.locator("[data-clear]").click()
    expect(page.locator(f"{TASKS}:checked")).to_have_count(0)
    page.reload()
    expect(choice).to_be_checked()
    expect(page.locator(f"{TASKS}:checked")).to_have_count(0)
    choice.uncheck()
    assert page.evaluate("key => localStorage.getItem(key)", KEY) is None


@pytest.mark.parametrize("kept", ["{broken", "7", '{"length": 3}', '["no-such-task", 5, null]'])
def test_what_is_no_list_of_tasks_ticks_nothing(page: Page, address: str, kept: str) -> None:
    page.add_init_script(f"localStorage.setItem({KEY!r}, {kept!r})")
    above = begin(page, address)
    expect(page.locator(f"{TASKS}:checked")).to_have_count(0)
    page.locator(TASKS).first.check()
    expect(above.locator("[data-count]")).to_contain_text("1 / ")


@pytest.mark.parametrize("locale", LOCALES)
def test_a_sheet_of_proof_is_printed_alone_and_kept_nowhere(page: Page, address: str, locale: str) -> None:
    asked: list[str] = []
    page.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1; }")
    begin(page, address, locale)
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    before = page.evaluate(KEPT)
    page.locator(TASKS).last.check()
    form, sheet = page.locator("[data-kb-proof]"), page.locator("[data-kb-sheet]")
    expect(form.locator("[name=date]")).not_to_have_value("")
    form.get_by_role("button").click()
    assert page.evaluate("window.printed") is None, "a sheet without a name is none"
    form.locator("[name=name]").fill("Nguyễn Ķirse")
    form.locator("[name=date]").fill("1.2.2030")
    form.get_by_role("button").click()
    assert page.evaluate("window.printed") == 1
    expect(sheet).to_be_hidden()
    page.emulate_media(media="print")
    expect(sheet).to_be_visible()
    for words in ("Nguyễn Ķirse", "1.2.2030", ": 1 / ", "☑"):
        expect(sheet).to_contain_text(words)
    assert sheet.locator("li", has_text="☑").count() == 1
    expect(page.locator("[data-kb-text]")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(sheet).to_be_hidden()
    expect(page.locator("[data-kb-text]")).to_be_visible()
    expect(form).to_be_hidden()
    assert page.evaluate(KEPT) == before
    assert set(asked) <= searching.fetched(address, locale)


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


@pytest.mark.parametrize("locale", PREFIXES)
def test_one_week_can_be_printed_alone(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}print/")
    chapters, listed = (page.locator(f"{each}[data-chapter]").filter(visible=True) for each in ("article", "nav li"))
    whole = chapters.count()
    page.get_by_role("combobox").select_option(index=2)
    some = chapters.evaluate_all("(all) => all.map((each) => each.dataset.chapter)")
    assert "onboarding-path" in some
    assert 3 < len(some) < whole / 2
    assert listed.evaluate_all("(all) => all.map((each) => each.dataset.chapter)") == some
    page.get_by_role("combobox").select_option(index=0)
    assert chapters.count() == listed.count() == whole
