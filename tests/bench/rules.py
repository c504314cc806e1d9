"""`make bench-rules`: how often the rules that guess refuse what is good, and catch what is not.

The sentences are those of tests/guesses, put into the pages of tests/fixture, to which the handbook's phrase tables are
added. The baseline is the check at another commit, with that commit's fixture, in the same run: `--baseline COMMIT`, or '' for
none. Of phrases to avoid, the faulty sentences are the phrases themselves, and those of five words or more with a word put in.
"""

import argparse
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kb.model.corpus import Corpus
from kb.read import tree
from kb.rules.support import fold
from tests.fixture import LOCALES
from tests.guesses import RULES, TEMPLATE, Placed, faulty, faulty_places, good_places, placed
from tests.project import ROOT

REVIEWED = "e76c194"
"""The commit whose rules the reviews tried: 49 of 144 good edits refused."""
JUDGE = """
import json, sys
from kb import rules
from tests import fixture
def judged(edits):
    return [[found.rule, found.span.path, found.span.line] for found in rules.check(fixture.corpus(edits))]
json.dump([judged(edits) for edits in json.load(sys.stdin)], sys.stdout)
"""
"""What is run in either tree: edits of the fixture -> rule, path and line of each finding."""
FRONT_MATTER = "---\ntitle: Phrases\nsummary: Phrases to avoid.\n---"
WORD = {"en": "really", "vi": "thật", "lv": "tiešām", "tl": "talaga"}
"""What is put into a phrase."""
LONG = 5


class Case(NamedTuple):
    """Sentences of a language in their place; `rule` of each that must be caught, none if all are good."""

    locale: str
    place: Placed
    rules: dict[str, str]


def cases(content: Corpus) -> Iterator[Case]:
    """All good sentences, then all faulty ones, in their places."""
    for locale in LOCALES:
        yield from (Case(locale, place, {}) for place in good_places(locale))
        wanted = {each.text: each.rule for each in faulty(locale)}
        yield from (Case(locale, place, wanted) for place in faulty_places(locale))
        phrases = list(dict.fromkeys(_faulty_phrases(content, locale)))
        yield Case(locale, placed(locale, TEMPLATE, phrases), dict.fromkeys(phrases, "dont-phrase-used"))


def _faulty_phrases(content: Corpus, locale: str) -> Iterator[str]:
    for phrase in content.phrases.get(locale, ()):
        for variant in phrase.avoid.split(" / "):
            words = variant.split()
            if len(fold(variant).split()) > 1:
                yield variant
            if len(fold(variant).split()) >= LONG:
                yield " ".join((*words[:2], WORD[locale], *words[2:]))


def phrase_pages(content: Corpus) -> dict[str, str]:
    """The tables of the handbook's phrases as pages of the fixture, with no more front matter than any check wants."""
    pages = {phrase.page.path: phrase.page for phrases in content.phrases.values() for phrase in phrases}
    return {
        path.removeprefix("docs/"): "\n".join((FRONT_MATTER, *page.lines[page.body :])) for path, page in pages.items()
    }


def judged(root: Path, edits: list[dict[str, str]]) -> list[list[tuple[str, str, int]]]:
    """What the check in a tree finds in its fixture after each of some edits."""
    result = subprocess.run(
        [sys.executable, "-c", JUDGE],
        cwd=root,
        env={"PYTHONPATH": f"{root / 'hooks'}:{root}"},
        input=json.dumps(edits),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if result.returncode:
        sys.exit(f"the check in {root} failed:\n{result.stderr[-2000:]}")
    return [[tuple(found) for found in each] for each in json.loads(result.stdout)]


def count(cases: Iterable[Case], found: Iterable[list[tuple[str, str, int]]]) -> Counter[tuple[str, str, str]]:
    """How many sentences were refused wrongly or caught, and how many there are: by rule, locale and which of the four."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for (locale, place, rules), findings in zip(cases, found, strict=True):
        told = {(rule, place.lines.get(line)) for rule, path, line in findings if path == f"docs/{place.path}"}
        for rule in RULES:
            wanted = [text for text in place.lines.values() if rules.get(text) == rule]
            good = [] if rules else list(place.lines.values())
            counts[rule, locale, "faulty"] += len(wanted)
            counts[rule, locale, "caught"] += sum((rule, text) in told for text in wanted)
            counts[rule, locale, "good"] += len(good)
            counts[rule, locale, "refused"] += sum((rule, text) in told for text in good)
    return counts


def extracted(commit: str, folder: Path) -> Path:
    """The hooks and the fixture of a commit, put into a folder."""
    command = ["git", "archive", commit, "hooks", "tests/fixture", "tests/__init__.py"]
    packed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return folder


def table(counts: dict[str, Counter[tuple[str, str, str]]]) -> Iterator[str]:
    """A line a rule and language: false alarms and catches of each check."""
    yield "| rule | language | " + " | ".join(f"refused, {name} | caught, {name}" for name in counts) + " |"
    yield "| --- | --- |" + " ---: | ---: |" * len(counts)
    for rule in RULES:
        for locale in LOCALES:
            yield f"| {rule} | {locale} | " + " | ".join(_cells(each, rule, locale) for each in counts.values()) + " |"
    totals = {name: Counter({key[2]: 0 for key in each}) for name, each in counts.items()}
    for name, each in counts.items():
        for (_, _, kind), number in each.items():
            totals[name][kind] += number
    yield "| all | all | " + " | ".join(_ratios(each) for each in totals.values()) + " |"


def _cells(counts: Counter[tuple[str, str, str]], rule: str, locale: str) -> str:
    return _ratios(Counter({kind: counts[rule, locale, kind] for kind in ("refused", "good", "caught", "faulty")}))


def _ratios(counts: Counter[str]) -> str:
    return f"{counts['refused']} of {counts['good']} | {counts['caught']} of {counts['faulty']}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--baseline", default=REVIEWED, help="a commit, or '' for none")
    baseline = parser.parse_args().baseline
    content = tree.load(ROOT)
    tried = list(cases(content))
    pages = phrase_pages(content)
    edits = [{**pages, case.place.path: case.place.text} for case in tried]
    counts = {"here": count(tried, judged(ROOT, edits))}
    if baseline:
        with tempfile.TemporaryDirectory() as folder:
            counts[baseline] = count(tried, judged(extracted(baseline, Path(folder)), edits))
    print("\n".join(table(counts)))


if __name__ == "__main__":
    main()
