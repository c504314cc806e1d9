"""The last look at a page: is the HTML that is about to be published nothing but text, links and pictures?

The other rules judge the Markdown; should a way around them be found, it ends here and the site stays as it was.
"""

from html.parser import HTMLParser

from kb.read.targets import scheme

TAGS = frozenset(
    [
        "a", "blockquote", "br", "code", "dd", "details", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "img", "input", "label", "li", "ol", "p", "pre", "s", "span", "strong", "sub", "summary", "sup", "table",
        "tbody", "td", "th", "thead", "tr", "ul",
    ]
)  # fmt: skip
ATTRIBUTES = frozenset(
    ["alt", "class", "data-label", "href", "id", "src", "title", "align", "start", "colspan", "rowspan"]
)
CHECKBOX = {"type": "checkbox", "checked": ""}
"""What the task list extension writes."""


def unsafe_output(html: str) -> str:
    """The first thing in a page's HTML that no Markdown of the contract can make, or ''.

    It is looked for when the page is built, so it is told for the page and not for a line.

    Bad:
        <p onclick="…">Say sorry first.</p>
    Good:
        <p>Say <strong>sorry</strong> first.</p>
    """
    judge = _Judge()
    judge.feed(html)
    judge.close()
    return judge.fault


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
