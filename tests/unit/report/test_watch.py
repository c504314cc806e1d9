"""`kb check --watch`: findings come and go with what is saved."""

from collections.abc import Iterator
from pathlib import Path

from kb.model.error import KbError
from kb.model.finding import Diagnostic, Span
from kb.report import watch

WRONG = Diagnostic(Span("docs/en/a.md", 3, 5), "rule-id", "“x” is wrong", "write y")
OTHER = Diagnostic(Span("docs/en/b.md", 1, 1), "rule-id", "\x1b[31m")


def test_findings_are_told_anew_and_what_is_mended_once() -> None:
    assert list(watch.lines([], [WRONG], 2)) == [
        "docs/en/a.md:3:5: rule-id “x” is wrong\n    write y",
        "2 pages, 1 finding in 1 file",
    ]
    moved = WRONG._replace(span=Span("docs/en/a.md", 4, 5))
    assert list(watch.lines([WRONG, OTHER], [moved], 2))[1:] == [
        "mended: docs/en/b.md: rule-id U+001B[31m",
        "2 pages, 1 finding in 1 file",
    ]


def test_each_saved_file_is_checked_until_somebody_stops_it(tmp_path: Path) -> None:
    page = tmp_path / "docs" / "a.md"
    page.parent.mkdir()
    page.write_text("wrong")
    said: list[str] = []

    def edits() -> Iterator[str]:
        yield "right"
        yield "unreadable"
        yield "wrong"

    following = edits()

    def judge() -> tuple[list[Diagnostic], int]:
        content = page.read_text()
        if content == "unreadable":
            _save(page, next(following))
            raise KbError("mkdocs.yml: is no YAML")
        return ([WRONG] if content == "wrong" else []), 1

    def say(line: str) -> None:
        said.append(line)
        if "1 page" in line:
            if (new := next(following, "")) == "":
                raise KeyboardInterrupt
            _save(page, new)

    assert watch.watch(tmp_path, judge, say) == 0
    told = "docs/en/a.md:3:5: rule-id “x” is wrong\n    write y"
    assert said == [
        *(watch.BEGUN, told, "1 pages, 1 finding in 1 file"),
        *(watch.BEGUN, "mended: docs/en/a.md: rule-id “x” is wrong", "1 pages, 0 findings"),
        *(watch.BEGUN, "kb: mkdocs.yml: is no YAML"),
        *(watch.BEGUN, told, "1 pages, 1 finding in 1 file"),
    ]


def _save(path: Path, text: str) -> None:
    """As editors do: a new file in the old one's place."""
    path.with_suffix(".new").write_text(text)
    path.with_suffix(".new").replace(path)
