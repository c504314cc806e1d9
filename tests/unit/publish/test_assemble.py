"""What is added to a folder of rendered pages takes the place of nothing."""

from pathlib import Path

import pytest

from kb.model.error import KbError
from kb.publish.assemble import Rendered
from kb.site.handbook import Handbook
from tests import fixture
from tests.languages import NAMES


@pytest.mark.parametrize(
    ("there", "path"),
    [
        ("vi/index.html", "vi/index.html"),
        ("assets/javascripts/bundle.js", "assets/javascripts/bundle.js"),
        ("print/index.html", "print/index.html"),
    ],
)
def test_no_file_is_written_twice(tmp_path: Path, there: str, path: str) -> None:
    handbook = Handbook(fixture.corpus(), fixture.LOCALES, NAMES, {})
    rendered = Rendered(tmp_path, tmp_path, handbook, fixture.ADDRESS, "")
    rendered.write(there, "first")
    with pytest.raises(KbError, match=rf"two things would be published at {path}"):
        rendered.write(path, "second")
    assert (tmp_path / there).read_text("utf-8") == "first"
