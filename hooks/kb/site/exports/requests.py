"""Request bodies for help desks that take texts through their programming interface alone, one maker each.

A file says where its requests go (`send`), and holds each with its address here; `jq -c '.requests[].body'` takes the bodies
out, one a line. What only an account knows (a folder, a mailbox) is for its owner to add.

Sources: chatwoot/chatwoot, app/models/canned_response.rb; https://developer.helpscout.com/mailbox-api/,
https://dev.frontapp.com/reference/message-templates, https://developers.freshdesk.com/api/#canned_responses,
https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/ and …/ticket-management/dynamic_content/.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kb import languages
from kb.model import contract
from kb.site.api import Json
from kb.site.exports.item import LICENCE, PREFIX, Item, Material
from kb.site.exports.target import File, Target

Body = Callable[[Target, Item], Json]
ZENDESK_HTML = "email"
"""The channel whose texts are HTML in Zendesk; all others show tags as they are."""


def by_language(send: str, body: Body) -> Callable[[Target, Material], Iterator[File]]:
    """A writer of one file a language.

    Args:
        send: the method and the path.
        body: what one request says.
    """

    def write(target: Target, material: Material) -> Iterator[File]:
        for locale, items in material.items.items():
            requests = [{"id": item.id, "go": item.go, "body": body(target, item)} for item in items]
            yield target.path(locale), _file(send, requests)

    return write


def _file(send: str, requests: Iterable[Json]) -> str:
    data: dict[str, Any] = {"licence": LICENCE, "send": send, "requests": list(requests)}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def chatwoot(target: Target, item: Item) -> Json:
    """A canned response: found by its short code, then by its text."""
    return {"canned_response": {"short_code": item.id, "content": target.text(item)}}


def help_scout(target: Target, item: Item) -> Json:
    """A saved reply, for e-mail and for chat."""
    return {"name": item.name, "text": target.text(item), "chatText": target.plain(item)}


def front(target: Target, item: Item) -> Json:
    """A message template."""
    return {"name": item.name, **_subject(target, item), "body": target.text(item)}


def freshdesk(target: Target, item: Item) -> Json:
    """A canned response that all agents see."""
    return {"title": item.name, "content_html": target.text(item), "visibility": 0}


def zendesk_macro(target: Target, item: Item) -> Json:
    """A macro in a menu of its list."""
    text = _zendesk_text(target, item)
    comment = (
        {"field": "comment_value_html", "value": text}
        if item.channel == ZENDESK_HTML
        else {"field": "comment_value", "value": ["channel:all", text]}
    )
    actions = [{"field": name, "value": value} for name, value in _subject(target, item).items()]
    return {
        "macro": {
            "title": f"{item.group}::{item.name}",
            "active": True,
            "description": f"{item.summary} {item.go} – {LICENCE}",
            "actions": [*actions, comment],
        }
    }


def _zendesk_text(target: Target, item: Item) -> str:
    return target.text(item) if item.channel == ZENDESK_HTML else target.plain(item)


def _subject(target: Target, item: Item) -> Json:
    return {"subject": target.subject(item)} if item.subject else {}


def zendesk_dynamic_content(target: Target, material: Material) -> Iterator[File]:
    """All languages of a reply as one item, of which Zendesk picks the customer's.

    The numbers of the languages are an account's own: `locale` has to become `locale_id`, and the default one's number
    `default_locale_id`.
    """
    found: dict[str, list[Item]] = defaultdict(list)
    for items in material.items.values():
        for item in items:
            found[item.key].append(item)
    requests = (_item(target, key, items) for key, items in found.items())
    yield target.path(contract.REFERENCE), _file("POST /api/v2/dynamic_content/items", requests)


def _item(target: Target, key: str, items: list[Item]) -> Json:
    default = next((item for item in items if item.locale == contract.REFERENCE), items[0])
    variants = [
        {
            "locale": languages.tag(item.locale),
            "default": item is default,
            "active": True,
            "content": _zendesk_text(target, item),
        }
        for item in items
    ]
    name = f"{PREFIX}.{key}"
    return {"id": name, "go": default.go, "body": {"item": {"name": name, "variants": variants}}}
