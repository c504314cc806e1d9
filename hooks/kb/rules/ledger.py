"""Published addresses: they never die."""

from collections.abc import Iterator
from dataclasses import replace

from kb.model import addresses, contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.ledger import Ledger, Listed
from kb.model.parts import Scalar
from kb.rules.support import closest


def vanished_address(corpus: Corpus) -> Iterator[Finding]:
    """A page, an anchor or a language that was published and is gone, with nothing that leads on.

    Trainers link pages in onboarding, agents bookmark them: a published address never dies, and its line is never
    taken out of docs/addresses.yml.

    Bad:
        docs/addresses.yml
        pages:
          guidelines/say-sorry: [do]
    Good:
        docs/addresses.yml
        redirects:
          guidelines/say-sorry: guidelines/apologise
    """
    ledger = corpus.ledger
    yield from _removed_lines(corpus, ledger)
    yield from _vanished_languages(corpus, ledger)
    for name, listed in ledger.pages.items():
        if addresses.page_of(name) in corpus.page_ids:
            yield from _vanished_anchors(corpus, name, listed)
        else:
            yield _vanished_page(corpus, name, listed)


def _removed_lines(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    if ledger.pages:  # else missing_file says it
        for address, line in addresses.removed(corpus.ledger_before, ledger):
            message = f"{address} was listed and is not any more"
            yield Finding(Span(contract.ADDRESSES), message, f"put its line back: {line}")


def _vanished_languages(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    for language in ledger.languages:
        if language.text not in corpus.locales:
            message = f"the pages in “{language.text}” were published and are gone"
            hint = f"keep the language; if nobody has its addresses yet, take “{language.text}” out here"
            yield Finding(language.span, message, hint)


def _vanished_page(corpus: Corpus, name: str, listed: Listed) -> Finding:
    known = [str(page_id) for page_id in corpus.page_ids]
    listed_pages = corpus.ledger.pages
    # A page that was only renamed has the same anchors under a new name.
    new = (other for other in known if other not in listed_pages and listed.names == {*_anchors(corpus, other)})
    target = next(new, f"{addresses.page_of(name).section}/…")
    return _vanished(name, listed.span, target)


def _vanished_anchors(corpus: Corpus, name: str, listed: Listed) -> Iterator[Finding]:
    living = _anchors(corpus, name)
    new = [anchor for anchor in living if anchor not in listed.names]
    target = new[0] if len(new) == 1 else "…"
    for anchor in listed.anchors:
        if anchor.text not in living:
            yield _vanished(f"{name}#{anchor.text}", anchor.span, f"{name}#{target}")


def _vanished(address: str, span: Span, target: str) -> Finding:
    hint = f'bring it back, or say where it went: make addresses MOVE="{address} {target}"'
    return Finding(span, f"{address} was published and is gone", hint)


def _anchors(corpus: Corpus, name: str) -> tuple[str, ...]:
    return addresses.anchors(corpus, addresses.page_of(name))


def missing_file(corpus: Corpus) -> Iterator[Finding]:
    """One of the files that the handbook can't do without is missing or empty.

    Without docs/addresses.yml all redirects are gone, and nothing would notice which addresses die. Without
    docs/placeholders.yml no template can be filled in. Without docs/organisation.yml nobody knows who answers. Without
    docs/search/concepts.yml and docs/search/shorthand.yml search knows no word but those of the pages.

    Bad:
        docs/addresses.yml (empty)
    Good:
        docs/addresses.yml
    """
    wanted = (
        (contract.ADDRESSES, bool(corpus.ledger.pages), "begin one: make addresses"),
        (contract.PLACEHOLDERS, bool(corpus.placeholders), "declare every {{placeholder}} of the templates there"),
        (contract.ORGANISATION, bool(corpus.organisation.facts), "say there who answers: its name, phone, e-mail, …"),
        (contract.CONCEPTS, bool(corpus.concepts), "list there what words mean the same"),
        (contract.SHORTHAND, bool(corpus.shorthand), "list there what agents abbreviate"),
    )
    told = {stray.path for stray in corpus.strays} | {problem.span.path for problem in corpus.problems}
    for path, is_there, cure in wanted:
        if not is_there and path not in told:
            hint = f"bring it back: git checkout HEAD -- {path}; where there never was one, {cure}"
            yield Finding(Span(path), "missing or empty", hint)


def redirect_source(corpus: Corpus) -> Iterator[Finding]:
    """A redirect from an address that no page of the handbook can have had.

    The page of a redirect is published at that address: it would take the place of a language's pages, of the
    theme's scripts or of what the site makes itself.

    Bad:
        docs/addresses.yml
        redirects:
          vi/guidelines: guidelines/apologise
    Good:
        docs/addresses.yml
        redirects:
          guidelines/say-sorry: guidelines/apologise
    """
    for source, redirect in corpus.ledger.redirects.items():
        if not addresses.is_possible(source):
            message = f"no page of the handbook can have had the address {source}"
            hint = f"remove the line; addresses begin with {', '.join(contract.SECTIONS)}, and without a language"
            yield Finding(redirect.span, message, hint)


def redirect_target(corpus: Corpus) -> Iterator[Finding]:
    """A redirect to nowhere, to itself or to another redirect: readers must arrive in one step.

    Bad:
        docs/addresses.yml
        redirects:
          guidelines/say-sorry: guidelines/apologize
          guidelines/sorry: guidelines/say-sorry
    Good:
        docs/addresses.yml
        redirects:
          guidelines/say-sorry: guidelines/apologise
          guidelines/sorry: guidelines/apologise
    """
    ledger = corpus.ledger
    for source, redirect in ledger.redirects.items():
        target, steps = _end(ledger, source)
        if not target:
            yield Finding(redirect.to.span, f"{source} leads to itself", "name a page that exists")
        elif steps > 1:
            yield Finding(redirect.to.span, f"{redirect.target} is redirected itself", f"name the last page: {target}")
        elif not addresses.is_living(corpus, target):
            yield Finding(redirect.to.span, f"{target} does not exist", closest(target, _like(corpus, target)))


def _end(ledger: Ledger, source: str) -> tuple[str, int]:
    """Where a redirect leads in the end, '' if to itself, and in how many steps."""
    seen = [source]
    while seen[-1] in ledger.redirects:
        target = ledger.redirects[seen[-1]].target
        if target in seen:
            return "", len(seen)
        seen.append(target)
    return seen[-1], len(seen) - 1


def _like(corpus: Corpus, address: str) -> list[str]:
    """The addresses of which one may be meant: those of the page's anchors if only the anchor is wrong."""
    page, _, anchor = address.partition("#")
    if anchor and addresses.is_living(corpus, page):
        return [f"{page}#{other}" for other in _anchors(corpus, page)]
    return [str(page_id) for page_id in corpus.page_ids]


def redirect_of_living(corpus: Corpus) -> Iterator[Finding]:
    """A redirect from an address that exists: one of the two would hide the other.

    Bad:
        docs/addresses.yml
        redirects:
          guidelines/apologise: guidelines/listen-for-facts
    Good:
        docs/addresses.yml
        redirects:
          guidelines/say-sorry: guidelines/listen-for-facts
    """
    ledger = corpus.ledger
    for source, redirect in ledger.redirects.items():
        if addresses.is_living(corpus, source):
            yield Finding(redirect.span, f"{source} exists", "remove the redirect, or the page in every language")


def shared_name(corpus: Corpus) -> Iterator[Finding]:
    """Two entries with one name: the language-neutral link `/go/<name>/` could open only one of them.

    Slugs of pages, ids of phrase rows and the names of sections share these names, past ones included.

    Bad:
        docs/en/guidelines/apologise.md
        docs/en/training/apologise.md
    Good:
        docs/en/guidelines/apologise.md
        docs/en/training/apology-practice.md
    """
    first: dict[str, str] = {}
    for name, address in addresses.living_names(corpus):
        other = first.setdefault(name, address)
        if other != address:
            yield Finding(_place(corpus, address), f"“{name}” is already the name of {other}", "choose another")
    ledger = corpus.ledger
    for name, target in addresses.former_names(ledger):
        if name in first and first[name] != target:
            yield Finding(
                _place(corpus, first[name]), f"“{name}” was the name of what is now {target}", "choose another"
            )


def _place(corpus: Corpus, address: str) -> Span:
    name, _, anchor = address.partition("#")
    page = addresses.any_language(corpus, addresses.page_of(name))
    if page is None:  # pragma: no cover - only living addresses are asked for
        return Span(name)
    return next((row.span for row in page.rows if anchor and row.id == anchor), page.span())


def unlisted_address(corpus: Corpus) -> Iterator[Finding]:
    """A page, an anchor or a language that is not in the ledger yet: once published, nothing would keep it alive.

    A warning, so that a new page can be tried out; the tests demand a whole ledger before anything is published.

    Bad:
        docs/en/guidelines/new-page.md
        ## Do {#do}
    Good:
        docs/en/guidelines/new-page.md
        ## Do {#do}

        docs/addresses.yml
        pages:
          guidelines/new-page: [do]
    """
    ledger = corpus.ledger
    yield from _unlisted_languages(corpus, ledger)
    for page_id in corpus.page_ids:
        listed = ledger.pages.get(str(page_id))
        living = addresses.anchors(corpus, page_id)
        new = [anchor for anchor in living if listed is None or anchor not in listed.names]
        page = addresses.any_language(corpus, page_id)
        if page and (new or listed is None):
            what = f"{page_id}" + (f"#{', #'.join(new)}" if listed else "")
            anchors = [anchor.text for anchor in listed.anchors] if listed else []
            hint = f"make addresses, or write there: {page_id}: [{', '.join([*anchors, *new])}]"
            yield Finding(page.span(), f"{what} is not in docs/addresses.yml", hint)


def _unlisted_languages(corpus: Corpus, ledger: Ledger) -> Iterator[Finding]:
    """The languages that have pages and are not in the ledger."""
    known = [language.text for language in ledger.languages]
    written = {page.locale for page in corpus.pages.values()}
    if ledger.pages and (new := [locale for locale in corpus.locales if locale in written - {*known}]):
        here = ledger.languages[0].span if known else Span(contract.ADDRESSES)
        line = addresses.languages_line(replace(ledger, languages=tuple(Scalar(each, here) for each in (*known, *new))))
        yield Finding(here, f"{', '.join(new)} is not among the languages", f"make addresses, or write there: {line}")
