"""Which words are looked up, where they stand, which are known in each language, and the lists of words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kb import cli
from kb.read import tree
from kb.rules import rule_id
from kb.rules.explain import documentation
from kb.spelling import hunspell, words
from tests import fixture
from tests.project import ROOT, write_docs

LOCALES = sorted(words.LANGUAGES)


@pytest.fixture(scope="module", autouse=True)
def _dictionaries() -> None:
    hunspell.ensure()


@pytest.fixture(scope="module")
def spellers(_dictionaries: None) -> dict[str, words.Speller]:
    """The languages as the dictionaries know them, with few words listed."""
    listed = ("ŧłø", "Priya", "playbook")
    return {locale: words.Speller(language, listed) for locale, language in words.LANGUAGES.items()}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- Tell them **why**.", "3 Tell, 8 them, 15 why"),
        ("## Nói gì {#say}", "4 Nói, 8 gì"),
        ("| Liec, ko { #a-b } | a |", "3 Liec, 9 ko"),
        ("See [the page](../guidelines/act.md#say) too.", "1 See, 6 the, 10 page, 42 too"),
        ("![A flow](../assets/flwo.png)", "5 flow"),
        ("{{salutation}}, hello {{agent_name}}{{", "17 hello"),
        ("At https://exampel.org/pth, care@exampel.org or mkdocs.yml", "1 At, 46 or"),
        ("in hooks/words/xy.txt, docs/asets/ or /og/…/ (company_phne)", "1 in, 36 or"),
        ("Send 2nd v2 SMS to ID 1a2b, A or B", "1 Send, 17 to, 31 or"),
        ("Ma’am, it's the customers’ ‘right’", "1 Ma’am, 8 it's, 13 the, 17 customers, 29 right"),
        ("tuloy-tuloy – i-check; -foo- bar‑baz", "1 tuloy-tuloy, 15 i-check, 25 foo, 30 bar‑baz"),
        ("/// details | Answer", "15 Answer"),
        ("fish &amp; chips\\nmore _or_ less", "1 fish, 12 chips, 19 more, 25 or, 29 less"),
        ("„Jūsu”—“niyo”…kaya/pala", "2 Jūsu, 9 niyo, 15 kaya, 20 pala"),
        ("", ""),
    ],
)
def test_words_of_a_line(line: str, found: str) -> None:
    assert ", ".join(f"{word.span.column} {word.text}" for word in words.words("x", 1, line)) == found


A = "en/guidelines/apologise.md"
T = "en/templates/acknowledge-email.md"
S = "vi/templates/acknowledge-sms.md"
P = "placeholders.yml"


@pytest.mark.parametrize(
    ("locale", "edits", "found"),
    [
        ("en", {A: ("title: Apologise", "title: Zzap sorry")}, 1),
        ("en", {A: ("title: Apologise", 'title: "Say: \\"Zzap\\" Zzap" # Zzap')}, 2),
        ("en", {A: ("title: Apologise", "title: 'It''s Zzap'")}, 1),
        ("en", {A: ("summary: ", "summary: Zzap")}, 0),
        ("en", {A: ("summary: ", "summary: Zzap zzap Zzap ")}, 2),
        ("en", {A: ("  - regret\n", "  - Zzap\n")}, 0),
        ("en", {A: ("{#say}\n", "`Zzap` Zzap {#say}\n\n```\nZzap\n```\n")}, 1),
        ("en", {A: ("{#say}\n", "{#say}\n\n| Zzap { #Zzap } | [Zzap](Zzap) |\n| --- | --- |\n| **Zzap** | x |\n")}, 3),
        ("vi", {A: ("title: Apologise", "title: Zzap sorry")}, 0),
        ("en", {T: ("Your complaint, case", "Your Zzap, case")}, 1),
        ("en", {T: ("Kind regards", "{{zzap}} Zzap")}, 1),
        ("vi", {S: ("Xin loi", "Zzap loi")}, 0),
        ("vi", {S: ("Xin loi", "Zzap lỗi")}, 1),
        ("en", {P: ('en: {label: "Case number"', 'en: {label: "Case Zzap"')}, 1),
        ("en", {P: ('en: {label: "Case number"', "en: {label: Zzap")}, 1),
        ("lv", {P: ('en: {label: "Case number"', 'en: {label: "Case Zzap"')}, 0),
        ("en", {A: b"\xff"}, 0),
        ("en", {A: "---\ntitle: Zzap\nZzap\n"}, 0),
    ],
)
def test_words_of_the_content(project: Path, locale: str, edits: dict[str, fixture.Edit], found: int) -> None:
    write_docs(project, edits)
    found_words = [word for word in words.words_of(tree.load(project), project, locale) if word.text == "Zzap"]
    assert len({span for _, span in found_words}) == len(found_words) == found
    for _, (path, line, column) in found_words:
        assert (project / path).read_text("utf-8").split("\n")[line - 1][column - 1 :].startswith("Zzap")


def test_what_the_site_says_on_its_own_account(project: Path) -> None:
    strings = project / "hooks/strings/en.yml"
    strings.write_text('# Zzap\nlanguage: zzap\nzzap: "Zzap it: # # Zzap"\n', "utf-8")
    found = words.words_of(tree.load(project), project, "en")
    assert [span for word, span in found if word.lower() == "zzap"] == [
        ("hooks/strings/en.yml", 3, 8),
        ("hooks/strings/en.yml", 3, 21),
    ]


@pytest.mark.parametrize(
    ("locale", "wrong", "meant"),
    [
        ("en", "recieve", "receive"),
        ("en", "Appologise", "Apologise"),
        ("en", "do’nt", "don’t"),
        ("en", "customerss", "customers"),
        ("vi", "đuợc", "được"),
        ("vi", "ngừoi", "người"),
        ("vi", "qúy", "quý"),
        ("vi", "khoẻe", "khỏe"),
        ("lv", "sudzība", "sūdzība"),
        ("lv", "atvainojamis", "atvainojamies"),
        ("lv", "uzņemumam", "uzņēmumam"),
        ("lv", "e-pastss", "e-pasts"),
        ("tl", "paumanhhin", "paumanhin"),
        ("tl", "problma", "problema"),
        ("tl", "mag-recieve", "mag-receive"),
        ("tl", "recieve", "receive"),
    ],
)
def test_misspelt(spellers: dict[str, words.Speller], locale: str, wrong: str, meant: str) -> None:
    assert not spellers[locale].knows(wrong)
    assert meant in spellers[locale].suggestions(wrong, {"được": 9, "người": 9, "quý": 2, "atvainojamies": 3})


@pytest.mark.parametrize(
    ("locale", "right"),
    [
        ("en", "receive Apologise COMPLAINT don’t customer’s step-by-step Ma’am follow‑up"),
        ("vi", "Quý khách được hòa khỏe thủy Hòa xử lý quỹ hoàn khoản của mùa"),
        ("lv", "sūdzībām Jūsu nosūtīšu nesūdzieties e-pastu E-pasts pasūtījumiem atvainojamies"),
        ("tl", "paumanhin naaabala pinakamadali Pakisabi iaakyat ulit-ulitin Animnapu’t reklamong"),
        (
            "tl",
            "tuloy-tuloy mag-escalate I-check iche-check pino-process maipapa-deliver supervisor Ma’am nagrereklamo mapapadali babayaran",
        ),
    ],
)
def test_right(spellers: dict[str, words.Speller], locale: str, right: str) -> None:
    assert [word for word in right.split() if not spellers[locale].knows(word)] == []


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("word", ["ж" * 2000, "a-" * 500 + "bzx", "日本語", "mag-" * 200 + "ß", "ŧłø"])
def test_letters_that_no_dictionary_expects(spellers: dict[str, words.Speller], locale: str, word: str) -> None:
    assert spellers[locale].knows(word) == (word == "ŧłø")
    assert not any("?" in suggestion for suggestion in spellers[locale].suggestions(word, {}))


@pytest.mark.parametrize(
    ("word", "known"),
    [("Priya", True), ("Priya’s", True), ("priya", False), ("Playbook", True), ("playbooking", False)],
)
def test_listed_words(spellers: dict[str, words.Speller], word: str, known: bool) -> None:
    assert spellers["en"].knows(word) == known


def content(locale: str, text: str, listed: list[str]) -> words.Content:
    return words.Content(locale, tuple(words.words("x", 1, text)), tuple(listed))


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
    of = content("lv", "Abc, čats: Priya (zoo)", listed)
    findings = [*words.word_order(of), *words.unused_word(of)]
    assert [f"{f.span.line}:{f.span.column} {f.message}" for f in findings] == found
    assert {f.span.path for f in findings} <= {"hooks/words/lv.txt"}
    assert of.tidied == tidied


def test_the_repositorys_lists_are_tidy() -> None:
    of_all = list(words.contents(tree.load(ROOT), ROOT))
    assert [of.locale for of in of_all if of.listed] == ["en", "vi", "lv", "tl"]
    for of in of_all:
        assert [*words.word_order(of), *words.unused_word(of)] == []


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
    assert content(locale, page, [listed]).tidied == [listed]


@pytest.mark.parametrize("rule", words.RULES, ids=rule_id)
def test_every_rule_is_explained(rule: Callable[[words.Content], object]) -> None:
    explained = {each.id: each.is_warning for each in documentation({})}
    assert explained[rule_id(rule)]


@pytest.fixture
def misspelt(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    write_docs(project, {A: ("## Say {", "## Recieve it, Priya: say {")})
    (project / "hooks/words/en.txt").write_text("Zoe\nPriya\n", "utf-8")
    return project


def test_command(misspelt: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = ["spell", "--root", str(misspelt)]
    line = (misspelt / "docs" / A).read_text("utf-8").split("\n").index("## Recieve it, Priya: say {#say}") + 1
    assert cli.main(arguments) == 0
    out = capsys.readouterr().out
    assert (
        f"docs/{A}:{line}:4: spelling warning: “Recieve” is not in the dictionary\n"
        "    did you mean “Receive”, “Relieve” or “Reverie”? If it is right as it is, add it to hooks/words/en.txt\n"
    ) in out
    assert "hooks/words/en.txt:1:1: unused-word warning: no page uses “Zoe”\n    `make words` sorts" in out
    assert "hooks/words/en.txt:2:1: word-order warning: “Priya” belongs above “Zoe”\n" in out
    assert "“Priya” is not" not in out
    assert "::warning" not in out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert cli.main(arguments) == 0
    assert f"::warning file=docs/{A},line={line},col=4,title=spelling::“Recieve”" in capsys.readouterr().out


def test_tidying_the_lists(misspelt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["words", "--root", str(misspelt)]) == 0
    assert (misspelt / "hooks/words/en.txt").read_text("utf-8") == "Priya\n"
    cli.main(["spell", "--root", str(misspelt)])
    out = capsys.readouterr().out
    assert "spelling warning" in out
    assert "hooks/words/en.txt:" not in out


def test_without_dictionaries(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(hunspell, "FOLDER", tmp_path / "none")
    monkeypatch.setenv("PATH", str(tmp_path))  # no apt-get
    assert cli.main(["spell", "--root", str(project)]) == 2
    assert "it needs Debian's or Ubuntu's packages hunspell, hunspell-en-gb" in capsys.readouterr().err


def test_missing_dictionaries_are_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "dictionaries"
    apt = tmp_path / "apt-get"
    apt.write_text(
        f'#!/bin/sh\necho "$@" >>{tmp_path}/log\n'
        f"/bin/mkdir -p {folder}\nfor name in {' '.join(hunspell.PACKAGES)}; do >{folder}/$name.dic; done\n"
    )
    apt.chmod(0o755)
    (tmp_path / "sudo").write_text('#!/bin/sh\nexec "$@"\n')
    (tmp_path / "sudo").chmod(0o755)
    monkeypatch.setattr(hunspell, "FOLDER", folder)
    monkeypatch.setenv("PATH", str(tmp_path))
    hunspell.ensure()
    hunspell.ensure()
    assert (tmp_path / "log").read_text() == (
        "-qq update\n-qq install -y --no-install-recommends hunspell hunspell-en-gb hunspell-vi hunspell-lv myspell-tl\n"
    )
