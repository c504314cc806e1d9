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


PAGE = "<!doctype html>\n<html><head></head><body>{}</body></html>"


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        (
            '<a class="x" href="/kb/vi/">v</a><a href="./?a=1&amp;b">.</a>',
            '<a class="x" href="./vi/index.html">v</a><a href="./index.html?a=1&amp;b">.</a>',
        ),
        ('<p>written <code>href="/kb/vi/"</code></p>', '<p>written <code>href="/kb/vi/"</code></p>'),
        (
            '<link rel="manifest" href="m"><link rel="apple-touch-icon" href="i"><link rel="x" href="x">',
            '<link rel="x" href="x">',
        ),
        ('<p>a</p><p class="kb-download"><a href="/kb/handbook.zip">all</a></p><p>b</p>', "<p>a</p><p>b</p>"),
        (
            '<main data-kb-forward="{&#34;old&#34;: &#34;vi/a/#new&#34;}"></main>',
            """<main data-kb-forward='{"old": "vi/a/index.html#new"}'></main>""",
        ),
    ],
    ids=["links", "a link that is text", "what home screens ask for", "the way to the archive", "anchors that moved"],
)
def test_pages(written: str, wanted: str) -> None:
    assert archive.with_index(PAGE.format(written), "/kb/", "./") == PAGE.format(wanted)
