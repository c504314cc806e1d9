"""The pictures that a chat shows of a link, one a section, drawn at build; the words are the pages' own.

overrides/partials/preview.html names them, with the properties of https://ogp.me/.
"""

from collections.abc import Iterator
from pathlib import Path

import material
import resvg_py
from jinja2 import Environment, FileSystemLoader

from kb.model import contract
from kb.site import urls

ICONS = {
    contract.INDEX: "lifebuoy",
    "guidelines": "book-open-variant",
    "playbooks": "format-list-checks",
    "situations": "account-alert",
    "phrases": "message-text",
    "templates": "email",
    "training": "school",
    "contribute": "pencil",
}
"""What each section has of the theme's icons, and the home page."""
_DRAWINGS = Path(material.__file__).parent / "templates/.icons/material"


def files(overrides: Path) -> Iterator[tuple[str, bytes]]:
    """Every picture: its path in the site, and the PNG of 1200 × 630 pixels, as Open Graph's readers want it.

    Args:
        overrides: the folder of preview.svg.
    """
    template = Environment(loader=FileSystemLoader(overrides), autoescape=False).get_template("preview.svg")  # noqa: S701
    for section, icon in ICONS.items():
        drawing = (_DRAWINGS / f"{icon}.svg").read_text("utf-8")
        yield urls.picture(section), bytes(resvg_py.svg_to_bytes(template.render(icon=drawing), skip_system_fonts=True))
