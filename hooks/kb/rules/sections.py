"""The sections of guidelines and templates, and the steps of playbooks: which there are, in which order."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.page import Page
from kb.rules.support import closest, out_of_order, short

STEP = re.compile(r"(\d{1,2})\. (?=\S)")
"""How a step's heading begins. A date or a week of some languages begins so, too, and goes on in small letters."""


def missing_section(corpus: Corpus) -> Iterator[Finding]:
    """A guideline or a template without one of its sections.

    On a call, an agent must know without reading where on the page to find the words to say.

    Bad:
        ## Do {#do}

        ## Avoid {#avoid}

        ## Why {#why}
    Good:
        ## Say {#say}

        ## Do {#do}

        ## Avoid {#avoid}

        ## Why {#why}

        ## Related {#related}
    """
    for page, section in _with_sections(corpus):
        levels = {heading.id: heading.level for heading in page.headings}
        for wanted in section.headings:
            if levels.get(wanted) not in (None, 2):
                heading = next(each for each in page.headings if each.id == wanted)
                message = f"section #{wanted} has a heading of level {heading.level}"
                yield Finding(heading.span, message, f"use ##: ## {heading.text} {{#{wanted}}}")
            elif wanted not in levels:
                hint = f"a {section.kind} has, in this order: {', '.join(section.headings)}"
                yield Finding(page.end, f"section #{wanted} is missing", hint)


def empty_section(corpus: Corpus) -> Iterator[Finding]:
    """A section of a guideline or a template with nothing in it.

    Bad:
        ## Say {#say}

        ## Why {#why}

        It costs nothing.
    Good:
        ## Say {#say}

        - I apologise on behalf of the company.

        ## Why {#why}

        It costs nothing.
    """
    for page, section in _with_sections(corpus):
        filled = {block.section for block in page.blocks if block.kind != "heading"} | {f.section for f in page.fences}
        for heading in page.headings:
            if heading.level == 2 and heading.id in section.headings and heading.id not in filled:
                yield Finding(heading.span, f"section #{heading.id} is empty", "write it")


def unknown_section(corpus: Corpus) -> Iterator[Finding]:
    """A section that guidelines or templates don't have.

    Bad:
        ## Never {#never}
    Good:
        ## Avoid {#avoid}
    """
    for page, section in _with_sections(corpus):
        for heading in page.headings:
            if heading.level == 2 and heading.id and heading.id not in section.headings:
                hint = closest(heading.id, section.headings) or f"it has: {', '.join(section.headings)}"
                yield Finding(heading.span, f"a {section.kind} has no section #{heading.id}", hint)


def section_order(corpus: Corpus) -> Iterator[Finding]:
    """The sections of a guideline or a template in the wrong order or under one another's names, or steps that don't count 1, 2, 3.

    Bad:
        ## Do {#do}

        ## Say {#say}
    Good:
        ## Say {#say}

        ## Do {#do}
    """
    for page, section in _with_sections(corpus):
        known = [heading for heading in page.headings if heading.level == 2 and heading.id in section.headings]
        if wrong := out_of_order(known, section.headings):
            hint = f"the order is {', '.join(section.headings)}"
            yield Finding(wrong.span, f"section #{wrong.id} is out of order", hint)
    yield from _misnamed(corpus)
    for page in corpus:
        yield from _miscounted(page)


def _misnamed(corpus: Corpus) -> Iterator[Finding]:
    """A section with the name that most pages of its language give to another: readers take what to avoid for what to do."""
    names: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    called: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    found = []
    for page, section in _with_sections(corpus):
        for heading in page.headings:
            if heading.level == 2 and heading.id in section.headings:
                name, section_id = (page.locale, section.kind, heading.text), (page.locale, section.kind, heading.id)
                names[name][heading.id] += 1
                called[section_id][heading.text] += 1
                found.append((heading, names[name], called[section_id]))
    for heading, ids, texts in found:
        usual, number = ids.most_common(1)[0]
        if number > ids[heading.id] and heading.id != usual:
            message = f"#{heading.id} is called “{heading.text}”, as other pages call #{usual}"
            yield Finding(heading.span, message, f"call it “{texts.most_common(1)[0][0]}”")


def _miscounted(page: Page) -> Iterator[Finding]:
    """The first of a page's numbered headings that does not count on, or the one before it that lost its number."""
    wanted, passed = 1, None
    steps = [(heading, _step(heading.text)) for heading in page.headings if heading.level == 2]
    for heading, step in steps if sum(1 for _, step in steps if step) > 1 else ():
        if step and step[1] == "1" and passed:
            wanted = 1  # of another series
        if step and int(step[1]) != wanted:
            wrong = passed if passed and int(step[1]) == wanted + 1 else heading
            message = f"“{short(wrong.text)}” stands where step {wanted} comes next"
            yield Finding(wrong.span, message, f"begin it with {wanted}.")
            return
        wanted, passed = (wanted + 1, None) if step else (wanted, heading)


def _step(text: str) -> re.Match[str] | None:
    step = STEP.match(text)
    return None if step and text[step.end()].islower() else step


def _with_sections(corpus: Corpus) -> Iterator[tuple[Page, contract.Section]]:
    """Every page whose sections the contract names, with what it says."""
    for page in corpus:
        section = contract.SECTIONS.get(page.id.section)
        if page.parsed and not page.id.is_index and section and section.headings:
            yield page, section
