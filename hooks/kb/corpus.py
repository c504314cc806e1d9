"""The docs folder -> Corpus."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import yaml

from kb import layout, placeholders
from kb.parse import parse
from kb.records import Corpus, Page, PageId, Placeholder, Problem, Stray

DOCS = "docs"
ASSETS = "assets"


class File(NamedTuple):
    """Something in `docs/`: its path relative to the repository and its content; a link's is not read."""

    path: str
    data: bytes = b""
    is_link: bool = False


def load(root: Path) -> Corpus:
    """Read the content of a repository.

    Args:
        root: the folder that holds `mkdocs.yml` and `docs/`.

    Raises:
        ValueError: `mkdocs.yml` names no languages, or is not YAML.
        OSError: `mkdocs.yml` or `docs/` can't be read.
    """
    config = _config(root / "mkdocs.yml")
    host = urlsplit(str(config.get("site_url") or "")).hostname or ""
    return build(_locales(config), _walk(root / DOCS, DOCS), host)


def build(locales: tuple[str, ...], files: Iterable[File], host: str = "") -> Corpus:
    """Parse files into a Corpus.

    Args:
        locales: the languages, in the order of mkdocs.yml.
        files: all that lies in `docs/`; a path that ends in `/` is an empty folder.
        host: the site's own domain.
    """
    pages: dict[tuple[str, PageId], Page] = {}
    strays: list[Stray] = []
    assets: set[str] = set()
    declared: dict[str, Placeholder] = {}
    problems: list[Problem] = []
    for file in files:
        path = PurePosixPath(file.path)
        if not file.is_link and (page_id := _page_id(path, locales)):
            locale = path.parts[1]
            pages[locale, page_id] = parse(file.path, locale, page_id, file.data)
        elif not file.is_link and file.path == layout.PLACEHOLDERS:
            declared, problems = placeholders.read(file.data, locales)
        elif not file.is_link and _is_asset(path) and len(file.data) <= layout.MAX_FILE_BYTES:
            assets.add(file.path)
        else:
            strays.append(Stray(file.path, file.is_link, len(file.data)))
    return Corpus(locales, pages, tuple(strays), frozenset(assets), host, declared, tuple(problems))


def _is_asset(path: PurePosixPath) -> bool:
    return len(path.parts) > 2 and path.parts[1] == ASSETS and path.suffix in layout.IMAGE_TYPES


def _page_id(path: PurePosixPath, locales: tuple[str, ...]) -> PageId | None:
    """The page that a path of the contract holds, else None."""
    parts = path.parts[1:]
    slug = path.stem
    if path.suffix != ".md" or not layout.SLUG.fullmatch(slug) or parts[0] not in locales:
        return None
    if len(parts) == 2 and slug == layout.INDEX:
        return PageId(layout.HOME, slug)
    if len(parts) == 3 and parts[1] in layout.SECTIONS:
        return PageId(parts[1], slug)
    return None


def _walk(folder: Path, name: str) -> Iterator[File]:
    """Every file, symbolic link and empty folder below a folder, sorted."""
    for entry in sorted(os.scandir(folder), key=lambda e: e.name):
        path = f"{name}/{os.fsencode(entry.name).decode('utf-8', 'backslashreplace')}"
        if entry.is_symlink() or not (entry.is_dir() or entry.is_file()):
            yield File(path, is_link=True)
        elif entry.is_dir():
            yield from list(_walk(Path(entry.path), path)) or [File(f"{path}/")]
        else:
            yield File(path, Path(entry.path).read_bytes())


class _ConfigLoader(yaml.SafeLoader):
    """mkdocs.yml with its tags (`!ENV`, `!!python/name`) read as nothing."""


_ConfigLoader.add_multi_constructor("", lambda loader, suffix, node: None)


def _config(path: Path) -> dict[str, Any]:
    try:
        config = yaml.load(path.read_text("utf-8"), Loader=_ConfigLoader)  # noqa: S506 - a SafeLoader
    except yaml.YAMLError as error:
        raise ValueError(f"mkdocs.yml: {error}") from error
    return config if isinstance(config, dict) else {}


def _locales(config: dict[str, Any]) -> tuple[str, ...]:
    for plugin in config.get("plugins") or []:
        if isinstance(plugin, dict) and "i18n" in plugin:
            return tuple(language["locale"] for language in plugin["i18n"]["languages"])
    raise ValueError("mkdocs.yml: the plugin i18n with its languages is missing")
