"""The one table of tools, and all their files."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from kb.model import contract
from kb.site.api import Json
from kb.site.exports import anki, espanso, gift, quicktext, requests, snippets, tmx, zammad
from kb.site.exports.item import SAID, Item, Material
from kb.site.exports.target import HELP_DESK, HTML, MARKDOWN, OPEN, UNWRITABLE, Body, Name, Target

FOLDER = "exports/v1"
CURLY = re.compile(rf"\{{\{{|\}}\}}|\{{%|\{{{OPEN}|{OPEN}\}}")
"""What a template language would read, also where a brace stands beside a blank."""

CSV, JSON = "{locale}.csv", "{locale}.json"

TARGETS = (
    Target("snippets", "Briskine", CSV, snippets.briskine, body=HTML, swallows=CURLY),
    Target("plain", "CSV", CSV, snippets.plain),
    Target(
        "espanso",
        "espanso",
        f"{espanso.NAME}-{{locale}}/package.yml",
        espanso.write,
        blank=espanso.blank,
        swallows=re.compile(rf"{CURLY.pattern}|\$\|\$|{UNWRITABLE.pattern}"),
    ),
    Target(
        "zammad",
        "Zammad",
        CSV,
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
        "Quicktext (Thunderbird)",
        "{locale}.xml",
        quicktext.write,
        frozenset({"email", "letter", "internal", SAID}),
        blank=quicktext.blank,
        swallows=re.compile(rf"\[\[|\[{OPEN}|{OPEN}\]|{UNWRITABLE.pattern}"),
    ),
    Target("gift", "Moodle (GIFT)", "{locale}.txt", gift.write, frozenset(), page=contract.PLATFORMS),
    Target(
        "anki",
        "Anki",
        "{locale}.txt",
        anki.write,
        frozenset({SAID}),
        body=Body(HTML.escape, lambda text: text.replace("\n", "<br>")),
        page=contract.PLATFORMS,
    ),
    Target("tmx", "TMX", "handbook.tmx", tmx.write),
    Target(
        "chatwoot",
        "Chatwoot",
        JSON,
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
        "Help Scout",
        JSON,
        requests.by_language("POST /v2/mailboxes/{mailbox}/saved-replies", requests.help_scout),
        HELP_DESK,
        known={"customer_name": "{%customer.fullName%}", "case_number": "{%conversation.number%}"},
        body=HTML,
        swallows=CURLY,
    ),
    Target(
        "front",
        "Front",
        JSON,
        requests.by_language("POST /message_templates", requests.front),
        HELP_DESK,
        body=HTML,
        swallows=CURLY,
    ),
    Target(
        "freshdesk",
        "Freshdesk",
        JSON,
        requests.by_language("POST /api/v2/canned_responses", requests.freshdesk),
        HELP_DESK,
        known={"customer_name": "{{ticket.requester.name}}", "case_number": "{{ticket.id}}"},
        body=HTML,
        swallows=CURLY,
    ),
    *(
        Target(
            name,
            title,
            file,
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
        for name, title, file, write in (
            ("zendesk", "Zendesk", JSON, requests.by_language("POST /api/v2/macros", requests.zendesk_macro)),
            ("zendesk-dynamic-content", "Zendesk (dynamic content)", "items.json", requests.zendesk_dynamic_content),
        )
    ),
)

PLAIN = next(target for target in TARGETS if target.name == "plain")
"""Nothing is written otherwise, and what is blank is shown by its label."""


def offers(page: str, names: Mapping[str, str]) -> Iterator[Json]:
    """What a page tells of each of its targets: its title, and its file in each language by the language's name, or the one of all.

    Args:
        page: the page's id.
        names: the languages that are built, with their names.
    """
    for target in (each for each in TARGETS if each.page == page):
        paths = {name: f"{FOLDER}/{target.name}/{target.path(locale)}" for locale, name in names.items()}
        is_one = "{locale}" not in target.file
        yield {
            "title": target.title,
            "one": next(iter(paths.values())) if is_one else "",
            "files": {} if is_one else paths,
        }


def files(material: Material) -> Iterator[tuple[str, str]]:
    """Every file: its path in the site and its text."""
    for target in TARGETS:
        for path, text in target.write(target, taken(target, material)):
            yield f"{FOLDER}/{target.name}/{path}", text


def taken(target: Target, material: Material) -> Material:
    """The material with those items that a target takes."""
    items = {
        locale: tuple(item for item in _meant(target, found) if not target.swallowed(item))
        for locale, found in material.items.items()
    }
    return material._replace(items=items)


def left_out(material: Material) -> Iterator[str]:
    """A line for every item that a target can't hold, with what of it."""
    for target in TARGETS:
        for item in _meant(target, chain.from_iterable(material.items.values())):
            if sign := target.swallowed(item):
                yield f"{FOLDER}/{target.name}: {item.id} is left out, for its {sign!r} would act there"
    yield from (f"{FOLDER}/tmx: {line}" for line in tmx.left_out(material))


def _meant(target: Target, items: Iterable[Item]) -> Iterator[Item]:
    """Those of the channels of a target."""
    return (item for item in items if item.channel in target.channels)
