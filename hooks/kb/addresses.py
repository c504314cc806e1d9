"""docs/addresses.yml: every address that was ever published, and where those lead that are gone.

    languages: [en, vi, lv, tl]
    pages:
      guidelines/apologise: [do, avoid, say, why, related]
    redirects:
      guidelines/say-sorry: guidelines/apologise
      guidelines/apologise#tell: guidelines/apologise#say

Addresses carry no language: pages and their anchors are called the same in all of them. So one line keeps the
addresses of every language and the language-neutral `/go/<name>/`, a name being a page's slug or the id of a
phrase's row.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TypeGuard

from kb import layout
from kb.plain_yaml import Mapping as YamlMapping
from kb.plain_yaml import Node, Reader, Sequence
from kb.records import Corpus, Ledger, Listed, Page, PageId, Problem, Redirect, Scalar, Span

RULE = "ledger_syntax"
SLUG = layout.SLUG.pattern
PAGE = re.compile(rf"{layout.INDEX}|{SLUG}/{SLUG}")
ADDRESS = re.compile(rf"(?:{PAGE.pattern})(?:#{SLUG})?")
HEADER = """\
# Every address that was ever published, without its language, and where those lead that are gone. Links into the
# site live as long as this list: `make addresses` adds what is new, `make addresses MOVE="old new"` records a new
# name, and nothing is ever removed.
"""


def read(data: bytes) -> tuple[Ledger, list[Problem]]:
    """The ledger, and what is wrong with the file."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return Ledger(), [Problem(RULE, Span(layout.ADDRESSES, line), "not UTF-8", "save the file as UTF-8")]
    reader = Reader(layout.ADDRESSES, 0, 3, RULE)
    content = reader.read(text)
    parsed = _Ledger([problem._replace(rule=RULE) for problem in reader.problems])
    return parsed.read(content), parsed.problems


@dataclass
class _Ledger:
    problems: list[Problem] = field(default_factory=list)

    def read(self, content: YamlMapping) -> Ledger:
        for name, (key, _) in content.entries.items():
            if name not in ("languages", "pages", "redirects"):
                self._report(key.span, f"“{name}” is unknown", "known: languages, pages, redirects")
        pages = {
            name: Listed(key.span, tuple(self._anchors(name, value)))
            for name, key, value in self._mapping(content, "pages")
            if self._is_well_formed(key, PAGE)
        }
        redirects = {
            name: Redirect(key.span, value)
            for name, key, value in self._mapping(content, "redirects")
            if self._is_well_formed(key, ADDRESS) and self._is_text(value) and self._is_well_formed(value, ADDRESS)
        }
        languages = content.entries.get("languages")
        listed = languages[1].items if languages and isinstance(languages[1], Sequence) else ()
        if languages and not listed:
            self._report(languages[0].span, "“languages” is no list", "write languages: [en, vi]")
        return Ledger(tuple(item for item in listed if isinstance(item, Scalar)), pages, redirects)

    def _report(self, span: Span, message: str, hint: str = "") -> None:
        self.problems.append(Problem(RULE, span, message, hint))

    def _mapping(self, content: YamlMapping, name: str) -> Iterator[tuple[str, Scalar, Node]]:
        key, value = content.entries.get(name, (None, None))
        if isinstance(value, YamlMapping):
            for entry, (scalar, node) in value.entries.items():
                yield entry, scalar, node
        elif key and not (isinstance(value, Scalar) and not value.text):
            self._report(key.span, f"“{name}” is no list of `name: value` lines")

    def _is_well_formed(self, scalar: Scalar, pattern: re.Pattern[str]) -> bool:
        if not pattern.fullmatch(scalar.text):
            hint = "small letters, digits and hyphens: guidelines/act-quickly"
            self._report(scalar.span, f"“{scalar.text}” is no address of a page", hint)
            return False
        return True

    def _is_text(self, value: Node) -> TypeGuard[Scalar]:
        if not isinstance(value, Scalar):
            self._report(value.span, "a redirect leads to one address")
        return isinstance(value, Scalar)

    def _anchors(self, name: str, value: Node) -> Iterator[Scalar]:
        if not isinstance(value, Sequence):
            self._report(value.span, f"the anchors of “{name}” are no list", "write [do, avoid], or [] for none")
            return
        for item in value.items:
            if isinstance(item, Scalar) and self._is_well_formed(item, layout.SLUG):
                yield item


def removed(before: Ledger, now: Ledger) -> Iterator[tuple[str, str]]:
    """What was listed and is not any more: each address or language, and the line that kept it."""
    kept = {scalar.text for scalar in now.languages}
    for language in before.languages:
        if language.text not in kept:
            yield language.text, _languages(before)
    for name, listed in before.pages.items():
        if name not in now.pages and name not in now.redirects:
            yield name, _line(name, listed)
            continue
        here = now.pages[name].names if name in now.pages else listed.names  # a redirect keeps the anchor
        for anchor in listed.anchors:
            if anchor.text not in here and f"{name}#{anchor.text}" not in now.redirects:
                yield f"{name}#{anchor.text}", _line(name, listed)
    for source, redirect in before.redirects.items():
        if source not in now.redirects and not _is_listed(source, now):
            yield source, f"{source}: {redirect.target}"


def _is_listed(address: str, ledger: Ledger) -> bool:
    name, _, anchor = address.partition("#")
    return name in ledger.pages and (not anchor or anchor in ledger.pages[name].names)


def _languages(ledger: Ledger) -> str:
    return f"languages: [{', '.join(sorted(scalar.text for scalar in ledger.languages))}]"


def _line(name: str, listed: Listed) -> str:
    return f"{name}: [{', '.join(anchor.text for anchor in listed.anchors)}]"


def write(ledger: Ledger) -> str:
    """The ledger as the text of its file, sorted, so that changes merge line by line."""
    lines = [_languages(ledger), "pages:"]
    lines += [f"  {_line(name, listed)}" for name, listed in sorted(ledger.pages.items())]
    lines += ["redirects:"] * bool(ledger.redirects)
    lines += [f"  {name}: {redirect.target}" for name, redirect in sorted(ledger.redirects.items())]
    return HEADER + "\n".join(lines) + "\n"


def anchors(corpus: Corpus, page_id: PageId) -> tuple[str, ...]:
    """The anchors of a page that readers may link: its headings' and rows' ids, in the English page's order."""
    page = any_language(corpus, page_id)
    if page is None:
        return ()
    made = rule_anchors() if str(page_id) == layout.ERRORS else ()
    ids = (*(h.id for h in page.headings if h.id), *(row.id for row in page.rows if row.id), *made)
    return tuple(dict.fromkeys(ids))


@cache
def rule_anchors() -> tuple[str, ...]:
    """The ids of all rules: the anchors that hints lead to."""
    from kb.rules import rule_id  # the rules read the ledger in turn
    from kb.rules.documentation import ALL_RULES

    return tuple(map(rule_id, ALL_RULES))


def any_language(corpus: Corpus, page_id: PageId) -> Page | None:
    """The English page, else that of the first language that has it."""
    return next(filter(None, (corpus.page(locale, page_id) for locale in (layout.REFERENCE, *corpus.locales))), None)


def is_living(corpus: Corpus, address: str) -> bool:
    """Whether a page with that anchor, if it names one, exists."""
    name, _, anchor = address.partition("#")
    page_id = page_of(name)
    return any_language(corpus, page_id) is not None and (not anchor or anchor in anchors(corpus, page_id))


def page_of(name: str) -> PageId:
    """`guidelines/apologise` -> PageId; `index` is the home page."""
    section, _, slug = name.rpartition("/")
    return PageId(section, slug)


def recorded(corpus: Corpus) -> Ledger:
    """The ledger with all that exists now added to it; nothing is removed."""
    ledger = corpus.ledger or Ledger()
    here = Span(layout.ADDRESSES)
    languages = dict.fromkeys([*(scalar.text for scalar in ledger.languages), *corpus.locales])
    pages = dict(ledger.pages)
    for page_id in corpus.page_ids:
        known = pages.get(str(page_id), Listed(here, ()))
        new = [anchor for anchor in anchors(corpus, page_id) if anchor not in known.names]
        pages[str(page_id)] = Listed(known.span, (*known.anchors, *(Scalar(anchor, here) for anchor in new)))
    return Ledger(tuple(Scalar(locale, here) for locale in languages), pages, ledger.redirects)


def moved(corpus: Corpus, old: str, new: str) -> Ledger:
    """The ledger after an address has got another name.

    Args:
        corpus: the content, in which `new` exists and `old` does not.
        old: the address that was published: `guidelines/say-sorry`, or with an anchor `…#say`.
        new: the address that takes its place.

    Raises:
        ValueError: `old` is not listed, is still there, or `new` does not exist.
    """
    ledger = corpus.ledger or Ledger()
    for address in (old, new):
        if not ADDRESS.fullmatch(address):
            raise ValueError(f"“{address}” is no address: guidelines/apologise, or guidelines/apologise#say")
    name, _, anchor = old.partition("#")
    listed = ledger.pages.get(name)
    if listed is None or (anchor and anchor not in listed.names):
        raise ValueError(f"“{old}” was never published; nothing to redirect")
    if is_living(corpus, old):
        raise ValueError(f"“{old}” still exists; rename it in docs/ in every language first")
    if not is_living(corpus, new):
        raise ValueError(f"“{new}” does not exist; a redirect must lead to a page")
    here = Span(layout.ADDRESSES)
    redirects = {
        source: Redirect(redirect.span, redirect.to._replace(text=new)) if redirect.target == old else redirect
        for source, redirect in ledger.redirects.items()
    }
    redirects[old] = Redirect(here, Scalar(new, here))
    pages = dict(ledger.pages)
    if anchor:
        rest = tuple(scalar for scalar in listed.anchors if scalar.text != anchor)
        pages[name] = Listed(listed.span, rest)
    else:
        # What the new page calls the same needs no line: the redirect keeps the anchor.
        for lost in listed.names - set(anchors(corpus, page_of(new.partition("#")[0]))):
            redirects[f"{old}#{lost}"] = Redirect(here, Scalar(new, here))
        del pages[name]
    return recorded(replace_ledger(corpus, replace(ledger, pages=pages, redirects=redirects)))


def replace_ledger(corpus: Corpus, ledger: Ledger) -> Corpus:
    """The same content with another ledger."""
    return replace(corpus, ledger=ledger)


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
