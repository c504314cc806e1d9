"""The site's sign, for tabs and home screens, drawn at build of one drawing (overrides/icon.svg)."""

from collections.abc import Iterator
from pathlib import Path

import resvg_py
from jinja2 import Environment, FileSystemLoader

from kb.site import app

CORNER = 7
"""How round the sign is on a tab; systems cut those for home screens themselves."""


def files(overrides: Path) -> Iterator[tuple[str, bytes]]:
    """Every icon: its path in the site and its content. Raises OSError.

    Args:
        overrides: the folder of icon.svg.
    """
    drawing = Environment(loader=FileSystemLoader(overrides), autoescape=True).get_template("icon.svg")
    yield app.TAB, drawing.render(corner=CORNER).encode()
    full = drawing.render(corner=0)
    for size in app.SIZES:
        yield app.icon(size), bytes(resvg_py.svg_to_bytes(full, width=size, height=size, skip_system_fonts=True))
