"""A built site -> PDFs for trainers, in each language: the pack, desk cards, role-plays for two, the flow of service recovery.

Headless Chromium prints the pages as they are; a footer tells the content's date, the address and the page.
"""

import io
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from lxml import html
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from kb import packages
from kb.languages.scripts import date_text
from kb.model.error import KbError
from kb.publish.chromium import chromium
from kb.read import content_date, texts, tree
from kb.site import onboarding, role_plays, urls

SITE, FOLDER = "site", "pdf"
CONTENTS = 'nav a[href^="#"]'
"""What is told its page in the PDF."""
TRIES = 3
FOOTER = """@page {{ margin: 15mm 15mm 18mm;
  @bottom-left {{ content: {words}; font: 8pt {font}; }}
  @bottom-right {{ content: counter(page) " / " counter(pages); font: 8pt {font}; }} }}"""
FONT = 'system-ui, "Noto Sans", "Liberation Sans", "DejaVu Sans", Arial, sans-serif'
ALONE = """(chosen) => {
  const kept = [...document.querySelectorAll(chosen)];
  const isKept = (element) => kept.some((each) => element.contains(each) || each.contains(element));
  for (const element of document.body.querySelectorAll("*")) if (!isKept(element)) element.remove();
}"""
"""Leaves only what a selector names, and what it stands in."""
NUMBER = """([links, pages]) => {
  for (const link of document.querySelectorAll(links)) link.dataset.page = pages[decodeURIComponent(link.hash.slice(1))] ?? "000";
}"""


class Document(NamedTuple):
    """A PDF: its name, the page that is printed, and what of it, if not all."""

    name: str
    page: str
    part: str = ""


DOCUMENTS = (
    Document("onboarding-pack", onboarding.ADDRESS),
    Document("role-plays", role_plays.ADDRESS),
    Document("desk-cards", "training/desk-cards/"),
    Document("service-recovery", "playbooks/six-step-service-recovery/", "h1, #flow, #flow + ol"),
)


def run(root: Path) -> int:
    """`kb pdf`: print all into a folder of the repository, and tell each file; raises as `write` does."""
    packages.ensure((packages.LIBATOMIC, packages.BROWSER))
    for file in write(root, root / FOLDER):
        print(file, file=sys.stderr)
    return 0


def write(root: Path, out: Path) -> Iterator[Path]:
    """Print every document of every language that the built site has, and tell each file once it is there.

    Args:
        root: the repository, with the built site.
        out: the folder of the PDFs.

    Raises:
        KbError: there is no site or no Chromium, or a page can't be printed.
    """
    site = root / SITE
    if not site.is_dir():
        raise KbError(f"{site} is not there: `kb build` makes it")
    content = tree.load(root)
    strings = texts.load(root / texts.STRINGS, content.locales)
    day = content_date.newest(root)
    with chromium() as browser:
        for locale in content.locales:
            home = site / urls.prefix(locale)
            date = strings[locale]["content.date"].replace("#", date_text(day, locale))
            for document in DOCUMENTS:
                source = home / document.page / "index.html"
                if not source.is_file():
                    continue
                footer = f"{date} · {urljoin(address(home), document.page)}"
                file = out / locale / f"{document.name}.pdf"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(printed(browser, source, footer, document.part))
                yield file


def address(home: Path) -> str:
    """The address that the home page in a folder of a built site was made for; pages to print don't tell theirs."""
    return str(html.parse(home / "index.html").xpath("string(//link[@rel='canonical']/@href)"))


def printed(browser: Browser, source: Path, footer: str, part: str = "") -> bytes:
    """A page as PDF, its contents with page numbers.

    Args:
        browser: what prints it.
        source: the page's file.
        footer: what stands below every page.
        part: a selector of what is to be printed, if not all.

    Raises:
        KbError: the contents do not come to rest.
    """
    context = browser.new_context(bypass_csp=True, color_scheme="light", service_workers="block")
    try:
        page = context.new_page()
        page.goto(source.resolve().as_uri())
        if part:
            page.evaluate(ALONE, part)
        page.add_style_tag(content=FOOTER.format(words=json.dumps(footer, ensure_ascii=False), font=FONT))
        return _numbered(page)
    finally:
        context.close()


def _numbered(page: Page) -> bytes:
    pages: Mapping[str, int] = {}
    for _ in range(TRIES):
        page.evaluate(NUMBER, [CONTENTS, pages])
        data = page.pdf(format="A4", prefer_css_page_size=True, print_background=True, outline=True, tagged=True)
        before, pages = pages, places(PdfReader(io.BytesIO(data)))
        if pages == before or not page.locator(CONTENTS).count():
            return data
    raise KbError(f"the contents of {page.url} move each time their page numbers are put in")


def places(reader: PdfReader) -> dict[str, int]:
    """On which page of a PDF each anchor is that a link of it leads to."""
    found = {name: reader.get_destination_page_number(place) for name, place in reader.named_destinations.items()}
    return {name.removeprefix("/"): number + 1 for name, number in found.items() if number is not None}
