"""What a language weighs on the devices of its readers."""

from pathlib import Path

import brotli
import pytest

from kb.publish import offline


@pytest.mark.parametrize("locale", ["en", "vi", "lv", "tl"])
def test_every_language_of_the_site_is_light(site: Path, locale: str) -> None:
    """Compressed as most of them travel: the site of the tests lies there as it is."""
    files = [(site / path).read_bytes() for path in offline.weights(site, locale)]
    assert sum(len(brotli.compress(data, quality=5)) for data in files) < 0.8 * offline.LIMIT, (
        "time to think, before the build refuses"
    )
