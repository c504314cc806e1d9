"""Finished site -> what the service worker keeps of a language (overrides/scripts/offline-worker.js).

The pages of a language share most of their lines, so they travel in one pack of lines, each once: a fifth of what
they weigh one by one. A manifest per language names the pack and the other files that the pages need, each with its
hash; the worker carries the manifests' hashes. So whatever the worker accepts is whole and of one build.
"""

import base64
import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kb.publish import budget
from kb.site import draft, search, urls
from kb.site.api import compact

FOLDER = "offline"
WORKER = "offline-worker.js"
LIMIT = 1_000_000
"""How many bytes a language may weigh, compressed."""
NOT_KEPT = frozenset({".gz", ".br"})
ON_DISK = "assets/search-disk.js"
"""The search of the archive, which no page of the site asks for."""
NAMED = 3
"""How many of the largest files an error names."""


def integrity(data: bytes) -> str:
    """As browsers check it. Source: https://www.w3.org/TR/SRI/#the-integrity-attribute."""
    return "sha256-" + base64.b64encode(hashlib.sha256(data).digest()).decode()


def pack(pages: Mapping[str, str]) -> dict[str, Any]:
    """The lines of all pages, each once, and each page as the numbers of its lines."""
    numbers: dict[str, int] = {}
    numbered = {
        address: [numbers.setdefault(line, len(numbers)) for line in text.split("\n")]
        for address, text in pages.items()
    }
    return {"lines": list(numbers), "pages": numbered}


def address(path: str) -> str:
    """What a file of the site is asked for by: `vi/guidelines/index.html` -> `vi/guidelines/`."""
    return path.removesuffix("index.html") if path.endswith("/index.html") or path == "index.html" else path


def pages_of(paths: list[str], locale: str, locales: Iterable[str]) -> list[str]:
    """The pages of one of some languages, and those that lead every reader on."""
    prefix = urls.prefix(locale)
    others = tuple(other for other in map(urls.prefix, locales) if other and other != prefix)
    return [
        path
        for path in paths
        if path.endswith(".html")
        and not path.endswith("404.html")
        and (path.startswith(f"{urls.GO}/") or (path.startswith(prefix) and not path.startswith(others)))
    ]


def needed(paths: list[str], locale: str) -> list[str]:
    """What the pages of a language ask for: scripts, styles, images, the rows of its search, and what other languages say, or must not."""
    rows = f"{search.FOLDER}/{locale}.json", f"{search.OTHERS}/{locale}.json"
    own = f"{search.SAID}/{locale}.json"
    return [
        path
        for path in paths
        if Path(path).suffix not in NOT_KEPT
        and (
            path in rows
            or (path.startswith(("assets/", f"{search.SAID}/", f"{draft.FOLDER}/")) and path not in (own, ON_DISK))
        )
    ]


def files(site: Path, locales: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Every file of the worker's: its path in the site and its content.

    Args:
        site: the finished pages, and the worker as the theme has it.
        locales: the languages to keep; none, and the worker that is published removes itself and all that it kept from the
            readers' devices.
    """
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    languages = {}
    known: dict[str, bytes] = {}
    for locale in locales:
        own = pages_of(paths, locale, locales)
        packed = f"{FOLDER}/{locale}.pages.json"
        content = {packed: compact(pack({address(path): (site / path).read_text("utf-8") for path in own})).encode()}
        for path in needed(paths, locale):
            content[path] = known.setdefault(path, (site / path).read_bytes())
        hashes = {path: integrity(data) for path, data in content.items()}
        manifest = compact({"pages": packed, "files": hashes}).encode()
        yield packed, content[packed]
        yield f"{FOLDER}/{locale}.json", manifest
        languages[locale] = {"prefix": urls.prefix(locale), "version": integrity(manifest)}
    yield WORKER, b"const LANGUAGES = " + compact(languages).encode() + b";\n" + (site / WORKER).read_bytes()


def weights(site: Path, locale: str) -> dict[str, int]:
    """What each file of a language weighs on the way to a reader, compressed if it lies there compressed."""
    manifest = json.loads((site / FOLDER / f"{locale}.json").read_bytes())
    return {path: budget.size(site / path) for path in manifest["files"]}


def offenders(site: Path, locales: Iterable[str]) -> Iterator[str]:
    """A line for every language that is too much to fetch for a reader who has not asked for it."""
    for locale in locales:
        found = weights(site, locale)
        total = sum(found.values())
        if total > LIMIT:
            largest = sorted(found, key=lambda path: -found[path])[:NAMED]
            names = ", ".join(f"{path} {found[path]:,}" for path in largest)
            yield f"offline: {locale} weighs {total:,} bytes, more than {LIMIT:,}, most of it {names}"
