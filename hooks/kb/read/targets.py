"""What a link's target names."""

import posixpath
import re
from html import unescape
from urllib.parse import unquote

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
IGNORED_IN_SCHEMES = re.compile(r"[\s\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\\]")


def scheme(target: str) -> str:
    """The scheme of a target, however it is spelt: entities, percent signs, spaces, capitals; '' for a path."""
    for _ in range(3):
        target = unquote(unescape(target))
    target = IGNORED_IN_SCHEMES.sub("", target).lower()
    match = SCHEME.match(target)
    return match[1] if match else "https" if target.startswith("//") else ""


def resolve(path: str, target: str) -> str:
    """The file that a relative target names, relative to the repository as `path` is, the file of the link."""
    file = unquote(target.partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
