"""Handbook -> Markdown and front matter that any generator can render: `kb stage`, and MkDocs' events page by page."""

import json
import shutil
from pathlib import Path

from kb.model.page import Page
from kb.site import cards, home, phrase_tables, say
from kb.site.api import Json
from kb.site.handbook import Handbook
from kb.site.pages import page_data


def staged(handbook: Handbook, page: Page) -> tuple[Json, str]:
    """A page's front matter and its Markdown, as a generator is to see them.

    `description` is plain text; `kb` is what the templates need besides (kb.site.pages).
    """
    matter = {"title": page.title, "description": page.value("summary"), "kb": page_data(handbook, page)}
    lines = home.with_markers(handbook.content, page, say.without_sentences(page))
    if page.id.is_entry_of("phrases"):
        return matter, phrase_tables.with_guidelines(handbook.content, page, lines)
    return matter, cards.without_replies(page, lines)


def write(handbook: Handbook, docs: Path, target: Path) -> int:
    """Write every page to `<locale>/<section>/<slug>.md` below `target`, and the assets; return how many pages.

    Front matter is `name: value` in JSON, which is YAML. Links in the Markdown name files, as in docs/.

    Raises:
        OSError: `target` can't be written.
    """
    pages = [page for page in handbook.by_path.values() if page.locale in handbook.locales]
    for page in pages:
        matter, markdown = staged(handbook, page)
        lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in matter.items()]
        path = target / page.locale / page.id.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(["---", *lines, "---", "", markdown.strip("\n"), ""]), "utf-8")
    if (docs / "assets").is_dir():
        shutil.copytree(docs / "assets", target / "assets", dirs_exist_ok=True)
    return len(pages)
