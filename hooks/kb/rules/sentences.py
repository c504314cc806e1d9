"""Sentences to say: those of the phrases, of a guideline's `#say` and of a situation's `#say-first`. They are copied unread, in any language."""

import re
from collections.abc import Iterable, Iterator, Mapping

from kb.languages import LANGUAGES
from kb.languages.language import BLANK, Language
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.page import Page
from kb.model.parts import Block, Fence, Reply, Scalar, Slot
from kb.rules import facts
from kb.rules.passages import lines, ready, to_send
from kb.rules.support import short

WHOLE = re.compile(r"[.!?…][”’“\"')]*\s*$")
"""A sentence to its end."""
MANY = 3
"""So many details in one text are told one by one; of more, the text is wrong."""
IN_QUOTES = re.compile('[“„‘"\'][^“”„‘"]*[”“’"\']')


def plain_sentence(corpus: Corpus) -> Iterator[Finding]:
    """A sentence to say that is more than plain words in one line, or less: what is copied has no emphasis, no links and no quotation
    marks, and it ends with the sign that ends a sentence.

    Bad:
        ## Say {#say}

        - I’m **really** sorry.
    Good:
        ## Say {#say}

        - I’m really sorry.
    """
    for page in corpus:
        for sentence in page.sentences:
            if not sentence.is_plain:
                message = "a sentence to say has markup, or more than one line"
                yield Finding(sentence.block.span, message, "write plain words in one line")
            elif IN_QUOTES.fullmatch(sentence.text):
                yield Finding(sentence.block.span, "a sentence to say stands in quotation marks", "remove them")
            elif sentence.text.strip() and contract.UNFINISHED not in sentence.text and not WHOLE.search(sentence.text):
                end = sentence.block.place(len(sentence.block.text.rstrip()) - 1)
                yield Finding(
                    end, f"“{_last(sentence.text)}” ends no sentence", "write it to its end, with a full stop behind it"
                )


def _last(text: str) -> str:
    """The last words of a sentence."""
    return " ".join(text.split()[-3:])


def sentence_parity(corpus: Corpus) -> Iterator[Finding]:
    """A guideline or a situation that has more or fewer sentences to say than the English one: each is the same message everywhere.

    Bad:
        docs/lv/guidelines/apologise.md
        ## Sakiet {#say}

        - Atvainojos uzņēmuma vārdā.
    Good:
        docs/lv/guidelines/apologise.md
        ## Sakiet {#say}

        - Man žēl, ka prece pienāca bojāta.
        - Atvainojos uzņēmuma vārdā.
        - Labprāt palīdzēšu to tūlīt atrisināt.
    """
    for page, reference in corpus.translations:
        ours, theirs = len(page.sentences), len(reference.sentences)
        said_under = contract.SAID_UNDER.get(page.id.section)
        if ours != theirs and said_under in page.anchors:
            heading = next(heading for heading in page.headings if heading.id == said_under)
            message = f"sentences to say: {ours}; {reference.path} has {theirs}"
            english = next((each.span for each in reference.headings if each.id == said_under), reference.span())
            yield Finding(heading.span, message, "say the same in the same order, one sentence an item", english)


def sentence_fact(corpus: Corpus) -> Iterator[Finding]:
    """A detail from one call in a sentence to say (a digit, a clock time, a weekday, a month, a person's name) or in a text to send.

    Both are copied unread, so the detail would reach customers for whom it is not true. A text to send may have numbers that are
    true of all calls: hours, a law, a helpline. Dates
    are not among them, nor is what a line tells the customer: an amount, a time, a name.
    A ready value of docs/placeholders.yml may have numbers, but no day, time or name.

    Bad:
        ## Say {#say}

        - I’ll call you back on Tuesday by 3 o’clock, Mr Hughes.
    Good:
        ## Say {#say}

        - I’ll call you back by {{time}}.
    """
    patterns = {locale: facts.of_a_call(corpus, locale) for locale in corpus.locales}
    hint = "say it without, or write a placeholder: {{time}}, {{date}}"
    for page in corpus:
        for sentence in page.sentences:
            yield from _of_one_call(
                sentence.block, 0, facts.found(patterns[page.locale], _blanked(sentence.block, sentence.slots)), hint
            )
        for fence in to_send(page):
            for offset, line in lines(fence):
                yield from _of_one_call(fence, offset, facts.of_a_line(page.locale, line), hint)
    for locale, value in ready(corpus):
        found = facts.found(facts.of_a_value(corpus, locale), value.text)
        yield from _of_one_call(value, 0, found, "say it without: the value is picked in many calls")


def _of_one_call(
    text: Block | Fence | Scalar, offset: int, found: Iterable[re.Match[str]], hint: str
) -> Iterator[Finding]:
    """What was found from an offset of a text on; of many the first."""
    matches = list(found)
    if len(matches) > MANY:
        message = f"“{matches[0][0]}” and {len(matches) - 1} more details are true of one call only"
        yield Finding(text.place(offset + matches[0].start()), message, hint)
        return
    for match in matches:
        yield Finding(text.place(offset + match.start()), f"“{match[0]}” is true of one call only", hint)


def fixed_pronoun(corpus: Corpus) -> Iterator[Finding]:
    """A pronoun that fits some customers only, where the language has a placeholder for it, or one that is too familiar.

    In a message, too: a familiar one, an English close; in Filipino, no “po” at all.

    Bad:
        docs/vi/guidelines/apologise.md
        ## Nói gì {#say}

        - Dạ, em xin lỗi chị ạ.
    Good:
        docs/vi/guidelines/apologise.md
        ## Nói gì {#say}

        - Dạ, {{self}} xin lỗi {{title}} ạ.
    """
    for page in corpus:
        language = LANGUAGES.get(page.locale)
        if language is None:
            continue
        for sentence in page.sentences:
            yield from _pronouns(sentence.block, sentence.slots, language, language.pronouns)
            yield from _unfit(sentence.block, language)
        for reply in _personal(corpus, page):
            yield from _unfit(reply.body, language)


def mixed_pronoun(corpus: Corpus) -> Iterator[Finding]:
    """A message that calls the customer or its writer by a placeholder, and has a fixed pronoun beside it.

    If it is the same person, it fits some customers only; somebody else may be called so.

    Bad:
        docs/vi/templates/acknowledge-email.md
        ```reply warm
        Cảm ơn {{title}} đã viết cho bên em. Mời chị trả lời email này.
        ```
    Good:
        docs/vi/templates/acknowledge-email.md
        ```reply warm
        Cảm ơn {{title}} đã viết cho bên em. Mời {{title}} trả lời email này.
        ```
    """
    for page in corpus:
        language = LANGUAGES.get(page.locale)
        if language is None or not language.pronouns:
            continue
        for reply in _personal(corpus, page):
            names = {slot.name for slot in reply.body.slots}
            pronouns = {name: pattern for name, pattern in language.pronouns.items() if name in names}
            yield from _pronouns(reply.body, reply.body.slots, language, pronouns)


def _personal(corpus: Corpus, page: Page) -> tuple[Reply, ...]:
    """The messages of a page to one customer."""
    return page.replies if corpus.original(page).value("channel") in contract.PERSONAL else ()


def _pronouns(
    text: Block | Fence, slots: Iterable[Slot], language: Language, pronouns: Mapping[str, re.Pattern[str]]
) -> Iterator[Finding]:
    """The pronouns of a text that a placeholder stands for."""
    plain = _blanked(text, slots)
    passed = [match.span() for match in language.no_pronouns.finditer(plain)]
    for name, pattern in pronouns.items():
        for match in pattern.finditer(plain):
            if not any(start <= match.start() < end for start, end in passed):
                message = f"“{match[0]}” fits some customers only"
                yield Finding(text.place(match.start()), message, f"write {{{{{name}}}}}")


def _unfit(text: Block | Fence, language: Language) -> Iterator[Finding]:
    """What in a text is said to no customer; or all of it, where the polite word is missing."""
    for offset, line in lines(text):
        for wrong in language.familiar:
            for match in wrong.pattern.finditer(line):
                yield Finding(text.place(offset + match.start()), f"“{match[0]}” is not said to customers", wrong.hint)
    is_written = text.text.strip() and contract.UNFINISHED not in text.text
    if language.courtesy and is_written and not language.courtesy.pattern.search(text.text):
        yield Finding(text.place(0), f"“{short(text.text)}” is too curt for a customer", language.courtesy.hint)


def _blanked(block: Block | Fence, slots: Iterable[Slot]) -> str:
    """A text with its blanks struck out; offsets are the same."""
    text = block.text
    for slot in slots:
        text = text.replace(slot.raw, BLANK * len(slot.raw), 1)
    return text
