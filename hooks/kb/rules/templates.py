"""Reply templates."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator

from kb.languages import LANGUAGES, sms
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.organisation import Fact
from kb.model.page import Page
from kb.model.parts import Fence, Reply, Scalar, Slot
from kb.model.placeholder import ORGANISATION, Placeholder
from kb.rules.support import closest, guideline

INTERNAL = "internal"
"""A message to colleagues, which may have a subject."""
MANY = 3
"""So many text messages may be too long each for itself; of more with one blank that blank is the cause."""
PLAIN = str.maketrans("đĐłŁ‘’–—", "dDlL''--")
"""Letters whose mark Unicode does not part from them, and the signs of print."""
MAX_SUBJECT = 120
"""Characters, blanks in braces: mailboxes show half of them."""


def reply_missing(corpus: Corpus) -> Iterator[Finding]:
    """A template without a reply, an empty one, or a reply on a page that is no template.

    Bad:
        docs/en/templates/acknowledge-email.md
        ## Reply {#reply}

        ```reply
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ## Reply {#reply}

        ```reply
        {{salutation}},

        Thank you for writing.
        ```
    """
    for page in corpus:
        if not page.parsed:
            continue
        if _is_template(page):
            if not page.replies:
                yield Finding(page.end, "the template has no reply", "add a ```reply block under {#reply}")
            for fence in page.fences:
                if fence.is_to_send and not fence.text.strip():
                    yield Finding(fence.span, f"the {fence.info} block is empty", "write it")
                elif fence.is_to_send and fence.section != "reply":
                    yield Finding(
                        fence.span, f"the {fence.info} block stands under #{fence.section}", "put it under {#reply}"
                    )
                    break
        else:
            for fence in page.fences:
                if fence.is_to_send:
                    yield Finding(
                        fence.span,
                        f"a {fence.info} block on a page that is no template",
                        "write a template page for it",
                    )


def subject_of_channel(corpus: Corpus) -> Iterator[Finding]:
    """An e-mail or letter without a subject, a subject where the channel has none, one that no reply takes, or that is not one short line.

    Bad:
        docs/en/templates/acknowledge-sms.md
        ```subject
        Your complaint
        ```

        ```reply
        We have your complaint.
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ```subject
        Your complaint
        ```

        ```reply
        We have your complaint.
        ```
    """
    for page, channel in _templates(corpus):
        if channel not in contract.CHANNELS:
            continue  # that is told
        taken = [reply.subject for reply in page.replies if reply.subject]
        lacking = next((reply for reply in page.replies if reply.subject is None), None)
        if channel in contract.WITH_SUBJECT and lacking:
            message = f"a reply by {channel} without a subject"
            yield Finding(lacking.body.span, message, "put a ```subject block before it")
        elif channel not in (*contract.WITH_SUBJECT, INTERNAL) and taken and not _is_told(corpus, page):
            yield Finding(taken[0].span, f"a message by {channel} has no subject", "remove the block")
        elif lost := next((fence for fence in page.fences if fence.info == "subject" and fence not in taken), None):
            hint = "keep one subject, right before the reply"
            yield Finding(lost.span, "no reply follows this subject, or another stands between", hint)
        for subject in dict.fromkeys(reply.subject for reply in page.replies):
            if subject and ("\n" in subject.text.strip() or len(subject.text) > MAX_SUBJECT):
                message = f"a subject of {len(subject.text)} characters in {subject.lines - 2} lines"
                yield Finding(subject.span, message, f"write one line of at most {MAX_SUBJECT} characters")


def tones(corpus: Corpus) -> Iterator[Finding]:
    """Tones that differ between languages, or one that is given twice.

    Bad:
        docs/vi/templates/acknowledge-email.md
        ```reply warm
        Dạ, em chào {{title}}.
        ```
    Good:
        docs/vi/templates/acknowledge-email.md
        ```reply formal
        {{salutation}},
        ```

        ```reply warm
        Dạ, em chào {{title}}.
        ```
    """
    for page in corpus:
        seen: dict[str, Fence] = {}
        for reply in page.replies:
            if first := seen.get(reply.variant):
                what = reply.variant or "without a tone"
                yield Finding(
                    reply.body.span,
                    f"a second reply {what}",
                    f"the first stands in line {first.span.line}; name the tone: ```reply warm",
                )
            seen.setdefault(reply.variant, reply.body)
    for page, reference in corpus.translations:
        ours = [reply.variant for reply in page.replies]
        wanted = [reply.variant for reply in reference.replies]
        if ours and wanted and ours != wanted:
            wrong = next(
                (r for r, want in zip(page.replies, wanted, strict=False) if r.variant != want), page.replies[-1]
            )
            names = ", ".join(f"reply {name}".strip() for name in wanted)
            english = reference.replies[0].body.span
            yield Finding(wrong.body.span, f"the tones differ from {reference.path}", f"it has: {names}", english)


def unknown_guideline(corpus: Corpus) -> Iterator[Finding]:
    """A guideline named in a template's front matter that does not exist.

    Bad:
        docs/en/templates/acknowledge-email.md
        ---
        guidelines: [apologize]
        ---
    Good:
        docs/en/templates/acknowledge-email.md
        ---
        guidelines: [apologise]
        ---
    """
    known = corpus.guidelines
    for page, _ in _templates(corpus):
        entry = page.front_matter.get("guidelines")
        for scalar in entry.values if entry else ():
            if scalar.text not in known and contract.SLUG.fullmatch(scalar.text):
                message = f"there is no guideline “{scalar.text}”"
                yield Finding(scalar.span, message, closest(scalar.text, known), guideline(scalar.text))


def guideline_not_linked(corpus: Corpus) -> Iterator[Finding]:
    """A guideline that the front matter names and the page does not link, or the other way round.

    Bad:
        docs/en/templates/acknowledge-email.md
        ---
        guidelines: [apologise]
        ---

        ## Guidelines {#guidelines}

        - Say sorry first.
    Good:
        docs/en/templates/acknowledge-email.md
        ---
        guidelines: [apologise]
        ---

        ## Guidelines {#guidelines}

        - [Apologise](../guidelines/apologise.md) – in the first line
    """
    known = corpus.guidelines
    for page in corpus:
        if not _is_template(page) or not page.parsed or "guidelines" not in page.anchors:
            continue
        named = (corpus.reference(page) or page).values("guidelines")
        heading = next(h for h in page.headings if h.id == "guidelines")
        linked = {
            target.id.slug: link
            for link in page.links
            if link.section == "guidelines" and (target := corpus.target(link)) and target.id.slug in known
        }
        for slug in named:
            if slug in known and slug not in linked:
                yield Finding(
                    heading.span,
                    f"guideline “{slug}” is applied and not linked",
                    f"- [title](../guidelines/{slug}.md) – how it shows here",
                )
        for slug, link in linked.items():
            if slug not in named:
                yield Finding(
                    link.span,
                    f"guideline “{slug}” is linked and not in the English front matter",
                    "add it to `guidelines` there, or remove the link",
                )


def unlinked_template(corpus: Corpus) -> Iterator[Finding]:
    """A template that no guideline leads to: its front matter names none that exists.

    Guidelines show the templates that apply them; nobody declares that twice.

    Bad:
        docs/en/templates/acknowledge-email.md
        ---
        guidelines: []
        ---
    Good:
        docs/en/templates/acknowledge-email.md
        ---
        guidelines: [apologise]
        ---
    """
    known = corpus.guidelines
    for page, _ in _templates(corpus):
        entry = page.front_matter.get("guidelines")
        if entry and entry.is_list and not known.intersection(scalar.text for scalar in entry.values):
            yield Finding(entry.span, "no guideline leads to this template", "name the guidelines that it applies")


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
        if _is_template(page) and (corpus.reference(page) or page).value("channel") == "sms":
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


def _is_told(corpus: Corpus, page: Page) -> bool:
    """Whether it is the English page that is told of a subject: its channel is wrong, and it is the channel of all."""
    reference = corpus.reference(page)
    return reference is not None and any(reply.subject for reply in reference.replies)


def _is_template(page: Page) -> bool:
    return page.id.is_entry_of("templates")


def _templates(corpus: Corpus) -> Iterator[tuple[Page, str]]:
    """Every template in every language, with its channel."""
    for page in corpus:
        if _is_template(page) and page.parsed:
            yield page, (corpus.reference(page) or page).value("channel")


def _first(reply: Reply, odd: str) -> Span:
    """Where a reply's text begins, or where its first odd character stands."""
    for offset, line in enumerate(reply.body.text.split("\n"), 1):
        if odd and odd in line:
            return Span(reply.body.span.path, reply.body.span.line + offset, line.index(odd) + 1)
    return Span(reply.body.span.path, reply.body.span.line + 1)
