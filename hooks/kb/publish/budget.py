"""What a first view of each page costs a reader, and what of the theme is not published at all."""

import posixpath
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import etree
from lxml import html as lxml_html

from kb.model import contract
from kb.site import onboarding, role_plays

FIRST_VIEW = 60_000
"""Bytes of bodies, compressed: 1.2 seconds on the slow 3G of 400 kbit/s that browsers simulate."""
REQUESTS = 8
WHOLE = (
    onboarding.PUBLISHED,
    role_plays.PUBLISHED,
    *(f"{page}/index.html" for page in (contract.ERRORS, contract.QUIZ, onboarding.PATH, role_plays.PAGE)),
)
"""In each language the one page of every rule, of all questions, tasks and scenes, and what is printed of them: they grow with
what they hold, which is no fault."""
MORE = 18_000
"""How many bytes these may weigh besides: about a third of a second."""
REFERENCES = etree.XPath(
    "//script/@src | //img/@src | //@data-memory"
    " | //link[@rel = 'stylesheet' or @rel = 'icon' or @rel = 'manifest' or @rel = 'preload']/@href"
)
"""Scripts, pictures, styles, the icon, the manifest, and the worker that keeps the customer's data, which starts with the page (overrides/)."""
UNUSED = ("assets/javascripts/", "assets/images/favicon.png", "scripts/", "styles/", "icon.svg", "preview.svg")
"""The theme's scripts and icon, which ours stand in for, what kb.publish.scripts bundles, and what pictures are drawn of."""
NAMED = 4
"""How many of the heaviest files a finding names."""


def remove_unused(site: Path) -> None:
    """Remove what of the theme no page asks for."""
    for path in [path for path in site.rglob("*") if path.is_file()]:
        if path.relative_to(site).as_posix().startswith(UNUSED) or path.suffix == ".map":
            path.unlink()


def first_view(site: Path, page: str, base: str = "/") -> dict[str, int]:
    """The files of a first view and how many bytes each is, compressed if it lies there compressed.

    Args:
        site: the built site.
        page: the path of an HTML file in it.
        base: the path of the site's own address: the 404 pages' references begin with it.
    """
    html = (site / page).read_text("utf-8")
    folder = posixpath.dirname(page)
    references = REFERENCES(lxml_html.document_fromstring(html))
    files = [page, *(_path(folder, reference, base) for reference in references if not reference.startswith("data:"))]
    return {file: size(site / file) for file in files}


def offenders(site: Path, base: str = "/") -> Iterator[str]:
    """A line for every page whose first view is over the budget, with its heaviest files."""
    for page in sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")):
        parts = first_view(site, page, base)
        total = sum(parts.values())
        limit = FIRST_VIEW + (MORE if page.endswith(WHOLE) else 0)
        if total > limit or len(parts) > REQUESTS:
            heaviest = sorted(parts.items(), key=lambda part: -part[1])[:NAMED]
            names = ", ".join(f"{name} {size:,}" for name, size in heaviest)
            yield f"{page}: first view of {total:,} bytes in {len(parts)} requests, most of it {names}"


def _path(folder: str, reference: str, base: str) -> str:
    """The file of the site that a page in `folder` means."""
    path = reference.partition("?")[0].partition("#")[0]
    if path.startswith(base):
        return posixpath.normpath(path.removeprefix(base))
    return posixpath.normpath(posixpath.join(folder, path))


@cache
def size(path: Path) -> int:
    """What a file weighs on the way to a reader: compressed, if it lies there compressed."""
    compressed = path.with_name(f"{path.name}.br")
    return (compressed if compressed.exists() else path).stat().st_size
