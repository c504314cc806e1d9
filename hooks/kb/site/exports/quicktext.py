"""Quicktext for Thunderbird: XML that it imports by hand, or from an address each time it starts.

Source: jobisoft/quicktext, chrome/content/modules/wzQuicktext.jsm (5), src/modules/storage.mjs (6).
"""

import re
from collections.abc import Iterator
from itertools import groupby

from lxml import etree

from kb.site.exports.item import LICENCE, Blank, Item, Material
from kb.site.exports.target import File, Target

SIGNS = re.compile(r"[|;\[\]]")
"""What ends a label or a choice."""


def blank(blank: Blank) -> str:
    """A question to the agent; the same label is asked once."""
    kind = f"select|{';'.join(SIGNS.sub(' ', choice) for choice in blank.choices)}" if blank.choices else "text|"
    return f"[[INPUT={SIGNS.sub(' ', blank.label)}|{kind}]]"


def write(target: Target, material: Material) -> Iterator[File]:
    """One file a language."""
    for locale, items in material.items.items():
        root = etree.Element("quicktext", version="2")
        root.append(etree.Comment(f" {LICENCE} "))
        _add(root, "filetype", "templates")
        for group, found in groupby(items, key=lambda item: item.group):
            menu = etree.SubElement(root, "menu")
            _add(menu, "title", f"{locale} · {group}")
            texts = etree.SubElement(menu, "texts")
            for item in found:
                _text(texts, target, item)
        text = etree.tostring(root, encoding="unicode", pretty_print=True)
        yield target.path(locale), f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'


def _text(texts: etree._Element, target: Target, item: Item) -> None:
    texts.append(etree.Comment(f" {item.go} "))
    text = etree.SubElement(texts, "text", shortcut="", type="0")
    _add(text, "name", item.name)
    _add(text, "keyword", item.id)
    if item.subject:
        _add(text, "subject", target.subject(item))
    _add(text, "body", target.text(item))


def _add(parent: etree._Element, tag: str, text: str) -> None:
    etree.SubElement(parent, tag).text = text
