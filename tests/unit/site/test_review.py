"""What a branch changes, and the comment that is made of it."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from markdown_it import MarkdownIt

from kb.model.error import KbError
from kb.model.page import Page
from kb.site import review
from kb.site.review import Changed, Found, Lagging, Review, Said
from tests import fixture
from tests.fixture import Edit

ENGLISH, VIETNAMESE = "docs/en/guidelines/apologise.md", "docs/vi/guidelines/apologise.md"


def reviewed(edits: Mapping[str, Edit], new: str = "") -> Review:
    """What a branch changes that made these edits; `new` names a page that it added."""
    before, now = fixture.corpus(), fixture.corpus(edits)
    paths = {page.path for page in (*before, *now)}
    texts = {path: (before.by_path.get(path), now.by_path.get(path)) for path in sorted(paths)}
    changed: dict[str, Page | None] = {
        path: old for path, (old, page) in texts.items() if not old or not page or old.text != page.text
    }
    return review.review(now, fixture.checked(edits), changed | ({new: None} if new else {}))


def test_findings_are_told_with_their_places() -> None:
    found = reviewed({"vi/guidelines/apologise.md": ("## Nói gì {#say}", "## Nói gì")}).findings
    assert [(each.place.partition(":")[0], each.rule, each.severity) for each in found] == [
        (VIETNAMESE, "heading-id", "error")
    ]


@pytest.mark.parametrize(
    ("edits", "new", "wanted"),
    [
        ({"vi/guidelines/apologise.md": ("title: ", "title: Rất ")}, "", ("vi/guidelines/apologise/", "changed")),
        ({}, VIETNAMESE, ("vi/guidelines/apologise/", "new")),
        ({"en/guidelines/apologise.md": None}, "", ("guidelines/apologise/", "gone")),
    ],
)
def test_pages_are_told_with_their_addresses(edits: dict[str, Edit], new: str, wanted: tuple[str, str]) -> None:
    assert [(page.url, page.kind) for page in reviewed(edits, new).pages] == [wanted]


def test_translations_lag_if_they_did_not_before() -> None:
    summary = ("summary: ", "summary: Please ")
    others = ["docs/vi/guidelines/apologise.md", "docs/lv/guidelines/apologise.md", "docs/tl/guidelines/apologise.md"]
    lagging = {each.path for each in reviewed({"en/guidelines/apologise.md": summary}).lagging}
    assert lagging == set(others)
    assert reviewed({"vi/guidelines/apologise.md": summary}).lagging == ()


def test_sentences_and_texts_to_send_are_told_beside_the_english_one() -> None:
    page = fixture.corpus().by_path[VIETNAMESE]
    english = fixture.corpus().by_path[ENGLISH].sentences[0].text
    old = page.sentences[0].text
    assert reviewed({"vi/guidelines/apologise.md": (old, "Em xin lỗi.")}).sentences == (
        Said(f"{VIETNAMESE} 1", old, "Em xin lỗi.", english),
    )
    found = reviewed({"en/guidelines/apologise.md": (english, "I am sorry.")}).sentences
    assert found == (Said(f"{ENGLISH} 1", english, "I am sorry.", ""),)
    sms = fixture.corpus().by_path["docs/en/templates/acknowledge-sms.md"]
    body = sms.replies[0].body.text
    found = reviewed({"en/templates/acknowledge-sms.md": (body, "Sorry.")}).sentences
    assert [(each.before, each.now) for each in found] == [(body, "Sorry.")]


def test_a_branch_that_changes_nothing_says_so() -> None:
    written = review.comment(reviewed({}))
    assert written.startswith(f"{review.MARKER}\n")
    assert "The check finds nothing." in written
    assert "No page changes." in written
    assert "native" not in written


WHOLE = Review(
    (Found("docs/en/index.md:3:1", "empty-page", "it is empty", "warning"),),
    (Changed("A title", "vi/a/b/", "changed"), Changed("Gone", "a/", "gone"), Changed("B", "pt-BR/a/", "new")),
    (Lagging("docs/vi/a/b.md", "Một trang"),),
    (Said("docs/vi/a/b.md 1", "", "Em xin lỗi.", "I’m sorry."),),
)


def test_it_is_handed_on_whole() -> None:
    assert review.load(review.dump(WHOLE).encode()) == WHOLE


def test_pages_lead_to_the_preview_or_to_the_run() -> None:
    written = review.comment(WHOLE, preview="https://preview.example/pr-7/")
    assert "[`A title`](https://preview.example/pr-7/vi/a/b/) `vi/a/b/index.html`" in written
    assert "](https://preview.example/pr-7/a/)" not in written
    assert "download" not in written
    written = review.comment(WHOLE, run="https://git.example/runs/1")
    assert "[this run](https://git.example/runs/1)" in written
    assert "`A title` `vi/a/b/index.html`" in written


def spoilt(**edits: Any) -> bytes:
    return json.dumps({**json.loads(review.dump(WHOLE)), **edits}).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b" " * (review.MAX_BYTES + 1),
        spoilt(more=[]),
        spoilt(findings=7),
        spoilt(findings=["a"]),
        spoilt(findings=[{"place": "a"}]),
        spoilt(pages=[{"title": "a", "url": "a/", "kind": 1}]),
        spoilt(pages=[{"title": "a", "url": "a/", "kind": "new", "more": "b"}]),
        spoilt(pages=[{"title": "a", "url": "../a/", "kind": "new"}]),
        spoilt(pages=[{"title": "a", "url": "//evil.example/", "kind": "new"}]),
        spoilt(pages=[{"title": "a", "url": "a)\n[b](c", "kind": "new"}]),
    ],
)  # fmt: skip
def test_anything_else_is_no_review(data: bytes) -> None:
    with pytest.raises(KbError, match="this is no review"):
        review.load(data)


HOSTILE = [
    "@everyone look", "#1", "[a](https://evil.example)", "![a](https://evil.example/a.png)", "<img src=x onerror=y>",
    "https://evil.example", "` @everyone `", "``` [a](b) ```", "a`", "`", "a\n\n# b\n\n@c", "a | b | @c", "\u202ea\x1b[2J",
    "<!-- kb review -->", "x" * 100_000, "", "\\` @c", "|` @c `|",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_it_is_more_than_text(text: str) -> None:
    found = Review(
        (Found(text, text, text, text),), (Changed(text, "a/", text),), (Lagging(text, text),), (Said(text, text, text, text),)
    )  # fmt: skip
    written = review.comment(review.load(review.dump(found).encode()), run="https://git.example/runs/1")
    tokens = MarkdownIt("commonmark").enable("table").parse(written)
    inline = [child for token in tokens for child in token.children or ()]
    kinds = {child.type for child in inline} | {token.type for token in tokens}
    assert not kinds & {"image", "html_inline"}
    assert [token.content.strip() for token in tokens if token.type == "html_block"] == [review.MARKER]
    assert [child.attrs["href"] for child in inline if child.type == "link_open"] == ["https://git.example/runs/1"]
    told = "".join(child.content for child in inline if child.type == "text")
    assert not any(sign in told for sign in ("@", "#", "evil", "\x1b", "\u202e"))
    assert len([token for token in tokens if token.type == "td_open"]) == len(Said._fields)


def test_it_is_short_enough_for_a_comment() -> None:
    long = "ệ" * 10_000
    found = Review(
        (Found(long, long, long, "error"),) * 1000, (Changed(long, "a/" * 30, "new"),) * 1000, (Lagging(long, long),) * 1000,
        (Said(long, long, long, long),) * 1000,
    )  # fmt: skip
    written = review.comment(found, preview="https://preview.example/")
    assert len(written) < 65_536
    assert written.endswith(f"{review.CUT}\n")
    written = review.comment(Review(lagging=(Lagging("a", "b"),) * 1000))
    assert written.count("- `b` `a`") == review.SHOWN["lagging"]
    assert written.endswith(f"… and {1000 - review.SHOWN['lagging']} more.\n")
