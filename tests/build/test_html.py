"""The HTML, by the Nu HTML checker."""

import json
import re
import subprocess
from pathlib import Path

from tests.project import ROOT

VNU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"

# What the theme writes and a browser makes nothing of; each with why it is let be.
HTML_BASELINE = re.compile(
    "Attribute “autocomplete” is only allowed when the input type is"  # on the hidden checkboxes of drawer and search
    "|The value of the “for” attribute of the “label” element must be the ID"  # the contents' label on section indexes
    "|Bad value “” for attribute “tabindex” on element “label”"  # on labels of the navigation: read as no tabindex
)


def test_the_html_is_valid(site: Path) -> None:
    """By the Nu HTML checker, over every page."""
    result = subprocess.run(
        ["java", "-jar", VNU, "--format", "json", "--skip-non-html", "--errors-only", "--no-langdetect", site],
        capture_output=True,
        check=False,
    )
    messages = json.loads(result.stderr)["messages"]
    faults = [m for m in messages if not HTML_BASELINE.search(m["message"])]
    assert [f"{Path(m['url']).relative_to(f'file:{site}')}: {m['message']}" for m in faults] == []
    assert len({m["url"] for m in messages}) > 300, "the checker saw the pages"
