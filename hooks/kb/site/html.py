"""The HTML that Markdown makes, as the site shows it."""

import re

ALIGNED = re.compile(r'(<t[dh]\b[^<>]*) style="text-align: (left|right|center);"')
"""What the table extension writes for aligned columns."""
TASK = re.compile(r'(<li class="task-list-item">)(<input type="checkbox"(?: checked)?)/>( .*?)(</li>)', re.DOTALL)

TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
HEAD = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
CELL = re.compile(r"<td\b")
TAG = re.compile(r"<[^>]*>")


def aligned(html: str) -> str:
    """Align the cells of tables by classes: the policy allows no style in a page's text."""
    return ALIGNED.sub(r'\1 class="kb-\2"', html)


def with_labels(html: str) -> str:
    """Make each task's text the label of its box: the extension leaves the boxes without a name."""
    return TASK.sub(r"\1<label>\2>\3</label>\4", html)


def with_column_names(html: str) -> str:
    """Give each cell but a row's first its column's name, for the cards that rows become on a phone."""
    return TABLE.sub(_named, html)


def _named(table: re.Match[str]) -> str:
    names = [TAG.sub("", name).replace('"', "&quot;") for name in HEAD.findall(table[0])]

    def label(row: re.Match[str]) -> str:
        labels = iter(["<td", *(f'<td data-label="{name}"' for name in names[1:])])
        return CELL.sub(lambda cell: next(labels, cell[0]), row[0])

    return ROW.sub(label, table[0])
