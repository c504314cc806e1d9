"""The steps of a playbook as a flow on top of its page: each leads to its step and its guideline, and says its sentence."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kb.model.corpus import Corpus
from kb.model.page import Page, PageId
from kb.model.parts import Heading, Sentence
from kb.site import say, urls
from kb.site.api import Json
from kb.site.blanks import pieces
from kb.site.handbook import Handbook

NUMBERED = re.compile(r"\d+\.\s")
"""How the heading of a step begins; other headings of a playbook are remarks."""


class Step(NamedTuple):
    """A step: its heading, the guidelines that it links to, the first sentence of the first that has one, and where that stands."""

    heading: Heading
    guidelines: tuple[Page, ...]
    sentence: Sentence
    place: PageId

    @property
    def key(self) -> str:
        """What the page calls its sentence."""
        return f"step-{self.heading.id}"


def steps(corpus: Corpus, page: Page) -> Iterator[Step]:
    """The steps of a playbook, in order."""
    for heading in page.headings:
        if heading.level != 2 or not NUMBERED.match(heading.text):
            continue
        links = (corpus.target(link) for link in page.links if link.section == heading.id)
        named = {each.path: each for each in links if each and each.id.section == "guidelines" and each.sentences}
        if named:
            first = next(iter(named.values()))
            yield Step(heading, tuple(named.values()), first.sentences[0], first.id)


def data(handbook: Handbook, page: Page) -> list[Json]:
    """What the page shows of each step: `title` and `url`, `guidelines`, and the sentence as `say.sentences` has it."""
    return [
        {
            "title": step.heading.text,
            "url": f"#{step.heading.id}",
            "guidelines": [{"title": each.title, "url": urls.url(each.id, page.locale)} for each in step.guidelines],
            "key": step.key,
            "pieces": pieces(handbook.content, page.locale, step.sentence.text),
        }
        for step in steps(handbook.content, page)
    ]


def sentences(handbook: Handbook, page: Page) -> Json:
    """The sentences for the page's script, in every language."""
    found = steps(handbook.content, page)
    return say.data_of(handbook, {step.key: (step.place, step.sentence.key) for step in found})
