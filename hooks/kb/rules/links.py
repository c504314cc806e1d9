"""Links between pages, and out of the site."""

import posixpath
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import groupby, zip_longest
from typing import NamedTuple
from urllib.parse import unquote

from kb.model import addresses, contract
from kb.model.corpus import Corpus, Reason
from kb.model.finding import Finding, Span
from kb.model.page import Page, PageId
from kb.model.parts import Link
from kb.model.translation import state
from kb.rules.support import closest

PLAIN_TARGET = re.compile(
    r"(?:\./|(?:\.\./)*)(?:[\w-]+/)*[\w-]+\.\w+(?:#[\w-]+)?|#[\w-]+"
    r"|https?://[\w.-]+(?::\d+)?(?:[/?#](?:[\w./~%?=&+,;:@#!-]|\([\w./~%?=&+,;:@#!-]*\))*)?"
)
"""All that a link may name: every Markdown parser reads it in the same way."""


def relative_links(corpus: Corpus) -> Iterator[tuple[Page, Link]]:
    """Every link and image that stays on the site by a relative path."""
    for page in corpus:
        for link in page.links:
            if link.target and link.file:
                yield page, link


def broken_link(corpus: Corpus) -> Iterator[Finding]:
    """A link to a page or a file that does not exist.

    Bad:
        [The facts](listen-for-fact.md)
    Good:
        [The facts](listen-for-facts.md)
    """
    others = {stray.path for stray in corpus.strays if stray.reason is Reason.TYPE}
    for page, link in relative_links(corpus):
        path = link.file
        if not PLAIN_TARGET.fullmatch(link.target):
            hint = "letters, digits, hyphens and one file: ../guidelines/apologise.md#say"
            yield Finding(link.span, f"“{link.target}” is not a plain path", hint)
        elif link.is_image:
            if path in others:
                hint = f"export it as one of: {', '.join(sorted(contract.IMAGE_TYPES))}"
                yield Finding(link.span, f"{path} is no picture that the site shows", hint)
            elif path not in corpus.assets:
                yield Finding(link.span, f"{path} does not exist", "put the picture into docs/assets/")
        elif corpus.target(link) is page and not link.anchor:
            yield Finding(
                link.span, f"“{link.target}” is the page itself", "link another one, or a place in this one: #say"
            )
        elif corpus.target(link) is None:
            if link.path.endswith(".md"):
                yield Finding(link.span, f"{path} does not exist", _nearest(corpus, page, link), Span(path))
            elif path not in corpus.assets:
                message = f"“{link.target}” names no page and no picture"
                hint = "link the page's file, with its .md: ../guidelines/apologise.md; other files are not published"
                yield Finding(link.span, message, hint)


def _nearest(corpus: Corpus, page: Page, link: Link) -> str:
    if moved := _moved(corpus, page, link):
        return f"the page has moved: write {moved}"
    slug = posixpath.basename(link.path).removesuffix(".md")
    same = [other for other in corpus if other.locale == page.locale]
    exact = [other for other in same if other.id.slug == slug]
    near = exact or [o for o in same if o.id.slug in get_close_matches(slug, [o.id.slug for o in same], 1, 0.6)]
    if not near:
        return "there is no such page in this language"
    return f"did you mean “{posixpath.relpath(near[0].path, posixpath.dirname(page.path))}”?"


def _moved(corpus: Corpus, page: Page, link: Link, anchor: str = "") -> str:
    """Where the page of a link, or an anchor of it, is now, as a link's target, if the ledger of addresses leads on."""
    name = link.file.removeprefix(f"docs/{page.locale}/").removesuffix(".md") + anchor
    redirect = corpus.ledger.redirects.get(name)
    if not redirect or not addresses.is_living(corpus, redirect.target):
        return ""
    target, mark, anchor = redirect.target.partition("#")
    file = f"docs/{page.locale}/{addresses.page_of(target).file}"
    return posixpath.relpath(file, posixpath.dirname(page.path)) + mark + anchor


def broken_anchor(corpus: Corpus) -> Iterator[Finding]:
    """A link to an anchor that its page does not have.

    Bad:
        docs/en/playbooks/two-steps.md
        [what to say](../guidelines/apologise.md#sya)
    Good:
        docs/en/playbooks/two-steps.md
        [what to say](../guidelines/apologise.md#say)
    """
    for page, link in relative_links(corpus):
        target = corpus.target(link)
        if "#" in link.target and target and target.parsed:
            known = target.anchors.union(addresses.made_ids(corpus, target.id))
            if unquote(link.anchor) not in known:
                moved = _moved(corpus, page, link, f"#{unquote(link.anchor)}")
                hint = f"it has moved: write {moved}" if moved else closest(link.anchor, known)
                hint = hint or f"it has: {', '.join(sorted(known)) or 'none'}"
                message = f"{target.path} has no anchor #{link.anchor}"
                yield Finding(link.span, message, hint, Span(target.path))


def other_language(corpus: Corpus) -> Iterator[Finding]:
    """A link into another language, or with the English title of its page: readers switch languages themselves, and keep their place.

    Bad:
        [Xin lỗi](../../vi/guidelines/apologise.md)
    Good:
        [Apologise](apologise.md)
    """
    for page, link in relative_links(corpus):
        target = corpus.target(link)
        if target and target.locale != page.locale:
            home = posixpath.relpath(f"docs/{page.locale}/{target.id.file}", posixpath.dirname(page.path))
            yield Finding(link.span, f"links into “{target.locale}”", f"link this language's page: {home}")
            continue
        original = corpus.reference(target) if target else None
        if target and original and original.value("title") == link.text != target.value("title"):
            message = f"“{link.text}” is the English title of {target.path}"
            yield Finding(link.span, message, f"write the title of this language: {target.value('title')}")


def empty_link(corpus: Corpus) -> Iterator[Finding]:
    """A link without text, or with a file's name for it, or without target: nothing to read or nowhere to go.

    Bad:
        [](apologise.md)
    Good:
        [Apologise](apologise.md)
    """
    for page in corpus:
        for link in page.links:
            if not link.text:
                what = "image without a description" if link.is_image else "link without text"
                yield Finding(link.span, what, "say in the brackets what it shows or where it leads")
            elif link.text in (link.target, posixpath.basename(link.path)) and link.file:
                message = f"“{link.text}” is the file’s name"
                yield Finding(link.span, message, "say in the brackets what it shows or where it leads")
            if not link.target:
                yield Finding(
                    link.span, f"link “{link.text}” leads nowhere", "write the page's file in the parentheses"
                )


def link_title(corpus: Corpus) -> Iterator[Finding]:
    """A text in quotes behind the address of a link or a picture: whoever has no mouse never sees it.

    Bad:
        [Apologise](apologise.md "How to say sorry")
    Good:
        [Apologise: how to say sorry](apologise.md)
    """
    for page in corpus:
        for link in page.links:
            if link.title:
                message = f"“{link.title[:60]}” shows under the mouse alone"
                yield Finding(link.span, message, "remove it, or say it in the brackets")


def orphan_page(corpus: Corpus) -> Iterator[Finding]:
    """A page that the index of its section does not list: no reader would come across it.

    The index also orders the navigation.

    Bad:
        docs/en/guidelines/new-one.md
    Good:
        docs/en/guidelines/new-one.md

        docs/en/guidelines/index.md
        - [Apologise](apologise.md)
        - [Listen for the facts](listen-for-facts.md)
        - [A new one](new-one.md)
    """
    linked: set[str] = set()
    for page, link in relative_links(corpus):
        target = corpus.target(link)
        if target and page.id.is_index and page.id.section in (target.id.section, contract.HOME):
            linked.add(f"{page.id.section}>{target.path}")
    for page in corpus:
        parent = PageId(contract.HOME if page.id.is_index else page.id.section, contract.INDEX)
        index = corpus.page(page.locale, parent)
        if page.id == parent or index is None or not index.parsed:
            continue
        if f"{parent.section}>{page.path}" not in linked:
            yield Finding(
                page.span(),
                f"{index.path} does not link to this page",
                "add it to that list, where it belongs in the order",
            )


def step_without_guideline(corpus: Corpus) -> Iterator[Finding]:
    """A step of a playbook that links to no guideline.

    Bad:
        docs/en/playbooks/two-steps.md
        ## 1. Apologise {#apologise}

        Say sorry.
    Good:
        docs/en/playbooks/two-steps.md
        ## 1. Apologise {#apologise}

        Say sorry. Guideline: [Apologise](../guidelines/apologise.md)
    """
    for page in corpus:
        if not page.id.is_entry_of("playbooks") or str(page.id) in contract.TRIAGES or not page.parsed:
            continue
        linked = {
            link.section
            for link in page.links
            if (target := corpus.target(link)) and target.id.is_entry_of("guidelines") and not link.is_image
        }
        for heading in page.headings:
            if heading.level == 2 and heading.id and heading.id not in linked and heading.id not in contract.DIAGRAMS:
                yield Finding(
                    heading.span,
                    f"step “{heading.text}” links to no guideline",
                    "end it with a link to the guideline that it applies",
                )


def link_parity(corpus: Corpus) -> Iterator[Finding]:
    """Links of a translation that lead elsewhere than those of the English page, or a related page that is listed twice.

    Under each heading the same pages are linked; those of items stand in the same order. Whoever follows an
    answer of a triage must come to the same page in every language. Running text and tables may link further pages.

    Bad:
        docs/lv/guidelines/apologise.md
        ## Skatiet arī {#related}

        - [Divi soļi](../playbooks/two-steps.md)
    Good:
        docs/lv/guidelines/apologise.md
        ## Skatiet arī {#related}

        - [Sadzirdiet faktus](listen-for-facts.md) – kad vajag faktus
    """
    for page in corpus:
        seen: set[str] = set()
        for link in page.links:
            if link.section == "related" and link.target in seen:
                yield Finding(link.span, f"“{link.target}” is listed twice", "remove one of the two")
            seen.update([link.target] if link.section == "related" else [])
    for page, reference in corpus.translations:
        ours, theirs = _linked(corpus, page), _linked(corpus, reference)
        headings = {heading.id: heading for heading in reference.headings}
        is_behind = state(page, reference) == "stale"
        for heading in (None, *page.headings):
            name = heading.id if heading else ""
            if not heading or (name and name in headings):
                here, there = ours.get(name, []), theirs.get(name, [])
                if len(here) == len(there) or not is_behind:  # else stale_translation tells what English has gained
                    about = headings[name].span if heading else reference.span()
                    yield from _elsewhere(here, there, heading.span if heading else _begin(page), about)


def _begin(page: Page) -> Span:
    """Where the body begins."""
    return page.blocks[0].span if page.blocks else page.span()


class _Linked(NamedTuple):
    """A link, what it leads to in any language, and the line of the item that it stands in; 0 elsewhere."""

    link: Link
    name: str
    line: int


def _linked(corpus: Corpus, page: Page) -> Mapping[str, list[_Linked]]:
    """The links inside the site of a page by the heading above them, '' for none."""
    found: Mapping[str, list[_Linked]] = defaultdict(list)
    starts = [(0, 0, ""), *sorted((block.span.line, block.span.column, block.kind) for block in page.blocks)]
    for link in page.links:
        if not link.is_image and not link.scheme:
            target = corpus.target(link)
            name = f"{target.id}#{link.anchor}".rstrip("#") if target else link.target
            line, _, kind = starts[bisect_right(starts, (link.span.line, link.span.column, "~")) - 1]
            heading = page.heading_above(link.span.line)
            found[heading.id if heading else ""].append(_Linked(link, name, line if kind == "item" else 0))
    return found


def _elsewhere(ours: list[_Linked], theirs: list[_Linked], span: Span, english: Span) -> Iterator[Finding]:
    """What differs between the links below a heading and the English ones; where the headings stand."""
    extra, lacking = _without(ours, theirs), _without(theirs, ours)
    if not extra and not lacking:
        pairs = zip(_lists(ours), _lists(theirs), strict=False)
        extra, lacking = next(((_without(a, b), _without(b, a)) for a, b in pairs if _names(a) != _names(b)), ([], []))
    for own, other in zip_longest(extra, lacking):
        if own and other:
            message = f"{own.name} is linked where {other.link.span.path}:{other.link.span.line} links {other.name}"
            yield Finding(own.link.span, message, "lead to the same page", other.link.span)
        elif own and own.line:
            message = f"{own.name} is not linked there in {english.path}"
            yield Finding(own.link.span, message, "link it there too, or remove it here", english)
        elif other:
            message = f"the link to {other.name} of {other.link.span.path}:{other.link.span.line} is missing"
            yield Finding(span, message, "link it here too", other.link.span)


def _names(links: Iterable[_Linked]) -> list[str]:
    return sorted(each.name for each in links)


def _without(links: Iterable[_Linked], others: Iterable[_Linked]) -> list[_Linked]:
    """The links that others lack, each name as often as it is lacking."""
    left = Counter(each.name for each in others)
    lacking = []
    for each in links:
        left[each.name] -= 1
        lacking += [each] if left[each.name] < 0 else []
    return lacking


def _lists(links: Iterable[_Linked]) -> list[list[_Linked]]:
    """The links of items, item by item."""
    return [list(same) for line, same in groupby(links, key=lambda each: each.line) if line]
