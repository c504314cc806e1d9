"""Content -> items."""

from collections.abc import Iterable, Iterator

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import Page, PageId
from kb.model.parts import Slot
from kb.model.placeholder import Placeholder
from kb.site import organisation, urls
from kb.site.exports.item import SAID, Blank, Item, Material
from kb.site.handbook import Handbook

LONG = 120
"""A blank that may hold more characters than this gets a box of several lines."""


def material(handbook: Handbook, site: str) -> Material:
    """All items of the languages that are built, replies first, in the order of their names.

    Args:
        handbook: the content.
        site: the site's own address.
    """
    items = {locale: (*_replies(handbook, site, locale), *_said(handbook, site, locale)) for locale in handbook.locales}
    return Material(handbook, site, items)


def _replies(handbook: Handbook, site: str, locale: str) -> Iterator[Item]:
    corpus, strings = handbook.content, handbook.strings[locale]
    for reference in corpus.templates:
        page = corpus.page(locale, reference.id)
        if page is None:
            continue
        for reply in page.replies:
            channel = reference.value("channel")
            tone = f" – {strings[f'card.tone.{reply.variant}']}" if reply.variant else ""
            yield Item(
                entry=str(page.id),
                locale=locale,
                variant=reply.variant,
                channel=channel,
                title=page.title + tone,
                group=_section(corpus, page),
                summary=page.value("summary"),
                keywords=page.values("keywords"),
                subject=reply.subject.text.strip() if reply.subject else "",
                text=reply.body.text.strip(),
                blanks=_blanks(corpus, locale, channel, reply.slots),
                go=site + urls.go(page.id),
            )


def _said(handbook: Handbook, site: str, locale: str) -> Iterator[Item]:
    corpus = handbook.content
    for phrase in corpus.phrases[locale]:
        yield Item(
            entry=phrase.address,
            locale=locale,
            variant="",
            channel=SAID,
            title=phrase.avoid,
            group=phrase.page.title,
            summary=phrase.why,
            keywords=phrase.page.heard(phrase.id),
            subject="",
            text=phrase.say,
            blanks=_blanks(corpus, locale, SAID, phrase.sentence.slots),
            go=site + f"{urls.GO}/{phrase.id}/",
            avoid=phrase.avoid,
            why=phrase.why,
        )


def _section(corpus: Corpus, page: Page) -> str:
    index = corpus.page(page.locale, PageId(page.id.section, contract.INDEX))
    return index.title if index else page.id.section


def _blanks(corpus: Corpus, locale: str, channel: str, slots: Iterable[Slot]) -> dict[str, Blank]:
    return {slot.name: _blank(corpus, locale, channel, corpus.placeholders[slot.name]) for slot in slots}


def _blank(corpus: Corpus, locale: str, channel: str, placeholder: Placeholder) -> Blank:
    wording = placeholder.wordings[locale]
    return Blank(
        placeholder.name,
        wording.label.text,
        organisation.values(corpus, placeholder).get(locale, ""),
        _choices(corpus, locale, placeholder),
        placeholder.max > LONG,
        channel in {given.text for given in wording.given},
    )


def _choices(corpus: Corpus, locale: str, placeholder: Placeholder) -> tuple[str, ...]:
    """Forms of address are a closed list. A greeting is composed of one and a name, and other ready values are proposals."""
    own = placeholder.wordings[locale].address
    if own.follows:
        return tuple(dict.fromkeys(word.text for _, words in own.follows.values() for word in words))
    if placeholder.is_address and not own.greetings:
        return tuple(form.text for form in corpus.forms_of_address[locale].forms)
    return ()
