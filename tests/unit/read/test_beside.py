"""The files beside the pages, spoilt at random: whatever stands in them is told, and nothing raises."""

import random

import pytest

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
