"""A page of phrases: each row leads to its guideline, and is known in every language."""

import json
import re
from dataclasses import dataclass

from kb import languages
from kb.model.corpus import Corpus
from kb.model.page import Page, PageId, Phrase

CELL = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Link:
    """A phrase as another page lists it."""

    avoid: str
    say: str
    url: str


def with_guidelines(corpus: Corpus, page: Page) -> str:
    """A phrase page's Markdown, its cells “why” ending with links to the row's guidelines."""
    lines = list(page.lines)
    for phrase in corpus.phrases[page.locale]:
        if phrase.page is page:
            cells = CELL.split(lines[phrase.span.line - 1].strip().strip("|"))
            cells[1] = f"{cells[1].rstrip()} {_links(corpus, phrase)} "
            lines[phrase.span.line - 1] = f"|{'|'.join(cells)}|"
    return "\n".join(lines[page.body :])


def _links(corpus: Corpus, phrase: Phrase) -> str:
    found = (corpus.page(phrase.page.locale, PageId("guidelines", slug)) for slug in phrase.guidelines)
    return ", ".join(f"[{page.title}](../guidelines/{page.id.file.rpartition('/')[2]})" for page in found if page)


def table_data(corpus: Corpus, page: Page, strings: dict[str, str], names: dict[str, str]) -> str:
    """What the script of a phrase page needs, as JSON: the sentence to say of every row in every language."""
    says: dict[str, dict[str, str]] = {}
    for locale in corpus.locales:
        for phrase in corpus.phrases[locale]:
            if phrase.page.id == page.id:
                says.setdefault(phrase.id, {})[locale] = phrase.say
    content = {
        "locale": page.locale,
        "languages": [{"locale": each, "tag": languages.tag(each), "name": names[each]} for each in corpus.locales],
        "says": says,
        "strings": {key.removeprefix("phrase."): text for key, text in strings.items() if key.startswith("phrase.")},
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def of_guidelines(corpus: Corpus, locale: str, slugs: set[str]) -> list[Phrase]:
    """The phrases that belong to some guidelines."""
    return [phrase for phrase in corpus.phrases[locale] if slugs.intersection(phrase.guidelines)]
