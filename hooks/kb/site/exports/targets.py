"""The one table of tools, and all their files."""

import re
from collections.abc import Iterator

from kb.site.exports import anki, espanso, quicktext, requests, snippets, tmx, zammad
from kb.site.exports.item import SAID, Item, Material
from kb.site.exports.target import HELP_DESK, HTML, MARKDOWN, OPEN, Body, Name, Target

FOLDER = "exports/v1"
CURLY = re.compile(rf"\{{\{{|\}}\}}|\{{%|\{{{OPEN}|{OPEN}\}}")
"""What a template language would read, also where a brace stands beside a blank."""
UNWRITABLE = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
"""What XML can't hold. Source: https://www.w3.org/TR/xml/#charsets."""

TARGETS = (
    Target("snippets", snippets.briskine, body=HTML, swallows=CURLY),
    Target("plain", snippets.plain),
    Target(
        "espanso",
        espanso.write,
        blank=espanso.blank,
        swallows=re.compile(rf"{CURLY.pattern}|\$\|\$|{UNWRITABLE}"),
    ),
    Target(
        "zammad",
        zammad.write,
        HELP_DESK,
        known={
            "customer_name": Name("#{ticket.customer.firstname}", "#{ticket.customer.lastname}"),
            "agent_name": Name("#{user.firstname}", "#{user.lastname}"),
            "case_number": "#{ticket.number}",
        },
        body=HTML,
        swallows=re.compile(rf"#\{{|#{OPEN}|~~~"),
    ),
    Target(
        "quicktext",
        quicktext.write,
        frozenset({"email", "letter", "internal", SAID}),
        blank=quicktext.blank,
        swallows=re.compile(rf"\[\[|\[{OPEN}|{OPEN}\]|{UNWRITABLE}"),
    ),
    Target("anki", anki.write, frozenset({SAID}), body=Body(HTML.escape, lambda text: text.replace("\n", "<br>"))),
    Target("tmx", tmx.write, swallows=re.compile(UNWRITABLE)),
    Target(
        "chatwoot",
        requests.by_language("POST /api/v1/accounts/{account}/canned_responses", requests.chatwoot),
        HELP_DESK,
        known={
            "customer_name": "{{contact.name}}",
            "agent_name": "{{agent.name}}",
            "case_number": "{{conversation.id}}",
        },
        body=MARKDOWN,
        swallows=CURLY,
    ),
    Target(
        "help-scout",
        requests.by_language("POST /v2/mailboxes/{mailbox}/saved-replies", requests.help_scout),
        HELP_DESK,
        known={"customer_name": "{%customer.fullName%}", "case_number": "{%conversation.number%}"},
        body=HTML,
        swallows=CURLY,
    ),
    Target(
        "front",
        requests.by_language("POST /message_templates", requests.front),
        HELP_DESK,
        body=HTML,
        swallows=CURLY,
    ),
    Target(
        "freshdesk",
        requests.by_language("POST /api/v2/canned_responses", requests.freshdesk),
        HELP_DESK,
        known={"customer_name": "{{ticket.requester.name}}", "case_number": "{{ticket.id}}"},
        body=HTML,
        swallows=CURLY,
    ),
    *(
        Target(
            name,
            write,
            HELP_DESK,
            known={
                "customer_name": "{{ticket.requester.name}}",
                "agent_name": "{{current_user.name}}",
                "case_number": "{{ticket.id}}",
            },
            body=HTML,
            swallows=CURLY,
        )
        for name, write in (
            ("zendesk", requests.by_language("POST /api/v2/macros", requests.zendesk_macro)),
            ("zendesk-dynamic-content", requests.zendesk_dynamic_content),
        )
    ),
)


def files(material: Material) -> Iterator[tuple[str, str]]:
    """Every file: its path in the site and its text."""
    for target in TARGETS:
        for path, text in target.write(target, taken(target, material)):
            yield f"{FOLDER}/{target.name}/{path}", text


def taken(target: Target, material: Material) -> Material:
    """The material with those items that a target takes."""
    items = {
        locale: tuple(item for item in found if item.channel in target.channels and not target.swallowed(item))
        for locale, found in material.items.items()
    }
    return material._replace(items=items)


def left_out(material: Material) -> Iterator[str]:
    """A line for every item that a target can't hold, with what of it."""
    for target in TARGETS:
        for item in _meant(target, material):
            if sign := target.swallowed(item):
                yield f"{FOLDER}/{target.name}: {item.id} is left out, for its {sign!r} would act there"


def _meant(target: Target, material: Material) -> Iterator[Item]:
    for items in material.items.values():
        yield from (item for item in items if item.channel in target.channels)
