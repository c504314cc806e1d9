"""The packages for learning platforms, played by scorm-again as the platform: passed, failed, resumed, and alone."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from kb.model.quiz import questions
from kb.read import tree
from kb.site.exports import scorm
from tests.languages import LOCALES
from tests.project import ROOT

RUNTIME = ROOT / "node_modules/scorm-again/dist/scorm12.min.js"
PLATFORM = """<!doctype html><script src="scorm12.min.js"></script><script>
const kept = JSON.parse(sessionStorage.getItem("kept") ?? "{}");
window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
API.loadFromJSON({ student_data: { mastery_score: "MASTERY" }, ...kept }, "cmi");
window.finished = 0;
API.on("LMSFinish", () => window.finished++);
</script><iframe src="package/index.html" width="900" height="700"></iframe>"""
LEAVE = """() => new Promise((resolve) => {
  const frame = document.querySelector("iframe");
  frame.onload = () => {
    const { core, suspend_data } = API.cmi.toJSON();
    sessionStorage.setItem("kept", JSON.stringify({ core: { ...core, entry: "resume" }, suspend_data }));
    resolve();
  };
  frame.src = "about:blank";
})"""
QUESTION = ".kb-quiz__question"

Open = Callable[..., FrameLocator]


@pytest.fixture(scope="module")
def right() -> list[str]:
    """The letter of the right answer to each question, the same in every language."""
    page = next(page for page in tree.load(ROOT) if page.locale == "en" and page.id == scorm.QUIZ)
    return [question.right[0].letter for question in questions(page)]


@pytest.fixture
def enrol(site: Path, page: Page, serve: Callable[[Path], str], tmp_path: Path) -> Open:
    """Open a package in the platform: a function from its name and its language to its page."""

    def opened(name: str, locale: str, mastery: str = "") -> FrameLocator:
        with zipfile.ZipFile(site / scorm.FOLDER / f"{name}-{locale}.zip") as package:
            package.extractall(tmp_path / "package")
        (tmp_path / "scorm12.min.js").write_bytes(RUNTIME.read_bytes())
        (tmp_path / "index.html").write_text(PLATFORM.replace("MASTERY", mastery), "utf-8")
        page.goto(serve(tmp_path))
        return page.frame_locator("iframe")

    return opened


def told(page: Page, element: str) -> Any:
    return page.evaluate("(element) => API.lmsGetValue(element)", element)


def answer(course: FrameLocator, index: int, letter: str) -> None:
    question = course.locator(QUESTION).nth(index)
    question.locator(f"input[value={letter}]").check()
    question.locator("form button").click()


def another(letter: str) -> str:
    return "b" if letter == "a" else "a"


@pytest.mark.parametrize(
    ("locale", "wrong", "mastery", "status"),
    [("vi", 8, "", "passed"), ("lv", 9, "", "failed"), ("tl", 8, "90", "failed"), ("en", 9, "75", "passed")],
)
def test_who_has_answered_all_has_passed_or_failed(
    page: Page, enrol: Open, right: list[str], locale: str, wrong: int, mastery: str, status: str
) -> None:
    quiz = enrol("quiz", locale, mastery)
    expect(quiz.locator(".kb-quiz--ready")).to_be_visible()
    expect(quiz.locator("[data-mastery]")).to_contain_text(mastery or str(scorm.PASSED))
    assert told(page, "cmi.core.lesson_status") == "incomplete"
    for index, letter in enumerate(right):
        assert told(page, "cmi.core.score.raw") == ""
        answer(quiz, index, another(letter) if index < wrong else letter)
    total = len(right)
    assert told(page, "cmi.core.score.raw") == str(100 * (total - wrong) // total)
    assert [told(page, f"cmi.core.score.{name}") for name in ("min", "max")] == ["0", "100"]
    assert told(page, "cmi.core.lesson_status") == status
    quiz.locator(".kb-quiz__score button").first.click()
    answer(quiz, 0, right[0])
    assert told(page, "cmi.core.score.raw") == str(100 * (total - wrong) // total), "what is repeated is practice"
    quiz.locator(".kb-quiz__score button").last.click()
    assert told(page, "cmi.core.lesson_status") == status, "a new start takes nothing away"
    page.evaluate(LEAVE)
    assert page.evaluate("finished") == 1
    assert page.evaluate("API.cmi.core.lesson_status") == status


def test_the_quiz_goes_on_where_it_was_left(page: Page, enrol: Open, right: list[str]) -> None:
    quiz = enrol("quiz", "en")
    answer(quiz, 0, right[0])
    answer(quiz, 2, another(right[2]))
    page.evaluate(LEAVE)
    page.reload()
    count = quiz.locator(".kb-quiz__count")
    expect(count).to_contain_text(f"2 / {len(right)}")
    expect(count).to_contain_text(": 1")
    expect(quiz.locator(f"{QUESTION} input:checked")).to_have_count(2)
    assert told(page, "cmi.core.lesson_status") == "incomplete"
    for index, letter in enumerate(right):
        if index not in (0, 2):
            answer(quiz, index, letter)
    assert told(page, "cmi.core.lesson_status") == "passed"
    assert told(page, "cmi.core.score.raw") == str(100 * (len(right) - 1) // len(right))


def test_the_path_keeps_its_ticks_and_is_completed_by_the_last(page: Page, enrol: Open) -> None:
    path = enrol("path", "vi")
    boxes = path.locator("article:first-child .task-list-item input")
    total = boxes.count()
    assert total > 25
    boxes.nth(1).check()
    boxes.last.check()
    expect(path.locator("[data-count]")).to_have_text(f"2 / {total}")
    page.evaluate(LEAVE)
    page.reload()
    expect(path.locator("[data-count]")).to_have_text(f"2 / {total}")
    expect(boxes.nth(1)).to_be_checked()
    expect(boxes.last).to_be_checked()
    assert told(page, "cmi.core.lesson_status") == "incomplete"
    for box in boxes.all():
        box.check()
    assert told(page, "cmi.core.lesson_status") == "completed"
    assert told(page, "cmi.core.score.raw") == "100"
    boxes.first.uncheck()
    assert told(page, "cmi.core.lesson_status") == "incomplete"


def test_the_path_shows_what_it_leads_to_and_leads_back(enrol: Open) -> None:
    path = enrol("path", "en")
    tasks = path.locator("article").first
    tasks.get_by_role("link", name="Stay calm").first.click()
    expect(tasks).to_be_hidden()
    expect(path.locator("article:visible h1")).to_have_text("Stay calm")
    path.locator("header a").click()
    expect(tasks).to_be_visible()
    outside = path.locator("a:not([href^='#'])")
    assert outside.count() > 1
    assert outside.evaluate_all("links => links.filter((link) => link.target !== '_blank').length") == 0


@pytest.mark.parametrize("locale", LOCALES)
def test_a_package_plays_alone_asks_nobody_and_says_so(
    page: Page, site: Path, serve: Callable[[Path], str], tmp_path: Path, right: list[str], locale: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in ("quiz", "path"):
        with zipfile.ZipFile(site / scorm.FOLDER / f"{name}-{locale}.zip") as package:
            package.extractall(tmp_path / name)
    own = serve(tmp_path)
    page.goto(f"{own}quiz/index.html")
    note = page.locator("[data-kb-course]")
    expect(note).to_have_text(str(note.get_attribute("data-alone")))
    question = page.locator(QUESTION).first
    question.locator(f"input[value={right[0]}]").check()
    question.locator("form button").click()
    expect(question.locator("[role=status]")).not_to_be_empty()
    page.goto(f"{own}path/index.html")
    page.locator(".task-list-item input").first.check()
    expect(page.locator("[data-count]")).to_contain_text("1 / ")
    assert len(asked) >= 6
    assert [url for url in asked if not url.startswith(own)] == []


def test_a_platform_that_takes_nothing_is_told_to_the_learner(page: Page, enrol: Open, right: list[str]) -> None:
    page.add_init_script("if (top !== self) parent.API.lmsCommit = parent.API.LMSCommit = () => 'false'")
    quiz = enrol("quiz", "en")
    note = quiz.locator("[data-kb-course]")
    expect(note).to_be_empty()
    answer(quiz, 0, right[0])
    expect(note).to_have_text(str(note.get_attribute("data-refused")))
