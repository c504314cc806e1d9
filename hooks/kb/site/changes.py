"""What became of the entries -> a page and a feed in each language, and the newest for the home page."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape
from itertools import groupby
from typing import NamedTuple

from lxml import etree
from lxml.builder import ElementMaker

from kb import languages
from kb.languages.scripts import date_text, month_text
from kb.model import addresses, contract
from kb.model.change import KINDS, Change
from kb.model.corpus import Corpus
from kb.model.page import HOME_PAGE, Page, PageId
from kb.read.page import outline
from kb.site import urls

ID = PageId(contract.HOME, contract.CHANGES)
FEED = f"{contract.CHANGES}.xml"
"""In each language's folder."""
ON_HOME = 3
"""How many the home page shows."""
MOST = 300
"""How many the page and the feed tell: they are to stay light, however much there is (kb.publish.budget)."""
_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!>])")
"""What Markdown lets stand behind a backslash."""
_ATOM = ElementMaker(namespace="http://www.w3.org/2005/Atom", nsmap={None: "http://www.w3.org/2005/Atom"})


class Shown(NamedTuple):
    """A change as readers see it. `page` is where the entry stands now, None where there is nothing to lead to."""

    id: PageId
    kind: str
    day: date
    title: str
    page: Page | None

    @property
    def month(self) -> str:
        """`2026-11`."""
        return f"{self.day:%Y-%m}"

    @property
    def was(self) -> str:
        """What the entry was called, where it is called otherwise now, or another has its place."""
        return (
            self.title if self.kind in ("moved", "gone") and not (self.page and self.page.title == self.title) else ""
        )


def shown(corpus: Corpus, locale: str, history: Iterable[Change]) -> tuple[Shown, ...]:
    """The changes of a language, newest first: what has a new name is moved, and not new as well."""
    found = [each for change in history if change.locale == locale and (each := _shown(corpus, change))]
    moved = {(each.month, each.page.id) for each in found if each.kind == "moved" and each.page}
    return tuple(each for each in found if each.kind != "new" or (each.month, each.id) not in moved)


def _shown(corpus: Corpus, change: Change) -> Shown | None:
    page = corpus.page(change.locale, change.page)
    if change.kind != "gone":
        return Shown(change.page, change.kind, change.day, page.title, page) if page else None
    if page:  # it is there again, and not committed yet
        return None
    redirect = corpus.ledger.redirects.get(str(change.page))
    target = addresses.page_of(redirect.target.partition("#")[0]) if redirect else None
    now = corpus.page(change.locale, target) if target else None
    kind = "moved" if now and not now.id.is_index else "gone"
    return Shown(change.page, kind, change.day, "".join(filter(str.isprintable, change.title)), now)


def newest(changes: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """Those for the home page, of the last month that has some."""
    return tuple(each for each in changes if each.month == changes[0].month)[:ON_HOME]


def page(locale: str, changes: tuple[Shown, ...], strings: Mapping[str, str]) -> Page:
    """The page of a language, as if it stood in `docs/`, so that any generator renders it."""
    months = groupby(changes[:MOST], key=lambda each: each.month)
    parts = [text for _, month in months for text in _month(locale, month, strings)]
    parts += [strings["changes.older"]] * (len(changes) > MOST)
    title, summary = (json.dumps(strings[key], ensure_ascii=False) for key in ("changes", "changes.summary"))
    lines = ["---", f"title: {title}", f"summary: {summary}", "---", "", *(parts or [strings["changes.none"]])]
    return outline(f"docs/{locale}/{ID.file}", locale, ID, "\n".join(lines).encode())


def _month(locale: str, month: Iterable[Shown], strings: Mapping[str, str]) -> Iterator[str]:
    changes = tuple(month)
    name, words = changes[0].month, month_text(changes[0].day, locale)
    yield f"## {_text(words[:1].upper() + words[1:])} {{#{name}}}\n"
    for kind in KINDS:
        if of_kind := [each for each in changes if each.kind == kind]:
            yield f"### {_text(strings[f'changes.{kind}'])} {{#{name}-{kind}}}\n"
            yield "\n".join([*(f"- {_item(each, locale)}" for each in of_kind), ""])


def _item(change: Shown, locale: str) -> str:
    link = f"[{_text(change.page.title)}]({change.page.id.file})" if change.page else ""
    names = " → ".join(filter(None, [_text(change.was), link]))
    return f"{names} · {_text(date_text(change.day, locale))}"


def _text(text: str) -> str:
    """A text as Markdown shows it, sign by sign."""
    return _SIGNS.sub(r"\\\1", escape(text, quote=False))


def feed(corpus: Corpus, locale: str, changes: tuple[Shown, ...], strings: Mapping[str, str]) -> bytes:
    """The feed of a language. Source: RFC 4287, the Atom syndication format.

    Args:
        corpus: the content, of a site that knows its own address.
        locale: the language.
        changes: what it tells.
        strings: the site's own in that language.
    """
    home = corpus.page(locale, HOME_PAGE)
    name = home.title if home else strings["changes"]
    own = corpus.site_url + urls.url(ID, locale)
    author = "" if corpus.organisation.is_sample else corpus.organisation.text("name", locale)
    built = _ATOM.feed(
        _ATOM.id(own),
        _ATOM.title(f"{name} – {strings['changes']}"),
        _ATOM.updated(_instant(changes[0].day if changes else date(1970, 1, 1))),
        _ATOM.author(_ATOM.name(author or name)),
        _ATOM.link(rel="self", type="application/atom+xml", href=corpus.site_url + urls.prefix(locale) + FEED),
        _ATOM.link(rel="alternate", type="text/html", href=own),
        *(_entry(corpus, locale, each, strings) for each in changes[:MOST]),
    )
    built.set("{http://www.w3.org/XML/1998/namespace}lang", languages.tag(locale))
    written: bytes = etree.tostring(built, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return written


def _entry(corpus: Corpus, locale: str, change: Shown, strings: Mapping[str, str]) -> etree._Element:
    """Its id is that of the entry and the month: a neutral address, which stays, and what is told anew is an update."""
    neutral = corpus.site_url + urls.go(change.id)
    months = corpus.site_url + urls.url(f"{ID.slug}#{change.month}", locale)
    page = change.page
    title = " → ".join(filter(None, [change.was, page.title if page else ""]))
    return _ATOM.entry(
        _ATOM.id(f"{neutral}#{languages.tag(locale)}-{change.month}"),
        _ATOM.title(f"{strings[f'changes.{change.kind}']}: {title}"),
        _ATOM.updated(_instant(change.day)),
        _ATOM.link(rel="alternate", type="text/html", href=urls.whole(corpus, page) if page else months),
        _ATOM.category(term=change.kind, label=strings[f"changes.{change.kind}"]),
        _ATOM.summary(page.value("summary") if page else title),
    )


def _instant(day: date) -> str:
    """As RFC 3339 has it."""
    return f"{day}T00:00:00Z"
