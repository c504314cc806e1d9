"""Links between pages, and out of the site."""

import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches
from urllib.parse import unquote

from kb.model import addresses, contract
from kb.model.corpus import Corpus, Reason
from kb.model.finding import Finding, Span
from kb.model.ledger import Ledger
from kb.model.page import HOME_PAGE, Page, PageId
from kb.model.parts import Link
from kb.rules.support import closest

PLAIN_TARGET = re.compile(
    r"(?:\./|(?:\.\./)*)(?:[\w-]+/)*[\w-]+\.\w+(?:#[\w-]+)?|#[\w-]+"
    r"|https?://[\w.-]+(?::\d+)?(?:[/?#](?:[\w./~%?=&+,;:@#!-]|\([\w./~%?=&+,;:@#!-]*\))*)?"
)
"""All that a link may name: every Markdown parser reads it in the same way."""


RELATED = frozenset({"related", "guidelines", "next"})
"""The ids of sections that lead on to other pages."""


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


def _moved(corpus: Corpus, page: Page, link: Link) -> str:
    """Where the page of a link is now, as a link's target, if the ledger of addresses leads on."""
    name = link.file.removeprefix(f"docs/{page.locale}/").removesuffix(".md")
    redirect = (corpus.ledger or Ledger()).redirects.get(name)
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
    for _, link in relative_links(corpus):
        target = corpus.target(link)
        if "#" in link.target and target and target.parsed:
            known = target.anchors.union(addresses.made_ids(corpus, target.id))
            if unquote(link.anchor) not in known:
                hint = closest(link.anchor, known) or f"it has: {', '.join(sorted(known)) or 'none'}"
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
    """A link without text or without target: nothing to read or nowhere to go.

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


def related_parity(corpus: Corpus) -> Iterator[Finding]:
    """Related links that a translation has and the English page lacks, or the other way round, or one that is listed twice.

    The links of the home page are all such: whoever is in a hurry must come to the same page in every language.

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
        yield from _differing(corpus, page, reference)


def _differing(corpus: Corpus, page: Page, reference: Page) -> Iterator[Finding]:
    """By section the links that only one of two pages has."""
    both = page.anchors & reference.anchors
    for section in sorted(both if page.id == HOME_PAGE else both & RELATED):
        ours, theirs = _related(corpus, page, section), _related(corpus, reference, section)
        for name in ours.keys() - theirs.keys():
            message = f"{name} is not linked there in {reference.path}"
            english = next(h.span for h in reference.headings if h.id == section)
            yield Finding(ours[name].span, message, "add it there too, or remove it here", english)
        for name in theirs.keys() - ours.keys():
            heading = next(h for h in page.headings if h.id == section)
            message = f"the link to {name} of {reference.path}:{theirs[name].span.line} is missing"
            yield Finding(heading.span, message, "add it here too", theirs[name].span)


def _related(corpus: Corpus, page: Page, section: str) -> dict[str, Link]:
    """The links of a section by the name of their target, without the language."""
    links = {}
    for link in page.links:
        if link.section == section and (target := corpus.target(link)):
            links[f"{target.id}#{link.anchor}" if link.anchor else str(target.id)] = link
    return links
