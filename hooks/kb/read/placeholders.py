"""docs/placeholders.yml -> Placeholder records: every blank, declared once.

    case_number:
      type: text
      max: 12
      en: {label: Case number, example: LV-10452}
      vi: {label: Mã phản ánh, example: PA-2047}

`personal: yes` marks personal data. `from: organisation.name` or `from: agent.name` says who fills it in. `choices` are ready
values, each in every language. `address: yes` marks a form of address: only the languages that have an example of it use
it; what else it says is in `kb.model.placeholder.Address`.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from kb.model import contract
from kb.model.finding import Problem, Span
from kb.model.parts import Scalar
from kb.model.placeholder import SOURCES, Address, Placeholder, Wording
from kb.read.files import decode
from kb.read.located_yaml import Mapping, Node, Reader, Sequence
from kb.read.rules import PLACEHOLDER_DECLARATION

FACTS = ("type", "max", "personal", "address", "from", "choices")
WORDS = ("label", "example")
BRACKETS = re.compile(r"[{}\[\]<>]")
MAX_LABEL = 60
DAY = re.compile(r"(\d{1,4})[./-] ?(\d{1,2})[./-] ?(\d{1,4})\.?")
DIGIT = re.compile(r"\d")
HOUR = re.compile(r"(\d{1,2})[.:](\d\d)")
LAST_HOUR, LAST_MINUTE = 24, 59


def _is_date(text: str) -> bool:
    """Whether it may be a date: in digits alone one that a calendar has, whichever stands first."""
    if match := DAY.fullmatch(text):
        one, two, three = map(int, match.groups())
        return any(_is_day(*parts) for parts in ((three, two, one), (three, one, two), (one, two, three)))
    return bool(DIGIT.search(text))


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


def _is_time(text: str) -> bool:
    """Whether it may be a time: in digits alone one that a day has."""
    if match := HOUR.fullmatch(text):
        return int(match[1]) <= LAST_HOUR and int(match[2]) <= LAST_MINUTE
    return bool(DIGIT.search(text))


HOLDS: dict[str, Callable[[str], object]] = {
    "date": _is_date,
    "time": _is_time,
    "amount": DIGIT.search,
    "number": re.compile(r"\d[\d\s.,]*(?:[–-]\s*\d[\d\s.,]*)?%?").fullmatch,
    "phone": re.compile(r"[+(]*\d[\d\s()./–-]*+(?:,?\s*[^\W\d]+\.?\s*\d+\)?)?").fullmatch,
    "email": re.compile(r"[^\s@]+@[^\s@]+\.[\w-]+").fullmatch,
}
"""By type what a value is: `soon` is no date, 31.02.2027 is none either. Dates, times and amounts may be in words, a number be a
range, and a phone have an extension: `(02) 0000-0123 loc. 12`."""
HELD: dict[str, tuple[str, ...]] = {
    "name": ("text", "name"),
    "phone": ("phone",),
    "email": ("email",),
    "refund_limit": ("amount",),
    "feedback": ("text", "email"),
}
"""Of what profiles say: the types of placeholder that it fills, if not `text` alone."""
GIVEN = "given"
ADDRESS = Address._fields
MAX = 400


def read(data: bytes, error: str, locales: tuple[str, ...]) -> tuple[dict[str, Placeholder], list[Problem]]:
    """The declared placeholders by name, and what is wrong with the file.

    Args:
        data: the file's content.
        error: why the computer gave none, or ''.
        locales: the site's languages, each of which has a label for every placeholder.
    """
    text, unreadable = decode(contract.PLACEHOLDERS, data, error)
    if unreadable:
        return {}, list(unreadable)
    reader = Reader(contract.PLACEHOLDERS, 0, 5, PLACEHOLDER_DECLARATION)
    declared = reader.read(text)
    parsed = _Declarations(locales, list(reader.problems))
    return parsed.read(declared), parsed.problems


def _held(source: str) -> tuple[str, ...]:
    """The types of placeholder that a profile's detail fills."""
    return HELD.get(source.partition(".")[2], ("text",))


@dataclass
class _Declarations:
    locales: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)

    def read(self, declared: Mapping) -> dict[str, Placeholder]:
        found = {}
        for name, (key, value) in declared.entries.items():
            if not contract.SNAKE_CASE.fullmatch(name):
                self._report(
                    key.span, f"“{name}” is not snake_case", "small letters, digits and underscores: case_number"
                )
            elif not isinstance(value, Mapping):
                self._report(
                    key.span, f"“{name}” says nothing of itself", "give type, max and a wording in each language"
                )
            else:
                found[name] = self._placeholder(name, key.span, value)
        self._judge_labels(found.values())
        return found

    def _judge_labels(self, placeholders: Iterable[Placeholder]) -> None:
        """Report labels that two placeholders have: agents could not tell which to fill in."""
        first: dict[tuple[str, str], str] = {}
        for placeholder in placeholders:
            for locale, wording in placeholder.wordings.items():
                other = first.setdefault((locale, wording.label.text), placeholder.name)
                if wording.label.text and other != placeholder.name:
                    message = f"“{wording.label.text}” is the label of “{other}” too"
                    self._report(wording.label.span, message, "give one of them another label")

    def _report(self, span: Span, message: str, hint: str = "") -> None:
        self.problems.append(Problem(PLACEHOLDER_DECLARATION, span, message, hint))

    def _placeholder(self, name: str, span: Span, value: Mapping) -> Placeholder:
        self._only(name, value, (*FACTS, *self.locales))
        kind = value.scalar("type")
        if kind is None or kind.text not in contract.TYPES:
            where = kind.span if kind else span
            self._report(where, f"“{name}” has no known type", f"one of: {', '.join(contract.TYPES)}")
        is_address = self._flag(value, "address")
        wordings = {}
        for locale in self.locales:
            if locale in value.entries:
                of = f"{name}.{locale}"
                is_name = kind is not None and kind.text == "name"
                wordings[locale] = self._wording(of, value.entries[locale][1], is_address=is_address, is_name=is_name)
            else:
                hint = f"add `{locale}: {{label: …}}`" if is_address else f"add `{locale}: {{label: …, example: …}}`"
                self._report(span, f"“{name}” has no wording in {locale}", hint)
        choices = self._choices(name, value)
        longest = self._longest(name, span, value)
        values = (*(each.example for each in wordings.values()), *(text for each in choices for text in each.values()))
        self._judge_values(name, longest, values)
        self._judge_examples(kind.text if kind else "text", wordings.values(), choices)
        personal = self._flag(value, "personal")
        if kind and kind.text == "name" and not personal:
            hint = "add `personal: yes`; what is no person’s name has `type: text`"
            self._report(kind.span, f"“{name}” is a person’s name and not marked as personal", hint)
        source = self._source(name, span, value, kind)
        return Placeholder(
            name, kind.text if kind else "text", longest, personal, is_address, wordings, span, source, choices
        )

    def _only(self, name: str, value: Mapping, known: tuple[str, ...]) -> None:
        for key, (scalar, _) in value.entries.items():
            if key not in known:
                self._report(scalar.span, f"“{key}” of “{name}” is unknown", f"known: {', '.join(known)}")

    def _flag(self, value: Mapping, name: str) -> bool:
        scalar = value.scalar(name)
        if scalar and scalar.text not in ("yes", "no"):
            self._report(scalar.span, f"“{name}” is yes or no, not “{scalar.text}”")
        return scalar is not None and scalar.text == "yes"

    def _longest(self, name: str, span: Span, value: Mapping) -> int:
        scalar = value.scalar("max")
        if scalar and re.fullmatch(r"[1-9]\d{0,2}", scalar.text) and int(scalar.text) <= MAX:
            return int(scalar.text)
        if scalar and scalar.text:
            self._report(scalar.span, f"“{scalar.text}” is no greatest length of “{name}”", f"a number, 1 to {MAX}")
        else:
            where = scalar.span if scalar else span
            self._report(where, f"“{name}” has no greatest length", f"add `max:`, 1 to {MAX} characters")
        return 0

    def _source(self, name: str, span: Span, value: Mapping, kind: Scalar | None) -> Scalar:
        if "from" not in value.entries:
            return Scalar("", span)
        key, _ = value.entries["from"]
        scalar = value.scalar("from")
        if scalar is None or scalar.text not in SOURCES:
            where = scalar.span if scalar else key.span
            self._report(where, f"nobody is known who fills in “{name}”", f"one of: {', '.join(SOURCES)}")
            return Scalar("", span)
        if kind and kind.text in contract.TYPES and kind.text not in _held(scalar.text):
            alike = [each for each in SOURCES if kind.text in _held(each)]
            cure = f"`type: {_held(scalar.text)[0]}`"
            hint = f"one of: {', '.join(alike)}; or write {cure}" if alike else f"write {cure}"
            message = f"“{scalar.text}” is of type {_held(scalar.text)[0]}, “{name}” of type {kind.text}"
            self._report(scalar.span, message, hint)
        return scalar

    def _judge_values(self, name: str, longest: int, values: Iterable[Scalar]) -> None:
        for scalar in values:
            if longest and len(scalar.text) > longest:
                self._report(scalar.span, f"{len(scalar.text)} characters; “{name}” has at most {longest}")
            if scalar.text in ("~", "null") or "\n" in scalar.text.strip():
                message = f"“{scalar.text.split()[0]}” in “{name}” is nothing that a customer is to read, in one line"
                self._report(scalar.span, message, "write the text behind the colon, in one line")
            if "{" in scalar.text or "}" in scalar.text:
                self._report(scalar.span, f"braces in a value of “{name}”", "write what the customer is to read")

    def _judge_examples(self, kind: str, wordings: Iterable[Wording], choices: Iterable[dict[str, Scalar]]) -> None:
        """Report examples that are nothing of the type, and ready values that are given twice."""
        for example in (each.example for each in wordings):
            if example.text and kind in HOLDS and "{" not in example.text and not HOLDS[kind](example.text):
                self._report(example.span, f"“{example.text}” is no {kind}", "write one that somebody could have typed")
        seen: set[tuple[str, str]] = set()
        for locale, scalar in (item for choice in choices for item in choice.items()):
            if (locale, scalar.text) in seen:
                self._report(scalar.span, f"“{scalar.text}” is given twice", "remove the choice in every language")
            seen.add((locale, scalar.text))

    def _choices(self, name: str, value: Mapping) -> tuple[dict[str, Scalar], ...]:
        """The ready values, those that are texts by language."""
        if "choices" not in value.entries:
            return ()
        key, listed = value.entries["choices"]
        if not isinstance(listed, Sequence):
            self._report(key.span, f"the choices of “{name}” are no list", "one a line: `- en: …`, the others beneath")
            return ()
        return tuple(self._choice(name, item) for item in listed.items)

    def _choice(self, name: str, item: Node) -> dict[str, Scalar]:
        if not isinstance(item, Mapping):
            self._report(item.span, f"a choice of “{name}” is in no language", "write it in each: `- en: …`")
            return {}
        self._only(f"choices of {name}", item, self.locales)
        found = {}
        for locale in self.locales:
            scalar = item.scalar(locale)
            if scalar and scalar.text.strip():
                found[locale] = scalar
            else:
                where = scalar.span if scalar else item.span
                self._report(where, f"a choice of “{name}” is missing in {locale}", f"add `{locale}: …`")
        return found

    def _wording(self, name: str, value: Node, *, is_address: bool, is_name: bool) -> Wording:
        mapping = value if isinstance(value, Mapping) else Mapping({}, value.span)
        label, example = mapping.scalar("label"), mapping.scalar("example")
        is_labelled = bool(label and label.text.strip())
        has_example = bool(example and example.text.strip())
        if is_address and not is_labelled:
            self._report(value.span, f"“{name}” needs a label", "{label: Form of address}")
        elif not (is_labelled and (has_example or is_address)):
            self._report(
                value.span, f"“{name}” needs a label and an example", "{label: Case number, example: LV-10452}"
            )
        if label and len(label.text) > MAX_LABEL:
            self._report(label.span, f"a label of {len(label.text)} characters; {MAX_LABEL} fit", "use fewer words")
        if label and BRACKETS.search(label.text):
            self._report(
                label.span, f"“{label.text}” has braces or brackets", "write words alone: they are copied as [label]"
            )
        self._only(name, mapping, (*WORDS, *((GIVEN,) if is_name else ()), *(ADDRESS if is_address else ())))
        empty = Scalar("", value.span)
        given = self._list(name, mapping, GIVEN)
        return Wording(label or empty, example or empty, given, self._address(name, mapping))

    def _list(self, name: str, value: Mapping, key: str) -> tuple[Scalar, ...]:
        if key not in value.entries:
            return ()
        written, listed = value.entries[key]
        return self._texts(name, written, listed)

    def _texts(self, name: str, key: Scalar, listed: Node) -> tuple[Scalar, ...]:
        items = listed.items if isinstance(listed, Sequence) else ()
        texts = tuple(item for item in items if isinstance(item, Scalar) and item.text.strip())
        if not texts or len(texts) < len(items):
            self._report(
                key.span, f"“{key.text}” of “{name}” is no list of words", f"write `{key.text}: [one, another]`"
            )
        return texts

    def _address(self, name: str, value: Mapping) -> Address:
        greetings = {
            channel: (
                key,
                {each: (part, text) for each, (part, text) in own.entries.items() if isinstance(text, Scalar)},
            )
            for channel, (key, own) in self._mapping(name, value, "greetings").entries.items()
            if isinstance(own, Mapping)
        }
        follows = {
            form: (key, self._texts(f"{name}.follows", key, listed))
            for form, (key, listed) in self._mapping(name, value, "follows").entries.items()
        }
        return Address(self._list(name, value, "forms"), self._list(name, value, "feminine"), greetings, follows)

    def _mapping(self, name: str, value: Mapping, key: str) -> Mapping:
        if key not in value.entries:
            return Mapping({}, value.span)
        written, found = value.entries[key]
        if isinstance(found, Mapping):
            return found
        self._report(written.span, f"“{key}” of “{name}” says nothing", "write beneath it, one a line, `name: value`")
        return Mapping({}, value.span)
