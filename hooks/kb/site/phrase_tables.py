"""A page of phrases: each row leads to its guideline."""

from kb.model.corpus import Corpus
from kb.model.page import Page, PageId, Phrase


def with_guidelines(corpus: Corpus, page: Page, lines: list[str]) -> str:
    """A phrase page's Markdown, its cells “why” ending with links to the row's guidelines.

    Args:
        corpus: the content.
        page: the page.
        lines: its lines, the same as far as its sentences to say.
    """
    lines = list(lines)
    for phrase in corpus.phrases[page.locale]:
        if phrase.page is page:
            span = phrase.sentence.block.span
            line = lines[span.line - 1]
            end = line.rindex("|", 0, span.column - 1)  # of the cell before the sentence to say
            lines[span.line - 1] = f"{line[:end].rstrip()} {_links(corpus, phrase)} {line[end:]}"
    return "\n".join(lines[page.body :])


def _links(corpus: Corpus, phrase: Phrase) -> str:
    found = (corpus.page(phrase.page.locale, PageId("guidelines", slug)) for slug in phrase.guidelines)
    return ", ".join(f"[{page.title}](../guidelines/{page.id.file.rpartition('/')[2]})" for page in found if page)


def of_guidelines(corpus: Corpus, locale: str, slugs: set[str]) -> list[Phrase]:
    """The phrases that belong to some guidelines."""
    return [phrase for phrase in corpus.phrases[locale] if slugs.intersection(phrase.guidelines)]
