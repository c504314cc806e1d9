"""What the templates need of a page beyond MkDocs' own."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb import data, layout
from kb.card import Card, card
from kb.records import Corpus, Page


@dataclass(frozen=True, slots=True)
class Source:
    """A source document: the key of its name in the strings, and the page that carries it whole."""

    key: str
    url: str


@dataclass(frozen=True, slots=True)
class Template:
    """A template as another page lists it: `channel` is the key of its name in the strings."""

    title: str
    url: str
    channel: str


@dataclass(frozen=True, slots=True)
class PageContext:
    """The variable `kb` of the templates."""

    kind: str
    title: str
    summary: str
    sources: tuple[Source, ...]
    practice: bool
    channel: str
    """The string key of a template's channel, or ''."""
    templates: tuple[Template, ...]
    """On a guideline's page: the templates that apply it."""
    card: Card | None


def page_context(corpus: Corpus, path: str, prefix: str, strings: dict[str, str], names: dict[str, str]) -> PageContext:
    """The context of one page.

    Args:
        corpus: the content.
        path: the page's path relative to the repository.
        prefix: what its language's addresses begin with: `vi/`, or '' for the default language.
        strings: the site's own strings in that language.
        names: each language's own name.
    """
    page = corpus.by_path[path]
    reference = corpus.reference(page) or page
    tokens = reference.values("sources")
    sources = dict.fromkeys(token.partition(".")[0] for token in tokens if token != layout.PRACTICE)
    kind = _kind(page)
    channel = reference.value("channel")
    return PageContext(
        kind,
        page.title,
        page.value("summary"),
        tuple(Source(name, f"{prefix}playbooks/{layout.SOURCE_PLAYBOOKS[name]}/") for name in sources),
        layout.PRACTICE in tokens,
        f"channel.{channel}" if channel else "",
        tuple(_templates(corpus, page, prefix)) if kind == "guideline" else (),
        card(corpus, page, strings, names) if kind == "template" else None,
    )


def _templates(corpus: Corpus, page: Page, prefix: str) -> Iterator[Template]:
    """The templates that name a guideline, in the order of their index."""
    for reference in corpus.templates:
        translation = corpus.page(page.locale, reference.id)
        if translation and page.id.slug in reference.values("guidelines"):
            yield Template(translation.title, data.url(translation, prefix), f"channel.{reference.value('channel')}")


def _kind(page: Page) -> str:
    if page.id.is_index:
        return "section" if page.id.section else "home"
    return layout.SECTIONS[page.id.section].kind
