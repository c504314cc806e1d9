"""How each page is built."""

import re
from collections.abc import Iterator
from functools import cache

from kb.languages import LANGUAGES
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.page import AS_SPOKEN, Page
from kb.model.parts import Block, Heading, Link
from kb.model.quiz import LETTER
from kb.rules import replies
from kb.rules.passages import said
from kb.rules.support import closest, fold, out_of_order, short

MIN_WORDS, MAX_WORDS = 120, 350
UNFINISHED = re.compile(
    rf"(?:{contract.UNFINISHED}|(?:^|(?<=[.!?] ))TODO(?= \w))(?: ?[^\s|{{}}\[\]()]+)*", re.MULTILINE
)
LEFT_OVER = re.compile(
    r"\b(?:XXX+|FIXME|TB[ACD]|Lorem ipsum|[Tt]ranslator’s note)\b|\btulk\. piez\.|【[^】\n]*】|\?{3,}(?![?”’»])|\bAs an AI\b[^.!?,\n]*"
    r"|^(?:Sure|Certainly|Of course)! Here(?:’s| is| are)\b[^.!?\n]*"
    r"|(?:^|(?<=[.!?] ))@\w+[,:]? (?:please|pls|can you|could you|lūdzu|paki|nhờ|vui lòng)\b[^.!?\n]*"
)
"""What writers leave for one another, and assistants for nobody: in prose; in a text to send it is a blank of one's own."""
SIGNS = (
    "TODO",
    "XXX",
    "FIXME",
    "TBA",
    "TBC",
    "TBD",
    "Lorem",
    "【",
    "@",
    "As an AI",
    "! Here",
    "piez.",
    "’s note",
    "???",
)
"""Few pages have what each of those begins with."""


def empty_page(corpus: Corpus) -> Iterator[Finding]:
    """A page without text.

    Bad:
        docs/en/training/quiz.md
        ---
        title: Quiz
        ---
    Good:
        docs/en/training/quiz.md
        ---
        title: Quiz
        ---

        What do you say first?
    """
    for page in corpus:
        if page.parsed and not page.blocks:
            yield Finding(page.end, "the page has no text", "write it, or remove the page")


def unfinished(corpus: Corpus) -> Iterator[Finding]:
    """Text that `make new` left for you to write: it still says `TODO:`. Or a remark for a colleague, or dummy text.

    Bad:
        | TODO: Don't say { #calm-down } | TODO: Why | TODO: Say instead |
    Good:
        | Calm down { #calm-down } | It tells them how to feel. | I can hear how much this matters. |
    """
    for page in corpus:
        if not any(sign in page.text for sign in SIGNS):
            continue
        for text in _written(page):
            for match in UNFINISHED.finditer(text.prose):
                hint = "write it in place of the mark and the word behind it"
                yield Finding(text.place(match.start()), f"“{match[0]}” is still to be written", hint)
        given = {passage.span for passage in said(page)}
        for text in page.seen:
            if text.kind not in AS_SPOKEN and text.kind not in contract.TO_SEND and text.span not in given:
                for match in LEFT_OVER.finditer(text.prose):
                    yield Finding(text.place(match.start()), f"“{match[0]}” is no text for readers", "remove it")


def _written(page: Page) -> Iterator[Block]:
    """Every text that readers or customers see in some form; code that is talked about is none."""
    for entry in page.front_matter.values():
        yield from (Block(each.text, each.span, "", entry.name, each.runs) for each in entry.values)
    yield from page.blocks
    yield from (fence.block for fence in page.fences if fence.is_to_send)


def heading_id(corpus: Corpus) -> Iterator[Finding]:
    """A heading without the explicit id that makes its address the same in every language.

    Bad:
        ## Nói gì
    Good:
        ## Nói gì {#say}
    """
    for heading in (heading for page in corpus for heading in page.headings):
        if not heading.id:
            yield Finding(
                heading.span, f"heading “{heading.text}” has no id", "add the English page's, after a space: {#say}"
            )
        elif not contract.SLUG.fullmatch(heading.id):
            yield Finding(
                heading.span,
                f"id “{heading.id}” is not small letters, digits and hyphens",
                "for example {#what-to-say}",
            )


def duplicate_id(corpus: Corpus) -> Iterator[Finding]:
    """Two headings of a page with the same id: links reach only the first.

    Bad:
        ## Do {#do}
        ## Do more {#do}
    Good:
        ## Do {#do}
        ## Do more {#do-more}
    """
    for page in corpus:
        first: dict[str, Heading] = {}
        for heading in page.headings:
            other = first.setdefault(heading.id, heading)
            if heading.id and other is not heading:
                message = f"id “{heading.id}” was already used in line {other.span.line}"
                yield Finding(heading.span, message, "give each heading its own")


def duplicate_text(corpus: Corpus) -> Iterator[Finding]:
    """The same twice: a paragraph or an item under one heading, two headings of one name side by side, a page in an index's list,
    a paragraph of a reply, a whole reply in two tones, or a small word side by side.

    It was pasted once too often, or one of the two was meant to say something else.

    Bad:
        ## Do {#do}

        - Say what you are going to do next.
        - Say what you are going to do next.
    Good:
        ## Do {#do}

        - Say what you are going to do next.
        - Say by when you will have done it.
    """
    for page in corpus:
        if not page.parsed:
            continue
        yield from replies.repeated(page)
        yield from _small_words(page)
        first: dict[tuple[str, ...], Span] = {}
        for text, key, span in _told_once(corpus, page):
            other = first.setdefault(key, span)
            if other is not span:
                message = f"“{short(text)}” stands in line {other.line} already"
                yield Finding(span, message, "remove one of the two, or write in it what it was to say")


def _small_words(page: Page) -> Iterator[Finding]:
    """The small words that were typed twice, but in what is given as people say and type it."""
    pattern = _twice(page.locale)
    for block in page.seen:
        for match in pattern.finditer(block.prose) if block.kind not in AS_SPOKEN else ():
            yield Finding(block.place(match.start()), f"“{match[0]}” stands twice", f"write {match[1]}")


@cache
def _twice(locale: str) -> re.Pattern[str]:
    """What finds a language's small words side by side."""
    never = sorted(LANGUAGES[locale].never_twice) if locale in LANGUAGES else []
    return re.compile(rf"(?<![\w’'-])({'|'.join(never) or '(?!)'}) \1(?![\w’'-])", re.IGNORECASE)


def _told_once(corpus: Corpus, page: Page) -> Iterator[tuple[str, tuple[str, ...], Span]]:
    """What a page should say but once: its text, what makes two of them the same, and where it stands."""
    above: dict[int, str] = {}
    headings = {heading.span: heading for heading in page.headings}
    links = {link.span: link for link in page.links} if page.id.is_index else {}
    ids: set[str] = set()
    under = ""
    for block in page.blocks:
        if heading := headings.get(block.span):
            above = {level: line for level, line in above.items() if level < heading.level}
            if heading.id not in ids:  # else duplicate_id tells
                yield block.text, ("heading", *above.values(), fold(block.text)), block.span
            ids.add(heading.id)
            under = above[heading.level] = str(block.span.line)
        elif block.kind == "item" and (target := _listed(corpus, links.get(block.span))):
            yield block.text, ("page", target), block.span
        elif _is_told(block):
            letter = LETTER.match(block.text)  # of an answer in the quiz; two may be wrong for one reason, in the fold
            is_answer = letter and not any(fold_.label.span.line < block.span.line < fold_.last for fold_ in page.folds)
            what = block.text[letter.end() if letter and is_answer else 0 :]
            yield block.text, (block.kind, under, " ".join(what.casefold().split())), block.span


def _is_told(block: Block) -> bool:
    """Whether a block says something, outside of what link_parity judges."""
    return (
        block.kind in ("paragraph", "item")
        and block.section != "related"
        and len(block.text.split()) >= replies.MIN_TOLD
    )


def _listed(corpus: Corpus, link: Link | None) -> str:
    """The page that an item of an index begins with, or ''."""
    target = corpus.target(link) if link and not link.anchor else None
    return target.path if target else ""


def heading_level(corpus: Corpus) -> Iterator[Finding]:
    """A `#` heading in the body, or a heading that skips a level.

    The title stands in the front matter; screen readers and the table of contents follow the levels.

    Bad:
        # Apologise
        #### Say {#say}
    Good:
        ## Say {#say}
        ### On the phone {#on-the-phone}
    """
    for page in corpus:
        for mark in page.marks:
            if mark.kind == "heading":
                hint = "write it at the left margin with a space: `## Title {#id}`, or escape the sign: \\#"
                yield Finding(mark.span, "looks like a heading and is none", hint)
        above = 1
        for heading in page.headings:
            if heading.level == 1:
                yield Finding(
                    heading.span,
                    f"a second title, “{heading.text}”",
                    "the title stands in the front matter; begin headings with ##",
                )
            elif heading.level > above + 1:
                message = f"level {heading.level} under level {above}"
                yield Finding(heading.span, message, f"use {'#' * (above + 1)}")
            above = max(heading.level, 1)


def heading_parity(corpus: Corpus) -> Iterator[Finding]:
    """A translation whose heading ids differ from the English page's.

    A link to `#say` must work in every language, and the language switch keeps it.

    Bad:
        docs/lv/playbooks/two-steps.md
        ## 1. Atvainojieties {#atvainojieties}

        ## 2. Klausieties {#listen-for-facts}
    Good:
        docs/lv/playbooks/two-steps.md
        ## 1. Atvainojieties {#apologise}

        ## 2. Klausieties {#listen-for-facts}
    """
    for page, reference in corpus.translations:
        ours = [heading for heading in page.headings if heading.id]
        theirs = [heading for heading in reference.headings if heading.id]
        wanted = tuple(heading.id for heading in theirs)
        extra = [heading for heading in ours if heading.id not in wanted]
        lacking = [heading for heading in theirs if heading.id not in {own.id for own in ours}]
        for heading in extra:
            hint = closest(heading.id, [other.id for other in lacking]) or f"the English page has: {', '.join(wanted)}"
            message = f"id “{heading.id}” is not in {reference.path}"
            yield Finding(heading.span, message, hint, reference.end)
        if extra or len(ours) < len(page.headings):
            continue  # what is lacking stands there under another id, or without one
        for heading in lacking:
            message = f"heading {{#{heading.id}}} of {reference.path}:{heading.span.line} is missing"
            yield Finding(page.end, message, "translate that section too", heading.span)
        if not lacking and (wrong := out_of_order(ours, wanted)):
            message = f"#{wrong.id} stands elsewhere in {reference.path}"
            english = next(heading.span for heading in theirs if heading.id == wrong.id)
            yield Finding(wrong.span, message, f"keep its order: {', '.join(wanted)}", english)


def guideline_length(corpus: Corpus) -> Iterator[Finding]:
    """A guideline too short to help or too long for a call: 120 to 350 words.

    Bad:
        ⟨Say sorry. × 180⟩
    Good:
        ⟨Say sorry. × 90⟩
    """
    for page in corpus:
        if page.id.is_entry_of("guidelines") and page.parsed:
            words = sum(len(block.text.split()) for block in page.blocks)
            if not MIN_WORDS <= words <= MAX_WORDS:
                yield Finding(
                    page.span(),
                    f"{words} words; a guideline has {MIN_WORDS} to {MAX_WORDS}",
                    "an agent reads it during a call",
                )
