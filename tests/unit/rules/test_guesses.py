"""The rules that guess refuse no good sentence, and each faulty one but those that they are known to miss."""

import pytest

from tests.fixture import LOCALES, checked
from tests.guesses import RULES, Placed, faulty, faulty_places, good, good_places

ENOUGH = 200
BESIDE = frozenset({"placeholder-parity"})
"""What is said of the sentences because they are in one language alone."""


def told(place: Placed) -> dict[str, set[str]]:
    """The sentences that an error stands at, with its rules."""
    found: dict[str, set[str]] = {}
    for each in checked({place.path: place.text}):
        if each.span.path == f"docs/{place.path}" and each.span.line in place.lines and not each.is_warning:
            found.setdefault(place.lines[each.span.line], set()).add(each.rule)
    return {sentence: rules - BESIDE for sentence, rules in found.items() if rules - BESIDE}


@pytest.mark.parametrize("locale", LOCALES)
def test_no_good_sentence_is_refused(locale: str) -> None:
    assert len({each.text for each in good(locale)}) >= ENOUGH
    assert [told(place) for place in good_places(locale)] == [{}, {}]


@pytest.mark.parametrize("locale", LOCALES)
def test_faulty_sentences_are_refused_by_their_rule_alone(locale: str) -> None:
    wanted = {each.text: {each.rule} for each in faulty(locale) if not each.is_missed}
    found = [told(place) for place in faulty_places(locale)]
    assert found[0] | found[1] == wanted


def test_faulty_sentences_name_rules_that_guess() -> None:
    assert {each.rule for locale in LOCALES for each in faulty(locale)} < set(RULES)
