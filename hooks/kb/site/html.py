"""The HTML that Markdown makes, as the site shows it: an extension of Python-Markdown."""

import re
from xml.etree import ElementTree

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

ALIGNMENT = re.compile(r"text-align: (left|right|center);")
"""What the table extension writes for aligned columns."""
LAST = -10
"""After the theme's and the package's own, which make the elements."""


class SiteHtml(Extension):  # type: ignore[misc]
    """Tables and tasks as the site's styles and its policy want them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the base class's name
        """Register what is done to the tree."""
        md.treeprocessors.register(_Tree(md), "kb_site_html", LAST)


class _Tree(Treeprocessor):  # type: ignore[misc]
    def run(self, root: ElementTree.Element) -> None:
        for table in root.iter("table"):
            _align(table)
            _name_columns(table)
        for item in root.iter("li"):
            if item.get("class") == "task-list-item":
                _label(item)


def _align(table: ElementTree.Element) -> None:
    """Align cells by classes: the policy allows no style in a page's text."""
    for cell in table.iter():
        if cell.tag in ("th", "td") and (match := ALIGNMENT.fullmatch(cell.get("style", ""))):
            del cell.attrib["style"]
            cell.set("class", f"kb-{match[1]}")


def _name_columns(table: ElementTree.Element) -> None:
    """Give each cell but a row's first its column's name, for the cards that rows become on a phone."""
    names = ["".join(cell.itertext()).strip() for cell in table.iter("th")]
    for row in table.iter("tr"):
        for cell, name in list(zip(row.findall("td"), names, strict=False))[1:]:
            cell.set("data-label", name)


def _label(item: ElementTree.Element) -> None:
    """Make a task's text the label of its box, which stands in its text: the extension leaves the boxes without a name."""
    label = ElementTree.Element("label")
    label.text, item.text = item.text, None
    for child in list(item):
        if child.tag in ("ul", "ol", "p", "pre", "table"):
            break
        item.remove(child)
        label.append(child)
    item.insert(0, label)
