"""What a tool gets: a text that goes to somebody, in one language, with all that is known of its blanks."""

from collections.abc import Mapping
from typing import NamedTuple

from kb.model import contract
from kb.site.handbook import Handbook

LICENCE = "Complaint response handbook contributors, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
"""Stands in every file, as LICENSE has it."""
PREFIX = "kb"
"""What every id begins with."""
SAID = ""
"""The channel of a sentence to say, which has none."""


class Blank(NamedTuple):
    """A blank of a text.

    `value` is what the organisation says there, or '' where somebody has to fill it in; `choices` are all that it may
    hold, where that is a closed list; a `given` name stands without its surname in this channel.
    """

    name: str
    label: str
    value: str = ""
    choices: tuple[str, ...] = ()
    is_long: bool = False
    given: bool = False


class Item(NamedTuple):
    """A reply in one tone, or a sentence to say, blanks in braces. `avoid` and `why` belong to a sentence."""

    entry: str
    """The page's or row's id: `templates/acknowledge-email`, `phrases/apology#sorry-but`."""
    locale: str
    variant: str
    channel: str
    title: str
    """With the tone, in words."""
    group: str
    """What the list is called that it stands in."""
    summary: str
    keywords: tuple[str, ...]
    subject: str
    """'' where there is none."""
    text: str
    blanks: Mapping[str, Blank]
    go: str
    """Its language-neutral address."""
    avoid: str = ""
    why: str = ""

    @property
    def key(self) -> str:
        """What it is called in every language: `acknowledge-email.formal`. Addresses never change, so neither does this."""
        slug = self.entry.rpartition("#")[2].rpartition("/")[2]
        return f"{slug}.{self.variant}" if self.variant else slug

    @property
    def id(self) -> str:
        """Its key and its language. No id begins another one, for no slug, tone or language has a dot."""
        return f"{PREFIX}.{self.key}.{self.locale}"

    @property
    def name(self) -> str:
        """What people see in a list."""
        return f"{self.locale} · {self.title} ({self.key})"

    def open_blanks(self) -> tuple[Blank, ...]:
        """The blanks that somebody has to fill in, each once, in their order."""
        names = dict.fromkeys(contract.SLOT.findall(f"{self.subject}\n{self.text}"))
        return tuple(blank for name in names if not (blank := self.blanks[name]).value)


class Material(NamedTuple):
    """What writers write from. `address` is the site's own; `items` are by language, those that the target takes."""

    handbook: Handbook
    address: str
    items: Mapping[str, tuple[Item, ...]]

    def url(self, path: str) -> str:
        """The whole address of a path of the site."""
        return self.address + path
