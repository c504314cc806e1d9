"""Who answers: docs/organisation.yml as a record."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kb.model.parts import Scalar

FIELDS = (
    "name",
    "phone",
    "email",
    "website",
    "address",
    "hours",
    "first_answer",
    "refund_limit",
    "review_bodies",
    "currency",
    "feedback",
)
MAY_BE_EMPTY = frozenset({"refund_limit", "review_bodies", "currency", "feedback"})
"""Which an organisation may lack: `""` says so. Without a currency, the customer's language decides."""
RESERVED = re.compile(
    r"(?:https?://|[^@/]*@)(?:[\w-]+\.)*(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)(?:[/?#:].*)?",
    re.IGNORECASE,
)
"""An address, of e-mail or on the web, whose domain nobody can have. Source: RFC 2606."""


class Fact(NamedTuple):
    """What an organisation says of itself: the same in all languages (`same`), or by language (`own`).

    The values by language stand with their keys as written. Neither: it could not be read, as a problem says.
    """

    name: Scalar
    same: Scalar | None = None
    own: Mapping[str, tuple[Scalar, Scalar]] = {}

    def value(self, locale: str) -> Scalar | None:
        """The value in a language, or None."""
        return self.own[locale][1] if locale in self.own else self.same

    @property
    def values(self) -> Iterator[tuple[str, Scalar]]:
        """Every value with its language; '' is all of them."""
        if self.same:
            yield "", self.same
        for locale, (_, value) in self.own.items():
            yield locale, value


@dataclass(frozen=True)
class Organisation:
    """What is known of who answers: facts by name, unknown names too."""

    facts: Mapping[str, Fact] = field(default_factory=dict)

    def text(self, name: str, locale: str) -> str:
        """A fact as written, in a language, or ''."""
        value = self.facts[name].value(locale) if name in self.facts else None
        return value.text.strip() if value else ""

    @property
    def is_sample(self) -> bool:
        """Whether it still has an address that nobody can have, as the sample's are."""
        return any(
            RESERVED.fullmatch(value.text.strip())
            for name in ("email", "website")
            if name in self.facts
            for _, value in self.facts[name].values
        )


class Opening(NamedTuple):
    """Hours of some days: the first and the last (0 is Monday), and minutes since midnight."""

    first: int
    last: int
    opens: int
    closes: int


DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
OPENING = re.compile(
    rf"(?P<first>{'|'.join(DAYS)})(?:-(?P<last>{'|'.join(DAYS)}))? (?P<opens>\d\d:\d\d)-(?P<closes>\d\d:\d\d)"
)
"""As schema.org and OpenStreetMap write it."""


def hours(text: str) -> list[Opening]:
    """`Mo-Fr 09:00-17:00, Sa 10:00-14:00` as records, in the order of the week.

    Raises:
        ValueError: they can't be read, or nobody can keep them; the message says which.
    """
    found: list[Opening] = []
    for part in re.split(r"\s*,\s*", text.strip()):
        match = OPENING.fullmatch(part)
        if not match:
            raise ValueError(f"“{part}” is not understood")
        first = DAYS.index(match["first"])
        last = DAYS.index(match["last"] or match["first"])
        opening = Opening(first, last, _minutes(match["opens"]), _minutes(match["closes"]))
        if first > last:
            raise ValueError(f"“{part}” ends before it begins: the week begins on {DAYS[0]}")
        if opening.opens >= opening.closes:
            raise ValueError(f"“{part}” closes before it opens")
        if any(_overlap(opening, other) for other in found):
            raise ValueError(f"“{part}” overlaps what stands before it")
        found.append(opening)
    return sorted(found)


def _minutes(clock: str) -> int:
    hour, minute = map(int, clock.split(":"))
    if hour * 60 + minute > 24 * 60 or minute > 59:
        raise ValueError(f"there is no {clock}")
    return hour * 60 + minute


def _overlap(one: Opening, other: Opening) -> bool:
    return (
        one.first <= other.last
        and other.first <= one.last
        and one.opens < other.closes
        and other.opens < one.closes
    )  # fmt: skip


AMOUNT = re.compile(r"(?P<number>\d+(?:\.\d{1,2})?) (?P<currency>[A-Z]{3})")
"""`50 EUR`: a figure with a point, and the currency's code."""
