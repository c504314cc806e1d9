"""The steps of a playbook on top of its page."""

import pytest

from kb.model.corpus import Corpus
from kb.model.page import PageId
from kb.publish.build import HOOKS
from kb.site import flow
from kb.site import handbook as handbooks
from tests.fixture import LOCALES, Edit, corpus
from tests.languages import NAMES
from tests.unit.rules.rows import P

STEP = "## 1. Apologise {#apologise}"

ROWS: list[tuple[dict[str, Edit], list[tuple[str, list[str], str]]]] = [
    (
        {},
        [
            ("apologise", ["apologise"], "guidelines/apologise 1"),
            ("listen-for-facts", ["listen-for-facts"], "guidelines/listen-for-facts 1"),
        ],
    ),
    (
        {P: (STEP, f"{STEP}\n\n[Listen](../guidelines/listen-for-facts.md) first.")},
        [
            ("apologise", ["listen-for-facts", "apologise"], "guidelines/listen-for-facts 1"),
            ("listen-for-facts", ["listen-for-facts"], "guidelines/listen-for-facts 1"),
        ],
    ),
    # A remark is no step, and neither is one without a guideline.
    ({P: ("## 1. ", "## ")}, [("listen-for-facts", ["listen-for-facts"], "guidelines/listen-for-facts 1")]),
    (
        {P: ("Guideline: [Apologise](../guidelines/apologise.md)", "See it.")},
        [("listen-for-facts", ["listen-for-facts"], "guidelines/listen-for-facts 1")],
    ),
]


@pytest.mark.parametrize(("edits", "wanted"), ROWS)
def test_steps_lead_to_their_guidelines_and_say_a_sentence(
    edits: dict[str, Edit], wanted: list[tuple[str, list[str], str]]
) -> None:
    content = corpus(edits)
    page = content.page("en", PageId("playbooks", "two-steps"))
    assert page
    found = [
        (step.heading.id, [each.id.slug for each in step.guidelines], f"{step.place} {step.sentence.key}")
        for step in flow.steps(content, page)
    ]
    assert found == wanted


@pytest.mark.parametrize("locale", LOCALES)
def test_every_playbook_has_the_same_steps_and_every_sentence_in_every_language(content: Corpus, locale: str) -> None:
    book = handbooks.load(HOOKS, content, LOCALES, NAMES)
    playbooks = [page for page in content if page.locale == locale and page.id.section == "playbooks"]
    with_steps = 0
    for page in playbooks:
        english = content.page("en", page.id)
        assert english
        steps = flow.data(book, page)
        assert [step["key"] for step in steps] == [step["key"] for step in flow.data(book, english)]
        assert {step["url"].lstrip("#") for step in steps} <= page.anchors
        says = flow.sentences(book, page)
        assert list(says) == [step["key"] for step in steps]
        assert all(list(said) == list(LOCALES) for said in says.values())
        with_steps += bool(steps)
    assert with_steps > 4
