"""The contract -> JSON Schemas (draft 2020-12) of what people write: front matter, and the files beside the pages.

Editors complete and underline by them while somebody types. They say what stands where; whether it is true of the rest of
the handbook, the check alone can tell. Published at `schema/v1/`, and kept in `.vscode/schema/` (`kb schemas`).
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from kb.model import contract
from kb.model.contract import Field
from kb.model.organisation import FIELDS, MAY_BE_EMPTY
from kb.model.placeholder import SOURCES
from kb.read import ledger, placeholders
from kb.rules import front_matter
from kb.site.api import DIALECT, Json

VERSION = "v1"
FOLDER = f"schema/{VERSION}"
KEPT = ".vscode/schema"
TEXT: Json = {"type": "string", "minLength": 1}
YES_NO: Json = {"enum": ["yes", "no", True, False]}
"""YAML 1.2 reads words, YAML 1.1 truth."""


def files(locales: tuple[str, ...]) -> Iterator[tuple[str, Json]]:
    """Every schema with its name: those of the files beside the pages, and of front matter by section and language.

    Args:
        locales: the site's languages.
    """
    yield "placeholders.json", _placeholders(locales)
    yield "organisation.json", _organisation(locales)
    yield "addresses.json", _addresses(locales)
    for section, slug in [*((name, "page") for name in contract.SECTIONS), (contract.HOME, contract.INDEX)]:
        name = section or contract.INDEX
        yield f"front-matter/{name}.json", _front_matter(section, slug, is_reference=True)
        yield f"front-matter/{name}-translated.json", _front_matter(section, slug, is_reference=False)


def kept(locales: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The schemas of the files beside the pages as files of the repository: in front matter editors look for none."""
    for name, schema in files(locales):
        if "/" not in name:
            yield name, json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _object(title: str, properties: Json, required: Iterator[str] | list[str], **more: Any) -> Json:
    return {
        "title": title,
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
        **more,
    }


def _matching(pattern: re.Pattern[str]) -> Json:
    """A text that matches as a whole; groups lose their names, which Python and ECMAScript write otherwise."""
    unnamed = re.sub(r"\(\?P<\w+>", "(", pattern.pattern)
    return {"type": "string", "pattern": f"^(?:{unnamed})$"}


def _front_matter(section: str, slug: str, *, is_reference: bool) -> Json:
    """Of a section's pages. What is the same in all languages stands in the English page alone."""
    fields = [field for field in contract.fields(section, slug) if is_reference or not field.shared]
    fields = [field for field in fields if field.name != "follows" or not is_reference]
    title = f"Front matter of a page in {section or 'a language’s folder'}"
    required = [field.name for field in fields if field.required]
    return {"$schema": DIALECT, **_object(title, {field.name: _field(field) for field in fields}, required)}


def _field(field: Field) -> Json:
    described = {"description": field.hint} if field.hint else {}
    if field.is_number:
        return {"type": "integer", "minimum": 1, "maximum": 99, **described}
    text: Json = (
        {**TEXT, "maxLength": front_matter.MAX_LENGTHS[field.name]} if field.name in front_matter.MAX_LENGTHS else TEXT
    )
    if field.name == contract.SUMMARY.name:
        text = {**TEXT, "maxLength": front_matter.MAX_SUMMARY}
    value: Json = (
        {"enum": list(field.choices)} if field.choices else _matching(field.pattern) if field.pattern else text
    )
    if not field.many:
        return {**value, **described}
    few: Json = {"minItems": field.fewest} if field.fewest else {}
    if field.name == contract.KEYWORDS.name:
        few = {"minItems": front_matter.MIN_KEYWORDS, "maxItems": front_matter.MAX_KEYWORDS}
    listed = {"type": "array", "items": value, **few, **described}
    return {"type": "object", "additionalProperties": listed} if field.by_row else listed


def _placeholders(locales: tuple[str, ...]) -> Json:
    wording = _wording()
    choice = _object("A ready value", dict.fromkeys(locales, TEXT), list(locales))
    declared = _object(
        "A placeholder",
        {
            "type": {"enum": list(contract.TYPES)},
            "max": {"type": "integer", "minimum": 1, "maximum": placeholders.MAX},
            "personal": YES_NO,
            "address": YES_NO,
            "from": {"enum": list(SOURCES)},
            "choices": {"type": "array", "items": choice},
            **dict.fromkeys(locales, wording),
        },
        ["type", "max", *locales],
    )
    return {
        "$schema": DIALECT,
        "title": "Every blank of the reply templates and the sentences to say, declared once",
        "type": "object",
        "propertyNames": _matching(contract.SNAKE_CASE),
        "additionalProperties": declared,
    }


def _wording() -> Json:
    """A placeholder in one language; forms of address say more of themselves than other blanks."""
    words = {"type": "array", "minItems": 1, "items": TEXT}
    greeting = {"type": "object", "additionalProperties": TEXT}
    return _object(
        "What a placeholder is called in a language, and an invented value",
        {
            "label": {**TEXT, "maxLength": placeholders.MAX_LABEL},
            "example": TEXT,
            placeholders.GIVEN: {"type": "array", "items": {"enum": list(contract.CHANNELS)}},
            "forms": words,
            "feminine": words,
            "greetings": {
                "type": "object",
                "properties": dict.fromkeys(contract.CHANNELS, greeting),
                "additionalProperties": False,
            },
            "follows": {"type": "object", "additionalProperties": words},
        },
        ["label"],
    )


def _organisation(locales: tuple[str, ...]) -> Json:
    own = _object("In each language", dict.fromkeys(locales, TEXT), list(locales))
    facts = {name: {"anyOf": [{"type": "string"} if name in MAY_BE_EMPTY else TEXT, own]} for name in FIELDS}
    return {"$schema": DIALECT, **_object("Who answers customers", facts, list(FIELDS))}


def _addresses(locales: tuple[str, ...]) -> Json:
    anchors = {"type": "array", "items": _matching(contract.SLUG)}
    pages = {"type": "object", "propertyNames": _matching(ledger.PAGE), "additionalProperties": anchors}
    target = _matching(ledger.ADDRESS)
    properties = {
        "languages": {"type": "array", "uniqueItems": True, "minItems": 1, "items": {"enum": list(locales)}},
        "pages": pages,
        "redirects": {"type": "object", "propertyNames": target, "additionalProperties": target},
    }
    return {"$schema": DIALECT, **_object("Every address that was ever published", properties, ["languages", "pages"])}
