"""Phrases as cards to learn: what not to say in front, what to say and why behind.

Source: https://docs.ankiweb.net/importing/text-files.html#file-headers. The guid keeps a learner's schedule when a card's
text changes. No note type is named: a program in another language calls “Basic” otherwise.
"""

from collections.abc import Iterator
from html import escape

from kb.model import contract
from kb.model.page import PageId
from kb.site.exports.item import LICENCE, Item, Material
from kb.site.exports.snippets import table
from kb.site.exports.target import File, Target

HEADERS = ("#separator:tab", "#html:true", "#guid column:1", "#tags column:4")


def write(target: Target, material: Material) -> Iterator[File]:
    """One file, and one deck, a language."""
    for locale, items in material.items.items():
        section = material.handbook.content.page(locale, PageId("phrases", contract.INDEX))
        deck = f"#deck:{section.title if section else 'phrases'} · {locale}"
        head = "".join(f"{line}\n" for line in (*HEADERS, deck, f"# {LICENCE}"))
        yield target.path(locale), head + table((_row(target, item) for item in items), delimiter="\t", end="\n")


def _row(target: Target, item: Item) -> list[str]:
    page = item.entry.partition("#")[0].rpartition("/")[2]
    link = f'<a href="{escape(item.go)}">{escape(item.go)}</a>'
    back = f"<b>{target.text(item)}</b><br>{escape(item.why, quote=False)}<br><small>{link}</small>"
    return [item.id, escape(item.avoid, quote=False), back, f"{page} {item.locale}"]
