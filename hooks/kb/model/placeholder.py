"""The declared blanks."""

from collections.abc import Mapping
from typing import NamedTuple

from kb.model.finding import Span
from kb.model.page import Scalar


class Wording(NamedTuple):
    """A placeholder in one language: label, made-up example and, for a form of address, the choices."""

    label: Scalar
    example: Scalar
    choices: tuple[Scalar, ...]


class Placeholder(NamedTuple):
    """A declared blank. A form of address (`is_address`) belongs to the languages that word it."""

    name: str
    type: str
    max: int
    personal: bool
    is_address: bool
    wordings: Mapping[str, Wording]
    span: Span
