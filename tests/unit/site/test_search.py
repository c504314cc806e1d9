"""The rows that the search box reads, from the fixture's content and from the repository's own."""

import re
from collections import Counter
from typing import Any

import pytest

from kb.model import contract
from kb.model.corpus import Corpus
from kb.read import texts
from kb.site import api, search
from tests import fixture
from tests.languages import PREFIXES
from tests.project import ROOT

QUERIES = ROOT / "tests/bench/queries"
CLASSES = {"exact", "nodia", "typo", "inflected", "paraphrase", "prefix", "other"}


def published(content: Corpus) -> dict[str, Any]:
    own = texts.load(ROOT / "hooks" / "strings", content.locales)
    return dict(search.files(content, PREFIXES, own))


def test_every_entry_is_a_row(content: Corpus) -> None:
    files = published(content)
    assert list(files) == [f"search/{locale}.json" for locale in content.locales]
    for locale, prefix in PREFIXES.items():
        rows = files[f"search/{locale}.json"]["rows"]
        assert [row["url"] for row in rows] == [entry["url"] for entry in api.entries(content, locale, prefix)]
        assert {row["kind"] for row in rows} == {
            section.kind for section in contract.SECTIONS.values() if section.is_published_as_data
        }


def test_a_row_carries_what_a_result_shows(content: Corpus) -> None:
    for name, file in published(content).items():
        for row in file["rows"]:
            assert row["title"], name
            assert row["kind"] in file["kinds"]
            assert row.get("channel", "email") in file["channels"]
            assert ("lead" in row) == (row["kind"] in {"phrase", "template"}), row["url"]
            assert "{{" not in row.get("lead", "")


def test_rows_of_the_fixture() -> None:
    content = fixture.corpus()
    entries = {locale: api.entries(content, locale, PREFIXES[locale]) for locale in content.locales}
    rows = {row["url"]: row for row in search.rows(content, "vi", entries)}
    row = rows["vi/guidelines/apologise/"]
    page = content.by_path["docs/vi/guidelines/apologise.md"]
    assert row["title"] == page.title
    assert row["keywords"] == "; ".join(page.values("keywords"))
    assert row["heard"] == "; ".join(page.heard())
    assert set(row["others"]) == {"en", "lv", "tl"}
    english = content.by_path["docs/en/guidelines/apologise.md"]
    assert row["others"]["en"].startswith(f"apologise; {english.title}; ")
    assert not re.search(r"[.!?:]", row["body"])
    words = row["body"].split()
    assert len(words) == len(set(words))


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
    assert search.first_line(text) == line


def test_concepts_are_in_every_language(content: Corpus) -> None:
    for concept in content.concepts:
        assert {language.text for language in concept.typed} >= set(PREFIXES), concept.name.text
        assert all(concept.typed.values()), concept.name.text


def test_shorthand_is_known_in_every_language(content: Corpus) -> None:
    """Which the scripts get as it stands."""
    known = published(content)["search/en.json"]["shorthand"]
    assert set(known) == set(PREFIXES)
    assert known["en"]["cx"] == ["customer"]
    for locale, shorthand in known.items():
        assert len(shorthand) >= 60, locale


def test_a_row_carries_what_is_heard(content: Corpus) -> None:
    """In the reader's language; that of the others would weigh too much."""
    for locale, prefix in PREFIXES.items():
        rows = {row["url"]: row for row in published(content)[f"search/{locale}.json"]["rows"]}
        for entry in api.entries(content, locale, prefix):
            assert rows[entry["url"]]["heard"].split("; ") == entry["heard"], entry["id"]


def test_a_row_has_no_words_of_many_texts_and_one_form_of_each(content: Corpus) -> None:
    for file in published(content).values():
        uses = Counter(word for row in file["rows"] for word in row.get("body", "").split())
        assert max(uses.values()) <= search.COMMON_SHARE * len(file["rows"])
        for row in file["rows"]:
            long = [word[: -search.ENDING] for word in row.get("body", "").split() if len(word) >= search.ENDED]
            assert len(long) == len(set(long)), row["url"]


@pytest.mark.parametrize("locale", [file.stem for file in QUERIES.glob("*.tsv")])
def test_queries_name_real_entries(content: Corpus, locale: str) -> None:
    known = {entry["id"] for entry in api.entries(content, locale, "")}
    lines = [line.split("\t") for line in (QUERIES / f"{locale}.tsv").read_text("utf-8").splitlines()[1:]]
    assert len(lines) >= 80
    assert len({query for _, _, query, _ in lines}) == len(lines)
    for kind, half, query, targets in lines:
        assert kind in CLASSES
        assert half in {"dev", "held-out", "fresh"}
        assert set(targets.split()) <= known, query
