"""What the text itself is made of."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from kb.languages import LANGUAGES
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.page import Block, Page

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|[\ud800-\udfff]")
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
WORD = re.compile(r"[^\W\d_]+")
SCRIPTS = re.compile(
    r"(LATIN|CYRILLIC|GREEK|ARMENIAN|CHEROKEE|HEBREW|ARABIC|COPTIC|GEORGIAN|LISU|FULLWIDTH|MATHEMATICAL|MODIFIER)\b"
)
FOREIGN = re.compile("[^\\W\\d_\u0000-\u024f\u0300-\u036f\u1e00-\u1eff]")
"""A letter outside of the Latin blocks that the known languages use; no other can make a word mixed."""

MIN_WORDS = 4
"""Shorter texts say too little about their language."""
MANY_WORDS = 8
"""A text so long has at least one of its language's commonest words."""
QUOTED = re.compile("[“„‘][^“„‘”’]*[”’]")
"""What somebody says may be in another language."""
MIN_COPIED = 3
"""Two words alike may be a name."""
CERTAIN = 0.99


def byte_order_mark(corpus: Corpus) -> Iterator[Finding]:
    """A byte order mark at the beginning: some tools then miss the front matter.

    Bad:
        docs/lv/guidelines/apologise.md (saved as UTF-8 with BOM)
    Good:
        docs/lv/guidelines/apologise.md (saved as UTF-8)
    """
    for page in corpus:
        if page.text.startswith("\ufeff"):
            yield Finding(page.span(), "the file begins with a byte order mark", "save it as UTF-8 without BOM")


def control_character(corpus: Corpus) -> Iterator[Finding]:
    """A character that controls a device and shows nothing: NUL, a carriage return, an escape.

    Bad:
        Say sorry.⟨U+0000⟩
    Good:
        Say sorry.
    """
    for page in corpus:
        for mark in page.marks:
            if mark.kind == "carriage-return":
                yield Finding(mark.span, "a line that does not end in LF alone", "save the file with LF line ends")
    for page, number, line in _lines(corpus, CONTROL.search):
        if match := CONTROL.search(line):
            hint = "use spaces" if match[0] == "\t" else "delete it"
            yield Finding(page.span(number, match.start() + 1), f"control character {_name(match[0])}", hint)


def invisible_character(corpus: Corpus) -> Iterator[Finding]:
    """A character that can't be seen: zero-width, a soft hyphen, or one that turns the direction of reading.

    They hide text from reviewers, and words from search.

    Bad:
        Give a re⟨U+200B⟩fund.
    Good:
        Give a refund.
    """
    for page, number, line in _lines(corpus, INVISIBLE.search):
        start = 1 if number == 1 and line.startswith("\ufeff") else 0
        if match := INVISIBLE.search(line, start):
            yield Finding(
                page.span(number, match.start() + 1),
                f"invisible character {_name(match[0])}",
                "delete it; retype the word if need be",
            )


def not_nfc(corpus: Corpus) -> Iterator[Finding]:
    """Letters and their marks stored apart, as text copied from PDF or macOS has them.

    They look the same and are found by no search.

    Bad:
        Xin lo⟨U+0302⟩⟨U+0303⟩i sớm.
    Good:
        Xin lỗi sớm.
    """
    for page, number, line in _lines(corpus, lambda text: not unicodedata.is_normalized("NFC", text)):
        composed = unicodedata.normalize("NFC", line)
        column = next((i for i, (a, b) in enumerate(zip(line, composed, strict=False)) if a != b), len(composed))
        yield Finding(
            page.span(number, column + 1),
            "letters with separate marks (not NFC)",
            f"retype “{_word_at(composed, column)}”, or normalise the file to NFC",
        )


def mixed_script(corpus: Corpus) -> Iterator[Finding]:
    """A word that mixes alphabets, such as a Cyrillic “а” among Latin letters: a typo or a deception.

    Bad:
        Give a r⟨U+0435⟩fund.
    Good:
        Give a refund.
    """
    for page, number, line in _lines(corpus, FOREIGN.search):
        for word in WORD.finditer(line):
            if FOREIGN.search(word[0]) and len(scripts := _scripts(word[0])) > 1:
                odd = next(letter for letter in word[0] if FOREIGN.match(letter))
                message = f"“{word[0]}” mixes {' and '.join(scripts)} letters: {_name(odd)}"
                yield Finding(page.span(number, word.start() + word[0].index(odd) + 1), message, "retype the word")


def wrong_language(corpus: Corpus) -> Iterator[Finding]:
    """A paragraph in another of the site's languages, or in none of them.

    Bad:
        docs/lv/guidelines/apologise.md
        Then move on to what you are going to do about it.
    Good:
        docs/lv/guidelines/apologise.md
        Pēc tam pārejiet pie risinājuma.
    """
    hint = "write it in the page's language"
    for page in corpus:
        for block, plain_words in page.texts:
            is_foreign = page.locale in LANGUAGES and FOREIGN.search(block.text)
            has_quotes = "“" in block.text or "„" in block.text or "‘" in block.text
            if not is_foreign and not has_quotes and _is_own(plain_words, page.locale):
                continue
            words = WORD.findall((QUOTED.sub(" ", block.text) if has_quotes else block.text).lower())
            if is_foreign and sum(1 for word in words if FOREIGN.match(word)) * 2 > len(words):
                yield Finding(block.span, f"“{_short(block.text)}” is not in {page.locale}", hint)
            elif len(words) < MIN_WORDS:
                continue
            elif _suspicious(block.text, words, page.locale):
                found = _language(" ".join(words), page.locale, corpus.locales)
                if found not in ("", page.locale):
                    yield Finding(block.span, f"“{_short(block.text)}” looks like {found}, not {page.locale}", hint)
                elif len(words) >= MANY_WORDS and not _own(block.text, words, page.locale):
                    yield Finding(block.span, f"“{_short(block.text)}” does not look like {page.locale}", hint)


def untranslated(corpus: Corpus) -> Iterator[Finding]:
    """A paragraph that is the English page's, word for word.

    Bad:
        docs/tl/guidelines/apologise.md
        - Working out whose fault it was before you say it.
    Good:
        docs/tl/guidelines/apologise.md
        - Pag-alam kung sino ang may kasalanan bago humingi ng paumanhin.
    """
    english: dict[str, dict[tuple[str, ...], Block]] = {}
    for page, reference in corpus.translations:
        if reference.path not in english:
            english[reference.path] = {words: block for block, words in reference.texts}
        for block, words in page.texts:
            if (original := english[reference.path].get(words)) and len(words) >= MIN_COPIED:
                message = f"“{_short(block.text)}” is the English text of {reference.path}:{original.span.line}"
                yield Finding(block.span, message, "write it in the page's language")


def _lines(corpus: Corpus, is_odd: Callable[[str], object]) -> Iterator[tuple[Page, int, str]]:
    """Every line that holds something odd, and every field whose escapes stand for it."""
    for page in corpus:
        if page.unusual and is_odd(page.text):
            for number, line in enumerate(page.lines, 1):
                if is_odd(line):
                    yield page, number, line
        for number, line in page.escaped:
            if is_odd(line):
                yield page, number, line


def _scripts(word: str) -> list[str]:
    names = dict.fromkeys(match[1].title() for letter in word if (match := SCRIPTS.match(unicodedata.name(letter, ""))))
    return list(names)


def _name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39].rstrip()}…"


def _word_at(line: str, column: int) -> str:
    for word in WORD.finditer(line):
        if word.start() <= column < word.end():
            return word[0]
    return line[max(column - 5, 0) : column + 5].strip()


# The model takes most of a second to load, the whole rest of the check takes one. It is asked only where the
# commonest words of another language outnumber the page's own, so clean content never loads it.
_ELSEWHERE = {
    locale: frozenset().union(*(LANGUAGES[other].common_words for other in LANGUAGES.keys() - {locale}))
    for locale in LANGUAGES
}


def _own(text: str, words: list[str], locale: str) -> int:
    """How much in a text speaks for a language: its commonest words, and the letters that only it has."""
    language = LANGUAGES.get(locale)
    if language is None:
        return 1
    letters = len(language.letters.findall(text)) if language.letters else 0
    return len(language.common_words.intersection(words)) + letters


def _is_own(words: tuple[str, ...], locale: str) -> bool:
    """Whether a glance is enough: as nearly all texts, it has more common words of its own language than of others."""
    if locale not in LANGUAGES:
        return False
    used = set(words)
    return len(used & LANGUAGES[locale].common_words) > len(used & _ELSEWHERE[locale])


def _suspicious(text: str, words: list[str], locale: str) -> bool:
    """Whether a text has more of another language's commonest words than of its own, or long none of its own."""
    if locale not in LANGUAGES:
        return True
    used = set(words)
    if 0 < len(used & LANGUAGES[locale].common_words) >= len(used & _ELSEWHERE[locale]):
        return False  # as nearly always
    own = _own(text, words, locale)
    if own == 0 and len(words) >= MANY_WORDS:
        return True
    return any(len(used & language.common_words) > own for other, language in LANGUAGES.items() if other != locale)


def _language(text: str, locale: str, locales: tuple[str, ...]) -> str:
    """The locale that a text is surely written in, or '' where it could be several."""
    identifier = _identifier(locales)
    if locale not in identifier.nb_classes:
        return ""  # the model would take it for its neighbour
    language, probability = identifier.classify(text)
    return str(language) if probability >= CERTAIN else ""


@cache
def _identifier(locales: tuple[str, ...]) -> Any:
    """py3langid's model narrowed to those of the site's languages that it knows; loaded only when a text needs it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([locale for locale in locales if locale in identifier.nb_classes])
    return identifier
