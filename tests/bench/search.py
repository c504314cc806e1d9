"""`make bench-search`: how well and how fast search answers, against stock Material and Pagefind on the same content.

The queries and what counts are those of tests/bench/quality.py; the others, who know no phrase rows, are given the row's page
for it. Times are from a key to the painted results, in headless Chromium with its CPU
throttled.
"""

import argparse
import functools
import gzip
import http.server
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from kb.publish.chromium import chromium
from tests.bench import build as bench
from tests.bench.quality import Query, confidence, off_topic, quality, queries, rank
from tests.languages import PREFIXES

ROOT = bench.ROOT
PAGEFIND_COMMAND = ROOT / "node_modules/.bin/pagefind"
THROTTLE = 4
TIMES = 10
"""How many times today's content the second measurement has."""
KEY_PAUSE = 150
"""Milliseconds between two keys: a quick typist."""
TYPIST = 190
"""And of an agent."""

Ask = Callable[[Page, str, str, list[str]], list[list[str]]]


class _Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


OURS = """async ([url, queries]) => {
  const worker = new Worker(url);
  const answers = [];
  for (const query of queries) {
    const answer = new Promise((done) => worker.addEventListener("message", function hear({ data }) {
      if (data.type !== "answer") return;
      worker.removeEventListener("message", hear);
      done(data.answer);
    }));
    worker.postMessage({ query, only: "", ids: [], isPatient: true });
    const { items, isSure } = await answer;
    answers.push({ locations: items.map(({ url }) => url), sure: items.length > 0 && isSure });
  }
  worker.terminate();
  return answers;
}"""

STOCK = """async ([url, setup, queries]) => {
  const worker = new Worker(url);
  const ask = (message) => new Promise((done) => {
    worker.addEventListener("message", (event) => done(event.data), { once: true });
    worker.postMessage(message);
  });
  await ask({ type: 0, data: { ...await (await fetch(setup)).json(), options: { suggest: true } } });
  const found = [];
  for (const data of queries) {
    const { items, guess } = (await ask({ type: 2, data })).data;
    const locations = items.map((docs) => docs.reduce((a, b) => (b.score > a.score ? b : a)).location);
    found.push({ locations, sure: items.length > 0 && !guess });
  }
  worker.terminate();
  return found;
}"""

PAGEFIND = """async ([url, queries]) => {
  const pagefind = await import(url);
  await pagefind.init();
  const found = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    found.push(data.map(({ url }) => url.replace(/^\\//, "")));
  }
  return found;
}"""


def answers(page: Page, base: str, locale: str, texts: list[str]) -> list[dict[str, Any]]:
    """What the theme's box would get from its worker, ours or stock's: locations, best first, and if it is no guess."""
    page.goto(base + PREFIXES[locale])
    found: list[dict[str, Any]]
    if page.locator("[data-kb-search]").count():
        found = page.evaluate(OURS, [f"{base}assets/search-engine.js?locale={locale}", texts])
        return found
    name = page.evaluate("new URL(JSON.parse(document.getElementById('__config').textContent).search, location).href")
    found = page.evaluate(STOCK, [name, f"{base}search/search_index.json", texts])
    return found


def ask_worker(page: Page, base: str, locale: str, texts: list[str]) -> list[list[str]]:
    return [answer["locations"] for answer in answers(page, base, locale, texts)]


def sureness(browser: Browser, base: str, asked: list[Query]) -> None:
    """How many queries, real ones and off-topic ones, are answered without the mark of a guess."""
    real: dict[Query, bool] = {}
    junk: dict[tuple[str, str], bool] = {}
    for locale in PREFIXES:
        page = browser.new_page()
        mine = [query for query in asked if query.locale == locale]
        theirs = [line for line in off_topic() if line[0] == locale]
        found = answers(page, base, locale, [*(query.text for query in mine), *(text for _, text in theirs)])
        real.update({query: answer["sure"] for query, answer in zip(mine, found, strict=False)})
        junk.update({line: answer["sure"] for line, answer in zip(theirs, found[len(mine) :], strict=True)})
        page.close()
    confidence(real, junk)


def ask_pagefind(page: Page, base: str, locale: str, texts: list[str]) -> list[list[str]]:
    page.goto(base + PREFIXES[locale])
    found: list[list[str]] = page.evaluate(PAGEFIND, [f"{base}pagefind/pagefind.js", texts])
    return found


def ranks(browser: Browser, base: str, ask: Ask, asked: list[Query], *, rows: bool) -> dict[Query, int]:
    """The rank of the first expected entry for each query, 0 if it is not among the first results."""
    found: dict[Query, int] = {}
    for locale in PREFIXES:
        mine = [query for query in asked if query.locale == locale]
        page = browser.new_page()
        for query, locations in zip(mine, ask(page, base, locale, [query.text for query in mine]), strict=True):
            found[query] = rank(query, locations, rows=rows)
        page.close()
    return found


BOX = ".kb-search__input, .md-search__input"
RESULT = "[data-entry], .md-search-result__link"
"""Ours, and stock's."""

CLOCK = """() => {
  const list = document.querySelector("[data-results], .md-search-result__list");
  const input = document.querySelector(".kb-search__input, .md-search__input");
  window.times = [];
  let since = 0;
  input.addEventListener("keydown", (event) => { if (event.key.length === 1) since = performance.now(); }, true);
  new MutationObserver(() => {
    const start = since;
    since = 0;
    if (start) requestAnimationFrame(() => setTimeout(() => window.times.push(performance.now() - start)));
  }).observe(list, { childList: true });
}"""


def key_times(browser: Browser, base: str, asked: list[Query], every: int) -> list[float]:
    """Milliseconds from a key to its painted results, over whole queries typed with a pause between the keys."""
    found: list[float] = []
    for locale in PREFIXES:
        page = browser.new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
        page.goto(base + PREFIXES[locale])
        page.evaluate(CLOCK)
        page.keyboard.press("/")
        page.keyboard.type("a", delay=KEY_PAUSE)
        page.wait_for_timeout(3000)
        page.evaluate("window.times.length = 0")
        for query in [query for query in asked if query.locale == locale][::every]:
            page.locator(BOX).fill("")
            page.keyboard.type(query.text, delay=KEY_PAUSE)
            page.wait_for_timeout(KEY_PAUSE * 3)
        found.extend(page.evaluate("window.times"))
        page.close()
    return found


CHRONICLE = """
  window.requestIdleCallback = () => {};  // nothing starts before the first key
  window.chronicle = { keys: [] };
  const { Worker } = window;
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => { if (data.type === 1 || data.type === "ready") chronicle.ready ??= performance.now(); });
    }
  };
  addEventListener("keydown", ({ key }) => { if (key !== "/") chronicle.keys.push(performance.now()); }, true);
"""


def ready_times(browser: Browser, base: str) -> str:
    """Milliseconds from the first key to the index and to the third key, typed at once; the slowest language.

    Not from the focus: on the home page the box has it from the start.
    """
    times: list[tuple[float, float]] = []
    for locale in PREFIXES:
        page = browser.new_page()
        page.add_init_script(CHRONICLE)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
        page.goto(base + PREFIXES[locale], wait_until="load")
        page.wait_for_timeout(1000)
        page.keyboard.press("/")
        page.keyboard.type("voicemail", delay=TYPIST)
        page.wait_for_selector(RESULT)
        seen = page.evaluate("chronicle")
        first, _, third, *_ = seen["keys"]
        times.append((seen["ready"] - first, third - first))
        page.close()
    ready, third = max(times, key=lambda pair: pair[0] - pair[1])
    return f"{ready:.0f} ms / {third:.0f} ms"


def bytes_before_result(browser: Browser, base: str, folder: Path, locale: str) -> int:
    """Compressed bytes of all that search alone fetches before its first result."""
    page = browser.new_page()
    paths: set[str] = set()
    page.on("request", lambda request: paths.add(urlsplit(request.url).path.lstrip("/")))
    page.goto(base + PREFIXES[locale])
    page.keyboard.press("/")
    page.keyboard.type("voicemail")
    page.wait_for_selector(RESULT)
    page.close()
    return sum(
        len(gzip.compress((folder / path).read_bytes(), 9)) for path in paths if "search" in path or "lunr" in path
    )


def run(command: list[str], folder: Path) -> None:
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{result.stdout[-3000:]}{result.stderr[-3000:]}")


def built(folder: Path, times: int) -> tuple[Path, Path]:
    """Our site and stock's from the same content, some times as large."""
    project, plain = folder / "ours", folder / "stock"
    project.mkdir()
    plain.mkdir()
    bench.ours(project)
    pages = bench.grow(project, 0)
    if times > 1:
        bench.grow(project, pages * times)
    bench.stock(plain, project / "docs")
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    bench.cpu([*build, "--strict"], project)
    bench.cpu([*build, "--no-strict"], plain)
    return project / "site", plain / "site"


def percentiles(times: list[float]) -> str:
    ordered = sorted(times)
    return f"{statistics.median(ordered):.0f} ms | {ordered[int(len(ordered) * 0.95)]:.0f} ms | {len(ordered)}"


def tell_quality(browser: Browser, ours: Path, stock: Path) -> None:
    """Print how well each finds what it is asked; Pagefind, a development dependency, where it is installed."""
    asked = queries()
    found = {}
    with served(ours) as base:
        found["this site"] = ranks(browser, base, ask_worker, asked, rows=True)
    with served(stock) as base:
        found["stock Material"] = ranks(browser, base, ask_worker, asked, rows=False)
    if PAGEFIND_COMMAND.exists():
        indexed = stock.with_name("indexed")
        shutil.copytree(stock, indexed)
        run([str(PAGEFIND_COMMAND), "--site", str(indexed)], ROOT)
        with served(indexed) as base:
            found["Pagefind"] = ranks(browser, base, ask_pagefind, asked, rows=False)
    quality(found)
    with served(ours) as base:
        sureness(browser, base, asked)


def tell_speed(browser: Browser, sites: Mapping[str, Path], times: int, every: int) -> None:
    """Print how fast each is, with some times today's content; the table's head stands above the first."""
    if times == 1:
        print(
            f"\nKey to painted results at {THROTTLE}× CPU throttle; first key to ready index / to third key; compressed bytes\n"
        )
        print("| site | p50 | p95 | keys | ready / third key | bytes |\n| --- | --- | --- | --- | --- | --- |")
    for label, folder in sites.items():
        with served(folder) as base:
            size = {locale: bytes_before_result(browser, base, folder, locale) for locale in PREFIXES}
            print(
                f"| {label}, {times}× | {percentiles(key_times(browser, base, queries(), every))} | "
                f"{ready_times(browser, base)} | {json.dumps(size)[1:-1]} |",
                flush=True,
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--no-speed", action="store_true", help="quality only")
    parser.add_argument("--no-quality", action="store_true", help="speed only")
    parser.add_argument("--every", type=int, default=12, help="for the speed every so manieth query is typed")
    arguments = parser.parse_args()
    with chromium() as browser:
        for times in (1, TIMES):
            with tempfile.TemporaryDirectory() as name:
                ours, stock = built(Path(name), times)
                if times == 1 and not arguments.no_quality:
                    tell_quality(browser, ours, stock)
                if arguments.no_speed:
                    return
                tell_speed(browser, {"this site": ours, "stock Material": stock}, times, arguments.every)


if __name__ == "__main__":
    main()
