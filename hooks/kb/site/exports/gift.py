"""The quiz as Moodle takes it: GIFT, a text file of questions, each with its answers, their reasons and where to read on.

Sources: https://docs.moodle.org/en/GIFT_format, and question/format/gift/format.php of moodle/moodle, which reads it.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from html import escape

from kb.model import addresses, contract
from kb.model.corpus import Corpus
from kb.model.parts import Link
from kb.model.quiz import Lettered, Question, questions
from kb.site import urls
from kb.site.exports.item import LICENCE, Material
from kb.site.exports.target import File, Target

SIGNS = "\\:#={}~"
"""What begins something in GIFT, unless a backslash stands before it; the backslash itself first."""
FORMAT = "[html]"
"""Stands before every text, so that none of them can begin with a sign that means something there: a `[` or a `%`."""


def write(target: Target, material: Material) -> Iterator[File]:
    """One file, and one category, a language; without questions where there is no quiz. Moodle takes it by its ending."""
    content = material.handbook.content
    for locale in material.handbook.locales:
        page = content.page(locale, addresses.page_of(contract.QUIZ))
        asked = questions(page) if page else ()
        title = page.title if page else material.handbook.names.get(locale, locale)
        source = material.url(urls.prefix(locale))
        yield target.path(locale), text(title, asked, partial(_address, content), source)


def _address(corpus: Corpus, link: Link) -> str:
    page = corpus.target(link)
    return urls.whole(corpus, page, link.anchor) if page else link.target


def text(category: str, asked: Iterable[Question], address: Callable[[Link], str], source: str) -> str:
    """The file.

    Args:
        category: where Moodle puts the questions, in words.
        asked: the questions of one language.
        address: the whole address that a link of a question leads to.
        source: the address of the handbook.
    """
    course = f"$CATEGORY: $course$/top/{_line(category).replace('/', '//')}"  # of a category nothing else is escaped
    return "\n\n".join([f"// {LICENCE}\n// {source}\n{course}", *(_question(each, address) for each in asked)]) + "\n"


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
