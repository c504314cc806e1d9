"""What the rules that guess are judged by: good sentences, which none may refuse, and faulty ones, by rule.

good/<locale>.txt       a sentence a line; those below the blank line are for pages alone: what colleagues read, what is true of one call
faulty/<locale>.tsv     rule, sentence; behind a rule that is known to miss it, because it would have to guess harder, `?`
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tests.fixture import FILES

HERE = Path(__file__).parent
RULES = (
    "wrong-language",
    "lost-marks",
    "number-format",
    "over-promise",
    "personal-data",
    "dont-phrase-used",
    "sentence-fact",
)
"""Those that guess."""
OF_REPLIES = frozenset({"over-promise", "dont-phrase-used", "sentence-fact"})
"""Those of them that look at what is sent or said alone."""
PAGE = "situations/facts-about-complaints.md"
TEMPLATE = "templates/acknowledge-email.md"
PLACES = {PAGE: r"(?<=\n)(?=## [^\n]*\{#related\}\n)", TEMPLATE: r"(?<=\n```reply formal\n)"}
"""Where sentences are put: before the page's last section, and at the beginning of the formal reply."""
NUMBER = re.compile(r"^(\d+)\.(?= )")
"""What would begin a list on a page, and is written with a backslash there."""
SPOKEN = re.compile(r"\{\{")


class Good(NamedTuple):
    """A sentence; `is_for_all` where customers may get it."""

    text: str
    is_for_all: bool


class Faulty(NamedTuple):
    """A sentence and the rule that must refuse it, unless it is known to miss it."""

    rule: str
    text: str
    is_missed: bool


class Placed(NamedTuple):
    """A page of the fixture with sentences put into it: its path, its text, and the sentence of each line."""

    path: str
    text: str
    lines: dict[int, str]


def good(locale: str) -> list[Good]:
    """The good sentences of a language."""
    for_all, for_colleagues = (HERE / f"good/{locale}.txt").read_text("utf-8").split("\n\n")
    parts = ((for_all, True), (for_colleagues, False))
    return [Good(line, is_for_all) for part, is_for_all in parts for line in part.splitlines()]


def faulty(locale: str) -> list[Faulty]:
    """The faulty sentences of a language."""
    rows = [line.split("\t") for line in (HERE / f"faulty/{locale}.tsv").read_text("utf-8").splitlines()]
    return [Faulty(rule.removesuffix("?"), text, rule.endswith("?")) for rule, text in rows]


def placed(locale: str, page: str, sentences: Iterable[str]) -> Placed:
    """Sentences on one of PLACES, each a paragraph of its own."""
    path = f"{locale}/{page}"
    before, after = re.split(PLACES[page], FILES[path].decode(), maxsplit=1)
    first = before.count("\n") + 1
    lines = {first + 2 * number: sentence for number, sentence in enumerate(sentences)}
    return Placed(path, before + "\n\n".join(lines.values()) + "\n\n" + after, lines)


def good_places(locale: str) -> tuple[Placed, Placed]:
    """The good sentences on a page, where nothing is filled in, and in a reply."""
    sentences = good(locale)
    to_read = [
        NUMBER.sub(r"\1\\.", each.text) for each in sentences if not SPOKEN.search(each.text) or "`" in each.text
    ]
    return placed(locale, PAGE, to_read), placed(locale, TEMPLATE, [each.text for each in sentences if each.is_for_all])


def faulty_places(locale: str) -> tuple[Placed, Placed]:
    """The faulty sentences: on a page, and in a reply those that are faulty there alone."""
    to_read = [each.text for each in faulty(locale) if each.rule not in OF_REPLIES]
    to_send = [each.text for each in faulty(locale) if each.rule in OF_REPLIES]
    return placed(locale, PAGE, to_read), placed(locale, TEMPLATE, to_send)
