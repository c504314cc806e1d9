"""Tables of phrases: don't say, why, say instead."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from kb.languages import LANGUAGES
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.page import Page, Phrase
from kb.model.parts import Block, Fence, Row, Scalar
from kb.rules import cells, matching
from kb.rules.passages import ready, said
from kb.rules.support import closest, fold, guideline, of_guideline, short

ALIKE = 0.9


def phrase_table(corpus: Corpus) -> Iterator[Finding]:
    """A page of phrases without exactly one table, or a table without its three columns.

    They are called the same on all pages of a language: an agent who mistakes one for the other says what they must not.

    Bad:
        docs/en/phrases/apology.md
        | Don’t say | Say instead |
        | --- | --- |
        | Calm down { #calm-down } | I can hear how much this matters. |
    Good:
        docs/en/phrases/apology.md
        | Don’t say | Why | Say instead |
        | --- | --- | --- |
        | Calm down { #calm-down } | It tells them how to feel. | I can hear how much this matters. |
    """
    for page in _pages(corpus):
        headers = [row for row in page.rows if row.is_header]
        if len(headers) != 1:
            yield Finding(
                headers[1].span if headers else page.end,
                f"{len(headers)} tables; a group of phrases is one",
                "three columns: don't say, why, say instead",
            )
        for header in headers:
            if len(header.cells) != contract.PHRASE_COLUMNS:
                yield Finding(
                    header.span,
                    f"{len(header.cells)} columns; phrases have {contract.PHRASE_COLUMNS}",
                    "don't say, why, say instead",
                )
    for locale in corpus.locales:
        tables = [[row for row in page.rows if row.is_header] for page in _pages(corpus) if page.locale == locale]
        headers = [header for header, *others in filter(None, tables) if not others]
        usual = Counter(map(_names, headers)).most_common(1)
        for header in headers:
            if _names(header) != usual[0][0] and len(header.cells) == contract.PHRASE_COLUMNS:
                message = "the columns are called otherwise than on the other pages"
                yield Finding(header.span, message, f"| {' | '.join(usual[0][0])} |")


def _names(header: Row) -> tuple[str, ...]:
    return tuple(cell.text.strip() for cell in header.cells)


def phrase_row(corpus: Corpus) -> Iterator[Finding]:
    """A row without an id, with one that is taken, or that is no slug.

    Bad:
        docs/en/phrases/apology.md
        | Don’t say | Why | Say instead |
        | --- | --- | --- |
        | Calm down | It tells them how to feel. | I can hear how much this matters. |
    Good:
        docs/en/phrases/apology.md
        | Don’t say | Why | Say instead |
        | --- | --- | --- |
        | Calm down { #calm-down } | It tells them how to feel. | I can hear how much this matters. |
    """
    for page in _pages(corpus):
        first: dict[str, Row] = {}
        for row in _rows(page):
            if not row.id:
                yield Finding(
                    row.span, "the row has no id", "end its first cell with the English row's: { #calm-down }"
                )
            elif not contract.SLUG.fullmatch(row.id):
                yield Finding(
                    row.span, f"id “{row.id}” is not small letters, digits and hyphens", "for example { #calm-down }"
                )
            elif first.setdefault(row.id, row) is not row:
                yield Finding(
                    row.span,
                    f"id “{row.id}” was already used in line {first[row.id].span.line}",
                    "remove it if it was pasted twice, else give it an id of its own",
                )


def phrase_cell(corpus: Corpus) -> Iterator[Finding]:
    """A cell that is empty or holds a code span, a row that says the same twice, or a cell that belongs into another column.

    Bad:
        docs/en/phrases/apology.md
        | Don’t say | Why | Say instead |
        | --- | --- | --- |
        | Calm down { #calm-down } | | Calm down |
    Good:
        docs/en/phrases/apology.md
        | Don’t say | Why | Say instead |
        | --- | --- | --- |
        | Calm down { #calm-down } | It tells them how to feel. | I can hear how much this matters. |
    """
    for page in _pages(corpus):
        for row in _rows(page):
            for number, cell in enumerate(row.cells, 1):
                if not fold(cell.text):
                    yield Finding(cell.span, f"cell {number} is empty", "write it")
                elif any(each.code for each in row.cells):
                    yield Finding(cell.span, "a code span in a table of phrases", "plain words alone")
                    break
            if len(row.cells) == contract.PHRASE_COLUMNS:
                yield from cells.repeated(*row.cells)
                yield from cells.misplaced(*row.cells, language=LANGUAGES.get(page.locale))


def phrase_parity(corpus: Corpus) -> Iterator[Finding]:
    """A row that the English table has and a translation lacks, or the other way round; or rows in another order.

    Bad:
        docs/lv/phrases/apology.md
        | Nesakiet | Kāpēc | Sakiet |
        | --- | --- | --- |
        | Nomierinieties { #calm-down } | Tā nesaka. | Dzirdu, cik tas svarīgi. |
    Good:
        docs/lv/phrases/apology.md
        | Nesakiet | Kāpēc | Sakiet |
        | --- | --- | --- |
        | Nomierinieties { #calm-down } | Tā nesaka. | Dzirdu, cik tas svarīgi. |
        | Piedodiet, bet … { #sorry-but } | Tas atņem vārdu spēku. | Man žēl, ka nepiezvanījām. |
    """
    for page, reference in corpus.translations:
        if page.id.section != "phrases":
            continue
        ours = {row.id: row for row in _rows(page) if row.id}
        theirs = {row.id: row for row in _rows(reference) if row.id}
        for name in ours.keys() - theirs.keys():
            hint = closest(name, theirs.keys() - ours.keys()) or "write the row in every language, or in none"
            yield Finding(ours[name].span, f"row “{name}” is not in {reference.path}", hint, reference.end)
        for name in theirs.keys() - ours.keys():
            yield Finding(
                page.end,
                f"row “{name}” of {reference.path}:{theirs[name].span.line} is missing",
                "write it in this language too",
                theirs[name].span,
            )
        if ours.keys() == theirs.keys() and list(ours) != list(theirs):
            name, wanted = next((name, wanted) for name, wanted in zip(ours, theirs, strict=True) if name != wanted)
            message = f"row “{name}” stands where {reference.path}:{theirs[wanted].span.line} has “{wanted}”"
            yield Finding(ours[name].span, message, "put the rows in the same order", theirs[wanted].span)


def near_duplicate(corpus: Corpus) -> Iterator[Finding]:
    """Two rows that warn of nearly the same words, or say the same: an agent finds the wrong one.

    Bad:
        docs/en/phrases/apology.md
        | Don’t say | Why | Say instead |
        | --- | --- | --- |
        | Calm down, please { #calm-down } | It tells them how to feel. | I can hear how much this matters. |
        | Calm down please! { #please-calm } | It is an order. | I’d like to understand this. |
    Good:
        docs/en/phrases/apology.md
        | Don’t say | Why | Say instead |
        | --- | --- | --- |
        | Calm down, please { #calm-down } | It tells them how to feel. | I can hear how much this matters. |
    """
    for phrases in corpus.phrases.values():
        yield from _given_again(corpus, phrases)
        seen: list[tuple[Phrase, str]] = []
        for phrase in phrases:
            text = fold(phrase.avoid)
            matcher = SequenceMatcher(None, b=text)
            for other, words in seen if corpus.goes_through(phrase.page) else ():
                matcher.set_seq1(words)
                if _are_alike(matcher):
                    message = f"nearly the same as {other.span.path}:{other.span.line}"
                    yield Finding(phrase.span, message, "keep one of the two")
                    break
            seen.append((phrase, text))


def _given_again(corpus: Corpus, phrases: Iterable[Phrase]) -> Iterator[Finding]:
    """One of several phrases to avoid that another row has, too, or a sentence to say that another of the table has."""
    first: dict[tuple[str, str, str], Phrase] = {}
    for phrase in phrases:
        several = phrase.avoid.split(cells.BETWEEN)
        texts = [("what to avoid", "", each) for each in several if len(several) > 1]
        for what, where, text in (*texts, ("what to say", phrase.page.path, phrase.say)):
            other = first.setdefault((what, where, fold(text)), phrase)
            if other.span != phrase.span and fold(text) and corpus.goes_through(phrase.page):
                message = f"“{short(text)}” is {what} in {other.span.path}:{other.span.line} already"
                yield Finding(phrase.span, message, "keep it in one of the two")


def _are_alike(matcher: SequenceMatcher[str]) -> bool:
    """Whether two texts are: the quick ratios are bounds from above."""
    return all(ratio() >= ALIKE for ratio in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio))


def phrase_guideline(corpus: Corpus) -> Iterator[Finding]:
    """A row without a guideline, or a guideline or row in the front matter that does not exist.

    The English page names them: a line for each row, first the row, then its guidelines.

    Bad:
        docs/en/phrases/apology.md
        ---
        guidelines:
          - calm-down listen-for-facts
          - sorry-but apologize
        ---
    Good:
        docs/en/phrases/apology.md
        ---
        guidelines:
          - calm-down listen-for-facts
          - sorry-but apologise
        ---
    """
    for page in _pages(corpus):
        if corpus.reference(page):
            continue
        rows = {row.id: row for row in _rows(page) if row.id}
        named: set[str] = set()
        entry = page.front_matter.get("guidelines")
        for scalar in entry.values if entry else ():
            name, *slugs = scalar.text.split() or [""]
            if name in named:
                yield Finding(scalar.span, f"row “{name}” is given its guidelines twice", "one line for each row")
            named.add(name)
            if name and name not in rows:
                yield Finding(
                    scalar.span, f"there is no row “{name}” in this table", closest(name, rows) or "remove the line"
                )
            for number, slug in enumerate(slugs):
                if slug in slugs[:number]:
                    yield Finding(scalar.span, f"guideline “{slug}” is given twice", "remove one of the two")
                elif slug not in corpus.guidelines:
                    message = f"there is no guideline “{slug}”"
                    yield Finding(scalar.span, message, of_guideline(corpus, slug), guideline(slug))
        for name, row in rows.items():
            if name not in named:
                yield Finding(
                    row.span, f"row “{name}” has no guideline", f"add `  - {name} <guideline>` to `guidelines` above"
                )


def guideline_without_use(corpus: Corpus) -> Iterator[Finding]:
    """A guideline that no template and no phrase applies: it says what to do, but gives no words for it.

    Bad:
        docs/en/guidelines/new-one.md
    Good:
        docs/en/guidelines/new-one.md

        docs/en/templates/acknowledge-email.md
        ---
        guidelines: [apologise, new-one]
        ---
    """
    used = {slug for page in corpus.templates for slug in page.values("guidelines")}
    used |= {slug for phrases in corpus.phrases.values() for phrase in phrases for slug in phrase.guidelines}
    for page in corpus:
        if page.id.is_entry_of("guidelines") and not corpus.reference(page) and page.id.slug not in used:
            yield Finding(
                page.span(),
                "no template and no phrase applies this guideline",
                "name it in a template's or a row's `guidelines`",
            )


def dont_phrase_used(corpus: Corpus) -> Iterator[Finding]:
    """A phrase to avoid in a reply, in a ready value, in a sentence to say, or in what another row recommends.

    Compared after folding case, punctuation and spaces, and words that are alike: “I’m”, “I am”. A long one is told with a
    word put in between as well, unless that word turns it round: not, never.

    Bad:
        docs/en/templates/acknowledge-email.md
        ```reply
        Calm down. We are looking into it.
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ```reply
        I can hear how much this matters to you.
        ```
    """
    for locale, phrases in corpus.phrases.items():
        language = LANGUAGES.get(locale)
        alike = language.alike if language else {}
        negations = matching.turning(language.negations, alike) if language else frozenset()
        warned = _by_longest_word(phrases, alike)
        for passages in _given(corpus, locale) if warned else ():
            whole = matching.Said("\n\n".join(passage.text for passage in passages), negations, alike)
            for phrase, words in (each for word in set(whole.words) for each in warned.get(word, ())):
                if any(whole.phrases(words)):
                    for passage in passages:
                        for start, _ in matching.Said(passage.text, negations, alike).phrases(words):
                            yield Finding(
                                passage.place(start),
                                f"“{phrase.avoid}” is a phrase to avoid",
                                f"{phrase.span.path}:{phrase.span.line} tells why: {phrase.why}",
                            )


def _given(corpus: Corpus, locale: str) -> Iterator[list[Block | Fence] | list[Scalar]]:
    """What customers get or are told in a language: page by page, and the ready values."""
    yield from (list(said(page)) for page in corpus if page.locale == locale)
    yield [value for of, value in ready(corpus) if of == locale]


def _by_longest_word(
    phrases: Iterable[Phrase], alike: Mapping[str, str]
) -> dict[str, list[tuple[Phrase, matching.Words]]]:
    """Phrases with their words: a page that lacks the longest one has none of them, and most pages lack it."""
    found = defaultdict(list)
    for phrase in phrases:
        for words in matching.variants(phrase.avoid, alike):
            found[max(words, key=len)].append((phrase, words))
    return dict(found)


def _pages(corpus: Corpus) -> Iterator[Page]:
    for page in corpus:
        if page.id.is_entry_of("phrases") and page.parsed:
            yield page


def _rows(page: Page) -> Iterator[Row]:
    for row in page.rows:
        if not row.is_header:
            yield row
