"""Whether each text is in its page's language."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kb.languages import LANGUAGES
from kb.languages.language import Language
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.page import AS_SPOKEN, Page
from kb.model.parts import Block, Scalar
from kb.rules.guess import (
    BLANK,
    FOREIGN,
    MANY_WORDS,
    SENTENCE,
    WORD,
    Fault,
    borrows,
    fault_of,
    foreign_passages,
    has_words_of_others,
    is_plain,
    is_plain_english,
    other_letters,
    own_words,
)
from kb.rules.passages import lines
from kb.rules.support import short

SENTENCE_OF = "sentence of a reply"
MIN_SENTENCE = 6
"""So many words of one sentence tell its language."""
PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
ENGLISH = re.compile(r"\b(?:the|an?|to|of|you|they|it|is)\b")
"""Hardly an English sentence is without one of these."""
MIN_COPIED = 3
"""So many words alike are no name."""
TITLES = frozenset({"title", "heading", "fold"})
SHORT = TITLES | contract.TO_SEND
"""What is judged by fewer words than MIN_COPIED, too."""
MANY_TEXTS = 4
"""So many texts in another language, if that is most of a page, are one mistake."""


def wrong_language(corpus: Corpus) -> Iterator[Finding]:
    """A paragraph in another of the site's languages, or in none of them; a text to send is judged by paragraphs and sentences.

    Bad:
        docs/lv/guidelines/apologise.md
        Then move on to what you are going to do about it.
    Good:
        docs/lv/guidelines/apologise.md
        Pēc tam pārejiet pie risinājuma.
    """
    faulty: dict[str, list[tuple[Block, Fault]]] = defaultdict(list)
    judged = Counter[str]()
    for locale, parts in _texts(corpus):
        for number, part in enumerate(parts):
            judged[part.span.path] += not number
            if fault := _fault(part, locale, corpus.locales):
                faulty[part.span.path].append((part, fault))
                break  # one text, one finding
    for path, found in faulty.items():
        first, fault = found[0]
        if _is_most(len(found), judged[path]):
            message = f"the page {fault.message}, from “{short(first.text)}” on: {len(found)} texts"
            yield Finding(first.span, message, "is it the file of another language? Write it in the page's")
            continue
        for part, fault in found:
            yield Finding(part.span, f"“{short(part.text)}” {fault.message}", "write it in the page's language")


def _fault(part: Block, locale: str, locales: tuple[str, ...]) -> Fault | None:
    """What is wrong about the language of a text; what is heard may have sentences in another alphabet."""
    is_odd = part.kind != "heard" and locale in LANGUAGES and FOREIGN.search(part.text)
    if is_odd and foreign_passages(own_words(part.text)):
        return Fault(f"is not in {locale}")
    if part.kind == "wording" and (other := other_letters(part.text, locale, locales)):
        return Fault(f"looks like {other}, not {locale}", other)
    if part.kind == SENTENCE_OF and not has_words_of_others(part.text, locale):
        return None
    fault = fault_of(part.text, locale, locales)
    return fault if fault and (fault.other or part.kind != SENTENCE_OF) else None  # it may be of names and loan words


def _is_most(number: int, of: int) -> bool:
    """Whether so many of a page's texts are one mistake: the page is another's."""
    return number >= MANY_TEXTS and number * 2 > of


def lost_marks(corpus: Corpus) -> Iterator[Finding]:
    """A paragraph without one of its language's own letters, as it is typed on a phone: ā, đ, ơ and their like are missing.

    Text messages may go without them; what customers say and agents type, too. Of Vietnamese the subject of a mail is judged as well.

    Bad:
        docs/lv/guidelines/apologise.md
        Pec tam pastastiet klientam, ko jus tagad darisiet, lai ta problema tiktu atrisinata vel sodien.
    Good:
        docs/lv/guidelines/apologise.md
        Pēc tam pastāstiet klientam, ko jūs tagad darīsiet, lai tā problēma tiktu atrisināta vēl šodien.
    """
    for page in corpus:
        language = LANGUAGES.get(page.locale)
        if language is None or language.letters is None or _is_text_message(corpus, page):
            continue
        for block in page.seen:
            for part in _parts(block) if block.kind not in AS_SPOKEN else ():
                if language.letters.search(part.text) or not unicodedata.is_normalized("NFC", part.text):
                    continue  # as nearly always; not_nfc tells the other
                words = WORD.findall(own_words(part.prose).lower())
                if not all(map(str.isascii, words)):
                    continue  # whoever types ô or á has the others
                if (
                    _is_long(part, words, language)
                    and not _is_english(corpus, page, part)
                    and not fault_of(part.text, page.locale, corpus.locales)
                ):
                    message = f"“{short(part.text)}” has none of the letters that only {page.locale} has"
                    yield Finding(part.span, message, "type it with all its marks")


def _is_long(part: Block, words: list[str], language: Language) -> bool:
    """Whether so many words in a language have one of its letters."""
    if part.kind == "subject" and language.unmarked_subject:
        return sum(len(word) > 1 for word in words) >= language.unmarked_subject
    return len(words) >= language.unmarked and not language.common_words.isdisjoint(words)


def _is_english(corpus: Corpus, page: Page, part: Block) -> bool:
    """Whether a subject is the English page's: that is told."""
    reference = corpus.reference(page)
    replies = reference.replies if reference and part.kind == "subject" else ()
    return any(reply.subject and reply.subject.text.strip() == part.text.strip() for reply in replies)


def _is_text_message(corpus: Corpus, page: Page) -> bool:
    return corpus.original(page).value("channel") == "sms"


def untranslated(corpus: Corpus) -> Iterator[Finding]:
    """A paragraph, one of its sentences, a title, a heading or a line to send that is the English one, word for word.

    So is what the organisation says by language. Names and loan words are alike in two languages: two or three words count
    where they are English ones, and one word where the English page has it in small letters and the translation has not.

    Bad:
        docs/tl/guidelines/apologise.md
        - Working out whose fault it was before you say it.
    Good:
        docs/tl/guidelines/apologise.md
        - Pag-alam kung sino ang may kasalanan bago humingi ng paumanhin.
    """
    english: dict[str, dict[str, Block]] = {}
    for page, reference in corpus.translations:
        if reference.path not in english:
            english[reference.path] = _originals(reference)
        found = []
        paragraphs = list(_paragraphs(page))
        for block in paragraphs:
            original = english[reference.path].get(block.text.lower())
            if original and _is_copied(BLANK.sub(" ", block.prose), block.kind, page, reference):
                found.append((block, original))
            elif not original and ENGLISH.search(block.text):
                sentences = ((each, english[reference.path].get(each.text.lower())) for each in _sentences(block))
                found += [(each, other) for each, other in sentences if other]
        if _is_most(len(found), len(paragraphs)):
            if fault_of(found[0][1].text, contract.REFERENCE, corpus.locales):
                continue  # the English page is this one's copy: wrong_language tells
            message = f"the page is the English text, from “{short(found[0][0].text)}” on: {len(found)} texts"
            yield Finding(found[0][0].span, message, "write it in the page's language")
            continue
        told: set[str] = set()
        for block, original in found:
            if block.kind not in told:  # one text, one finding
                message = f"“{short(block.text)}” is the English text of {reference.path}:{original.span.line}"
                yield Finding(block.span, message, "write it in the page's language")
                told.update({block.kind} & contract.TO_SEND)
    yield from _copied_beside(corpus)


def _copied_beside(corpus: Corpus) -> Iterator[Finding]:
    """The texts beside the pages that are the English ones: what the organisation says, labels and ready values."""
    for what, texts in _by_language(corpus) if corpus.goes_beside else ():
        original = texts.get(contract.REFERENCE)
        copies = ((locale, text) for locale, text in texts.items() if original and text.text == original.text)
        for locale, scalar in copies:
            words = scalar.text.split()
            # Of what the organisation says, words with a capital are names.
            count = sum(map(str.islower, words)) if what == "text" else len(words)
            if locale != contract.REFERENCE and count >= MIN_COPIED:
                yield Finding(scalar.place(0), f"“{scalar.text}” is the English {what}", f"write it in {locale}")


def _by_language(corpus: Corpus) -> Iterator[tuple[str, Mapping[str, Scalar]]]:
    """What is said beside the pages once in each language, with what it is called."""
    for fact in corpus.organisation.facts.values():
        yield "text", {locale: value for locale, (_, value) in fact.own.items()}
    for placeholder in corpus.placeholders.values():
        yield "label", {locale: wording.label for locale, wording in placeholder.wordings.items()}
        yield from (("value", choice) for choice in placeholder.choices)


def _is_copied(text: str, kind: str, page: Page, reference: Page) -> bool:
    """Whether a text that is the English one too can be no name and no loan word of the translation."""
    words = WORD.findall(text)
    if len(words) >= MIN_COPIED or kind not in SHORT or not words or contract.UNFINISHED in text:
        return len(words) >= MIN_COPIED
    if len(words) > 1 or borrows(page.locale):
        return is_plain_english(text, page.locale)
    word = words[0].lower()
    return kind in TITLES and (is_plain(word) or (_has(reference, word) and not _has(page, word)))


def _originals(page: Page) -> dict[str, Block]:
    """An English page's paragraphs and their sentences, in small letters."""
    paragraphs = list(_paragraphs(page))
    sentences = {each.text.lower(): each for block in paragraphs for each in _sentences(block)}
    return sentences | {block.text.lower(): block for block in paragraphs}


def _sentences(block: Block) -> Iterator[Block]:
    """The sentences of a paragraph that has several, those that are too long to be alike by chance."""
    found = list(SENTENCE.finditer(block.text))
    for match in found if len(found) > 1 and block.kind not in contract.TO_SEND else ():
        start = match.end() - len(match[0].lstrip())
        if match[0].count(" ") >= MIN_SENTENCE - 1:
            yield Block(match[0].strip(), block.place(start), block.section, block.kind)


def _has(page: Page, word: str) -> bool:
    """Whether a page's prose has a word in small letters."""
    return any(re.search(rf"\b{re.escape(word)}\b", block.prose) for block in page.blocks)


def _texts(corpus: Corpus) -> Iterator[tuple[str, Iterable[Block]]]:
    """What is to be in one language, in parts: fields, paragraphs and texts to send; a placeholder's labels, examples and ready values.

    Customers and agents mix languages: keywords may be in any, and what is heard is judged as a whole list.
    """
    for page in corpus:
        for block in page.seen:
            if block.kind not in AS_SPOKEN:
                yield page.locale, _judged(block)
        if heard := page.front_matter.get(contract.HEARD.name):
            for part in heard.parts or (heard,):
                yield page.locale, [Block("; ".join(scalar.text for scalar in part.values), part.span, "", "heard")]
    for locale, scalar in _beside(corpus):
        yield locale, [Block(scalar.text, scalar.place(0), "", "wording")]


def _beside(corpus: Corpus) -> Iterator[tuple[str, Scalar]]:
    """Labels, examples and ready values of placeholders, what the organisation says by language, the site's own texts."""
    if not corpus.goes_beside:
        return
    for placeholder in corpus.placeholders.values():
        for locale, wording in placeholder.wordings.items():
            yield from ((locale, wording.label), (locale, wording.example))
        for choice in placeholder.choices:
            yield from choice.items()
    for fact in corpus.organisation.facts.values():
        yield from ((locale, value) for locale, (_, value) in fact.own.items())
    for texts in (corpus.texts.strings, corpus.texts.explanations):
        for locale, strings in texts.items():
            yield from ((locale, scalar) for scalar in strings.values() if scalar.text.count(" ") >= MANY_WORDS - 1)


def _judged(block: Block) -> Iterator[Block]:
    """A block; of a text to send its paragraphs and their sentences, those that are long enough to be judged."""
    yield from _parts(block)
    for paragraph in PARAGRAPH.finditer(block.text) if block.kind == "reply" else ():
        found = list(SENTENCE.finditer(block.text, *paragraph.span()))
        for match in found if len(found) > 1 else ():
            if len(match[0].split()) >= MIN_SENTENCE:
                start = match.end() - len(match[0].lstrip())
                yield Block(match[0].strip(), block.place(start), "", SENTENCE_OF)


def _parts(block: Block) -> Iterator[Block]:
    """A block; of a text to send its paragraphs, any of which may have come from elsewhere."""
    if block.kind != "reply":
        yield block
        return
    for match in PARAGRAPH.finditer(block.text):
        yield Block(match[0], block.place(match.start()), block.section, block.kind)


def _paragraphs(page: Page) -> Iterator[Block]:
    """What is compared with the English text: a text to send line by line."""
    for block in page.seen:
        if block.kind in contract.TO_SEND:
            for offset, line in lines(block):
                yield Block(line, block.place(offset), block.section, block.kind)
        elif block.kind not in AS_SPOKEN:
            yield block
