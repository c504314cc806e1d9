"""Scripts and styles, bundled."""

import shutil
from pathlib import Path

import pytest

from kb.languages import scripts as languages
from kb.publish import scripts
from tests.project import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for folder in (scripts.SCRIPTS, scripts.STYLES):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def test_every_script_and_style_is_published_without_comments_and_imports(project: Path) -> None:
    out = project / "site"
    scripts.bundle(project, out)
    published = {path.relative_to(out).as_posix(): path.read_text("utf-8") for path in out.rglob("*.*")}
    assert published.keys() == {f"{name}.js" for name in scripts.ENTRIES} | {f"{name}.css" for name in scripts.SHEETS}
    for path, text in published.items():
        comments = text.count("/*")
        assert comments == (path in scripts.LICENSED), path
        assert "@import" not in text, path
        assert "Permission is hereby granted" in text or path not in scripts.LICENSED


def test_the_same_sources_make_the_same_files(project: Path) -> None:
    for name in ("one", "two"):
        scripts.bundle(project, project / name)
    for path in (project / "one").rglob("*.*"):
        assert path.read_bytes() == (project / "two" / path.relative_to(project / "one")).read_bytes()


def test_what_the_scripts_know_of_languages_is_written_first(project: Path) -> None:
    shutil.rmtree(project / languages.FOLDER, ignore_errors=True)
    scripts.bundle(project, project / "site")
    assert {path.name for path in (project / languages.FOLDER).iterdir()} == {"card.json", "search.json"}


@pytest.mark.parametrize("broken", ["card/index.js", "search/fold.js"])
def test_a_slip_is_told_with_its_place(project: Path, broken: str) -> None:
    file = project / scripts.SCRIPTS / broken
    file.write_text(f"const = 1;\n{file.read_text('utf-8')}", "utf-8")
    with pytest.raises(ValueError, match=rf"{broken}:1:6"):
        scripts.bundle(project, project / "site")


@pytest.mark.parametrize("missing", ["@esbuild", "minisearch"])
def test_what_is_not_installed_is_told_with_the_command(tmp_path: Path, missing: str) -> None:
    (tmp_path / "node_modules").mkdir()
    for name in {"@esbuild", "minisearch"} - {missing}:
        (tmp_path / "node_modules" / name).symlink_to(ROOT / "node_modules" / name)
    with pytest.raises(OSError, match=scripts.COMMAND):
        scripts.require(tmp_path)
