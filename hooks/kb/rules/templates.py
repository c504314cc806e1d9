"""Reply templates."""

import re
from collections.abc import Iterator

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.page import Page
from kb.model.parts import Fence
from kb.rules.guess import BLANK
from kb.rules.support import guideline, of_guideline

INTERNAL = "internal"
"""A message to colleagues, which may have a subject."""
ANSWER = re.compile(r"(?:re|fwd?|aw|wg|atb|trả lời)\s*:\s*", re.IGNORECASE)
STOP = re.compile(r"(?<!\.)\.$")
SHOUTED = re.compile(r"[^\W\d_]{2,}\W+[^\W\d_]{2,}")
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
            elif subject:
                yield from _odd(subject)


def _odd(subject: Fence) -> Iterator[Finding]:
    """What a subject has that no mail program or reader expects in one."""
    text = subject.text.rstrip()
    if match := ANSWER.match(text):
        yield Finding(
            subject.place(0), f"“{match[0].strip()}” begins a subject", "remove it; mail programs write it themselves"
        )
    if STOP.search(text):
        yield Finding(subject.place(len(text) - 1), "a full stop ends the subject", "remove it: a subject is a title")
    words = BLANK.sub(" ", text)
    if SHOUTED.search(words) and words.isupper():
        yield Finding(
            subject.place(0),
            f"“{text}” is in capitals",
            "write it as a sentence: in capitals it shouts, and filters take it for spam",
        )


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
                yield Finding(scalar.span, message, of_guideline(corpus, scalar.text), guideline(scalar.text))


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
        named = corpus.original(page).values("guidelines")
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
            yield page, corpus.original(page).value("channel")
