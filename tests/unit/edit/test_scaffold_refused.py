"""`make new`: what it does not write, and leaves as it is."""

from pathlib import Path

import pytest

from tests.fixture import FILES
from tests.project import write_docs
from tests.unit.edit.made import NEW, new, snapshot

REFUSED = [
    ((), "make new KIND="),
    (("guideline",), "make new KIND="),
    (("phrase", "apology"), "make new KIND="),
    (("guideline", "one", "two"), "make new KIND="),
    (("guidelin", NEW), "did you mean “guideline”?"),
    (("guideline", "Late-parcel"), "small letters"),
    (("guideline", "xin-lỗi"), "small letters"),
    (("guideline", "../late"), "small letters"),
    (("guideline", "index"), "small letters"),
    (("guideline", "apologise"), "guidelines/apologise"),
    (("situation", "apologise"), "guidelines/apologise"),
    (("situation", "guidelines"), "guidelines/index"),
    (("situation", "calm-down"), "phrases/apology#calm-down"),
    (("situation", "first-contact"), "phrases/first-contact"),
    (("situation", "old-row"), "phrases/apology#sorry-but"),
    (("phrase", "apologies", NEW), "did you mean “apology”?"),
    (("phrase", "apology", "calm-down"), "phrases/apology#calm-down"),
    (("phrase", "apology", "two-steps"), "playbooks/two-steps"),
    (("phrase", "apology", "Calm_down"), "small letters"),
    (("placeholder", "date"), "declares “date” already"),
    (("placeholder", "Parcel-number"), "small letters"),
    (("template", NEW, "--channel", "fax"), "email"),
    (("guideline", NEW, "--channel", "email"), "template"),
    (("training", NEW), "docs/en/training/index.md does not exist"),
]


@pytest.mark.parametrize(("arguments", "message"), REFUSED, ids=lambda value: str(value)[:40])
def test_what_makes_no_sense_writes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    ledger = FILES["addresses.yml"].decode().replace("pages:\n", "pages:\n  phrases/first-contact: []\n")
    write_docs(
        project, {"addresses.yml": f"{ledger}redirects:\n  phrases/apology#old-row: phrases/apology#sorry-but\n"}
    )
    before = snapshot(project)
    assert new(project, *arguments) == 2
    assert message in capsys.readouterr().err
    assert snapshot(project) == before


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        ({f"lv/guidelines/{NEW.title()}.md": "x"}, f"docs/lv/guidelines/{NEW.title()}.md exists"),
        ({f"tl/guidelines/{NEW}.md": "half a page"}, f"guidelines/{NEW}"),
        ({"vi/guidelines/index.md": None}, "docs/vi/guidelines/index.md does not exist"),
        ({"vi/guidelines/index.md": b"\xff"}, "docs/vi/guidelines/index.md can't be read"),
        ({"vi/guidelines/index.md": "no front matter\n"}, "docs/vi/guidelines/index.md can't be read"),
        ({"addresses.yml": "pages: [x"}, "docs/addresses.yml can't be read"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_files_that_stand_in_the_way_stay_as_they_are(
    project: Path, capsys: pytest.CaptureFixture[str], edits: dict[str, str | bytes | None], message: str
) -> None:
    write_docs(project, edits)
    before = snapshot(project)
    assert new(project, "guideline", NEW) == 2
    assert message in capsys.readouterr().err
    assert snapshot(project) == before
