"""The content, projects to build, and the built site."""

import gc
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from kb.model.corpus import Corpus
from kb.publish import archive
from kb.read.tree import load
from tests.project import ROOT, copy_project, mkdocs

# The same examples each time: what passed here passes anywhere. `make bench-faults` looks for new ones.
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")
gc.set_threshold(
    100_000, 50, 100
)  # the content is large and stays: looking through it for rubbish takes a twelfth of a run


@pytest.fixture(scope="session")
def content() -> Corpus:
    """The repository's own content, read once."""
    return load(ROOT)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Callable[[str, Callable[[Path], object]], Path]:
    """Make a folder once for all of pytest's processes: a function from its name and its maker to the folder."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent

    def made(name: str, make: Callable[[Path], object]) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with FileLock(f"{folder}.lock"):
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)
                make(folder)
                done.touch()
        return folder

    return made


@pytest.fixture(scope="session")
def site(once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """The repository's own site, as `make build` makes it."""

    def make(folder: Path) -> None:
        result = mkdocs(ROOT, "build", "--strict", "--quiet", "--site-dir", str(folder), KB_COMPRESS="true")
        assert result.returncode == 0, result.stdout + result.stderr

    return once("built", make)


@pytest.fixture(scope="session")
def small(once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """A project with the fixture's content whose site is built; to be read, or copied by who changes it."""

    def make(folder: Path) -> None:
        result = mkdocs(copy_project(folder), "build", "--strict")
        assert result.returncode == 0, result.stdout + result.stderr

    return once("small", make)


@pytest.fixture(scope="session")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of the site, unpacked."""
    target = tmp_path_factory.mktemp("disk with spaces")
    with zipfile.ZipFile(site / archive.PUBLISHED) as opened:
        opened.extractall(target)
    return target / archive.NAME
