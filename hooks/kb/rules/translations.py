"""Whether translations keep up with the English pages, and pages with their review."""

from collections.abc import Iterator

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.page import Page
from kb.model.translation import FOLLOWS, review_due, state


def follows_syntax(corpus: Corpus) -> Iterator[Finding]:
    """A field `follows` that is no pair of hashes, or that stands in an English page.

    It is written by a command, not by hand.

    Bad:
        docs/lv/guidelines/apologise.md
        ---
        follows: yesterday
        ---
    Good:
        docs/lv/guidelines/apologise.md
        ---
        follows: 776aceef857d 35f7b824a9f2
        ---
    """
    for page in corpus:
        entry = page.front_matter.get("follows")
        if entry is None:
            continue
        if page.locale == contract.REFERENCE:
            yield Finding(entry.span, "an English page follows no other", "remove the line")
        elif not entry.is_list and not FOLLOWS.fullmatch(page.value("follows")):
            span = entry.values[0].span if entry.values else entry.span
            message = f"“{page.value('follows')}” is not two hashes of twelve letters and digits"
            yield Finding(span, message, f"remove the line, then {_follow(page)}")


def _follow(page: Page) -> str:
    return f"make follow PAGE={page.path}"


def _translations(corpus: Corpus, wanted: str) -> Iterator[tuple[Page, Page]]:
    for page in corpus:
        reference = corpus.reference(page)
        if reference and state(page, reference) == wanted:
            yield page, reference


def stale_translation(corpus: Corpus) -> Iterator[Finding]:
    """A translation whose English page has changed since it was last marked as following it.

    Readers see a note on the page until the translation has caught up.

    Bad:
        docs/lv/guidelines/apologise.md
        ---
        follows: 000000000000 35f7b824a9f2
        ---
    Good:
        docs/lv/guidelines/apologise.md
        ---
        follows: 776aceef857d 35f7b824a9f2
        ---
    """
    for page, reference in _translations(corpus, "stale"):
        entry = page.front_matter["follows"]
        yield Finding(
            entry.span,
            f"{reference.path} has changed since (now {reference.text_hash})",
            f"what changed: make status PAGE={page.path}; when it is in here too: {_follow(page)}",
        )


def untracked_translation(corpus: Corpus) -> Iterator[Finding]:
    """A translation that does not say which English text it follows: nobody would notice when it falls behind.

    Bad:
        docs/en/training/quiz.md
        ---
        title: Quiz
        ---

        What do you say first?

        docs/lv/training/quiz.md
        ---
        title: Pārbaude
        ---

        Ko jūs sakāt vispirms?
    Good:
        docs/en/training/quiz.md
        ---
        title: Quiz
        ---

        What do you say first?

        docs/lv/training/quiz.md
        ---
        title: Pārbaude
        follows: 6fea76093128 f9696629882b
        ---

        Ko jūs sakāt vispirms?
    """
    for page, reference in _translations(corpus, "untracked"):
        if "follows" not in page.front_matter:  # else follows_syntax says what is wrong
            yield Finding(page.span(), f"nothing says which text of {reference.path} this follows", _follow(page))


def unchanged_translation(corpus: Corpus) -> Iterator[Finding]:
    """A translation that was marked as following a newer English text without having been changed itself.

    That may be right, after a typo was corrected in English; a second reader looks and confirms it.

    Bad:
        docs/lv/guidelines/apologise.md
        ---
        follows: 776aceef857d 35f7b824a9f2 unchanged
        ---
    Good:
        docs/lv/guidelines/apologise.md
        ---
        follows: 776aceef857d 35f7b824a9f2
        ---
    """
    for page, reference in _translations(corpus, "unchanged"):
        entry = page.front_matter["follows"]
        yield Finding(
            entry.span,
            f"marked as following the new {reference.path}, but it is the same text as before",
            f"read both; then change it and {_follow(page)}, or {_follow(page)} CONFIRM=1",
        )


def review_interval(corpus: Corpus) -> Iterator[Finding]:
    """An English page that does not say in which month it was last reviewed as a whole.

    Bad:
        docs/en/training/quiz.md
        ---
        title: Quiz
        ---

        What do you say first?
    Good:
        docs/en/training/quiz.md
        ---
        title: Quiz
        reviewed: 2026-11
        ---

        What do you say first?
    """
    for page in corpus:
        if page.locale == contract.REFERENCE and page.parsed and not review_due(page):
            entry = page.front_matter.get("reviewed")
            if entry and not entry.is_empty:
                continue  # bad_value tells
            span = entry.span if entry else page.span()
            yield Finding(span, "nothing says when this page was last reviewed", "add the month: reviewed: 2026-11")
