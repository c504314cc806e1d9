"""Search in its worker, in headless Chromium: what it finds, and what no query does to it."""

import csv
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.waiting import PATIENCE
from tests.languages import PREFIXES
from tests.project import ROOT


@pytest.fixture
def page(readers_page: Page) -> Page:
    return readers_page


ASK = """async ([url, queries, patience]) => {
  const worker = new Worker(url);
  const told = (type, query) => new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`never answered: ${query}`)), patience);
    worker.addEventListener("message", function hear({ data }) {
      if (data.type !== type) return;
      worker.removeEventListener("message", hear);
      clearTimeout(timer);
      done(data);
    });
  });
  const answers = [];
  for (const query of queries) {
    worker.postMessage({ query, only: "", ids: [], isPatient: true });
    answers.push((await told("answer", query)).answer);
  }
  worker.terminate();
  return answers;
}"""


def ask(page: Page, address: str, locale: str, *queries: str) -> list[dict[str, Any]]:
    """The worker's answers; an error if one does not come, as when a query makes it backtrack for ever."""
    page.goto(f"{address}404.html")
    worker = f"{address}assets/search-engine.js?locale={locale}"
    answers: list[dict[str, Any]] = page.evaluate(ASK, [worker, queries, PATIENCE])
    return answers


@pytest.mark.parametrize("locale", PREFIXES)
def test_an_answer(page: Page, address: str, locale: str) -> None:
    [answer] = ask(page, address, locale, "voicemail")
    best = answer["items"][0]
    assert set(best) == {"id", "kind", "channel", "url", "title", "summary", "say", "isNear", "met"}
    assert (best["id"], best["kind"], best["channel"]) == ("templates/voicemail-call-back", "template", "phone")
    assert best["url"] == f"{PREFIXES[locale]}templates/voicemail-call-back/"
    assert answer["isSure"]
    assert not answer["isPartial"]


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
    answers = ask(page, address, locale, *HOSTILE.values())
    assert [answer["question"]["query"] for answer in answers] == list(HOSTILE.values())


def test_decomposed_letters_find_the_same(page: Page, address: str) -> None:
    composed, decomposed = ask(page, address, "vi", "xin lỗi", "xin lô\u0303i")
    assert composed["items"][0]["id"] == decomposed["items"][0]["id"]


NONSENSE = {"en": "xyzzy plugh", "vi": "nấu phở bò", "lv": "kartupeļu pankūkas", "tl": "adobong manok"}


@pytest.mark.parametrize("locale", PREFIXES)
def test_nonsense_is_not_answered_with_confidence(page: Page, address: str, locale: str) -> None:
    [answer] = ask(page, address, locale, NONSENSE[locale])
    assert answer["items"] == [] or not answer["isSure"]


def off_topic() -> dict[str, list[str]]:
    """What nothing here answers, by language."""
    with (ROOT / "tests/bench/off_topic.tsv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {locale: [line["query"] for line in lines if line["language"] == locale] for locale in PREFIXES}


@pytest.mark.parametrize("locale", PREFIXES)
def test_what_is_off_topic_gets_no_confident_answer(page: Page, address: str, locale: str) -> None:
    queries = off_topic()[locale]
    assert len(queries) >= 25
    answers = ask(page, address, locale, *queries)
    confident = [query for query, given in zip(queries, answers, strict=True) if given["items"] and given["isSure"]]
    assert len(confident) <= len(queries) / 20, confident


@pytest.mark.parametrize("locale", PREFIXES)
def test_most_queries_keep_their_place_and_are_not_marked_as_guesses(page: Page, address: str, locale: str) -> None:
    """A guard against a broken change; `make bench-search` measures."""
    with (ROOT / "tests/bench/queries" / f"{locale}.tsv").open(encoding="utf-8", newline="") as file:
        queries = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    answers = ask(page, address, locale, *(query["query"] for query in queries))
    hits = sure = 0
    for query, answer in zip(queries, answers, strict=True):
        best = answer["items"][0]["id"] if answer["items"] else ""
        hits += best in query["targets"].split()
        sure += bool(best) and answer["isSure"]
    assert hits / len(queries) >= 0.85
    assert sure / len(queries) >= 0.85
