"""The page of questions with answers to choose from."""

import string
from collections.abc import Iterable, Iterator

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.page import Page
from kb.model.quiz import Lettered, Question, questions

FEWEST = 2
"""How many answers a question has, at least."""


def _quizzes(corpus: Corpus) -> Iterator[Page]:
    return (page for page in corpus if str(page.id) == contract.QUIZ and page.parsed)


def _asked(corpus: Corpus) -> Iterator[Question]:
    return (question for page in _quizzes(corpus) for question in questions(page))


def quiz_question(corpus: Corpus) -> Iterator[Finding]:
    """A question without answers to choose from, or whose answers are not a), b), c) in this order.

    Bad:
        docs/en/training/quiz.md
        ### What do you say first? {#q-first}

        - a) ‘Calm down.’
        - c) ‘I’m sorry it came late.’
    Good:
        docs/en/training/quiz.md
        ### What do you say first? {#q-first}

        - a) ‘Calm down.’
        - b) ‘I’m sorry it came late.’
    """
    for page in _quizzes(corpus):
        if not questions(page):
            yield Finding(page.end, "there is no question", "write one: ### What do you say first? {#q-first}")
    for question in _asked(corpus):
        if len(question.answers) < FEWEST:
            message = f"“{question.heading.text}” has fewer than {FEWEST} answers to choose from"
            yield Finding(question.heading.span, message, "list them above the fold: - a) ‘I’m sorry.’")
        for answer, letter in zip(question.answers, string.ascii_lowercase, strict=False):
            if answer.letter != letter:
                yield Finding(answer.span, f"this is answer {letter}) of its question", f"begin it with {letter})")


def quiz_right(corpus: Corpus) -> Iterator[Finding]:
    """A question without a right answer, or with two: the letter that a paragraph of its fold begins with.

    Bad:
        docs/en/training/quiz.md
        ### What do you say first? {#q-first}

        - a) ‘Calm down.’
        - b) ‘I’m sorry it came late.’

        /// details | Answer

        Say sorry. [Apologise](../guidelines/apologise.md)

        ///
    Good:
        docs/en/training/quiz.md
        ### What do you say first? {#q-first}

        - a) ‘Calm down.’
        - b) ‘I’m sorry it came late.’

        /// details | Answer

        **b.** It names what happened. [Apologise](../guidelines/apologise.md)

        ///
    """
    for question in _asked(corpus):
        letters = {answer.letter for answer in question.answers}
        if not question.right:
            hint = "begin a paragraph of its fold with the letter: **b.** It names what happened."
            yield Finding(question.heading.span, f"“{question.heading.text}” has no right answer", hint)
        for right in question.right:
            if right.letter not in letters:
                hint = f"its answers are {', '.join(sorted(filter(None, letters)))}"
                yield Finding(right.span, f"there is no answer {right.letter})", hint)
        for right in question.right[1:]:
            message = f"“{question.heading.text}” has a second right answer"
            yield Finding(right.span, message, f"if it is wrong, list why: - {right.letter}) …")


def quiz_reason(corpus: Corpus) -> Iterator[Finding]:
    """A wrong answer whose reason the fold does not give, or gives twice.

    Whoever chose it learns nothing from a bare “wrong”.

    Bad:
        docs/en/training/quiz.md
        ### What do you say first? {#q-first}

        - a) ‘Calm down.’
        - b) ‘I’m sorry it came late.’

        /// details | Answer

        **b.** It names what happened. [Apologise](../guidelines/apologise.md)

        ///
    Good:
        docs/en/training/quiz.md
        ### What do you say first? {#q-first}

        - a) ‘Calm down.’
        - b) ‘I’m sorry it came late.’

        /// details | Answer

        **b.** It names what happened. [Apologise](../guidelines/apologise.md)

        - a) It tells them what to feel.

        ///
    """
    for question in _asked(corpus):
        right = {reason.letter for reason in question.right}
        wrong = [reason.letter for reason in question.wrong]
        for answer in question.answers:
            if answer.letter and answer.letter not in (*right, *wrong):
                hint = f"list the reason in the fold: - {answer.letter}) It tells them what to feel."
                yield Finding(answer.span, f"nothing says why {answer.letter}) is wrong", hint)
        letters = [answer.letter for answer in question.answers if answer.letter not in right]
        for place, reason in enumerate(question.wrong):
            if not reason.letter or reason.letter not in letters or reason.letter in wrong[:place]:
                hint = f"one line for each wrong answer, with its letter: {', '.join(letters)}"
                yield Finding(reason.span, "this is the reason of no wrong answer, or the second of one", hint)


def quiz_link(corpus: Corpus) -> Iterator[Finding]:
    """A question whose fold links to no page of the handbook: whoever chose wrong should be able to read up on it.

    Bad:
        docs/en/training/quiz.md
        ### What do you say first? {#q-first}

        - a) ‘Calm down.’
        - b) ‘I’m sorry it came late.’

        /// details | Answer

        **b.** It names what happened.

        - a) It tells them what to feel.

        ///
    Good:
        docs/en/training/quiz.md
        ### What do you say first? {#q-first}

        - a) ‘Calm down.’
        - b) ‘I’m sorry it came late.’

        /// details | Answer

        **b.** It names what happened.

        - a) It tells them what to feel.

        [Apologise](../guidelines/apologise.md#do)

        ///
    """
    for question in _asked(corpus):
        if not any(link.file for link in question.links):
            hint = "link the page that teaches it, in the fold: [Apologise](../guidelines/apologise.md#do)"
            yield Finding(question.heading.span, f"“{question.heading.text}” links to no page", hint)


def quiz_parity(corpus: Corpus) -> Iterator[Finding]:
    """A question of a translation that has fewer or more answers than in English, or another right one.

    A trainer asks a group of two languages for letters.

    Bad:
        docs/en/training/quiz.md
        ### What do you say first? {#q-first}

        - a) ‘Calm down.’
        - b) ‘I’m sorry it came late.’

        /// details | Answer

        **b.** It names what happened.

        ///

        docs/lv/training/quiz.md
        ### Ko sakāt vispirms? {#q-first}

        - a) „Atvainojiet, ka kavējās.”
        - b) „Nomierinieties.”

        /// details | Atbilde

        **a.** Tā nosauc notikušo.

        ///
    Good:
        docs/en/training/quiz.md
        ### What do you say first? {#q-first}

        - a) ‘Calm down.’
        - b) ‘I’m sorry it came late.’

        /// details | Answer

        **b.** It names what happened.

        ///

        docs/lv/training/quiz.md
        ### Ko sakāt vispirms? {#q-first}

        - a) „Nomierinieties.”
        - b) „Atvainojiet, ka kavējās.”

        /// details | Atbilde

        **b.** Tā nosauc notikušo.

        ///
    """
    for page, reference in corpus.translations:
        english = {question.heading.id: question for question in questions(reference)}
        for question in questions(page):
            if other := english.get(question.heading.id):
                place = f"{reference.path}:{other.heading.span.line}"
                for what, ours, theirs in _compared(question, other):
                    message = f"{what}: {ours}; in {place}: {theirs}"
                    is_one = what == "right" and len(question.right) == 1
                    span = question.right[0].span if is_one else question.heading.span
                    yield Finding(span, message, "make them the same", other.heading.span)


def _compared(question: Question, english: Question) -> Iterator[tuple[str, str, str]]:
    """What differs between a question and its English one: what it is, ours and theirs."""
    pairs = (
        ("answers", _letters(question.answers), _letters(english.answers)),
        ("right", _letters(question.right), _letters(english.right)),
    )
    return ((what, ours or "none", theirs or "none") for what, ours, theirs in pairs if ours != theirs)


def _letters(lettered: Iterable[Lettered]) -> str:
    return ", ".join(each.letter for each in lettered)
