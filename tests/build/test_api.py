"""The published data, against its schema, the pages and itself."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import html

from kb.model import contract
from tests.languages import LOCALES, PREFIXES
from tests.project import ROOT


def load(site: Path, name: str) -> Any:
    return json.loads((site / "api" / "v1" / name).read_text("utf-8"))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_entry_fits_the_schema(site: Path, locale: str) -> None:
    schema = load(site, "schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(load(site, f"{locale}.json"), schema)


def test_placeholders_fit_the_schema(site: Path) -> None:
    schema = load(site, "schema.json")
    jsonschema.validate(
        load(site, "placeholders.json"), {**schema, "type": "object", "items": {}, "$ref": "#/$defs/placeholders"}
    )


def test_the_organisation_fits_the_schema(site: Path) -> None:
    jsonschema.validate(load(site, "organisation.json"), load(site, "schema.json")["$defs"]["organisation"])


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_is_an_entry_and_leads_to_it(site: Path, locale: str) -> None:
    entries = load(site, f"{locale}.json")
    pages = {entry["id"] for entry in entries if entry["kind"] != "phrase"}
    files = {
        f"{section.name}/{path.stem}"
        for section in contract.SECTIONS.values()
        if section.is_published_as_data and section.name != "phrases"
        for path in (ROOT / "docs" / locale / section.name).glob("*.md")
        if path.stem != "index"
    }
    assert pages == files
    for entry in entries:
        path, _, anchor = entry["url"].partition("#")
        assert path.startswith(PREFIXES[locale])
        document = html.document_fromstring((site / path / "index.html").read_bytes())
        if anchor:
            assert document.xpath("//*[@id=$id]", id=anchor), entry["url"]
        else:
            assert document.findtext(".//h1") == entry["title"]


@pytest.mark.parametrize("locale", LOCALES)
def test_templates_carry_what_their_pages_show(site: Path, locale: str) -> None:
    declared = load(site, "placeholders.json")
    english = {entry["id"]: entry for entry in load(site, "en.json")}
    templates = [entry for entry in load(site, f"{locale}.json") if entry["kind"] == "template"]
    files = (ROOT / "docs" / locale / "templates").glob("*.md")
    assert len(templates) == len([path for path in files if path.stem != "index"])
    for entry in templates:
        found = set()
        for reply in entry["replies"]:
            found |= set(re.findall(r"\{\{(\w+)\}\}", f"{reply['subject'] or ''}{reply['body']}"))
        assert sorted(found) == entry["placeholders"]
        assert all(locale in declared[name]["languages"] for name in found)
        for fact in ("channel", "stage", "guidelines"):
            assert entry[fact] == english[entry["id"]][fact]
        document = html.document_fromstring((site / entry["url"] / "index.html").read_bytes())
        given = json.loads(document.xpath("string(//script[@id='kb-card-data'])"))
        assert given["replies"][locale] == entry["replies"]
        shown = [element.text_content() for element in document.xpath("//pre[@class='kb-text']")]
        assert len(shown) == len(entry["replies"])
        for text, reply in zip(shown, entry["replies"], strict=True):
            assert [part in text for part in re.split(r"\{\{\w+\}\}", reply["body"]) if part.strip()]
