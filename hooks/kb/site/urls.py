"""Addresses of pages, relative to the site's root."""

from kb.model import addresses, contract
from kb.model.corpus import Corpus
from kb.model.page import Page, PageId

GO = "go"
"""The folder of the language-neutral addresses."""
PREVIEWS = "previews"
"""The folder of the pictures that chats show of links."""


def prefix(locale: str) -> str:
    """What a language's addresses begin with: `vi/`, or '' for the reference, whichever languages are built."""
    return "" if locale == contract.REFERENCE else f"{locale}/"


def url(address: object, locale: str = contract.REFERENCE) -> str:
    """The address of a page or an anchor: `guidelines/apologise#say` -> `vi/guidelines/apologise/#say`.

    Args:
        address: a page's id, or an address as the ledger has it.
        locale: the language; the reference's addresses begin with none.
    """
    name, hash_sign, anchor = str(address).partition("#")
    folder = "" if name == contract.INDEX else f"{name.removesuffix(f'/{contract.INDEX}')}/"
    return f"{prefix(locale)}{folder}{hash_sign}{anchor}"


def whole(corpus: Corpus, page: Page, anchor: str = "") -> str:
    """The whole address of a page in its language, or of an anchor of it."""
    address = f"{page.id}#{anchor}" if anchor else page.id
    return corpus.site_url + url(address, page.locale)


def file(page: Page) -> str:
    """The file of a page's HTML in the site."""
    return f"{url(page.id, page.locale)}index.html"


def go(page_id: PageId) -> str:
    """The language-neutral address of a page; '' for a home page."""
    return next((f"{GO}/{name}/" for name, _ in addresses.names([(page_id, ())])), "")


def picture(section: str) -> str:
    """The picture that stands for a section where a link is shown, the home page's for ''."""
    return f"{PREVIEWS}/{section or contract.INDEX}.png"
