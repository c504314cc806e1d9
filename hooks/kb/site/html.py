"""The last look at a page: is the HTML that is about to be published nothing but text, links and pictures?

The rules judge the Markdown; should a way around them be found, it ends here and the site stays as it was.
"""

import re
from html.parser import HTMLParser

from kb.rules.links import scheme

TAGS = frozenset(
    [
        "a",
        "blockquote",
        "br",
        "code",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "input",
        "label",
        "li",
        "ol",
        "p",
        "pre",
        "s",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
ATTRIBUTES = frozenset(["alt", "class", "href", "id", "src", "title", "align", "start", "colspan", "rowspan"])
ALIGNED = re.compile(r'(<t[dh]\b[^<>]*) style="text-align: (left|right|center);"')
"""What the table extension writes for aligned columns."""
CHECKBOX = {"type": "checkbox", "checked": ""}
"""What the task list extension writes."""
USUAL = re.compile(
    rf'(?:[^<]++|<(?:{"|".join(sorted(TAGS))})(?: (?:class|id|title|alt)="[^"<>]*+"'
    r'| href="(?:https://)?[A-Za-z0-9_./#?=-]*+"| src="(?!//)[A-Za-z0-9_./-]*+")*+ ?/?>'
    rf"|</(?:{'|'.join(sorted(TAGS))})>)*+"
)
"""HTML as Markdown makes it of nearly every page, which needs no parser to be let through."""
TASK = re.compile(r'(<li class="task-list-item">)(<input type="checkbox"(?: checked)?)/>( .*?)(</li>)', re.DOTALL)

TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
HEAD = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
CELL = re.compile(r"<td\b")
TAG = re.compile(r"<[^>]*>")


class _Judge(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.fault = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self._found(f"<{tag}>")
        for name, value in attrs:
            text = value or ""
            if tag == "input" and CHECKBOX.get(name) == text:
                continue
            if name not in ATTRIBUTES:
                self._found(f"{name}=“{text[:40]}”")
            elif name == "href" and scheme(text) not in ("", "https", "http"):
                self._found(f"a link to “{text[:40]}”")
            elif name == "src" and scheme(text):
                self._found(f"a picture from “{text[:40]}”")

    def handle_comment(self, data: str) -> None:
        self._found(f"<!--{data[:40]}")

    def handle_decl(self, decl: str) -> None:
        self._found(f"<!{decl[:40]}")

    def handle_pi(self, data: str) -> None:
        self._found(f"<?{data[:40]}")

    def _found(self, what: str) -> None:
        self.fault = self.fault or what


def unsafe_output(html: str) -> str:
    """The first thing in a page's HTML that no Markdown of the contract can make, or ''.

    It is looked for when the page is built, so it is told for the page and not for a line.

    Bad:
        <script>…</script>
    Good:
        **plain** Markdown
    """
    return "" if USUAL.fullmatch(html) else judged(html)


def judged(html: str) -> str:
    """What `unsafe_output` returns, by an HTML parser."""
    judge = _Judge()
    judge.feed(html)
    judge.close()
    return judge.fault


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
