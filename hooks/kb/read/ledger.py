"""docs/addresses.yml: every address that was ever published, and where those lead that are gone.

    languages: [en, vi, lv, tl]
    pages:
      guidelines/apologise: [do, avoid, say, why, related]
    redirects:
      guidelines/say-sorry: guidelines/apologise
      guidelines/apologise#tell: guidelines/apologise#say

Addresses carry no language: pages and their anchors are called the same in all of them. So one line keeps the
addresses of every language and the language-neutral `/go/<name>/`, a name being a page's slug or the id of a
phrase's row.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeGuard

from kb.model import contract
from kb.model.finding import Problem, Span
from kb.model.ledger import Ledger, Listed, Redirect
from kb.model.parts import Scalar
from kb.read.files import decode
from kb.read.located_yaml import Mapping as YamlMapping
from kb.read.located_yaml import Node, Reader, Sequence
from kb.read.rules import LEDGER_SYNTAX

SLUG = contract.SLUG.pattern
PAGE = re.compile(rf"{contract.INDEX}|{SLUG}/{SLUG}")
ADDRESS = re.compile(rf"(?:{PAGE.pattern})(?:#{SLUG})?")


def read(data: bytes, error: str = "") -> tuple[Ledger, list[Problem]]:
    """The ledger, and what is wrong with the file.

    Args:
        data: the file's content.
        error: why the computer gave none, or ''.
    """
    text, unreadable = decode(contract.ADDRESSES, data, error)
    if unreadable:
        return Ledger(), list(unreadable)
    reader = Reader(contract.ADDRESSES, 0, 3, LEDGER_SYNTAX)
    content = reader.read(text)
    parsed = _Ledger([problem._replace(rule=LEDGER_SYNTAX) for problem in reader.problems])
    return parsed.read(content), parsed.problems


@dataclass
class _Ledger:
    problems: list[Problem] = field(default_factory=list)

    def read(self, content: YamlMapping) -> Ledger:
        for name, (key, _) in content.entries.items():
            if name not in ("languages", "pages", "redirects"):
                self._report(key.span, f"“{name}” is unknown", "known: languages, pages, redirects")
        pages = {
            name: Listed(key.span, tuple(self._anchors(name, value)))
            for name, key, value in self._mapping(content, "pages")
            if self._is_well_formed(key, PAGE)
        }
        redirects = {
            name: Redirect(key.span, value)
            for name, key, value in self._mapping(content, "redirects")
            if self._is_well_formed(key, ADDRESS) and self._is_text(value) and self._is_well_formed(value, ADDRESS)
        }
        languages = content.entries.get("languages")
        listed = languages[1].items if languages and isinstance(languages[1], Sequence) else ()
        if languages and not listed:
            self._report(languages[0].span, "“languages” is no list", "write languages: [en, vi]")
        codes = tuple(item for item in listed if isinstance(item, Scalar))
        seen: set[str] = set()
        for code in codes:
            if code.text in seen:
                self._report(code.span, f"“{code.text}” is listed twice", "remove one of the two")
            seen.add(code.text)
        return Ledger(codes, pages, redirects)

    def _report(self, span: Span, message: str, hint: str = "") -> None:
        self.problems.append(Problem(LEDGER_SYNTAX, span, message, hint))

    def _mapping(self, content: YamlMapping, name: str) -> Iterator[tuple[str, Scalar, Node]]:
        key, value = content.entries.get(name, (None, None))
        if isinstance(value, YamlMapping):
            for entry, (scalar, node) in value.entries.items():
                yield entry, scalar, node
        elif key and not (isinstance(value, Scalar) and not value.text):
            self._report(key.span, f"“{name}” is no list of `name: value` lines")

    def _is_well_formed(self, scalar: Scalar, pattern: re.Pattern[str]) -> bool:
        if not pattern.fullmatch(scalar.text):
            hint = "small letters, digits and hyphens: guidelines/act-quickly"
            self._report(scalar.span, f"“{scalar.text}” is no address of a page", hint)
            return False
        return True

    def _is_text(self, value: Node) -> TypeGuard[Scalar]:
        if not isinstance(value, Scalar):
            self._report(value.span, "a redirect leads to one address")
        return isinstance(value, Scalar)

    def _anchors(self, name: str, value: Node) -> Iterator[Scalar]:
        if not isinstance(value, Sequence):
            self._report(value.span, f"the anchors of “{name}” are no list", "write [do, avoid], or [] for none")
            return
        for item in value.items:
            if isinstance(item, Scalar) and self._is_well_formed(item, contract.SLUG):
                yield item
