"""What the search's dialog offers before anything is typed: what was opened, what is pinned, the moments."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.searching import (
    BOX,
    CHOSEN,
    LINK,
    answered,
    entries,
    ids,
    search,
)
from tests.languages import PREFIXES


def stored(page: Page) -> dict[str, str]:
    kept: dict[str, str] = page.evaluate("({ ...localStorage })")
    return {key: value for key, value in kept.items() if key != "kb-language"}


@pytest.mark.parametrize("locale", PREFIXES)
def test_an_empty_box_offers_the_moments_two_keys_away(page: Page, site: Path, address: str, locale: str) -> None:
    moments = json.loads((site / "search" / f"{locale}.json").read_text("utf-8"))["moments"]
    page.goto(f"{address}{PREFIXES[locale]}guidelines/")
    page.keyboard.press("/")
    links = answered(page, "")
    expect(links).to_have_count(9)
    assert ids(links) == [each["id"] for each in moments["items"]]
    assert all(each["title"] in text for each, text in zip(moments["items"], links.all_inner_texts(), strict=True))
    page.keyboard.press("4")
    expect(page.locator(CHOSEN).locator("a[data-entry]")).to_have_attribute("data-entry", moments["items"][3]["id"])
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}{PREFIXES[locale]}{moments['items'][3]['id']}/")


def test_what_was_opened_and_pinned_comes_first_and_nothing_that_was_typed_is_kept(
    page: Page, site: Path, address: str
) -> None:
    page.goto(f"{address}guidelines/stay-calm/")
    [first, *_] = ids(search(page, "i dont know"))
    page.keyboard.press("Control+Enter")
    expect(page.locator(CHOSEN).locator("[data-copy]")).to_contain_text("✓")
    page.locator(BOX).fill("voicemail")
    answered(page, "voicemail")
    page.keyboard.press("Alt+p")
    expect(page.locator(CHOSEN).locator(".kb-pin")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Enter")
    page.wait_for_url("**/templates/voicemail-call-back/")
    page.goto(f"{address}vi/guidelines/")
    page.keyboard.press("/")
    expected = ["templates/voicemail-call-back", first, "guidelines/stay-calm"]
    assert ids(answered(page, ""))[:3] == expected
    expect(page.locator(".kb-results__title")).to_have_count(3)
    page.keyboard.press("ArrowDown")
    expect(page.locator(CHOSEN).locator("a[data-entry]")).to_have_attribute("data-entry", expected[0])
    assert set(stored(page)) == {"kb-recent", "kb-pinned"}
    kept = [entry for value in stored(page).values() for entry in json.loads(value)]
    assert {entry["id"] for entry in kept} == set(expected)
    titles = {entry["title"] for entry in entries(site, "en").values()}
    assert all(entry.keys() == {"id", "title", "lang"} and entry["title"] in titles for entry in kept)
    page.goto(address)
    links = page.locator("#moment ~ h2:not([id]) + ul a")
    assert links.evaluate_all("all => all.map((a) => a.href)") == [
        f"{address}{'/#'.join(each.split('#'))}{'' if '#' in each else '/'}" for each in expected
    ]
    page.goto(f"{address}vi/")
    own = entries(site, "vi")
    expect(links).to_have_text([own[each]["title"] for each in expected])
    page.keyboard.press("/")
    answered(page, "")
    page.keyboard.press("Alt+0")
    expect(page.locator(LINK)).to_have_count(9)
    assert stored(page) == {}
    expect(links).to_have_count(0)


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_low_window_shows_a_sentence_and_its_button(page: Page, address: str, locale: str) -> None:
    """200 % zoom of 1280 × 800; what stands around the results goes with them."""
    page.set_viewport_size({"width": 640, "height": 400})
    page.goto(f"{address}{PREFIXES[locale]}guidelines/stay-calm/")
    page.goto(f"{address}{PREFIXES[locale]}guidelines/apologise/")
    page.keyboard.press("/")
    answered(page, "")
    copy = page.locator("[role=row] [data-copy]").first
    expect(copy).to_be_in_viewport(ratio=1)
    expect(page.locator(".kb-result__say").first).to_be_in_viewport(ratio=1)
    for key in ["ArrowDown"] * 6 + ["ArrowUp"] * 4:
        page.keyboard.press(key)
    expect(page.locator(CHOSEN)).to_be_in_viewport(ratio=0.5)
    chosen, box = page.locator(CHOSEN).bounding_box(), page.locator(".kb-search__box").bounding_box()
    assert chosen
    assert box
    assert chosen["y"] >= box["y"] + box["height"]
    page.locator(BOX).fill("?")
    expect(page.locator(".kb-keys dd").first).to_be_in_viewport(ratio=1)


def test_nothing_is_kept_where_the_reader_does_not_want_it(page: Page, address: str) -> None:
    page.goto(f"{address}guidelines/stay-calm/")
    page.keyboard.press("/")
    answered(page, "")
    page.get_by_role("checkbox").uncheck()
    expect(page.locator(LINK)).to_have_count(9)
    page.goto(f"{address}guidelines/apologise/")
    assert set(stored(page)) == {"kb-recent-off"}
    page.keyboard.press("/")
    answered(page, "")
    page.get_by_role("checkbox").check()
    page.goto(f"{address}guidelines/apologise/")
    assert [entry["id"] for entry in json.loads(stored(page)["kb-recent"])] == ["guidelines/apologise"]
