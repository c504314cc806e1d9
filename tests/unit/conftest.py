"""Projects that are read and edited, not built."""

from pathlib import Path

import pytest

from tests.project import copy_content


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_content(tmp_path)
