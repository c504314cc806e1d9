"""The fill-in card of a template page: what its script needs, and what a reader without scripts sees."""

import re
from collections.abc import Iterator

from kb import languages
from kb.model.corpus import Corpus
from kb.model.page import Page
from kb.site import api
from kb.site.api import Json
from kb.site.handbook import Handbook

PREFIX = "card."
"""What the strings of the card begin with."""
MARKER = "kb-card-stands-here"
"""A paragraph of the staged Markdown, in whose place a template puts the card."""
SLOT = re.compile(r"\{\{([a-z0-9_]+)\}\}")


def card(handbook: Handbook, page: Page) -> Json:
    """The card of a template page: `replies` for readers without scripts, `data` for the script.

    A reply's subject and body are runs of text and blanks with their labels.
    """
    labels = {
        name: placeholder.wordings[page.locale].label.text
        for name, placeholder in handbook.content.placeholders.items()
        if page.locale in placeholder.wordings
    }
    replies = [
        {
            "variant": reply.variant,
            "subject": _pieces(reply.subject.text if reply.subject else "", labels),
            "body": _pieces(reply.body.text, labels),
        }
        for reply in page.replies
    ]
    return {"marker": f"<p>{MARKER}</p>", "replies": replies, "data": _data(handbook, page)}


def _data(handbook: Handbook, page: Page) -> Json:
    corpus = handbook.content
    versions = list(_versions(corpus, page))
    used = {slot.name for each in versions for reply in each.replies for slot in reply.slots}
    strings = handbook.strings[page.locale].items()
    return {
        "locale": page.locale,
        "channel": (corpus.reference(page) or page).value("channel"),
        "languages": [
            {"locale": each.locale, "tag": languages.tag(each.locale), "name": handbook.names[each.locale]}
            for each in versions
        ],
        "placeholders": {name: api.placeholder(corpus.placeholders[name]) for name in sorted(used)},
        "replies": {each.locale: [api.reply_data(reply) for reply in each.replies] for each in versions},
        "strings": {key.removeprefix(PREFIX): text for key, text in strings if key.startswith(PREFIX)},
    }


def _versions(corpus: Corpus, page: Page) -> Iterator[Page]:
    for locale in corpus.locales:
        if other := corpus.page(locale, page.id):
            yield other


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


def _pieces(text: str, labels: dict[str, str]) -> list[Json]:
    pieces: list[Json] = []
    last = 0
    for match in SLOT.finditer(text):
        pieces.append({"text": text[last : match.start()], "is_blank": False})
        pieces.append({"text": labels[match[1]], "is_blank": True})
        last = match.end()
    pieces.append({"text": text[last:], "is_blank": False})
    return [piece for piece in pieces if piece["text"]]
