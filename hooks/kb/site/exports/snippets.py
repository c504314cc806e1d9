"""Briskine's columns, which spreadsheets read as well.

Source: https://help.briskine.com/templates/import-templates. A shortcut that is there already is passed over.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from kb.site.exports.item import LICENCE, Item, Material
from kb.site.exports.target import File, Target

COLUMNS = ("id", "title", "shortcut", "subject", "to", "cc", "bcc", "tags", "body")


def write(target: Target, material: Material) -> Iterator[File]:
    """One file a language. Briskine gives ids of its own: that column stays empty."""
    for locale, items in material.items.items():
        yield f"{locale}.csv", table(COLUMNS, (_row(target, item) for item in items))


def _row(target: Target, item: Item) -> list[str]:
    tags = ", ".join([item.locale, *([item.channel] if item.channel else []), item.go, LICENCE.replace(",", ";")])
    return ["", item.name, item.id, target.subject(item), "", "", "", tags, target.text(item)]


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Rows as RFC 4180 has them."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows(rows)
    return written.getvalue()
