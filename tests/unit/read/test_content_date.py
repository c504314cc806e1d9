"""The content's date, and how each language writes it."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from kb.languages.scripts import date_text
from kb.read import content_date, texts
from tests.project import ROOT


def write(site: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")
    return site


# --- the content's date


def test_the_date_is_that_of_the_newest_content(tmp_path: Path) -> None:
    page = write(tmp_path, {"docs/en/index.md": "Hello"}) / "docs" / "en" / "index.md"
    os.utime(page, (1_700_000_000, 1_700_000_000))
    assert content_date.newest(tmp_path, {}) == date(2023, 11, 14)
    assert content_date.newest(tmp_path, {"SOURCE_DATE_EPOCH": "0"}) == date(1970, 1, 1)
    who = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}
    for name, day in (("docs", "2026-03-05T23:30:00-05:00"), ("README.md", "2026-05-01T00:00:00Z")):
        write(tmp_path, {"README.md": day})
        for command in (["init", "-q"], ["add", name], ["commit", "-qm", "x"]):
            environment = {"PATH": os.environ["PATH"], "GIT_COMMITTER_DATE": day, **who}
            subprocess.run(["git", *command], cwd=tmp_path, env=environment, check=True)
    assert content_date.newest(tmp_path, {}) == date(2026, 3, 6)


@pytest.mark.parametrize(
    ("locale", "wanted"),
    [
        ("en", ["Content of 5 March 2026", "Content of 21 November 2026"]),
        ("vi", ["Nội dung tính đến ngày 5 tháng 3 năm 2026", "Nội dung tính đến ngày 21 tháng 11 năm 2026"]),
        ("lv", ["Satura datums: 2026. gada 5. marts", "Satura datums: 2026. gada 21. novembris"]),
        ("tl", ["Nilalaman noong Marso 5, 2026", "Nilalaman noong Nobyembre 21, 2026"]),
    ],
)
def test_dates_in_words(locale: str, wanted: list[str]) -> None:
    own = texts.load(ROOT / "hooks" / "strings", (locale,))[locale]
    days = (date(2026, 3, 5), date(2026, 11, 21))
    assert [own["content.date"].replace("#", date_text(day, locale)) for day in days] == wanted
