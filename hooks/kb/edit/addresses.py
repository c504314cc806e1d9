"""The ledger of addresses, as `make addresses` brings it up to date (`read.ledger` says what stands in it)."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from kb.model import contract
from kb.model.addresses import anchors, is_living, languages_line, page_line, page_of
from kb.model.corpus import Corpus
from kb.model.error import KbError
from kb.model.finding import Span
from kb.model.ledger import Ledger, Listed, Redirect
from kb.model.parts import Scalar
from kb.read import ledger as ledger_file
from kb.read.git import git
from kb.read.ledger import ADDRESS
from kb.rules import complete

HEADER = """\
# Every address that was ever published, without its language, and where those lead that are gone. Links into the
# site live as long as this list: `make addresses` adds what is new, `make addresses MOVE="old new"` records a new
# name, and nothing is ever removed.
"""


def write(ledger: Ledger) -> str:
    """The ledger as the text of its file, sorted, so that changes merge line by line."""
    lines = [languages_line(ledger), "pages:"]
    lines += [f"  {page_line(name, listed)}" for name, listed in sorted(ledger.pages.items())]
    lines += ["redirects:"] * bool(ledger.redirects)
    lines += [f"  {name}: {redirect.target}" for name, redirect in sorted(ledger.redirects.items())]
    return HEADER + "\n".join(lines) + "\n"


def recorded(corpus: Corpus) -> Ledger:
    """The ledger with all that exists now added to it; nothing is removed."""
    corpus = complete(corpus)
    ledger = corpus.ledger
    here = Span(contract.ADDRESSES)
    languages = dict.fromkeys([*(scalar.text for scalar in ledger.languages), *corpus.locales])
    pages = dict(ledger.pages)
    for page_id in corpus.page_ids:
        known = pages.get(str(page_id), Listed(here, ()))
        new = [anchor for anchor in anchors(corpus, page_id) if anchor not in known.names]
        pages[str(page_id)] = Listed(known.span, (*known.anchors, *(Scalar(anchor, here) for anchor in new)))
    return Ledger(tuple(Scalar(locale, here) for locale in languages), pages, ledger.redirects)


def refuse_loss(corpus: Corpus, root: Path) -> None:
    """See to it that no ledger is begun anew where there was one.

    Raises:
        KbError: the ledger lists nothing, though the last commit's does or the file is there and is not read.
    """
    if corpus.ledger.pages:
        return
    restore = f"`git checkout HEAD -- {contract.ADDRESSES}` brings it back"
    try:
        committed, _ = ledger_file.read(git(root, "show", f"HEAD:./{contract.ADDRESSES}"))
    except KbError:
        committed = Ledger()  # no git, or no commit with a ledger
    if committed.pages:
        raise KbError(
            f"{contract.ADDRESSES} lists nothing, but that of the last commit {len(committed.pages)} pages; {restore}"
        )
    if any(stray.path == contract.ADDRESSES for stray in corpus.strays):  # a link, which nobody has read
        raise KbError(f"{contract.ADDRESSES} could not be read; see `kb check`")


def moved(corpus: Corpus, old: str, new: str) -> Ledger:
    """The ledger after an address has got another name, or its old one back.

    Args:
        corpus: the content, in which `new` exists and `old` does not.
        old: the address that was published: `guidelines/say-sorry`, or with an anchor `…#say`.
        new: the address that takes its place.

    Raises:
        KbError: `old` is not listed, is still there, or `new` does not exist.
    """
    corpus = complete(corpus)
    ledger = corpus.ledger
    for address in (old, new):
        if not ADDRESS.fullmatch(address):
            raise KbError(f"“{address}” is no address: guidelines/apologise, or guidelines/apologise#say")
    name, _, anchor = old.partition("#")
    listed = ledger.pages.get(name)
    if listed is None or (anchor and anchor not in listed.names):
        raise KbError(f"“{old}” was never published; nothing to redirect")
    if is_living(corpus, old):
        raise KbError(f"“{old}” still exists; rename it in docs/ in every language first")
    if not is_living(corpus, new):
        raise KbError(f"“{new}” does not exist; a redirect must lead to a page")
    here = Span(contract.ADDRESSES)
    redirects = dict(_moved(corpus, ledger.redirects, old, new))
    redirects[old] = Redirect(here, Scalar(new, here))
    pages = dict(ledger.pages)
    if anchor:
        rest = tuple(scalar for scalar in listed.anchors if scalar.text != anchor)
        pages[name] = Listed(listed.span, rest)
    else:
        # What the new page calls the same needs no line: the redirect keeps the anchor.
        for lost in listed.names - set(anchors(corpus, page_of(new.partition("#")[0]))):
            redirects[f"{old}#{lost}"] = Redirect(here, Scalar(new, here))
        del pages[name]
    return recorded(replace(corpus, ledger=replace(ledger, pages=pages, redirects=redirects)))


def _moved(corpus: Corpus, redirects: Mapping[str, Redirect], old: str, new: str) -> Iterator[tuple[str, Redirect]]:
    """The redirects after a move, with those left out whose address is back on the page that they would lead to."""
    for source, redirect in redirects.items():
        target = _target(corpus, redirect.target, old, new)
        is_back = target.partition("#")[0] == source.partition("#")[0] and is_living(corpus, source)
        if not is_back:
            yield source, replace(redirect, to=redirect.to._replace(text=target))


def _target(corpus: Corpus, address: str, old: str, new: str) -> str:
    """Where an address is after a move: an anchor of the old page is still itself if the new page has it."""
    name, _, anchor = address.partition("#")
    if address == old:
        return new
    if name != old:
        return address
    same = f"{new.partition('#')[0]}#{anchor}"
    return same if is_living(corpus, same) else new
