"""A package for espanso in each language, in the verbose form: a field for each blank, the text in `replace`.

Sources: espanso/espanso, espanso-config/src/matches/group/loader/yaml/parse.rs, espanso-modulo/src/form/parser/layout.rs,
espanso-render/src/renderer/mod.rs; espanso/website, docs/packages/package-specification.md.
"""

import re
import textwrap
from collections.abc import Iterator
from typing import Any

import yaml

from kb.site.api import Json
from kb.site.exports.item import LICENCE, Blank, Item, Material
from kb.site.exports.target import File, Target

NAME = "complaint-handbook"
VERSION = "1.0.0"
"""Of the package's form, as `exports/v1`; its texts are those of the day."""
FORM = "form"
"""The variable that holds what was filled in."""
DOUBLED = re.compile(r"([\[\]{}])(?=\1)")
"""What a form's layout would take for a field."""


class _Dumper(yaml.CSafeDumper):
    """Texts of several lines stand as they are; what may be a number to a newer YAML is quoted."""


def _represent(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None if text[:1].isalpha() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent)


def blank(blank: Blank) -> str:
    """What stands in the text for a field of the form."""
    return f"{{{{{FORM}.{blank.name}}}}}"


def write(target: Target, material: Material) -> Iterator[File]:
    """One package a language: its matches, its manifest and its README."""
    for locale, items in material.items.items():
        name = f"{NAME}-{locale}"
        yield target.path(locale), _package(target, items)
        yield f"{name}/_manifest.yml", _yaml(_manifest(name, material.url("")))
        yield f"{name}/README.md", f"# {name}\n\n{material.url('')}\n\n{LICENCE}\n"


def _manifest(name: str, address: str) -> Json:
    return {
        "name": name,
        "title": name,
        "description": f"What to say and send when a customer complains: {address}",
        "version": VERSION,
        "author": LICENCE,
    }


def _package(target: Target, items: tuple[Item, ...]) -> str:
    matches = (textwrap.indent(f"# {item.go}\n{_yaml([_match(target, item)])}", "  ") for item in items)
    return "".join([f"# {LICENCE}\nmatches:\n", *matches])


def _match(target: Target, item: Item) -> Json:
    match: Json = {
        "trigger": f":{item.id}",
        "label": item.name,
        "search_terms": list(item.keywords),
        "force_mode": "clipboard",  # typed key by key, a line end would send the message
        "replace": target.text(item),
    }
    blanks = item._replace(subject="").open_blanks()  # it types into one field, so the text alone
    return match | ({"vars": [_form(blanks)]} if blanks else {})


def _form(blanks: tuple[Blank, ...]) -> Json:
    labels = (DOUBLED.sub(r"\1 ", blank.label) for blank in blanks)
    layout = "".join(f"{label}: [[{blank.name}]]\n" for label, blank in zip(labels, blanks, strict=True))
    fields = {blank.name: field for blank in blanks if (field := _field(blank))}
    return {"name": FORM, "type": "form", "params": {"layout": layout} | ({"fields": fields} if fields else {})}


def _field(blank: Blank) -> Json:
    if blank.choices:
        return {"type": "choice", "values": list(blank.choices)}
    return {"multiline": True} if blank.is_long else {}


def _yaml(data: Any) -> str:
    return str(yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31 - 1))
