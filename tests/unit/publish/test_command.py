"""What the environment says of a site that another generator renders."""

from pathlib import Path

import pytest

from kb.publish.command import rendered
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
