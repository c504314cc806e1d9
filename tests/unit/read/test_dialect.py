"""What the reader accepts is what the site shows: random bodies, rendered as MkDocs does, have the same structure."""

import re
from functools import cache
from typing import Any

import markdown
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from kb.model.page import Page, PageId
from kb.read.page import parse
from kb.rules.links import PLAIN_TARGET
from kb.rules.text import CONTROL, INVISIBLE
from tests.project import ROOT

HEAD = "---\ntitle: A title\n---\n"
Structure = dict[str, list[Any]]

LINES = [
    "Words, (more) “words”: 30 %! Really? It’s so; yes...",
    "[a page](../guidelines/x.md#y) – why",
    "first [a](b.md) then [c](d.md#e), ![p](q.png)",
    "## One {#one}",
    "### Two [a](b.md) {#two}",
    "## 1. Three {#three}",
    "## Five ##",
    "#1 words",
    "# Four",
    " ## Six {#six}",
    ">  ## H {#h}",
    "> ## H {#q}",
    "- ## In a list {#l}",
    "-  #1.",
    "- item",
    "- item [a](b.md)",
    "* item",
    "-  two spaces",
    "1. one",
    "2. two",
    "10. ten",
    "3) three",
    "    - nested",
    "    1. nested [a](b.md)",
    "        - deeper",
    "  - two",
    "  indented",
    "    four",
    "   three",
    "> quoted",
    "> - item",
    "> | a | b |",
    "> | - | - |",
    ">",
    "-",
    "```",
    "```text",
    "```\u00a0",
    "~~~",
    "/// details | Answer",
    "///",
    "| a | [b](c.md) |",
    "| a { #row } | [b](c.md) b |",
    "| **a** | `b` |",
    "| a |  |",
    "| a |",
    "|a|a|",
    "|x",
    "a | b",
    "| - | - |",
    "|---|---|",
    "| :-- | -: |",
    "| - |",
    "|-",
    "-|-",
    " | a | b |",
    "- | a | b |",
    "| a \\| b | c |",
    "| `a|b` | c |",
    "| `a\\|b` | c |",
    "a \\: \\* \\< b",
    "---",
    "===",
    "--",
    "- - -",
    "***",
    "|__config",
    "**bold** _x_ `code`",
    "**Bold:** [**a**](b.md)",
    "`code` and `/go/x/`",
    "- [ ] task [a](b.md)",
    "- [x] **task**",
    "[x]",
    "[x]: y",
    "[a [b](c.md)](d.md)",
    '[a](b.md "title")',
    "[a](<b.md>)",
    "![](q.png)",
    "[`a`](b.md)",
    "\\[a](b.md)",
    "*[a](b.md)*",
    "<https://example.org/>",
    "ends with\\",
    "two spaces  ",
    "a\u00a0",
    "\u00a0a",
    "#",
    "##",
    "",
    "",
    "",
    "",
    " ",
]
# Without those of emphasis, whose odd pairs the two read in two ways, and of pictures: as text, no structure.
SIGNS = [*"-#>|`[]()\\: \n~=+.1aé", "[a](b.md)]", "](b.md)", "\n\n", "\n    ", "- ", "| ", "## ", "> "]


@cache
def renderer() -> markdown.Markdown:
    """Python-Markdown with the extensions of mkdocs.yml, and those that MkDocs adds of itself."""
    source = (ROOT / "mkdocs.yml").read_text("utf-8").split("markdown_extensions:\n")[1].split("\nvalidation:")[0]
    extensions = ["toc", "tables", "fenced_code"]
    options: dict[str, Any] = {}
    for each in yaml.safe_load(source):
        name, given = (each, {}) if isinstance(each, str) else next(iter(each.items()))
        extensions.append(name)
        options[name] = given
    options["toc"] = {"permalink": False}
    return markdown.Markdown(extensions=list(dict.fromkeys(extensions)), extension_configs=options)


def words(text: str) -> str:
    """Letters and signs alone: blanks at a code span's edges and signs of emphasis in words are read in two ways."""
    return re.sub(r"[\s*_]", "", text)


def shown(body: str) -> Structure:
    """What the site shows of a body."""
    document = html.fragment_fromstring(renderer().reset().convert(body), create_parent="div")
    headings = [e for e in document.iter() if isinstance(e.tag, str) and re.fullmatch("h[1-6]", e.tag)]
    return {
        "headings": [(int(e.tag[1]), words(e.text_content())) for e in headings],
        "ids": [e.get("id") for e in headings],
        "rows": [[words(cell.text_content()) for cell in row] for row in document.iter("tr")],
        "row ids": [row[0].get("id", "") for row in document.iter("tr")],
        "links": [(words(e.text_content()), e.get("href")) for e in document.iter("a")],
        "images": [e.get("src") for e in document.iter("img")],
        "fences": [e.text_content().strip("\n") for e in document.iter("pre")],
        "items": [len(document.findall(".//li"))],
    }


def recorded(page: Page) -> Structure:
    """The same of the records; headings without an id get one on the site."""
    titles = [block for block in page.blocks if block.kind == "heading"]
    return {
        "headings": [(h.level, words(t.text)) for h, t in zip(page.headings, titles, strict=True)],
        "ids": [heading.id for heading in page.headings],
        "rows": [[words(cell.text) for cell in row.cells] for row in page.rows],
        "row ids": [row.id for row in page.rows],
        "links": [(words(link.text), link.target) for link in page.links if not link.is_image],
        "images": [link.target for link in page.links if link.is_image],
        "fences": [fence.text.strip("\n") for fence in page.fences],
    }


def is_accepted(page: Page, body: str) -> bool:
    """Whether neither the reader nor the rules of signs, ids and targets refuse it."""
    return not (
        page.problems
        or page.marks
        or "\\#" in body  # before an id, number signs are dropped after escapes are read
        or CONTROL.search(body)
        or INVISIBLE.search(body)
        or len(page.headings) > sum(block.kind == "heading" for block in page.blocks)
        or any(not heading.id or heading.level == 1 for heading in page.headings)
        or any(not PLAIN_TARGET.fullmatch(link.target) or not link.text for link in page.links)
    )


def check_agreement(body: str) -> None:
    page = parse("docs/en/playbooks/x.md", "en", PageId("playbooks", "x"), (HEAD + body).encode())
    if is_accepted(page, body):
        found = shown(body)
        assert {name: found[name] for name in recorded(page)} == recorded(page)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(LINES), max_size=9).map("\n".join))
def test_bodies_of_usual_lines(body: str) -> None:
    check_agreement(body)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(SIGNS), max_size=20).map("".join))
def test_bodies_of_signs(text: str) -> None:
    check_agreement(text)
    check_agreement(f"Text.\n\n- {text}\n\nText.\n\n## {text} {{#h}}\n\n| a | b |\n| - | - |\n| {text} | c |\n")
