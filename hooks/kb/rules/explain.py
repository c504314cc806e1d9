"""What the site tells of its rules: the docstrings in English, hooks/strings/rules/<locale>.yml in other languages."""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass

from kb.rules import RULES, WARNINGS, rule_id
from kb.rules.rendered import unsafe_output
from kb.spelling import words

SAMPLES = re.compile(r"(?P<what>.*?)\n+Bad:\n(?P<bad>.*?)\nGood:\n(?P<good>.*)", re.DOTALL)
ALL_WARNINGS: tuple[Callable[..., object], ...] = (*WARNINGS, *words.RULES)
ALL_RULES: tuple[Callable[..., object], ...] = (*RULES, unsafe_output, *ALL_WARNINGS)
"""Those of the check, of the build and of `make spell`."""


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


def _documentation(rule: Callable[..., object], text: str, *, is_warning: bool) -> Documentation:
    match = SAMPLES.fullmatch(inspect.getdoc(rule) or "")
    if not match:
        raise ValueError(f"the docstring of {rule_id(rule)} has no Bad: and Good:")
    what = text or match["what"].replace("`", "")
    paragraphs = tuple(" ".join(paragraph.split()) for paragraph in what.split("\n\n"))
    return Documentation(
        rule_id(rule), paragraphs, inspect.cleandoc(match["bad"]), inspect.cleandoc(match["good"]), is_warning
    )
