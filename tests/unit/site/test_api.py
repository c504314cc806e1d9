"""The schema of the published data."""

import jsonschema

from kb.site import api
from tests.fixture import corpus


def test_the_schema_refuses() -> None:
    entries = api.entries(corpus(), "en", "")
    validator = jsonschema.Draft202012Validator(api.schema())
    assert validator.is_valid(entries)
    for spoil in ({"kind": "page"}, {"title": ""}, {"extra": 1}, {"url": "/x"}, {"keywords": "a"}):
        assert not validator.is_valid([{**entries[0], **spoil}])
