"""What a generator's templates need of a page: plain data, which stands in its front matter as `kb`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date

from kb import languages
from kb.languages.scripts import month_text
from kb.model import contract
from kb.model.page import Page
from kb.model.translation import review_due, state, states
from kb.rules.explain import documentation
from kb.site import (
    changes,
    feedback,
    flow,
    home,
    onboarding,
    phrase_tables,
    previews,
    redirects,
    role_plays,
    say,
    trio,
    urls,
)
from kb.site.api import Json
from kb.site.cards import card
from kb.site.exports import scorm, targets
from kb.site.handbook import Handbook


def page_data(handbook: Handbook, page: Page) -> Json:
    """The data of one page. Addresses are relative to the site's root; keys of strings are those of hooks/strings."""
    kind = _kind(page)
    own = BUILDERS.get(kind, {}) | PAGES.get(str(page.id), {})
    data = _common(handbook, page, kind) | {name: build(handbook, page) for name, build in own.items()}
    if kind in TRIO:
        data |= trio.of_page(handbook, page)
    return data | {"parts": list(_parts(data, handbook.strings[page.locale]))}


def _parts(data: Json, strings: Mapping[str, str]) -> Iterator[Json]:
    """What a page has besides the headings of its Markdown: the ids and names of the parts that the site makes."""
    for language in data.get("status", ()):
        yield {"id": language["tag"], "title": language["name"]}
    for name, key in MADE.items():
        if data.get(name):
            yield {"id": name, "title": strings[key]}


def _common(handbook: Handbook, page: Page, kind: str) -> Json:
    corpus, prefix = handbook.content, urls.prefix(page.locale)
    reference = corpus.original(page)
    tokens = reference.values("sources")
    sources = dict.fromkeys(name for token in tokens if (name := token.partition(".")[0]) in contract.SOURCE_PLAYBOOKS)
    channel = reference.value("channel")
    reviewed = page.value("reviewed")
    shown = previews.preview(corpus, page)
    has_pack = page.id.section == "training" and onboarding.contents(corpus, page.locale)
    return {
        "kind": kind,
        "is_content": kind == "home" or contract.is_data(page.id.section),
        "entry": str(page.id) if contract.is_data(page.id.section) and not page.id.is_index else "",
        "title": page.title,
        "summary": page.value("summary"),
        "channel": f"channel.{channel}" if channel else "",
        "sources": [{"key": name, "url": f"{prefix}playbooks/{contract.SOURCE_PLAYBOOKS[name]}/"} for name in sources],
        "official": list(_official(tokens, page.locale)),
        "practice": contract.PRACTICE in tokens,
        "go": urls.go(page.id),
        "triage": str(page.id) in contract.TRIAGES,
        "quiz": str(page.id) == contract.QUIZ,
        "draft": str(page.id) == contract.DRAFT,
        "path": page.id == onboarding.PATH,
        "moved": list(redirects.moved(corpus, page)),
        "pack": prefix + onboarding.ADDRESS if has_pack else "",
        "heard": [] if kind == "phrase" else list(page.heard()),
        "behind": _behind(handbook, page),
        "preview": asdict(shown) if shown else None,
        "checked": _month(reviewed, page.locale) if reviewed else "",
        "wrong": _wrong(handbook, page),
        "near": handbook.neighbours.get(page.path),
    }


def _wrong(handbook: Handbook, page: Page) -> str:
    """Where a mistake on the page is told: begun with its title and its own address."""
    subject = handbook.strings[page.locale]["page.wrong.subject"].replace("#", page.title)
    return feedback.address(
        handbook.content, page.locale, feedback.MISTAKE, subject, urls.whole(handbook.content, page)
    )


def _official(tokens: Iterable[str], locale: str) -> Iterator[Json]:
    """The sources on the web, with the month in which each was read, in words; those of one site are told by their paths."""
    found = [match for token in tokens if (match := contract.OFFICIAL.fullmatch(token))]
    hosts = [match["host"] for match in found]
    for source in found:
        name = source["host"] if hosts.count(source["host"]) == 1 else source["address"].removeprefix("https://")
        read = _month(source["month"], locale)
        yield {"url": source["address"], "name": name.removeprefix("www.").rstrip("/"), "read": read}


def _month(text: str, locale: str) -> str:
    """`2026-11` in words."""
    return month_text(date.fromisoformat(f"{text}-01"), locale)


def _kind(page: Page) -> str:
    if page.id.is_index:
        return "section" if page.id.section else "home"
    return contract.SECTIONS[page.id.section].kind if page.id.section else page.id.slug


def _behind(handbook: Handbook, page: Page) -> str:
    """The address of the English page where a translation has fallen behind it, or ''."""
    reference = handbook.content.reference(page) if contract.REFERENCE in handbook.locales else None
    return urls.url(reference.id) if reference and state(page, reference) == "stale" else ""


def _groups(handbook: Handbook, page: Page) -> list[Json]:
    """On a playbook's page: the tables of phrases that its guidelines call for."""
    tables = {phrase.page.path: phrase.page for phrase in trio.phrases(handbook.content, page)}
    return [{"title": each.title, "url": urls.url(each.id, each.locale)} for each in tables.values()]


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


def _news(handbook: Handbook, page: Page) -> Json | None:
    """On the home page: what has changed last, and where all of it is told."""
    found = changes.newest(handbook.changes.get(page.locale, ()))
    if not found:
        return None
    return {
        "month": month_text(found[0].day, page.locale),
        "all": urls.url(changes.ID, page.locale),
        "entries": [
            {
                "kind": f"changes.{each.kind}",
                "title": each.page.title if each.page else each.title,
                "url": urls.url(each.page.id, page.locale) if each.page else "",
            }
            for each in found
        ],
    }


def _files(handbook: Handbook, page: Page) -> list[Json]:
    """On the pages about other tools and learning platforms: what there is for each."""
    names = {locale: handbook.names[locale] for locale in handbook.locales}
    courses = scorm.offers(handbook.content, page.locale, names) if str(page.id) == contract.PLATFORMS else ()
    return [*courses, *targets.offers(str(page.id), names)]


def _cards(_: Handbook, page: Page) -> str:
    """On the page of role-plays: where they are cards."""
    return urls.prefix(page.locale) + role_plays.ADDRESS


Builder = Callable[[Handbook, Page], object]

SAY: dict[str, Builder] = {"sentences": say.sentences, "say": say.data}
TRIO = frozenset({"guideline", "situation", "template"})
"""Kinds of pages under whose title stands what to say, to send and why."""
BUILDERS: dict[str, dict[str, Builder]] = {
    "home": {"sentences": home.sentences, "say": home.data, "news": _news},
    "guideline": SAY,
    "situation": SAY,
    "template": {"card": card},
    "playbook": {"flow": flow.data, "say": flow.sentences, "groups": _groups},
    "phrase": SAY | {"sentences": phrase_tables.sentences},
}
"""What pages of a kind have besides."""

MADE = {
    "templates": "templates",
    "phrases": "phrases",
    "rules": "errors.list",
    "reviews": "status.review",
    "files": "exports",
    "news": "changes",
}
"""What stands on a page under a heading with that id, and the string that the heading is."""

PAGES: dict[str, dict[str, Builder]] = {
    contract.STATUS: {"status": lambda handbook, page: list(_status(handbook, page)), "reviews": _reviews},
    contract.ERRORS: {"rules": _rules},
    contract.TOOLS: {"files": _files},
    contract.PLATFORMS: {"files": _files},
    str(role_plays.PAGE): {"cards": _cards},
}
"""What single pages have besides."""
