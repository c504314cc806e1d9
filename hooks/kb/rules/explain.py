"""What the site tells of its rules: the docstrings in English, hooks/strings/rules/<locale>.yml in other languages."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from kb.model.finding import Rule
from kb.rules import ALL_RULES, ALL_WARNINGS, rule_id, rule_text

SAMPLES = re.compile(r"(?P<what>.*?)\n+Bad:\n(?P<bad>.*?)\nGood:\n(?P<good>.*)", re.DOTALL)
INDENTATION = " " * 4
"""Of what stands below `Bad:` and `Good:`."""


@dataclass(frozen=True, slots=True)
class Documentation:
    """A rule as readers see it: what it is about, a sample that it finds, one that it lets pass."""

    id: str
    what: tuple[str, ...]
    """Paragraphs."""
    bad: str
    good: str
    is_warning: bool


def documentation(texts: dict[str, str]) -> list[Documentation]:
    """Every rule, errors first.

    Args:
        texts: what each rule is about in a language, by the rule's id; where it says nothing, the docstring does.
    """
    return [_documentation(rule, texts.get(rule_id(rule), ""), is_warning=rule in ALL_WARNINGS) for rule in ALL_RULES]


class Samples(NamedTuple):
    """What a rule's docstring says: what it is about, a sample that it finds, one that it lets pass."""

    what: str
    bad: str
    good: str


def samples(rule: Callable[..., object] | Rule) -> Samples:
    """A rule's docstring in its parts.

    Raises:
        ValueError: it has no `Bad:` and `Good:`.
    """
    match = SAMPLES.fullmatch(rule_text(rule))
    if not match:
        raise ValueError(f"the docstring of {rule_id(rule)} has no Bad: and Good:")
    return Samples(match["what"], _sample(match["bad"]), _sample(match["good"]))


def _sample(text: str) -> str:
    """A sample as it is written, its own indentation kept."""
    return "\n".join(line.removeprefix(INDENTATION) for line in text.split("\n")).strip("\n")


def _documentation(rule: Callable[..., object] | Rule, text: str, *, is_warning: bool) -> Documentation:
    told = samples(rule)
    paragraphs = (text or told.what.replace("`", "")).split("\n\n")
    what = tuple(" ".join(paragraph.split()) for paragraph in paragraphs)
    return Documentation(rule_id(rule), what, told.bad, told.good, is_warning)
