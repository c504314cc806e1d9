"""What systems are told that put the site on a home screen."""

from typing import Any
from urllib.parse import urljoin

import pytest

from kb.languages import tag
from kb.publish.build import HOOKS
from kb.site import app
from kb.site import handbook as handbooks
from tests import fixture
from tests.languages import NAMES
from tests.project import ROOT

SITE = "https://owner.example/handbook/"


def manifests() -> dict[str, Any]:
    return dict(app.manifests(handbooks.load(HOOKS, fixture.corpus(), fixture.LOCALES, NAMES)))


@pytest.mark.parametrize("locale", fixture.LOCALES)
def test_every_language_has_a_manifest_that_works_below_a_path(locale: str) -> None:
    prefix = "" if locale == "en" else f"{locale}/"
    manifest = manifests()[f"{prefix}manifest.webmanifest"]
    address = f"{SITE}{prefix}manifest.webmanifest"
    assert urljoin(address, manifest["start_url"]) == SITE + prefix
    assert urljoin(address, manifest["scope"]) == SITE
    assert [urljoin(address, each["src"]) for each in manifest["icons"]] == [
        f"{SITE}icons/192.png", f"{SITE}icons/512.png",
    ]  # fmt: skip
    assert manifest["lang"] == tag(locale)
    assert 0 < len(manifest["short_name"]) <= 12, "systems cut longer names"
    assert manifest["name"]
    assert manifest["description"]


def test_the_colour_is_that_of_the_header() -> None:
    assert f"--md-primary-fg-color: {app.COLOUR};" in (ROOT / "overrides/styles/base.css").read_text("utf-8")
    assert app.COLOUR in (ROOT / "overrides/icon.svg").read_text("utf-8")
