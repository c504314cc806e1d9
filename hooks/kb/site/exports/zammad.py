"""Zammad's text modules. Sources: zammad/zammad, app/models/concerns/can_csv_import.rb, app/models/text_module.rb.

It looks a row up by its name, and renews what it finds: so the name is the id, and the title is the first keyword.
No byte order mark: Ruby's CSV refuses one before a quoted header. No column of groups: they would have to be there.
One value that is too long makes it refuse the whole file.
"""

from collections.abc import Iterator

from kb.site.exports.item import LICENCE, Item, Material
from kb.site.exports.snippets import table
from kb.site.exports.target import File, Target

COLUMNS = ("name", "keywords", "content", "note", "active")
KEYWORDS, NOTE = 500, 250
"""Characters that its table has for them."""


def write(target: Target, material: Material) -> Iterator[File]:
    """One file a language."""
    for locale, items in material.items.items():
        yield target.path(locale), table([COLUMNS, *(_row(target, item) for item in items)])


def _row(target: Target, item: Item) -> list[str]:
    keywords = ", ".join([item.title, *item.keywords])[:KEYWORDS]
    note = f"{item.go} – {LICENCE}"
    return [item.id, keywords, target.text(item), note if len(note) <= NOTE else LICENCE, "true"]
