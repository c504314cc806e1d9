"""A random sample of pages for native readers, and the sentences that a language says too often.

    python -m tests.bench.sample --seed 7            15 pages a language, with a sheet to fill in
    python -m tests.bench.sample --repeated          sentences that stand on more than three pages

A seed is used once, and never while pages are being written: who knows the sample reads it with other eyes.
"""

import argparse
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import Page
from kb.read import tree

ROOT = Path(__file__).parents[2]
PAGES = 15
MOST = 3
"""On how many pages a sentence may stand before it is a stock sentence."""
SHORTEST = 4
"""Words of a sentence that counts: greetings and headings are meant to be the same."""
SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]?")
HEADING = re.compile(r"^#+ .*$", re.MULTILINE)
MARKS = re.compile(r"\[([^\]]*)\]\([^)]*\)|\{ ?#[^}]*\}|[*`|]")
SHEET = """
| page | natural 0–10 | correct 0–10 | useful on a call 0–10 | words | errors |
| --- | --- | --- | --- | --- | --- |
"""
KINDS = """
Errors, one a line: `page:line kind “as it stands” -> “as it should be”`. Kinds: G grammar, U wrong word or register, T reads as
translated, M another message than the English page's, P promises or admits too much, H could do harm. Stilted and not wrong: A,
not counted. Errors per 1,000 words = 1,000 × errors ÷ words.
"""


def text(page: Page) -> str:
    """What a reader reads of a page: title, summary and body, without anchors, targets and rules of tables."""
    body = "\n".join(line for line in page.lines[page.body :] if not re.fullmatch(r"[|\s:-]+", line))
    return f"{page.title}\n{page.value('summary')}\n{MARKS.sub(lambda match: match[1] or ' ', body)}"


def sample(corpus: Corpus, locale: str, seed: int, count: int) -> list[Page]:
    """Pages of a language, the same for every language of a seed. Pages about the site itself are left out."""
    ids = [each for each in corpus.page_ids if not each.is_index and each.section not in (contract.HOME, "contribute")]
    drawn = random.Random(seed).sample(ids, min(count, len(ids)))
    return [page for each in sorted(drawn, key=str) if (page := corpus.page(locale, each))]


def sheet(pages: list[Page], seed: int) -> str:
    """A file to read and to fill in: the scores, the list of errors, and each page with its lines as they are."""
    rows = "".join(f"| {page.path} | | | | {len(text(page).split()):,} | |\n" for page in pages)
    bodies = "".join(f"\n---\n\n`{page.path}`\n\n{page.text}" for page in pages)
    return f"# Seed {seed}, {pages[0].locale}\n{SHEET}{rows}{KINDS}{bodies}"


def repeated(corpus: Corpus, locale: str) -> Iterator[tuple[int, str]]:
    """The sentences of a language that stand on too many pages, the most frequent first."""
    places: defaultdict[str, set[str]] = defaultdict(set)
    pages = [page for page in corpus if page.locale == locale and page.id.section != "contribute"]
    same = {page.title for page in pages} | {
        cell.text for page in pages for row in page.rows if not row.id for cell in row.cells
    }
    for page in pages:
        for sentence in SENTENCE.findall(HEADING.sub("", text(page))):
            words = sentence.strip(" -–→‘’“”„:0123456789")
            if len(words.split()) >= SHORTEST and words not in same:
                places[words].add(page.path)
    yield from sorted(((len(found), words) for words, found in places.items() if len(found) > MOST), reverse=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, help="of the sample; use each once")
    parser.add_argument("--pages", type=int, default=PAGES, help="how many a language (default: %(default)s)")
    parser.add_argument(
        "--into", type=Path, default=Path("sample"), help="the folder for the files (default: %(default)s)"
    )
    parser.add_argument("--repeated", action="store_true", help="count repeated sentences instead")
    arguments = parser.parse_args()
    corpus = tree.load(ROOT)
    if arguments.repeated:
        for locale in corpus.locales:
            for count, words in repeated(corpus, locale):
                print(f"{locale} {count:3} {words}")
        return
    if arguments.seed is None:
        sys.exit("a seed is needed: --seed 7")
    arguments.into.mkdir(parents=True, exist_ok=True)
    for locale in corpus.locales:
        file = arguments.into / f"{locale}-{arguments.seed}.md"
        file.write_text(sheet(sample(corpus, locale, arguments.seed, arguments.pages), arguments.seed), "utf-8")
        print(file)


if __name__ == "__main__":
    main()
