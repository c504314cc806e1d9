"""docs/placeholders.yml -> Placeholder records: every blank, declared once.

    case_number:
      type: text
      max: 12
      en: {label: Case number, example: LV-10452}
      vi: {label: Mã phản ánh, example: PA-2047}

`personal: yes` marks personal data. `address: yes` marks a form of address: only the languages that word it have
it, each with its `choices`.
"""

import re
from dataclasses import dataclass, field

from kb.model import contract
from kb.model.finding import Problem, Span
from kb.model.page import Scalar
from kb.model.placeholder import Placeholder, Wording
from kb.read.files import decode
from kb.read.located_yaml import Mapping, Node, Reader, Sequence
from kb.read.rules import PLACEHOLDER_DECLARATION

NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
FACTS = ("type", "max", "personal", "address")
MAX = 400


def read(data: bytes, error: str, locales: tuple[str, ...]) -> tuple[dict[str, Placeholder], list[Problem]]:
    """The declared placeholders by name, and what is wrong with the file.

    Args:
        data: the file's content.
        error: why the computer gave none, or ''.
        locales: the site's languages, each of which words every placeholder that is no form of address.
    """
    text, unreadable = decode(contract.PLACEHOLDERS, data, error)
    if unreadable:
        return {}, list(unreadable)
    reader = Reader(contract.PLACEHOLDERS, 0, 4, PLACEHOLDER_DECLARATION)
    declared = reader.read(text)
    parsed = _Declarations(locales, list(reader.problems))
    return parsed.read(declared), parsed.problems


@dataclass
class _Declarations:
    locales: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)

    def read(self, declared: Mapping) -> dict[str, Placeholder]:
        found = {}
        for name, (key, value) in declared.entries.items():
            if not NAME.fullmatch(name):
                self._report(
                    key.span, f"“{name}” is not snake_case", "small letters, digits and underscores: case_number"
                )
            elif not isinstance(value, Mapping):
                self._report(
                    key.span, f"“{name}” says nothing of itself", "give type, max and a wording in each language"
                )
            else:
                found[name] = self._placeholder(name, key.span, value)
        return found

    def _report(self, span: Span, message: str, hint: str = "") -> None:
        self.problems.append(Problem(PLACEHOLDER_DECLARATION, span, message, hint))

    def _placeholder(self, name: str, span: Span, value: Mapping) -> Placeholder:
        for key, (scalar, _) in value.entries.items():
            if key not in FACTS and key not in self.locales:
                self._report(
                    scalar.span, f"“{key}” of “{name}” is unknown", f"known: {', '.join((*FACTS, *self.locales))}"
                )
        kind = value.scalar("type")
        if kind is None or kind.text not in contract.TYPES:
            where = kind.span if kind else span
            self._report(where, f"“{name}” has no known type", f"one of: {', '.join(contract.TYPES)}")
        is_address = self._flag(value, "address")
        wordings = {}
        for locale in self.locales:
            if locale in value.entries:
                wordings[locale] = self._wording(f"{name}.{locale}", value.entries[locale][1], is_address=is_address)
            elif not is_address:
                self._report(span, f"“{name}” has no wording in {locale}", f"add `{locale}: {{label: …, example: …}}`")
        longest = self._longest(name, span, value)
        for wording in wordings.values():
            for scalar in (wording.example, *wording.choices):
                if longest and len(scalar.text) > longest:
                    self._report(scalar.span, f"{len(scalar.text)} characters; “{name}” has at most {longest}")
        return Placeholder(
            name, kind.text if kind else "text", longest, self._flag(value, "personal"), is_address, wordings, span
        )

    def _flag(self, value: Mapping, name: str) -> bool:
        scalar = value.scalar(name)
        if scalar and scalar.text not in ("yes", "no"):
            self._report(scalar.span, f"“{name}” is yes or no, not “{scalar.text}”")
        return bool(scalar) and scalar is not None and scalar.text == "yes"

    def _longest(self, name: str, span: Span, value: Mapping) -> int:
        scalar = value.scalar("max")
        if scalar and re.fullmatch(r"[1-9]\d{0,2}", scalar.text) and int(scalar.text) <= MAX:
            return int(scalar.text)
        self._report(
            scalar.span if scalar else span, f"“{name}” has no greatest length", f"add `max:`, 1 to {MAX} characters"
        )
        return 0

    def _wording(self, name: str, value: Node, *, is_address: bool) -> Wording:
        mapping = value if isinstance(value, Mapping) else Mapping({}, value.span)
        label, example = mapping.scalar("label"), mapping.scalar("example")
        if not (label and label.text.strip() and example and example.text.strip()):
            self._report(
                value.span, f"“{name}” needs a label and an example", "{label: Case number, example: LV-10452}"
            )
        for key, (scalar, _) in mapping.entries.items():
            if key not in ("label", "example", "choices"):
                self._report(scalar.span, f"“{key}” of “{name}” is unknown", "known: label, example, choices")
        choices = mapping.entries["choices"][1] if "choices" in mapping.entries else None
        items = choices.items if isinstance(choices, Sequence) else ()
        if bool(items) != is_address:
            hint = "list the usual forms" if is_address else "only forms of address (`address: yes`) have choices"
            self._report(value.span, f"“{name}” has {'no ' if is_address else ''}choices", hint)
        empty = Scalar("", value.span)
        return Wording(label or empty, example or empty, tuple(i for i in items if isinstance(i, Scalar)))
