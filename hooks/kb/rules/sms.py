"""Whether a text message fits, with the longest values of its blanks."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator

from kb.languages import LANGUAGES, sms
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.organisation import Fact
from kb.model.page import Page
from kb.model.parts import Reply, Scalar, Slot
from kb.model.placeholder import ORGANISATION, Placeholder

MANY = 3
"""So many text messages may be too long each for itself; of more with one blank that blank is the cause."""
PLAIN = str.maketrans("đĐłŁ‘’–—", "dDlL''--")
"""Letters whose mark Unicode does not part from them, and the signs of print."""


def sms_too_long(corpus: Corpus) -> Iterator[Finding]:
    """A text message that does not fit with the longest likely values: 160 septets, or 70 units beyond GSM-7.

    The company is measured by its name in docs/organisation.yml.

    One letter outside of GSM-7 makes the whole message UCS-2. A language that needs such letters may take two
    parts (134 units). Where the only such letter is one of the company's name, that is told in docs/organisation.yml.

    Bad:
        docs/en/templates/acknowledge-sms.md
        ```reply
        ⟨We’re sorry. × 8⟩
        ```
    Good:
        docs/en/templates/acknowledge-sms.md
        ```reply
        ⟨We're sorry. × 8⟩
        ```
    """
    found = list(_too_long(corpus))
    yield from _odd_facts(corpus)
    by_blank = Counter(name for name, _ in found)
    told: set[str] = set()
    for name, finding in found:
        if not name or by_blank[name] <= MANY:
            yield finding
        elif name not in told:
            told.add(name)
            yield _of_blank(corpus, corpus.placeholders[name], by_blank[name], finding.span)


def _of_blank(corpus: Corpus, blank: Placeholder, number: int, first: Span) -> Finding:
    """That so many text messages, of which the first is named, are too long with a blank: with what the organisation says there."""
    shorten = f"or shorten them: {first.path}:{first.line} is the first"
    said = corpus.organisation.facts.get(blank.field) if blank.profile == ORGANISATION else None
    if said and (value := said.value(corpus.by_path[first.path].locale)):
        message = f"{number} text messages don't fit with the {len(value.text)} characters of “{value.text}”"
        return Finding(value.span, message, f"write it shorter, {shorten}")
    message = f"{number} text messages don't fit with {blank.max} characters of {{{{{blank.name}}}}}"
    return Finding(blank.span, message, f"lower its `max`, {shorten}")


def _too_long(corpus: Corpus) -> Iterator[tuple[str, Finding]]:
    """The messages that don't fit, each with its longest blank."""
    for page, reply in _text_messages(corpus):
        units, odd, most = _measured(corpus, reply, page.locale)
        if units > most and not _odd_fact(corpus, reply, page.locale):
            blanks = {
                slot.name if slot.name in corpus.placeholders else "": len(_longest(corpus, slot, page.locale))
                for slot in reply.body.slots
            }
            because = f" because “{odd}” (U+{ord(odd):04X}) is not in GSM-7" if odd else ""
            message = f"{units} {'units' if odd else 'septets'} with the longest values; {most} fit{because}"
            hint = "shorten it" + (", or replace that character" if odd else "")
            yield max(blanks, key=lambda name: blanks[name], default=""), Finding(_first(reply, odd), message, hint)


def _text_messages(corpus: Corpus) -> Iterator[tuple[Page, Reply]]:
    for page in corpus:
        if page.id.is_entry_of("templates") and corpus.original(page).value("channel") == "sms":
            yield from ((page, reply) for reply in page.replies)


def _odd_facts(corpus: Corpus) -> Iterator[Finding]:
    """Each fact of the organisation whose letters alone make text messages too long, once."""
    spoilt: dict[Span, tuple[Fact, Scalar, dict[str, None]]] = {}
    for page, reply in _text_messages(corpus):
        if fact := _odd_fact(corpus, reply, page.locale):
            value = fact.value(page.locale)
            if value:
                spoilt.setdefault(value.span, (fact, value, {}))[2][page.locale] = None
    for fact, value, locales in spoilt.values():
        odd = sms.length(value.text).odd
        message = f"“{odd}” (U+{ord(odd):04X}) is not in GSM-7: with it text messages hold {sms.UCS2_ONE} characters"
        own = {locale: corpus.organisation.text(fact.name.text, locale) for locale in corpus.locales}
        written = ", ".join(f'{each}: "{_plain(text) if each in locales else text}"' for each, text in own.items())
        hint = f"say it by language, without such letters for {', '.join(locales)}: {fact.name.text}: {{{written}}}"
        yield Finding(value.place(value.text.index(odd)), message, hint)


def _odd_fact(corpus: Corpus, reply: Reply, locale: str) -> Fact | None:
    """The organisation's fact without whose odd letters a text message that is too long would fit; None where there is none."""
    units, odd, most = _measured(corpus, reply, locale)
    plain_units, _, plain_most = _measured(corpus, reply, locale, _plain)
    if units <= most or plain_units > plain_most:
        return None
    facts = corpus.organisation.facts
    filled = (corpus.placeholders[slot.name] for slot in reply.body.slots if slot.name in corpus.placeholders)
    names = (each.field for each in filled if each.profile == ORGANISATION and each.field in facts)
    return next((facts[name] for name in names if odd in corpus.organisation.text(name, locale)), None)


def _plain(text: str) -> str:
    """A text whose letters outside of GSM-7 have lost their marks: `Rīga` -> `Riga`."""
    return "".join(unicodedata.normalize("NFD", c)[0].translate(PLAIN) if sms.length(c).odd else c for c in text)


def _measured(corpus: Corpus, reply: Reply, locale: str, write: Callable[[str], str] = str) -> tuple[int, str, int]:
    """How long a text message is, its first odd letter, and how long it may be; values of blanks as they are written."""
    text = reply.body.text
    for slot in reply.body.slots:
        text = text.replace(slot.raw, write(_longest(corpus, slot, locale)), 1)
    units, odd = sms.length(text)
    language = LANGUAGES.get(locale)
    most = sms.GSM_ONE if not odd else sms.UCS2_TWO if language and language.accented_sms else sms.UCS2_ONE
    return units, odd, most


def _longest(corpus: Corpus, slot: Slot, locale: str) -> str:
    """The longest likely value of a blank: what the organisation says, or as many letters as it may have."""
    declared = corpus.placeholders.get(slot.name)
    if declared is None:
        return slot.raw
    known = corpus.organisation.text(declared.field, locale) if declared.profile == ORGANISATION else ""
    return known or "x" * declared.max or slot.raw


def _first(reply: Reply, odd: str) -> Span:
    """Where a reply's text begins, or where its first odd character stands."""
    return reply.body.place(max(reply.body.text.find(odd), 0))
