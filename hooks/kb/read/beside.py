"""The files beside the pages -> what they declare."""

from collections.abc import Mapping
from typing import NamedTuple

from kb.model import contract
from kb.model.finding import Problem
from kb.model.ledger import Ledger
from kb.model.organisation import Organisation
from kb.model.placeholder import Placeholder
from kb.model.texts import Expression
from kb.read import ledger as ledger_file
from kb.read import organisation, placeholders, texts

PATHS = (contract.PLACEHOLDERS, contract.ORGANISATION, contract.ADDRESSES, contract.CONCEPTS, contract.SHORTHAND)
"""They are read whatever their size."""


class Beside(NamedTuple):
    """What stands beside the pages: the fields of a Corpus of the same names."""

    placeholders: Mapping[str, Placeholder]
    organisation: Organisation
    concepts: tuple[Expression, ...]
    shorthand: tuple[Expression, ...]
    ledger: Ledger
    problems: tuple[Problem, ...]
    unread: frozenset[str]


def read(files: Mapping[str, tuple[bytes, str]], locales: tuple[str, ...]) -> Beside:
    """Read the files beside the pages.

    Args:
        files: those of `PATHS` that are there: the content of each, and why the computer gave none, or ''.
        locales: the site's languages.
    """
    nothing = b"", ""
    declared, wrong = placeholders.read(*files.get(contract.PLACEHOLDERS, nothing), locales)
    answering, unsaid = organisation.read(*files.get(contract.ORGANISATION, nothing))
    concepts, misspelt = texts.expressions(contract.CONCEPTS, *files.get(contract.CONCEPTS, nothing))
    shorthand, misread = texts.expressions(contract.SHORTHAND, *files.get(contract.SHORTHAND, nothing))
    ledger, damaged = ledger_file.read(*files.get(contract.ADDRESSES, nothing))
    known = (
        (contract.PLACEHOLDERS, declared),
        (contract.ORGANISATION, answering.facts),
        (contract.ADDRESSES, ledger.pages),
    )
    return Beside(
        declared,
        answering,
        concepts,
        shorthand,
        ledger,
        (*wrong, *unsaid, *misspelt, *misread, *damaged),
        frozenset(path for path, records in known if not records),
    )
