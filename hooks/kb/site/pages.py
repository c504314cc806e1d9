"""What the templates need of a page beyond MkDocs' own."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb import languages
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import Page
from kb.model.translation import State, review_due, state, states
from kb.rules.explain import Documentation, documentation
from kb.site import api, onboarding, redirects
from kb.site.cards import Card, card
from kb.site.phrase_tables import Link, of_guidelines, table_data


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
class Status:
    """How the translations into one language stand: those that need work, worst first, and how many don't."""

    locale: str
    tag: str
    name: str
    open: tuple[State, ...]
    complete: int
    total: int


@dataclass(frozen=True, slots=True)
class Review:
    """A page and the month in which it is to be read again."""

    title: str
    url: str
    due: str


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
    phrases: tuple[Link, ...]
    """The phrases that belong to a guideline, situation or template."""
    groups: tuple[Link, ...]
    """On a playbook's page: the tables of phrases that its guidelines call for."""
    table: str
    """On a page of phrases: what its script needs, as JSON."""
    go: str
    """The page's language-neutral address, or ''."""
    moved: tuple[redirects.Moved, ...]
    """The parts that are elsewhere now."""
    pack: str
    """On the pages about training: the address of the onboarding pack."""
    behind: str
    """The address of the English page where a translation has fallen behind it, or ''."""
    status: tuple[Status, ...]
    """On the page about translations: how they stand."""
    rules: tuple[Documentation, ...]
    """On the page about errors: every rule."""
    reviews: tuple[Review, ...]
    """On the English page about translations: what is to be reviewed, soonest first."""


def page_context(
    corpus: Corpus,
    path: str,
    prefix: str,
    strings: dict[str, str],
    names: dict[str, str],
    rule_texts: dict[str, str],
) -> PageContext:
    """The context of one page.

    Args:
        corpus: the content.
        path: the page's path relative to the repository.
        prefix: what its language's addresses begin with: `vi/`, or '' for the default language.
        strings: the site's own strings in that language.
        names: each language's own name.
        rule_texts: what each rule is about in that language; {} in English, where the rules say it themselves.
    """
    page = corpus.by_path[path]
    reference = corpus.reference(page) or page
    tokens = reference.values("sources")
    sources = dict.fromkeys(token.partition(".")[0] for token in tokens if token != contract.PRACTICE)
    kind = _kind(page)
    channel = reference.value("channel")
    return PageContext(
        kind,
        page.title,
        page.value("summary"),
        tuple(Source(name, f"{prefix}playbooks/{contract.SOURCE_PLAYBOOKS[name]}/") for name in sources),
        contract.PRACTICE in tokens,
        f"channel.{channel}" if channel else "",
        tuple(_templates(corpus, page, prefix)) if kind == "guideline" else (),
        card(corpus, page, strings, names) if kind == "template" else None,
        tuple(_phrases(corpus, page, prefix)) if kind in ("guideline", "situation", "template") else (),
        tuple(_groups(corpus, page, prefix)) if kind == "playbook" else (),
        table_data(corpus, page, strings, names) if kind == "phrase" else "",
        redirects.go(page),
        tuple(redirects.moved(corpus, page, prefix)),
        prefix + onboarding.PUBLISHED.removesuffix("index.html")
        if page.id.section == "training" and onboarding.contents(corpus, page.locale)
        else "",
        _behind(corpus, page),
        tuple(_status(corpus, page, names)) if str(page.id) == contract.STATUS else (),
        tuple(documentation(rule_texts)) if str(page.id) == contract.ERRORS else (),
        tuple(_reviews(corpus)) if str(page.id) == contract.STATUS and page.locale == contract.REFERENCE else (),
    )


def _applied(corpus: Corpus, page: Page) -> set[str]:
    """The guidelines that a page is about: itself, those that it declares, else those that it links to."""
    if page.id.section == "guidelines":
        return {page.id.slug}
    declared = set((corpus.reference(page) or page).values("guidelines"))
    linked = (corpus.target(link) for link in page.links)
    return declared or {target.id.slug for target in linked if target and target.id.section == "guidelines"}


def _phrases(corpus: Corpus, page: Page, prefix: str) -> Iterator[Link]:
    for phrase in of_guidelines(corpus, page.locale, _applied(corpus, page)):
        yield Link(phrase.avoid, phrase.say, f"{api.url(phrase.page, prefix)}#{phrase.id}")


def _groups(corpus: Corpus, page: Page, prefix: str) -> Iterator[Link]:
    found = of_guidelines(corpus, page.locale, _applied(corpus, page))
    for group in dict.fromkeys(phrase.page.path for phrase in found):
        table = corpus.by_path[group]
        yield Link(table.title, table.value("summary"), api.url(table, prefix))


def _templates(corpus: Corpus, page: Page, prefix: str) -> Iterator[Template]:
    """The templates that name a guideline, in the order of their index."""
    for reference in corpus.templates:
        translation = corpus.page(page.locale, reference.id)
        if translation and page.id.slug in reference.values("guidelines"):
            yield Template(translation.title, api.url(translation, prefix), f"channel.{reference.value('channel')}")


def _behind(corpus: Corpus, page: Page) -> str:
    reference = corpus.reference(page)
    return api.url(reference, "") if reference and state(page, reference) == "stale" else ""


def _status(corpus: Corpus, page: Page, names: dict[str, str]) -> Iterator[Status]:
    """On an English page every language, on another its own."""
    for locale in corpus.locales if page.locale == contract.REFERENCE else (page.locale,):
        if locale != contract.REFERENCE:
            found = states(corpus, locale)
            todo = tuple(each for each in found if each.state != "complete")
            yield Status(locale, languages.tag(locale), names[locale], todo, len(found) - len(todo), len(found))


def _reviews(corpus: Corpus) -> list[Review]:
    pages = (page for page in corpus if page.locale == contract.REFERENCE and review_due(page))
    return sorted((Review(page.title, api.url(page, ""), review_due(page)) for page in pages), key=lambda r: r.due)


def _kind(page: Page) -> str:
    if page.id.is_index:
        return "section" if page.id.section else "home"
    return contract.SECTIONS[page.id.section].kind
