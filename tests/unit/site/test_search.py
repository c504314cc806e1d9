"""The rows that the search box reads, from the fixture's content and from the repository's own."""

from typing import Any

import pytest

from kb.model import contract
from kb.model.corpus import Corpus
from kb.read import texts
from kb.site import api, home, search
from tests import fixture
from tests.languages import LOCALES
from tests.project import ROOT
from tests.rows import unpacked

BENCH = ROOT / "tests/bench"
CLASSES = {"exact", "nodia", "typo", "inflected", "paraphrase", "prefix", "other"}
CALL_CLASSES = {"moment", "quote", "short", "typo", "nodia", "mixed", "half", "cross"}
"""Of the sets that came later: what happens, what is said, shorthand …"""


def published(content: Corpus) -> dict[str, Any]:
    own = texts.load(ROOT / "hooks" / "strings", content.locales)
    return dict(search.files(content, LOCALES, own))


def read(content: Corpus) -> dict[str, Any]:
    """What the search reads, by language."""
    return search.data(content, LOCALES, texts.load(ROOT / "hooks" / "strings", content.locales))


def test_every_entry_is_a_row(content: Corpus) -> None:
    files = published(content)
    assert list(files) == [
        *(f"search/{folder}{locale}.json" for locale in LOCALES for folder in ("", "others/")),
        *(f"search/said/{locale}.json" for locale in LOCALES),
    ]
    for locale in LOCALES:
        rows = unpacked(read(content)[locale])
        assert [row["url"] for row in rows] == [entry["url"] for entry in api.entries(content, locale)]
        assert {row["kind"] for row in rows} == {
            section.kind for section in contract.SECTIONS.values() if section.is_published_as_data
        }


def test_a_row_carries_what_a_result_shows(content: Corpus) -> None:
    for name, file in read(content).items():
        for row in unpacked(file):
            assert row["title"], name
            assert row["kind"] in file["kinds"]
            assert row.get("channel", "email") in file["channels"]
            has_words = row["kind"] in {"phrase", "template", "guideline"}
            assert ("say" in row) == has_words or row["kind"] == "situation", row["url"]


def test_what_is_said_is_there_in_every_language(content: Corpus) -> None:
    files = published(content)
    for locale in LOCALES:
        said = files[f"search/said/{locale}.json"]["said"]
        for entry in api.entries(content, locale):
            text = said.get(entry["id"], "")
            if entry["kind"] == "phrase":
                assert text == entry["say"]
            elif entry["kind"] in ("guideline", "situation"):
                assert text == next(iter(entry["say"]), "")
            elif entry["kind"] == "template":
                assert text
                assert "{{" not in text
                assert len(text.splitlines()) <= search.LINES
            else:
                assert not text
        assert {row["id"]: row["say"] for row in unpacked(files[f"search/{locale}.json"]) if "say" in row} == said


def test_the_moments_are_those_of_the_home_page(content: Corpus) -> None:
    for locale in LOCALES:
        file = published(content)[f"search/{locale}.json"]
        page = content.by_path[f"docs/{locale}/index.md"]
        assert file["moments"]["title"] in {heading.text for heading in page.headings}
        assert [each["title"] for each in file["moments"]["items"]] == [
            each.title for each in home.moments(content, page)
        ]
        assert {each["id"] for each in file["moments"]["items"]} <= {row["id"] for row in unpacked(file)}


def test_what_the_box_says_is_in_its_data(content: Corpus) -> None:
    for file in read(content).values():
        assert file["strings"].keys() >= {"say", "send", "do", "fill", "guess", "keys", "key.open", "shared", "refused"}
        assert not [key for key in file["strings"] if key.startswith("kind.")]


def test_what_other_languages_call_a_concept_comes_with_their_names(content: Corpus) -> None:
    files = published(content)
    own = {"en": {"en"}, "vi": {"vi", "en"}, "lv": {"lv"}, "tl": {"tl", "en"}}
    for locale, whole in read(content).items():
        first, second = (files[f"search/{folder}{locale}.json"]["concepts"] for folder in ("", "others/"))
        assert {name for concept in first for name in concept} == own[locale]
        assert [one | other for one, other in zip(first, second, strict=True)] == whole["concepts"]


def test_rows_of_the_fixture() -> None:
    content = fixture.corpus()
    entries = {locale: api.entries(content, locale) for locale in content.locales}
    rows = {row["url"]: row for row in search.rows(content, "vi", entries)}
    row = rows["vi/guidelines/apologise/"]
    page = content.by_path["docs/vi/guidelines/apologise.md"]
    assert row["title"] == page.title
    assert row["keywords"] == "; ".join(page.values("keywords"))
    assert row["heard"] == "; ".join(page.heard())
    assert set(row["others"]) == {"en", "lv", "tl"}
    english = content.by_path["docs/en/guidelines/apologise.md"]
    assert row["others"]["en"].startswith(f"apologise; {english.title}; ")
    heard = english.heard()
    assert row["others"]["en"].endswith("; ".join(heard[: search.HEARD_ELSEWHERE]))
    assert not any(phrase in row["others"]["en"] for phrase in heard[search.HEARD_ELSEWHERE :])
    assert set(row) == {"id", "kind", "url", "title", "summary", "keywords", "heard", "say", "others"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{{salutation}},\n\nThank you for your letter.", "Thank you for your letter."),
        ("[Smile]\n→ Say your name.\nGood morning, this is {{name}}.", "Good morning, this is {{name}}."),
        ("{{name}}: {{date}}", "{{name}}: {{date}}"),
        ("", ""),
    ],
)
def test_first_line(text: str, line: str) -> None:
    assert "".join(search.first_lines(text)) == line


def test_first_lines() -> None:
    text = "{{salutation}},\n\nThank you for your letter.\n→ Wait.\nHere is what we found.\nMore of it follows."
    assert search.first_lines(text, 2) == ["Thank you for your letter.", "Here is what we found."]


def test_concepts_are_in_every_language(content: Corpus) -> None:
    for concept in content.concepts:
        assert {language.text for language in concept.typed} >= set(LOCALES), concept.name.text
        assert all(concept.typed.values()), concept.name.text


def test_shorthand_is_known_in_every_language(content: Corpus) -> None:
    """Which the scripts get as it stands."""
    known = published(content)["search/en.json"]["shorthand"]
    assert set(known) == set(LOCALES)
    assert known["en"]["cx"] == ["customer"]
    for locale, shorthand in known.items():
        assert len(shorthand) >= 60, locale


def test_a_row_carries_what_is_heard(content: Corpus) -> None:
    """In the reader's language; of the others some of English alone, in the second file: all would weigh too much."""
    for locale in LOCALES:
        rows = {row["url"]: row for row in unpacked(published(content)[f"search/{locale}.json"])}
        for entry in api.entries(content, locale):
            assert rows[entry["url"]]["heard"].split("; ") == entry["heard"], entry["id"]


HALVES = {
    "queries": {"dev", "held-out", "fresh"},
    "blind": {"blind"},
    "blind/calls": {"calls-seen", "calls-blind"},
    "blind/floor": {"floor-seen", "floor-blind"},
}


@pytest.mark.parametrize(
    ("folder", "least"), [("queries", 80), ("blind", 60), ("blind/calls", 60), ("blind/floor", 140)]
)
@pytest.mark.parametrize("locale", LOCALES)
def test_queries_name_real_entries(content: Corpus, locale: str, folder: str, least: int) -> None:
    known = {entry["id"] for entry in api.entries(content, locale)}
    lines = [line.split("\t") for line in (BENCH / folder / f"{locale}.tsv").read_text("utf-8").splitlines()[1:]]
    assert len(lines) >= least
    assert len({query for _, _, query, _ in lines}) == len(lines)
    for kind, half, query, targets in lines:
        assert kind in CLASSES | CALL_CLASSES
        assert half in HALVES[folder]
        assert set(targets.split()) <= known, query
