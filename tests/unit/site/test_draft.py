"""What a draft should not say: one table for what Python and the page's script find."""

import json
import subprocess
import time
import unicodedata
from collections.abc import Iterable
from typing import Any, NamedTuple

import pytest

from kb import tasks
from kb.model.corpus import Corpus
from kb.site import blanks, draft
from tests import fixture
from tests.languages import LOCALES
from tests.project import ROOT

PROMISE = "guidelines/keep-promises"


class Draft(NamedTuple):
    """A draft, and what is found in it: the words, and the row's id."""

    locale: str
    text: str
    found: list[tuple[str, str]]


def draft_of(locale: str, text: str, *found: tuple[str, str]) -> Any:
    return pytest.param(Draft(locale, text, list(found)), id=f"{locale}-{text[:30]!r}")


TABLE = [
    # Case, quotes, line ends and marks don't matter; one more word in a long phrase doesn't either, unless it turns it round.
    draft_of("en", "i'm SORRY you feel\nthat way.", ("i'm SORRY you feel\nthat way", "sorry-you-feel-that-way")),
    draft_of("en", "I’m so sorry you feel that way!", ("I’m so sorry you feel that way", "sorry-you-feel-that-way")),
    draft_of("en", "I’m not sorry you feel that way."),
    draft_of("en", "I’m sorry. You feel that way?", ("I’m sorry. You feel that way", "sorry-you-feel-that-way")),
    # Words that are alike: short forms, forms of address, spellings.
    draft_of("en", "I am sorry that you feel that way.", ("I am sorry that you feel that way", "sorry-you-feel-that-way")),
    draft_of("en", "I am not sorry you feel that way."),
    draft_of("vi", "Quý khách dọa mình à?", ("Quý khách dọa mình à", "threaten-back")),
    draft_of("vi", "Nếu anh thấy không hài lòng thì cho tôi xin lỗi",
             ("Nếu anh thấy không hài lòng thì cho tôi xin lỗi", "sorry-you-feel-that-way")),
    draft_of("tl", "Sorry po kung ganyan ang naramdaman niyo.",
             ("Sorry po kung ganyan ang naramdaman niyo", "sorry-you-feel-that-way")),
    # A short phrase is a clause of its own.
    draft_of("en", "Prove it, please.", ("Prove it", "prove-it")),
    draft_of("en", "The photo was enough to prove it was broken on arrival."),
    draft_of("en", "I'll try.", ("I'll try", "i-will-try")),
    draft_of("en", "I'll try again at 4 pm and call you either way."),
    draft_of("en", "I’m sorry, I don’t know.", ("I don’t know", "dont-know")),
    draft_of("en", "I don’t know yet what went wrong, and I’ll find out by 4 pm."),
    # It ends where a word ends.
    draft_of("en", "I see. That’s not my department, you know.", ("That’s not my department", "not-my-department")),
    draft_of("en", "That’s not my department’s decision, so I’ve asked who decides."),
    # One that goes on only begins its clause.
    draft_of("lv", "Labdien! Atvainojos, bet vainīga ir piegāde.", ("Atvainojos, bet", "sorry-but")),
    draft_of("lv", "Piegāde vēl vakar par to atvainojos, bet rēķins ir pareizs."),
    draft_of("tl", "Sorry po, pero nasa courier na po ang parcel.", ("Sorry po, pero", "sorry-but")),
    draft_of("tl", "Sabi nila sorry po, pero walang dumating."),
    # Promises, and what only looks like one.
    draft_of("en", "It will be there immediately, guaranteed.", ("immediately", PROMISE), ("guaranteed", PROMISE)),
    draft_of("en", "We are 100 % sure. It won’t happen again",
             ("100 % sure", PROMISE), ("It won’t happen again", "last-time")),
    draft_of("en", "The screen is guaranteed for two years; they were all talking at once."),
    draft_of("en", "", ),
    draft_of("en", "\u202e ]]> <b>{{x}}</b> \t\x00"),
    # What lies within something else is told once.
    draft_of("vi", "Chị dọa em à? Em cũng chẳng vừa đâu nhé!", ("Chị dọa em à", "threaten-back"),
             ("Em cũng chẳng vừa đâu nhé", "threaten-back")),
    draft_of("vi", "Em sẽ gọi ngay lập tức ạ.", ("ngay lập tức", PROMISE)),
    draft_of("vi", unicodedata.normalize("NFD", "Để em cố."), ("Để em cố", "i-will-try")),
    draft_of("vi", "De em co."),
    draft_of("lv", "ŽĒL, ka jūs tā jūtaties", ("ŽĒL, ka jūs tā jūtaties", "sorry-you-feel-that-way")),
    draft_of("lv", "Zel, ka jus ta jutaties"),
    draft_of("tl", "Sorry po kung na-offend kayo. Susubukan ko po!",
             ("Sorry po kung na-offend kayo", "sorry-you-feel-that-way"), ("Susubukan ko po", "i-will-try")),
]  # fmt: skip


@pytest.fixture(scope="module")
def words(content: Corpus) -> dict[str, Any]:
    return {locale: draft.data(content, locale) for locale in LOCALES}


def found(words: dict[str, Any], locale: str, text: str) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], hit.row["id"]) for hit in draft.find(words[locale], text)]


def by_script(words: dict[str, Any], drafts: Iterable[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """What the page's script finds in each draft."""
    given = json.dumps({"words": words, "drafts": [{"locale": locale, "text": text} for locale, text in drafts]})
    run = subprocess.run(
        [tasks.node(), "tests/scripts/drafts.js"],
        cwd=ROOT, input=given, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return [[(text, row) for text, row in each] for each in json.loads(run.stdout)]


@pytest.mark.parametrize("given", TABLE)
def test_what_is_found(words: dict[str, Any], given: Draft) -> None:
    assert found(words, given.locale, unicodedata.normalize("NFC", given.text)) == given.found


def every_reply(content: Corpus) -> list[tuple[str, str, str]]:
    """Every reply of every language, as its blanks' labels and as their examples: its page, its language, its text."""
    return [
        (page.path, page.locale, write(content, page.locale, reply.body.text))
        for page in content
        for reply in page.replies
        for write in (blanks.with_labels, blanks.with_examples)
    ]


def test_the_sites_own_replies_pass(content: Corpus, words: dict[str, Any]) -> None:
    replies = every_reply(content)
    assert len(replies) > 8 * len(content.templates)
    assert [(path, hits) for path, locale, text in replies if (hits := found(words, locale, text))] == []


def test_the_script_finds_the_same(content: Corpus, words: dict[str, Any]) -> None:
    """Of the table, of replies, and of every wording to avoid: alone, in a sentence, and with a word in it."""
    drafts = [(given.values[0].locale, unicodedata.normalize("NFC", given.values[0].text)) for given in TABLE]
    drafts += [(locale, text) for _, locale, text in every_reply(content)[::7]]
    for locale, data in words.items():
        forms = [form for row in data["rows"] for form in row["forms"]] + [each.split() for each in data["promises"]]
        drafts.append((locale, "\n\n".join(f"A, {' '.join(form)}. B" for form in forms)))
        drafts.append((locale, "\n\n".join(f"X {' '.join(form[:2])} not – {'  '.join(form[2:])} Y" for form in forms)))
        promise = data["promises"][0]
        drafts.append(
            (locale, "\n\n".join(f"{each.removesuffix('…')} ok {promise}. {promise}" for each in data["harmless"]))
        )
    expected = [found(words, *each) for each in drafts]
    assert sum(map(len, expected)) > 700
    assert by_script(words, drafts) == expected


@pytest.mark.parametrize(
    "piece", ["no ", "I’ll try ", "calm down, ", "never again\n", "a", "\n", "…", "not sure you feel that "]
)
def test_a_long_draft_takes_no_time(words: dict[str, Any], piece: str) -> None:
    text = (piece * 10_000)[:10_000]
    start = time.process_time()
    found(words, "en", text)
    assert time.process_time() - start < 5  # nothing that grows with the square of it


@pytest.mark.parametrize("locale", LOCALES)
def test_it_tells_the_language_of_a_reply(content: Corpus, locale: str) -> None:
    texts = [text for _, own, text in every_reply(content) if own == locale]
    assert {draft.told(text) for text in texts} == {locale}
    assert draft.told("OK") == ""


def test_findings_have_their_place_and_what_to_say(content: Corpus) -> None:
    first, second = draft.diagnostics(content, "en", "mail.txt", "Hello,\n\nprove it! I do it\nimmediately.")
    assert (first.span, first.rule) == (("mail.txt", 3, 1), "dont-phrase-used")
    assert first.message.startswith("“prove it” – ")
    assert first.hint.startswith("say instead: ")
    assert first.page.endswith("/#prove-it")
    assert (second.span, second.rule) == (("mail.txt", 4, 1), "over-promise")


def test_a_handbook_without_the_guideline_still_tells_promises() -> None:
    content = fixture.corpus()
    assert content.page("en", draft.KEEP) is None
    (only,) = draft.diagnostics(content, "en", "-", "I guarantee it")
    assert only.hint == "say what you will do, and by when"


def test_every_language_has_its_file(content: Corpus) -> None:
    files = dict(draft.files(content))
    assert list(files) == [f"draft/{locale}.json" for locale in content.locales]
    assert files["draft/vi.json"]["rows"][0]["url"].startswith("vi/phrases/")
