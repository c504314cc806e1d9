"""Projects to build, as a user would: copies of this repository with the fixture's content."""

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests import fixture
from tests.fixture import Edit

ROOT = Path(__file__).parent.parent
PREFIXES = {"en": "/", "vi": "/vi/", "lv": "/lv/", "tl": "/tl/"}


def kinds(site: Path) -> list[str]:
    """A page of every kind: the home page, each section's index and a page of it, and a page that isn't there."""
    found = ["", "no-such-page/"]
    for index in sorted(site.glob("vi/*/index.html")):
        section = index.parent
        pages = sorted(path.parent for path in section.glob("*/index.html"))
        found += [f"{folder.relative_to(site / 'vi').as_posix()}/" for folder in (section, *pages[:1])]
    return found


def mkdocs(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs as a user would, in a project of its own."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=project,
        env={"PATH": "/usr/bin:/bin", "HOME": str(project), "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def copy_project(target: Path) -> Path:
    """The repository's configuration, hooks and theme, with the fixture's languages and content."""
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    languages = re.compile(r"^( *)- locale: (\S+)\n(?:\1  .+\n)*", re.MULTILINE)
    config = languages.sub(lambda match: match[0] if match[2] in fixture.LOCALES else "", config)
    (target / "mkdocs.yml").write_text(config, "utf-8")
    (target / "node_modules").symlink_to(ROOT / "node_modules")
    write_docs(target, {})
    return target


def write_docs(project: Path, edits: Mapping[str, Edit]) -> None:
    """Write the fixture's content, edited, as the project's docs."""
    shutil.rmtree(project / "docs", ignore_errors=True)
    for path, data in fixture.edited(edits).items():
        file = project / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if data is fixture.LINK:
            file.symlink_to("/etc/hostname")
        else:
            file.write_bytes(data)
