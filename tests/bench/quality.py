"""`python -m tests.bench.quality`: how well search finds, from the content alone: no build, no browser, seconds.

The queries are <locale>.tsv in tests/bench/queries, blind, blind/calls and blind/floor: those marked `dev` were tuned on, those
marked `calls-seen` and `floor-seen` were looked at one by one; of `held-out`, `fresh`, `blind`, `calls-blind` and `floor-blind`
only the totals are looked at. `--examples FILE` asks another file's queries (`lang cls query expected`, slugs with | between; a
phrase table's slug stands for all of its rows).
"""

import argparse
import csv
import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kb.languages import scripts
from kb.read import texts, tree
from kb.site import search as site_search
from tests.languages import PREFIXES
from tests.project import ROOT
from tests.rows import unpacked

BENCH = ROOT / "tests/bench"
QUERIES = (BENCH / "queries", BENCH / "blind", BENCH / "blind/calls", BENCH / "blind/floor")
OFF_TOPIC = BENCH / "off_topic.tsv"
BY_CLASS = ("blind", "calls-seen", "calls-blind", "floor-seen", "floor-blind", "example")
"""Sets whose classes are those of a call, told one by one."""
DEPTH = 10
"""Results looked at."""
UNTUNED = frozenset({"held-out", "fresh", "blind", "calls-blind", "floor-blind"})
SEEN = frozenset({"dev", "calls-seen", "floor-seen", "example"})
"""Sets whose misses may be looked at."""

Rows = dict[str, Any]
Ranks = dict["Query", int]


@dataclass(frozen=True, slots=True)
class Query:
    """A line of a query set."""

    locale: str
    kind: str
    half: str
    text: str
    targets: frozenset[str]


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def queries() -> list[Query]:
    """All query sets of the repository."""
    return [
        Query(locale, line["class"], line["half"], line["query"], frozenset(line["targets"].split()))
        for locale in PREFIXES
        for folder in QUERIES
        for line in _lines(folder / f"{locale}.tsv")
    ]


def examples(path: Path, rows: Rows) -> list[Query]:
    """Queries of a file of another shape; off-topic ones have no targets."""
    slugs: dict[str, set[str]] = {}
    for row in unpacked(rows["en"]):
        entry_id = entry(row["url"], "en")
        page, _, place = entry_id.partition("#")
        for slug in (place or page.partition("/")[2], page.partition("/")[2]):
            slugs.setdefault(slug, set()).add(entry_id)
    return [
        Query(
            line["lang"],
            line["cls"],
            "example",
            line["query"],
            frozenset().union(*(slugs.get(slug, set()) for slug in line["expected"].split("|"))),
        )
        for line in _lines(path)
    ]


@cache
def rows() -> Rows:
    """What the site's search reads, by language."""
    content = tree.load(ROOT)
    scripts.write(ROOT / scripts.FOLDER)
    strings = texts.load(ROOT / "hooks/strings", content.locales)
    return {
        locale: json.loads(json.dumps(file)) for locale, file in site_search.data(content, PREFIXES, strings).items()
    }


def answers(files: Rows, asked: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """For each query of a language the addresses found, best first, and whether the search is sure of them."""
    given = json.dumps({"rows": files, "asked": [{"locale": locale, "text": text} for locale, text in asked]})
    command = ["node", str(BENCH / "answer.js")]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        sys.exit(done.stderr)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def entry(location: str, locale: str, *, rows: bool = True) -> str:
    """The id of the entry at an address; '' if it is in another language."""
    prefix = PREFIXES[locale]
    path, _, anchor = location.partition("#")
    if not path.startswith(prefix) or (not prefix and path.partition("/")[0] in PREFIXES):
        return ""
    name = path.removeprefix(prefix).rstrip("/")
    return f"{name}#{anchor}" if rows and anchor else name


def rank(query: Query, locations: list[str], *, rows: bool = True) -> int:
    """The rank of the first expected entry, 0 if it is not among the first results."""
    targets = query.targets if rows else {target.partition("#")[0] for target in query.targets}
    entries = list(dict.fromkeys(entry(location, query.locale, rows=rows) for location in locations))[:DEPTH]
    return next((i for i, name in enumerate(entries, 1) if name in targets), 0)


def figures(found: Ranks, choose: Callable[[Query], bool]) -> str:
    """recall@1, recall@3 and MRR of the chosen queries."""
    places = [rank for query, rank in found.items() if choose(query)]
    if not places:
        return "–"
    first = sum(rank == 1 for rank in places) / len(places)
    third = sum(0 < rank <= 3 for rank in places) / len(places)
    reciprocal = sum(1 / rank for rank in places if rank) / len(places)
    return f"{first:.2f} {third:.2f} {reciprocal:.2f}"


def quality(found: Mapping[str, Ranks]) -> None:
    """Prints the figures of several searches by set, language and class."""
    print("\nRecall@1, recall@3, MRR\n")
    print(f"| queries | n | {' | '.join(found)} |\n| --- | --- | {' | '.join('---' for _ in found)} |")
    asked = list(next(iter(found.values())))

    def line(name: str, choose: Callable[[Query], bool]) -> None:
        cells = " | ".join(figures(ranked, choose) for ranked in found.values())
        print(f"| {name} | {sum(map(choose, asked))} | {cells} |")

    for half in dict.fromkeys(query.half for query in asked):
        line(half, lambda query, half=half: query.half == half)  # type: ignore[misc]
    for sets, name in ((UNTUNED & {"held-out", "fresh"}, "untuned"), *(({half}, half) for half in BY_CLASS)):
        mine = [query for query in asked if query.half in sets]
        for key in ("locale", "kind"):
            for value in dict.fromkeys(getattr(query, key) for query in mine):
                line(
                    f"{value}, {name}",
                    lambda query, key=key, value=value, sets=sets: query.half in sets and getattr(query, key) == value,  # type: ignore[misc]
                )


def confidence(real: Mapping[Query, bool], junk: Mapping[tuple[str, str], bool]) -> None:
    """Prints how many queries, real ones and off-topic ones, are answered without the mark of a guess."""
    print("\nAnswered without the mark of a guess\n\n| language | real, untuned | off-topic |\n| --- | --- | --- |")
    for locale in PREFIXES:
        sure = [
            [is_sure for query, is_sure in real.items() if query.locale == locale and query.half in UNTUNED],
            [is_sure for (language, _), is_sure in junk.items() if language == locale],
        ]
        print(f"| {locale} | {' | '.join(f'{sum(row)} of {len(row)}' for row in sure)} |")


def tuned(files: Rows) -> Iterator[dict[str, Any]]:
    """The queries that weights are found with, with the addresses expected."""
    urls = {(locale, entry(row["url"], locale)): row["url"] for locale in files for row in unpacked(files[locale])}
    for query in queries():
        if query.half == "dev":
            targets = [urls[query.locale, target] for target in sorted(query.targets)]
            yield {"locale": query.locale, "text": query.text, "kind": query.kind, "targets": targets}


def off_topic() -> list[tuple[str, str]]:
    """Queries for which the handbook has nothing, each with its language."""
    return [(line["language"], line["query"]) for line in _lines(OFF_TOPIC)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--examples", type=Path, help="queries of another file, too")
    parser.add_argument(
        "--only", default="", help=f"one set only: dev, held-out, fresh or one of {', '.join(BY_CLASS)}"
    )
    parser.add_argument("--write", type=Path, help="write rows and `dev` for tune.js into a file, and do no more")
    parser.add_argument(
        "--misses", action="store_true", help="print what of the sets that may be seen is not found first"
    )
    arguments = parser.parse_args()
    files = rows()
    if arguments.write:
        arguments.write.write_text(json.dumps({"rows": files, "asked": list(tuned(files))}), encoding="utf-8")
        return
    asked = [*queries(), *(examples(arguments.examples, files) if arguments.examples else ())]
    asked = [query for query in asked if arguments.only in {"", query.half}]
    junk = off_topic() + [(query.locale, query.text) for query in asked if not query.targets]
    asked = [query for query in asked if query.targets]
    found = answers(files, [(query.locale, query.text) for query in asked] + junk)
    ranked = {query: rank(query, answer["locations"]) for query, answer in zip(asked, found, strict=False)}
    quality({"this site": ranked})
    confidence(
        {query: answer["sure"] for query, answer in zip(asked, found, strict=False)},
        {key: answer["sure"] for key, answer in zip(junk, found[len(asked) :], strict=True)},
    )
    if arguments.misses:
        for (query, place), answer in zip(ranked.items(), found, strict=False):
            if query.half in SEEN and place != 1:
                tops = " ".join(entry(location, query.locale) for location in answer["locations"][:3])
                print(f"{query.locale}\t{query.kind}\t{place}\t{query.text}\t{' '.join(query.targets)}\t<- {tops}")


if __name__ == "__main__":
    main()
