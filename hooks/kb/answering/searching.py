"""The site's own search, asked from Python: its engine in a process of Node.js, which ends with ours."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from kb.languages import scripts as languages
from kb.site.api import Json
from kb.tasks import node

SCRIPT = Path(__file__).with_name("search.js")


class Search:
    """What can be found in each language, given to the engine when the first question in that language comes."""

    def __init__(self, root: Path, data: Mapping[str, Json]) -> None:
        """`data` is a language's file of the search (`kb.site.search`), by locale."""
        languages.write(root / languages.FOLDER)
        self._data = dict(data)
        self._given: set[str] = set()
        self._lock = Lock()
        self._process = subprocess.Popen(  # noqa: S603
            [node(), SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def ask(self, query: str, locale: str) -> Json:
        """The entries that a query finds, best first (`items`), and whether the best fits well (`isSure`).

        Raises:
            OSError: the engine is gone.
        """
        with self._lock:
            if locale not in self._given:
                self._tell({"data": self._data[locale]})
                self._given.add(locale)
            self._tell({"locale": locale, "query": query})
            answer = self._process.stdout.readline() if self._process.stdout else ""
        if not answer:
            raise BrokenPipeError("the search has ended; its own words stand above")
        found: Json = json.loads(answer)
        return found

    def _tell(self, content: Any) -> None:
        if self._process.stdin:
            self._process.stdin.write(json.dumps(content) + "\n")
            self._process.stdin.flush()

    def close(self) -> None:
        """End the engine."""
        self._process.communicate()
