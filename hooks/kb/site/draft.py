"""What a draft should not say: phrases to avoid and promises that nobody can keep, in one file a language: `draft/<locale>.json`.

The page “Check my draft” looks for them in the reader's browser, `kb check-draft` here; both with these words.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kb.languages import LANGUAGES
from kb.model.corpus import Corpus
from kb.model.finding import Diagnostic, place_in
from kb.model.page import PageId
from kb.rules import matching
from kb.rules.phrases import dont_phrase_used
from kb.rules.rule import rule_id
from kb.rules.support import fold
from kb.rules.wording import over_promise
from kb.site import urls
from kb.site.api import Json
from kb.site.blanks import with_labels

FOLDER = "draft"
KEEP = PageId("guidelines", "keep-promises")
"""The guideline that says what to promise instead."""
MIN_LETTERS = 3
"""With less evidence nobody can tell a text's language."""


class Hit(NamedTuple):
    """What was found: from and to in the draft, and the row that says what to say instead."""

    start: int
    end: int
    row: Json


def files(corpus: Corpus) -> Iterator[tuple[str, Json]]:
    """Every file: its path in the site and its content. Of all languages, built or not: customers have others than readers."""
    for locale in corpus.locales:
        yield f"{FOLDER}/{locale}.json", data(corpus, locale)


def data(corpus: Corpus, locale: str) -> Json:
    """All that is looked for in a language.

    Each row has its `forms`, lists of folded words as `matching.variants` has them; `promise` is the row of what promises
    too much, which is found by `promises` and not by `harmless`; `negations` turn a phrase round; words that are `alike` are
    as the one that stands for them.
    """
    language = LANGUAGES.get(locale)
    alike = language.alike if language else {}
    return {
        "locale": locale,
        "rows": [
            {
                "id": phrase.id,
                "title": phrase.avoid,
                "why": phrase.why,
                "say": phrase.say,
                "url": urls.url(phrase.address, locale),
                "forms": [list(words) for words in matching.variants(phrase.avoid, alike)],
            }
            for phrase in corpus.phrases[locale]
        ],
        "promise": _promise(corpus, locale),
        "promises": list(language.over_promises) if language else [],
        "harmless": list(language.no_promises) if language else [],
        "negations": sorted(matching.turning(language.negations, alike)) if language else [],
        "alike": dict(alike),
    }


def _promise(corpus: Corpus, locale: str) -> Json:
    page = corpus.page(locale, KEEP)
    if page is None:
        return {"id": "", "title": "", "why": "", "say": "", "url": ""}
    say = next((sentence.text for sentence in page.sentences), "")
    return {
        "id": str(KEEP),
        "title": page.title,
        "why": page.value("summary"),
        "say": say,
        "url": urls.url(KEEP, locale),
    }


def find(data: Json, text: str) -> list[Hit]:
    """What a draft should not say, in its order; what lies within something else that was found is left out.

    Args:
        data: of the draft's language.
        text: the draft, in NFC.
    """
    said = matching.Said(text, frozenset(data["negations"]), data["alike"])
    forms = ((row, tuple(words)) for row in data["rows"] for words in row["forms"])
    found = [Hit(*place, row) for row, words in forms for place in said.phrases(words)]
    promised = matching.promises(tuple(data["promises"]), tuple(data["harmless"]), text)
    found += [Hit(*place, data["promise"]) for place in promised]
    return list(_outermost(sorted(found, key=lambda hit: (hit.start, -hit.end))))


def _outermost(found: Iterable[Hit]) -> Iterator[Hit]:
    end = 0
    for hit in found:
        if hit.end > end:
            end = hit.end
            yield hit


def told(text: str) -> str:
    """The language that a text says most words and letters of, or '' where that isn't plain."""
    text = unicodedata.normalize("NFC", text).lower()
    words = fold(text).split()
    scores = {
        locale: sum(word in language.common_words for word in words)
        + (len(language.letters.findall(text)) if language.letters else 0)
        for locale, language in LANGUAGES.items()
    }
    best, second = sorted(scores, key=lambda locale: -scores[locale])[:2]
    return best if scores[best] >= MIN_LETTERS and scores[best] > scores[second] else ""


def diagnostics(corpus: Corpus, locale: str, path: str, text: str) -> list[Diagnostic]:
    """The same as findings in a file.

    Args:
        corpus: the content.
        locale: the draft's language.
        path: what the file is called.
        text: the draft.
    """
    text = unicodedata.normalize("NFC", text)
    return [_diagnostic(corpus, locale, path, text, hit) for hit in find(data(corpus, locale), text)]


def _diagnostic(corpus: Corpus, locale: str, path: str, text: str, hit: Hit) -> Diagnostic:
    rule = rule_id(dont_phrase_used if "forms" in hit.row else over_promise)
    say, why, url = with_labels(corpus, locale, hit.row["say"]), hit.row["why"], hit.row["url"]
    hint = f"say instead: {say}" if say else "say what you will do, and by when"
    return Diagnostic(
        place_in(path, text, hit.start),
        rule,
        f"“{' '.join(text[hit.start : hit.end].split())}” – {why}",
        hint,
        f"{corpus.site_url}{url}" if url else "",
    )
