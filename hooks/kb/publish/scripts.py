"""MiniSearch, which npm installed (`make`), as a script of the site."""

import re
from pathlib import Path

PACKAGE = Path("node_modules/minisearch")
PUBLISHED = "assets/minisearch.js"
DOCUMENTATION = re.compile(r"^ *\/\*\*.*?\*\/\n", re.DOTALL | re.MULTILINE)
SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*\n?", re.MULTILINE)


def script(root: Path) -> str:
    """The engine as an ES module: its licence in front, its documentation left out (half of its size).

    Args:
        root: the folder that holds `node_modules/`.

    Raises:
        OSError: it is not installed.
    """
    folder = root / PACKAGE
    code = (folder / "dist/es/index.js").read_text("utf-8")
    licence = (folder / "LICENSE.txt").read_text("utf-8").strip()
    return f"/*! MiniSearch\n{licence}\n*/\n" + SOURCE_MAP.sub("", DOCUMENTATION.sub("", code))
