"""Search in headless Chromium: the worker's protocol, and Material's box with our results."""

import csv
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.languages import PREFIXES
from tests.project import LONG, ROOT

LINK = ".md-search-result__link"
META = ".md-search-result__meta"


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """One reader for all tests that leave the network as it is."""
    context = browser.new_context(service_workers="block")
    yield context
    context.close()


@pytest.fixture
def page(reader: BrowserContext) -> Iterator[Page]:
    opened = reader.new_page()
    yield opened
    opened.close()


@pytest.fixture
def own_page(browser: Browser) -> Iterator[Page]:
    """For a test that cuts or watches the network."""
    context = browser.new_context(service_workers="block")
    yield context.new_page()
    context.close()


ASK = """async ([url, messages]) => {
  const worker = new Worker(url);
  const answers = [];
  for (const message of messages) {
    worker.postMessage(message);
    answers.push(await new Promise((done) => worker.addEventListener("message", (e) => done(e.data), { once: true })));
  }
  worker.terminate();
  return answers;
}"""


def ask(page: Page, address: str, locale: str, *queries: str) -> list[dict[str, Any]]:
    """The worker's answers to SETUP and QUERY messages, as the theme would get them."""
    page.goto(f"{address}404.html")
    messages = [{"type": 0, "data": {}}, *({"type": 2, "data": query} for query in queries)]
    answers: list[dict[str, Any]] = page.evaluate(ASK, [f"{address}assets/search-engine.js?locale={locale}", messages])
    return answers


@pytest.mark.parametrize("locale", PREFIXES)
def test_protocol(page: Page, address: str, locale: str) -> None:
    ready, result = ask(page, address, locale, "voicemail")
    assert ready == {"type": 1}
    assert result["type"] == 3
    assert isinstance(result["data"]["suggest"], list)
    [best] = result["data"]["items"][0]
    assert best["location"] == f"{PREFIXES[locale]}templates/voicemail-call-back/"
    assert set(best) == {"location", "title", "text", "tags", "score", "terms"}
    assert isinstance(best["score"], float)
    assert all(isinstance(found, bool) for found in best["terms"].values())
    assert len(best["tags"]) == 2


HOSTILE = {
    "empty": "",
    "blank": " \t\u00a0\u3000",
    "one letter": "a",
    "10,000 letters": "a" * 10_000,
    "10,000 words": "sorry " * 10_000,
    "emoji": "😡👩‍👩‍👧🇱🇻",
    "control characters": "\x00\x01\x1b[31m\u202e\u200b",
    "html": "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "html with words": '<b>sorry</b> &lt;calm&gt; "down"',
    "pattern": "(a+)+$ [ \\ .* ^ ? {2,} | sorry",
    "lunr's syntax": "+sorry -calm title:down^9 ~2 *",
    "prototype": "__proto__ constructor toString hasOwnProperty",
    "digits": "24 1234567890123456789012345678901234567890",
    "lone surrogate": "\ud800sorry",
}


@pytest.mark.parametrize("locale", PREFIXES)
def test_hostile_queries(page: Page, address: str, locale: str) -> None:
    started = time.monotonic()
    answers = ask(page, address, locale, *HOSTILE.values())
    assert time.monotonic() - started < LONG  # each takes some ten milliseconds; what backtracks takes for ever
    for name, answer in zip(HOSTILE, answers[1:], strict=True):
        assert answer["type"] == 3, name
        for [item] in answer["data"]["items"]:
            assert "<img" not in item["title"] + item["text"], name
            assert "<script" not in item["title"] + item["text"], name


def test_decomposed_letters_find_the_same(page: Page, address: str) -> None:
    composed, decomposed = ask(page, address, "vi", "xin lỗi", "xin lô\u0303i")[1:]
    assert composed["data"]["items"][0][0]["location"] == decomposed["data"]["items"][0][0]["location"]


NONSENSE = {"en": "xyzzy plugh", "vi": "nấu phở bò", "lv": "kartupeļu pankūkas", "tl": "adobong manok"}


@pytest.mark.parametrize("locale", PREFIXES)
def test_nonsense_is_not_answered_with_confidence(page: Page, address: str, locale: str) -> None:
    data = ask(page, address, locale, NONSENSE[locale])[1]["data"]
    assert data["items"] == [] or data["guess"]


def type_query(page: Page, query: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(query)


SAMPLE = [
    ("en", "money back", "templates/refund-sent/|templates/goodwill-refund/|guidelines/make-amends/"),
    ("en", "i dont know", "phrases/first-contact/#dont-know"),
    ("en", "apologize", "guidelines/apologise/"),
    ("vi", "em khong biet", "phrases/first-contact/#dont-know"),
    ("vi", "giu binh tinh", "guidelines/stay-calm/"),
    ("vi", "apology letter", "templates/apology-letter/"),
    ("lv", "atvainošanās vēstuli", "templates/apology-letter/"),
    ("lv", "man vienalga", "phrases/first-contact/#dont-care"),
    ("lv", "balss past", "templates/voicemail-call-back/"),
    ("lv", "khách mong đợi gì", "situations/what-customers-expect/"),
    ("lv", "jāatvainojas", "templates/apology-letter/|guidelines/apologise/"),
    ("lv", "lomu spele", "training/role-plays/"),
    ("vi", "dong vai", "training/role-plays/"),
    ("tl", "hindi ko alam", "phrases/first-contact/#dont-know"),
    ("tl", "manatling kalmado", "guidelines/stay-calm/"),
    ("tl", "hoan tien", "templates/refund-sent/|templates/goodwill-refund/"),
]


@pytest.mark.parametrize(("locale", "query", "targets"), SAMPLE)
def test_with_the_keyboard_alone(page: Page, address: str, locale: str, query: str, targets: str) -> None:
    page.goto(address + PREFIXES[locale])
    type_query(page, query)
    first = page.locator(LINK).first
    expect(first).to_be_visible()
    home = address + PREFIXES[locale]
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.split("?")[0] != home)
    path, _, anchor = page.url.partition("#")
    place = path.split("?")[0].removeprefix(home) + (f"#{anchor}" if anchor else "")
    assert place in targets.split("|")
    if anchor:
        expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_enter_at_once_waits_for_the_answer_to_the_whole_query(own_page: Page, address: str) -> None:
    own_page.goto(f"{address}lv/")
    type_query(own_page, "balss pasts")
    own_page.keyboard.press("Enter")
    own_page.wait_for_url("**/lv/templates/voicemail-call-back/**")


@pytest.mark.parametrize("locale", PREFIXES)
def test_results_are_in_the_readers_language_and_say_what_they_are(page: Page, address: str, locale: str) -> None:
    file = json.loads(page.request.get(f"{address}search/{locale}.json").text())
    rows = {row["url"]: row for row in file["rows"]}
    page.goto(address + PREFIXES[locale])
    type_query(page, "sorry")
    for kind in ("phrase", "template", "guideline"):  # until the last letter is answered
        expect(page.locator(LINK).filter(has_text=file["kinds"][kind]).first).to_be_attached()
    kinds = set()
    for link in page.locator(LINK).all():
        address_, _, anchor = (link.get_attribute("href") or "").partition("#")
        row = rows[address_.split("?")[0].removeprefix(f"{address}") + (f"#{anchor}" if anchor else "")]
        text = link.inner_text()
        kinds.add(row["kind"])
        assert file["kinds"][row["kind"]] in text
        if row["kind"] == "template":
            assert file["channels"][row["channel"]] in text
        assert row.get("lead", "") in text
    assert kinds >= {"phrase", "template", "guideline"}


def test_arrow_keys_and_escape(page: Page, address: str) -> None:
    page.goto(f"{address}")
    type_query(page, "sorry")
    expect(page.locator(LINK).nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(LINK).nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()


def test_what_was_searched_is_in_no_address(page: Page, address: str) -> None:
    page.goto(address)
    type_query(page, "refund")
    expect(page.locator(LINK).first).to_be_visible()
    assert [link for link in page.locator(LINK).evaluate_all("all => all.map((a) => a.href)") if "?" in link] == []
    page.keyboard.press("Enter")
    page.wait_for_url("**/templates/**")
    assert "?" not in page.url


def test_suggestion(page: Page, address: str) -> None:
    page.goto(f"{address}")
    type_query(page, "voicem")
    expect(page.locator(".md-search__suggest")).to_have_text("voicemail")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".md-search__input")).to_have_value("voicemail")


def test_a_shared_search(page: Page, address: str) -> None:
    page.goto(f"{address}vi/?q=giu+binh+tinh")
    expect(page.locator(LINK).first).to_contain_text("Giữ bình tĩnh")


@pytest.mark.parametrize("locale", PREFIXES)
def test_guesses_are_marked(page: Page, address: str, locale: str) -> None:
    page.goto(address + PREFIXES[locale])
    guess = page.evaluate("JSON.parse(document.getElementById('__config').textContent).kb.guess")
    type_query(page, {"en": "weather tomorrow"}.get(locale, "voicemail zzzzz"))
    expect(page.locator(META)).to_have_text(guess)
    expect(page.locator(".kb-guess")).to_be_visible()
    page.locator(".md-search__input").fill("")
    page.keyboard.type("voicemail")
    expect(page.locator(META)).not_to_have_text(guess)
    expect(page.locator(".kb-guess")).to_have_count(0)


@pytest.mark.parametrize("lost", ["search/lv.json", "assets/search-engine.js"])
def test_a_message_if_it_cannot_be_loaded_and_a_second_try(
    own_page: Page, site: Path, serve: Callable[[Path], str], tmp_path: Path, lost: str
) -> None:
    folder = shutil.copytree(site, tmp_path / "site", copy_function=os.link)
    (folder / lost).rename(tmp_path / "lost")
    own_page.goto(f"{serve(folder)}lv/")
    failed = own_page.evaluate("JSON.parse(document.getElementById('__config').textContent).kb.failed")
    type_query(own_page, "vo")
    expect(own_page.locator(META)).to_have_text(failed)
    (tmp_path / "lost").rename(folder / lost)
    own_page.keyboard.type("icemail")
    expect(own_page.locator(LINK).first).to_contain_text("Ziņa balss pastā")


def test_nothing_rendered_as_html(page: Page, address: str) -> None:
    dialogs: list[str] = []
    problems: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(f"{address}")
    type_query(page, "<img>sorry</img> <b>calm down")
    expect(page.locator(LINK).first).to_be_visible()
    assert page.locator(".md-search img").count() == 0
    assert dialogs == problems == []


@pytest.mark.parametrize("locale", PREFIXES)
def test_only_the_readers_language_is_fetched(page: Page, address: str, locale: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url.removeprefix(f"{address}")))
    page.goto(address + PREFIXES[locale])
    type_query(page, "voicemail")
    expect(page.locator(LINK).first).to_be_visible()
    assert [url for url in requests if url.startswith("search/")] == [f"search/{locale}.json"]


def test_nothing_before_the_reader_does_something(own_page: Page, address: str) -> None:
    """But three seconds after the page: that first view is whole by then."""
    page = own_page
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.clock.install(time=0)
    page.clock.pause_at(1)
    page.goto(address)
    page.clock.run_for(2_900)
    assert not [url for url in requests if "search-engine" in url or "search/en.json" in url]
    page.clock.resume()
    page.keyboard.press("/")
    expect(page.locator(META)).not_to_be_empty()
    page.keyboard.type("voicemail")
    expect(page.locator(LINK).first).to_be_visible()


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
    expect(own_page.locator(META)).to_have_text(
        own_page.evaluate(
            "JSON.parse(document.getElementById('__config').textContent).translations['search.result.placeholder']"
        )
    )
    own_page.context.set_offline(True)
    type_query(own_page, "voicemail")
    place = f"{base}{PREFIXES[locale]}templates/voicemail-call-back/"
    expect(own_page.locator(LINK).first).to_have_attribute("href", place)


def off_topic() -> dict[str, list[str]]:
    """What nothing here answers, by language."""
    with (ROOT / "tests/bench/off_topic.tsv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {locale: [line["query"] for line in lines if line["language"] == locale] for locale in PREFIXES}


@pytest.mark.parametrize("locale", PREFIXES)
def test_what_is_off_topic_gets_no_confident_answer(page: Page, address: str, locale: str) -> None:
    queries = off_topic()[locale]
    assert len(queries) >= 25
    answers = [answer["data"] for answer in ask(page, address, locale, *queries)[1:]]
    confident = [query for query, data in zip(queries, answers, strict=True) if data["items"] and not data["guess"]]
    assert len(confident) <= len(queries) / 20, confident


@pytest.mark.parametrize("locale", PREFIXES)
def test_most_queries_keep_their_place_and_are_not_marked_as_guesses(page: Page, address: str, locale: str) -> None:
    """A guard against a broken change; `make bench-search` measures."""
    with (ROOT / "tests/bench/queries" / f"{locale}.tsv").open(encoding="utf-8", newline="") as file:
        queries = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    answers = ask(page, address, locale, *(query["query"] for query in queries))[1:]
    prefix = PREFIXES[locale]
    hits = sure = 0
    for query, answer in zip(queries, answers, strict=True):
        items = answer["data"]["items"]
        location = items[0][0]["location"].removeprefix(prefix) if items else ""
        hits += location.replace("/#", "#").rstrip("/") in query["targets"].split()
        sure += bool(items) and not answer["data"]["guess"]
    assert hits / len(queries) >= 0.85
    assert sure / len(queries) >= 0.85
