"""The search's dialog in headless Chromium: the list follows the box, whatever changes it; its links; the network."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.clipboard import REFUSING, clipboard
from tests.browser.customer import speaks
from tests.browser.searching import ALERT, BOX, CHOSEN, LINK, STATUS, answered, ids, plain, search
from tests.browser.waiting import settle
from tests.languages import PREFIXES


@pytest.fixture
def page(readers_page: Page) -> Page:
    return readers_page


@pytest.fixture
def own_page(browser: Browser) -> Iterator[Page]:
    """For a test that cuts or watches the network, or keeps something on the device."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], service_workers="block")
    yield context.new_page()
    context.close()


SAMPLE = [
    ("en", "money back", "phrases/refusal#no-refunds|templates/refund-sent|templates/goodwill-refund"),
    ("en", "i dont know", "phrases/first-contact#dont-know"),
    ("en", "apologize", "guidelines/apologise"),
    ("vi", "em khong biet", "phrases/first-contact#dont-know"),
    ("vi", "giu binh tinh", "guidelines/stay-calm"),
    ("vi", "apology letter", "templates/apology-letter"),
    ("lv", "atvainošanās vēstuli", "templates/apology-letter"),
    ("lv", "man vienalga", "phrases/first-contact#dont-care"),
    ("lv", "balss past", "templates/voicemail-call-back"),
    ("lv", "lomu spele", "training/role-plays"),
    ("vi", "dong vai", "training/role-plays"),
    ("tl", "hindi ko alam", "phrases/first-contact#dont-know"),
    ("tl", "manatling kalmado", "guidelines/stay-calm"),
    ("tl", "hoan tien", "templates/refund-sent|templates/goodwill-refund|phrases/refusal#no-refunds"),
]


@pytest.mark.parametrize(("locale", "query", "targets"), SAMPLE)
def test_with_the_keyboard_alone(page: Page, address: str, locale: str, query: str, targets: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}training/")
    page.keyboard.press("s")
    page.keyboard.type(query)
    assert ids(answered(page, query))[0] in targets.split("|")
    page.keyboard.press("Enter")
    # Names in other languages may still come in between, and another of the right ones be the first.
    entries = {
        f"{address}{PREFIXES[locale]}{path}/{hash_}{anchor}"
        for path, hash_, anchor in (each.partition("#") for each in targets.split("|"))
    }
    page.wait_for_url(lambda url: url in entries)
    if anchor := page.url.partition("#")[2]:
        expect(page.locator(f"#{anchor}")).to_be_in_viewport()


@pytest.mark.parametrize("key", ["/", "s", "Control+k", "Meta+k"])
def test_keys_open_it_and_escape_gives_focus_and_place_back(page: Page, address: str, key: str) -> None:
    page.goto(f"{address}guidelines/apologise/")
    page.locator("#related + ul a").first.focus()
    before = page.evaluate("[scrollY, document.activeElement.outerHTML]")
    assert before[0] > 0
    page.keyboard.press(key)
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.type("sorry")
    answered(page, "sorry")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.kb-search")).to_be_hidden()
    assert page.evaluate("[scrollY, document.activeElement.outerHTML]") == before
    page.keyboard.press(key)
    page.keyboard.type("refund")  # over what stood there
    answered(page, "refund")


def test_enter_at_once_waits_for_the_answer_to_the_whole_query(own_page: Page, address: str) -> None:
    own_page.goto(f"{address}lv/")
    own_page.keyboard.press("/")
    own_page.keyboard.type("balss pasts")
    own_page.keyboard.press("Enter")
    own_page.wait_for_url("**/lv/templates/voicemail-call-back/")


def test_copying_at_once_waits_as_well(own_page: Page, site: Path, address: str) -> None:
    own_page.goto(f"{address}guidelines/")
    own_page.keyboard.press("/")
    own_page.keyboard.type("i dont know")
    own_page.keyboard.press("Control+Enter")
    expect(own_page.locator(CHOSEN).locator("[data-copy]")).to_contain_text("✓")
    assert clipboard(own_page) == plain(site, "en", "en", "phrases/first-contact#dont-know")


WAYS = {
    "pasted": "document.execCommand('insertText', false, query)",
    "dropped or dictated": "(box.value = query, box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromDrop', bubbles: true })))",
}


@pytest.mark.parametrize("way", WAYS)
def test_the_list_follows_whatever_changes_the_box(page: Page, address: str, way: str) -> None:
    page.goto(f"{address}guidelines/")
    search(page, "refund")
    page.locator(BOX).select_text()
    page.evaluate(f"(query) => {{ const box = document.querySelector('{BOX}'); {WAYS[way]}; }}", "stay calm")
    assert ids(answered(page, "stay calm"))[0] == "guidelines/stay-calm"
    if way == "pasted":
        page.keyboard.press("Control+z")
        assert "templates/refund-sent" in ids(answered(page, "refund"))
    page.locator(BOX).fill("stay calm")
    answered(page, "stay calm")
    page.keyboard.press("Enter")
    page.wait_for_url("**/guidelines/stay-calm/")


def test_keys_of_an_input_method_are_left_alone(own_page: Page, address: str) -> None:
    page = own_page
    page.goto(f"{address}vi/guidelines/")
    page.keyboard.press("/")
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "xin loi", "selectionStart": 7, "selectionEnd": 7})
    for kind in ("isComposing: true", "keyCode: 229"):
        page.evaluate(
            f"document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Enter', bubbles: true, {kind} }}))"
        )
    session.send("Input.insertText", {"text": "xin lỗi"})
    answered(page, "xin lỗi")
    assert page.url.endswith("/vi/guidelines/")
    expect(page.locator(BOX)).to_have_value("xin lỗi")


def test_ten_thousand_characters(page: Page, address: str) -> None:
    page.goto(f"{address}guidelines/")
    text = "The parcel never came and nobody answers. " * 240
    search(page, text)
    expect(page.locator(BOX)).to_have_value(text)
    page.locator(BOX).fill("refund")
    assert ids(answered(page, "refund"))


def test_nothing_rendered_as_html(page: Page, address: str) -> None:
    problems: list[str] = []
    page.on("dialog", lambda dialog: problems.append(dialog.message))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(address)
    query = "<img src=x onerror=alert(1)>sorry</img> <b>calm down"
    search(page, query)
    assert page.locator(".kb-search img, .kb-search b").count() == 0
    assert problems == []


# --- links, addresses, the network


@pytest.mark.parametrize("shared", ["#q=giu+binh+tinh", "?q=giu+binh+tinh"])
def test_a_shared_search(page: Page, address: str, shared: str) -> None:
    page.goto(f"{address}vi/{shared}")
    assert ids(answered(page, "giu binh tinh"))[0] == "guidelines/stay-calm"
    assert page.url == f"{address}vi/"


def test_a_search_is_shared_by_a_link_that_keeps_its_words_from_the_server(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}guidelines/")
    search(page, "refund please")
    page.locator(".kb-search .kb-tool").first.click()
    expect(page.locator(STATUS)).not_to_be_empty()
    page.wait_for_function("navigator.clipboard.readText().then((text) => text.includes('#q='))")
    link = clipboard(page)
    assert link == f"{address}guidelines/#q=refund+please"
    page.keyboard.press("Escape")
    page.goto("about:blank")
    page.goto(link)
    answered(page, "refund please")
    assert not [url for url in asked if "refund" in url.partition("#")[0]]


def test_a_link_that_the_browser_refuses_to_copy_is_selected(page: Page, address: str) -> None:
    page.add_init_script(REFUSING)
    page.goto(f"{address}guidelines/")
    search(page, "refund please")
    page.locator(".kb-search .kb-tool").first.click()
    expect(page.locator(ALERT)).to_contain_text("Ctrl + C")
    page.keyboard.press("Control+C")
    assert clipboard(page) == f"{address}guidelines/#q=refund+please"
    page.locator(BOX).fill("refund")
    expect(page.locator(ALERT)).to_be_empty()


def test_what_was_searched_is_in_no_address(page: Page, address: str) -> None:
    page.goto(address)
    search(page, "refund")
    assert [link for link in page.locator(LINK).evaluate_all("all => all.map((a) => a.href)") if "?" in link] == []
    page.keyboard.press("Enter")
    page.wait_for_url("**/templates/**")
    assert "?" not in page.url


def test_what_was_typed_goes_with_the_customer(page: Page, address: str) -> None:
    """Of no use to the next one, and not for whoever sits down there then."""
    typed = "Zelda Quux 0917 qqzz"
    page.clock.install()
    page.goto(f"{address}guidelines/apologise/")
    search(page, typed)
    assert page.input_value(".kb-search__tell textarea") == typed
    page.keyboard.press("Escape")
    page.clock.fast_forward("15:01")
    page.keyboard.press("Control+k")
    answered(page, "")
    assert page.input_value(BOX) == page.input_value(".kb-search__tell textarea") == ""
    assert "Zelda" not in str(page.evaluate("document.documentElement.outerHTML"))


@pytest.mark.parametrize("lost", ["search/lv.json", "assets/search-engine.js"])
def test_a_message_if_it_cannot_be_loaded_and_a_second_try(
    own_page: Page, site: Path, serve: Callable[[Path], str], tmp_path: Path, lost: str
) -> None:
    folder = shutil.copytree(site, tmp_path / "site", copy_function=os.link)
    (folder / lost).rename(tmp_path / "lost")
    own_page.goto(f"{serve(folder)}lv/guidelines/")
    own_page.keyboard.press("/")
    own_page.keyboard.type("vo")
    expect(own_page.locator(ALERT)).to_have_text(str(own_page.locator("[data-kb-search]").get_attribute("data-failed")))
    (tmp_path / "lost").rename(folder / lost)
    own_page.keyboard.type("icemail")
    expect(answered(own_page, "voicemail").first).to_have_attribute("data-entry", "templates/voicemail-call-back")
    expect(own_page.locator(ALERT)).to_be_empty()


def test_without_the_customers_language_there_is_the_readers_own(own_page: Page, site: Path, address: str) -> None:
    own_page.route("**/search/said/vi.json", lambda route: route.abort())
    own_page.goto(f"{address}guidelines/apologise/")
    speaks(own_page, "vi")
    [first, *_] = ids(search(own_page, "i dont know"))
    own_page.keyboard.press("Control+Enter")
    expect(own_page.locator(CHOSEN).locator("[data-copy]")).to_contain_text("✓")
    assert clipboard(own_page) == plain(site, "en", "en", first)
    own_page.unroute("**/search/said/vi.json")
    own_page.locator(BOX).fill("i dont know it")
    answered(own_page, "i dont know it")
    expect(own_page.locator(".kb-result__say").first).to_have_attribute("lang", "vi")


@pytest.mark.parametrize("locale", PREFIXES)
def test_only_what_reader_and_customer_speak_is_fetched(own_page: Page, address: str, locale: str) -> None:
    requests: list[str] = []
    own_page.on("request", lambda request: requests.append(request.url.removeprefix(address)))
    own_page.goto(f"{address}{PREFIXES[locale]}guidelines/apologise/")
    search(own_page, "voicemail")
    first = [f"search/{locale}.json", f"search/others/{locale}.json"]
    assert [url for url in requests if url.startswith("search/")] == first
    own_page.keyboard.press("Escape")
    other = "lv" if locale != "lv" else "tl"
    speaks(own_page, other)
    search(own_page, "sorry")
    own_page.locator(BOX).fill("sorry again")
    answered(own_page, "sorry again")
    assert [url for url in requests if url.startswith("search/")] == [*first, f"search/said/{other}.json"]


@pytest.mark.parametrize("locale", ["en", "lv"])
def test_the_readers_own_words_are_found_before_and_without_the_names_in_other_languages(
    own_page: Page, address: str, locale: str
) -> None:
    own_page.route("**/search/others/*.json", lambda route: route.abort())
    own_page.goto(f"{address}{PREFIXES[locale]}guidelines/apologise/")
    assert ids(search(own_page, "voicemail" if locale == "en" else "balss pasts"))


def test_nothing_before_the_page_is_there_and_the_reader_idle(own_page: Page, address: str) -> None:
    requests: list[str] = []
    own_page.on("request", lambda request: requests.append(request.url))
    own_page.clock.install(time=0)
    own_page.clock.pause_at(1)
    own_page.goto(f"{address}guidelines/")
    own_page.clock.run_for(900)
    assert not [url for url in requests if "search-engine" in url or "search/en.json" in url]
    own_page.clock.resume()
    own_page.keyboard.press("/")
    own_page.keyboard.type("voicemail")
    assert ids(answered(own_page, "voicemail"))


@pytest.mark.parametrize("locale", PREFIXES)
def test_offline_and_below_a_sub_path(
    own_page: Page, site: Path, serve: Callable[[Path], str], tmp_path: Path, locale: str
) -> None:
    (tmp_path / "kb").symlink_to(site)
    (tmp_path / "404.html").write_text("")
    base = f"{serve(tmp_path)}kb/"
    with own_page.expect_response(f"**/search/{locale}.json") as response:  # when idle
        own_page.goto(base + PREFIXES[locale])
    response.value.finished()
    settle(own_page)
    own_page.context.set_offline(True)
    place = f"{base}{PREFIXES[locale]}templates/voicemail-call-back/"
    expect(search(own_page, "voicemail").first).to_have_attribute("href", place)
