"""One file's bytes -> Page. Never raises on any input: what can't be read becomes a Problem with its place."""

from kb.model import contract
from kb.model.finding import Problem, Span
from kb.model.page import Page, PageId
from kb.read import dialect, folds, front_matter, limits, markdown, marks, sentences
from kb.read.files import decode
from kb.read.rules import FILE_TOO_LARGE
from kb.read.source import LINE_END, Source


def parse(path: str, locale: str, page_id: PageId, data: bytes, size: int = 0, error: str = "") -> Page:
    """Read a page.

    Args:
        path: the file's path relative to the repository, with `/`.
        locale: the language folder that holds it.
        page_id: its section and slug.
        data: the file's content.
        size: its size in bytes, where it was too large to be read.
        error: why the computer gave no content, or ''.
    """
    size = max(len(data), size)
    if size > contract.MAX_FILE_BYTES:
        message = f"{size:,} bytes; a page may have {contract.MAX_FILE_BYTES:,}"
        problem = Problem(FILE_TOO_LARGE, Span(path), message, "split the page, or move data out of docs/")
        return Page(page_id, locale, path, problems=(problem,), parsed=False)
    text, problems = decode(path, data, error)
    if problems:
        return Page(page_id, locale, path, problems=problems, parsed=False)
    ends = tuple(marks.carriage_returns(path, text))
    text, lines = _lines(text)
    mappings = [field.name for field in contract.fields(*page_id) if field.by_row]
    matter = front_matter.read(path, lines, mappings)
    entries, first = matter.entries, matter.body
    if slow := tuple(limits.slow(path, lines, first)):
        found = (*matter.problems, *slow)
        return Page(page_id, locale, path, text, entries, marks=ends, problems=found, parsed=False)
    source = Source(path, lines, first)
    folded = folds.read(source)
    body = markdown.read(source)
    dialect.check(source, body.constructs, body.rows)
    prose = tuple(dialect.prose(source, body.constructs))
    return Page(
        page_id,
        locale,
        path,
        text,
        entries,
        tuple(body.headings),
        tuple(body.links),
        (*body.blocks, *(fold.label for fold in folded)),
        tuple(body.fences),
        tuple(folded),
        tuple(body.rows),
        tuple(sentences.read(source, page_id, body)),
        (*ends, *marks.marks(source, prose, body.headings, body.rows)),
        first,
        (*matter.problems, *source.problems),
        parsed=matter.is_closed,
    )


def outline(path: str, locale: str, page_id: PageId, data: bytes) -> Page:
    """A page by its title, summary and lines alone, enough for `shown` and `text_hash`; empty if it is no text."""
    text, lines = _lines(decode(path, data)[0])
    matter = front_matter.read(path, lines, only=("title", "summary"))
    return Page(page_id, locale, path, text, matter.entries, body=matter.body)


def _lines(text: str) -> tuple[str, list[str]]:
    """A file's text with plain line ends, and its lines without a byte order mark."""
    text = LINE_END.sub("\n", text)
    return text, text.removeprefix("\ufeff").split("\n")
