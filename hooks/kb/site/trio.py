"""Say · Send · Why: the phrases, templates and guidelines that belong to a page or to a row of phrases, the nearest first.

They come from links that exist: what the page links, and the guidelines that pages, templates and rows name.
"""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from kb.model.corpus import Corpus
from kb.model.page import Page, PageId, Phrase
from kb.site import urls
from kb.site.api import Json
from kb.site.blanks import pieces
from kb.site.handbook import Handbook

SAY, SEND, WHY = 3, 2, 1
"""How many of each stand under a page's title; its lists have them all."""
NEXT, REASON = "next", "why"
"""The ids of a template's section of what usually follows, and of a guideline's of its reason."""
LISTS_OF_GUIDELINES = ("guidelines", "related")
"""The ids of sections that list a page's guidelines."""
SENTENCE_END = re.compile(r"(?<=[.!?…]) ")

Item = TypeVar("Item")
Name = TypeVar("Name", bound=Hashable)


def guidelines(corpus: Corpus, page: Page) -> tuple[str, ...]:
    """The guidelines that a page is about: itself, those that it declares, else those that it links to."""
    if page.id.section == "guidelines":
        return (page.id.slug,)
    declared = corpus.original(page).values("guidelines")
    linked = (target.id.slug for target in _linked(corpus, page) if target.id.section == "guidelines")
    return tuple(dict.fromkeys(declared or linked))


def phrases(corpus: Corpus, page: Page) -> list[Phrase]:
    """The phrases of a page: the rows that it links to, then those of its guidelines."""
    named = guidelines(corpus, page)
    linked = [(link.file, link.anchor) for link in page.links]
    rows = ((each, (each.page.path, each.id), each.guidelines) for each in corpus.phrases[page.locale])
    return _nearest(rows, linked, named)


def templates(corpus: Corpus, page: Page) -> list[Page]:
    """The templates of a page: those that it links to, then those that apply its guidelines."""
    linked = [target.id for target in _linked(corpus, page)]
    return [each for each in _applying(corpus, page.locale, guidelines(corpus, page), linked) if each is not page]


def _linked(corpus: Corpus, page: Page) -> list[Page]:
    """The pages that a page links to; of a template first what usually follows."""
    links = sorted(page.links, key=lambda link: link.section != NEXT)
    return [target for link in links if (target := corpus.target(link)) and not target.id.is_index]


def _applying(corpus: Corpus, locale: str, named: Sequence[str], linked: Sequence[PageId] = ()) -> list[Page]:
    pages = ((corpus.page(locale, name), name, own) for name, own in corpus.applied.items())
    return _nearest(((page, name, own) for page, name, own in pages if page), linked, named)


def _nearest(
    items: Iterable[tuple[Item, Name, Sequence[str]]], linked: Sequence[Name], named: Sequence[str]
) -> list[Item]:
    """The items, each given with its name and its guidelines, that are linked or share a named guideline; the nearest first."""
    links, slugs = _places(linked), _places(named)
    found = [
        (_rank(links.get(name), own, slugs), item)
        for item, name, own in items
        if name in links or not slugs.keys().isdisjoint(own)
    ]
    return [item for _, item in sorted(found, key=lambda each: each[0])]


def _places(names: Sequence[Name]) -> dict[Name, int]:
    """The first place of each name."""
    return {name: place for place, name in reversed(list(enumerate(names)))}


def _rank(link: int | None, own: Sequence[str], named: Mapping[str, int]) -> tuple[int, int]:
    """How near something is: by its place among what is linked, else by how early it and the page name a guideline."""
    if link is not None:
        return 0, link
    return 1, min(place + named[slug] for place, slug in enumerate(own) if slug in named)


def phrase_list(handbook: Handbook, page: Page) -> list[Json]:
    """A page's phrases: what is not to be said, what is, and the row's address."""
    corpus = handbook.content
    return [
        {
            "avoid": each.avoid,
            "say": pieces(corpus, page.locale, each.say),
            "url": urls.url(each.address, page.locale),
        }
        for each in phrases(corpus, page)
    ]


def template_list(handbook: Handbook, page: Page) -> list[Json]:
    """A page's templates with their channels, which are keys of strings."""
    return [_template(handbook.content, each) for each in templates(handbook.content, page)]


def _template(corpus: Corpus, page: Page) -> Json:
    return _link(page) | {"channel": f"channel.{corpus.original(page).value('channel')}"}


def _link(page: Page) -> Json:
    return {"title": page.title, "url": urls.url(page.id, page.locale)}


def of_page(handbook: Handbook, page: Page) -> Json:
    """A page's lists of `phrases` and `templates`, and as `trio` what stands under its title: what to say, what to send and why.

    Each part of it has the `name` of a string, the `url` that the name leads to, the `few` nearest links, each with a `title` or with
    the `pieces` of a sentence, the address of `all`, where that are more, and how many.
    """
    listed_phrases, listed_templates = phrase_list(handbook, page), template_list(handbook, page)
    said = [{"pieces": each["say"], "url": each["url"]} for each in listed_phrases]
    reasons = list(_reasons(handbook.content, page))
    listed = next((f"#{each}" for each in LISTS_OF_GUIDELINES if each in page.anchors), "")
    parts = (
        _part("say", said, SAY, "#phrases"),
        _part("send", listed_templates, SEND, "#templates"),
        _part("why", reasons, WHY, listed) | {"url": reasons[0]["url"] if reasons else ""},
    )
    return {
        "phrases": listed_phrases,
        "templates": listed_templates,
        "trio": [part for part in parts if part["count"]],
    }


def _reasons(corpus: Corpus, page: Page) -> Iterator[Json]:
    """The guidelines of a page; a guideline gives its own reason, which begins with a sentence that tells it."""
    if page.id.section != "guidelines":
        named = (corpus.page(page.locale, PageId("guidelines", slug)) for slug in guidelines(corpus, page))
        yield from (_link(each) for each in named if each)
        return
    for block in [each for each in page.blocks if each.section == REASON and each.kind != "heading"][:1]:
        yield {"title": SENTENCE_END.split(block.text)[0], "url": f"#{REASON}"}


def _part(name: str, found: list[Json], most: int, listed: str) -> Json:
    more = listed if len(found) > most else ""
    return {"name": f"trio.{name}", "url": listed, "few": found[:most], "all": more, "count": len(found)}


def of_row(handbook: Handbook, phrase: Phrase) -> Json:
    """What stands in a row of phrases: as `ways` the nearest template of two channels, and the address of `all`, in its guideline."""
    corpus, locale = handbook.content, phrase.page.locale
    found = [_template(corpus, each) for each in _applying(corpus, locale, phrase.guidelines)]
    seen = [each["channel"] for each in found]
    ways = [each for place, each in enumerate(found) if each["channel"] not in seen[:place]][:SEND]
    listed = PageId("guidelines", phrase.guidelines[0]) if len(found) > len(ways) else None
    return {
        "ways": [{"name": each["channel"], "title": each["title"], "url": each["url"]} for each in ways],
        "all": urls.url(f"{listed}#templates", locale) if listed else "",
    }
