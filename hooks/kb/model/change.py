"""What became of the handbook's entries, month by month."""

import re
from collections import Counter
from datetime import date
from typing import NamedTuple

from kb.model.page import Page, PageId

KINDS = ("new", "rewritten", "moved", "gone")
"""What may have become of an entry, in the order in which readers are told."""
WORDS = 5
"""How many words of a page must be others for it to be rewritten: fewer are a typo mended, a sentence is more."""
_UNSEEN = re.compile(r"\]\([^)]*\)|\{#[^}]*\}")
"""Where links lead, and ids."""


class Change(NamedTuple):
    """What became of an entry in a language. `day` is that of the last commit that had a part in it, `title` its last one."""

    locale: str
    page: PageId
    kind: str
    day: date
    title: str


def is_rewritten(before: Page, after: Page) -> bool:
    """Whether a page says something else than it did; words in another order, marks and typos are no such thing."""
    old, new = _words(before), _words(after)
    return max((old - new).total(), (new - old).total()) >= WORDS


def _words(page: Page) -> Counter[str]:
    return Counter(re.findall(r"\w+", _UNSEEN.sub(" ", page.shown)))
