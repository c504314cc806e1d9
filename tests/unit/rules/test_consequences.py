"""The cause first: what only follows from another finding is a line of it."""

import pytest

from tests.fixture import FILES, LOCALES, TEXTS, Edit, checked

P = "en/playbooks/two-steps.md"
LINKED = (
    "[Apologise](../guidelines/apologise.md)",
    "[Apologise](../guidelines/apologise.md), [but](../phrases/apology.md#sorry-but)",
)
L = "lv/guidelines/apologise.md"
PHRASES = "en/phrases/apology.md"
A = "en/guidelines/apologise.md"
EMAIL = "en/templates/acknowledge-email.md"
ROW = next(line for line in FILES[PHRASES].decode().split("\n") if "#sorry-but" in line)


HALF = FILES[A].decode().partition("## Do {#do}")[0]


@pytest.mark.parametrize(
    ("edits", "left"),
    [
        ({PHRASES: ("{ #sorry-but }", "{ #Sorry-But }")}, ["phrase-row"]),
        ({PHRASES: ("Sorry, but we were busy { #sorry-but }", "Sorry, but we were busy")}, ["phrase-row"]),
        ({A: (" {#avoid}", "")}, ["heading-id"]),
        ({A: ("{#avoid}", "{#never}")}, ["unknown-section"]),
        ({A: ("## Avoid", "<<<<<<< HEAD\nx\n=======\n## Avoid")}, ["conflict-mark"]),
        ({A: b"\xff\xfe"}, ["not-utf8"]),
        ({L: ("## Ko darīt {#do}", "## Ko darīt {#avoid}")}, ["duplicate-id"]),
        ({A: HALF}, ["missing-section"]),
        ({PHRASES: ("| --- | --- | --- |", "| --- | --- |"), P: LINKED}, ["table-layout"]),
        ({PHRASES: (ROW, f"{ROW}\n{ROW}")}, ["phrase-row"]),
        ({PHRASES: (f"{ROW}\n", "")}, ["phrase-guideline", "phrase-parity"]),
        ({f"{locale}/phrases/apology.md": ("#sorry-but", "#sorry-if") for locale in LOCALES}, ["vanished-address"]),
        ({EMAIL: ("{{issue}}", "{{ Issue }}")}, ["malformed-placeholder"]),
        ({EMAIL: ("{{issue}}", "**{{issue}}**")}, ["markup-in-reply"]),
        ({EMAIL: ("```subject\nYour complaint, case {{case_number}}\n```\n", "")}, ["subject-of-channel"]),
        ({EMAIL: ("title: ", "title: '")}, ["front-matter-syntax"]),
        ({L: ("](listen-for-facts.md)", "](/lv/guidelines/listen-for-facts/)")}, ["absolute-link"]),
    ],
)
def test_one_slip_is_one_finding(edits: dict[str, Edit], left: list[str]) -> None:
    found = [each for each in checked(edits) if each.rule != "stale-translation"]
    assert [each.rule for each in found] == left
    assert found[0].follows.startswith("what follows from it: ")


def test_translations_are_not_behind_an_english_page_that_has_an_error() -> None:
    edits: dict[str, Edit] = {A: ("](listen-for-facts.md)", "](listen-for-fact.md)")}
    found = checked(edits)
    assert [each.rule for each in found] == ["broken-link"]
    assert "3 × stale-translation" in found[0].follows
    behind = [each.rule for each in checked({A: ("on behalf of", "in the name of")})]
    assert behind == ["stale-translation"] * 3


def test_what_has_another_cause_stays() -> None:
    edits: dict[str, Edit] = {
        PHRASES: ("{ #sorry-but }", "{ #Sorry-But }"),
        "lv/playbooks/two-steps.md": ("{#apologise}", "{#atvainojieties}"),
    }
    rules = {each.rule for each in checked(edits)}
    assert {"phrase-row", "heading-parity"} <= rules


def test_a_crowd_in_one_file_is_one_finding_with_its_number() -> None:
    text = FILES[L].decode()
    lost = text.encode("latin-1", "replace").decode("latin-1")
    garbled = [each for each in checked({L: lost}) if each.rule == "garbled-text"]
    assert len(garbled) == 1
    assert "more of this kind in the file" in garbled[0].message
    few = checked({L: (text.split("\n")[14], text.split("\n")[14] + " v?rds")})
    assert not any("more of this kind" in each.message for each in few)


EXPLAINED = "hooks/strings/rules/lv.yml"
LEDGER = "languages: [en, lv, tl, vi]\npages:\n  guidelines/apologise: [say, do, avoid, why, related]\n"


@pytest.mark.parametrize(
    ("rule", "edits", "cure"),
    [
        ("missing-text", {EXPLAINED: "\n".join(TEXTS[EXPLAINED].decode().split("\n")[:50])}, f"HEAD -- {EXPLAINED}"),
        ("organisation-field", {"organisation.yml": "name: Lindenvale\n"}, "HEAD -- docs/organisation.yml"),
        ("unlisted-address", {"addresses.yml": LEDGER}, "HEAD -- docs/addresses.yml"),
        (
            "undeclared-placeholder",
            {"placeholders.yml": FILES["placeholders.yml"].decode().split("company:")[0]},
            "HEAD -- docs/placeholders.yml",
        ),
    ],
)
def test_lines_that_a_file_lost_are_one_finding(rule: str, edits: dict[str, Edit], cure: str) -> None:
    (told,) = [each for each in checked(edits) if each.rule == rule]
    assert "more of this kind in " in told.message
    assert cure in told.hint


def test_a_page_in_one_language_is_told_once_there() -> None:
    found = [
        each
        for each in checked({"vi/guidelines/new-one.md": FILES[L.replace("lv", "vi", 1)]})
        if each.rule == "missing-translation"
    ]
    assert [each.span.path for each in found] == ["docs/vi/guidelines/new-one.md"]
