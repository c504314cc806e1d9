"""Every address that was ever published, as records."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kb.model.finding import Span
from kb.model.parts import Scalar


@dataclass(frozen=True, slots=True)
class Listed:
    """A published page in the ledger of addresses, with its anchors."""

    span: Span
    anchors: tuple[Scalar, ...]

    @property
    def names(self) -> frozenset[str]:
        """The anchors' names."""
        return frozenset(anchor.text for anchor in self.anchors)


@dataclass(frozen=True, slots=True)
class Redirect:
    """Where an address leads that is gone; `span` is where the old one stands."""

    span: Span
    to: Scalar

    @property
    def target(self) -> str:
        """The address that took its place."""
        return self.to.text


@dataclass(frozen=True)
class Ledger:
    """Every address that was ever published, without its language: `guidelines/apologise#say`."""

    languages: tuple[Scalar, ...] = ()
    pages: Mapping[str, Listed] = field(default_factory=dict)
    redirects: Mapping[str, Redirect] = field(default_factory=dict)
