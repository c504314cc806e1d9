"""The schemas that editors complete by: all that is written fits them, and they see what doesn't."""

import json
from typing import Any

import jsonschema
import pytest
import yaml

from kb.model.corpus import Corpus
from kb.read import placeholders
from kb.site import schemas
from tests.languages import LOCALES
from tests.project import ROOT

FILES = dict(schemas.files(tuple(LOCALES)))


def _errors(name: str, value: Any) -> list[str]:
    return [error.message for error in jsonschema.Draft202012Validator(FILES[name]).iter_errors(value)]


@pytest.mark.parametrize("name", FILES)
def test_schemas_are_ones(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(FILES[name])


@pytest.mark.parametrize("name", ["placeholders", "organisation", "addresses"])
def test_files_beside_the_pages_fit(name: str) -> None:
    assert _errors(f"{name}.json", yaml.safe_load((ROOT / "docs" / f"{name}.yml").read_text("utf-8"))) == []


def test_front_matter_of_every_page_fits(content: Corpus) -> None:
    wrong = {}
    for page in content:
        matter = yaml.load("\n".join(page.lines[1 : page.body - 1]), Loader=yaml.CSafeLoader)
        name = (page.id.section or "index") if not page.id.is_index else "index"
        if found := _errors(f"front-matter/{name}{'' if page.locale == 'en' else '-translated'}.json", matter):
            wrong[page.path] = found
    assert wrong == {}


def test_placeholders_are_completed_with_all_that_is_read() -> None:
    declared = FILES["placeholders.json"]["additionalProperties"]["properties"]
    assert declared.keys() == {*placeholders.FACTS, *LOCALES}
    assert declared["en"]["properties"].keys() == {*placeholders.WORDS, placeholders.GIVEN, *placeholders.ADDRESS}


BLANK = {
    "type": "text",
    "max": 12,
    **{locale: {"label": "Case number", "example": "LV-10452"} for locale in LOCALES},
}
PAGE = {
    "title": "Apologise",
    "summary": "Say sorry.",
    "keywords": ["regret", "say sorry", "no excuse"],
    "heard": [f"phrase {number}" for number in range(10)],
    "sources": ["S1", "https://example.com/law 2026-11"],
}


@pytest.mark.parametrize(
    ("name", "value", "wrong"),
    [
        ("placeholders.json", {"case_number": BLANK}, False),
        ("placeholders.json", {"Case": BLANK}, True),
        ("placeholders.json", {"case": {**BLANK, "type": "txt"}}, True),
        ("placeholders.json", {"case": {**BLANK, "lv": {"example": "x"}}}, True),
        ("organisation.json", {"telephone": "+44 1632 960123"}, True),
        ("addresses.json", {"languages": ["en"], "pages": {"guidelines/apologise": ["say"]}}, False),
        ("addresses.json", {"languages": ["en"], "pages": {"Guidelines/Apologise": ["say"]}}, True),
        ("addresses.json", {"languages": ["en"], "pages": {}, "redirects": {"a/b": ["c/d"]}}, True),
        ("front-matter/guidelines.json", PAGE, False),
        ("front-matter/guidelines.json", {**PAGE, "sumary": "x"}, True),
        ("front-matter/guidelines.json", {**PAGE, "keywords": "regret"}, True),
        ("front-matter/guidelines.json", {**PAGE, "sources": ["https://example.com/law"]}, True),
        ("front-matter/guidelines-translated.json", PAGE, True),
    ],
)
def test_what_is_wrong_is_seen(name: str, value: Any, wrong: bool) -> None:
    assert bool(_errors(name, value)) == wrong


def test_those_in_the_repository_are_the_contract_s() -> None:
    """`./kb schemas` writes them anew."""
    kept = dict(schemas.kept(tuple(LOCALES)))
    assert {path.name: path.read_text("utf-8") for path in (ROOT / schemas.KEPT).iterdir()} == kept
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))["yaml.schemas"]
    assert settings == {f"{schemas.KEPT}/{name}": f"docs/{name.removesuffix('.json')}.yml" for name in kept}
