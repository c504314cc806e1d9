"""The files beside the pages, spoilt at random: whatever stands in them is told, and nothing raises."""

import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.model.organisation import DAYS, hours
from kb.read import organisation, placeholders
from kb.rules import check
from tests.fixture import FILES, LOCALES, corpus
from tests.unit.read.mutation import mutated

ROUNDS = 300
"""Of reading; as checking takes longer, a twentieth of them is checked."""


@pytest.mark.parametrize("name", ["organisation.yml", "placeholders.yml"])
def test_whatever_stands_there_is_read_and_checked(name: str) -> None:
    rng = random.Random(name)
    for number in range(ROUNDS):
        data = mutated(FILES[name], rng)
        read = organisation.read(data, "") if name == "organisation.yml" else placeholders.read(data, "", LOCALES)
        assert all(problem.span.line >= 1 and problem.message for problem in read[1])
        if number % 20 == 0:
            check(corpus({name: data}))


@given(
    st.text(max_size=40)
    | st.lists(
        st.from_regex(rf"({'|'.join(DAYS)})(-({'|'.join(DAYS)}))? \d\d:\d\d-\d\d:\d\d", fullmatch=True), max_size=4
    ).map(", ".join)
)
def test_hours_are_read_or_refused(text: str) -> None:
    with suppress(ValueError):
        for opening in hours(text):
            assert 0 <= opening.first <= opening.last <= 6
            assert 0 <= opening.opens < opening.closes <= 24 * 60
