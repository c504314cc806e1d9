"""What differs from tool to tool, as a record; how an item's text becomes a tool's."""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from kb import languages
from kb.model import contract
from kb.site.blanks import SLOT
from kb.site.exports.item import SAID, Blank, Item, Material

ALL = frozenset({*contract.CHANNELS, SAID})
"""Channels of a tool that types into any window; the sentences to say are among them."""
HELP_DESK = frozenset({"email", "chat", "sms", "social"})
"""Channels that a help desk sends."""
NOTHING = re.compile(r"(?!)")

File = tuple[str, str]
"""A path below the target's folder, and the text. Lines end as the format wants them."""


class Name(NamedTuple):
    """A person's name that the tool has in two variables: languages order them."""

    given: str
    family: str


class Body(NamedTuple):
    """What a text is written in: `escape` leaves `{{name}}` as it is, `layout` then sees to lines and paragraphs."""

    escape: Callable[[str], str]
    layout: Callable[[str], str]


class Target(NamedTuple):
    """A tool. Texts that hold what it `swallows` (its own signs, which it knows no escape for) are left out."""

    name: str
    """Of its folder."""
    write: Callable[["Target", Material], Iterator[File]]
    channels: frozenset[str] = ALL
    known: Mapping[str, str | Name] = {}
    """Our blanks that are the same thing as a variable of the tool's."""
    blank: Callable[[Blank], str] = lambda blank: f"[{blank.label}]"
    """How any other blank is shown."""
    body: Body = Body(str, str)
    """Plain text, if not told otherwise."""
    swallows: re.Pattern[str] = NOTHING

    def text(self, item: Item) -> str:
        """An item's text, as the tool wants it."""
        return self.body.layout(self.filled(item, item.text, self.body.escape))

    def subject(self, item: Item) -> str:
        """An item's subject, which is plain in every tool."""
        return self.filled(item, item.subject, str)

    def filled(self, item: Item, text: str, escape: Callable[[str], str]) -> str:
        """A text with the blanks of an item as the tool has them."""

        def replaced(match: re.Match[str]) -> str:
            blank = item.blanks[match[1]]
            blank = blank._replace(label=escape(blank.label))
            return escape(blank.value) or self.variable(item.locale, blank) or self.blank(blank)

        return SLOT.sub(replaced, escape(text))

    def variable(self, locale: str, blank: Blank) -> str:
        """The tool's variable for a blank, or ''. A given name is not the name that the tool has."""
        known = "" if blank.given else self.known.get(blank.name, "")
        if isinstance(known, str):
            return known
        language = languages.LANGUAGES.get(locale)
        return " ".join(reversed(known) if language and language.family_first else known)

    def swallowed(self, item: Item) -> str:
        """What of an item's own words, values and labels the tool would take for its own signs, or ''."""
        shown = [blank.value or f"[{blank.label}]" for blank in item.blanks.values()]
        found = self.swallows.search("\0".join([SLOT.sub("\0", f"{item.subject}\0{item.text}"), *shown]))
        return found[0] if found else ""


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _paragraphs(text: str) -> str:
    return "".join("<p>" + each.replace("\n", "<br>") + "</p>" for each in re.split(r"\n{2,}", text))


HTML = Body(_escaped, _paragraphs)
