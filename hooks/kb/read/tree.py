"""The docs folder -> Corpus."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple
from urllib.parse import urlsplit, urlunsplit

import yaml
import yaml_env_tag

from kb.model import contract
from kb.model.corpus import Corpus, Picture, Reason, Stray
from kb.model.error import KbError
from kb.model.finding import Problem, Span
from kb.model.page import Page, PageId
from kb.read import beside, content_date, texts
from kb.read.files import unreadable
from kb.read.page import parse
from kb.read.pictures import picture
from kb.read.rules import FILE_TOO_LARGE

DOCS = "docs"
ASSETS = "assets"


class File(NamedTuple):
    """Something in `docs/`: its path relative to the repository and its content.

    The content of links and of files that are too large is not read; `size` tells what it would have been.
    `error` says why the computer gave none.
    """

    path: str
    data: bytes = b""
    is_link: bool = False
    size: int = 0
    error: str = ""

    @property
    def is_folder(self) -> bool:
        """Whether it is an empty folder: its path ends in `/`."""
        return self.path.endswith("/")


def load(root: Path) -> Corpus:
    """Read the content of a repository.

    Args:
        root: the folder that holds `mkdocs.yml` and `docs/`.

    Raises:
        KbError: there is no `mkdocs.yml`, or it names no languages or no whole address, or is not YAML.
        OSError: `mkdocs.yml` or `docs/` can't be read.
    """
    config = _config(root)
    content = build(tuple(_names(config)), _walk(root / DOCS, DOCS), _address(config))
    content = replace(content, month=_month(root, content))
    own = texts.files(root)
    return with_texts(content, own) if own else content  # a repository of content alone has none


def _month(root: Path, content: Corpus) -> str:
    """The month that it is anywhere on earth; where pages are dated later, the clock may be slow: at least the content's."""
    month = f"{datetime.now(UTC) + timedelta(days=1):%Y-%m}"
    is_early = any(page.value("reviewed") > month for page in content)
    return max(month, f"{content_date.newest(root):%Y-%m}") if is_early else month


def with_texts(corpus: Corpus, contents: Mapping[str, bytes]) -> Corpus:
    """The content with the texts beside it, which `texts.files` finds."""
    read, problems = texts.read(contents, corpus.locales)
    return replace(corpus, texts=read, problems=(*corpus.problems, *problems))


def reread(corpus: Corpus, root: Path, paths: Iterable[str]) -> Corpus:
    """The content with some of its pages read again; all else is as it was.

    Args:
        corpus: the content.
        root: the folder that holds `docs/`.
        paths: the pages' files, each of them a regular one.

    Raises:
        OSError: one can't be read.
    """
    edited = {path: corpus.by_path[path] for path in paths}
    pages = {
        (page.locale, page.id): parse(path, page.locale, page.id, (root / path).read_bytes())
        for path, page in edited.items()
    }
    content = replace(corpus, pages={**corpus.pages, **pages})
    return replace(content, month=_month(root, content))


def languages(root: Path) -> tuple[str, ...]:
    """The locales of the site, in the order of mkdocs.yml; raises as `load` does."""
    return tuple(names(root))


def names(root: Path) -> dict[str, str]:
    """The languages' own names, by their locales; one without a name is called by its locale. Raises as `load` does."""
    return _names(_config(root))


def chosen(names: Mapping[str, str], only: str) -> tuple[str, ...]:
    """The locales to build: all, or the one of KB_ONLY_LOCALE, if that is set.

    Raises:
        KbError: mkdocs.yml has no such language.
    """
    if only and only not in names:
        raise KbError(f"KB_ONLY_LOCALE: mkdocs.yml has no language “{only}”; one of {', '.join(names)}")
    return (only,) if only else tuple(names)


def address(root: Path) -> str:
    """The site's own address, '' if it knows none; raises as `load` does."""
    return _address(_config(root))


def build(locales: tuple[str, ...], files: Iterable[File], site_url: str = "") -> Corpus:
    """Parse files into a Corpus.

    Args:
        locales: the languages, in the order of mkdocs.yml.
        files: all that lies in `docs/`; a path that ends in `/` is an empty folder.
        site_url: the site's own address, which ends in `/`.
    """
    apart: dict[str, tuple[bytes, str]] = {}
    content: dict[str, File] = {}
    for file in files:
        if file.path in beside.PATHS and not file.is_link:
            apart[file.path] = file.data, file.error
        else:
            content[file.path] = file
    found = _Found(locales)
    for file in content.values():
        found.add(file)
    declared = beside.read(apart, locales)
    return Corpus(
        locales,
        found.pages,
        tuple(found.strays),
        found.assets,
        site_url,
        **declared._asdict() | {"problems": (*found.problems, *declared.problems)},
    )


@dataclass
class _Found:
    """What lies in `docs/` but for the files beside the pages."""

    locales: tuple[str, ...]
    pages: dict[tuple[str, PageId], Page] = field(default_factory=dict)
    strays: list[Stray] = field(default_factory=list)
    assets: dict[str, Picture | None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, file: File) -> None:
        path = PurePosixPath(file.path)
        page_id = named(path, self.locales)
        if page_id:
            self.pages[path.parts[1], page_id] = _page(file, path.parts[1], page_id)
        if page_id and not file.is_link:
            return
        if file.error:
            self.problems.append(unreadable(file.path, file.error))
        elif _is_picture(file, path):
            self.assets[file.path] = picture(file.data)
        elif reason := _reason(file, self.locales):
            self.strays.append(Stray(file.path, reason))
            if reason is Reason.SIZE:
                message = f"{file.size or len(file.data):,} bytes; {contract.MAX_FILE_BYTES:,} are allowed"
                self.problems.append(Problem(FILE_TOO_LARGE, Span(file.path), message, "scale the picture down"))


def _page(file: File, locale: str, page_id: PageId) -> Page:
    """A page; of a link, which stands among the strays as well, one that nobody has read: others may lead to it."""
    if file.is_link:
        return Page(page_id, locale, file.path, parsed=False)
    return parse(file.path, locale, page_id, file.data, file.size, file.error)


def _is_picture(file: File, path: PurePosixPath) -> bool:
    return not file.is_link and _is_asset(path) and max(len(file.data), file.size) <= contract.MAX_FILE_BYTES


def _is_asset(path: PurePosixPath) -> bool:
    return len(path.parts) > 2 and path.parts[1] == ASSETS and path.suffix in contract.IMAGE_TYPES


def _reason(file: File, locales: tuple[str, ...]) -> Reason | None:
    """Why something is neither a page nor a picture; None for an empty folder that may become one of pictures."""
    path = PurePosixPath(file.path)
    folder, *below = path.parts[1:]
    if file.is_link:
        return Reason.LINK
    if folder == ASSETS and (below or file.is_folder):
        return None if file.is_folder else Reason.SIZE if path.suffix in contract.IMAGE_TYPES else Reason.TYPE
    if not below or folder not in locales:
        return Reason.FOLDER
    if file.is_folder:
        return Reason.EMPTY
    return _reason_of_page(path.with_suffix(""), below) if path.suffix == ".md" else Reason.TYPE


def _reason_of_page(path: PurePosixPath, below: list[str]) -> Reason:
    """Why a Markdown file in a language's folder is no page; `below` is its path in that folder."""
    if len(below) == 1 or below[0] not in contract.SECTIONS:
        return Reason.SECTION
    if len(below) > 2:
        return Reason.NESTED
    return Reason.README if path.name.lower() == "readme" else Reason.SLUG


def named(path: PurePosixPath, locales: tuple[str, ...]) -> PageId | None:
    """The page that a path of the contract holds, else None."""
    parts = path.parts[1:]
    slug = path.stem
    if path.suffix != ".md" or not contract.SLUG.fullmatch(slug) or parts[0] not in locales:
        return None
    if len(parts) == 2 and slug == contract.INDEX:
        return PageId(contract.HOME, slug)
    if len(parts) == 3 and parts[1] in contract.SECTIONS:
        return PageId(parts[1], slug)
    return None


MAX_DEPTH = 5
"""No path of the contract is deeper; what lies below is reported as one."""


def _walk(folder: Path, name: str, depth: int = 1) -> Iterator[File]:
    """Every file, symbolic link and empty folder below a folder, sorted."""
    if folder.is_symlink():
        yield File(name, is_link=True)
        return
    for entry in sorted(os.scandir(folder), key=lambda e: e.name):
        path = f"{name}/{os.fsencode(entry.name).decode('utf-8', 'backslashreplace')}"
        try:
            yield from _entry(entry, path, depth)
        except OSError as error:
            yield File(path, error=error.strerror or str(error))


def _entry(entry: os.DirEntry[str], path: str, depth: int) -> Iterator[File]:
    if entry.is_symlink() or not (entry.is_dir() or entry.is_file()):
        yield File(path, is_link=True)
    elif entry.is_dir():
        below = _walk(Path(entry.path), path, depth + 1) if depth < MAX_DEPTH else ()
        yield from list(below) or [File(f"{path}/")]
    elif (size := entry.stat().st_size) > contract.MAX_FILE_BYTES and path not in beside.PATHS:
        yield File(path, size=size)
    else:
        yield File(path, Path(entry.path).read_bytes())


class _ConfigLoader(yaml.CSafeLoader):
    """mkdocs.yml as MkDocs reads it, `!ENV` with the environment's values; other tags are read as nothing."""


_ConfigLoader.add_constructor("!ENV", yaml_env_tag.construct_env_tag)
_ConfigLoader.add_multi_constructor("!", lambda loader, suffix, node: None)
_ConfigLoader.add_multi_constructor("tag:yaml.org,2002:python", lambda loader, suffix, node: None)


def _config(root: Path) -> dict[str, Any]:
    try:
        config = yaml.load((root / "mkdocs.yml").read_text("utf-8"), Loader=_ConfigLoader)  # noqa: S506 - a SafeLoader
    except FileNotFoundError:
        where = root.resolve()
        raise KbError(
            f"there is no mkdocs.yml in {where}: go to the handbook's folder, or name it with --root"
        ) from None
    except (yaml.YAMLError, ValueError) as error:
        raise KbError(f"mkdocs.yml: {error}") from error
    return config if isinstance(config, dict) else {}


def _address(config: dict[str, Any]) -> str:
    """The site's address as MkDocs takes it: whole, and a folder, so that what is joined to it lies below it."""
    given = str(config.get("site_url") or "")
    if not given:
        return ""
    parts = urlsplit(given)
    if not (parts.scheme and parts.netloc):
        raise KbError(
            f"mkdocs.yml: site_url (KB_SITE_URL): “{given}” is no whole address, as https://handbook.example/"
        )
    return urlunsplit(parts._replace(path=parts.path.removesuffix("/") + "/"))


def _names(config: dict[str, Any]) -> dict[str, str]:
    plugins = config.get("plugins")
    listed = plugins if isinstance(plugins, list) else [plugins]
    for plugin in listed:
        languages = plugin["i18n"] if isinstance(plugin, dict) and "i18n" in plugin else None
        if isinstance(languages, dict) and isinstance(languages.get("languages"), list):
            found = [each if isinstance(each, dict) else {} for each in languages["languages"]]
            if found and all(isinstance(each.get("locale"), str) for each in found):
                return {each["locale"]: str(each.get("name") or each["locale"]) for each in found}
    raise KbError("mkdocs.yml: plugins: i18n: languages: must be a list, each with `locale: xx`")
