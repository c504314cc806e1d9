"""Whether a translation says all that the English page says, and no other number."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from kb.languages import LANGUAGES
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.page import AS_SPOKEN, Page
from kb.model.parts import Block
from kb.model.translation import state
from kb.rules import facts, replies
from kb.rules.guess import WORD
from kb.rules.support import short

NUMBER = re.compile(r"(?<![\w.,:/+-])(?:\d{1,3}(?:[.,\u00a0 ]\d{3})+(?!\d)|\d{2,}(?![\w:/]))")
"""Of two digits or more: others may be words in one language and digits in another."""
DIGITS = re.compile(r"\d+")
GROUPED = re.compile(r"\d{1,3}(?:[.,\u00a0 ]\d{3})+")
NOT_DIGIT = re.compile(r"\D")
TIME = re.compile(r"\d{1,2}[.:]\d\d(?!\d)")
OWN_NUMBERS = frozenset({"templates", "training/role-plays"})
"""Where each language has its own: how long a message may be, what something cost."""
LONG, HALF = 150, 0.5
"""Letters of an English paragraph; what part of them says less for sure. The shortest translation has six tenths."""
ALL = 0.9
"""What part of the English letters fewer paragraphs that say all of it have."""


def item_parity(corpus: Corpus) -> Iterator[Finding]:
    """A list or a table of a translation with other numbers of items, rows, filled cells or boxes to tick than the English one.

    Where the English page has changed since, that is told instead.

    Bad:
        docs/lv/guidelines/apologise.md
        ## Dariet {#do}

        - Atvainojieties jau sarunas sākumā.
        - Atzīstiet, ka problēma pastāv.
    Good:
        docs/lv/guidelines/apologise.md
        ## Dariet {#do}

        - Atvainojieties jau sarunas sākumā.
        - Atzīstiet, ka problēma pastāv.
        - Runājiet uzņēmuma vārdā.
        - Runājiet mierīgi un no sirds.
        - Pēc tam pārejiet pie risinājuma.
    """
    for page, reference in corpus.translations:
        if state(page, reference) == "stale":
            continue
        english = {heading.id: heading for heading in reference.headings if heading.id}
        ours, theirs = _parts(page), _parts(reference)
        for heading in page.headings:
            for what, inside in (("items", "boxes"), ("rows", "filled cells")) if heading.id in english else ():
                here, there = ours[heading.id, what], theirs[heading.id, what]
                about = english[heading.id].span
                place = f"{reference.path}:{about.line}"
                if len(here) != len(there):
                    message = f"{what} under #{heading.id}: {len(here)}; {place} has {len(there)}"
                    yield Finding(heading.span, message, "write the same ones, in the same order", about)
                    continue
                for own, other in zip(here, there, strict=True):
                    if own.filled != other.filled:
                        message = f"{inside}: {own.filled}; {reference.path}:{other.span.line} has {other.filled}"
                        yield Finding(own.span, message, "write the same ones, in the same order", about)


class _Part(NamedTuple):
    """An item or a row, and how many boxes to tick or filled cells it has."""

    span: Span
    filled: int


def _parts(page: Page) -> Mapping[tuple[str, str], list[_Part]]:
    """The items and rows under each heading."""
    parts = [("items", _Part(block.span, int(block.text.startswith("[ ] ")))) for block in page.items]
    parts += [("rows", _Part(row.span, sum(1 for cell in row.cells if cell.text.strip()))) for row in page.rows]
    found: Mapping[tuple[str, str], list[_Part]] = defaultdict(list)
    for what, part in parts:
        if heading := page.heading_above(part.span.line):
            found[heading.id, what].append(part)
    return found


def other_number(corpus: Corpus) -> Iterator[Finding]:
    """A number of a translation that the English page does not have: a typo, or a fact that has changed there.

    Times, dates and amounts of money are each language's own, and so is how long a text to send may be.

    Bad:
        docs/lv/playbooks/two-steps.md
        Apsoliet atbildi 14 dienu laikā.
    Good:
        docs/lv/playbooks/two-steps.md
        Apsoliet atbildi laikus.
    """
    for page, reference in corpus.translations:
        has_own = page.id.section in OWN_NUMBERS or str(page.id) in OWN_NUMBERS
        if has_own or state(page, reference) == "stale" or not NUMBER.search(page.text):
            continue
        known = _numbers(reference)
        for block in page.seen:
            for match in NUMBER.finditer(block.prose) if block.kind not in AS_SPOKEN else ():
                if NOT_DIGIT.sub("", match[0]) not in known and not _is_own(block.prose, match, page.locale):
                    message = f"{match[0]} stands nowhere in {reference.path}"
                    hint = "write the number that it has, or the fact there as well; one that is right can be written in words"
                    yield Finding(block.place(match.start()), message, hint)


def _numbers(page: Page) -> set[str]:
    """All that an English page may mean by digits and words."""
    text = "\n".join(block.text for block in page.seen)
    words = WORD.findall(text.lower())
    joined = (NOT_DIGIT.sub("", number) for number in GROUPED.findall(text))
    known = LANGUAGES[page.locale].numbers if page.locale in LANGUAGES else {}
    return {*joined, *DIGITS.findall(text), *(str(known[word]) for word in words if word in known)}


def _is_own(text: str, number: re.Match[str], locale: str) -> bool:
    """Whether a number is of a time, a date or an amount of money."""
    language = LANGUAGES.get(locale)
    if language is None:
        return True
    patterns = (TIME, facts.amount(locale), language.dates, _hours(locale))
    return any(
        match.start() < number.end() and number.start() < match.end() for p in patterns for match in p.finditer(text)
    )


@cache
def _hours(locale: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, LANGUAGES[locale].card.hour_words))
    return re.compile(rf"\d+[ \u00a0]?(?:{words})(?!\w)" if words else "(?!)")


def lost_paragraph(corpus: Corpus) -> Iterator[Finding]:
    """A translation that has fewer paragraphs under a heading than the English page and says less, or one of not half the length.

    A paragraph or some of its sentences may have been lost in a merge. So may one of a text to send that has fewer.

    Bad:
        docs/lv/guidelines/apologise.md
        ## Kāpēc {#why}
    Good:
        docs/lv/guidelines/apologise.md
        ## Kāpēc {#why}

        Klientam nav svarīgi, kurš no mums kļūdījās. Viņš vēlas dzirdēt, ka kāds atzīst problēmu un ka kādam rūp viņa vilšanās.
    """
    for page, reference in corpus.translations:
        if state(page, reference) == "stale":
            continue  # that is told
        yield from replies.lacking(page, reference)
        ours, theirs = _paragraphs(page), _paragraphs(reference)
        for heading in (None, *page.headings):
            name = heading.id if heading else ""
            here, there = ours.get(name, []), theirs.get(name, [])
            if len(here) < len(there) and _length(here) < ALL * _length(there):
                message = (
                    f"paragraphs under #{name}: {len(here)}; {there[0].span.path}:{there[0].span.line} has {len(there)}"
                )
                yield Finding(
                    heading.span if heading else page.blocks[0].span, message, "translate the one that is missing"
                )
            for own, other in zip(here, there, strict=False) if len(here) == len(there) else ():
                if len(other.text) >= LONG and len(own.text) < HALF * len(other.text):
                    message = f"“{short(own.text)}” has not half the length of {other.span.path}:{other.span.line}"
                    yield Finding(own.span, message, "see whether it says all that the English one says")


def _paragraphs(page: Page) -> Mapping[str, list[Block]]:
    """The paragraphs of a page by the heading above them, '' for none."""
    found: Mapping[str, list[Block]] = defaultdict(list)
    for block in page.blocks:
        if block.kind == "paragraph":
            heading = page.heading_above(block.span.line)
            found[heading.id if heading else ""].append(block)
    return found


def _length(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks)
