"""The lines between `---` and `---` at the top of a page."""

import re
from collections import defaultdict
from collections.abc import Iterator

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.page import Page
from kb.model.parts import Entry
from kb.read.rules import FRONT_MATTER_SYNTAX
from kb.rules.outside import encoded
from kb.rules.support import closest, fold

THEME_KEYS = frozenset(
    {"template", "hide", "icon", "status", "search", "social", "tags", "comments", "robots", "render_macros"}
)
MIN_KEYWORDS, MAX_KEYWORDS, MAX_SHARING, MAX_SUMMARY = 3, 8, 3, 160
MAX_LENGTHS = {"title": 80, "keywords": 60}
"""Characters: a title stands in each page's navigation, a keyword is typed."""
EACH_IN_A_LINE = "one value a line, each after `  - `"
MARKUP = re.compile(
    r"[<>]|&(?:#\d+|#x[0-9a-f]+|[a-z]+);|[*_`]{2,}|(?<!\w)([*_])(?=\S)[^*_]*(?<=\S)\1(?!\w)|`|\]\(|\{\{", re.IGNORECASE
)


def implied_type(corpus: Corpus) -> Iterator[Finding]:
    """A value that YAML takes for something other than text: `no`, `2025-03-05`, `24`.

    Bad:
        ---
        keywords:
          - no
        ---
    Good:
        ---
        keywords:
          - "no"
        ---
    """
    for page, entry in _entries(corpus):
        field = contract.field(*page.id, entry.name)
        if field and field.is_number:
            continue
        for scalar in entry.values:
            if field and field.pattern and not field.pattern.fullmatch(scalar.text):
                continue  # bad_value tells
            if scalar.implied and scalar.text:
                message = f"YAML reads “{scalar.text}” as {scalar.implied}, not as text"
                yield Finding(scalar.span, message, f'put it in quotes: "{scalar.text}"')


def missing_field(corpus: Corpus) -> Iterator[Finding]:
    """A field that pages of this kind must have is missing or empty.

    Titles make the navigation, summaries the search results, keywords what agents find the page by.

    Bad:
        ---
        title: Apologise
        summary:
        ---
    Good:
        ---
        title: Apologise
        summary: Say sorry on the company's behalf, whoever was at fault.
        ---
    """
    for page in corpus:
        if _unreadable(page):
            continue
        for field in contract.fields(*page.id):
            if (field.shared and page.locale != contract.REFERENCE) or not field.required:
                continue
            entry = page.front_matter.get(field.name)
            if entry is None:
                yield Finding(
                    page.span(), f"field “{field.name}” is missing", f"add `{field.name}: …` between the --- lines"
                )
            elif entry.is_empty:
                value = f"one of {', '.join(field.choices)}" if field.choices else "its value"
                hint = EACH_IN_A_LINE if field.many else f"write {value} behind the colon"
                yield Finding(entry.span, f"field “{field.name}” is empty", hint)


def unknown_field(corpus: Corpus) -> Iterator[Finding]:
    """A field that pages of this kind don't have: misspelt, or one that would steer the theme.

    Bad:
        ---
        sumary: Say sorry first.
        ---
    Good:
        ---
        summary: Say sorry first.
        ---
    """
    for page, entry in _entries(corpus):
        known = [field.name for field in contract.fields(*page.id)]
        if entry.name in known:
            continue
        if entry.name in THEME_KEYS:
            message = f"“{entry.name}” is a setting of the theme, not a field of a page"
            yield Finding(entry.span, message, "remove the line")
        else:
            yield Finding(
                entry.span,
                f"unknown field “{entry.name}”",
                closest(entry.name, known) or f"fields here: {', '.join(known)}",
            )


def wrong_shape(corpus: Corpus) -> Iterator[Finding]:
    """A list where one value belongs, one value where a list belongs, or a value of several lines.

    Bad:
        ---
        keywords: refund, money back
        ---
    Good:
        ---
        keywords:
          - refund
          - money back
        ---
    """
    for page, entry in _entries(corpus):
        field = contract.field(*page.id, entry.name)
        if field is None:
            continue
        if field.many and not field.by_row and not entry.is_list and not entry.is_empty:
            yield Finding(entry.span, f"“{entry.name}” takes a list", EACH_IN_A_LINE)
        elif not field.many and entry.is_list:
            yield Finding(entry.span, f"“{entry.name}” takes one value, not a list", "write it behind the colon")
        for scalar in entry.values:
            if "\n" in scalar.text.strip():
                yield Finding(scalar.span, f"“{entry.name}” goes over several lines", "write it in one")


def bad_value(corpus: Corpus) -> Iterator[Finding]:
    """A value that the field doesn't allow.

    A source on the web stands with the month in which it was read; a page that rests on one may have a shorter interval
    of review, in months.

    Bad:
        ---
        sources: [S7.1]
        ---
    Good:
        ---
        sources: [S0.1, practice, "https://example.com/consumer-law 2026-11"]
        review: 6
        ---
    """
    for page, entry in _entries(corpus):
        field = contract.field(*page.id, entry.name)
        if field is None or (entry.is_empty and field.required):  # unknown_field, missing_field
            continue
        if entry.is_list and not field.many:
            continue  # wrong_shape tells
        for number, scalar in enumerate(entry.values):
            message = f"“{scalar.text}” is not allowed in “{entry.name}”"
            if field.pattern and scalar.text in [other.text for other in entry.values[:number]]:
                yield Finding(scalar.span, f"“{scalar.text}” is given twice", "remove one of the two")
            elif field.pattern and (month := _future(scalar.text, corpus.month)):
                yield Finding(scalar.span, f"the month {month} is still to come", f"at the latest {corpus.month}")
            elif field.choices and scalar.text not in field.choices:
                yield Finding(
                    scalar.span, message, closest(scalar.text, field.choices) or f"one of: {', '.join(field.choices)}"
                )
            elif field.pattern and not field.pattern.fullmatch(scalar.text):
                yield Finding(scalar.span, message, encoded(scalar.text) or field.hint)


def _future(text: str, now: str) -> str:
    """The month that a value ends with, if it is later than now; where nobody knows what month it is, ''."""
    month = text[-len(now) :]
    return month if now and contract.MONTH.fullmatch(month) and month > now else ""


def repeated_fact(corpus: Corpus) -> Iterator[Finding]:
    """A translation states a fact that does not depend on language.

    Such facts stand once, in the English page, so that four copies can't drift apart.

    Bad:
        docs/vi/guidelines/apologise.md
        ---
        sources: [S4.1]
        ---
    Good:
        docs/en/guidelines/apologise.md
        ---
        sources: [S4.1]
        ---
    """
    for page, entry in _entries(corpus):
        shared = {field.name for field in contract.fields(*page.id) if field.shared}
        if page.locale != contract.REFERENCE and entry.name in shared:
            message = f"“{entry.name}” is the same in every language and stands in the English page only"
            yield Finding(entry.span, message, f"remove it here; see docs/{contract.REFERENCE}/{page.id.file}")


def markup_in_field(corpus: Corpus) -> Iterator[Finding]:
    """HTML or Markdown in front matter: a title is shown in navigation and search as it stands.

    Bad:
        ---
        title: Say <b>sorry</b>
        ---
    Good:
        ---
        title: Say sorry
        ---
    """
    for _, entry in _entries(corpus):
        for scalar in entry.values:
            if contract.OFFICIAL.fullmatch(scalar.text):
                continue
            if match := MARKUP.search(scalar.text):
                message = f"“{match[0]}” in “{entry.name}” is markup; fields are plain text"
                yield Finding(scalar.span, message, "write the words alone")


def long_summary(corpus: Corpus) -> Iterator[Finding]:
    """A summary that is not one short line: it is what an agent reads in the list of results.

    Bad:
        ---
        summary: ⟨Say sorry first. × 12⟩
        ---
    Good:
        ---
        summary: Say sorry on the company's behalf, whoever was at fault.
        ---
    """
    for page in corpus:
        summary = page.front_matter.get("summary")
        if summary and summary.values and len(summary.values[0].text) > MAX_SUMMARY:
            message = f"summary of {len(summary.values[0].text)} characters; {MAX_SUMMARY} fit"
            yield Finding(summary.values[0].span, message, "say the rule in one line")


def long_field(corpus: Corpus) -> Iterator[Finding]:
    """A title that fills the navigation, or a keyword that nobody would type.

    Bad:
        ---
        title: ⟨Apologise early. × 8⟩
        ---
    Good:
        ---
        title: Apologise
        ---
    """
    for _, entry in _entries(corpus):
        longest = MAX_LENGTHS.get(entry.name, 0)
        for scalar in entry.values if longest else ():
            if len(scalar.text) > longest:
                message = f"“{scalar.text[:30]}…” has {len(scalar.text)} characters; {longest} fit"
                yield Finding(scalar.span, message, "use fewer words")


def same_title(corpus: Corpus) -> Iterator[Finding]:
    """Two pages of one language with one title: in a list of results nobody can tell them apart.

    Bad:
        docs/en/guidelines/listen-for-facts.md
        ---
        title: Apologise
        ---
    Good:
        docs/en/guidelines/listen-for-facts.md
        ---
        title: Listen for the facts
        ---
    """
    first: dict[tuple[str, str], Page] = {}
    for page in corpus:
        name = fold(page.value("title"))
        other = first.setdefault((page.locale, name), page)
        if name and other is not page:
            span = page.front_matter["title"].span
            yield Finding(span, f"{other.path} is called “{page.value('title')}” too", "give one of them another title")


def keywords(corpus: Corpus) -> Iterator[Finding]:
    """Three to eight keywords, none of which the title or summary already carries, none shared by many pages.

    They are the words that agents type and the page does not use: synonyms, what the customer says.
    A keyword of many pages finds none of them.

    Bad:
        ---
        title: Apologise
        keywords: [apologise, sorry]
        ---
    Good:
        ---
        title: Apologise
        keywords: [say sorry, regret, make an apology]
        ---
    """
    used: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for page in corpus:
        entry = page.front_matter.get("keywords")
        if entry is None or not entry.is_list:
            continue
        if not MIN_KEYWORDS <= len(entry.values) <= MAX_KEYWORDS:
            message = f"{len(entry.values)} keywords; {MIN_KEYWORDS} to {MAX_KEYWORDS} are wanted"
            yield Finding(entry.span, message, "what would an agent type who does not know the page's words?")
        carried = f" {fold(page.title)} {fold(page.value('summary'))} "
        seen: set[str] = set()
        for scalar in entry.values:
            word = fold(scalar.text)
            if not word:
                yield Finding(scalar.span, f"“{scalar.text}” is not a word", "remove it")
                continue
            if ";" in scalar.text or scalar.text.count(",") > 1:
                yield Finding(scalar.span, f"“{scalar.text}” is several keywords", "write each in a line of its own")
            if f" {word} " in carried:
                yield Finding(
                    scalar.span, f"“{scalar.text}” already stands in the title or summary", "choose another word"
                )
            if word in seen:
                yield Finding(scalar.span, f"“{scalar.text}” is given twice", "remove one")
            elif len(used[page.locale, word]) == MAX_SHARING:
                first = used[page.locale, word][0]
                place = f"{first.path}:{first.line}"
                message = f"“{scalar.text}” is a keyword of more than {MAX_SHARING} pages, first of {place}"
                yield Finding(scalar.span, message, "keep it where it fits best")
            else:
                used[page.locale, word].append(scalar.span)
            seen.add(word)


def _entries(corpus: Corpus) -> Iterator[tuple[Page, Entry]]:
    for page in corpus:
        for entry in page.front_matter.values():
            yield page, entry


def _unreadable(page: Page) -> bool:
    """Whether the front matter itself was already reported, so that what it lacks is unknown."""
    return not page.text or any(problem.rule is FRONT_MATTER_SYNTAX for problem in page.problems)
