"""Handbook -> Markdown and front matter that any generator can render: `kb stage`, and MkDocs' events page by page."""

import json
import shutil
from pathlib import Path

from kb.model.error import KbError
from kb.model.page import Page
from kb.read import tree
from kb.site import cards, home, phrase_tables, say
from kb.site.api import Json
from kb.site.handbook import Handbook
from kb.site.pages import page_data

MARK = ".kb-stage"
"""What marks a folder that was staged: it may be staged again."""
SOURCES = ("docs", "hooks", "overrides")
"""The handbook's own folders: the check, the build or the scripts would find what is staged in them."""


def staged(handbook: Handbook, page: Page) -> tuple[Json, str]:
    """A page's front matter and its Markdown, as a generator is to see them.

    `description` is plain text; `kb` is what the templates need besides (kb.site.pages).
    """
    matter = {"title": page.title, "description": page.value("summary"), "kb": page_data(handbook, page)}
    lines = home.with_markers(handbook.content, page, say.without_sentences(page))
    if page.id.is_entry_of("phrases"):
        return matter, phrase_tables.with_guidelines(handbook.content, page, lines)
    return matter, cards.without_replies(page, lines)


def write(handbook: Handbook, root: Path, target: Path) -> int:
    """Write every page to `<locale>/<section>/<slug>.md` below `target`, and the assets; return how many pages.

    Front matter is `name: value` in JSON, which is YAML. Links in the Markdown name files, as in docs/.

    Raises:
        KbError: `target` holds something else, or lies in a folder of the handbook's own.
        OSError: `target` can't be written.
    """
    _take(root, target)
    pages = [page for page in handbook.by_path.values() if page.locale in handbook.locales]
    for page in pages:
        matter, markdown = staged(handbook, page)
        lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in matter.items()]
        path = target / page.locale / page.id.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(["---", *lines, "---", "", markdown.strip("\n"), ""]), "utf-8")
    assets = root / tree.DOCS / tree.ASSETS
    if assets.is_dir():
        shutil.copytree(assets, target / tree.ASSETS, dirs_exist_ok=True)
    return len(pages)


def _take(root: Path, target: Path) -> None:
    """Make the folder and mark it, unless that could cost somebody a file."""
    if any(target.resolve().is_relative_to((root / name).resolve()) for name in SOURCES):
        raise KbError(f"{target} lies in a folder of the handbook's own; name one outside of {', '.join(SOURCES)}")
    if target.exists() and any(target.iterdir()) and not (target / MARK).exists():
        raise KbError(f"{target} is not empty, and nothing was staged there before; name a new folder")
    target.mkdir(parents=True, exist_ok=True)
    (target / MARK).touch()
