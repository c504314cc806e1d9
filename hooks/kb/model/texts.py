"""What the site says on its own account, and what search knows beside the pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kb.model.parts import Scalar

Strings = Mapping[str, Scalar]
"""Texts by their keys."""


class Expression(NamedTuple):
    """Lists of words under one name: of a concept what agents type, by language; of a language's shorthand what each
    abbreviation may mean.
    """

    name: Scalar
    typed: Mapping[Scalar, tuple[Scalar, ...]]


@dataclass(frozen=True)
class Texts:
    """The files in hooks/ that hold texts."""

    strings: Mapping[str, Strings] = field(default_factory=dict)
    """hooks/strings/<locale>.yml, by locale."""
    explanations: Mapping[str, Strings] = field(default_factory=dict)
    """hooks/strings/rules/<locale>.yml: what each rule is about, by locale; in English the rules say it themselves."""
