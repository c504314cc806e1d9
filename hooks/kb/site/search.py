"""Corpus -> what the search box reads: `search/<locale>.json`, one file a language.

Raw rows, not a serialised index: they are a third of its size, and a browser indexes them in a few
milliseconds (overrides/scripts/search/index.js). A row also carries the other languages' titles and keywords,
so that a query in any language finds the reader's page.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import Page, PageId
from kb.site import api
from kb.site.api import Json
from kb.site.blanks import SLOT, with_examples, with_labels

FOLDER = "search"
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
CUE = re.compile(r"\s*[→\[(#>]")
"""A script's line that is said to the agent, not by the agent."""
SENTENCE_WORDS = 3
ENDED, ENDING = 7, 2
"""Letters of a word that is long enough for an ending, and of the ending."""
COMMON_SHARE = 0.18
"""Of the rows: a word that more of them have in their text finds none of them."""
ELSEWHERE = frozenset({"related", "guidelines", "next", "when-not"})
"""Sections that name other pages: their words would find the wrong page."""


Expressions = Mapping[str, Mapping[str, list[str]]]
"""By name and language: what is typed."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What search knows besides the pages: what agents call the same thing, and what they type to find a phrase or a page."""

    concepts: Expressions
    phrases: Expressions
    sayings: Expressions = field(default_factory=dict)


def lexicon(folder: Path) -> Lexicon:
    """The lexicon of `concepts.yml`, `phrase_keywords.yml` and `page_sayings.yml`.

    Raises:
        OSError: one can't be read.
        ValueError: one is not a list of texts per name and language.
    """
    return Lexicon(
        *(_expressions(folder / name) for name in ("concepts.yml", "phrase_keywords.yml", "page_sayings.yml"))
    )


def _expressions(path: Path) -> Expressions:
    read: Expressions = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    for name, languages in read.items():
        for locale, expressions in languages.items():
            if not all(isinstance(expression, str) for expression in expressions):
                raise ValueError(f"{path.name}: {name}, {locale}: every expression is a text")
    return read


def files(
    corpus: Corpus,
    prefixes: Mapping[str, str],
    strings: Mapping[str, Mapping[str, str]],
    lexicon: Lexicon,
) -> Iterator[tuple[str, Json]]:
    """Every search file: its path in the site and its content.

    Args:
        corpus: the content.
        prefixes: the languages that are built, each with what its addresses begin with.
        strings: the site's own strings by language.
        lexicon: what search knows besides.
    """
    entries = {locale: api.entries(corpus, locale, prefixes.get(locale, f"{locale}/")) for locale in corpus.locales}
    for locale in prefixes:
        texts = strings[locale]
        yield (
            f"{FOLDER}/{locale}.json",
            {
                "locale": locale,
                "kinds": _labels(texts, "search.kind."),
                "channels": _labels(texts, "channel."),
                "concepts": list(lexicon.concepts.values()),
                "rows": rows(corpus, locale, entries, lexicon),
            },
        )


def _labels(texts: Mapping[str, str], start: str) -> dict[str, str]:
    return {key.removeprefix(start): text for key, text in texts.items() if key.startswith(start)}


def rows(corpus: Corpus, locale: str, entries: Mapping[str, list[Json]], lexicon: Lexicon) -> list[Json]:
    """What can be found in a language, one row an entry; empty values are left out.

    Args:
        corpus: the content.
        locale: the reader's language.
        entries: every language's entries as published (`api.entries`).
        lexicon: what search knows besides.
    """
    others = {other: {entry["id"]: entry for entry in found} for other, found in entries.items() if other != locale}
    found = []
    for entry in entries[locale]:
        row = {key: value for key, value in _row(corpus, locale, entry, lexicon).items() if value}
        names = {
            other: "; ".join([known[entry["id"]]["title"], *_keywords(known[entry["id"]], other, lexicon)])
            for other, known in others.items()
            if entry["id"] in known
        }
        # Slugs are English, and some readers know them by heart.
        names[contract.REFERENCE] = "; ".join(filter(None, (_slug(entry), names.get(contract.REFERENCE))))
        found.append(row | {"others": names})
    return _without_common_words(found)


def _without_common_words(found: list[Json]) -> list[Json]:
    """The rows without those words of their texts that tell none of them from the rest."""
    uses = Counter(word for row in found for word in row.get("body", "").split())
    most = max(COMMON_SHARE * len(found), 2)
    for row in found:
        if "body" in row:
            row["body"] = " ".join(word for word in row["body"].split() if uses[word] <= most)
    return found


def _slug(entry: Json) -> str:
    """The last part of an entry's id, in words: `phrases/listening#calm-down` -> `calm down`."""
    return str(re.split("[/#]", entry["id"])[-1].replace("-", " "))


def _keywords(entry: Json, locale: str, lexicon: Lexicon) -> list[str]:
    """A page's keywords and sayings, or a phrase's own: those of its page say little of the one row, so `_body` has them."""
    if entry["kind"] != "phrase":
        return [*entry["keywords"], *lexicon.sayings.get(entry["id"], {}).get(locale, [])]
    return list(lexicon.phrases.get(entry["id"].removeprefix("phrases/"), {}).get(locale, []))


def _row(corpus: Corpus, locale: str, entry: Json, lexicon: Lexicon) -> Json:
    page = _page(corpus, locale, entry["id"])
    row: Json = {
        "kind": entry["kind"],
        "channel": entry.get("channel", ""),
        "url": entry["url"],
        "title": entry["title"],
        "summary": entry.get("why") or entry["summary"],
        "keywords": "; ".join(_keywords(entry, locale, lexicon)),
        "lead": _lead(corpus, locale, entry),
    }
    known = {word.lower() for value in row.values() for word in WORD.findall(value)}
    return row | {"body": _body(page, entry, known)}


def _page(corpus: Corpus, locale: str, entry_id: str) -> Page:
    section, _, slug = entry_id.partition("#")[0].partition("/")
    page = corpus.page(locale, PageId(section, slug))
    if page is None:
        raise KeyError(entry_id)
    return page


def _lead(corpus: Corpus, locale: str, entry: Json) -> str:
    """What a result shows beneath its title where that is not the summary: the sentence to say or to send."""
    if entry["kind"] == "phrase":
        return with_examples(corpus, locale, entry["say"])
    if entry["kind"] == "template":
        return with_labels(corpus, locale, first_line(entry["replies"][0]["body"]))
    return ""


def first_line(text: str) -> str:
    """The first line that says something: neither a greeting nor a cue."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in lines:
        if not CUE.match(line) and len(WORD.findall(SLOT.sub("", line))) >= SENTENCE_WORDS:
            return line
    return lines[0] if lines else ""


def _body(page: Page, entry: Json, known: set[str]) -> str:
    """The words of the text that the rest of the row does not carry, each once: word order is not searched here.

    Sorted, for words that begin alike compress well side by side; and of forms that differ only in their last letters
    one, for the worker stems.
    """
    if entry["kind"] == "phrase":
        texts: Iterable[str] = page.values("keywords")
    else:
        said = (block.text for block in page.blocks if block.section not in ELSEWHERE)
        texts = (*said, *(fence.text for fence in page.fences))
    words = (word.lower() for text in texts for word in WORD.findall(SLOT.sub(" ", text)))
    found: dict[str, str] = {}
    for word in sorted({word for word in words if word not in known}):
        found.setdefault(word[:-ENDING] if len(word) >= ENDED else word, word)
    return " ".join(found.values())
