"""GIFT, read again by a strict reader of what its format.php makes of a multiple choice."""

import json
import re
import subprocess
from html import unescape
from typing import Any, NamedTuple

import pytest

from kb.model.corpus import Corpus
from kb.model.finding import Span
from kb.model.parts import Heading, Link
from kb.model.quiz import Lettered, Question, questions
from kb.site.exports import gift, targets
from kb.site.exports.item import LICENCE
from kb.tasks import node
from tests.fixture import corpus
from tests.languages import LOCALES
from tests.project import ROOT
from tests.unit.site.exports import shelf

TARGET = next(target for target in targets.TARGETS if target.name == "gift")
SPAN = Span("docs/en/training/quiz.md")
ADDRESS = "https://handbook.example/guidelines/apologise/?a=1&b=2#do"


QUIZ = (
    "### What do you say first? {#q-one}",
    "",
    "- a) ‘Calm down.’",
    "- b) ‘I’m sorry.’",
    "",
    "/// details | Answer",
    "",
    "**b.** It helps.",
    "",
    "- a) It hurts.",
    "",
    "[Apologise](../guidelines/apologise.md#do)",
    "",
    "///",
)


class Answer(NamedTuple):
    text: str
    feedback: str
    is_right: bool


class Read(NamedTuple):
    name: str
    text: str
    answers: list[Answer]
    general: str


def question(words: str, right: str = "b", id_: str = "q-one") -> Question:
    """A question whose every text is the same words."""
    said = {letter: Lettered(letter, words, SPAN) for letter in "abc"}
    return Question(
        Heading(3, words, id_, SPAN),
        tuple(said.values()),
        (said[right],),
        tuple(each for letter, each in said.items() if letter != right),
        (Link(words, "../guidelines/apologise.md#do", SPAN, ""),),
    )


def written(*questions: Question, category: str = "Quiz") -> str:
    return gift.text(category, questions, lambda link: ADDRESS, "https://handbook.example/")


def plain(text: str) -> str:
    """A text as the learner sees it; whatever is no escape stands for itself."""
    assert text.startswith("[html]"), text
    unescaped = re.sub(r"\\(.)", lambda match: match[1], text.removeprefix("[html]"))
    return unescape(re.sub(r"<[^<>]*>", "", unescaped))


def parts(text: str, sign: str) -> list[str]:
    """A text parted at a sign without a backslash before it."""
    found = [""]
    for token in re.findall(r"\\.|[^\\]", text):
        if token == sign:
            found.append("")
        else:
            found[-1] += token
    return found


def read(file: str) -> list[Read]:
    """The questions of a file. Nothing of it may be left over."""
    head, *questions = file.rstrip("\n").split("\n\n")
    assert head.split("\n")[-1].startswith("$CATEGORY: $course$/top/")
    return [_question(each) for each in questions]


def _question(source: str) -> Read:
    first, *answers, general, last = source.split("\n")
    match = re.fullmatch(r"::(?P<name>[\w-]+)::(?P<text>.*)\{", first)
    assert match
    assert last == "}"
    assert general.startswith("####")
    found = []
    for line in answers:
        assert line[0] in "=~"
        text, feedback = parts(line[1:], "#")
        for sign in "=~{}:":
            assert len(parts(text + feedback, sign)) == 1, line
        found.append(Answer(plain(text), plain(feedback), line[0] == "="))
    return Read(match["name"], plain(match["text"]), found, plain(general.removeprefix("####")))


WORDS = [
    "Say sorry.",
    "It’s late: 50% = half {of it} ~ about #3",
    "%50% [html] -> <b>not bold</b> & \\n \\\\ \\# \\",
    "“Dạ, em xin lỗi chị ạ.”",
    "// no comment",
    "two\n\nlines",
]


@pytest.mark.parametrize("words", [*WORDS, *shelf.NASTY.values()])
def test_any_text_comes_back_as_it_was(words: str) -> None:
    seen = " ".join(words.split())
    answers = [Answer(seen, seen, is_right=letter == "b") for letter in "abc"]
    assert read(written(question(words))) == [Read("q-one", seen, answers, seen)]


def test_questions_stand_in_their_order_with_one_right_answer_each() -> None:
    found = read(written(question("One", "a"), question("Two", "c", "q-two")))
    assert [(each.name, [answer.is_right for answer in each.answers]) for each in found] == [
        ("q-one", [True, False, False]),
        ("q-two", [False, False, True]),
    ]


def test_the_licence_and_the_category_stand_in_front() -> None:
    assert (
        written(category="Quiz: a/b")
        == f"// {LICENCE}\n// https://handbook.example/\n$CATEGORY: $course$/top/Quiz: a//b\n"
    )


def test_every_language_has_its_file_with_addresses_of_its_own() -> None:
    lines = "\n".join(QUIZ)
    content = corpus({f"{locale}/training/quiz.md": f"---\ntitle: Quiz\n---\n{lines}\n" for locale in ("en", "lv")})
    found = dict(TARGET.write(TARGET, shelf.material(content)))
    assert found.keys() == {"en.txt", "vi.txt", "lv.txt", "tl.txt"}
    assert read(found["vi.txt"]) == []
    assert [each.name for each in read(found["lv.txt"])] == ["q-one"]
    assert r"https\://handbook.example/guidelines/apologise/\#do" in found["en.txt"]
    assert r"https\://handbook.example/lv/guidelines/apologise/\#do" in found["lv.txt"]


def test_the_link_is_whole() -> None:
    escaped = r"https\://handbook.example/guidelines/apologise/?a\=1&amp;b\=2\#do"
    assert f'####[html]<a href\\="{escaped}">One</a>' in written(question("One"))


PARSE = """
import { readFileSync } from "node:fs";
import { parse } from "gift-pegjs";
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf-8")).map((text) => parse(text))));
"""


def parsed(*files: str) -> list[list[dict[str, Any]]]:
    """What the grammar of others reads in files: https://github.com/fuhrmanator/GIFT-grammar-PEG.js."""
    command = [node(), "--input-type=module", "--eval", PARSE]
    ran = subprocess.run(command, cwd=ROOT, input=json.dumps(files), capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stderr
    found: list[list[dict[str, Any]]] = json.loads(ran.stdout)
    return found


def test_another_parser_reads_any_text_as_it_was() -> None:
    files = [written(question(words)) for words in WORDS]
    for words, (category, found) in zip(WORDS, parsed(*files), strict=True):
        seen = " ".join(words.split())
        texts = [found["stem"], *(part for each in found["choices"] for part in (each["text"], each["feedback"]))]
        assert category["type"] == "Category"
        assert found["title"] == "q-one"
        assert {each["format"] for each in texts} == {"html"}
        assert {unescape(each["text"]) for each in texts} == {seen}
        assert [each["isCorrect"] for each in found["choices"]] == [False, True, False]


def test_another_parser_reads_every_question_of_every_language(content: Corpus) -> None:
    files = dict(TARGET.write(TARGET, shelf.material(content)))
    for locale, found in zip(LOCALES, parsed(*(files[f"{locale}.txt"] for locale in LOCALES)), strict=True):
        page = next(each for each in content if each.locale == locale and str(each.id) == "training/quiz")
        asked = [each for each in found if each["type"] == "MC"]
        assert [each["title"] for each in asked] == [each.heading.id for each in questions(page)]
        assert all(sum(each["isCorrect"] for each in one["choices"]) == 1 for one in asked)
        assert all("<a href=" in each["globalFeedback"]["text"] for each in asked)
