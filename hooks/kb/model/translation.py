"""How a translation stands: which English text it follows, and when an English page is to be read again."""

import re
from dataclasses import dataclass

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import HASH_LENGTH, Page

FOLLOWS = re.compile(rf"([0-9a-f]{{{HASH_LENGTH}}}) ([0-9a-f]{{{HASH_LENGTH}}})( unchanged)?")


STATES = ("missing", "stale", "untracked", "unchanged", "complete")
"""From worst to best."""


@dataclass(frozen=True, slots=True)
class State:
    """How a page stands in a language; `path` is its file, existing or not."""

    path: str
    title: str
    state: str


def state(page: Page, reference: Page) -> str:
    """One of STATES for a translation and its English page."""
    match = FOLLOWS.fullmatch(page.value("follows"))
    if not match:
        return "untracked"
    if match[1] != reference.text_hash:
        return "stale"
    return "unchanged" if match[3] else "complete"


def has_changed(page: Page) -> bool:
    """Whether a translation's own text is another one than when it was last marked."""
    match = FOLLOWS.fullmatch(page.value("follows"))
    return match is not None and match[2] != page.text_hash


def states(corpus: Corpus, locale: str) -> list[State]:
    """Every page of the English handbook in another language, worst first."""
    found = []
    for page_id in corpus.page_ids:
        reference = corpus.page(contract.REFERENCE, page_id)
        if reference:
            page = corpus.page(locale, page_id)
            title = page.title if page else reference.title
            found.append(State(f"docs/{locale}/{page_id.file}", title, state(page, reference) if page else "missing"))
    return sorted(found, key=lambda each: STATES.index(each.state))


def review_due(page: Page) -> str:
    """The month in which an English page should be read again, `2027-11`, or '' where its last review is unknown."""
    match = contract.MONTH.fullmatch(page.value("reviewed"))
    if not match:
        return ""
    months = int(match[1]) * 12 + int(match[2]) - 1 + _interval(page)
    return f"{months // 12}-{months % 12 + 1:02}"


def _interval(page: Page) -> int:
    """After how many months a page is to be read again: its own, else its section's."""
    own = page.value("review")
    if own.isdecimal():
        return int(own)
    section = contract.SECTIONS.get(page.id.section)
    return section.review_months if section else contract.REVIEW_MONTHS
