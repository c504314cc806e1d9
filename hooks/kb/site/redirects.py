"""Pages that lead on: the language-neutral `/go/<name>/`, and the addresses of what has moved.

They are plain files with links, so they work on any static host and without scripts; overrides/scripts/forward.js
only saves the reader the click, and keeps the query and the anchor.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from kb import languages
from kb.model import addresses, contract
from kb.model.corpus import Corpus
from kb.model.page import Page
from kb.site import blanks
from kb.site.api import Json
from kb.site.previews import Preview, preview
from kb.site.urls import GO, url


@dataclass(frozen=True, slots=True)
class Target:
    """Where a page leads in one language; `url` is relative to the site's root, `preview` what a chat shows of it."""

    locale: str
    tag: str
    language: str
    title: str
    description: str
    url: str
    preview: Preview | None


@dataclass(frozen=True, slots=True)
class Forward:
    """A page that leads on.

    `path` is relative to the site's root, `root` leads there from it. `locale` is '' where the reader's language
    decides; otherwise there is one target. `anchors` are those that lead elsewhere, as JSON.
    """

    path: str
    root: str
    locale: str
    tag: str
    targets: tuple[Target, ...]
    anchors: str


def forwards(corpus: Corpus, locales: Collection[str], names: Mapping[str, str]) -> Iterator[Forward]:
    """Every page that leads on.

    Args:
        corpus: the content.
        locales: the languages that are built.
        names: each language's own name.
    """
    if contract.REFERENCE not in locales:  # whose home page is the site's
        homes = (_target(corpus, contract.INDEX, locale, names) for locale in locales)
        found = tuple(home for home in homes if home)
        yield _forward("", found[0].locale if len(found) == 1 else "", found, {})
    ledger = corpus.ledger
    living = dict(addresses.living_names(corpus))
    for name, address in {**dict(addresses.former_names(ledger)), **living}.items():
        targets = tuple(target for locale in locales if (target := _target(corpus, address, locale, names)))
        if targets:
            yield _forward(f"{GO}/{name}/", "", targets, {})
    for source, redirect in ledger.redirects.items():
        if "#" in source:
            continue
        for locale in locales:
            target = _target(corpus, redirect.target, locale, names)
            if target:
                moved = addresses.moved_anchors(ledger, source).items()
                anchors = {anchor: url(to, locale) for anchor, to in moved}
                yield _forward(url(source, locale), locale, (target,), anchors)


def _forward(folder: str, locale: str, targets: tuple[Target, ...], anchors: Mapping[str, str]) -> Forward:
    root = "../" * folder.count("/")
    tag = languages.tag(locale or contract.REFERENCE)
    return Forward(f"{folder}index.html", root, locale, tag, targets, json.dumps(anchors))


def _target(corpus: Corpus, address: str, locale: str, names: Mapping[str, str]) -> Target | None:
    name, _, anchor = address.partition("#")
    page = corpus.page(locale, addresses.page_of(name))
    if page is None:
        return None
    phrase = corpus.phrase(page, anchor)
    title = phrase.avoid if phrase else page.title
    said = blanks.with_examples(corpus, locale, phrase.say) if phrase else page.value("summary")
    shown = preview(corpus, page, anchor)
    return Target(locale, languages.tag(locale), names[locale], title, said, url(address, locale), shown)


def moved(corpus: Corpus, page: Page) -> Iterator[Json]:
    """The anchors that a page no longer has: each with the title and the address of what is elsewhere now."""
    for anchor, address in addresses.moved_anchors(corpus.ledger, str(page.id)).items():
        name, _, new = address.partition("#")
        target = corpus.page(page.locale, addresses.page_of(name))
        if target:
            heading = next((heading.text for heading in target.headings if heading.id == new), "")
            title = f"{target.title}: {heading}" if heading and target is not page else heading or target.title
            yield {"anchor": anchor, "title": title, "url": url(address, page.locale)}
