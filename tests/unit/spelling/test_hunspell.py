"""The dictionaries that a machine has, of whatever version; and where they are missing."""

from pathlib import Path

import pytest

from kb import packages
from kb.languages import LANGUAGES
from kb.model.error import KbError
from kb.spelling import hunspell
from kb.spelling.speller import Speller

LOCALES = [locale for locale, language in LANGUAGES.items() if language.spelling]
NEEDED = hunspell.needed(language.spelling for language in LANGUAGES.values())


@pytest.fixture(scope="module")
def spellers() -> dict[str, Speller]:
    """The languages as the dictionaries know them, with few words listed."""
    packages.ensure(NEEDED)
    return {
        locale: Speller(language.spelling, map(hunspell.Dictionary, language.spelling.dictionaries), ("ŧłø", "Priya"))
        for locale, language in LANGUAGES.items()
        if language.spelling
    }


@pytest.mark.parametrize(
    ("locale", "right", "wrong"),
    [
        ("en", "receive Apologise don’t customer’s step-by-step Ma’am", "recieve do’nt customerss"),
        ("vi", "Quý khách được hòa khỏe thủy Hòa xử lý quỹ hoàn của mùa", "đuợc ngừoi qúy khoẻe"),
        ("lv", "sūdzībām Jūsu nosūtīšu e-pastu E-pasts pasūtījumiem", "sudzība uzņemumam e-pastss"),
        ("tl", "paumanhin ulit-ulitin tuloy-tuloy mag-escalate supervisor Ma’am", "paumanhhin problma mag-recieve"),
    ],
)
def test_words_are_told_and_others_offered(spellers: dict[str, Speller], locale: str, right: str, wrong: str) -> None:
    assert [word for word in right.split() if not spellers[locale].knows(word)] == []
    assert [word for word in wrong.split() if spellers[locale].knows(word)] == []
    assert all(spellers[locale].suggestions(word, {}) for word in wrong.split())


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("word", ["ж" * 2000, "a-" * 500 + "bzx", "日本語", "mag-" * 200 + "ß", "ŧłø"])
def test_letters_that_no_dictionary_expects(spellers: dict[str, Speller], locale: str, word: str) -> None:
    assert spellers[locale].knows(word) == (word == "ŧłø")
    assert not any("?" in suggestion for suggestion in spellers[locale].suggestions(word, {}))


def test_what_is_needed() -> None:
    assert {package.name for package in NEEDED} == {
        "libhunspell-1.7-0",
        "hunspell-en-gb",
        "hunspell-vi",
        "hunspell-lv",
        "myspell-tl",
    }
    assert len(hunspell.needed([None, LANGUAGES["tl"].spelling])) == 3


def test_without_dictionaries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hunspell, "FOLDERS", ("", str(tmp_path)))
    assert [package.name for package in NEEDED if package.is_here()] == ["libhunspell-1.7-0"]
    with pytest.raises(KbError, match="no spelling without the dictionary lv_LV"):
        hunspell.Dictionary("lv_LV")
    (tmp_path / "lv_LV.dic").touch()
    assert [package.name for package in NEEDED if package.is_here()] == ["libhunspell-1.7-0", "hunspell-lv"]


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hunspell, "NAMES", ("no-such-library",))
    monkeypatch.setattr(hunspell, "FILES", ("libnosuch.so",))
    assert not NEEDED[0].is_here()
