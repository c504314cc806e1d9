"""What `make new` writes: a page, a row of phrases or a placeholder in every language, ready to be filled in.

What is to be written is left empty or says `TODO:`, so that the check tells what is missing, line by line. Nothing
here knows a language: headings and columns are called as the language's other pages call theirs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kb.edit import addresses
from kb.model import addresses as known_addresses
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.error import KbError
from kb.model.page import Page, PageId
from kb.read.page import parse
from kb.rules.support import closest

SECTIONS = {section.kind: section for section in contract.SECTIONS.values() if section.name != "phrases"}
KINDS = (*SECTIONS, "phrase", "placeholder")
USAGE = f"""\
say what to begin, and its name (small letters, digits and hyphens):
    make new KIND=guideline NAME=late-parcel
    make new KIND=template NAME=late-parcel [CHANNEL=email]
    make new KIND=phrase NAME="apology sorry-if"    (the table, then the row)
    make new KIND=placeholder NAME=parcel_number
kinds: {", ".join(KINDS)}"""


class Request(NamedTuple):
    """What is to be begun.

    `names` are a slug, a placeholder's name, or a table of phrases and its new row. `channel` is a template's, if it
    is known; `month` is when the page is written.
    """

    kind: str
    names: tuple[str, ...]
    month: str
    channel: str = ""


def files(content: Corpus, request: Request, declarations: str) -> dict[str, str]:
    """The files to write, by their paths relative to the repository: new ones and changed ones.

    Args:
        content: what exists.
        request: what is to be begun.
        declarations: what docs/placeholders.yml says.

    Raises:
        KbError: the request makes no sense, or a file that has to be changed can't be read.
    """
    if not request.kind or len(request.names) != (2 if request.kind == "phrase" else 1):
        raise KbError(USAGE)
    if request.kind == "placeholder":
        return {contract.PLACEHOLDERS: _declared(content, request.names[0], declarations)}
    if request.kind == "phrase":
        return _with_addresses(content, _phrase(content, *request.names))
    if request.kind not in SECTIONS:
        raise KbError(f"there is no kind “{request.kind}”; {_hint(request.kind, KINDS)}")
    if request.channel and (request.kind != "template" or request.channel not in contract.CHANNELS):
        raise KbError(f"a channel is a template's, and one of: {', '.join(contract.CHANNELS)}")
    return _with_addresses(content, _page(content, request))


def _page(content: Corpus, request: Request) -> dict[str, str]:
    """The page and its line in the section's list, in every language."""
    section, slug = SECTIONS[request.kind], request.names[0]
    _check_name(content, slug)
    page_id = PageId(section.name, slug)
    taken = {path.casefold(): path for path in (*content.by_path, *(stray.path for stray in content.strays))}
    written = {}
    for locale in content.locales:
        path = f"docs/{locale}/{page_id.file}"
        if same := taken.get(path.casefold()):
            raise KbError(f"{same} exists")
        index = _readable(content, locale, PageId(section.name, contract.INDEX))
        written[index.path] = _listed(index, f"- [{contract.UNFINISHED} title]({slug}.md)")
        written[path] = "\n".join([*_front_matter(locale, page_id, request), "", *_body(content, locale, request)])
    return written


def _front_matter(locale: str, page_id: PageId, request: Request) -> Iterator[str]:
    known = {"channel": request.channel, "reviewed": request.month}
    yield "---"
    for field in contract.fields(*page_id):
        if (field.required or field.name in known) and (locale == contract.REFERENCE or not field.shared):
            yield f"{field.name}: {known.get(field.name, '')}".rstrip()
    yield "---"


def _body(content: Corpus, locale: str, request: Request) -> Iterator[str]:
    headings = SECTIONS[request.kind].headings
    if not headings:
        yield f"{contract.UNFINISHED} text\n"
    names = _headings(content, locale, request)
    for anchor in headings:
        yield f"## {names.get(anchor, f'{contract.UNFINISHED} {anchor}')} {{#{anchor}}}\n"
        if anchor == "reply":
            for fence in ("subject",) * (request.channel in contract.WITH_SUBJECT) + ("reply",):
                yield f"```{fence}\n{contract.UNFINISHED} {fence}\n```\n"


def _headings(content: Corpus, locale: str, request: Request) -> dict[str, str]:
    """What a section's pages call their headings in a language; where they differ, a page of the channel decides."""
    pages = [page for page in content if page.locale == locale and page.id.is_entry_of(SECTIONS[request.kind].name)]
    pages.sort(key=lambda page: (content.original(page).value("channel") == request.channel, page.id))
    return {heading.id: heading.text for page in pages for heading in page.headings}


def _listed(index: Page, item: str) -> str:
    """A section's list with one more page, behind the last of those that it lists."""
    own = [link.span.line for link in index.links if link.path.endswith(".md") and "/" not in link.path]
    lines = list(index.lines)
    while not lines[-1].strip():
        lines.pop()
    if not own:
        return "\n".join([*lines, "", item, ""])
    end = max(own)
    while end < len(lines) and lines[end].strip():
        end += 1
    return "\n".join([*lines[:end], item, *lines[end:], ""])


def _phrase(content: Corpus, group: str, row: str) -> dict[str, str]:
    """A table of phrases with one more row, in every language; its cells name their columns, and nothing is heard yet."""
    groups = [page_id.slug for page_id in content.page_ids if page_id.is_entry_of("phrases")]
    if group not in groups:
        raise KbError(f"there is no table of phrases “{group}”; {_hint(group, groups)}")
    _check_name(content, row)
    written = {}
    for locale in content.locales:
        page = _readable(content, locale, PageId("phrases", group))
        header = next((each for each in page.rows if each.is_header), None)
        if header is None or len(header.cells) != contract.PHRASE_COLUMNS:
            raise KbError(f"{page.path} has no table of {contract.PHRASE_COLUMNS} columns: see `make check`")
        cells = [f"{contract.UNFINISHED} {cell.text}" for cell in header.cells]
        cells[0] += f" {{ #{row} }}"
        lines = list(page.lines)
        last = max(header.span.line + 1, *(each.span.line for each in page.rows))  # below the header is its rule
        lines.insert(last, f"| {' | '.join(cells)} |")
        lines.insert(*_heard(page, row))
        written[page.path] = "\n".join(lines)
    return written


def _heard(page: Page, row: str) -> tuple[int, str]:
    """Where a page's front matter names one more row for which nothing is heard yet, and the line that does."""
    name = contract.HEARD.name
    entry = page.front_matter.get(name)
    if entry is None:
        return page.body - 1, f"{name}:\n  {row}:"
    return max(entry.span.line, *(scalar.span.line for scalar in entry.values)), f"  {row}:"


def _declared(content: Corpus, name: str, declarations: str) -> str:
    """The declarations of placeholders with one more."""
    if not contract.SNAKE_CASE.fullmatch(name):
        raise KbError(f"“{name}” is no name of a placeholder: small letters, digits and underscores: case_number")
    if name in content.placeholders or re.search(rf"^{name}[ ]*:", declarations, re.MULTILINE):
        raise KbError(f"{contract.PLACEHOLDERS} declares “{name}” already")
    wordings = [f'  {locale}: {{label: "", example: ""}}' for locale in content.locales]
    return "\n".join([*declarations.rstrip("\n").split("\n"), "", f"{name}:", "  type:", "  max:", *wordings, ""])


def _hint(word: str, known: Sequence[str]) -> str:
    return closest(word, known) or f"known: {', '.join(known)}"


def _check_name(content: Corpus, name: str) -> None:
    """Whether `/go/<name>/` is free, and was never another's."""
    if not contract.SLUG.fullmatch(name) or name == contract.INDEX:
        raise KbError(f"“{name}” is no name: small letters, digits and hyphens, English words: late-parcel")
    ledger = content.ledger
    published = known_addresses.names(
        (known_addresses.page_of(page), listed.names) for page, listed in ledger.pages.items()
    )
    for known, address in (*known_addresses.living_names(content), *published, *known_addresses.former_names(ledger)):
        if known == name:
            raise KbError(f"“{name}” is or was the name of {address}; every name is given once")


def _readable(content: Corpus, locale: str, page_id: PageId) -> Page:
    page = content.page(locale, page_id)
    if page is None:
        raise KbError(f"docs/{locale}/{page_id.file} does not exist; write it first")
    if not page.parsed or not page.body:
        raise KbError(f"{page.path} can't be read: see `make check`")
    return page


def _with_addresses(content: Corpus, written: dict[str, str]) -> dict[str, str]:
    """The same files, and the ledger with their addresses."""
    if any(problem.span.path == contract.ADDRESSES for problem in content.problems):
        raise KbError(f"{contract.ADDRESSES} can't be read: see `make check`")
    pages = dict(content.pages)
    for path, text in written.items():
        _, locale, section, name = path.split("/")
        page_id = PageId(section, name.removesuffix(".md"))
        pages[locale, page_id] = parse(path, locale, page_id, text.encode())
    return written | {contract.ADDRESSES: addresses.write(addresses.recorded(replace(content, pages=pages)))}
