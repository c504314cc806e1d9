"""Whether each text is in its page's language."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from kb.languages import LANGUAGES
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.page import AS_SPOKEN, Page
from kb.model.parts import Block, Scalar
from kb.rules.text import FOREIGN, WORD

MIN_WORDS = 4
"""Shorter texts say too little about their language."""
MANY_WORDS = 8
"""So many words of running text have at least one of its language's commonest."""
LONG = 12
"""So many words of a language with letters of its own have one of them."""
QUOTED = re.compile("[“„‘][^“„‘”’]*[”’]")
"""What somebody says may be in another language."""
BLANK = re.compile(r"\{\{.*?\}\}")
RUNNING = re.compile(r"[^\W\d_A-Z]+(?: [^\W\d_A-Z]+)+")
"""Words one behind the other, without a comma or a capital: neither a list nor names."""
PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
MANY_IN_A_ROW = 6
MIN_COPIED = 3
"""Two words alike may be a name."""
CERTAIN = 0.99


def wrong_language(corpus: Corpus) -> Iterator[Finding]:
    """A paragraph in another of the site's languages, or in none of them; a text to send is judged by paragraphs.

    Bad:
        docs/lv/guidelines/apologise.md
        Then move on to what you are going to do about it.
    Good:
        docs/lv/guidelines/apologise.md
        Pēc tam pārejiet pie risinājuma.
    """
    for locale, parts in _texts(corpus):
        for part in parts:
            if fault := _fault(part.text, locale, corpus.locales):
                yield Finding(part.span, f"“{_short(part.text)}” {fault}", "write it in the page's language")
                break  # one text, one finding


def _fault(written: str, locale: str, locales: tuple[str, ...]) -> str:
    """What of another language is in a text that is to be in one, or ''."""
    text = _own_words(written)
    if not _is_suspicious(text, text.lower().split(), locale):
        return ""  # nearly all, and parting words from their marks takes longest
    words = WORD.findall(text.lower())
    if locale in LANGUAGES and sum(1 for word in words if FOREIGN.match(word)) * 2 > len(words):
        return f"is not in {locale}"
    if len(words) < MIN_WORDS or not _is_suspicious(text, words, locale):
        return ""
    found = _language(" ".join(words), locale, locales)
    if found not in ("", locale) and (_runs(text) or LANGUAGES[found].common_words.intersection(words)):
        return f"looks like {found}, not {locale}"  # a list of names and loan words is no sentence of it
    return f"does not look like {locale}" if not _evidence(text, words, locale) and _runs(text) else ""


def lost_marks(corpus: Corpus) -> Iterator[Finding]:
    """A paragraph without one of its language's own letters, as it is typed on a phone: ā, đ, ơ and their like are missing.

    Text messages may go without them; what customers say and agents type, too.

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
                if language.letters.search(part.text):
                    continue  # as nearly always
                words = WORD.findall(_own_words(part.prose).lower())
                if not all(map(str.isascii, words)):
                    continue  # whoever types ô or á has the others
                is_own = len(words) >= LONG and language.common_words.intersection(words)
                if is_own and not _fault(part.text, page.locale, corpus.locales):
                    message = f"“{_short(part.text)}” has none of the letters that only {page.locale} has"
                    yield Finding(part.span, message, "type it with all its marks")


def _is_text_message(corpus: Corpus, page: Page) -> bool:
    return (corpus.reference(page) or page).value("channel") == "sms"


def untranslated(corpus: Corpus) -> Iterator[Finding]:
    """A paragraph or a line to send that is the English one, word for word.

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
            english[reference.path] = {block.text.lower(): block for block in _paragraphs(reference)}
        told: set[str] = set()
        for block in _paragraphs(page):
            original = english[reference.path].get(block.text.lower())
            if block.kind in told:
                continue  # one text, one finding
            if original and len(WORD.findall(BLANK.sub(" ", block.prose))) >= MIN_COPIED:
                message = f"“{_short(block.text)}” is the English text of {reference.path}:{original.span.line}"
                yield Finding(block.span, message, "write it in the page's language")
                told.update({block.kind} & contract.TO_SEND)
    for placeholder in corpus.placeholders.values():
        original_label = placeholder.wordings.get(contract.REFERENCE)
        for locale, wording in placeholder.wordings.items():
            is_same = original_label and wording.label.text == original_label.label.text
            if locale != contract.REFERENCE and is_same and len(wording.label.text.split()) >= MIN_COPIED:
                message = f"“{wording.label.text}” is the English label"
                yield Finding(wording.label.place(0), message, f"write it in {locale}")


def _texts(corpus: Corpus) -> Iterator[tuple[str, Iterable[Block]]]:
    """What is to be in one language, in parts: fields, paragraphs and texts to send; a placeholder's labels, examples and ready values.

    Customers and agents mix languages: keywords may be in any, and what is heard is judged as a whole list.
    """
    for page in corpus:
        for block in page.seen:
            if block.kind not in AS_SPOKEN:
                yield page.locale, _parts(block)
        if heard := page.front_matter.get(contract.HEARD.name):
            for part in heard.parts or (heard,):
                yield page.locale, [Block("; ".join(scalar.text for scalar in part.values), part.span, "", "heard")]
    for locale, scalar in _beside(corpus):
        yield locale, [Block(scalar.text, scalar.place(0), "", "wording")]


def _beside(corpus: Corpus) -> Iterator[tuple[str, Scalar]]:
    """Labels, examples and ready values of placeholders, what the organisation says by language, the site's own texts."""
    for placeholder in corpus.placeholders.values():
        for locale, wording in placeholder.wordings.items():
            yield from ((locale, wording.label), (locale, wording.example))
        for choice in placeholder.choices:
            yield from choice.items()
    for fact in corpus.organisation.facts.values():
        yield from ((locale, value) for locale, (_, value) in fact.own.items())
    for locale, strings in corpus.texts.strings.items():
        yield from ((locale, scalar) for scalar in strings.values() if scalar.text.count(" ") >= MANY_WORDS - 1)


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
        if block.kind in ("subject", "reply"):
            offset = 0
            for line in block.text.split("\n"):
                yield Block(line, block.place(offset), block.section, block.kind)
                offset += len(line) + 1
        elif block.kind not in AS_SPOKEN:
            yield block


def _own_words(text: str) -> str:
    """A text without its blanks, and without what somebody else says in it."""
    if "{{" in text:
        text = BLANK.sub(" ", text)
    return QUOTED.sub(" ", text) if "“" in text or "„" in text or "‘" in text else text


def _evidence(text: str, words: list[str], locale: str) -> int:
    """How much in a text speaks for a language: its commonest words, and the letters that only it has."""
    language = LANGUAGES.get(locale)
    if language is None:
        return 1
    letters = len(language.letters.findall(text)) if language.letters else 0
    return len(language.common_words.intersection(words)) + letters


def _is_suspicious(text: str, words: list[str], locale: str) -> bool:
    """Whether a text has more of another language's commonest words than of its own, or long none of its own.

    The model that tells languages apart takes most of a second to load, longer than all else here: it is asked about
    such texts alone, so clean content never loads it.
    """
    if locale not in LANGUAGES:
        return True
    used = set(words)
    common = len(used & LANGUAGES[locale].common_words)
    others = max(len(used & language.common_words) for other, language in LANGUAGES.items() if other != locale)
    if 0 < common >= others:
        return False  # as nearly always
    own = _evidence(text, words, locale)
    return others > own or (own == 0 and len(words) >= MANY_WORDS) or bool(FOREIGN.search(text))


def _runs(text: str) -> bool:
    """Whether many words follow one another as they do in sentences, not in lists or names."""
    return any(len(run.split()) >= MANY_IN_A_ROW for run in RUNNING.findall(text))


def _language(text: str, locale: str, locales: tuple[str, ...]) -> str:
    """The locale that a text is surely written in, or '' where it could be several."""
    identifier = _identifier(locales)
    if locale not in identifier.nb_classes:
        return ""  # the model would take it for its neighbour
    language, probability = identifier.classify(text)
    return str(language) if probability >= CERTAIN else ""


@cache
def _identifier(locales: tuple[str, ...]) -> Any:
    """py3langid's model narrowed to those of the site's languages that it knows; slow to load, and rarely needed."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([locale for locale in locales if locale in identifier.nb_classes])
    return identifier


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else f"{text[:39].rstrip()}…"
