"""Corpus -> what the search box reads: `search/<locale>.json`, one file a language, and then `search/others/<locale>.json`.

Raw rows, not a serialised index: they are a third of its size, and a browser indexes them in a few
milliseconds (overrides/scripts/search/index.js). The second file has the other languages' titles, keywords and words for
concepts, so that a query in any language finds the reader's page; it is a third of both, and the first answers before it comes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from kb.languages import LANGUAGES
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import HOME_PAGE
from kb.site import api, customer, feedback, home
from kb.site.api import Json
from kb.site.blanks import with_labels

FOLDER = "search"
SAID = f"{FOLDER}/said"
"""The folder of what is said and sent in each language, by entry: for readers of another one."""
OTHERS = f"{FOLDER}/others"
"""The folder of each language's names in the others."""
LINES = 2
"""How many lines of a template are shown."""
HEARD_ELSEWHERE = 8
"""How many phrases heard in English the others know: floors type English on every page, and these come after the first result."""
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
CUE = re.compile(r"\s*[→\[(#>]")
"""A script's line that is said to the agent, not by the agent."""
SENTENCE_WORDS = 3
FIELDS = ("id", "kind", "channel", "url", "title", "summary", "keywords", "heard", "say")


def files(
    corpus: Corpus, locales: Iterable[str], strings: Mapping[str, Mapping[str, str]]
) -> Iterator[tuple[str, Json]]:
    """Every search file: its path in the site and its content; the arguments are those of `data`."""
    for locale, whole in data(corpus, locales, strings).items():
        own = {locale, *(LANGUAGES[locale].search.stemmers if locale in LANGUAGES else ())}
        others = {
            "others": whole.pop("others"),
            "concepts": [_in(concept, own, is_in=False) for concept in whole["concepts"]],
        }
        yield f"{FOLDER}/{locale}.json", whole | {"concepts": [_in(concept, own) for concept in whole["concepts"]]}
        yield f"{OTHERS}/{locale}.json", others
    for locale, found in _entries(corpus).items():
        said = {entry["id"]: text for entry in found if (text := _said(corpus, locale, entry))}
        yield f"{SAID}/{locale}.json", {"locale": locale, "said": said}


def data(corpus: Corpus, locales: Iterable[str], strings: Mapping[str, Mapping[str, str]]) -> dict[str, Json]:
    """What the search reads, by language.

    Args:
        corpus: the content.
        locales: the languages that are built.
        strings: the site's own strings by language.
    """
    entries = _entries(corpus)
    concepts = [
        {language.text: [scalar.text for scalar in typed] for language, typed in concept.typed.items()}
        for concept in corpus.concepts
    ]
    return {
        locale: {
            "locale": locale,
            "kinds": _labels(strings[locale], "search.kind."),
            "channels": _labels(strings[locale], "channel."),
            "strings": _strings(strings[locale]),
            "moments": _moments(corpus, locale),
            "feedback": feedback.address(corpus, locale, feedback.IN_VAIN, strings[locale]["search.tell.subject"]),
            "concepts": concepts,
            "shorthand": _shorthand(corpus),
            **_packed(rows(corpus, locale, entries)),
        }
        for locale in locales
    }


def _in(concept: Json, own: set[str], *, is_in: bool = True) -> Json:
    """A concept's expressions in the reader's own languages, or in the others."""
    return {locale: typed for locale, typed in concept.items() if (locale in own) == is_in}


def _entries(corpus: Corpus) -> dict[str, list[Json]]:
    return {locale: api.entries(corpus, locale) for locale in corpus.locales}


def _moments(corpus: Corpus, locale: str) -> Json:
    """The moments of the home page, for the empty box: their heading, and each by its words and its entry."""
    page = corpus.page(locale, HOME_PAGE)
    if page is None:
        return {"title": "", "items": []}
    title = next((heading.text for heading in page.headings if heading.id == home.SECTION), "")
    return {"title": title, "items": [_moment(moment) for moment in home.moments(corpus, page)]}


def _moment(moment: home.Moment) -> Json:
    is_phrase = moment.page.id.section == "phrases"
    return {
        "title": moment.title,
        "id": f"{moment.page.id}#{moment.sentence.key}" if is_phrase else str(moment.page.id),
    }


def _said(corpus: Corpus, locale: str, entry: Json) -> str:
    """What an entry has to say, blanks in braces, or how it begins where it is to be sent, blanks by their labels."""
    if entry["kind"] == "template":
        return with_labels(corpus, locale, "\n".join(first_lines(entry["replies"][0]["body"], LINES)))
    return str(entry.get("say", "") if entry["kind"] == "phrase" else next(iter(entry.get("say", [])), ""))


def _strings(texts: Mapping[str, str]) -> dict[str, str]:
    """What the box says."""
    found = _labels(texts, "search.").items()
    own = {key: text for key, text in found if not key.startswith("kind.")}
    shared = {name: texts[name] for name in customer.SHARED}
    return own | shared | {"shared": texts["link.copied"], "refused": texts["card.refused"]}


def _shorthand(corpus: Corpus) -> dict[str, dict[str, list[str]]]:
    """What agents abbreviate, by language: floors mix them."""
    return {
        language.text: {short.text: [meaning.text for meaning in means] for short, means in typed.items()}
        for language, typed in corpus.shorthand
    }


def _labels(texts: Mapping[str, str], start: str) -> dict[str, str]:
    return {key.removeprefix(start): text for key, text in texts.items() if key.startswith(start)}


def rows(corpus: Corpus, locale: str, entries: Mapping[str, list[Json]]) -> list[Json]:
    """What can be found in a language, one row an entry; empty values are left out.

    Args:
        corpus: the content.
        locale: the reader's language.
        entries: every language's entries as published (`api.entries`).
    """
    others = {other: {entry["id"]: entry for entry in found} for other, found in entries.items() if other != locale}
    found = []
    for entry in entries[locale]:
        row = {key: value for key, value in _row(corpus, locale, entry).items() if value}
        names = {other: _other_names(known[entry["id"]]) for other, known in others.items() if entry["id"] in known}
        # Slugs are English, and some readers know them by heart.
        names[contract.REFERENCE] = [_slug(entry), *names.get(contract.REFERENCE, ())]
        if locale != contract.REFERENCE and (known := others[contract.REFERENCE].get(entry["id"])):
            names[contract.REFERENCE] += known["heard"][:HEARD_ELSEWHERE]
        found.append(row | {"others": _new(names, _names(entry))})
    return found


def _names(entry: Json) -> list[str]:
    return [entry["title"], *_keywords(entry)]


def _other_names(entry: Json) -> list[str]:
    """What another language's reader finds it by: of a phrase's alternatives the first, for the second finds no more."""
    first, *_ = entry["title"].split(" / ")
    return [first, *_keywords(entry)]


def _new(names: Mapping[str, list[str]], known: list[str]) -> dict[str, str]:
    """By language the names, each where it is said first."""
    seen = {name.lower() for name in known}
    found = {}
    for locale, own in names.items():
        new = [name for name in own if name.lower() not in seen]
        seen.update(name.lower() for name in new)
        found[locale] = "; ".join(new)
    return {locale: text for locale, text in found.items() if text}


def _packed(rows: list[Json]) -> Json:
    """The rows field by field, for like beside like is smaller: `columns`, and names in other languages as `others`."""
    locales = dict.fromkeys(locale for row in rows for locale in row["others"])
    return {
        "columns": {name: [row.get(name, "") for row in rows] for name in FIELDS},
        "others": {locale: [row["others"].get(locale, "") for row in rows] for locale in locales},
    }


def _slug(entry: Json) -> str:
    """The last part of an entry's id, in words: `phrases/listening#calm-down` -> `calm down`."""
    return str(re.split("[/#]", entry["id"])[-1].replace("-", " "))


def _keywords(entry: Json) -> list[str]:
    """A page's keywords; those of a phrase's page say little of the one row."""
    return [] if entry["kind"] == "phrase" else list(entry["keywords"])


def _row(corpus: Corpus, locale: str, entry: Json) -> Json:
    return {
        "id": entry["id"],
        "kind": entry["kind"],
        "channel": entry.get("channel", ""),
        "url": entry["url"],
        "title": entry["title"],
        "summary": entry.get("why") or entry["summary"],
        "keywords": "; ".join(_keywords(entry)),
        "heard": "; ".join(entry["heard"]),
        "say": _said(corpus, locale, entry),
    }


def first_lines(text: str, count: int = 1) -> list[str]:
    """The first lines that say something: neither a greeting nor a cue."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    told = [
        line
        for line in lines
        if not CUE.match(line) and len(WORD.findall(contract.SLOT.sub("", line))) >= SENTENCE_WORDS
    ]
    return (told or lines[:1])[:count]
