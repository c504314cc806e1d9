"""What the environment says of a site that another generator renders."""

from pathlib import Path

import pytest

from kb.model.error import KbError
from kb.publish.command import finish, rendered
from kb.site.policy import NOBODY
from tests.fixture import LOCALES

ALL = list(LOCALES)


@pytest.mark.parametrize(
    ("environment", "ancestors", "kept"),
    [
        ({}, NOBODY, ALL),
        ({"KB_ONLY_LOCALE": "vi"}, NOBODY, ["vi"]),
        ({"KB_FRAME_ANCESTORS": "https://desk.example"}, "https://desk.example", ALL),
        ({"KB_OFFLINE": "false"}, NOBODY, []),
        ({"KB_OFFLINE": "true"}, NOBODY, ALL),
    ],
)
def test_it_means_what_it_means_for_a_build(
    project: Path, environment: dict[str, str], ancestors: str, kept: list[str]
) -> None:
    site = rendered(project, project / "rendered", environment)
    assert site.ancestors == ancestors
    assert list(site.kept) == kept


@pytest.mark.parametrize("pages", [(), ("index.html",)], ids=["none", "one"])
def test_pages_that_are_not_rendered_are_told(project: Path, pages: tuple[str, ...]) -> None:
    folder = project / "rendered"
    for page in pages:
        folder.mkdir()
        (folder / page).touch()
    with pytest.raises(KbError, match=r"\d+ of \d+ pages are not rendered in .*rendered, as .*index\.html"):
        finish(project, folder)
    assert folder.exists() == bool(pages)
