"""Which files exist."""

import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from kb.model import contract
from kb.model.corpus import Corpus, Reason, Stray
from kb.model.finding import Finding, Span
from kb.model.page import PageId
from kb.rules.support import closest

MAX_POINTS = 10_000_000
"""More than a screen of 3840 × 2160 has."""
MANY = 2
"""With more languages, that a page is in one of them alone is told once."""
SUFFIXES = {"jpg": "jpeg"}


def missing_translation(corpus: Corpus) -> Iterator[Finding]:
    """A page that exists in some languages only.

    The site would silently show English to a reader of another language.

    Bad:
        docs/vi/guidelines/apologise.md (missing)
    Good:
        docs/en/guidelines/apologise.md
        docs/vi/guidelines/apologise.md
        docs/lv/guidelines/apologise.md
        docs/tl/guidelines/apologise.md
    """
    for locale in corpus.locales:
        if not any(corpus.page(locale, page_id) for page_id in corpus.page_ids):
            message = f"there is no page in {locale}"
            yield Finding(Span(f"docs/{locale}"), message, "write them, or take the language out of mkdocs.yml")
            continue
        for page_id in corpus.page_ids:
            if corpus.page(locale, page_id) is None:
                others = [other for other in corpus.locales if corpus.page(other, page_id)]
                if len(others) == 1 and len(corpus.locales) > MANY:
                    continue  # told once below
                message = f"this page exists in {', '.join(others)} but not in {locale}"
                yield Finding(Span(f"docs/{locale}/{page_id.file}"), message, "write it in this language too")
    yield from _in_one_language(corpus)
    for section in sorted({contract.HOME, *(page_id.section for page_id in corpus.page_ids)}):
        index = PageId(section, contract.INDEX)
        if index not in corpus.page_ids:
            span = Span(f"docs/{contract.REFERENCE}/{index.file}")
            yield Finding(span, "there is no index.md", "list its pages there")


def _in_one_language(corpus: Corpus) -> Iterator[Finding]:
    """The pages that one language alone has."""
    there = [locale for locale in corpus.locales if any(corpus.page(locale, page_id) for page_id in corpus.page_ids)]
    for page_id in corpus.page_ids if len(corpus.locales) > MANY else ():
        pages = [page for locale in there if (page := corpus.page(locale, page_id))]
        others = [locale for locale in there if len(pages) == 1 and locale != pages[0].locale]
        if others:
            message = f"this page exists in {pages[0].locale} but not in {', '.join(others)}"
            yield Finding(pages[0].span(), message, "write it in these languages too")


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
        if found := _outside(corpus, stray):
            yield Finding(Span(stray.path), *found)
    for path in (*corpus.by_path, *corpus.assets):
        name = PurePosixPath(path).name
        if contract.RESERVED_NAME.fullmatch(name):
            yield Finding(Span(path), f"Windows can't have a file “{name}”", "give it another name")
        elif len(name) > contract.MAX_NAME:
            message = f"a name of {len(name)} characters; {contract.MAX_NAME} are allowed"
            yield Finding(Span(path), message, "give it a shorter name")
        elif path in corpus.assets and not contract.PICTURE_NAME.fullmatch(name):
            suffix = PurePosixPath(path).suffix
            hint = f"call it {_slug(PurePosixPath(path).stem) or 'flow'}{suffix}"
            yield Finding(Span(path), f"“{name}” is not small letters, digits and hyphens", hint)


def _outside(corpus: Corpus, stray: Stray) -> tuple[str, str] | None:
    """What is wrong with where something lies, and the cure; None where another rule says what is wrong with it."""
    parts = stray.path.rstrip("/").split("/")[1:]
    name = PurePosixPath(parts[-1]).stem
    match stray.reason:
        case Reason.FOLDER:
            known = (*corpus.locales, "assets")
            hint = closest(parts[0], known) or f"docs/ holds the folders {', '.join(known)}"
            return f"“{parts[0]}” has no place in docs/", hint
        case Reason.EMPTY:
            return "an empty folder", "remove it"
        case Reason.SECTION:
            hint = closest(parts[1] if len(parts) > 2 else name, contract.SECTIONS)
            return f"“{'/'.join(parts[1:])}” is not in a section", hint or f"sections: {', '.join(contract.SECTIONS)}"
        case Reason.NESTED:
            return "a folder inside a section", "pages stand directly in their section's folder"
        case Reason.README:
            return "README beside index.md: both would become one page", "its content belongs in index.md"
        case Reason.SLUG:
            hint = f"the English slug names the page in every language: {_slug(name) or 'act-quickly'}.md"
            return f"“{name}” is not a slug of small letters, digits and hyphens", hint
        case _:
            return None


def _slug(name: str) -> str:
    """A name in small letters without marks, its words joined by hyphens."""
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    kept = (c if c.isascii() and c.isalnum() else " " if c.isspace() or c in "_-." else "" for c in plain)
    return "-".join("".join(kept).split())


def case_twin(corpus: Corpus) -> Iterator[Finding]:
    """Two files whose names differ only in capital letters: on Windows and macOS they are one file.

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


def picture(corpus: Corpus) -> Iterator[Finding]:
    """A picture file that holds no picture, moves, has more pixels than any screen, or takes the place of the site's own icon.

    A file's name doesn't prove what it holds: a web page named like a picture is published, but nothing is shown. A small file may
    unpack to more than a phone can hold. Readers can't stop a picture that moves, and flashes can harm them (WCAG 2.2.2, 2.3.1).

    Bad:
        docs/assets/flow.png (empty)
    Good:
        docs/assets/flow.png
    """
    for path, shown in corpus.assets.items():
        suffix = PurePosixPath(path).suffix.removeprefix(".")
        if path.startswith(contract.SITE_PICTURES):
            yield Finding(Span(path), "the site has a picture of its own there", "give yours another name")
        elif shown is None or shown.type != SUFFIXES.get(suffix, suffix):
            what = f"a picture of the type {shown.type}" if shown else "no picture"
            yield Finding(Span(path), f"holds {what}", f"export it as {suffix.upper()}, or commit the file itself")
        elif shown.moves:
            yield Finding(Span(path), "the picture moves, and readers can't stop it", "export one picture of it")
        elif not 0 < shown.width * shown.height <= MAX_POINTS:
            message = f"{shown.width:,} × {shown.height:,} points; {MAX_POINTS:,} in all are allowed"
            yield Finding(Span(path), message, "scale the picture down")


def picture_notes(corpus: Corpus) -> Iterator[Finding]:
    """A picture with what a camera or a program wrote into it: where it was taken, by whom, a comment.

    Nobody sees it on the page, but whoever loads the picture gets it.

    Bad:
        docs/assets/flow.png (with Exif)
    Good:
        docs/assets/flow.png
    """
    for path, shown in corpus.assets.items():
        if shown and shown.has_notes:
            hint = "save it without them: in most programs “export for web”, or `exiftool -all= FILE`"
            yield Finding(Span(path), "the picture carries notes that nobody sees", hint)
