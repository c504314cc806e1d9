"""The moments of a call on the home page: items that lead to a guideline or a row, each with the sentence to say there."""

from collections.abc import Iterator
from typing import NamedTuple

from kb.model.corpus import Corpus
from kb.model.page import HOME_PAGE, Page, PageId
from kb.model.parts import Link, Sentence
from kb.site import say, trio, urls
from kb.site.api import Json
from kb.site.blanks import pieces
from kb.site.handbook import Handbook

SECTION = "moment"
"""The id of the heading above them."""
CHANNELS = ("channel.email", "channel.sms")
"""What is written while the customer waits: the first template of each is offered beside the sentence."""
GUIDELINE = "search.kind.guideline"
"""The string that a guideline is called by."""


class Moment(NamedTuple):
    """A moment: `line` is where its item stands, `title` its words, `key` what the page calls its sentence, which stands on `page`."""

    line: int
    title: str
    key: str
    page: Page
    sentence: Sentence
    guideline: Page | None


def moments(corpus: Corpus, page: Page) -> Iterator[Moment]:
    """The moments of a page; only a home page has some."""
    if page.id != HOME_PAGE:
        return
    links = {link.span.line: link for link in reversed(page.links) if link.section == SECTION}
    lines = [block.span.line for block in page.blocks if block.section == SECTION and block.kind == "item"]
    for number, line in enumerate(lines, 1):
        link = links.get(line)
        target = corpus.target(link) if link else None
        if link and target and target.sentences:
            sentence = next((each for each in target.sentences if each.key == link.anchor), target.sentences[0])
            yield Moment(line, link.text, f"{SECTION}-{number}", target, sentence, _guideline(corpus, target, link))


def _guideline(corpus: Corpus, target: Page, link: Link) -> Page | None:
    if target.id.section == "guidelines":
        return target
    phrase = corpus.phrase(target, link.anchor)
    slug = phrase.guidelines[0] if phrase and phrase.guidelines else ""
    return corpus.page(target.locale, PageId("guidelines", slug))


def with_markers(corpus: Corpus, page: Page, lines: list[str]) -> list[str]:
    """A page's lines, each moment's ending with a marker in the place of its sentence."""
    lines = list(lines)
    for moment in moments(corpus, page):
        lines[moment.line - 1] += f" {say.marker(moment.key)}"
    return lines


def sentences(handbook: Handbook, page: Page) -> list[Json]:
    """The moments' sentences, as `say.sentences` has a page's own, each with `ways` on: the name of a string, title and address."""
    corpus = handbook.content
    return [
        {
            "marker": say.marker(moment.key),
            "key": moment.key,
            "pieces": pieces(corpus, page.locale, moment.sentence.text),
            "ways": list(_ways(handbook, moment.guideline)) if moment.guideline else [],
        }
        for moment in moments(corpus, page)
    ]


def _ways(handbook: Handbook, guideline: Page) -> Iterator[Json]:
    found = trio.template_list(handbook, guideline)
    for channel in CHANNELS:
        for template in [each for each in found if each["channel"] == channel][:1]:
            yield {"name": channel, "title": template["title"], "url": template["url"]}
    yield {"name": GUIDELINE, "title": guideline.title, "url": urls.url(guideline.id, guideline.locale)}


def data(handbook: Handbook, page: Page) -> Json:
    """What the script of the sentences needs; nothing where the page has no moments."""
    places = {each.key: (each.page.id, each.sentence.key) for each in moments(handbook.content, page)}
    return say.data_of(handbook, places)
