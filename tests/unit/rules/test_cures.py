"""Hints that name a text or a command, followed to the letter."""

import re

import pytest

from kb.edit import addresses, follow
from tests.fixture import FILES, LOCALES, Edit, checked, corpus, edited
from tests.unit.rules.cures import cured
from tests.unit.rules.faults.edits import BEHIND, EP, S, page

G, T = "en/guidelines/apologise.md", "en/templates/acknowledge-email.md"
MOVE = re.compile(r'make addresses MOVE="(\S+) (\S+)"')
FOLLOW = re.compile(r"make follow PAGE=(\S+)")


@pytest.mark.parametrize(
    ("edits", "mended"),
    [
        ({G: ("title: Apologise", "titel: Apologise")}, "title: Apologise"),
        ({G: ("title: Apologise", "title: “Apologise”")}, 'title: "Apologise"'),
        ({G: ("title: Apologise", "title: 404")}, 'title: "404"'),
        ({T: ("{{case_number}}", "{{case_no}}")}, "Your complaint, case {{case_number}}"),
        ({T: ("{{case_number}}", "{case_number}")}, "Your complaint, case {{case_number}}"),
        (page("See [it](../guidelines/apologize.md#say)."), "See [it](../guidelines/apologise.md#say)."),
        (page("See [it](../guidelines/apologise.md#sya)."), "See [it](../guidelines/apologise.md#say)."),
        (page("See [it](http://example.com)."), "See [it](https://example.com)."),
        (page("A com\u200dplaint"), "A complaint"),
        (page("#### More {#more}"), "### More {#more}"),
    ],
)
def test_what_a_hint_names_is_written_in_place_of_what_is_wrong(edits: dict[str, Edit], mended: str) -> None:
    """The test of the faults follows hints so; here is seen that it does."""
    after = [cured(edited(edits), finding) for finding in checked(edits)]
    lines = [line for files in filter(None, after) for text in files.values() for line in text.decode().split("\n")]
    assert mended in lines


def test_a_renamed_page_is_led_on_by_the_command_that_is_told() -> None:
    new = "situations/nine-facts.md"
    edits: dict[str, Edit] = {f"*/{S}": None}
    edits |= {f"{locale}/{new}": FILES[f"{locale}/{S}"] for locale in LOCALES}
    edits["*/situations/index.md"] = ("facts-about-complaints.md", "nine-facts.md")
    content = corpus(edits)
    found = [MOVE.search(each.hint) for each in checked(edits) if each.rule == "vanished-address"]
    (move,) = filter(None, found)
    edits["addresses.yml"] = addresses.write(addresses.moved(content, *move.groups()))
    assert not [each for each in checked(edits) if each.rule not in BEHIND]


@pytest.mark.parametrize(
    ("edits", "redirects", "hint"),
    [
        (page("See [it](../guidelines/apologise.md#sorry)."), "guidelines/apologise#sorry: guidelines/apologise#say",
         "it has moved: write ../guidelines/apologise.md#say"),
        (page("See [it](../guidelines/apologise.md#sorry)."), "guidelines/apologise#sorry: guidelines/listen-for-facts",
         "it has moved: write ../guidelines/listen-for-facts.md"),
        ({T: ("guidelines: [apologise]", "guidelines: [say-sorry]")}, "guidelines/say-sorry: guidelines/apologise", "it has moved: write apologise"),
        ({"en/phrases/apology.md": ("sorry-but apologise", "sorry-but say-sorry")},
         "guidelines/say-sorry: guidelines/apologise", "it has moved: write apologise"),
        ({T: ("channel: email", "channel:")}, "", "write one of email, letter"),
    ],
)  # fmt: skip
def test_a_hint_tells_what_there_is_to_write(edits: dict[str, Edit], redirects: str, hint: str) -> None:
    """Where something has moved, its new place; where a field has known values, those."""
    ledger = f"{FILES['addresses.yml'].decode()}redirects:\n  {redirects}\n" if redirects else FILES["addresses.yml"]
    assert [each.hint for each in checked(edits | {"addresses.yml": ledger}) if each.hint.startswith(hint)]


def test_a_translation_that_fell_behind_follows_by_the_command_that_is_told() -> None:
    edits: dict[str, Edit] = {EP: ("Even the best companies", "Even good companies")}
    paths = [FOLLOW.search(each.hint) for each in checked(edits) if each.rule == "stale-translation"]
    content = corpus(edits)
    for path in (match[1] for match in paths if match):
        page = content.by_path[path]
        reference = content.reference(page)
        assert reference
        edits[path.removeprefix("docs/")], _ = follow.marked(page, reference, confirm=True)
    assert len(edits) == len(LOCALES)
    assert [each for each in checked(edits) if each.rule in BEHIND] == []
