"""What customers say and agents type: the field `heard`."""

from collections.abc import Iterator

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.page import Page
from kb.model.parts import Entry, Scalar
from kb.rules.support import closest, fold

MAX_WORDS = 12


def few_heard(corpus: Corpus) -> Iterator[Finding]:
    """Too few phrases that customers say and agents type: search finds a page, or a row of phrases, by them.

    At least ten a page, five on playbooks and training, six a row. Half of them as an angry customer says it before
    anybody knows what it is about, half as an agent types it with the customer on hold.

    Bad:
        ---
        heard:
          - you haven’t even said sorry
        ---
    Good:
        ---
        heard:
          - you haven’t even said sorry
          - not one word of apology from you people
          - I’m still waiting for somebody to say sorry
          - don’t give me that robot sorry again
          - is that all you’ve got to say to me
          - customer wants an apology
          - how to say sorry properly
          - cust says sorry isn’t enough
          - apologise w/o admitting liability
          - do I have to apologise if not us
        ---
    """
    for page, field, entry in _fields(corpus):
        for part in _lists(entry):
            if part.is_list and len(part.values) < field.fewest:
                message = f"{len(part.values)} phrases are heard; at least {field.fewest} are wanted"
                yield Finding(part.span, message, "how would they say it in their very first sentence?")
        if not field.by_row:
            continue
        listed = {part.name for part in entry.parts}
        for row in page.rows:
            if row.id and row.id not in listed and entry.parts:
                message = f"nothing is heard where “{row.id}” helps; at least {field.fewest} phrases are wanted"
                yield Finding(row.span, message, f"list them under `heard:`, behind `{row.id}:`")


def heard_phrase(corpus: Corpus) -> Iterator[Finding]:
    """A phrase that is given twice in one list, is longer than twelve words, or is the title itself.

    The same phrase on two pages is allowed where both help. A row's own “don’t say” is its title.

    Bad:
        ---
        title: Apologise
        heard: [apologise]
        ---
    Good:
        ---
        title: Apologise
        heard: [you haven’t even said sorry]
        ---
    """
    for page, _, entry in _fields(corpus):
        avoided = {row.id: row.cells[0].text for row in page.rows if row.id and row.cells}
        for part in _lists(entry):
            titles = {fold(page.title), fold(avoided.get(part.name, page.title))}
            seen: set[str] = set()
            for scalar in part.values if part.is_list else ():
                if found := _wrong(scalar, titles, seen):
                    yield Finding(scalar.span, *found)
                seen.add(fold(scalar.text))


def _wrong(scalar: Scalar, titles: set[str], seen: set[str]) -> tuple[str, str] | None:
    """What is wrong with a phrase, and the cure."""
    phrase, words = fold(scalar.text), len(scalar.text.split())
    if not phrase:
        return f"“{scalar.text}” says nothing", "remove it"
    if phrase in seen:
        return f"“{scalar.text}” is given twice", "remove one"
    if phrase in titles:
        return f"“{scalar.text}” is the title, by which the page is found already", "write it as a customer says it"
    if words > MAX_WORDS:
        return f"{words} words; {MAX_WORDS} are said in one breath", "shorten it, or make two phrases of it"
    return None


def heard_row(corpus: Corpus) -> Iterator[Finding]:
    """What is heard for a row of phrases that does not exist, or for no row where the page is a table of them.

    Bad:
        docs/en/phrases/apology.md
        ---
        heard:
          sorry-bat: [you always have an excuse]
        ---
    Good:
        docs/en/phrases/apology.md
        ---
        heard:
          sorry-but: [you always have an excuse]
        ---
    """
    for page, field, entry in _fields(corpus):
        if not field.by_row:
            continue
        rows = [row.id for row in page.rows if row.id]
        if not entry.parts:
            hint = f"under `heard:` a line `  {rows[0] if rows else 'row'}:`, and under it the row’s phrases"
            yield Finding(entry.span, "“heard” takes a list for each row of the table", hint)
        for part in entry.parts:
            if part.name not in rows:
                hint = closest(part.name, rows) or "remove the line"
                yield Finding(part.span, f"there is no row “{part.name}” in this page’s table", hint)
            elif not part.is_list:
                hint = "one phrase a line, each after `    - `"
                yield Finding(part.span, f"“{part.name}” takes a list of phrases", hint)


def _fields(corpus: Corpus) -> Iterator[tuple[Page, contract.Field, Entry]]:
    """The field of every page that has one and says something in it."""
    for page in corpus:
        field = contract.field(*page.id, contract.HEARD.name)
        entry = page.front_matter.get(contract.HEARD.name)
        if field and entry and (entry.parts or not entry.is_empty):
            yield page, field, entry


def _lists(entry: Entry) -> tuple[Entry, ...]:
    return entry.parts or (entry,)
