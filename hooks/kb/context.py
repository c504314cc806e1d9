"""What the templates need of a page beyond MkDocs' own."""

from dataclasses import dataclass

from kb import layout
from kb.records import Corpus, Page


@dataclass(frozen=True, slots=True)
class Source:
    """A source document: the key of its name in the strings, and the page that carries it whole."""

    key: str
    url: str


@dataclass(frozen=True, slots=True)
class PageContext:
    """The variable `kb` of the templates."""

    kind: str
    title: str
    summary: str
    sources: tuple[Source, ...]
    practice: bool


def page_context(corpus: Corpus, path: str, prefix: str) -> PageContext:
    """The context of one page.

    Args:
        corpus: the content.
        path: the page's path relative to the repository.
        prefix: what its language's addresses begin with: `vi/`, or '' for the default language.
    """
    page = corpus.by_path[path]
    reference = corpus.reference(page) or page
    tokens = reference.values("sources")
    names = dict.fromkeys(token.partition(".")[0] for token in tokens if token != layout.PRACTICE)
    return PageContext(
        _kind(page),
        page.title,
        page.value("summary"),
        tuple(Source(name, f"{prefix}playbooks/{layout.SOURCE_PLAYBOOKS[name]}/") for name in names),
        layout.PRACTICE in tokens,
    )


def _kind(page: Page) -> str:
    if page.id.is_index:
        return "section" if page.id.section else "home"
    return layout.SECTIONS[page.id.section].kind
