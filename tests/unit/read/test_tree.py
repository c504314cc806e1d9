"""The folder and mkdocs.yml -> Corpus: addresses of the environment, files that are large or can't be read."""

from pathlib import Path

import pytest

from kb import rules
from kb.model.corpus import Corpus
from kb.model.error import KbError
from kb.read.tree import File, build, load, names, reread
from tests import fixture
from tests.project import ROOT

LEDGER = "docs/addresses.yml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A handbook of one page."""
    (tmp_path / "docs/en").mkdir(parents=True)
    (tmp_path / "docs/en/index.md").write_text("---\ntitle: x\n---\n\nText.\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://real.example/kb/", "https://real.example/kb/"),
        ("https://real.example/hand/book", "https://real.example/hand/book/"),
        ("https://real.example", "https://real.example/"),
        ("", ""),
        (None, "https://handbook.example/"),
    ],
)
def test_the_address_is_that_of_the_build(
    folder: Path, monkeypatch: pytest.MonkeyPatch, value: str | None, address: str
) -> None:
    if value is None:
        monkeypatch.delenv("KB_SITE_URL", raising=False)
    else:
        monkeypatch.setenv("KB_SITE_URL", value)
    content = load(folder)
    assert content.site_url == address
    assert all(
        each.page.startswith(f"{address}contribute/errors/#" if address else "") for each in rules.check(content)
    )


def test_an_address_that_is_not_whole_is_told_with_its_variable(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KB_SITE_URL", "real.example/kb")
    with pytest.raises(KbError, match=r"KB_SITE_URL.*“real\.example/kb”"):
        load(folder)


I18N = "i18n: {languages: [{locale: en, name: English, default: true}, {locale: vi}]}"


@pytest.mark.parametrize("plugins", [f"[search, {{{I18N}}}]", f"{{search: {{}}, {I18N}}}"], ids=["list", "mapping"])
def test_languages_have_their_names_however_the_plugins_are_written(tmp_path: Path, plugins: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"extra: {{x: !ENV [X, 1]}}\nplugins: {plugins}\n", "utf-8")
    assert list(names(tmp_path).items()) == [("en", "English"), ("vi", "vi")]


def with_beside(name: str, data: bytes) -> Corpus:
    files = {**fixture.FILES, name: data}
    return build(fixture.LOCALES, [File(f"docs/{path}", content) for path, content in files.items()], fixture.ADDRESS)


def test_no_size_of_the_ledger_loses_anything(folder: Path) -> None:
    lines = "".join(f"  guidelines/x{number}: [do, avoid, say, why, related]\n" for number in range(5_000))
    assert len(lines) > 200_000
    (folder / LEDGER).write_text(f"languages: [en]\npages:\n{lines}", "utf-8")
    assert len(load(folder).ledger.pages) == 5_000


def test_no_size_of_the_declarations_loses_anything() -> None:
    comment = b"# " + b"x" * 78 + b"\n"
    content = with_beside("placeholders.yml", comment * 3_000 + fixture.FILES["placeholders.yml"])
    assert content.placeholders
    assert rules.check(content) == []


def test_a_file_that_the_computer_does_not_give_is_a_finding(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "index.md":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    found = [(each.rule, each.span.path, each.message) for each in rules.check(load(folder))]
    assert ("unreadable-file", "docs/en/index.md", "Permission denied") in found


def test_pages_that_are_read_again_are_those_of_a_content_that_is_read_anew(folder: Path) -> None:
    before = load(folder)
    (folder / "docs/en/index.md").write_text("---\ntitle: y\nreviewed: 2099-01\n---\n\nOther text.\n", "utf-8")
    after = reread(before, folder, ["docs/en/index.md"])
    assert after == load(folder)
    assert after != before
