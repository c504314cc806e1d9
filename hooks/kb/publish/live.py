"""A site that is served -> the same after an edit of its pages: only what is new is rendered, and laid over what is served.

What a page shows is known before it is rendered: its front matter and Markdown as they are staged. So those are made of
all pages, and the pages whose own are what they were are left as they stand. Whatever else changes, all is built.
"""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kb.languages import scripts as languages
from kb.model.page import Page
from kb.publish import assemble, styles, swap
from kb.publish.build import Build, judge
from kb.read import content_date, history, stamps, tree
from kb.read.stamps import Stamps
from kb.site import urls
from kb.site.api import Json
from kb.site.stage import staged

THEME = "overrides"
"""What a build reads besides what a check reads."""


class WholeSiteError(Exception):
    """More has changed than what single pages show: all is to be built. The message says what."""


@dataclass(frozen=True)
class Served:
    """A site that is served: its build, and what it was made of."""

    build: Build
    stamps: Stamps
    """Of the files."""
    pages: Mapping[str, tuple[Json, str]]
    """What each page is rendered of, by the paths of their files."""
    frame: object
    """What stands around all pages of a language."""


def served(build: Build, read: Stamps) -> Served:
    """A site with what it was made of; `read` are the stamps of the files."""
    handbook = build.handbook
    pages = [page for page in handbook.by_path.values() if page.locale in handbook.locales]
    titles = {path: page.title for path, page in handbook.by_path.items()}
    frame = titles, [(build.of_language(each), build.navigation(each)) for each in handbook.locales]
    return Served(build, read, {page.path: staged(handbook, page) for page in pages}, frame)


Render = Callable[[Build, Page], None]
"""Writes the HTML of a page to its place in the build's folder."""


def taken(root: Path) -> Stamps:
    """The stamps of all files that a build of a repository reads."""
    written = f"{languages.FOLDER}/"  # by the build itself
    return {path: stamp for path, stamp in stamps.take(root, THEME).items() if not path.startswith(written)}


def again(before: Served, render: Render) -> tuple[Served, list[Page]]:
    """What is served after an edit, and the pages that had to be rendered.

    Args:
        before: what is served now; its folder is what is written to, when all else is done.
        render: what makes HTML of a page.

    Raises:
        WholeSiteError: all is to be built. What is served is as it was.
        KbError, OSError: as `build.checked` and `assemble.finish` do. What is served is as it was.
    """
    now = taken(before.build.rendered.root)
    build = _reread(before, now)
    after = served(build, now)
    if after.frame != before.frame or after.pages.keys() != before.pages.keys():
        raise WholeSiteError("a title, the order of the pages, or what stands around them")
    by_path = build.handbook.by_path
    new = [by_path[path] for path, page in after.pages.items() if page != before.pages[path]]
    swap.recover(build.site)  # what a killed run left
    try:
        for page in new:
            render(build, page)
            _require_known_classes(build, page)
        assemble.renew(build.rendered)
        swap.lay_over(build.site)
    finally:
        shutil.rmtree(build.folder, ignore_errors=True)
    return after, new


def _reread(before: Served, now: Stamps) -> Build:
    """The build with the pages that were edited since."""
    build, root = before.build, before.build.rendered.root
    try:
        edited = stamps.edited(build.handbook.content, before.stamps, now)
    except stamps.OtherFileError as other:
        raise WholeSiteError(str(other)) from other
    content = tree.reread(build.handbook.content, root, edited)
    judge(content, {content.by_path[path].id for path in edited})
    past = build.handbook.history and history.read(root)  # there may be a commit more
    handbook = replace(build.handbook, content=content, history=past)
    rendered = replace(build.rendered, handbook=handbook, over=build.site)
    return replace(build, handbook=handbook, date=content_date.newest(root), rendered=rendered)


def _require_known_classes(build: Build, page: Page) -> None:
    """The theme's style sheet holds what the pages' classes need, and no more."""
    path = urls.file(page)
    if styles.of_theme(build.folder / path) != styles.of_theme(build.site / path):
        raise WholeSiteError(f"{page.path}: what it needs of the style sheet")
