"""The content security policy: strict, and the same wherever it is written."""

import hashlib
import re
from pathlib import Path

import material
import pytest

from kb.model.error import KbError
from kb.site import policy
from tests.browser import nginx
from tests.languages import LOCALES


def test_the_configuration_is_that_of_the_policy() -> None:
    text = nginx.CONFIGURATION.read_text("utf-8")
    written = dict(re.findall(r'^    add_header (\S+) "(.*)" always;$', text, re.MULTILINE))
    assert written == policy.HEADERS
    assert f"add_header Cache-Control {nginx.REVALIDATE} always;" in text
    assert re.search(r"<kb_locale>([a-z|]+)\)", text)[1].split("|") == list(LOCALES[1:])  # type: ignore[index]


# The theme's inline scripts that assets/theme.js stands in for.
THEME = {
    "base.html": "d6113712bc4deb30",
    "palette.html": "8790389765ea6036",
    "content.html": "3722e156f0f6339d",
}


@pytest.mark.parametrize("name", THEME)
def test_the_themes_inline_scripts_are_those_that_we_know(name: str) -> None:
    """If not: compare the theme's partial with overrides/scripts/theme.js, then note its digest here."""
    partial = Path(material.__path__[0], "templates", "partials", "javascripts", name)
    assert hashlib.sha256(partial.read_bytes()).hexdigest()[:16] == THEME[name]


@pytest.mark.parametrize(
    ("named", "ancestors"),
    [
        ("", "'none'"),
        ("  ", "'none'"),
        ("https://desk.example", "https://desk.example"),
        ("https://desk.example:8443  https://*.chat.example", "https://desk.example:8443 https://*.chat.example"),
    ],
)
def test_who_may_frame_the_pages_is_named(named: str, ancestors: str) -> None:
    assert policy.framing(named) == ancestors
    assert f"frame-ancestors {ancestors}\n" in policy.headers_file(policy.framing(named))


@pytest.mark.parametrize(
    "named", ["*", "https:", "http://desk.example", "desk.example", "https://a; script-src *", "'self'"]
)
def test_who_is_no_site_is_refused(named: str) -> None:
    with pytest.raises(KbError, match="KB_FRAME_ANCESTORS"):
        policy.framing(named)


@pytest.mark.parametrize("forbidden", ["unsafe-inline", "unsafe-eval", "*", "https:", "http:"])
def test_the_policy_is_strict(forbidden: str) -> None:
    for written in (policy.text(), policy.HEADERS["Content-Security-Policy"]):
        assert forbidden not in written
        assert written.startswith("default-src 'none'; ")
