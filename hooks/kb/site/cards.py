"""The fill-in card of a template page: what its script needs, and what a reader without scripts sees."""

import json
import re
from dataclasses import dataclass

from kb import languages
from kb.model.corpus import Corpus
from kb.model.page import Page
from kb.site import api

PREFIX = "card."
"""What the strings of the card begin with."""
MARKER = "kb-card-stands-here"
"""A paragraph that holds the card's place while the page is rendered."""
SLOT = re.compile(r"\{\{([a-z0-9_]+)\}\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a reply's text, or a blank with its label."""

    text: str
    is_blank: bool


@dataclass(frozen=True, slots=True)
class StaticReply:
    """A reply for readers without scripts."""

    variant: str
    subject: tuple[Piece, ...]
    body: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """The variable `kb.card` of the templates."""

    replies: tuple[StaticReply, ...]
    json: str


def card(corpus: Corpus, page: Page, strings: dict[str, str], names: dict[str, str]) -> Card:
    """The card of a template page.

    Args:
        corpus: the content.
        page: the template's page in the reader's language.
        strings: the site's own strings in that language.
        names: each language's own name.
    """
    versions = {
        locale: [api.reply_data(reply) for reply in other.replies]
        for locale in corpus.locales
        if (other := corpus.page(locale, page.id))
    }
    used = {
        slot.name
        for locale in versions
        if (other := corpus.page(locale, page.id))
        for reply in other.replies
        for slot in reply.slots
    }
    content = {
        "locale": page.locale,
        "channel": (corpus.reference(page) or page).value("channel"),
        "languages": [{"locale": each, "tag": languages.tag(each), "name": names[each]} for each in versions],
        "placeholders": {name: api.placeholder(corpus.placeholders[name]) for name in sorted(used)},
        "replies": versions,
        "strings": {key.removeprefix(PREFIX): text for key, text in strings.items() if key.startswith(PREFIX)},
    }
    # `<` is spelt out so that no text can end the script element.
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    labels = {
        name: placeholder.wordings[page.locale].label.text
        for name, placeholder in corpus.placeholders.items()
        if page.locale in placeholder.wordings
    }
    return Card(
        tuple(
            StaticReply(
                reply.variant,
                _pieces(reply.subject.text if reply.subject else "", labels),
                _pieces(reply.body.text, labels),
            )
            for reply in page.replies
        ),
        text,
    )


def without_replies(page: Page) -> str:
    """A page's Markdown with a marker in the place of its replies."""
    gone: set[int] = set()
    starts = []
    for fence in page.fences:
        if fence.is_to_send:
            start = fence.span.line - 1
            starts.append(start)
            gone.update(range(start, start + fence.lines))
    lines = []
    for number in range(page.body, len(page.lines)):
        if starts and number == starts[0]:
            lines.append(MARKER)
        if number not in gone:
            lines.append(page.lines[number])
    return "\n".join(lines)


def _pieces(text: str, labels: dict[str, str]) -> tuple[Piece, ...]:
    pieces = []
    last = 0
    for match in SLOT.finditer(text):
        pieces += [Piece(text[last : match.start()], is_blank=False), Piece(labels[match[1]], is_blank=True)]
        last = match.end()
    return tuple(piece for piece in (*pieces, Piece(text[last:], is_blank=False)) if piece.text)
