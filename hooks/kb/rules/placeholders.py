"""The blanks of the reply templates and of the sentences to say."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.page import Page
from kb.model.parts import Block, Fence, Reply, Slot
from kb.model.placeholder import Placeholder
from kb.rules.passages import said
from kb.rules.replies import starts
from kb.rules.support import closest

LOGIC = re.compile(r"\{%|\{#|\{\{[#/>!&^]|\{\{.*[|.(]")
MANY, MANY_NAMES = 12, 4
"""So many uses of a placeholder that is not declared are slips; of more its declaration is gone, as that of so many names is."""
GLUED = re.compile(r"[\w’'-]\{\{[a-z]|[a-z]\}\}(?:\w|[’'-]\w|\{\{[a-z])")


def undeclared_placeholder(corpus: Corpus) -> Iterator[Finding]:
    """A placeholder that docs/placeholders.yml does not declare, or not for this language.

    Bad:
        docs/en/templates/acknowledge-email.md
        ```reply
        Your case number is {{case_no}}.
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ```reply
        Your case number is {{case_number}}.
        ```
    """
    uses = Counter(slot.name for page, slot in _slots(corpus) if slot.name and slot.name not in corpus.placeholders)
    lost = {name for name, number in uses.items() if number > MANY or len(uses) >= MANY_NAMES}
    for page, slot in _slots(corpus):
        declared = corpus.placeholders.get(slot.name)
        if slot.name and declared is None:
            english = corpus.reference(page)
            if slot.name in lost or (english and slot.name in {each.name for each in _of_page(english)}):
                continue  # told once
            hint = closest(slot.name, corpus.placeholders) or f"declare it in {contract.PLACEHOLDERS}"
            yield Finding(slot.span, f"{slot.raw} is not declared", hint)
        elif declared and not declared.is_of(page.locale):
            yield Finding(
                slot.span,
                f"{slot.raw} is a form of address that {page.locale} does not have",
                f"see {declared.span.path}:{declared.span.line}",
            )
    for name in sorted(lost) if corpus.goes_beside else ():
        message = f"{{{{{name}}}}} is used and not declared: {uses[name]} times"
        hint = f"put the lines of `{name}:` back: git diff HEAD -- {contract.PLACEHOLDERS}"
        yield Finding(Span(contract.PLACEHOLDERS), message, hint)


def unused_placeholder(corpus: Corpus) -> Iterator[Finding]:
    """A declared placeholder that no template and no sentence to say uses.

    Forms of address belong to each other and are not judged alone.

    Bad:
        docs/placeholders.yml
        fax_number:
          type: phone
          max: 20
    Good:
        docs/placeholders.yml
        fax_number:
          type: phone
          max: 20

        docs/en/templates/send-a-fax.md
        ```reply
        Our fax number is {{fax_number}}.
        ```
    """
    used = {slot.name for _, slot in _slots(corpus)}
    for name, placeholder in corpus.placeholders.items():
        if name not in used and not placeholder.is_address:
            yield Finding(
                placeholder.span, f"nothing uses {{{{{name}}}}}", "remove it, or write the template that needs it"
            )


def malformed_placeholder(corpus: Corpus) -> Iterator[Finding]:
    """Braces in a text to send or to say that are no placeholder: the customer would read them.

    Bad:
        docs/en/templates/acknowledge-email.md
        ```reply
        Your case number is {{ Case number }}.
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ```reply
        Your case number is {{case_number}}.
        ```
    """
    for _, slot in _slots(corpus):
        if slot.name:
            continue
        plain = unicodedata.normalize("NFKC", slot.raw).strip("{} \u00a0%#")
        name = re.sub(r"\W+", "_", plain.lower()).strip("_")
        if LOGIC.match(slot.raw):
            hint = "placeholders are values alone, without logic or filters"
        elif not name.isascii():
            hint = closest(name, corpus.placeholders) or "names are English, in Latin letters, in every language"
        elif name in corpus.placeholders:
            hint = f"write {{{{{name}}}}}"
        else:
            hint = (
                closest(name, corpus.placeholders)
                or "a name between two braces on either side, in one line: {{case_number}}"
            )
        yield Finding(slot.span, f"“{slot.raw}” is no placeholder", hint)


def glued_placeholder(corpus: Corpus) -> Iterator[Finding]:
    """A letter, hyphen or apostrophe glued to the braces: values can't be inflected.

    Bad:
        docs/en/templates/acknowledge-email.md
        ```reply
        It is {{company}}'s mistake.
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ```reply
        It is a mistake of {{company}}.
        ```
    """
    for passage in (passage for page in corpus for passage in said(page)):
        for match in GLUED.finditer(passage.text):
            yield Finding(
                passage.place(match.start()),
                f"“{match[0]}”: something is glued to a placeholder",
                "put a space between, and reword where grammar needs it",
            )


def placeholder_outside_reply(corpus: Corpus) -> Iterator[Finding]:
    """A placeholder in running text, where nothing fills it in.

    Bad:
        Call {{customer_name}} back.
    Good:
        Call the customer back; `{{customer_name}}` stands for the name.
    """
    for page in corpus:
        to_say = {sentence.block.span for sentence in page.sentences}
        for block in page.blocks:
            if block.span not in to_say and (start := block.prose.find("{{")) >= 0:
                yield Finding(
                    block.place(start),
                    f"“{block.text[start : start + 30]}” stands neither in a reply nor in a sentence to say",
                    "put it into a subject or reply block or a sentence to say, or in a `code span`",
                )


def placeholder_parity(corpus: Corpus) -> Iterator[Finding]:
    """A translation whose placeholders differ from the English ones, forms of address apart.

    A template is compared as a whole and tone by tone, subject and text together; a sentence to say with the English one
    of the same row or place.

    Bad:
        docs/lv/templates/acknowledge-sms.md
        ```reply
        {{company}}: piezvanīsim {{date}} plkst. {{time}}.
        ```
    Good:
        docs/lv/templates/acknowledge-sms.md
        ```reply
        {{company}}: lieta {{case_number}}, piezvanīsim {{date}} plkst. {{time}}.
        ```
    """
    for page, reference in corpus.translations:
        if page.replies and reference.replies:
            yield from _of_tones(corpus, page, reference)
        english = {sentence.key: sentence for sentence in reference.sentences}
        is_paired = page.id.section == "phrases" or len(page.sentences) == len(reference.sentences)
        for sentence in page.sentences if is_paired else ():
            if original := english.get(sentence.key):
                texts = _Text(sentence.slots, (sentence.block,)), _Text(original.slots, (original.block,))
                yield from _differing(corpus, page.locale, *texts)


class _Text(NamedTuple):
    """A text with blanks: what is compared of them, and its parts, subject and body."""

    slots: Iterable[Slot]
    parts: tuple[Block | Fence, ...]


def _of_tones(corpus: Corpus, page: Page, reference: Page) -> Iterator[Finding]:
    """What a template has otherwise than the English one: in all its tones, else in which."""
    ours, theirs = list(_of_fences(page)), list(_of_fences(reference))
    first, original = _parts(page.replies[0]), _parts(reference.replies[0])
    yield from _differing(corpus, page.locale, _Text(ours, first), _Text(theirs, original))
    told = _facts(corpus, ours).keys() ^ _facts(corpus, theirs).keys()
    english = {reply.variant: reply for reply in reference.replies}
    for reply in page.replies:
        if other := english.get(reply.variant):
            here, there = ([slot for slot in each.slots if slot.name not in told] for each in (reply, other))
            yield from _differing(corpus, page.locale, _Text(here, _parts(reply)), _Text(there, _parts(other)))


def _parts(reply: Reply) -> tuple[Fence, ...]:
    return (*filter(None, (reply.subject,)), reply.body)


def _differing(corpus: Corpus, locale: str, here: _Text, there: _Text) -> Iterator[Finding]:
    """What a text has of placeholders that the English one lacks, and the other way round."""
    ours, theirs = _facts(corpus, here.slots), _facts(corpus, there.slots)
    for name in ours.keys() - theirs.keys():
        message = f"{ours[name].raw} is not in the English text"
        english, hint = _value(corpus, contract.REFERENCE, there, name) or (there.parts[-1].span, "")
        yield Finding(ours[name].span, message, hint or "say it in every language, or in none", english)
    for name in theirs.keys() - ours.keys():
        where = theirs[name].span
        message = f"{theirs[name].raw} of {where.path}:{where.line} is missing"
        span, hint = _value(corpus, locale, here, name) or (_paragraph(here, there, where), "")
        yield Finding(span, message, hint or "say it in every language, or in none", where)


def _value(corpus: Corpus, locale: str, text: _Text, name: str) -> tuple[Span, str] | None:
    """Where a value stands in its blank's place, the example or what the organisation says, and what to write there."""
    declared = corpus.placeholders.get(name)
    wording = declared.wordings.get(locale) if declared else None
    if declared is None or wording is None:
        return None
    for value in filter(None, (wording.example.text, corpus.organisation.text(declared.field, locale))):
        for part in text.parts:
            if (start := part.text.find(value)) >= 0:
                return part.place(start), f"write {{{{{name}}}}} for “{value}”"
    return None


def _paragraph(here: _Text, there: _Text, where: Span) -> Span:
    """The paragraph of a text that answers to that of an English place; else where the text begins."""
    ours, theirs = here.parts[-1], there.parts[-1]
    lines, english = starts(ours), starts(theirs)
    number = sum(line <= where.line for line in english) - 1
    # In Vietnamese the close stands by itself.
    if number < 0 or not 0 <= len(lines) - len(english) <= 1:
        return ours.span
    return Span(ours.span.path, lines[-1 if number == len(english) - 1 else number])


def _slots(corpus: Corpus) -> Iterator[tuple[Page, Slot]]:
    return ((page, slot) for page in corpus for slot in _of_page(page))


def _of_page(page: Page) -> Iterator[Slot]:
    yield from _of_fences(page)
    yield from (slot for sentence in page.sentences for slot in sentence.slots)


def _of_fences(page: Page) -> Iterator[Slot]:
    return (slot for fence in page.fences for slot in fence.slots)


def _facts(corpus: Corpus, slots: Iterable[Slot]) -> dict[str, Slot]:
    """The placeholders but forms of address, each with its first use; the greeting is one that every language has."""
    facts: dict[str, Slot] = {}
    for slot in slots:
        declared = corpus.placeholders.get(slot.name)
        if slot.name and not (declared and declared.is_address and not _greets(declared)):
            facts.setdefault(slot.name, slot)
    return facts


def _greets(declared: Placeholder) -> bool:
    return any(wording.address.greetings for wording in declared.wordings.values())
