"""Published addresses: they never die."""

from collections.abc import Iterator

from kb.model import addresses, contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.ledger import Ledger
from kb.rules.support import closest, problems


def ledger_syntax(corpus: Corpus) -> Iterator[Finding]:
    """A ledger of addresses that can't be read: unknown keys, no list of anchors, a name that is no address.

    Bad:
        Guidelines/Apologise: do
    Good:
        guidelines/apologise: [do, avoid, say]
    """
    yield from problems(corpus, "ledger_syntax")


def vanished_address(corpus: Corpus) -> Iterator[Finding]:
    """A page, an anchor or a language that was published and is gone, with nothing that leads on.

    Trainers link pages in onboarding, agents bookmark them: a published address never dies, and its line is never
    taken out of docs/addresses.yml.

    Bad:
        guidelines/say-sorry: [do]        (the file was renamed to apologise.md)
    Good:
        redirects:
          guidelines/say-sorry: guidelines/apologise
    """
    ledger = corpus.ledger or Ledger()
    for address, line in addresses.removed(corpus.ledger_before or Ledger(), ledger):
        yield Finding(
            Span(contract.ADDRESSES), f"{address} was listed and is not any more", f"put its line back: {line}"
        )
    for language in ledger.languages:
        if language.text not in corpus.locales:
            yield Finding(
                language.span, f"the pages in “{language.text}” were published and are gone", "keep the language"
            )
    known = [str(page_id) for page_id in corpus.page_ids]
    for name, listed in ledger.pages.items():
        page_id = addresses.page_of(name)
        if page_id not in corpus.page_ids:
            # A page that was only renamed has the same anchors under a new name.
            new = (str(other) for other in corpus.page_ids if str(other) not in ledger.pages)
            like = next((other for other in new if listed.names == {*_anchors(corpus, other)}), "")
            hint = (
                like or closest(name, known).removeprefix("did you mean “").removesuffix("”?") or f"{page_id.section}/…"
            )
            yield Finding(
                listed.span,
                f"{name} was published and is gone",
                f'bring it back, or say where it went: make addresses MOVE="{name} {hint}"',
            )
            continue
        living = _anchors(corpus, name)
        for anchor in listed.anchors:
            if anchor.text not in living:
                new_anchors = [other for other in living if other not in listed.names]
                hint = new_anchors[0] if len(new_anchors) == 1 else "…"
                yield Finding(
                    anchor.span,
                    f"{name}#{anchor.text} was published and is gone",
                    f'bring it back, or say where it went: make addresses MOVE="{name}#{anchor.text} {name}#{hint}"',
                )


def _anchors(corpus: Corpus, name: str) -> tuple[str, ...]:
    return addresses.anchors(corpus, addresses.page_of(name))


def redirect_target(corpus: Corpus) -> Iterator[Finding]:
    """A redirect to nowhere, to itself or to another redirect: readers must arrive in one step.

    Bad:
        guidelines/say-sorry: guidelines/apologize
        guidelines/sorry: guidelines/say-sorry
    Good:
        guidelines/say-sorry: guidelines/apologise
        guidelines/sorry: guidelines/apologise
    """
    ledger = corpus.ledger or Ledger()
    for source, redirect in ledger.redirects.items():
        target = redirect.target
        seen = [source]
        while target in ledger.redirects and target not in seen:
            seen.append(target)
            target = ledger.redirects[target].target
        if target in seen:
            yield Finding(redirect.to.span, f"{source} leads to itself", "name a page that exists")
        elif len(seen) > 1:
            yield Finding(redirect.to.span, f"{redirect.target} is redirected itself", f"name the last page: {target}")
        elif not addresses.is_living(corpus, target):
            page, _, anchor = target.partition("#")
            known = (
                [f"{page}#{other}" for other in _anchors(corpus, page)]
                if anchor and addresses.is_living(corpus, page)
                else [str(page_id) for page_id in corpus.page_ids]
            )
            yield Finding(redirect.to.span, f"{target} does not exist", closest(target, known))


def redirect_of_living(corpus: Corpus) -> Iterator[Finding]:
    """A redirect from an address that exists: one of the two would hide the other.

    Bad:
        redirects: {guidelines/apologise: guidelines/own-mistakes}
    Good:
        (remove the redirect, or the page)
    """
    ledger = corpus.ledger or Ledger()
    for source, redirect in ledger.redirects.items():
        if addresses.is_living(corpus, source):
            yield Finding(redirect.span, f"{source} exists", "remove the redirect, or the page in every language")


def shared_name(corpus: Corpus) -> Iterator[Finding]:
    """Two entries with one name: the language-neutral link `/go/<name>/` could open only one of them.

    Slugs of pages, ids of phrase rows and the names of sections share these names, past ones included.

    Bad:
        docs/en/guidelines/apologise.md and docs/en/training/apologise.md
    Good:
        docs/en/guidelines/apologise.md and docs/en/training/apology-practice.md
    """
    first: dict[str, str] = {}
    for name, address in addresses.living_names(corpus):
        other = first.setdefault(name, address)
        if other != address:
            yield Finding(_place(corpus, address), f"“{name}” is already the name of {other}", "choose another")
    ledger = corpus.ledger or Ledger()
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
    """A page or an anchor that is not in the ledger yet: once published, nothing would keep it alive.

    A warning, so that a new page can be tried out; the tests demand a whole ledger before anything is published.

    Bad:
        docs/en/guidelines/new-page.md, not in docs/addresses.yml
    Good:
        guidelines/new-page: [do, avoid, say, why, related]
    """
    ledger = corpus.ledger or Ledger()
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
