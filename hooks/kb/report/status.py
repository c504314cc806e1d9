"""How the translations stand, and what is to be read again, for people at a terminal."""

from collections import Counter
from collections.abc import Iterator

from kb.model import contract, translation
from kb.model.corpus import Corpus


def report(content: Corpus, month: str) -> Iterator[str]:
    """A line a language with what is not complete beneath it, then a line for each review that is due.

    Args:
        content: the content.
        month: this month, `2026-11`.
    """
    for locale in content.locales:
        if locale == contract.REFERENCE:
            continue
        states = translation.states(content, locale)
        count = Counter(state.state for state in states)
        yield f"{locale}: " + ", ".join(f"{count[name]} {name}" for name in translation.STATES if count[name])
        yield from (f"  {state.state:10} {state.path}" for state in states if state.state != "complete")
    for page in content:
        due = translation.review_due(page) if page.locale == contract.REFERENCE else ""
        if due and due <= month:
            yield f"review due since {due}: {page.path}"
