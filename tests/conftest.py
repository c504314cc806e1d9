"""Projects to build, and the built site."""

from pathlib import Path

import pytest
from filelock import FileLock

from tests.project import ROOT, copy_project, mkdocs


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
