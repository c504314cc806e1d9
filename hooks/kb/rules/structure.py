"""Which pages exist and how each is built."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.page import Heading, Page, PageId
from kb.rules.support import closest, problems

MIN_WORDS, MAX_WORDS = 120, 350
UNFINISHED = re.compile(rf"{contract.UNFINISHED}(?: ?[^\s|{{}}\[\]()]+)*")


def missing_translation(corpus: Corpus) -> Iterator[Finding]:
    """A page that exists in some languages only.

    The site would show English to a reader of another language, in silence.

    Bad:
        docs/en/guidelines/apologise.md without docs/vi/guidelines/apologise.md
    Good:
        docs/{en,vi,lv,tl}/guidelines/apologise.md
    """
    for page_id in corpus.page_ids:
        for locale in corpus.locales:
            if corpus.page(locale, page_id) is None:
                others = [other for other in corpus.locales if corpus.page(other, page_id)]
                message = f"this page exists in {', '.join(others)} but not in {locale}"
                yield Finding(Span(f"docs/{locale}/{page_id.file}"), message, "write it in this language too")
    sections = {contract.HOME, *(page_id.section for page_id in corpus.page_ids)}
    for section in sorted(sections):
        if not any(page_id.section == section and page_id.is_index for page_id in corpus.page_ids):
            yield Finding(
                Span(f"docs/{contract.REFERENCE}/{PageId(section, contract.INDEX).file}"),
                "there is no index.md",
                "list its pages there",
            )


def outside_contract(corpus: Corpus) -> Iterator[Finding]:
    """A file or folder in `docs/` that is neither a page of the contract nor an image in `docs/assets/`.

    MkDocs publishes whatever lies in docs/, a stray language folder even in every language.

    Bad:
        docs/vi/guidelines/Xin-Lỗi.md
        docs/fr/index.md
        docs/en/guidelines/README.md
    Good:
        docs/vi/guidelines/apologise.md
    """
    for stray in corpus.strays:
        if stray.is_link or (stray.path.startswith("docs/assets/") and stray.path.count("/") > 1):
            continue
        parts = stray.path.rstrip("/").split("/")
        name, suffix = PurePosixPath(parts[-1]).stem, PurePosixPath(parts[-1]).suffix
        if len(parts) == 2 or parts[1] not in corpus.locales:
            known = (*corpus.locales, "assets")
            hint = closest(parts[1], known) or f"docs/ holds the folders {', '.join(known)}"
            message = f"“{parts[1]}” has no place in docs/"
        elif len(parts) > 2 and stray.path.endswith("/"):
            hint, message = "remove it", "an empty folder"
        elif suffix != ".md":
            continue  # forbidden_file
        elif (len(parts) > 3 and parts[2] not in contract.SECTIONS) or len(parts) == 3:
            folder = parts[2] if len(parts) > 3 else name
            hint = closest(folder, contract.SECTIONS) or f"sections: {', '.join(contract.SECTIONS)}"
            message = f"“{'/'.join(parts[2:])}” is not in a section"
        elif len(parts) > 4:
            hint, message = "pages stand directly in their section's folder", "a folder inside a section"
        elif name.lower() == "readme":
            hint, message = "its content belongs in index.md", "README beside index.md: both would become one page"
        else:
            plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
            slug = "-".join(
                "".join(
                    c if c.isascii() and c.isalnum() else " " if c.isspace() or c in "_-." else "" for c in plain
                ).split()
            )
            hint = f"the English slug names the page in every language: {slug or 'act-quickly'}.md"
            message = f"“{name}” is not a slug of small letters, digits and hyphens"
        yield Finding(Span(stray.path), message, hint)


def case_twin(corpus: Corpus) -> Iterator[Finding]:
    """Two files whose names differ in capitals only: on Windows and macOS they are one file.

    Bad:
        docs/en/guidelines/apologise.md
        docs/en/guidelines/Apologise.md
    Good:
        docs/en/guidelines/apologise.md
    """
    paths = [page.path for page in corpus] + [stray.path for stray in corpus.strays] + list(corpus.assets)
    first: dict[str, str] = {}
    for path in sorted(paths, key=lambda p: (p != p.lower(), p)):
        twin = first.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if twin != path:
            yield Finding(Span(path), f"differs from {twin} in capitals only", "remove one of the two")


def empty_page(corpus: Corpus) -> Iterator[Finding]:
    """A page without text.

    Bad:
        (front matter only)
    Good:
        Say sorry first.
    """
    for page in corpus:
        if page.parsed and not page.blocks:
            yield Finding(page.span(max(len(page.lines), 1)), "the page has no text", "write it, or remove the page")


def unfinished(corpus: Corpus) -> Iterator[Finding]:
    """What `make new` left to be written: `TODO:` and what belongs there.

    Bad:
        | TODO: Don't say { #calm-down } | TODO: Why | TODO: Say instead |
    Good:
        | Calm down { #calm-down } | It tells them how to feel. | I can hear how much this matters. |
    """
    for page in corpus:
        if contract.UNFINISHED in page.text:
            for number, line in _written(page):
                for match in UNFINISHED.finditer(line):
                    yield Finding(
                        page.span(number, match.start() + 1),
                        f"“{match[0]}” is still to be written",
                        "write it in place of the mark and the word behind it",
                    )


def _written(page: Page) -> Iterator[tuple[int, str]]:
    """Every line that readers or customers see in some form, numbered; code that is talked about is none."""
    yield from enumerate(page.lines[: page.body], 1)
    yield from page.prose
    for fence in page.fences:
        if fence.is_to_send:
            yield from enumerate(fence.text.split("\n"), fence.span.line + 1)


def heading_id(corpus: Corpus) -> Iterator[Finding]:
    """A heading without the explicit id that makes its address the same in every language.

    Bad:
        ## Nói gì
    Good:
        ## Nói gì {#say}
    """
    for heading in (heading for page in corpus for heading in page.headings):
        if not heading.id:
            yield Finding(
                heading.span, f"heading “{heading.text}” has no id", "add the English page's, after a space: {#say}"
            )
        elif not contract.SLUG.fullmatch(heading.id):
            yield Finding(
                heading.span,
                f"id “{heading.id}” is not small letters, digits and hyphens",
                "for example {#what-to-say}",
            )


def duplicate_id(corpus: Corpus) -> Iterator[Finding]:
    """Two headings of a page with the same id: links reach only the first.

    Bad:
        ## Do {#do}
        ## Do more {#do}
    Good:
        ## Do {#do}
        ## Do more {#do-more}
    """
    for page in corpus:
        first: dict[str, Heading] = {}
        for heading in page.headings:
            other = first.setdefault(heading.id, heading)
            if heading.id and other is not heading:
                message = f"id “{heading.id}” was already used in line {other.span.line}"
                yield Finding(heading.span, message, "give each heading its own")


def heading_level(corpus: Corpus) -> Iterator[Finding]:
    """A `#` heading in the body, or a heading that skips a level.

    The title stands in the front matter; screen readers and the table of contents follow the levels.

    Bad:
        # Apologise
        #### Say {#say}
    Good:
        ## Say {#say}
        ### On the phone {#on-the-phone}
    """
    yield from problems(corpus, "heading_level")
    for page in corpus:
        above = 1
        for heading in page.headings:
            if heading.level == 1:
                yield Finding(
                    heading.span,
                    f"a second title, “{heading.text}”",
                    "the title stands in the front matter; begin headings with ##",
                )
            elif heading.level > above + 1:
                message = f"level {heading.level} under level {above}"
                yield Finding(heading.span, message, f"use {'#' * (above + 1)}")
            above = max(heading.level, 1)


def guideline_sections(corpus: Corpus) -> Iterator[Finding]:
    """A guideline without one of its sections, or with them in another order.

    In a call an agent must know without reading where on the page the words to say stand.

    Bad:
        ## Say {#say}
        ## Do {#do}
    Good:
        ## Do {#do}
        ## Avoid {#avoid}
        ## Say {#say}
        ## Why {#why}
        ## Related {#related}
    """
    for page in corpus:
        section = contract.SECTIONS.get(page.id.section)
        if not page.parsed or page.id.is_index or not section or not section.headings:
            continue
        found = [heading for heading in page.headings if heading.level == 2]
        ids = [heading.id for heading in found]
        for wanted in section.headings:
            if wanted not in ids:
                yield Finding(
                    page.span(len(page.lines)),
                    f"section #{wanted} is missing",
                    f"a {section.kind} has, in this order: {', '.join(section.headings)}",
                )
        filled = {block.section for block in page.blocks if block.kind != "heading"} | {f.section for f in page.fences}
        for heading in found:
            if heading.id in section.headings and heading.id not in filled:
                yield Finding(heading.span, f"section #{heading.id} is empty", "write it")
        order = [i for i in ids if i in section.headings]
        expected = [i for i in section.headings if i in ids]
        for heading in found:
            if heading.id not in section.headings and heading.id:
                yield Finding(
                    heading.span,
                    f"a {section.kind} has no section #{heading.id}",
                    closest(heading.id, section.headings),
                )
        if order != expected and len(order) == len(expected):
            wrong = next(
                h
                for h, want in zip((h for h in found if h.id in section.headings), expected, strict=True)
                if h.id != want
            )
            yield Finding(
                wrong.span, f"section #{wrong.id} is out of order", f"the order is {', '.join(section.headings)}"
            )


def heading_parity(corpus: Corpus) -> Iterator[Finding]:
    """A translation whose heading ids differ from the English page's.

    A link to `#say` must work in every language, and the language switch keeps it.

    Bad:
        ## Sakiet {#sakiet}
    Good:
        ## Sakiet {#say}
    """
    for page, reference in corpus.translations:
        ids = [heading.id for heading in page.headings if heading.id]
        wanted = [heading.id for heading in reference.headings if heading.id]
        extra = Counter(ids) - Counter(wanted)
        lacking = [anchor for anchor in wanted if anchor not in ids]
        if any(not heading.id for heading in page.headings) and not extra:
            continue  # heading_id says what to add
        for heading in page.headings:
            if heading.id in extra:
                hint = closest(heading.id, lacking) or f"the English page has: {', '.join(wanted)}"
                yield Finding(heading.span, f"id “{heading.id}” is not in {reference.path}", hint)
        if not extra and lacking:
            for anchor in lacking:
                where = next(h for h in reference.headings if h.id == anchor)
                message = f"heading {{#{anchor}}} of {reference.path}:{where.span.line} is missing"
                yield Finding(page.span(len(page.lines)), message, "translate that section too")
        elif not extra and ids != wanted and len(ids) == len(wanted):
            wrong = next(h for h, want in zip((h for h in page.headings if h.id), wanted, strict=True) if h.id != want)
            yield Finding(
                wrong.span, f"#{wrong.id} stands elsewhere in {reference.path}", f"keep its order: {', '.join(wanted)}"
            )


def guideline_length(corpus: Corpus) -> Iterator[Finding]:
    """A guideline too short to help or too long for a call: 120 to 350 words.

    Bad:
        (400 words)
    Good:
        (200 words)
    """
    for page in corpus:
        if page.id.section == "guidelines" and not page.id.is_index and page.parsed:
            words = sum(len(block.text.split()) for block in page.blocks)
            if not MIN_WORDS <= words <= MAX_WORDS:
                yield Finding(
                    page.span(),
                    f"{words} words; a guideline has {MIN_WORDS} to {MAX_WORDS}",
                    "an agent reads it during a call",
                )


def list_layout(corpus: Corpus) -> Iterator[Finding]:
    """A list that the site would not show as one: no blank line before it, or nested by other than four spaces.

    Bad:
        Say:
        - one
          - two
    Good:
        Say:

        - one
            - two
    """
    yield from problems(corpus, "list_layout")


def table_layout(corpus: Corpus) -> Iterator[Finding]:
    """A table that the site would not show as written: no blank line before it, or a row with other cells.

    Bad:
        Types:
        | Type | What to do |
        | --- | --- |
        | Critics | Listen | and act |
    Good:
        | Type | What to do |
        | --- | --- |
        | Critics | Listen and act |
    """
    yield from problems(corpus, "table_layout")


def code_span(corpus: Corpus) -> Iterator[Finding]:
    """Backquotes that are not a pair in their line: what they hide from the check the site may show.

    Bad:
        Write ``{name}` in braces.
    Good:
        Write `{name}` in braces.
    """
    yield from problems(corpus, "code_span")


def indented_code(corpus: Corpus) -> Iterator[Finding]:
    """Text indented by four spaces, which becomes a code block.

    Bad:
            I am sorry.
    Good:
        I am sorry.
    """
    yield from problems(corpus, "indented_code")


def fold(corpus: Corpus) -> Iterator[Finding]:
    """A folded block that is not closed, stands in another, holds a heading, or lacks the blank lines.

    Bad:
        /// details | Answer
        Listen first.
        ///
    Good:
        /// details | Answer

        Listen first.

        ///
    """
    yield from problems(corpus, "fold")


def fence(corpus: Corpus) -> Iterator[Finding]:
    """A fenced block that is not closed, is indented, or begins in a way that the site does not understand.

    Bad:
        ~~~ {onclick=…}
    Good:
        ```reply
        …
        ```
    """
    yield from problems(corpus, "fence")
