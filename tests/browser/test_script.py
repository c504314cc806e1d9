"""Scripts and playbooks as call screens in headless Chromium: steps to tick, Space for the next, a Copy for each sentence."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.clipboard import clipboard
from tests.languages import PREFIXES
from tests.project import ROOT

SCRIPT = "templates/open-complaint-call/"
PLAYBOOK = "playbooks/five-steps-difficult-customer/"
SPOKEN = ("phone", "in-person")
LARGE = 18
CUES = ("→", "[", "(", "#", ">")


def scripts(site: Path, locale: str) -> dict[str, str]:
    """The spoken templates of a language: where each is, and its text."""
    entries = json.loads((site / f"api/v1/{locale}.json").read_text("utf-8"))
    return {each["url"]: each["replies"][0]["body"] for each in entries if each.get("channel") in SPOKEN}


@pytest.mark.parametrize("locale", PREFIXES)
def test_every_script_shows_all_of_its_lines_the_spoken_ones_large(
    page: Page, site: Path, address: str, locale: str
) -> None:
    found = scripts(site, locale)
    assert len(found) > 8
    for path, text in found.items():
        page.goto(address + path)
        lines = page.locator("[data-reply] p").evaluate_all(
            "(all) => all.map((line) => [parseFloat(getComputedStyle(line).fontSize), line.textContent])"
        )
        wanted = [line.strip().startswith(CUES) for line in text.split("\n") if line.strip()]
        assert [size < LARGE for size, _ in lines] == wanted, path
        assert not any("{" in line for _, line in lines)
        assert page.locator("[data-reply] [data-copy]").count() == wanted.count(False)
        assert page.locator("[data-copy]:not([data-reply] *)").count() == 0


@pytest.mark.parametrize("path", [SCRIPT, PLAYBOOK])
@pytest.mark.parametrize("locale", PREFIXES)
def test_space_ticks_and_leads_to_the_next_step(page: Page, address: str, locale: str, path: str) -> None:
    page.goto(address + PREFIXES[locale] + path)
    steps, boxes = page.locator(".kb-step"), page.locator(".kb-step input")
    count = steps.count()
    expect(boxes).to_have_count(count)
    steps.first.locator("p").last.click(position={"x": 2, "y": 2})
    for number in range(count):
        expect(steps.nth(number)).to_have_attribute("aria-current", "step")
        page.keyboard.press("Space")
        expect(boxes.nth(number)).to_be_checked()
        if number + 1 < count:
            expect(boxes.nth(number + 1)).to_be_focused()
            expect(steps.nth(number + 1).locator("p").last).to_be_in_viewport()
    expect(page.locator("[aria-current=step]")).to_have_count(0)
    boxes.first.click()
    expect(steps.first).to_have_attribute("aria-current", "step")


def test_each_sentence_is_copied_by_itself_with_what_is_filled_in(page: Page, site: Path, address: str) -> None:
    page.goto(address + SCRIPT)
    spoken = [line for line in scripts(site, "en")[SCRIPT].split("\n") if line and not line.startswith(CUES)]
    with_blank = next(number for number, line in enumerate(spoken) if "{{case_number}}" in line)
    button = page.locator("[data-reply] [data-copy]").nth(with_blank)
    button.click()
    expect(button).to_contain_text("✓")
    expect(page.locator(".kb-card .kb-status")).not_to_be_empty()
    assert "[" in clipboard(page)
    page.locator("[data-name=case_number]").fill("CR-7")
    expect(page.locator("[data-reply]")).to_contain_text("CR-7")
    page.locator(".kb-step").nth(0).locator("input").check()
    button.click()
    copied = clipboard(page)
    assert "CR-7" in copied
    assert "\n" not in copied
    expect(page.locator(".kb-step input").first).to_be_checked()


def test_control_and_enter_copy_the_sentence_at_hand(page: Page, address: str) -> None:
    page.goto(address + SCRIPT)
    page.locator(".kb-step input").nth(1).focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".kb-step").nth(1).locator("[data-copy]")).to_contain_text("✓")
    assert clipboard(page) == page.locator(".kb-step__said").nth(1).inner_text()


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_playbooks_flow_stands_on_top_and_leads_on(page: Page, address: str, locale: str) -> None:
    page.goto(address + PREFIXES[locale] + PLAYBOOK)
    steps = page.locator("[data-kb-steps] > li")
    text = (ROOT / f"docs/{locale}/{PLAYBOOK.strip('/')}.md").read_text("utf-8")
    assert steps.count() == sum(line[3:4].isdigit() for line in text.split("\n") if line.startswith("## "))
    tops = page.locator("[data-kb-steps], [data-kb-text]").evaluate_all("(all) => all.map((each) => each.offsetTop)")
    assert tops[0] < tops[1]
    for number in range(steps.count()):
        links = steps.nth(number).locator(".kb-step__title a")
        target = links.first.get_attribute("href") or ""
        assert page.locator(f"[data-kb-text] h2{target}").count() == 1
        assert "guidelines/" in (links.nth(1).get_attribute("href") or "")
        assert steps.nth(number).locator("[data-copy]").count() == 1
    steps.first.locator("[data-copy]").click()
    expect(steps.first.locator("[data-copy]")).to_contain_text("✓")
    steps.first.locator(".kb-step__title a").first.click()
    assert "#" in page.url


@pytest.mark.parametrize("path", [SCRIPT, PLAYBOOK])
def test_on_paper_steps_have_boxes_and_nothing_to_press(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    page.emulate_media(media="print")
    expect(page.locator(".kb-step input").first).to_be_visible()
    expect(page.locator("h1")).to_be_visible()
    assert not any(each.is_visible() for each in page.locator("[data-copy]").all())


@pytest.mark.parametrize("path", [SCRIPT, PLAYBOOK])
def test_without_scripts_every_word_is_there(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + path)
    assert "{{" not in page.locator(".md-content").inner_text()
    expect(page.locator(".kb-text, .kb-step__said").first).to_be_visible()
    context.close()
