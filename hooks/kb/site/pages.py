"""What a generator's templates need of a page: plain data, which stands in its front matter as `kb`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from datetime import date

from kb import languages
from kb.languages.scripts import month_text
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import Page
from kb.model.translation import review_due, state, states
from kb.rules.explain import documentation
from kb.site import home, onboarding, redirects, say, templates, urls
from kb.site.api import Json
from kb.site.blanks import pieces
from kb.site.cards import card
from kb.site.handbook import Handbook
from kb.site.phrase_tables import of_guidelines


def page_data(handbook: Handbook, page: Page) -> Json:
    """The data of one page. Addresses are relative to the site's root; keys of strings are those of hooks/strings."""
    kind = _kind(page)
    return (
        _common(handbook, page, kind)
        | {name: build(handbook, page) for name, build in BUILDERS.get(kind, {}).items()}
        | {name: build(handbook, page) for name, build in PAGES.get(str(page.id), {}).items()}
    )


def _common(handbook: Handbook, page: Page, kind: str) -> Json:
    corpus, prefix = handbook.content, urls.prefix(page.locale)
    reference = corpus.reference(page) or page
    tokens = reference.values("sources")
    sources = dict.fromkeys(name for token in tokens if (name := token.partition(".")[0]) in contract.SOURCE_PLAYBOOKS)
    channel = reference.value("channel")
    has_pack = page.id.section == "training" and onboarding.contents(corpus, page.locale)
    return {
        "kind": kind,
        "is_content": not page.id.section or contract.SECTIONS[page.id.section].is_published_as_data,
        "entry": ""
        if page.id.is_index or not contract.SECTIONS[page.id.section].is_published_as_data
        else str(page.id),
        "title": page.title,
        "summary": page.value("summary"),
        "channel": f"channel.{channel}" if channel else "",
        "sources": [{"key": name, "url": f"{prefix}playbooks/{contract.SOURCE_PLAYBOOKS[name]}/"} for name in sources],
        "official": list(_official(tokens, page.locale)),
        "practice": contract.PRACTICE in tokens,
        "go": urls.go(page.id),
        "moved": list(redirects.moved(corpus, page, prefix)),
        "pack": prefix + onboarding.PUBLISHED.removesuffix("index.html") if has_pack else "",
        "heard": [] if kind == "phrase" else list(page.heard()),
        "behind": _behind(handbook, page),
        "near": handbook.neighbours.get(page.path),
    }


def _official(tokens: Iterable[str], locale: str) -> Iterator[Json]:
    """The sources on the web, with the month in which each was read, in words; those of one site are told by their paths."""
    found = [match for token in tokens if (match := contract.OFFICIAL.fullmatch(token))]
    hosts = [match["host"] for match in found]
    for source in found:
        year, month = map(int, source["month"].split("-"))
        name = source["host"] if hosts.count(source["host"]) == 1 else source["address"].removeprefix("https://")
        read = month_text(date(year, month, 1), locale)
        yield {"url": source["address"], "name": name.removeprefix("www.").rstrip("/"), "read": read}


def _kind(page: Page) -> str:
    if page.id.is_index:
        return "section" if page.id.section else "home"
    return contract.SECTIONS[page.id.section].kind


def _behind(handbook: Handbook, page: Page) -> str:
    """The address of the English page where a translation has fallen behind it, or ''."""
    reference = handbook.content.reference(page) if contract.REFERENCE in handbook.locales else None
    return urls.url(reference.id) if reference and state(page, reference) == "stale" else ""


def _applied(corpus: Corpus, page: Page) -> set[str]:
    """The guidelines that a page is about: itself, those that it declares, else those that it links to."""
    if page.id.section == "guidelines":
        return {page.id.slug}
    declared = set((corpus.reference(page) or page).values("guidelines"))
    linked = (corpus.target(link) for link in page.links)
    return declared or {target.id.slug for target in linked if target and target.id.section == "guidelines"}


def _phrases(handbook: Handbook, page: Page) -> list[Json]:
    """The phrases that belong to a guideline, situation or template."""
    corpus, prefix = handbook.content, urls.prefix(page.locale)
    found = of_guidelines(corpus, page.locale, _applied(corpus, page))
    return [
        {
            "avoid": each.avoid,
            "say": pieces(corpus, page.locale, each.say),
            "url": urls.url(f"{each.page.id}#{each.id}", prefix),
        }
        for each in found
    ]


def _groups(handbook: Handbook, page: Page) -> list[Json]:
    """On a playbook's page: the tables of phrases that its guidelines call for."""
    corpus, prefix = handbook.content, urls.prefix(page.locale)
    found = of_guidelines(corpus, page.locale, _applied(corpus, page))
    tables = [corpus.by_path[path] for path in dict.fromkeys(phrase.page.path for phrase in found)]
    return [{"title": each.title, "url": urls.url(each.id, prefix)} for each in tables]


def _status(handbook: Handbook, page: Page) -> Iterator[Json]:
    """How the translations stand: on an English page every language, on another its own."""
    corpus = handbook.content
    for locale in corpus.locales if page.locale == contract.REFERENCE else (page.locale,):
        if locale != contract.REFERENCE:
            found = states(corpus, locale)
            todo = [asdict(each) for each in found if each.state != "complete"]
            yield {
                "locale": locale,
                "tag": languages.tag(locale),
                "name": handbook.names[locale],
                "open": todo,
                "complete": len(found) - len(todo),
                "total": len(found),
            }


def _reviews(handbook: Handbook, page: Page) -> list[Json]:
    """On the English page about translations: what is to be reviewed and in which month, soonest first."""
    if page.locale != contract.REFERENCE:
        return []
    pages = [each for each in handbook.content if each.locale == contract.REFERENCE and review_due(each)]
    found = [{"title": each.title, "url": urls.url(each.id), "due": review_due(each)} for each in pages]
    return sorted(found, key=lambda review: review["due"])


def _rules(handbook: Handbook, page: Page) -> list[Json]:
    return [asdict(each) for each in documentation(dict(handbook.rule_texts[page.locale]))]


Builder = Callable[[Handbook, Page], object]

SAY: dict[str, Builder] = {"sentences": say.sentences, "say": say.data}
BUILDERS: dict[str, dict[str, Builder]] = {
    "home": {"sentences": home.sentences, "say": home.data},
    "guideline": {"templates": templates.applying, "phrases": _phrases, **SAY},
    "situation": {"phrases": _phrases},
    "template": {"card": card, "phrases": _phrases},
    "playbook": {"groups": _groups},
    "phrase": SAY,
}
"""What pages of a kind have besides."""

PAGES: dict[str, dict[str, Builder]] = {
    contract.STATUS: {"status": lambda handbook, page: list(_status(handbook, page)), "reviews": _reviews},
    contract.ERRORS: {"rules": _rules},
}
"""What single pages have besides."""
