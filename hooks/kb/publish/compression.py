"""Brotli and gzip beside each file of text, for servers that send those as they are.

Sources: RFC 7932 (brotli), RFC 1952 (gzip); nginx's brotli_static and gzip_static look for these names.
"""

import gzip
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
"""Pages of more bytes are few, and the budget of a first view (kb.publish.budget) is theirs to break."""


def compress(site: Path) -> None:
    """Write `<name>.br` and `<name>.gz`; the same file always gives the same bytes."""
    for path in [path for path in site.rglob("*") if path.suffix in KINDS and path.stat().st_size >= LEAST]:
        data = path.read_bytes()
        is_large = path.suffix == ".html" and len(data) > LARGE
        quality = 11 if path.suffix in BEST or is_large or path.relative_to(site).match(FIRST) else 7
        path.with_name(f"{path.name}.br").write_bytes(brotli.compress(data, mode=brotli.MODE_TEXT, quality=quality))
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(data, 6, mtime=0))
