"""`make new`: what it writes, what the check then says is empty, and that a filled-in page is clean."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from kb import cli, rules
from kb.edit import scaffold
from kb.model.corpus import Corpus
from kb.read import tree
from tests import fixture
from tests.fixture import FILES, LOCALES
from tests.project import write_docs
from tests.unit.edit.made import NEW, new

TRAINING = {
    "en": ("Training", "What new colleagues practise in their first weeks.", "Practise"),
    "vi": ("Đào tạo", "Những bài mà người mới luyện tập trong mấy tuần đầu.", "Luyện tập"),
    "lv": ("Apmācība", "Ko jaunie kolēģi trenē pirmajās darba nedēļās.", "Trenējieties"),
    "tl": ("Pagsasanay", "Ang sinasanay ng mga bagong agent sa mga unang linggo nila.", "Magsanay"),
}
SENTENCES = {
    "en": ("I was not even there", "They want somebody to care.", "I am sorry that nobody came yesterday."),
    "vi": (
        "Hôm đó em có đi làm đâu",
        "Khách cần một người nhận việc.",
        "Dạ, {{self}} xin lỗi vì hôm qua không ai đến.",
    ),
    "lv": ("Es tajā dienā nestrādāju", "Klientam vajag, lai kāds rūpējas.", "Piedodiet, ka vakar neviens neatbrauca."),
    "tl": ("Wala naman po ako noon", "Gusto nilang may umako nito.", "Pasensiya na po at walang dumating kahapon."),
}


def found(project: Path) -> dict[str, list[str]]:
    """The errors and warnings by file: `line rule`."""
    files: dict[str, list[str]] = {}
    for diagnostic in rules.check(tree.load(project)):
        path = diagnostic.span.path.removeprefix("docs/")
        files.setdefault(path, []).append(f"{diagnostic.span.line} {diagnostic.rule}")
    return files


def edit(project: Path, path: str, *edits: tuple[str, str]) -> None:
    file = project / "docs" / path
    text = file.read_text("utf-8")
    for old, replacement in edits:
        assert old in text, (path, old)
        text = text.replace(old, replacement, 1)
    file.write_text(text, "utf-8")


def finish(project: Path) -> None:
    """Mark every translation as following the English text, and record the new headings."""
    content = tree.load(project)
    pages = [page.path for page in content if content.reference(page)]
    assert cli.main(["follow", "--root", str(project), "--confirm", *pages]) == 0
    assert cli.main(["addresses", "--root", str(project)]) == 0


def fill(section: str, like: str) -> Callable[[Path], None]:
    """Write into the new page what another one says: each field, each section, each block; its title is its own."""

    def write(project: Path) -> None:
        for locale in LOCALES:
            content = tree.load(project)
            model = content.by_path[f"docs/{locale}/{section}/{like}.md"]
            page = project / "docs" / locale / section / f"{NEW}.md"
            text = page.read_text("utf-8")
            for name, entry in model.front_matter.items():
                values = "".join(f'\n  - "{value.text}"' for value in entry.values)
                own = " 2" if name == "title" else ""
                value = values if entry.is_list else f' "{entry.values[0].text}{own}"'
                text = text.replace(f"\n{name}:\n", f"\n{name}:{value}\n")
            body = "\n".join(model.lines[model.body :])
            sections = dict(re.findall(r"^## .* \{#([\w-]+)\}\n((?:(?!## ).*\n?)*)", body, re.MULTILINE))
            text, *headings = re.split(r"^(?=## )", text, flags=re.MULTILINE)
            for heading in (heading.splitlines()[0] for heading in headings):
                text += f"{heading}\n{sections[heading.split('#')[-1].strip('}')]}"
            page.write_text(text.replace("TODO: text", body), "utf-8")
            edit(project, f"{locale}/{section}/index.md", ("TODO: title", model.title))

    return write


def fill_guideline(project: Path) -> None:
    fill("guidelines", "listen-for-facts")(project)
    edit(project, "en/phrases/apology.md", ("sorry-but apologise", f"sorry-but apologise {NEW}"))


def fill_phrase(project: Path) -> None:
    for locale in LOCALES:
        cells = zip(re.findall(r"TODO: [^|{]*(?= [|{])", last_row(project, locale)), SENTENCES[locale], strict=True)
        edit(project, f"{locale}/phrases/apology.md", *cells)
        heard = ", ".join(f"{NEW} {number}" for number in range(6))
        edit(project, f"{locale}/phrases/apology.md", (f"  {NEW}:\n", f"  {NEW}: [{heard}]\n"))
    edit(project, "en/phrases/apology.md", ("guidelines:\n", f"guidelines:\n  - {NEW} apologise\n"))


def last_row(project: Path, locale: str) -> str:
    return (project / f"docs/{locale}/phrases/apology.md").read_text("utf-8").splitlines()[-1]


def fill_placeholder(project: Path) -> None:
    edit(project, "placeholders.yml", ("type:\n  max:\n", "type: text\n  max: 12\n"))
    for locale in LOCALES:
        edit(
            project,
            "placeholders.yml",
            (f'{locale}: {{label: "", example: ""}}', f"{locale}: {{label: P, example: 1}}"),
        )
        edit(
            project,
            f"{locale}/templates/acknowledge-email.md",
            *[("{{company}}\n```", "{{company}}\n{{parcel_number}} \n```")] * 2,
        )


class Case(NamedTuple):
    """What is begun, what the check says of the English file, of the translations and of the lists, and the filling."""

    arguments: tuple[str, ...]
    page: str
    english: str
    translations: str
    others: dict[str, str]
    fill: Callable[[Path], None]


FIELDS = "2 missing-field, 3 missing-field, 4 missing-field, 5 missing-field"


def lists(section: str, line: int) -> dict[str, str]:
    """What is said of the sections' lists of pages, whose English one has changed."""
    english, *others = [f"{locale}/{section}/index.md" for locale in LOCALES]
    return {english: f"{line} unfinished"} | dict.fromkeys(others, f"{line} unfinished")


CASES = [
    Case(
        ("guideline", NEW),
        f"guidelines/{NEW}.md",
        f"1 guideline-length, 1 guideline-without-use, {FIELDS}, 6 missing-field, "
        + ", ".join(f"{line} empty-section" for line in (10, 12, 14, 16, 18)),
        f"1 guideline-length, 1 untracked-translation, {FIELDS}, "
        + ", ".join(f"{line} empty-section" for line in (8, 10, 12, 14, 16)),
        lists("guidelines", 10),
        fill_guideline,
    ),
    *(
        Case(
            ("template", NEW, *(("--channel", channel) if channel else ())),
            f"templates/{NEW}.md",
            f"{FIELDS}, {'' if channel else '6 missing-field, '}7 missing-field, 8 missing-field, {english}",
            f"1 untracked-translation, {FIELDS}, {translations}",
            lists("templates", 10),
            fill("templates", like),
        )
        for channel, like, english, translations in (
            (
                "email",
                "acknowledge-email",
                "15 unfinished, 19 unfinished, " + ", ".join(f"{line} empty-section" for line in range(22, 31, 2)),
                "11 unfinished, 15 unfinished, " + ", ".join(f"{line} empty-section" for line in range(18, 27, 2)),
            ),
            *(
                (
                    channel,
                    "acknowledge-sms",
                    "15 unfinished, " + ", ".join(f"{line} empty-section" for line in range(18, 27, 2)),
                    "11 unfinished, " + ", ".join(f"{line} empty-section" for line in range(14, 23, 2)),
                )
                for channel in ("sms", "")
            ),
        )
    ),
    Case(
        ("situation", NEW),
        f"situations/{NEW}.md",
        f"{FIELDS}, 6 missing-field, 10 unfinished",
        f"1 untracked-translation, {FIELDS}, 8 unfinished",
        lists("situations", 7),
        fill("situations", "facts-about-complaints"),
    ),
    Case(
        ("playbook", NEW),
        f"playbooks/{NEW}.md",
        f"{FIELDS}, 6 missing-field, 10 unfinished",
        f"1 untracked-translation, {FIELDS}, 8 unfinished",
        lists("playbooks", 7),
        fill("playbooks", "two-steps"),
    ),
    Case(
        ("phrase", "apology", NEW),
        "phrases/apology.md",
        "15 heard-row, 21 phrase-guideline, 21 unfinished, 21 unfinished, 21 unfinished",
        "12 heard-row, 18 unfinished, 18 unfinished, 18 unfinished",
        {},
        fill_phrase,
    ),
    Case(
        ("placeholder", "parcel_number"),
        "",
        "",
        "",
        {
            "placeholders.yml": "152 unused-placeholder, 153 placeholder-declaration, 154 placeholder-declaration, "
            "155 placeholder-declaration, 156 placeholder-declaration, 157 placeholder-declaration, "
            "158 placeholder-declaration"
        },
        fill_placeholder,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join(case.arguments))
def test_the_check_says_what_is_empty_until_all_is_written(
    project: Path, case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(project, *case.arguments) == 0
    expected = dict(case.others)
    if case.page:
        expected |= {f"{locale}/{case.page}": case.translations for locale in LOCALES}
        expected[f"en/{case.page}"] = case.english
    assert {path: ", ".join(lines) for path, lines in found(project).items()} == expected
    case.fill(project)
    finish(project)
    capsys.readouterr()
    assert cli.main(["check", "--root", str(project)]) == 0
    assert capsys.readouterr().out == ""


def test_the_first_page_of_a_section(project: Path) -> None:
    """Its list is empty yet, and no other page shows what headings are called."""
    index = "---\ntitle: {}\nsummary: {}\n---\n\n{}.\n"
    write_docs(project, {f"{locale}/training/index.md": index.format(*TRAINING[locale]) for locale in LOCALES})
    assert new(project, "training", NEW) == 0
    for locale in LOCALES:
        text = (project / f"docs/{locale}/training/index.md").read_text("utf-8")
        assert text == index.format(*TRAINING[locale]) + f"\n- [TODO: title]({NEW}.md)\n"
    assert (project / f"docs/lv/training/{NEW}.md").read_text("utf-8") == (
        "---\ntitle:\nsummary:\nkeywords:\nheard:\n---\n\nTODO: text\n"
    )
    assert found(project)[f"en/training/{NEW}.md"] == [*FIELDS.split(", "), "9 unfinished"]
    for locale in LOCALES:
        for slug in ("acknowledge-email", "acknowledge-sms"):
            (project / f"docs/{locale}/templates/{slug}.md").unlink()
    assert new(project, "template", "new-one") == 0
    assert "## TODO: when {#when}" in (project / "docs/vi/templates/new-one.md").read_text("utf-8")


HEARD = re.compile(r"heard:\n(?:  .*\n)+")
LISTS = "heard:\n  calm-down:\n    - one\n  sorry-but:\n    - two\nreviewed: 2026-11\n"


@pytest.mark.parametrize(
    ("heard", "wanted"),
    [
        (LISTS, LISTS.replace("reviewed", f"  {NEW}:\nreviewed")),
        ("", f"heard:\n  {NEW}:\n"),
        ("heard:\n", f"heard:\n  {NEW}:\n"),
    ],
    ids=["behind the others", "the first", "the first of a field"],
)
def test_of_a_row_is_to_be_written_what_is_heard(content: Corpus, heard: str, wanted: str) -> None:
    path = "docs/en/phrases/apology.md"
    text = HEARD.sub(heard, FILES["en/phrases/apology.md"].decode())
    small = fixture.corpus({"en/phrases/apology.md": text})
    written = scaffold.files(small, scaffold.Request("phrase", ("apology", NEW), "2026-11"), "")[path]
    assert wanted in written
    assert not content.by_path[path].problems


def test_headings_are_called_as_pages_of_the_channel_call_them(content: Corpus) -> None:
    """In the repository's own content, a call has a script where a letter has a reply."""
    for channel, english, latvian in (("phone", "Script", "hold-two-minutes"), ("letter", "Reply", "apology-letter")):
        files = scaffold.files(content, scaffold.Request("template", (NEW,), "2026-11", channel), "")
        assert f"## {english} {{#reply}}" in files[f"docs/en/templates/{NEW}.md"]
        page = content.by_path[f"docs/lv/templates/{latvian}.md"]
        heading = next(heading.text for heading in page.headings if heading.id == "reply")
        assert f"## {heading} {{#reply}}" in files[f"docs/lv/templates/{NEW}.md"]
