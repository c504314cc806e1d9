"""What of search is built."""

import json
from pathlib import Path


def test_the_themes_own_index_is_empty(site: Path) -> None:
    index = (site / "search/search_index.json").read_bytes()
    assert json.loads(index)["docs"] == []
    assert len(index) < 300
