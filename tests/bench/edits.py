"""`python -m tests.bench.edits`: from the save of a page to its new text in the browser, against a build of all.

Serves a copy of the content in all languages and edits pages drawn by a seed: each time a word more in a paragraph, with the
page open in headless Chromium. The baseline, in the same run: the same wait after an edit that makes all be built, a word in
a file of the site's own texts.
"""

import argparse
import random
import re
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page

from kb.publish.chromium import chromium
from tests.bench.build import ours
from tests.browser.waiting import PATIENCE
from tests.project import Server

PARAGRAPH = re.compile(r"^(?![#|/`>\-\d\s:])[^\n{\[]+$", re.MULTILINE)
"""A line of running text without links and blanks, below the front matter."""


def edited(text: str, word: str) -> str:
    """A page with a word more behind its first paragraph; '' where it has none."""
    start = text.index("\n---\n") + 5
    match = PARAGRAPH.search(text, start)
    return f"{text[: match.end()]} {word}{text[match.end() :]}" if match else ""


def seconds(page: Page, file: Path, text: str, shown: str) -> float:
    """From writing a file until the page that is open shows some text."""
    begun = time.perf_counter()
    file.write_text(text, "utf-8")
    page.wait_for_function("(text) => document.body?.textContent.includes(text)", arg=shown)
    return time.perf_counter() - begun


def measure(project: Path, count: int, seed: int) -> tuple[list[float], list[float]]:
    """Seconds of edits of pages and of edits that make all be built."""
    chance = random.Random(seed)
    pages = [path for path in sorted((project / "docs").glob("*/*/*.md")) if edited(path.read_text("utf-8"), "x")]
    server = Server(project)
    single, whole = [], []
    try:
        with chromium() as browser:
            page = browser.new_page()
            page.set_default_timeout(PATIENCE)
            server.wait_for("Serving on")
            for number, source in enumerate(chance.sample(pages, count)):
                locale, section, name = source.relative_to(project / "docs").with_suffix("").parts
                path = "" if locale == "en" else f"{locale}/"
                page.goto(f"{server.address}{path}{section}/{name.replace('index', '')}")
                word = f"Mm{chr(97 + number)}m"
                single.append(seconds(page, source, edited(source.read_text("utf-8"), word), word))
            strings = project / "hooks" / "strings" / "en.yml"
            page.goto(server.address)
            for number in range(3):
                word = f"Nn{chr(97 + number)}n"
                text = re.sub(r'^(copyright: .*)"$', rf'\1 {word}"', strings.read_text("utf-8"), flags=re.MULTILINE)
                whole.append(seconds(page, strings, text, word))
    finally:
        server.stop()
    return single, whole


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20, help="how many pages are edited")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kb-edits-") as folder:
        project = Path(folder)
        ours(project)
        single, whole = measure(project, arguments.count, arguments.seed)
    for name, found in (("a page edited", single), ("all built", whole)):
        print(f"{name:14} {len(found):3} times  median {statistics.median(found):5.2f} s  longest {max(found):5.2f} s")
    print(f"ratio of the medians {statistics.median(single) / statistics.median(whole):.2f}")


if __name__ == "__main__":
    main()
