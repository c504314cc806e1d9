"""The quiz as Moodle takes it: GIFT, a text file of questions, each with its answers, their reasons and where to read on.

Sources: https://docs.moodle.org/en/GIFT_format, and question/format/gift/format.php of moodle/moodle, which reads it.
"""

from collections.abc import Callable, Iterable
from html import escape

from kb.model.page import Link
from kb.model.quiz import Lettered, Question

SIGNS = "\\:#={}~"
"""What begins something in GIFT, unless a backslash stands before it; the backslash itself first."""
FORMAT = "[html]"
"""Stands before every text, so that none of them can begin with a sign that means something there: a `[` or a `%`."""


def text(category: str, questions: Iterable[Question], address: Callable[[Link], str], note: str = "") -> str:
    """The file.

    Args:
        category: where Moodle puts the questions, in words.
        questions: those of one language.
        address: the whole address that a link of a question leads to.
        note: a remark, in one line.
    """
    head = [f"// {note}"] if note else []
    course = f"$CATEGORY: $course$/top/{_line(category).replace('/', '//')}"  # of a category nothing else is escaped
    return "\n\n".join(["\n".join([*head, course]), *(_question(each, address) for each in questions)]) + "\n"


def _question(question: Question, address: Callable[[Link], str]) -> str:
    right = {reason.letter for reason in question.right}
    links = (f'<a href="{escape(address(link))}">{escape(link.text)}</a>' for link in question.links)
    lines = (
        f"::{_escaped(question.heading.id)}::{_html(question.heading.text)}{{",
        *(_answer(answer, question.reasons[answer.letter], answer.letter in right) for answer in question.answers),
        f"####{FORMAT}{_escaped(', '.join(links))}",
        "}",
    )
    return "\n".join(lines)


def _answer(answer: Lettered, reason: str, is_right: bool) -> str:
    return f"{'=' if is_right else '~'}{_html(answer.text)}#{_html(reason)}"


def _html(plain: str) -> str:
    return FORMAT + _escaped(escape(plain, quote=False))


def _escaped(written: str) -> str:
    """In one line, for an empty one ends a question."""
    written = _line(written)
    for sign in SIGNS:
        written = written.replace(sign, f"\\{sign}")
    return written


def _line(words: str) -> str:
    return " ".join(words.split())
