"""docs/organisation.yml -> Organisation: who answers.

    name: Lindenvale
    address:
      en: 20 Sample Road, Exampleton
      lv: Parauga iela 20, Paraugpils

Each fact is one value, or one in each language.
"""

from kb.model import contract
from kb.model.finding import Problem
from kb.model.organisation import Fact, Organisation
from kb.model.parts import Scalar
from kb.read.files import decode
from kb.read.located_yaml import Mapping, Node, Reader
from kb.read.rules import ORGANISATION_SYNTAX


def read(data: bytes, error: str) -> tuple[Organisation, list[Problem]]:
    """The organisation, and what is wrong with the file; without facts where it can't be read as a whole.

    Args:
        data: the file's content.
        error: why the computer gave none, or ''.
    """
    text, unreadable = decode(contract.ORGANISATION, data, error)
    if unreadable:
        return Organisation(), list(unreadable)
    reader = Reader(contract.ORGANISATION, 0, 2, ORGANISATION_SYNTAX)
    facts = {}
    for name, (key, value) in reader.read(text).entries.items():
        facts[name], problem = _fact(key, value)
        reader.problems += problem
    return Organisation(facts), reader.problems


def _fact(key: Scalar, value: Node) -> tuple[Fact, list[Problem]]:
    """A fact, empty where its value is neither a text nor texts by language."""
    if isinstance(value, Scalar):
        return Fact(key, value), []
    if isinstance(value, Mapping):
        own = {name: (locale, text) for name, (locale, text) in value.entries.items() if isinstance(text, Scalar)}
        if own:
            return Fact(key, None, own), []
    hint = "write it behind the colon, or beneath it in each language: `  en: …`"
    return Fact(key), [Problem(ORGANISATION_SYNTAX, key.span, f"“{key.text}” is one text, not a list", hint)]
