"""What readers are told of what has changed: a page, a feed, the home page."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from kb.languages import tag
from kb.model import contract
from kb.model.change import KINDS, Change
from kb.model.page import PageId
from kb.publish.build import HOOKS
from kb.site import changes, navigation, stage
from kb.site import handbook as handbooks
from kb.site.handbook import Handbook
from kb.site.pages import page_data
from tests import fixture
from tests.languages import NAMES

DAY = date(2026, 3, 5)
APOLOGISE, LISTEN = PageId("guidelines", "apologise"), PageId("guidelines", "listen-for-facts")
FORMER, GONE = PageId("guidelines", "say-sorry"), PageId("guidelines", "shrug")
LEDGER = "redirects:\n  guidelines/say-sorry: guidelines/apologise#say\n  guidelines/shrug: guidelines/index\n"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def changed(page: PageId, kind: str, day: date = DAY, title: str = "As it was", locale: str = "en") -> Change:
    return Change(locale, page, kind, day, title)


def handbook(*history: Change, address: str = fixture.ADDRESS) -> Handbook:
    ledger = fixture.FILES["addresses.yml"].decode()
    assert "redirects:" not in ledger
    content = replace(fixture.corpus({"addresses.yml": ledger + LEDGER}), site_url=address)
    return handbooks.load(HOOKS, content, fixture.LOCALES, NAMES, history)


@pytest.mark.parametrize(
    ("history", "wanted"),
    [
        ([changed(APOLOGISE, "new")], [("new", "Apologise", "guidelines/apologise")]),
        ([changed(APOLOGISE, "rewritten")], [("rewritten", "Apologise", "guidelines/apologise")]),
        ([changed(GONE, "new")], []),
        ([changed(APOLOGISE, "gone")], []),
        ([changed(APOLOGISE, "new", locale="vi")], []),
        ([changed(FORMER, "gone")], [("moved", "As it was", "guidelines/apologise")]),
        ([changed(FORMER, "gone"), changed(APOLOGISE, "new")], [("moved", "As it was", "guidelines/apologise")]),
        (
            [changed(FORMER, "gone"), changed(APOLOGISE, "new", date(2026, 2, 5))],
            [("moved", "As it was", "guidelines/apologise"), ("new", "Apologise", "guidelines/apologise")],
        ),
        ([changed(GONE, "gone")], [("gone", "As it was", "guidelines/index")]),
        ([changed(PageId("guidelines", "no-more"), "gone")], [("gone", "As it was", "")]),
    ],
)  # fmt: skip
def test_what_is_told_leads_to_what_there_is(history: list[Change], wanted: list[tuple[str, str, str]]) -> None:
    told = handbook(*history).changes["en"]
    assert [(each.kind, each.title, str(each.page.id) if each.page else "") for each in told] == wanted


ALL = (
    changed(APOLOGISE, "new"),
    changed(LISTEN, "rewritten"),
    changed(FORMER, "gone", date(2026, 2, 28)),
    changed(GONE, "gone", date(2026, 2, 1), "*Shrug* [it](off) & <b>\x1b"),
)


def test_the_page_is_markdown_by_months_and_kinds() -> None:
    page = handbook(*ALL).made["docs/en/changes.md"]
    assert page.title == "What has changed"
    assert page.text.partition("\n---\n\n")[2] == (
        "## March 2026 {#2026-03}\n\n"
        "### New {#2026-03-new}\n\n- [Apologise](guidelines/apologise.md) · 5 March 2026\n\n"
        "### Rewritten {#2026-03-rewritten}\n\n- [Listen for the facts](guidelines/listen-for-facts.md) · 5 March 2026\n\n"
        "## February 2026 {#2026-02}\n\n"
        "### Moved {#2026-02-moved}\n\n- As it was → [Apologise](guidelines/apologise.md) · 28 February 2026\n\n"
        "### Removed {#2026-02-gone}\n\n"
        r"- \*Shrug\* \[it\]\(off\) &amp; &lt;b&gt; → [Guidelines](guidelines/index.md) · 1 February 2026" "\n"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("vi", ["Có gì thay đổi", "## Tháng 3 năm 2026", "Viết lại", "ngày 5 tháng 3 năm 2026"]),
        ("lv", ["Kas mainījies", r"2026\. gada marts", "Pārrakstīts", r"2026\. gada 5\. marts"]),
        ("tl", ["Mga nabago", "Marso 2026", "Isinulat muli", "Marso 5, 2026"]),
    ],
)
def test_every_language_has_its_words_and_dates(locale: str, words: list[str]) -> None:
    text = handbook(changed(APOLOGISE, "rewritten", locale=locale)).made[f"docs/{locale}/changes.md"].text
    assert [word for word in words if word not in text] == []


def test_a_quiet_year_is_a_page_too() -> None:
    book = handbook()
    assert book.made["docs/en/changes.md"].text.endswith("\n---\n\nNothing has changed in the last twelve months.")
    assert len(book.feeds) == len(fixture.LOCALES)
    assert page_data(book, book.content.by_path["docs/en/index.md"])["news"] is None


def test_page_and_feed_stay_light_however_much_there_is() -> None:
    many = [changed(PageId("guidelines", f"gone-{number}"), "gone") for number in range(changes.MOST + 1)]
    book = handbook(*many)
    text = book.made["docs/en/changes.md"].text
    assert text.count("\n- ") == changes.MOST
    assert text.endswith("Older changes aren’t listed here.")
    assert len(feeds(*many)["changes.xml"].findall("a:entry", ATOM)) == changes.MOST
    assert "Older" not in handbook(*many[1:]).made["docs/en/changes.md"].text


def test_what_is_not_known_is_left_out(tmp_path: Path) -> None:
    content = fixture.corpus()
    book = handbooks.load(HOOKS, content, fixture.LOCALES, NAMES)
    assert (book.made, book.feeds, book.by_path) == ({}, {}, dict(content.by_path))
    assert page_data(book, content.by_path["docs/en/index.md"])["news"] is None
    assert "changes.md" not in str(navigation.navigation(content, "en", "Home", book.made.values()))
    stage.write(book, tmp_path / "docs", tmp_path / "staged")
    assert list((tmp_path / "staged").glob("*/changes.md")) == []


def test_it_is_a_page_like_others(tmp_path: Path) -> None:
    book = handbook(*ALL)
    assert navigation.navigation(book.content, "vi", "Home", book.made.values())[-1] == {"Có gì thay đổi": "changes.md"}
    assert all(book.has(locale, changes.ID) for locale in fixture.LOCALES)
    stage.write(book, tmp_path / "docs", tmp_path / "staged")
    text = (tmp_path / "staged/en/changes.md").read_text("utf-8")
    assert "- [Apologise](guidelines/apologise.md)" in text
    data = page_data(book, book.made["docs/en/changes.md"])
    assert (data["kind"], data["is_content"], data["entry"], data["go"]) == ("changes", False, "", "")


def test_no_page_can_be_in_its_place() -> None:
    assert contract.CHANGES not in contract.SECTIONS
    assert contract.CHANGES not in fixture.LOCALES
    ledger = fixture.FILES["addresses.yml"].decode() + "redirects:\n  changes: guidelines/apologise\n"
    found = fixture.checked({"en/changes.md": "---\ntitle: A\nsummary: B.\n---\n\nText.\n", "addresses.yml": ledger})
    rules = {(each.span.path, each.rule) for each in found}
    assert rules >= {("docs/en/changes.md", "outside-contract"), (contract.ADDRESSES, "ledger-syntax")}


def test_the_home_page_shows_three_of_the_last_month() -> None:
    pages = [PageId("guidelines", name) for name in ("apologise", "listen-for-facts")]
    history = [changed(page, kind) for page in pages for kind in ("new", "rewritten")]
    book = handbook(*history, changed(APOLOGISE, "new", date(2026, 2, 1)))
    data = page_data(book, book.content.by_path["docs/en/index.md"])
    assert data["news"]["month"] == "March 2026"
    assert data["news"]["all"] == "changes/"
    assert [(each["title"], each["kind"]) for each in data["news"]["entries"]] == [
        ("Apologise", "changes.new"), ("Apologise", "changes.rewritten"), ("Listen for the facts", "changes.new"),
    ]  # fmt: skip
    assert {"id": "news", "title": "What has changed"} in data["parts"]
    book = handbook(changed(APOLOGISE, "new"), changed(LISTEN, "new", date(2026, 2, 1)))
    assert len(page_data(book, book.content.by_path["docs/en/index.md"])["news"]["entries"]) == 1


# --- the feed


def feeds(*history: Change) -> dict[str, etree._Element]:
    return {path: etree.fromstring(data) for path, data in handbook(*history).feeds.items()}


INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
ONE = ("id", "title", "updated")


def faults(feed: etree._Element) -> list[str]:
    """What RFC 4287 forbids of what a feed may hold here (4.1.1, 4.1.2, 4.2)."""
    found = [] if feed.tag == f"{{{ATOM['a']}}}feed" else ["root"]
    entries = feed.findall("a:entry", ATOM)
    for each in (feed, *entries):
        found += [
            name
            for name in ONE
            if len(each.findall(f"a:{name}", ATOM)) != 1 or not each.findtext(f"a:{name}", "", ATOM)
        ]
        found += [] if INSTANT.fullmatch(each.findtext("a:updated", "", ATOM)) else ["instant"]
        found += [] if each.findtext("a:id", "", ATOM).startswith("https://") else ["no IRI"]
        links = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in each.findall("a:link", ATOM)]
        found += ["two alternates alike"] if len(set(links)) != len(links) else []
        found += [
            link.get("href") for link in each.findall("a:link", ATOM) if not link.get("href", "").startswith("https://")
        ]
    found += [] if feed.findtext("a:author/a:name", "", ATOM) else ["author"]
    found += [] if any(link.get("rel") == "self" for link in feed.findall("a:link", ATOM)) else ["self"]
    found += ["an id twice"] if len({each.findtext("a:id", "", ATOM) for each in entries}) != len(entries) else []
    known = {"feed", *ONE, "author", "name", "link", "entry", "category", "summary"}
    return found + [each.tag for each in feed.iter() if etree.QName(each).localname not in known]


def test_the_feeds_are_valid_atom() -> None:
    found = feeds(*ALL, *(each._replace(locale="vi") for each in ALL))
    assert sorted(found) == ["changes.xml", "lv/changes.xml", "tl/changes.xml", "vi/changes.xml"]
    assert {path: faults(feed) for path, feed in found.items()} == {path: [] for path in found}
    assert len(found["vi/changes.xml"].findall("a:entry", ATOM)) == len(ALL)
    assert {path: feed.get("{http://www.w3.org/XML/1998/namespace}lang") for path, feed in found.items()} == {
        (f"{locale}/" if locale != "en" else "") + "changes.xml": tag(locale) for locale in fixture.LOCALES
    }


def test_the_rules_find_what_is_wrong() -> None:
    feed = feeds(*ALL)["changes.xml"]
    entry = feed.find("a:entry", ATOM)
    assert entry is not None
    for name in (*ONE, "link"):
        entry.remove(entry.find(f"a:{name}", ATOM))
    feed.remove(feed.find("a:author", ATOM))
    assert set(faults(feed)) >= {*ONE, "instant", "no IRI", "author"}


def test_entries_are_known_by_their_neutral_addresses() -> None:
    entries = feeds(*ALL)["changes.xml"].findall("a:entry", ATOM)
    assert [each.findtext("a:id", "", ATOM) for each in entries] == [
        "https://handbook.example/go/apologise/#en-2026-03",
        "https://handbook.example/go/listen-for-facts/#en-2026-03",
        "https://handbook.example/go/say-sorry/#en-2026-02",
        "https://handbook.example/go/shrug/#en-2026-02",
    ]
    assert [each.findtext("a:title", "", ATOM) for each in entries][2:] == [
        "Moved: As it was → Apologise", "Removed: *Shrug* [it](off) & <b> → Guidelines",
    ]  # fmt: skip
    assert [each.find("a:category", ATOM).get("term") for each in entries] == list(KINDS)


def test_the_same_history_gives_the_same_bytes() -> None:
    assert handbook(*ALL).feeds == handbook(*ALL).feeds
    assert [page.text for page in handbook(*ALL).made.values()] == [page.text for page in handbook(*ALL).made.values()]


def test_a_site_without_an_address_has_a_page_and_no_feed() -> None:
    book = handbook(*ALL, address="")
    assert len(book.made) == len(fixture.LOCALES)
    assert book.feeds == {}
