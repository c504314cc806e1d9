"""What a build says before it begins."""

from pathlib import Path

import pytest

from kb.publish.build import checked
from tests.fixture import LOCALES
from tests.languages import NAMES


@pytest.mark.parametrize(
    ("email", "website", "is_sample"),
    [
        ("care@lindenvale.example", "https://lindenvale.example", True),
        ("help@acme.lv", "https://lindenvale.example/help", True),
        ("care@example.com", "https://www.acme.lv", True),
        ("help@acme.lv", "https://www.acme.lv/example", False),
        ("example@acme.lv", "https://testing.lv", False),
    ],
)
def test_the_sample_is_told_in_one_line_until_it_is_replaced(
    project: Path, capsys: pytest.CaptureFixture[str], email: str, website: str, is_sample: bool
) -> None:
    file = project / "docs/organisation.yml"
    text = file.read_text("utf-8").replace("care@lindenvale.example", email)
    file.write_text(text.replace("https://lindenvale.example", website), "utf-8")
    checked(project, LOCALES, NAMES)
    told = capsys.readouterr().out.splitlines()
    assert len([line for line in told if "organisation.yml" in line]) == is_sample


def test_where_git_knows_nothing_one_line_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    handbook = checked(project, LOCALES, NAMES)
    told = [line for line in capsys.readouterr().out.splitlines() if "organisation.yml" not in line]
    assert [line.partition(": ")[0] for line in told] == ["No page and no feed of what has changed"]
    assert (handbook.history, handbook.changes) == (None, {})
