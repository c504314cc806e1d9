"""What differs from tool to tool, as a record; how an item's text becomes a tool's."""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from kb import languages
from kb.model import contract
from kb.site.exports.item import SAID, Blank, Item, Material

ALL = frozenset({*contract.CHANNELS, SAID})
"""Channels of a tool that types into any window; the sentences to say are among them."""
HELP_DESK = frozenset({"email", "chat", "sms", "social"})
"""Channels that a help desk sends."""
NOTHING = re.compile(r"(?!)")
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML can't hold. Source: https://www.w3.org/TR/xml/#charsets."""
OPEN = "\ue000"
"""Stands for a blank where a text is looked through for what a tool would swallow."""

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
    title: str
    """What its makers call it."""
    file: str
    """The file to take, `{locale}` its language."""
    write: Callable[["Target", Material], Iterator[File]]
    channels: frozenset[str] = ALL
    known: Mapping[str, str | Name] = {}
    """Our blanks that are the same thing as a variable of the tool's."""
    blank: Callable[[Blank], str] = lambda blank: f"[{blank.label}]"
    """How any other blank is shown."""
    body: Body = Body(str, str)
    """Plain text, if not told otherwise."""
    swallows: re.Pattern[str] = NOTHING
    page: str = contract.TOOLS
    """The page that offers it."""

    def path(self, locale: str) -> str:
        """The file of a language, below the target's folder; it may be that of all."""
        return self.file.format(locale=locale)

    def text(self, item: Item) -> str:
        """An item's text, as the tool wants it."""
        return self.body.layout(self.filled(item, item.text, self.body.escape))

    def plain(self, item: Item) -> str:
        """The same as plain text."""
        return self.filled(item, item.text, str)

    def subject(self, item: Item) -> str:
        """An item's subject, which is plain in every tool."""
        return self.filled(item, item.subject, str)

    def filled(self, item: Item, text: str, escape: Callable[[str], str]) -> str:
        """A text with the blanks of an item as the tool has them."""

        def replaced(match: re.Match[str]) -> str:
            blank = item.blanks[match[1]]
            blank = blank._replace(label=escape(blank.label))
            return escape(blank.value) or self.variable(item.locale, blank) or self.blank(blank)

        return contract.SLOT.sub(replaced, escape(text))

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
        words = [item.title, item.group, item.summary, item.avoid, *item.keywords]
        own = [contract.SLOT.sub(OPEN, text) for text in (item.subject, item.text)]
        found = self.swallows.search("\n".join([*own, *words, *shown]))
        return found[0].replace(OPEN, "") if found else ""


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _paragraphs(text: str) -> str:
    return "".join("<p>" + each.replace("\n", "<br>") + "</p>" for each in re.split(r"\n{2,}", text))


HTML = Body(_escaped, _paragraphs)


MARKS = re.compile(rf"{contract.SLOT.pattern}|[\\`*~<]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")
LEADING = re.compile(r"^([ \t]*)(?:([#>+=-])|(\d+)(?=[.)]))?", re.MULTILINE)
DEFINED = re.compile(r"^(\[[^\]\n]*\])(?=:)", re.MULTILINE)


def _without_marks(text: str) -> str:
    """What would be emphasis, code, HTML or an entity, escaped."""
    return MARKS.sub(lambda match: match[0] if match[0].startswith("{{") else f"\\{match[0]}", text)


def _without_blocks(text: str) -> str:
    """What would begin code, a heading, a list, a quote, a rule or a link's address, and what would make links of labels, escaped."""
    led = LEADING.sub(lambda match: f"\\{match[2]}" if match[2] else f"{match[3]}\\" if match[3] else "", text)
    return DEFINED.sub(r"\1\\", led).replace("](", r"]\(")


MARKDOWN = Body(_without_marks, _without_blocks)
