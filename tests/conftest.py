"""The content, projects to build, and the built site."""

import zipfile
from pathlib import Path

import pytest
from filelock import FileLock

from kb.model.corpus import Corpus
from kb.publish import archive
from kb.read.tree import load
from tests.project import ROOT, copy_project, mkdocs


@pytest.fixture(scope="session")
def content() -> Corpus:
    """The repository's own content, read once."""
    return load(ROOT)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The repository's own site, as `make build` makes it; built once for all of pytest's processes."""
    own = tmp_path_factory.getbasetemp()
    target = (own if worker_id == "master" else own.parent) / "built"
    with FileLock(f"{target}.lock"):
        if not target.exists():
            result = mkdocs(ROOT, "build", "--strict", "--quiet", "--site-dir", str(target), KB_COMPRESS="true")
            assert result.returncode == 0, result.stdout + result.stderr
    return target


@pytest.fixture(scope="session")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of the site, unpacked."""
    target = tmp_path_factory.mktemp("disk with spaces")
    with zipfile.ZipFile(site / archive.PUBLISHED) as opened:
        opened.extractall(target)
    return target / archive.NAME
