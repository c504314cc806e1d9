"""The lists of words that the dictionaries lack."""

from pathlib import Path

import pytest

from kb.languages import LANGUAGES
from kb.model.corpus import Corpus
from kb.model.error import KbError
from kb.model.finding import Span
from kb.read import tree
from kb.rules.spelling import unused_word, word_order
from kb.spelling import lists, words
from tests.project import ROOT


def words_of(locale: str, text: str, listed: list[str]) -> lists.Content:
    spelling = LANGUAGES[locale].spelling
    assert spelling
    return lists.Content(
        locale, spelling, tuple(words.words(text, lambda offset: Span("x", 1, offset + 1))), tuple(listed)
    )


@pytest.mark.parametrize(
    ("listed", "found", "tidied"),
    [
        (["abc", "Priya", "zoo", "čats"], [], ["abc", "Priya", "zoo", "čats"]),
        (
            ["zoo", "Priya", "abc"],
            ["2:1 “Priya” belongs above “zoo”", "3:1 “abc” belongs above “Priya”"],
            ["abc", "Priya", "zoo"],
        ),
        (["abc", "priya", "Priya"], ["3:1 “Priya” is already in line 2"], ["abc", "Priya"]),
        (["abc", "left-over", "zoo"], ["2:1 no page uses “left-over”"], ["abc", "zoo"]),
        (["", "abc"], ["1:1 no page uses “”"], ["abc"]),
        ([], [], []),
    ],
)
def test_lists(listed: list[str], found: list[str], tidied: list[str]) -> None:
    of = words_of("lv", "Abc, čats: Priya (zoo)", listed)
    findings = [*word_order(of), *unused_word(of)]
    assert [f"{f.span.line}:{f.span.column} {f.message}" for f in findings] == found
    assert {f.span.path for f in findings} <= {"hooks/words/lv.txt"}
    assert of.tidied == tidied


def test_the_repositorys_lists_are_tidy(content: Corpus) -> None:
    of_all = list(lists.contents(content, ROOT))
    assert {of.locale for of in of_all if of.listed} == {*LANGUAGES}
    for of in of_all:
        assert [*word_order(of), *unused_word(of)] == []


@pytest.mark.parametrize(
    ("locale", "listed", "page"),
    [
        ("en", "Priya", "Priya’s order"),
        ("lv", "čats", "e-čats"),
        ("tl", "Kalma", "pinakakalmang"),
        ("tl", "logistics", "mag-logistics-na"),
        ("tl", "logistics", "ilo-logistics"),
    ],
)
def test_a_listed_word_is_used_by_what_is_made_from_it(locale: str, listed: str, page: str) -> None:
    assert words_of(locale, page, [listed]).tidied == [listed]


def test_a_language_may_have_no_list(project: Path) -> None:
    corpus = tree.load(project)
    assert len(list(lists.contents(corpus, project))) == len(corpus.locales)
    (project / "hooks/words/lv.txt").unlink()
    assert [of.listed for of in lists.contents(corpus, project) if of.locale == "lv"] == [()]


def test_a_list_that_is_no_text(project: Path) -> None:
    (project / "hooks/words/lv.txt").write_bytes(b"\xff\n")
    with pytest.raises(KbError, match=r"hooks/words/lv\.txt can't be read"):
        list(lists.contents(tree.load(project), project))
