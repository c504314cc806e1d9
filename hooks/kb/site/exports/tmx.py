"""A translation memory of what is one thing in all languages.

Pages are written anew in each language, not sentence by sentence: of those only titles, summaries, sentences to say, rows
of phrases and replies with as many paragraphs in each language go in. Source: TMX 1.4b, https://www.gala-global.org/tmx-14b.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from kb import languages
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import Page, PageId
from kb.site import urls
from kb.site.exports.item import LICENCE, Material
from kb.site.exports.target import UNWRITABLE, File, Target
from kb.site.handbook import Handbook

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'

Code = tuple[str, int]
"""A blank's name, and how often it stood in its text before."""


class Unit(NamedTuple):
    """A text in several languages, and the page where it stands, '' for one of the site's own."""

    id: str
    texts: Mapping[str, str]
    go: str = ""


def write(target: Target, material: Material) -> Iterator[File]:
    """One file of all languages."""
    found = (unit for unit in units(material.handbook) if len(unit.texts) > 1 and not unwritable(unit))
    yield target.path(contract.REFERENCE), text(found, material)


def left_out(material: Material) -> Iterator[str]:
    """A line for every unit that XML can't hold, with what of it."""
    for unit in units(material.handbook):
        if sign := unwritable(unit):
            yield f"{unit.id} is left out, for XML has no {sign!r}"


def unwritable(unit: Unit) -> str:
    """What of a unit XML can't hold, or ''."""
    found = UNWRITABLE.search("\n".join(unit.texts.values()))
    return found[0] if found else ""


def text(found: Iterable[Unit], material: Material) -> str:
    """The file of some units."""
    root = etree.Element("tmx", version="1.4")
    header = etree.SubElement(
        root, "header", creationtool="kb", creationtoolversion="1", segtype="block", datatype="plaintext",
        srclang=languages.tag(contract.REFERENCE), adminlang="en", **{"o-tmf": "kb"},
    )  # fmt: skip
    etree.SubElement(header, "note").text = LICENCE
    body = etree.SubElement(root, "body")
    for unit in found:
        _add(body, unit, material)
    written = etree.tostring(root, encoding="unicode", pretty_print=True, doctype=DOCTYPE)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}'


def _add(body: etree._Element, unit: Unit, material: Material) -> None:
    added = etree.SubElement(body, "tu", tuid=unit.id)
    if unit.go:
        etree.SubElement(added, "prop", type="x-address").text = material.url(unit.go)
    codes = dict.fromkeys(code for text in unit.texts.values() for code in _codes(text))
    numbers = {code: str(number) for number, code in enumerate(codes, 1)}
    for locale, text in unit.texts.items():
        variant = etree.SubElement(added, "tuv", {LANG: languages.tag(locale)})
        _fill(etree.SubElement(variant, "seg"), text, numbers)


def _fill(segment: etree._Element, text: str, numbers: Mapping[Code, str]) -> None:
    """The words of a text, each blank as a code that translators move but don't change, numbered alike in all languages."""
    segment.text, *words = contract.SLOT.split(text)[::2]
    for code, after in zip(_codes(text), words, strict=True):
        added = etree.SubElement(segment, "ph", x=numbers[code])
        added.text, added.tail = f"{{{{{code[0]}}}}}", after


def _codes(text: str) -> Iterator[Code]:
    """The blanks of a text, in their order."""
    before: Counter[str] = Counter()
    for name in contract.SLOT.findall(text):
        yield name, before[name]
        before[name] += 1


def units(handbook: Handbook) -> Iterator[Unit]:
    """All that is one thing in several languages; nothing where English, which they translate, is not built."""
    if contract.REFERENCE not in handbook.locales:
        return
    corpus = handbook.content
    for page_id in corpus.page_ids:
        pages = {locale: page for locale in handbook.locales if (page := corpus.page(locale, page_id))}
        yield from _of_page(page_id, pages)
    yield from _phrases(corpus, handbook.locales)
    for name, placeholder in corpus.placeholders.items():
        labels = {locale: placeholder.wordings[locale].label.text for locale in handbook.locales}
        yield Unit(f"placeholder:{name}", labels)
    for key in handbook.strings[contract.REFERENCE]:
        yield Unit(f"string:{key}", {locale: handbook.strings[locale][key] for locale in handbook.locales})


def _of_page(page_id: PageId, pages: Mapping[str, Page]) -> Iterator[Unit]:
    go = urls.go(page_id)
    for name in ("title", "summary"):
        yield Unit(f"{page_id}:{name}", {locale: page.value(name) for locale, page in pages.items()}, go)
    yield from _said(page_id, pages, go)
    for number in range(max((len(page.replies) for page in pages.values()), default=0)):
        yield from _paragraphs(page_id, number, pages, go)


def _said(page_id: PageId, pages: Mapping[str, Page], go: str) -> Iterator[Unit]:
    """A guideline's or a situation's sentences, by their place; where a language has more of them they are other ones."""
    counts = {len(page.sentences) for page in pages.values()}
    if page_id.section not in contract.SAID_UNDER or len(counts) != 1:
        return
    for number in range(counts.pop()):
        texts = {locale: page.sentences[number].text for locale, page in pages.items()}
        yield Unit(f"{page_id}:say-{number + 1}", texts, go)


def _paragraphs(page_id: PageId, number: int, pages: Mapping[str, Page], go: str) -> Iterator[Unit]:
    replies = {locale: page.replies[number] for locale, page in pages.items() if len(page.replies) > number}
    name = f"{page_id}:{next(iter(replies.values())).variant or 'reply'}"
    if all(reply.subject for reply in replies.values()):
        subjects = {locale: reply.subject.text.strip() for locale, reply in replies.items() if reply.subject}
        yield Unit(f"{name}:subject", subjects, go)
    parts = {locale: re.split(r"\n{2,}", reply.body.text.strip()) for locale, reply in replies.items()}
    if len({len(found) for found in parts.values()}) == 1:
        for place, found in enumerate(zip(*parts.values(), strict=True), 1):
            yield Unit(f"{name}:{place}", dict(zip(parts, found, strict=True)), go)


def _phrases(corpus: Corpus, locales: tuple[str, ...]) -> Iterator[Unit]:
    rows = {locale: {phrase.id: phrase for phrase in corpus.phrases[locale]} for locale in locales}
    for row in rows[contract.REFERENCE]:
        found = {locale: each[row] for locale, each in rows.items() if row in each}
        for name in ("avoid", "why", "say"):
            texts = {locale: getattr(phrase, name) for locale, phrase in found.items()}
            yield Unit(f"{found[contract.REFERENCE].page.id}#{row}:{name}", texts, f"{urls.GO}/{row}/")
