"""What a language weighs on the devices of its readers."""

import gzip
from pathlib import Path

import pytest

from kb.publish import offline


@pytest.mark.parametrize("locale", ["en", "vi", "lv", "tl"])
def test_every_language_of_the_site_is_light(site: Path, locale: str) -> None:
    weights = {path: len(gzip.compress((site / path).read_bytes())) for path in offline.weights(site, locale)}
    assert sum(weights.values()) < 0.8 * offline.LIMIT, "time to think, before the build refuses"
