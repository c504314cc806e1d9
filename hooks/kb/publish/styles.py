"""The theme's style sheets without what no page uses, in front of our own: one file, `assets/kb.css`.

The theme styles much that this site has not: three quarters of a first view's bytes would be that.
"""

import re
from collections.abc import Iterator
from pathlib import Path

SHEET = "assets/kb.css"
THEME = "assets/stylesheets"
"""Where the theme's own are, hashed: `main.….min.css`, `palette.….min.css`, in the order in which they are to stand."""
CLASSES = re.compile(r'\bclass="([^"]*)"')
WORD = re.compile(r"[\w-]+")
CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")
GUARDED = re.compile(r":(?:not|is|where|has)\([^()]*\)")
"""What a selector asks for besides: a class in there may be missing."""
DECLARED = re.compile(r"(?<=[{;])(--[\w-]+):((?:\"[^\"]*\"|'[^']*'|\([^()]*\)|[^;{}])*);?")
EMPTY = re.compile(r"(?:^|(?<=[{}]))[^{}@]+\{\}")
USED = re.compile(r"var\((--[\w-]+)")


def used(site: Path) -> set[str]:
    """The classes of all pages, and every word of the scripts, which may be one."""
    found = set[str]().union(*map(classes, site.rglob("*.html")))
    for script in (site / "assets").glob("*.js"):
        found.update(WORD.findall(script.read_text("utf-8")))
    return found


OWN = "kb-"
"""What our own classes begin with: the theme has no rule for them."""


def of_theme(page: Path) -> set[str]:
    """The classes of a page that the theme's sheets may style."""
    return {name for name in classes(page) if not name.startswith(OWN)}


def classes(page: Path) -> set[str]:
    """The classes of a page, an HTML file."""
    return {name for names in CLASSES.findall(page.read_text("utf-8")) for name in names.split()}


def combine(site: Path) -> None:
    """Put the theme's sheets, as far as they are used, in front of ours, and remove them."""
    sheets = sorted((site / THEME).glob("*.css"))
    if not sheets:
        return
    own = (site / SHEET).read_text("utf-8")
    theme = slim("".join(sheet.read_text("utf-8").removeprefix('@charset "UTF-8";') for sheet in sheets), used(site))
    (site / SHEET).write_text('@charset "UTF-8";' + without_unread(theme, own) + own, "utf-8")
    for sheet in sheets:
        sheet.unlink()


def slim(css: str, names: set[str]) -> str:
    """A minified sheet without the rules that need a class which is none of these."""
    return "".join(_kept(css, names))


def _kept(css: str, names: set[str]) -> Iterator[str]:
    for head, body in blocks(css):
        if head.startswith(("@media", "@supports")):
            if inner := slim(body, names):
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        elif parts := [part for part in _split(head) if _is_met(part, names)]:
            yield f"{','.join(parts)}{{{body}}}"


def blocks(css: str) -> Iterator[tuple[str, str]]:
    """A sheet's blocks: what stands before each, and what is in it. Braces in strings are none."""
    depth = start = opened = 0
    quote = ""
    for place, letter in enumerate(css):
        if quote:
            quote = "" if letter == quote and css[place - 1] != "\\" else quote
        elif letter in "\"'":
            quote = letter
        elif letter == "{":
            depth += 1
            opened = place if depth == 1 else opened
        elif letter == "}":
            depth -= 1
            if not depth:
                yield css[start:opened].strip(), css[opened + 1 : place]
                start = place + 1


def _split(selector: str) -> list[str]:
    """The alternatives of a selector; a comma in brackets stands between none."""
    return re.split(r",(?![^(]*\))", selector)


def _is_met(selector: str, names: set[str]) -> bool:
    return all(name in names for name in CLASS.findall(GUARDED.sub("", selector)))


def without_unread(css: str, *others: str) -> str:
    """A sheet without the variables that nothing reads, here or in others: most of the theme's are pictures."""
    slimmer = _without_unread(css, set(USED.findall(css)).union(*map(USED.findall, others)))
    return css if slimmer == css else without_unread(slimmer, *others)


def _without_unread(css: str, read: set[str]) -> str:
    left = DECLARED.sub(lambda match: match[0] if match[1] in read else "", css)
    return EMPTY.sub("", left)
