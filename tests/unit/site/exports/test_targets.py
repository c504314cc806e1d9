"""Every target, by the parser of its format: what is written is read again, and nothing of it acts."""

import json
import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.model import contract
from kb.model.contract import SLOT
from kb.model.corpus import Corpus
from kb.site.exports import targets
from kb.site.exports.item import Item
from kb.site.exports.target import Target
from tests import fixture
from tests.unit.site.exports import readers, shelf

BY_NAME = {target.name: target for target in targets.TARGETS}
READ = [pytest.param(BY_NAME[name], id=name) for name in readers.READERS]
SIGNS = [
    "{{customer_name}}",
    "{{issue}}",
    "{{title}}",
    "{{company}}",
    "\n",
    "\n\n",
    "]]>",
    '"',
    "'",
    "<b>",
    "&amp;",
    "\t",
]
SIGNS += [
    "=1+1",
    "- ",
    "# ",
    "1. ",
    "---",
    "~~~",
    "`",
    "*a*",
    "_b_",
    "\\",
    "[",
    "]",
    "](",
    ": ",
    "#{",
    "{{",
    "}}",
    "{%",
]
SIGNS += ["$|$", "|", ";", "@", "שלום", "ữ", "🙂", "word", " "]
TEXTS = st.lists(st.sampled_from(SIGNS) | st.text(st.characters(exclude_categories=["C", "Z"]))).map("".join)


def shown(target: Target, item: Item) -> str:
    """What a reader of the tool sees: words and values as they are, variables as the tool's, other blanks by their labels."""

    def replaced(match: re.Match[str]) -> str:
        blank = item.blanks[match[1]]
        return blank.value or target.variable(item.locale, blank) or f"[{blank.label}]"

    return SLOT.sub(replaced, item.text)


def squeezed(text: str) -> str:
    """Without what no format promises to keep: Markdown folds blanks, HTML has paragraphs for empty lines."""
    return " ".join(text.split())


def taken(target: Target, *items: Item) -> dict[str, str]:
    material = targets.taken(target, shelf.holding(*items))
    return readers.texts(target.name, target.write(target, material))


@pytest.mark.parametrize("target", READ)
@given(text=TEXTS)
def test_what_is_written_is_read_or_left_out_with_a_line(target: Target, text: str) -> None:
    item = shelf.said(text) if target.name == "anki" else shelf.item(text)
    found = taken(target, item)
    lines = [line for line in targets.left_out(shelf.holding(item)) if f"/{target.name}:" in line]
    assert len(found) + len(lines) == 1
    assert {squeezed(each) for each in found.values()} <= {squeezed(shown(target, item))}


@pytest.mark.parametrize("target", READ)
def test_titles_subjects_and_labels_may_be_nasty(target: Target) -> None:
    """All that stands around a text: none of it breaks the file or leaks into the text."""
    for words in map(squeezed, shelf.NASTY.values()):
        around: dict[str, Any] = {
            "title": words,
            "group": words,
            "summary": words,
            "keywords": (words, words),
            "subject": words,
        }
        blanks = shelf.BLANKS | {"issue": shelf.BLANKS["issue"]._replace(label=words)}
        plain = shelf.said("fine {{issue}}") if target.name == "anki" else shelf.item("fine {{issue}}")
        item = plain._replace(**around, avoid=words, why=words, blanks=blanks)
        found = taken(target, item, plain._replace(locale="vi"))
        assert len(found) == 2 or target.swallowed(item)
        assert found[plain._replace(locale="vi").id] == "fine [Issue]"
        assert {without_signs(each) for each in found.values()} <= {without_signs(shown(target, item)), "fine Issue"}


def without_signs(text: str) -> str:
    """Without the signs that a tool's labels can't have, and are blanks there."""
    return squeezed(re.sub(r"[|;\[\]{}]", " ", text))


@pytest.mark.parametrize("target", READ)
def test_lines_stay_lines_and_long_texts_whole(target: Target) -> None:
    text = "\n\n".join(["Dear {{customer_name}},\nit’s late."] * 500)
    item = shelf.said(text) if target.name == "anki" else shelf.item(text)
    (found,) = taken(target, item).values()
    assert len(text) > 10_000
    assert found.strip().replace("\n\n", "\n").splitlines() == shown(target, item).replace("\n\n", "\n").splitlines()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("snippets", "a {{ b"),
        ("espanso", "a {{ b"),
        ("espanso", "here $|$ there"),
        ("zammad", "#{user.login}"),
        ("zammad", "#{{issue}}"),
        ("zammad", "a ~~~ b"),
        ("quicktext", "[[FROM=email]]"),
        ("quicktext", "[{{issue}}]"),
        ("quicktext", "a \x07 b"),
        ("chatwoot", "{{{issue}}"),
        ("help-scout", "{%user.email%}"),
        ("zendesk", "{{current_user.email}}"),
    ],
)
def test_what_a_tool_would_take_for_its_own_is_left_out(name: str, text: str) -> None:
    item = shelf.item(text)
    assert BY_NAME[name].swallowed(item)
    assert taken(BY_NAME[name], item, shelf.item("fine", "vi")) == {"kb.late-parcel.vi": "fine"}


@pytest.mark.parametrize(
    ("name", "locale", "blank", "variable"),
    [
        ("zammad", "en", "customer_name", "#{ticket.customer.firstname} #{ticket.customer.lastname}"),
        ("zammad", "vi", "customer_name", "#{ticket.customer.lastname} #{ticket.customer.firstname}"),
        ("chatwoot", "en", "case_number", "{{conversation.id}}"),
        ("help-scout", "en", "agent_name", "[Your name]"),
        ("front", "en", "customer_name", "[Họ tên & khách]"),
        ("zendesk", "lv", "agent_name", "{{current_user.name}}"),
        ("zendesk", "lv", "title", "[Form]"),
        ("zendesk", "lv", "company", "Smith & Sons"),
    ],
)
def test_only_the_same_thing_becomes_a_variable(name: str, locale: str, blank: str, variable: str) -> None:
    assert list(taken(BY_NAME[name], shelf.item(f"{{{{{blank}}}}}", locale)).values()) == [variable]


def test_a_given_name_is_not_the_tools_whole_name() -> None:
    blank = shelf.BLANKS["agent_name"]._replace(given=True)
    item = shelf.item("{{agent_name}}", blanks={"agent_name": blank})
    assert list(taken(BY_NAME["zendesk"], item).values()) == ["[Your name]"]


@pytest.mark.parametrize("name", ["zendesk", "zendesk-dynamic-content"])
@pytest.mark.parametrize(
    ("channel", "text"), [("email", "<p>a &amp; b</p>"), ("chat", "a & b"), ("sms", "a & b"), ("social", "a & b")]
)
def test_zendesk_sends_html_by_email_alone(name: str, channel: str, text: str) -> None:
    target = BY_NAME[name]
    ((_, file),) = target.write(target, shelf.holding(shelf.item("a & b", channel=channel)))
    assert json.dumps(text) in file


@pytest.mark.parametrize("target", READ)
def test_all_that_is_meant_for_a_tool_is_in_its_files(target: Target, content: Corpus) -> None:
    material = shelf.material(content)
    meant = {item.id: item for items in material.items.values() for item in items if item.channel in target.channels}
    found = readers.texts(target.name, target.write(target, targets.taken(target, material)))
    assert found.keys() == meant.keys()
    for name, text in found.items():
        assert squeezed(text) == squeezed(shown(target, meant[name]))
        assert not [each for each in SLOT.findall(text) if each in content.placeholders]


def test_ids_are_unique_and_none_begins_another(content: Corpus) -> None:
    ids = sorted(item.id for items in shelf.material(content).items.values() for item in items)
    assert not [(one, other) for one, other in pairwise(ids) if other.startswith(one)]


def test_every_file_says_whose_it_is_and_stays_the_same(content: Corpus) -> None:
    material = shelf.material(content)
    assert list(targets.left_out(material)) == []
    files = dict(targets.files(material))
    assert files == dict(targets.files(shelf.material(content)))
    for path, text in files.items():
        assert path.startswith("exports/v1/")
        assert "CC BY 4.0" in text or "CC BY 4.0" in text.replace("; ", ", "), path
        assert fixture.ADDRESS in text, path
        assert "{{" not in path


def test_what_the_pages_offer_is_there() -> None:
    material = shelf.small()
    names = {locale: locale for locale in material.items}
    offers = [*targets.offers(contract.TOOLS, names), *targets.offers(contract.PLATFORMS, names)]
    assert sorted(offer["title"] for offer in offers) == sorted(target.title for target in targets.TARGETS)
    paths = {path for offer in offers for path in (offer["one"], *offer["files"].values()) if path}
    assert paths <= dict(targets.files(material)).keys()
    assert next(offer["one"] for offer in offers if offer["title"] == "TMX") == "exports/v1/tmx/handbook.tmx"


def test_one_language_alone_has_its_own_file() -> None:
    offer = next(targets.offers(contract.TOOLS, {"vi": "Tiếng Việt"}))
    assert offer == {"title": "Briskine", "one": "", "files": {"Tiếng Việt": "exports/v1/snippets/vi.csv"}}
