"""Tables: Briskine's columns, and plain text for spreadsheets.

Sources: https://help.briskine.com/templates/import-templates (a shortcut that is there already is passed over), RFC 4180.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from kb.site.exports.item import LICENCE, Item, Material
from kb.site.exports.target import File, Target

BRISKINE = ("id", "title", "shortcut", "subject", "to", "cc", "bcc", "tags", "body")
PLAIN = ("id", "language", "channel", "list", "title", "subject", "text", "address", "licence")
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
"""What a cell begins with that a spreadsheet calculates. Source: OWASP, CSV Injection."""
BOM = "\ufeff"
"""Tells Excel that a file is UTF-8."""


def briskine(target: Target, material: Material) -> Iterator[File]:
    """One file a language. Briskine gives ids of its own: that column stays empty."""
    for locale, items in material.items.items():
        yield target.path(locale), table([BRISKINE, *(_row(target, item) for item in items)])


def _row(target: Target, item: Item) -> list[str]:
    tags = ", ".join([item.locale, *([item.channel] if item.channel else []), item.go, LICENCE.replace(",", ";")])
    return ["", item.name, item.id, target.subject(item), "", "", "", tags, target.text(item)]


def plain(target: Target, material: Material) -> Iterator[File]:
    """One file a language, for people to open; no cell of it is a formula."""
    for locale, items in material.items.items():
        rows = (
            [item.id, locale, item.channel, item.group, item.title, target.subject(item), target.text(item), item.go, LICENCE]
            for item in items
        )  # fmt: skip
        yield target.path(locale), BOM + table([PLAIN, *(map(_no_formula, row) for row in rows)])


def _no_formula(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def table(rows: Iterable[Iterable[str]], *, delimiter: str = ",", end: str = "\r\n") -> str:
    """Rows as RFC 4180 has them."""
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, lineterminator=end).writerows(rows)
    return written.getvalue()
