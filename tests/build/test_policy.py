"""The content security policy on every page."""

from pathlib import Path

from lxml import html

from kb.site import policy

# --- what is written


def test_every_page_begins_with_the_policy(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    for page in pages:
        first = html.document_fromstring(page.read_bytes()).find("head")[0]
        assert dict(first.attrib) == {"http-equiv": "Content-Security-Policy", "content": policy.text()}, page
    assert len(pages) > 300


def test_no_page_needs_more_than_the_policy_allows(site: Path) -> None:
    """An upgrade of the theme with a new inline script or style shows up here."""
    for page in site.rglob("*.html"):
        root = html.document_fromstring(page.read_bytes())
        assert root.xpath("//script[not(@src) and not(@type='application/json')]") == [], page
        assert root.xpath("//style | //@style | //base | //object | //embed | //iframe | //form[@action]") == [], page
        assert root.xpath("//@*[starts-with(name(), 'on')]") == [], page
        links = root.xpath("//@href[starts-with(normalize-space(.), 'javascript:')]")
        assert set(links) <= {"javascript:void(0)"}, page  # of the search box; its click is kept by the theme
