"""The dictionaries that a machine has, of whatever version; and where they are missing."""

from pathlib import Path

import pytest

from kb.languages import LANGUAGES
from kb.model.error import KbError
from kb.spelling import hunspell
from kb.spelling.speller import Speller

LOCALES = [locale for locale, language in LANGUAGES.items() if language.spelling]
PACKAGES = {
    name: package
    for language in LANGUAGES.values()
    if language.spelling
    for name, package in language.spelling.dictionaries.items()
}


@pytest.fixture(scope="module")
def spellers() -> dict[str, Speller]:
    """The languages as the dictionaries know them, with few words listed."""
    hunspell.ensure(PACKAGES)
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


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without dictionaries; its apt-get notes what it is asked and lays them down. Any sudo would be noted."""
    folder = tmp_path / "dictionaries"
    lay = f"/bin/mkdir -p {folder}\nfor name in {' '.join(PACKAGES)}; do >{folder}/$name.dic; done\n"
    for name, script in (("apt-get", f'echo "$@" >>{tmp_path}/log\n{lay}'), ("sudo", f"echo sudo >>{tmp_path}/log\n")):
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setattr(hunspell, "FOLDERS", (str(folder),))
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path / "log"


def test_root_is_told_what_is_installed_and_why(
    apt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    hunspell.ensure(PACKAGES)
    assert "Spelling needs hunspell-en-gb, " in capsys.readouterr().err
    hunspell.ensure(PACKAGES)
    update, install = apt.read_text().splitlines()
    assert update == "-qq update"
    assert install.split()[:4] == ["-qq", "install", "-y", "--no-install-recommends"]
    assert set(install.split()[4:]) == set(PACKAGES.values())


def test_others_are_told_what_to_type(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(KbError, match=r"Spelling needs .*Type: sudo apt-get install hunspell-en-gb"):
        hunspell.ensure(PACKAGES)
    assert not apt.exists()


def test_without_packages(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(apt.parent / "none"))
    with pytest.raises(KbError, match=r"brew install hunspell.*lv_LV\.dic.* in DICPATH"):
        hunspell.ensure(PACKAGES)
    with pytest.raises(KbError, match="no spelling without the dictionary lv_LV"):
        hunspell.Dictionary("lv_LV")


def test_failed_installation(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    (apt.parent / "apt-get").write_text("#!/bin/sh\nexit 100\n")
    with pytest.raises(KbError, match=r"no spelling: .*100"):
        hunspell.ensure(PACKAGES)
