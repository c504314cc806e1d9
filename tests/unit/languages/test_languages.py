"""What is known of each language, and of one that has no file."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from kb import cli, languages
from kb.languages import LANGUAGES, scripts
from kb.read import tree
from tests.project import ROOT

DAY = date(2026, 11, 3)


def test_every_language_of_the_site_has_a_file() -> None:
    assert set(LANGUAGES) == set(tree.languages(ROOT))


@pytest.mark.parametrize(("locale", "tag"), [("en", "en"), ("tl", "fil"), ("de", "de"), ("pt-BR", "pt-BR")])
def test_tag(locale: str, tag: str) -> None:
    assert languages.tag(locale) == tag


@pytest.mark.parametrize(
    ("locale", "region"), [("en", "GB"), ("tl", "PH"), ("de", ""), ("pt-BR", "BR"), ("zh-Hant", "")]
)
def test_region(locale: str, region: str) -> None:
    assert languages.region(locale) == region


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "3 November 2026"),
        ("vi", "ngày 3 tháng 11 năm 2026"),
        ("lv", "2026. gada 3. novembris"),
        ("tl", "Nobyembre 3, 2026"),
        ("de", "3. November 2026"),
        ("pt-BR", "3 de novembro de 2026"),
    ],
)
def test_date_in_a_sentence(locale: str, text: str) -> None:
    assert scripts.date_text(DAY, locale) == text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "November 2026"),
        ("vi", "tháng 11 năm 2026"),
        ("lv", "2026. gada novembris"),
        ("tl", "Nobyembre 2026"),
        ("de", "November 2026"),
    ],
)
def test_month_in_a_sentence(locale: str, text: str) -> None:
    assert scripts.month_text(DAY, locale) == text


def test_data_for_scripts(tmp_path: Path) -> None:
    assert cli.main(["languages", str(tmp_path)]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["card.json", "search.json"]
    data = {path.stem: json.loads(path.read_text("utf-8")) for path in tmp_path.iterdir()}
    assert data == json.loads(json.dumps(scripts.for_scripts()))
    assert data["search"].keys() == LANGUAGES.keys()
    card = data["card"]
    assert {locale: known["tag"] for locale, known in card["languages"].items()} == {
        "en": "en-GB",
        "vi": "vi-VN",
        "lv": "lv-LV",
        "tl": "fil-PH",
    }
    assert card["currency_symbols"] == {"£": "GBP", "₫": "VND", "€": "EUR", "₱": "PHP", "$": "USD"}
    assert card["sms"]["gsm"] == [160, 153]
    assert {"van", "dela"} <= set(card["names"]["particles"])


@pytest.mark.parametrize("locale", LANGUAGES)
def test_what_search_knows_is_written_as_it_is_compared(locale: str) -> None:
    known = LANGUAGES[locale].search
    texts = [*known.common_words, *(() if known.has_telling_marks else known.small_words)]
    assert [text for text in texts if not text.isascii() or text != text.lower()] == []
    for expression in (
        *known.common_words,
        *(pattern for _, pattern, _ in LANGUAGES[locale].card.amended),
    ):
        re.compile(expression)
