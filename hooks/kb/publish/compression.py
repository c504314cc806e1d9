"""Brotli and gzip beside each file of text, for servers that send those as they are.

Sources: RFC 7932 (brotli), RFC 1952 (gzip); nginx's brotli_static and gzip_static look for these names.
"""

import gzip
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import brotli

KINDS = frozenset({".css", ".html", ".js", ".json", ".md", ".svg", ".txt", ".webmanifest", ".xml"})
LEAST = 1024
"""Below this many bytes there is nothing to gain: an answer's head alone fills most of a packet."""
BEST = frozenset({".css", ".js"})
"""What every reader fetches and few builds change: worth the highest level, which for pages costs ten times more."""

FIRST = "search/*.json"
"""What a language fetches before the first result of its search: half a second of the build spares every reader 8 KB."""
LARGE = 40_000
"""Pages of more bytes are those that can break the budget of a first view (kb.publish.budget). They get the level below the
highest, which takes twice as long for one byte in a hundred."""


def compress(site: Path) -> None:
    """Write `<name>.br` and `<name>.gz`; the same file always gives the same bytes."""
    files = [path for path in site.rglob("*") if path.suffix in KINDS and path.stat().st_size >= LEAST]
    with ThreadPoolExecutor() as threads:  # both libraries let go of the interpreter while they work
        list(threads.map(partial(_compress, site), files))


def level(site: Path, path: Path) -> int:
    """The level of Brotli that a file is worth."""
    if path.suffix in BEST or path.relative_to(site).match(FIRST):
        return 11
    return 10 if path.suffix == ".html" and path.stat().st_size > LARGE else 7


def _compress(site: Path, path: Path) -> None:
    data, quality = path.read_bytes(), level(site, path)
    path.with_name(f"{path.name}.br").write_bytes(brotli.compress(data, mode=brotli.MODE_TEXT, quality=quality))
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(data, 6, mtime=0))
