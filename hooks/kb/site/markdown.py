"""The pages for assistants and scripts: each as Markdown that stands alone, and a list of them (https://llmstxt.org/)."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import HOME_PAGE, Page
from kb.read.marks import ROW_ID
from kb.site import urls
from kb.site.blanks import with_labels

NAME = "index.md"
"""What a page's Markdown is called, beside the page."""
LIST = "llms.txt"


def files(
    corpus: Corpus, locales: Collection[str], names: Mapping[str, str], wanted: Callable[[Page], bool]
) -> Iterator[tuple[str, str]]:
    """Every file: its path in the site and its text.

    Args:
        corpus: the content.
        locales: the languages that are built.
        names: each language's own name.
        wanted: whether a page's is to be made; a page's Markdown follows from the page alone.
    """
    for locale in locales:
        yield f"{urls.prefix(locale)}{LIST}", listed(corpus, locale, locales, names)
        for page in _published(corpus, locale):
            if wanted(page):
                yield f"{urls.url(page.id, locale)}{NAME}", text(corpus, page)


def text(corpus: Corpus, page: Page) -> str:
    """A page: title and summary, whole addresses in links, no ids, and labels where there are blanks."""
    lines = [ROW_ID.sub(r"\1", line) for line in page.lines]
    for heading in page.headings:
        lines[heading.span.line - 1] = f"{'#' * heading.level} {heading.text}"
    for link in page.links:
        if target := corpus.target(link):
            place, address = link.span.line - 1, urls.whole(corpus, target, link.anchor)
            lines[place] = lines[place].replace(f"]({link.target})", f"]({address})")
    body = "\n".join(lines[page.body :]).strip("\n")
    return f"{_head(page)}\n{with_labels(corpus, page.locale, body)}\n"


def listed(corpus: Corpus, locale: str, locales: Iterable[str], names: Mapping[str, str]) -> str:
    """The list of a language's pages, by section; and where those of the other languages are."""
    home = corpus.page(locale, HOME_PAGE)
    parts = [_head(home)] if home else []
    for section in contract.SECTIONS:
        pages = [page for page in _published(corpus, locale) if page.id.section == section]
        title = next((page.title for page in pages if page.id.is_index), section)
        entries = [_line(corpus, page) for page in pages if not page.id.is_index]
        if entries:
            parts.append("\n".join([f"## {title}\n", *entries, ""]))
    others = [each for each in locales if each != locale]
    if others:
        lines = [f"- [{names[each]}]({corpus.site_url}{urls.prefix(each)}{LIST})" for each in others]
        parts.append("\n".join(["## Optional\n", *lines, ""]))
    return "\n".join(parts)


def _published(corpus: Corpus, locale: str) -> list[Page]:
    """The pages for who answers customers, not those about the site."""
    return [page for page in corpus if page.locale == locale and contract.is_data(page.id.section)]


def _head(page: Page) -> str:
    summary = page.value("summary")
    return f"# {page.title}\n" + (f"\n> {summary}\n" if summary else "")


def _line(corpus: Corpus, page: Page) -> str:
    return f"- [{page.title}]({urls.whole(corpus, page)}{NAME}): {page.value('summary')}"
