"""What a branch changes, for who reviews it: findings, pages, translations that now lag, sentences to be read.

The workflow that looks at a pull request hands it on as JSON, and another, which may comment, makes the comment of that.
Whoever opened the pull request may have written the JSON. So it is read strictly, and in the comment all of it stands as
code, where nothing is a link, a picture, a name that is called or HTML.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.error import KbError
from kb.model.finding import Diagnostic
from kb.model.page import Page
from kb.model.translation import state
from kb.report.text import visible
from kb.site import urls

MARKER = "<!-- kb review -->"
"""Begins the comment, by which it is found again."""
SHOWN = {"findings": 30, "pages": 100, "lagging": 50, "sentences": 40}
"""How many of each a comment has."""
LONGEST = 250
"""How many characters of a text it has."""
LIMIT = 60_000
"""How many it has in all; GitHub takes 65,536."""
CUT = "… and more than a comment can hold: `kb review` tells all."
MAX_BYTES = 5_000_000
ADDRESS = re.compile(rf"(?:{contract.LOCALE.pattern}/)?(?:[a-z0-9-]+/)*")
REPLY = "reply"


class Found(NamedTuple):
    """A finding: `docs/vi/index.md:3:5`, its rule, what it says; `severity` is error or warning."""

    place: str
    rule: str
    message: str
    severity: str


class Changed(NamedTuple):
    """A page that is `new`, `changed` or `gone`; `url` is relative to the site's root."""

    title: str
    url: str
    kind: str


class Lagging(NamedTuple):
    """A translation whose English page has changed, and it has not."""

    path: str
    title: str


class Said(NamedTuple):
    """A sentence to say, or a text to send, as it was and as it is; `english` is what the English page has now."""

    place: str
    before: str
    now: str
    english: str


@dataclass(frozen=True, slots=True)
class Review:
    """What a branch changes."""

    findings: tuple[Found, ...] = ()
    pages: tuple[Changed, ...] = ()
    lagging: tuple[Lagging, ...] = ()
    sentences: tuple[Said, ...] = ()


RECORDS: Mapping[str, type[Found | Changed | Lagging | Said]] = {
    "findings": Found,
    "pages": Changed,
    "lagging": Lagging,
    "sentences": Said,
}


def review(corpus: Corpus, found: Iterable[Diagnostic], before: Mapping[str, Page | None]) -> Review:
    """What a branch changes.

    Args:
        corpus: the content as it is.
        found: what the check finds in it.
        before: the pages that have changed, by path, as they were.
    """
    return Review(
        tuple(_found(each) for each in found),
        tuple(_pages(corpus, before)),
        tuple(_lagging(corpus, before)),
        tuple(_sentences(corpus, before)),
    )


def _found(each: Diagnostic) -> Found:
    place = f"{each.span.path}:{each.span.line}:{each.span.column}"
    return Found(place, each.rule, each.message, "warning" if each.is_warning else "error")


def _pages(corpus: Corpus, before: Mapping[str, Page | None]) -> Iterator[Changed]:
    for path, old in before.items():
        now = corpus.by_path.get(path)
        if page := now or old:
            kind = "changed" if now and old else "new" if now else "gone"
            yield Changed(page.title, urls.url(page.id, page.locale), kind)


def _lagging(corpus: Corpus, before: Mapping[str, Page | None]) -> Iterator[Lagging]:
    """The translations that lag, and did not before."""
    for page in corpus:
        now = corpus.reference(page)
        if now is None or state(page, now) != "stale" or not {page.path, now.path} & before.keys():
            continue
        old_page, old = before.get(page.path, page), before.get(now.path, now)
        if not old_page or not old or state(old_page, old) != "stale":
            yield Lagging(page.path, page.title)


def _sentences(corpus: Corpus, before: Mapping[str, Page | None]) -> Iterator[Said]:
    for path, old in before.items():
        now = corpus.by_path.get(path)
        if now is None:
            continue
        was, reference = _said(old) if old else {}, corpus.reference(now)
        english = _said(reference) if reference else {}
        for key, text in _said(now).items():
            if text != was.get(key, ""):
                yield Said(f"{path} {key}", was.get(key, ""), text, english.get(key, ""))


def _said(page: Page) -> dict[str, str]:
    """What is said and sent on a page, by what languages pair it by."""
    replies = {f"{REPLY} {reply.variant}".strip(): reply.body.text for reply in page.replies}
    return {sentence.key: sentence.text for sentence in page.sentences} | replies


def dump(found: Review) -> str:
    """A review as JSON: a list of objects for each of its parts, all of whose fields are texts."""
    parts = {name: [each._asdict() for each in part] for name, part in asdict(found).items()}
    return json.dumps(parts, ensure_ascii=False, indent=1)


def load(data: bytes) -> Review:
    """A review of what `dump` wrote, or somebody else.

    Raises:
        KbError: it is anything else than that.
    """
    try:
        if len(data) > MAX_BYTES:
            raise ValueError("it is too large")
        parts = json.loads(data)
        if not isinstance(parts, dict) or parts.keys() != RECORDS.keys():
            raise ValueError("it has other parts")
        found = Review(
            **{name: tuple(_record(record, each) for each in parts[name]) for name, record in RECORDS.items()}
        )
    except (ValueError, TypeError, RecursionError) as error:
        raise KbError(f"this is no review: {error}") from None
    if wrong := next((page.url for page in found.pages if not ADDRESS.fullmatch(page.url)), ""):
        raise KbError(f"this is no review: {wrong!r} is no address of a page")
    return found


def _record(record: Any, fields: Any) -> Any:
    if not isinstance(fields, dict) or not all(isinstance(value, str) for value in fields.values()):
        raise ValueError(f"{record.__name__} is an object of texts")
    return record(**fields)


def comment(found: Review, preview: str = "", run: str = "") -> str:
    """A review as a comment in GitHub's Markdown.

    Args:
        found: what the branch changes.
        preview: the address below which the pages can be read, with its last slash; '' for none.
        run: the address of the run from which they can be downloaded; '' for none.
    """
    download = (
        f"To read them: download `preview` from [this run]({run}), unpack it and open `index.html`." if run else ""
    )
    parts = [
        MARKER,
        *_list("findings", "Findings", found.findings, _finding, "The check finds nothing."),
        *_list("pages", "Pages", found.pages, lambda page: _page(page, preview), "No page changes."),
        *([download] if found.pages and not preview and download else []),
        *_list(
            "lagging", "Translations that now lag", found.lagging, lambda each: f"{code(each.title)} {code(each.path)}"
        ),
        *_table(found.sentences),
    ]
    return "\n\n".join(_cut(parts)) + "\n"


def _cut(parts: Iterable[str]) -> Iterator[str]:
    length = 0
    for part in parts:
        length += len(part)
        if length > LIMIT:
            yield CUT
            return
        yield part


def _list(name: str, title: str, records: Sequence[Any], line: Any, nothing: str = "") -> Iterator[str]:
    if records or nothing:
        yield f"### {title}" + (f" ({len(records)})" if records else "")
        yield "\n".join(f"- {line(each)}" for each in records[: SHOWN[name]]) or nothing
    yield from _more(len(records) - SHOWN[name])


def _more(count: int) -> Iterator[str]:
    if count > 0:
        yield f"… and {count} more."


def _finding(found: Found) -> str:
    warning = "warning: " if found.severity == "warning" else ""
    return f"{code(found.place)} {code(found.rule)} {warning}{code(found.message)}"


def _page(page: Changed, preview: str) -> str:
    title = code(page.title)
    link = f"[{title}]({preview}{page.url})" if preview and page.kind != "gone" else title
    return f"{code(page.kind)} {link} {code(f'{page.url}index.html')}"


def _table(sentences: Sequence[Said]) -> Iterator[str]:
    if not sentences:
        return
    yield f"### To be read by a second native speaker ({len(sentences)})"
    yield "One sentence is one message in all languages: does it still admit, ask and promise the same?"
    rows = [
        _row(code(each.place), *map(_cell, (each.before, each.now, each.english)))
        for each in sentences[: SHOWN["sentences"]]
    ]
    yield "\n".join([_row("where", "it said", "it says", "English"), _row(*("---",) * 4), *rows])
    yield from _more(len(sentences) - SHOWN["sentences"])


def _cell(text: str) -> str:
    return code(text) if text else "–"


def _row(*cells: str) -> str:
    """In a cell a bar would begin the next one, in code too: GitHub Flavored Markdown, 4.10."""
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def code(text: str) -> str:
    """A text as code, on one line: fenced by more backticks than it holds (CommonMark, 6.1)."""
    words = visible(" ".join(text.split()))
    short = words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
    fence = "`" * (max(map(len, re.findall("`+", short)), default=0) + 1)
    return f"{fence} {short} {fence}" if "`" in short else f"{fence}{short or ' '}{fence}"
