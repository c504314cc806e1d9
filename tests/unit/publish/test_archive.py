"""The archive's links, as they are written for the disk."""

import pytest

from kb.publish import archive


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        ("../apologise/", "../apologise/index.html"),
        ("../apologise/#say", "../apologise/index.html#say"),
        ("./", "./index.html"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("../../#top", "../../index.html#top"),
        ("/", "../index.html"),
        ("/vi/", "../vi/index.html"),
        ("/vi/guidelines/#x", "../vi/guidelines/index.html#x"),
        ("../assets/kb.css", "../assets/kb.css"),
        ("#say", "#say"),
        ("", ""),
        ("https://example.org/x/", "https://example.org/x/"),
        ("//example.org/", "//example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("javascript:void(0)", "javascript:void(0)"),
    ],
)
def test_links(link: str, wanted: str) -> None:
    assert archive.address(link, "/", "../") == wanted


def test_links_below_a_sub_path() -> None:
    page = '<a class="x" href="/kb/vi/">v</a><a href="./?a=1&amp;b">.</a>'
    assert archive.with_index(page, "/kb/", "./").endswith(
        '<a class="x" href="./vi/index.html">v</a><a href="./index.html?a=1&amp;b">.</a>'
    )


def test_anchors_that_moved() -> None:
    page = '<main data-kb-forward="{&#34;old&#34;: &#34;vi/a/#new&#34;}" data-kb-root="../">'
    assert archive.with_index(page, "/", "../") == (
        '<main data-kb-forward="{&quot;old&quot;: &quot;vi/a/index.html#new&quot;}" data-kb-root="../">'
    )
