"""Which words are looked up, and where they stand."""

from pathlib import Path

import pytest

from kb.languages import LANGUAGES
from kb.model.finding import Span
from kb.read import tree
from kb.spelling import words
from tests import fixture
from tests.project import write_docs


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Nói gì", "1 Nói, 5 gì"),
        ("{{salutation}}, hello {{agent_name}}{{", "17 hello"),
        ("At https://exampel.org/pth, care@exampel.org or mkdocs.yml", "1 At, 46 or"),
        ("in hooks/words/xy.txt, docs/asets/ or /og/…/ (company_phne)", "1 in, 36 or"),
        ("Send 2nd v2 SMS to ID 1a2b, A or B", "1 Send, 17 to, 31 or"),
        ("Ma’am, it's the customers’ ‘right’", "1 Ma’am, 8 it's, 13 the, 17 customers, 29 right"),
        ("tuloy-tuloy – i-check; -foo- bar‑baz", "1 tuloy-tuloy, 15 i-check, 25 foo, 30 bar‑baz"),
        ("/// details | Answer", "15 Answer"),
        ("„Jūsu”—“niyo”…kaya/pala", "2 Jūsu, 9 niyo, 15 kaya, 20 pala"),
        ("", ""),
    ],
)
def test_words_of_a_text(line: str, found: str) -> None:
    named = words.words(line, lambda offset: Span("x", 1, offset + 1))
    assert ", ".join(f"{word.span.column} {word.text}" for word in named) == found


A = "en/guidelines/apologise.md"
T = "en/templates/acknowledge-email.md"
S = "vi/templates/acknowledge-sms.md"
P = "placeholders.yml"


def found_in(project: Path, locale: str) -> list[words.Word]:
    spelling = LANGUAGES[locale].spelling
    assert spelling
    return list(words.words_of(tree.load(project), locale, spelling))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- Tell them **why**.", "3 Tell, 8 them, 15 why"),
        ("### Nói gì {#heard}", "5 Nói, 9 gì"),
        ("See [the page](../guidelines/act.md#say) too.", "1 See, 6 the, 10 page, 42 too"),
        ("![A flow](../assets/flwo.png)", "5 flow"),
        ("fish &amp; chips \\* more _or_ less `codde`", "1 fish, 12 chips, 21 more, 27 or, 31 less"),
    ],
)
def test_words_of_a_line_of_markdown(line: str, found: str) -> None:
    corpus = fixture.corpus({A: ("{#say}\n", f"{{#say}}\n\n{line}\n")})
    page = corpus.by_path[f"docs/{A}"]
    number = page.text.split("\n").index(line) + 1
    spelling = LANGUAGES["en"].spelling
    assert spelling
    named = [word for word in words.words_of(corpus, "en", spelling) if word.span[:2] == (page.path, number)]
    assert ", ".join(f"{word.span.column} {word.text}" for word in sorted(named, key=lambda word: word.span)) == found


@pytest.mark.parametrize(
    ("locale", "edits", "found"),
    [
        ("en", {A: ("title: Apologise", "title: Zzap sorry")}, 1),
        ("en", {A: ("title: Apologise", 'title: "Say: Zzap, \\"it\\" Zzap" # Zzap')}, 2),
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
    found_words = [word for word in found_in(project, locale) if word.text == "Zzap"]
    assert len({span for _, span in found_words}) == len(found_words) == found
    for _, (path, line, column) in found_words:
        assert (project / path).read_text("utf-8").split("\n")[line - 1][column - 1 :].startswith("Zzap")


def test_what_the_site_says_on_its_own_account(project: Path) -> None:
    strings = project / "hooks/strings/en.yml"
    strings.write_text('# Zzap\nlanguage: zzap\nzzap: "Zzap it: # # Zzap"\n', "utf-8")
    assert [span for word, span in found_in(project, "en") if word.lower() == "zzap"] == [
        ("hooks/strings/en.yml", 3, 8),
        ("hooks/strings/en.yml", 3, 21),
    ]
