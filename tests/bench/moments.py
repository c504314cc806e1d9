"""`make bench-moments`: from what a customer says to the clipboard, in keys, clicks, scrolls, page loads and seconds.

Each line of `moments.tsv` is played in headless Chromium on the built site, from the home page, by an agent who has had her own name kept
on her device: the customer's language and form of address were asked when the call began, what she says is typed, the result is chosen and copied, or the reply filled in and copied. The seconds
are those of a keystroke-level model (Card, Moran and Newell, 1980, with the times that the design review used), and the time
that the agent really waited for the machine: what is typed is typed as fast as the model says. Whether the right text is on the clipboard is compared with the published data (api/v1).
"""

import argparse
import csv
import json
import re
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

from kb.publish.chromium import chromium
from tests.bench.search import served
from tests.browser.waiting import settle, until
from tests.languages import PREFIXES
from tests.project import ROOT

KEY, CLICK, SCROLL, DECISION = 0.2, 1.3, 1.0, 1.35
"""Seconds of a key, of pointing and clicking, of a scroll, and of deciding."""
VALUE = "xxxxxxxx"
"""What is typed into an empty field: eight characters, as in the design review."""
DETAILS = [["agent.name", "Ana Lee"]]
"""What is kept of the agent (overrides/scripts/customer/details.js); `--stranger` has nothing kept."""
HEIGHTS = {1280: 800, 390: 844}
BLANK = r"\{\{\w+\}\}"


@dataclass(frozen=True)
class Moment:
    """A line of moments.tsv; any of `entries` is a right answer."""

    agent: str
    customer: str
    width: int
    query: str
    act: str
    entries: tuple[str, ...]
    what: str


@dataclass
class Effort:
    """What the agent did, and the seconds that she waited for the machine."""

    page: Page
    keys: int = 0
    clicks: int = 0
    scrolls: int = 0
    decisions: int = 0
    loads: int = 0
    machine: float = 0.0
    entry: str = ""
    """The entry that was taken."""
    found: list[str] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        human = self.keys * KEY + self.clicks * CLICK + self.scrolls * SCROLL + self.decisions * DECISION
        return human + self.machine

    @contextmanager
    def waiting(self) -> Iterator[None]:
        begin = time.perf_counter()
        yield
        self.machine += time.perf_counter() - begin

    def press(self, *keys: str) -> None:
        for key in keys:
            self.keys += key.count("+") + 1
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.keys += len(text)
        self.page.keyboard.type(text, delay=KEY * 1000)

    def click(self, target: Locator) -> None:
        """Point and click; what is out of sight is scrolled to first."""
        height = HEIGHTS[self.page.viewport_size["width"]] if self.page.viewport_size else 0
        box = target.bounding_box()
        if box is None or box["y"] < 0 or box["y"] + box["height"] > height:
            self.scrolls += 1
        self.clicks += 1
        target.click()


def moments() -> list[Moment]:
    with (ROOT / "tests/bench/moments.tsv").open(encoding="utf-8", newline="") as file:
        return [
            Moment(
                row["agent"], row["customer"], int(row["width"]), row["query"], row["act"],
                tuple(row["entry"].split()), row["what"],
            )
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]  # fmt: skip


def play(page: Page, base: str, moment: Moment) -> Effort:
    """Play a moment; what was copied is on the page's clipboard."""
    page.goto(base + PREFIXES[moment.agent])
    settle(page)
    effort = Effort(page)
    is_phone = moment.width < 600
    # When the call began.
    if moment.customer != moment.agent:
        page.locator("select[data-customer=language]").select_option(moment.customer)
    if not is_phone:
        page.locator("select[data-customer=form]").select_option(index=1)
    search = page.locator("[data-kb-find]")
    effort.click(search) if is_phone else search.focus()  # where there are keys the home page has it focused
    effort.type(moment.query)
    with effort.waiting():
        until(page, ANSWERED, moment.query)
    effort.decisions += 1
    effort.found = page.locator("[data-results] a[data-entry]").evaluate_all("all => all.map(a => a.dataset.entry)")
    place = next((i for i, entry in enumerate(effort.found) if entry in moment.entries), None)
    if place is None:
        return effort
    effort.entry = effort.found[place]
    result = page.locator("[data-results] a[data-entry]").nth(place)
    if moment.act == "fill":
        _fill(effort, result, place, is_phone=is_phone)
    elif is_phone:
        effort.click(page.locator(f"[data-results] li:has(a[data-entry='{effort.entry}']) button[data-copy]").first)
    else:
        effort.press(*["ArrowDown"] * (0 if page.evaluate(IS_FIRST, place) else place), "Control+Enter")
    with effort.waiting():
        until(page, "async () => (await navigator.clipboard.readText()) !== ''")
    return effort


IS_FIRST = """(place) => {
  const rows = [...document.querySelectorAll("[data-results] [role=row]")];
  const copied = rows.findIndex((row) => row.querySelector("[data-copy]"));
  return place === copied && !rows[0].querySelector(".kb-copy");
}"""
"""Whether a result is the first sentence, which Ctrl Enter copies where the first result has nothing to copy or to fill in."""

ANSWERED = """(query) => {
  const results = document.querySelector("[data-results]");
  return results?.dataset.query?.trim() === query && results.getAttribute("aria-busy") !== "true";
}"""


def _fill(effort: Effort, result: Locator, place: int, *, is_phone: bool) -> None:
    """Open a template at its first empty field, fill in what is empty, and copy."""
    page = effort.page
    with effort.waiting():
        if is_phone:
            effort.click(result)
        else:
            effort.press(*["ArrowDown"] * place, "Control+Enter")
        page.wait_for_url("**/templates/**")
        page.wait_for_selector("[data-reply]")
        settle(page)
        until(page, "() => document.activeElement?.matches('[data-name]')")
    effort.loads += 1
    fields = page.locator("[data-kb-card] :is(input, select, textarea)[data-name]:visible").count()
    for _ in range(fields):
        if not page.evaluate("document.activeElement?.matches('[data-name]')"):
            break
        if page.evaluate("!document.activeElement.value"):
            effort.type(VALUE)
        effort.press("Enter")
    effort.press("Enter" if page.evaluate("document.activeElement?.matches('[data-copy]')") else "Control+Enter")


def right(site: Path, effort: Effort, moment: Moment, copied: str) -> bool:
    """Whether what was copied is the entry's text in the customer's language, blanks aside."""
    entries = json.loads((site / "api/v1" / f"{moment.customer}.json").read_text("utf-8"))
    entry = next((each for each in entries if each["id"] == effort.entry), None)
    if entry is None:
        return False
    if entry["kind"] == "template":
        texts = [reply["body"] for reply in entry["replies"]]
    else:
        texts = entry["say"] if isinstance(entry["say"], list) else [entry["say"]]
    return any(_runs(text, copied) for text in texts)


def _runs(text: str, copied: str) -> bool:
    """Whether all that stands between a text's blanks is in what was copied, in order."""
    place = 0
    for run in re.split(BLANK, text):
        words = run.strip(" ,.!?\n")
        place = copied.find(words, place)
        if place < 0:
            return False
        place += len(words)
    return "{{" not in copied


def measure(browser: Browser, base: str, site: Path, details: list[list[str]]) -> list[tuple[Moment, Effort, bool]]:
    found = []
    for moment in moments():
        context = browser.new_context(
            viewport={"width": moment.width, "height": HEIGHTS[moment.width]},
            permissions=["clipboard-read", "clipboard-write"],
            has_touch=moment.width < 600,
        )
        context.add_init_script(f"localStorage.setItem('kb-my-details', '{json.dumps(details)}')")
        page = context.new_page()
        page.set_default_timeout(30_000)
        print(f"  {moment.what}", file=sys.stderr, flush=True)
        effort = play(page, base, moment)
        copied = page.evaluate("navigator.clipboard.readText()") if effort.entry else ""
        found.append((moment, effort, bool(copied) and right(site, effort, moment, copied)))
        context.close()
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a finished site; `make build` makes it")
    parser.add_argument("--stranger", action="store_true", help="her own name is kept nowhere")
    arguments = parser.parse_args()
    with chromium() as browser, served(arguments.site) as base:
        found = measure(browser, base, arguments.site, [] if arguments.stranger else DETAILS)
    print("| # | agent → customer | moment, query | keys / clicks / scrolls / loads | s | right |")
    print("| --- | --- | --- | --- | --- | --- |")
    for number, (moment, effort, is_right) in enumerate(found, 1):
        done = f"{effort.keys} / {effort.clicks} / {effort.scrolls} / {effort.loads}"
        said = "yes" if is_right else f"no: {effort.entry or ', '.join(effort.found[:3]) or 'nothing found'}"
        print(
            f"| {number} | {moment.agent} → {moment.customer} | {moment.what} `{moment.query}` "
            f"| {done} | {effort.seconds:.1f} | {said} |"
        )
    seconds = [effort.seconds for _, effort, is_right in found if is_right]
    phrases = [effort.seconds for moment, effort, is_right in found if is_right and moment.act == "copy"]
    if seconds:
        print(
            f"median {statistics.median(seconds):.1f} s (wanted 5.5), longest {max(seconds):.1f} s (14); "
            f"sentences: longest {max(phrases, default=0):.1f} s (4.5); right {len(seconds)} of {len(found)}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
