"""What `make bench` measures is content that the check lets pass, at any size."""

from pathlib import Path

from kb import rules
from kb.read import tree
from tests.bench.build import grow
from tests.fixture import LOCALES
from tests.project import copy_project


def test_grown_content_is_clean(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "handbook")
    pages = grow(project, 0)
    assert grow(project, pages + 3) == pages + 3
    grown = tree.load(project)
    assert len(list(grown)) == (pages + 3) * len(LOCALES)
    assert rules.check(grown) == []
