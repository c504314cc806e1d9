"""What the content and the ledger say of addresses: what exists, what each is called, what was taken out."""

from collections.abc import Iterable, Iterator, Mapping

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.ledger import Ledger, Listed
from kb.model.page import HOME_PAGE, Page, PageId


def removed(before: Ledger, now: Ledger) -> Iterator[tuple[str, str]]:
    """What was listed and is not any more: each address or language, and the line that kept it."""
    kept = {scalar.text for scalar in now.languages}
    for language in before.languages:
        if language.text not in kept:
            yield language.text, languages_line(before)
    for name, listed in before.pages.items():
        if name not in now.pages and name not in now.redirects:
            yield name, page_line(name, listed)
            continue
        here = now.pages[name].names if name in now.pages else listed.names  # a redirect keeps the anchor
        for anchor in listed.anchors:
            if anchor.text not in here and f"{name}#{anchor.text}" not in now.redirects:
                yield f"{name}#{anchor.text}", page_line(name, listed)
    for source, redirect in before.redirects.items():
        if source not in now.redirects and not _is_listed(source, now):
            yield source, f"{source}: {redirect.target}"


def _is_listed(address: str, ledger: Ledger) -> bool:
    name, _, anchor = address.partition("#")
    return name in ledger.pages and (not anchor or anchor in ledger.pages[name].names)


def languages_line(ledger: Ledger) -> str:
    """The line of the file that lists the languages."""
    return f"languages: [{', '.join(sorted(scalar.text for scalar in ledger.languages))}]"


def page_line(name: str, listed: Listed) -> str:
    """The line of the file that lists a page."""
    return f"{name}: [{', '.join(anchor.text for anchor in listed.anchors)}]"


def anchors(corpus: Corpus, page_id: PageId) -> tuple[str, ...]:
    """The anchors of a page that readers may link: its headings' and rows' ids, in the English page's order."""
    page = any_language(corpus, page_id)
    if page is None:
        return ()
    made = corpus.rule_ids if str(page_id) == contract.ERRORS else ()
    ids = (*(h.id for h in page.headings if h.id), *(row.id for row in page.rows if row.id), *made)
    return tuple(dict.fromkeys(ids))


def made_ids(corpus: Corpus, page_id: PageId) -> tuple[str, ...]:
    """The ids that the site itself puts on a page, beside those of its headings and rows."""
    made = contract.MADE_IDS.get(str(page_id)) or (
        () if page_id.is_index else contract.MADE_IDS.get(page_id.section, ())
    )
    if str(page_id) == contract.ERRORS:
        return (*made, *corpus.rule_ids)
    return (*made, *corpus.locales) if str(page_id) == contract.STATUS else made


def any_language(corpus: Corpus, page_id: PageId) -> Page | None:
    """The English page, else that of the first language that has it."""
    return next(filter(None, (corpus.page(locale, page_id) for locale in (contract.REFERENCE, *corpus.locales))), None)


def is_living(corpus: Corpus, address: str) -> bool:
    """Whether a page with that anchor, if it names one, exists."""
    name, _, anchor = address.partition("#")
    page_id = page_of(name)
    return any_language(corpus, page_id) is not None and (not anchor or anchor in anchors(corpus, page_id))


def is_possible(address: str) -> bool:
    """Whether a page of the handbook may have, or once have had, an address."""
    page_id = page_of(address.partition("#")[0])
    return page_id.section in contract.SECTIONS or page_id == HOME_PAGE


def page_of(name: str) -> PageId:
    """`guidelines/apologise` -> PageId; `index` is the home page."""
    section, _, slug = name.rpartition("/")
    return PageId(section, slug)


def names(pages: Iterable[tuple[PageId, Iterable[str]]]) -> Iterator[tuple[str, str]]:
    """Each language-neutral name, with its address: of pages their slugs, of phrases their rows' ids.

    A section's index goes by the section's name; the home page has none, it is the site's own address.
    """
    for page_id, rows in pages:
        if page_id.section:
            yield page_id.section if page_id.is_index else page_id.slug, str(page_id)
        if page_id.section == "phrases":
            for row in rows:
                yield row, f"{page_id}#{row}"


def living_names(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The names of all that exists."""
    for page_id in corpus.page_ids:
        page = any_language(corpus, page_id)
        yield from names([(page_id, [row.id for row in page.rows if row.id] if page else [])])


def former_names(ledger: Ledger) -> Iterator[tuple[str, str]]:
    """The names of what has moved, each with the address that it leads to now."""
    for source, redirect in ledger.redirects.items():
        name, _, anchor = source.partition("#")
        page_id = page_of(name)
        if not is_possible(source):
            continue
        if not anchor:
            yield page_id.slug, redirect.target
        elif page_id.section == "phrases":
            yield anchor, redirect.target


def moved_anchors(ledger: Ledger, name: str) -> Mapping[str, str]:
    """The anchors that a page no longer has, each with the address that it leads to now."""
    return {
        source.partition("#")[2]: redirect.target
        for source, redirect in ledger.redirects.items()
        if source.startswith(f"{name}#")
    }
