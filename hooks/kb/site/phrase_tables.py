"""A page of phrases: each row leads to its guideline, and is known in every language."""

from kb import languages
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import Page, PageId, Phrase
from kb.site.api import Json
from kb.site.handbook import Handbook


def with_guidelines(corpus: Corpus, page: Page) -> str:
    """A phrase page's Markdown, its cells “why” ending with links to the row's guidelines."""
    lines = list(page.lines)
    says = {row.id: row.cells[2].span for row in page.rows if row.id and len(row.cells) == contract.PHRASE_COLUMNS}
    for phrase in corpus.phrases[page.locale]:
        if phrase.page is page:
            span = says[phrase.id]
            line = lines[span.line - 1]
            end = line.rindex("|", 0, span.column - 1)  # of the cell before the sentence to say
            lines[span.line - 1] = f"{line[:end].rstrip()} {_links(corpus, phrase)} {line[end:]}"
    return "\n".join(lines[page.body :])


def _links(corpus: Corpus, phrase: Phrase) -> str:
    found = (corpus.page(phrase.page.locale, PageId("guidelines", slug)) for slug in phrase.guidelines)
    return ", ".join(f"[{page.title}](../guidelines/{page.id.file.rpartition('/')[2]})" for page in found if page)


def table(handbook: Handbook, page: Page) -> Json:
    """What the script of a phrase page needs: the sentence to say of every row in every language."""
    corpus = handbook.content
    says: dict[str, dict[str, str]] = {}
    for locale in corpus.locales:
        for phrase in corpus.phrases[locale]:
            if phrase.page.id == page.id:
                says.setdefault(phrase.id, {})[locale] = phrase.say
    strings = handbook.strings[page.locale].items()
    return {
        "locale": page.locale,
        "languages": [
            {"locale": each, "tag": languages.tag(each), "name": handbook.names[each]} for each in corpus.locales
        ],
        "says": says,
        "strings": {key.removeprefix("phrase."): text for key, text in strings if key.startswith("phrase.")},
    }


def of_guidelines(corpus: Corpus, locale: str, slugs: set[str]) -> list[Phrase]:
    """The phrases that belong to some guidelines."""
    return [phrase for phrase in corpus.phrases[locale] if slugs.intersection(phrase.guidelines)]
