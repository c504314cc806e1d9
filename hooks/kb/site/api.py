"""Corpus -> what the site publishes as data: `api/v1/<locale>.json`, `placeholders.json`, `organisation.json` and their schema.

This is the one source for search, the fill-in card and exports.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.organisation import FIELDS
from kb.model.page import Page, Phrase
from kb.model.parts import Reply, Slot
from kb.model.placeholder import SOURCES, Placeholder
from kb.site import organisation
from kb.site.urls import url

Json = dict[str, Any]
VERSION = "v1"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""Of JSON Schema, that all our schemas are written in."""


def compact(content: object) -> str:
    """Data as JSON without blanks."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def entries(corpus: Corpus, locale: str) -> list[Json]:
    """Every entry of a language, in the order of the sections and of their slugs."""
    found = []
    for section in contract.SECTIONS.values():
        if not section.is_published_as_data:
            continue
        for page_id in corpus.page_ids:
            page = corpus.page(locale, page_id)
            if page and page_id.is_entry_of(section.name) and section.name != "phrases":
                found.append(_entry(corpus, page, section.kind))
    return found + [_phrase(phrase) for phrase in corpus.phrases[locale]]


def _phrase(phrase: Phrase) -> Json:
    return {
        "id": phrase.address,
        "kind": "phrase",
        "title": phrase.avoid,
        "summary": phrase.say,
        "url": url(phrase.address, phrase.page.locale),
        "keywords": list(phrase.page.values("keywords")),
        "heard": list(phrase.page.heard(phrase.id)),
        "avoid": phrase.avoid,
        "why": phrase.why,
        "say": phrase.say,
        "placeholders": _names(phrase.sentence.slots),
        "guidelines": list(phrase.guidelines),
    }


def _entry(corpus: Corpus, page: Page, kind: str) -> Json:
    entry: Json = {
        "id": str(page.id),
        "kind": kind,
        "title": page.title,
        "summary": page.value("summary"),
        "url": url(page.id, page.locale),
        "keywords": list(page.values("keywords")),
        "heard": list(page.heard()),
    }
    if page.id.section in contract.SAID_UNDER:
        entry["say"] = [sentence.text for sentence in page.sentences]
    if kind == "template":
        reference = corpus.original(page)
        entry |= {
            "channel": reference.value("channel"),
            "stage": reference.value("stage"),
            "guidelines": list(reference.values("guidelines")),
            "placeholders": _names(slot for reply in page.replies for slot in reply.slots),
            "replies": [reply_data(reply) for reply in page.replies],
        }
    return entry


def _names(slots: Iterable[Slot]) -> list[str]:
    """The blanks, each once, sorted."""
    return sorted({slot.name for slot in slots})


def reply_data(reply: Reply) -> Json:
    """A reply as published: tone ('' where there is one only), subject or null, and text."""
    return {
        "variant": reply.variant,
        "subject": reply.subject.text if reply.subject else None,
        "body": reply.body.text,
    }


def placeholders(corpus: Corpus) -> Json:
    """The declared placeholders by name."""
    return {name: placeholder(declared) for name, declared in corpus.placeholders.items()}


def traits(placeholder: Placeholder) -> Json:
    """What is true of a placeholder in every language."""
    return {
        "type": placeholder.type,
        "max": placeholder.max,
        "personal": placeholder.personal,
        "address": placeholder.is_address,
        "from": placeholder.source.text,
    }


def placeholder(placeholder: Placeholder) -> Json:
    """A placeholder as published: `labels` in every language, `languages` those whose texts use it."""
    return traits(placeholder) | {
        "labels": {locale: wording.label.text for locale, wording in placeholder.wordings.items()},
        "languages": {
            locale: {
                "label": wording.label.text,
                "example": wording.example.text,
                "choices": [choice[locale].text for choice in placeholder.choices],
            }
            for locale, wording in placeholder.wordings.items()
            if wording.is_used
        },
    }


def files(corpus: Corpus, locales: Iterable[str]) -> Iterator[tuple[str, Json | list[Json]]]:
    """Every data file: its path in the site and its content.

    Args:
        corpus: the content.
        locales: the languages that are built.
    """
    for locale in locales:
        yield f"api/{VERSION}/{locale}.json", entries(corpus, locale)
    yield f"api/{VERSION}/placeholders.json", placeholders(corpus)
    yield f"api/{VERSION}/organisation.json", organisation.facts(corpus)
    yield f"api/{VERSION}/schema.json", schema()


_TEXT: Json = {"type": "string", "minLength": 1}
_TEXTS: Json = {"type": "array", "items": _TEXT}


def _object(required: Json, **more: Any) -> Json:
    return {"type": "object", "required": list(required), "properties": required, "additionalProperties": False, **more}


def schema() -> Json:
    """JSON Schema (draft 2020-12) of the language files; of the other files under `$defs`, by their names."""
    entries = _entries()
    return {
        "$schema": DIALECT,
        "title": "Entries of one language of the complaint response handbook",
        "type": "array",
        "items": {"oneOf": [{"$ref": f"#/$defs/{name}"} for name in entries]},
        "$defs": {
            **entries,
            "placeholders": {"type": "object", "additionalProperties": _placeholder()},
            "organisation": {
                "type": "object",
                "required": list(FIELDS),
                "additionalProperties": {"type": "object", "additionalProperties": {"type": "string"}},
            },
        },
    }


def _entries() -> dict[str, Json]:
    """The schemas of the kinds of entries."""
    common: Json = {
        "id": {"type": "string", "pattern": "^[a-z]+/[a-z0-9-]+(#[a-z0-9-]+)?$"},
        "title": _TEXT,
        "summary": _TEXT,
        "url": {"type": "string", "pattern": f"^({contract.LOCALE.pattern}/)?[a-z]+/[a-z0-9-]+/(#[a-z0-9-]+)?$"},
        "keywords": _TEXTS,
        "heard": _TEXTS,
    }
    article = _object({"kind": {"enum": ["playbook", "training"]}, **common})
    situation = _object({"kind": {"const": "situation"}, **common, "say": _TEXTS})
    guideline = _object({"kind": {"const": "guideline"}, **common, "say": {**_TEXTS, "minItems": 1}})
    reply = _object({"variant": {"type": "string"}, "subject": {"type": ["string", "null"]}, "body": _TEXT})
    template = _object(
        {
            "kind": {"const": "template"},
            **common,
            "channel": {"enum": list(contract.CHANNELS)},
            "stage": {"enum": list(contract.STAGES)},
            "guidelines": {**_TEXTS, "minItems": 1},
            "placeholders": _TEXTS,
            "replies": {"type": "array", "minItems": 1, "items": reply},
        }
    )
    phrase = _object(
        {
            "kind": {"const": "phrase"},
            **common,
            "avoid": _TEXT,
            "why": _TEXT,
            "say": _TEXT,
            "placeholders": _TEXTS,
            "guidelines": {**_TEXTS, "minItems": 1},
        }
    )
    return {"article": article, "situation": situation, "guideline": guideline, "template": template, "phrase": phrase}


def _placeholder() -> Json:
    wording = _object({"label": _TEXT, "example": _TEXT, "choices": _TEXTS})
    return _object(
        {
            "type": {"enum": list(contract.TYPES)},
            "max": {"type": "integer", "minimum": 1},
            "personal": {"type": "boolean"},
            "address": {"type": "boolean"},
            "from": {"enum": ["", *SOURCES]},
            "labels": {"type": "object", "minProperties": 1, "additionalProperties": _TEXT},
            "languages": {"type": "object", "minProperties": 1, "additionalProperties": wording},
        }
    )
