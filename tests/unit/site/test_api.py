"""The schema of the published data."""

import jsonschema

from kb.site import api
from tests.fixture import corpus


def test_the_schema_refuses() -> None:
    entries = api.entries(corpus(), "en")
    validator = jsonschema.Draft202012Validator(api.schema())
    assert validator.is_valid(entries)
    assert validator.is_valid([{**entries[0], "url": f"pt-BR/{entries[0]['url']}"}])
    for spoil in ({"kind": "page"}, {"title": ""}, {"extra": 1}, {"url": "/x"}, {"keywords": "a"}):
        assert not validator.is_valid([{**entries[0], **spoil}])


def test_placeholders_say_who_fills_them_and_keep_what_they_said() -> None:
    content = corpus()
    found = api.placeholders(content)
    schema = api.schema()
    jsonschema.validate(found, {**schema["$defs"]["placeholders"], "$defs": schema["$defs"]})
    assert found["company"]["from"] == "organisation.name"
    assert list(found["title"]["labels"]) == list(content.locales)
    assert list(found["title"]["languages"]) == ["vi"]
    assert found["salutation"]["languages"]["en"]["choices"] == []
    for locale in content.locales:
        ready = found["issue"]["languages"][locale]["choices"]
        assert len(ready) == 2
        assert all(isinstance(choice, str) for choice in ready)


def test_the_organisation_is_data_too() -> None:
    content = corpus()
    files = dict(api.files(content, {"en": ""}))
    found = files["api/v1/organisation.json"]
    jsonschema.validate(found, api.schema()["$defs"]["organisation"])
    assert isinstance(found, dict)
    assert found["name"] == dict.fromkeys(content.locales, "Lindenvale")
    assert found["first_answer"]["en"] == "within one working day"
