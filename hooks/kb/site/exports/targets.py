"""The one table of tools, and all their files."""

import re
from collections.abc import Iterator

from kb.site.exports import snippets
from kb.site.exports.item import Item, Material
from kb.site.exports.target import HTML, Target

FOLDER = "exports/v1"

TARGETS = (Target("snippets", snippets.write, body=HTML, swallows=re.compile(r"\{\{|\}\}")),)


def files(material: Material) -> Iterator[tuple[str, str]]:
    """Every file: its path in the site and its text."""
    for target in TARGETS:
        for path, text in target.write(target, taken(target, material)):
            yield f"{FOLDER}/{target.name}/{path}", text


def taken(target: Target, material: Material) -> Material:
    """The material with those items that a target takes."""
    items = {
        locale: tuple(item for item in found if _is_of(target, item) and not target.swallowed(item))
        for locale, found in material.items.items()
    }
    return material._replace(items=items)


def left_out(material: Material) -> Iterator[str]:
    """A line for every item that a target can't hold, with what of it."""
    for target in TARGETS:
        for item in (item for found in material.items.values() for item in found if _is_of(target, item)):
            if sign := target.swallowed(item):
                yield f"{FOLDER}/{target.name}: {item.id} is left out: {target.name} would take its “{sign}” for a sign of its own"


def _is_of(target: Target, item: Item) -> bool:
    return item.channel in target.channels
