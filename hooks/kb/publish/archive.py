"""Finished site -> an archive that works without a server: unpacked, and opened from the disk.

A browser lets no page from the disk fetch a file, start a worker or load a module, and opens a folder as a list of
files. So links name their index.html, and search runs on the page, its rows and code given as scripts.
"""

import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from lxml import etree
from lxml import html as lxml_html

from kb.publish import offline
from kb.publish.zipped import zipped
from kb.site import app, draft, markdown, policy, search, urls

NAME = "handbook"
"""The folder in the archive."""
PUBLISHED = f"{NAME}.zip"
LEFT_OUT = (
    "assets/search-engine.js", f"{offline.FOLDER}/", offline.WORKER,
    "api/", f"{urls.PREVIEWS}/", "icons/", app.NAME, "404.html", "offline.html", "sitemap.xml", policy.HEADERS_FILE, PUBLISHED, markdown.LIST, markdown.NAME,
)  # fmt: skip
"""What has no use on a disk."""

FORWARD = "data-kb-forward"
"""Where a page that leads on has the anchors that are elsewhere now (overrides/forward.html)."""
LINKS = etree.XPath("//@href | //@src")
"""What a page asks for or leads to."""
OF_NO_USE = etree.XPath(
    "//p[@class = 'kb-download' or @class = 'kb-markdown'] | //link[@rel = 'manifest' or @rel = 'apple-touch-icon']"
)
"""The ways to the archive and to a page's Markdown, which lead nowhere inside of it (overrides/partials/content.html), and
what systems ask for that put a site on a home screen."""


def build(site: Path, base: str = "/") -> bytes:
    """The archive of a finished site.

    Args:
        site: the finished site.
        base: the path of the site's own address: some links begin with it.

    Raises:
        OSError: the site is not there or not whole.
    """
    return zipped((f"{NAME}/{path}", data) for path, data in files(site, base))


def files(site: Path, base: str = "/") -> Iterator[tuple[str, bytes]]:
    """Every file of the archive, in a fixed order: its path and content."""
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if not file.is_file() or _is_left_out(path):
            continue
        data = file.read_bytes()
        if file.suffix == ".html":
            depth = len(PurePosixPath(path).parents) - 1
            yield path, with_index(data.decode(), base, "../" * depth or "./").encode()
        elif path.startswith((f"{search.FOLDER}/", f"{draft.FOLDER}/")):
            yield str(PurePosixPath(path).with_suffix(".js")), script(data.decode()).encode()
        else:
            yield path, data


def _is_left_out(path: str) -> bool:
    name = PurePosixPath(path).name
    return path.startswith(LEFT_OUT) or name in LEFT_OUT or PurePosixPath(path).suffix in offline.NOT_KEPT


def with_index(html: str, root: str, base: str) -> str:
    """A page whose links name files.

    Args:
        html: the page.
        root: the path that the site is published at.
        base: how the page names the site's folder: `../../`, or `./` on the home page.
    """
    page = lxml_html.document_fromstring(html)
    for link in LINKS(page):
        link.getparent().set(link.attrname, address(link, root, base))
    for leading in page.xpath(f"//*[@{FORWARD}]"):
        anchors = json.loads(leading.get(FORWARD))
        leading.set(FORWARD, json.dumps({anchor: address(url) for anchor, url in anchors.items()}))
    for way in OF_NO_USE(page):
        way.drop_tree()
    written: str = lxml_html.tostring(page, encoding="unicode", doctype="<!doctype html>")
    return written


def address(link: str, root: str = "/", base: str = "./") -> str:
    """A link to a folder of the site as one to its index.html; any other as it is."""
    parts = urlsplit(link)
    path = base + parts.path.removeprefix(root) if parts.path.startswith(root) else parts.path
    if parts.scheme or parts.netloc or not path:
        return link
    if path.endswith("/") or PurePosixPath(path).name in ("", "..", "."):
        path = f"{path.rstrip('/')}/index.html"
    return parts._replace(path=path).geturl()


def script(text: str) -> str:
    """Data that pages ask for as a script that hands over what it holds (overrides/scripts/lib/data.js)."""
    content = json.loads(text)
    if columns := content.get("columns"):
        columns["url"] = [address(url) for url in columns["url"]]
    for row in content.get("rows", ()):
        row["url"] = address(row["url"])
    if promise := content.get("promise"):
        promise["url"] = address(promise["url"])
    detail = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f'dispatchEvent(new CustomEvent("kb-data", {{ detail: {detail} }}));\n'
