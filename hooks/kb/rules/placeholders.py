"""The blanks of the reply templates and of the sentences to say."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.page import Page
from kb.model.parts import Slot
from kb.rules.passages import said
from kb.rules.support import closest

LOGIC = re.compile(r"\{%|\{#|\{\{[#/>!&^]|\{\{.*[|.(]")
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
    for page, slot in _slots(corpus):
        if not slot.name:
            continue
        declared = corpus.placeholders.get(slot.name)
        if declared is None:
            hint = closest(slot.name, corpus.placeholders) or f"declare it in {contract.PLACEHOLDERS}"
            yield Finding(slot.span, f"{slot.raw} is not declared", hint)
        elif not declared.is_of(page.locale):
            yield Finding(
                slot.span,
                f"{slot.raw} is a form of address that {page.locale} does not have",
                f"see {declared.span.path}:{declared.span.line}",
            )


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
                yield from _differing(corpus, sentence.slots, original.slots, sentence.block.span, original.block.span)


def _of_tones(corpus: Corpus, page: Page, reference: Page) -> Iterator[Finding]:
    """What a template has otherwise than the English one: in all its tones, else in which."""
    ours, theirs = list(_of_fences(page)), list(_of_fences(reference))
    yield from _differing(corpus, ours, theirs, page.replies[0].body.span, reference.replies[0].body.span)
    told = _facts(corpus, ours).keys() ^ _facts(corpus, theirs).keys()
    english = {reply.variant: reply for reply in reference.replies}
    for reply in page.replies:
        if other := english.get(reply.variant):
            here, there = ([slot for slot in each.slots if slot.name not in told] for each in (reply, other))
            yield from _differing(corpus, here, there, reply.body.span, other.body.span)


def _differing(
    corpus: Corpus, slots: Iterable[Slot], reference: Iterable[Slot], span: Span, english: Span
) -> Iterator[Finding]:
    """What a text has of placeholders that the English one lacks, and the other way round; where both texts stand."""
    ours, theirs = _facts(corpus, slots), _facts(corpus, reference)
    for name in ours.keys() - theirs.keys():
        message = f"{ours[name].raw} is not in the English text"
        yield Finding(ours[name].span, message, "remove it here, or add it in every language", english)
    for name in theirs.keys() - ours.keys():
        where = theirs[name].span
        message = f"{theirs[name].raw} of {where.path}:{where.line} is missing"
        yield Finding(span, message, "say that fact here too", where)


def _slots(corpus: Corpus) -> Iterator[tuple[Page, Slot]]:
    for page in corpus:
        for slot in _of_fences(page):
            yield page, slot
        for sentence in page.sentences:
            for slot in sentence.slots:
                yield page, slot


def _of_fences(page: Page) -> Iterator[Slot]:
    return (slot for fence in page.fences for slot in fence.slots)


def _facts(corpus: Corpus, slots: Iterable[Slot]) -> dict[str, Slot]:
    """The placeholders but forms of address, each with its first use."""
    facts: dict[str, Slot] = {}
    for slot in slots:
        declared = corpus.placeholders.get(slot.name)
        if slot.name and not (declared and declared.is_address):
            facts.setdefault(slot.name, slot)
    return facts
