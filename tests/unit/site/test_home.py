"""The moments of the home page."""

import pytest

from kb.site import home
from tests import fixture

INDEX = """---
title: Handbook
summary: What to say when a customer complains.
---
## Now {{#moment}}

{}

[Apologise](guidelines/apologise.md) without an item is no moment.

## Else {{#sections}}

- [Listen](guidelines/listen-for-facts.md)
"""


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("- [Sorry](guidelines/apologise.md)", [("guidelines/apologise", "1", "apologise")]),
        ("- [Sorry](guidelines/apologise.md#avoid) – how", [("guidelines/apologise", "1", "apologise")]),
        ("- [But](phrases/apology.md#sorry-but)", [("phrases/apology", "sorry-but", "apologise")]),
        ("- [Email](templates/acknowledge-email.md)", []),
        ("- Nothing", []),
        (
            "- [Facts](guidelines/listen-for-facts.md)\n- [Sorry](guidelines/apologise.md)",
            [("guidelines/listen-for-facts", "1", "listen-for-facts"), ("guidelines/apologise", "1", "apologise")],
        ),
    ],
)
def test_items_with_sentences_are_moments(item: str, found: list[tuple[str, str, str]]) -> None:
    corpus = fixture.corpus({"en/index.md": INDEX.format(item)})
    page = corpus.by_path["docs/en/index.md"]
    moments = list(home.moments(corpus, page))
    assert [
        (str(each.page.id), each.sentence.key, each.guideline and each.guideline.id.slug) for each in moments
    ] == found
    marked = home.with_markers(corpus, page, list(page.lines))
    assert [each.key in marked[each.line - 1] for each in moments] == [True] * len(found)
    assert len({each.key for each in moments}) == len(found)


def test_other_pages_have_none() -> None:
    corpus = fixture.corpus()
    assert [page for page in corpus if list(home.moments(corpus, page))] == []
