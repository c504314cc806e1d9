"""What each tool reads in its files, by the parser of the format: texts as people see them, by id."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pyromark
import yaml
from lxml import etree, html

Read = dict[str, str]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def seen(markup: str) -> str:
    """HTML as text: a line for a break, an empty line between paragraphs."""
    body = html.fromstring(f"<div>{markup}</div>")
    for line in body.iter("br"):
        line.tail = "\n" + (line.tail or "")
    paragraphs = [each.text_content() for each in body.iter("p")]
    return "\n\n".join(paragraphs) if paragraphs else str(body.text_content())


def briskine(text: str) -> Read:
    return {row["shortcut"]: seen(row["body"]) for row in rows(text)}


def plain(text: str) -> Read:
    assert text.startswith("\ufeff")
    found = {row["id"]: row["text"] for row in rows(text.removeprefix("\ufeff"))}
    assert not [cell for cell in found.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    return {name: re.sub(r"\A'(?=[=+\-@\t\r])", "", cell) for name, cell in found.items()}


KEYS = {"trigger", "label", "search_terms", "force_mode", "replace", "vars"}
"""Some of those that espanso's loader knows."""
FIELD = re.compile(r"\{\{\s*form\.(\w+)\s*\}\}")


def espanso(text: str) -> Read:
    found: Read = {}
    for match in yaml.load(text, Loader=yaml.CSafeLoader)["matches"] or ():
        assert set(match) <= KEYS
        layout = match["vars"][0]["params"]["layout"] if "vars" in match else ""
        labels = {name: label for label, name in re.findall(r"^(.*): \[\[(\w+)\]\]$", layout, re.MULTILINE)}
        assert len(labels) == layout.count("\n")
        assert labels.keys() == set(FIELD.findall(match["replace"]))
        assert all(isinstance(word, str) for word in match["search_terms"])
        found[match["trigger"].removeprefix(":")] = FIELD.sub(lambda name: f"[{labels[name[1]]}]", match["replace"])  # noqa: B023
    return found


def zammad(text: str) -> Read:
    """Ruby's CSV refuses a byte order mark before a quoted header; an unknown column is an error."""
    assert text.startswith("name,keywords,content,note,active\r\n")
    return {row["name"]: seen(row["content"]) for row in rows(text)}


def quicktext(text: str) -> Read:
    """As wzQuicktext.parseImport: what an element holds, node by node."""
    root = etree.fromstring(text.encode())
    assert root.get("version") == "2"
    assert root.findtext("filetype") == "templates"
    found = {each.findtext("keyword"): each.findtext("body") for each in root.iterfind("menu/texts/text")}
    return {name: re.sub(r"\[\[INPUT=([^|\]]*)\|[^\]]*\]\]", r"[\1]", body) for name, body in found.items()}


def anki(text: str) -> Read:
    lines = [line for line in csv.reader(io.StringIO(text, newline=""), delimiter="\t") if not line[0].startswith("#")]
    assert {len(line) for line in lines} <= {4}
    return {line[0]: seen(re.match(r"<b>(.*?)</b><br>", line[2], re.DOTALL)[1]) for line in lines}  # type: ignore[index]


def bodies(text: str) -> Mapping[str, Any]:
    data = json.loads(text)
    assert "CC BY 4.0" in data["licence"]
    assert data["send"].startswith("POST /")
    assert all("/go/" in request["go"] for request in data["requests"])
    return {request["id"]: request["body"] for request in data["requests"]}


def chatwoot(text: str) -> Read:
    """Its editor reads Markdown."""
    found = {name: pyromark.html(body["canned_response"]["content"]) for name, body in bodies(text).items()}
    return {name: str(html.fromstring(f"<div>{each}</div>").text_content()).strip() for name, each in found.items()}


def zendesk(text: str) -> Read:
    found: Read = {}
    for name, body in bodies(text).items():
        comment = body["macro"]["actions"][-1]
        is_html = comment["field"] == "comment_value_html"
        found[name] = seen(comment["value"]) if is_html else comment["value"][1]
    return found


def dynamic_content(text: str) -> Read:
    found: Read = {}
    for name, body in bodies(text).items():
        variants = body["item"]["variants"]
        assert [each["default"] for each in variants].count(True) == 1
        for each in variants:
            content, is_html = each["content"], each["content"].startswith("<p>")
            found[f"{name}.{each['locale'].replace('fil', 'tl')}"] = seen(content) if is_html else content
    return found


def by_html(*path: str) -> Callable[[str], Read]:
    def read(text: str) -> Read:
        return {name: seen(body[path[0]]) for name, body in bodies(text).items()}

    return read


READERS: dict[str, Callable[[str], Read]] = {
    "snippets": briskine,
    "plain": plain,
    "espanso": espanso,
    "zammad": zammad,
    "quicktext": quicktext,
    "anki": anki,
    "chatwoot": chatwoot,
    "help-scout": by_html("text"),
    "front": by_html("body"),
    "freshdesk": by_html("content_html"),
    "zendesk": zendesk,
    "zendesk-dynamic-content": dynamic_content,
}
"""By target; the translation memory holds more than items, and has a test of its own."""


def texts(name: str, files: Iterable[tuple[str, str]]) -> Read:
    """All texts of a target's files."""
    found: Read = {}
    for path, text in files:
        if not path.endswith(("README.md", "_manifest.yml")):
            new = READERS[name](text)
            assert not found.keys() & new.keys(), path
            found |= new
    return found
