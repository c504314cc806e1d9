"""The page of questions that leads to the right page with a few answers."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.page import Page, PageId
from kb.model.parts import Block, Heading, Link

MAX_ANSWERS = 3
"""How many answers lead to an entry, at most."""
MAX_CHOICES = 9
"""How many answers a question has, at most: each has a key of its own, from 1 to 9."""


class Answer(NamedTuple):
    """An answer: the item, and the links in it."""

    item: Block
    links: tuple[Link, ...]

    @property
    def next(self) -> str:
        """The id of the question that it leads to, or ''."""
        return self.links[0].anchor if self.links and not self.links[0].path else ""


Questions = dict[str, tuple[Heading, list[Answer]]]
"""The questions of a page by their ids, in order, each with its answers."""


def questions(page: Page) -> Questions:
    """The `##` headings of a page, each with the items below it."""
    found: Questions = {heading.id: (heading, []) for heading in page.headings if heading.level == 2 and heading.id}
    ends = [block.span.line for block in page.blocks[1:]] + [page.end.line + 1]
    for block, end in zip(page.blocks, ends, strict=True):
        if block.kind == "item" and block.section in found:
            inside = (link for link in page.links if block.span.line <= link.span.line < end and not link.is_image)
            found[block.section][1].append(Answer(block, tuple(inside)))
    return found


def _triages(corpus: Corpus) -> Iterator[tuple[Page, Questions]]:
    for page in corpus:
        if str(page.id) in contract.TRIAGES and page.parsed:
            yield page, questions(page)


def triage_question(corpus: Corpus) -> Iterator[Finding]:
    """A question without answers, or with more than nine: only nine have a key of their own.

    Bad:
        docs/en/playbooks/one-minute-triage.md
        ## What is it about? {#topic}

        Ask them.
    Good:
        docs/en/playbooks/one-minute-triage.md
        ## What is it about? {#topic}

        - [They want an apology](../guidelines/apologise.md)
    """
    for page, found in _triages(corpus):
        if not found:
            yield Finding(page.end, "there is no question", "write one: ## Is anybody in danger? {#danger}")
        for heading, answers in found.values():
            if not answers:
                hint = "list them: - [They want an apology](../guidelines/apologise.md)"
                yield Finding(heading.span, f"“{heading.text}” has no answers", hint)
            for answer in answers[MAX_CHOICES:]:
                message = f"“{heading.text}” has more than {MAX_CHOICES} answers"
                yield Finding(answer.item.span, message, "put some of them behind a question of their own")


def triage_answer(corpus: Corpus) -> Iterator[Finding]:
    """An answer that leads neither to a question of the page nor to an entry of the handbook, or to two places at once.

    Bad:
        docs/en/playbooks/one-minute-triage.md
        ## What is it about? {#topic}

        - Money
        - [Something else](../guidelines/index.md)
    Good:
        docs/en/playbooks/one-minute-triage.md
        ## What is it about? {#topic}

        - [They want an apology](../guidelines/apologise.md)
    """
    for page, found in _triages(corpus):
        for _, answers in found.values():
            for answer in answers:
                if len(answer.links) != 1:
                    what = "leads nowhere" if not answer.links else "leads to two places"
                    hint = "make the whole answer one link: - [It’s late](../situations/late.md)"
                    yield Finding(answer.item.span, f"“{answer.item.text}” {what}", hint)
                elif not _leads_on(corpus, page, found, answer.links[0]):
                    hint = f"link a page, or one of these questions: {', '.join(f'#{name}' for name in found)}"
                    message = f"“{answer.links[0].target}” is neither a question of this page nor an entry"
                    yield Finding(answer.links[0].span, message, hint)


def _leads_on(corpus: Corpus, page: Page, found: Questions, link: Link) -> bool:
    """Whether a link leads to a question or an entry; one to a page that is missing is another rule's."""
    if not link.path:
        return link.anchor in found
    target = corpus.target(link)
    return bool(link.file) and (target is None or (target is not page and _is_entry(target.id)))


def _is_entry(page_id: PageId) -> bool:
    return contract.is_data(page_id.section) and not page_id.is_index


def triage_loop(corpus: Corpus) -> Iterator[Finding]:
    """An answer that leads back to a question that was already answered.

    Bad:
        docs/en/playbooks/one-minute-triage.md
        ## What is it about? {#topic}

        - [Something they bought](#goods)

        ## What’s wrong with it? {#goods}

        - [I don’t know](#topic)
    Good:
        docs/en/playbooks/one-minute-triage.md
        ## What is it about? {#topic}

        - [Something they bought](#goods)

        ## What’s wrong with it? {#goods}

        - [I don’t know](../guidelines/listen-for-facts.md)
    """
    for _, found in _triages(corpus):
        for answer in _back(found):
            hint = "lead on to another question, or to a page that helps whoever doesn’t know"
            yield Finding(answer.links[0].span, f"“{answer.item.text}” leads back to #{answer.next}", hint)


def _back(found: Questions) -> list[Answer]:
    """The answers that close a loop, in the order in which they are met."""
    closing: list[Answer] = []
    done: set[str] = set()

    def walk(name: str, above: tuple[str, ...]) -> None:
        for answer in found[name][1]:
            if answer.next in above:
                closing.append(answer)
            elif answer.next in found and answer.next not in done:
                walk(answer.next, (*above, answer.next))
        done.add(name)

    for name in found:
        if name not in done:
            walk(name, (name,))
    return closing


def triage_depth(corpus: Corpus) -> Iterator[Finding]:
    """A question that comes after three answers already: three answers at most must lead to an entry.

    Bad:
        docs/en/playbooks/one-minute-triage.md
        ## One? {#one}

        - [On](#two)

        ## Two? {#two}

        - [On](#three)

        ## Three? {#three}

        - [On](#four)

        ## Four? {#four}

        - [They want an apology](../guidelines/apologise.md)
    Good:
        docs/en/playbooks/one-minute-triage.md
        ## One? {#one}

        - [On](#two)

        ## Two? {#two}

        - [On](#three)

        ## Three? {#three}

        - [They want an apology](../guidelines/apologise.md)
    """
    for _, found in _triages(corpus):
        closing = _back(found)
        asked = set(list(found)[:1])
        for _ in range(MAX_ANSWERS):
            asked = _next(found, asked, closing)
        for heading, _ in (found[name] for name in found if name in asked):
            message = f"“{heading.text}” is asked after {MAX_ANSWERS} answers"
            yield Finding(heading.span, message, f"an entry is at most {MAX_ANSWERS} answers away: join two questions")


def triage_unreached(corpus: Corpus) -> Iterator[Finding]:
    """A question that no answer leads to, so nobody is ever asked it.

    Bad:
        docs/en/playbooks/one-minute-triage.md
        ## What is it about? {#topic}

        - [They want an apology](../guidelines/apologise.md)

        ## What’s wrong with it? {#goods}

        - [I don’t know](../guidelines/listen-for-facts.md)
    Good:
        docs/en/playbooks/one-minute-triage.md
        ## What is it about? {#topic}

        - [Something they bought](#goods)

        ## What’s wrong with it? {#goods}

        - [I don’t know](../guidelines/listen-for-facts.md)
    """
    for _, found in _triages(corpus):
        reached = set(list(found)[:1])
        for _ in found:
            reached |= _next(found, reached)
        for name, (heading, _) in found.items():
            if name not in reached:
                hint = f"let an answer lead to #{name}, or remove the question"
                yield Finding(heading.span, f"no answer leads to “{heading.text}”", hint)


def _next(found: Questions, asked: Iterable[str], without: Sequence[Answer] = ()) -> set[str]:
    """The questions that follow upon the answers to some."""
    answers = (answer for name in asked for answer in found[name][1])
    return {answer.next for answer in answers if answer.next in found and answer not in without}
