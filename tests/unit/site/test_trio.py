"""Say · Send · Why: what belongs to a page, in which order, and that all of it is there."""

import pytest

from kb.model.corpus import Corpus
from kb.model.page import PageId
from kb.publish.build import HOOKS
from kb.site import handbook as handbooks
from kb.site import trio
from kb.site.handbook import Handbook
from kb.site.pages import page_data
from tests.fixture import LOCALES, Edit, corpus
from tests.languages import NAMES
from tests.unit.rules.rows import A, S

RELATED = "- [Listen for the facts](listen-for-facts.md)"
PHRASES = [f"phrases/apology/#{row}" for row in ("sorry-but", "calm-down")]
EMAIL, SMS = "templates/acknowledge-email/", "templates/acknowledge-sms/"
FACTS = "en/situations/facts-about-complaints.md"
APOLOGISE = "- [Apologise](../guidelines/apologise.md)"
SEEN = ("guideline", "situation", "template")

ROWS: list[tuple[str, dict[str, Edit], dict[str, list[str]]]] = [
    ("guidelines/apologise", {}, {"say": PHRASES[:1], "send": [EMAIL, SMS], "why": ["#why"]}),
    ("guidelines/listen-for-facts", {}, {"say": PHRASES[1:], "why": ["#why"]}),
    # A row and a template that the page links come first.
    (
        "guidelines/apologise",
        {
            A: (
                RELATED,
                f"- [Calm](../phrases/apology.md#calm-down)\n- [SMS](../templates/acknowledge-sms.md)\n{RELATED}",
            )
        },
        {"say": PHRASES[::-1], "send": [SMS, EMAIL], "why": ["#why"]},
    ),
    (
        "situations/facts-about-complaints",
        {},
        {"say": PHRASES[:1], "send": [EMAIL, SMS], "why": ["guidelines/apologise/"]},
    ),
    ("situations/facts-about-complaints", {FACTS: (APOLOGISE, "- Apologise")}, {}),
    ("templates/acknowledge-sms", {}, {"say": PHRASES[:1], "send": [EMAIL], "why": ["guidelines/apologise/"]}),
    # What a template names first is nearer than what it names second.
    (
        "guidelines/listen-for-facts",
        {
            S: ("guidelines: [apologise]", "guidelines: [listen-for-facts]"),
            "en/templates/acknowledge-email.md": (
                "guidelines: [apologise]",
                "guidelines: [apologise, listen-for-facts]",
            ),
        },
        {"say": PHRASES[1:], "send": [SMS, EMAIL], "why": ["#why"]},
    ),
]


def handbook(content: Corpus) -> Handbook:
    return handbooks.load(HOOKS, content, LOCALES, NAMES)


@pytest.mark.parametrize(("name", "edits", "wanted"), ROWS)
def test_what_belongs_to_a_page(name: str, edits: dict[str, Edit], wanted: dict[str, list[str]]) -> None:
    book = handbook(corpus(edits))
    page = book.content.page("en", PageId(*name.split("/")))
    assert page
    found = trio.of_page(book, page)["trio"]
    assert {part["name"].removeprefix("trio."): [each["url"] for each in part["few"]] for part in found} == wanted


def test_a_row_has_the_nearest_template_of_two_channels_and_leads_to_all() -> None:
    edits: dict[str, Edit] = {
        "en/templates/acknowledge-chat.md": corpus().by_path[f"docs/{S}"].text.replace("channel: sms", "channel: chat"),
    }
    book = handbook(corpus(edits))
    phrase = next(each for each in book.content.phrases["en"] if each.id == "sorry-but")
    row = trio.of_row(book, phrase)
    assert [(each["name"], each["url"]) for each in row["ways"]] == [
        ("channel.chat", "templates/acknowledge-chat/"),
        ("channel.email", EMAIL),
    ]
    assert row["all"] == "guidelines/apologise/#templates"
    assert trio.of_row(handbook(corpus()), phrase)["all"] == ""


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_has_the_same_few_and_names_all_of_its_parts(content: Corpus, locale: str) -> None:
    book = handbook(content)
    for page in content:
        if page.locale != locale:
            continue
        data = page_data(book, page)
        made = {part["id"] for part in data["parts"]}
        assert made == {name for name in ("templates", "phrases", "rules", "reviews", "files") if data.get(name)} | {
            each["tag"] for each in data.get("status", ())
        }
        if data["kind"] not in SEEN:
            assert "trio" not in data
            continue
        english = content.page("en", page.id)
        assert english
        assert [part["count"] for part in data["trio"]] == [
            part["count"] for part in trio.of_page(book, english)["trio"]
        ]
        for part, most in zip(data["trio"], (trio.SAY, trio.SEND, trio.WHY), strict=False):
            assert 0 < len(part["few"]) <= most
            assert part["url"].lstrip("#") in made | page.anchors or "/" in part["url"]
            assert not part["all"] or part["count"] > len(part["few"])
            assert not any(each["url"].endswith(f"{page.id}/") for each in part["few"])
