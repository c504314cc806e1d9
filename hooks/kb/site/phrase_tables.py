"""A page of phrases: each row leads to its guideline and to what is sent."""

from kb.model.corpus import Corpus
from kb.model.page import Page, PageId, Phrase
from kb.site import say, trio
from kb.site.api import Json
from kb.site.handbook import Handbook


def with_guidelines(corpus: Corpus, page: Page, lines: list[str]) -> str:
    """A phrase page's Markdown, its cells “why” ending with a link to the row's guideline.

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
            lines[span.line - 1] = f"{line[:end].rstrip()} {_guideline(corpus, phrase)} {line[end:]}"
    return "\n".join(lines[page.body :])


def _guideline(corpus: Corpus, phrase: Phrase) -> str:
    found = (corpus.page(phrase.page.locale, PageId("guidelines", slug)) for slug in phrase.guidelines[: trio.WHY])
    return ", ".join(f"[{page.title}](../guidelines/{page.id.file.rpartition('/')[2]})" for page in found if page)


def sentences(handbook: Handbook, page: Page) -> list[Json]:
    """The sentences of a page, as `say.sentences` has them, each with what its row leads to (`trio.of_row`)."""
    rows = {each.id: trio.of_row(handbook, each) for each in handbook.content.phrases[page.locale] if each.page is page}
    return [each | rows[each["key"]] for each in say.sentences(handbook, page)]
