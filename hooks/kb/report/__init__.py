"""How findings are told: as text to people, as annotations to GitHub, as JSON to other programs."""

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path, PurePosixPath

from kb.model.error import KbError
from kb.model.finding import Diagnostic
from kb.report import github, json, text

FORMATS: Mapping[str, Callable[[Iterable[Diagnostic]], str]] = {
    "text": text.report,
    "github": github.report,
    "json": json.report,
}
"""By the names that `kb check --format` takes."""


def report(diagnostics: Iterable[Diagnostic], form: str = "") -> str:
    """All findings in a format of FORMATS; without one as text, under GitHub Actions with annotations."""
    return FORMATS[form or ("github" if os.environ.get("GITHUB_ACTIONS") else "text")](diagnostics)


def only(diagnostics: Iterable[Diagnostic], files: Iterable[str]) -> list[Diagnostic]:
    """The findings in some files, or in all where none is named.

    Args:
        diagnostics: the findings of the whole content: what is wrong in a file often shows beside another one only.
        files: paths relative to the repository, as findings give them; of a folder, all that lies below it counts.
    """
    wanted = [PurePosixPath(file) for file in files]
    return [found for found in diagnostics if not wanted or any(_is_in(found.span.path, file) for file in wanted)]


def relative(root: Path, name: str) -> str:
    """A file as findings name it.

    Args:
        root: the folder of mkdocs.yml.
        name: its path from there, from the current folder, or a whole one.

    Raises:
        KbError: there is no such file below the root.
    """
    path = root / name if (root / name).exists() else Path(name)
    if not path.exists():
        raise KbError(f"there is no {name}")
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        raise KbError(f"{name} is no file of this handbook") from None


def _is_in(path: str, file: PurePosixPath) -> bool:
    return PurePosixPath(path).is_relative_to(file)


def summary(diagnostics: Collection[Diagnostic], pages: int) -> str:
    """One line for the end."""
    found = errors(diagnostics)
    files = len({diagnostic.span.path for diagnostic in found})
    warnings = len(diagnostics) - len(found)
    return (
        f"{pages} pages, {len(found)} finding{'s' * (len(found) != 1)}"
        + (f" in {files} file{'s' * (files != 1)}" if found else "")
        + (f", {warnings} warning{'s' * (warnings != 1)}" if warnings else "")
    )


def errors(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Those that stop a build."""
    return [diagnostic for diagnostic in diagnostics if not diagnostic.is_warning]
