"""What the text itself is made of."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from kb.languages import LANGUAGES
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.page import AS_SPOKEN
from kb.model.parts import Block, Scalar
from kb.rules.guess import FOREIGN, WORD, fault_of, foreign_passages, foreign_quotations
from kb.rules.passages import answering, interface, wordings

BEYOND = "".join(rf"\U{plane:04x}0000-\U{plane:04x}fffd" for plane in range(1, 15))
CONTROL = re.compile(rf"[^\n -~\u00a0-\u2027\u202a-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd{BEYOND}]")
"""Neither what is seen or parts words, nor a line's end: controls, surrogates, characters for private use, no characters."""
PICTURES = "©®‼⁉™ℹ\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff〰〽㊗㊙\U0001f000-\U0001faff"
"""What a variation selector shows in colour, and a joiner makes one picture of. Source: UTS 51."""
HIDDEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064"
    "\u1680\u205f\u2066-\u206f\u2800\u3000\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffc\U000e0000-\U000e0fff"
)
INVISIBLE = re.compile(
    rf"[{HIDDEN}]"
    rf"|(?<![{PICTURES}])(?<![#*0-9](?=\ufe0f\u20e3))\ufe0f|(?<![{PICTURES}\ufe0f])\u200d|\u200d(?![{PICTURES}])"
)
MAYBE_INVISIBLE = re.compile(rf"[{HIDDEN}\ufe0f\u200d]")
SCRIPTS = re.compile(r"(LATIN|CYRILLIC|GREEK|ARMENIAN|CHEROKEE|HEBREW|ARABIC|COPTIC|GEORGIAN|LISU|MODIFIER)\b")
ODD = re.compile(r"[ÐðƉı\u3001\u3002\uff01-\uff0f\uff1a-\uff20]|[^\D0-9]")
"""What may be odd beside a foreign letter."""
ETH = str.maketrans("ÐðƉ", "ĐđĐ")
"""Letters that look like the Vietnamese ones."""
PHONETIC = re.compile("[\u0250-\u02af\u1d00-\u1dbf]")
OTHER_DIGIT = re.compile(r"[^\D0-9]\d*")
SYMBOL = re.compile("[βγδεζθλμπσφψωΓΔΘΛΞΠΣΦΨΩ]")
"""Greek letters that stand for something and look like no Latin one."""
WIDE = re.compile("[\u3001\u3002\uff01-\uff0f\uff1a-\uff20]")
STOPS = str.maketrans("\u3001\u3002", ",.")
"""Signs of East Asian keyboards."""
DOTLESS = "ı"
"""A Turkish letter: names have it, and words that it was mistyped in."""
_CP1252 = "\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_LETTER = r"[^\W\d_]"
GARBLED = re.compile(
    rf"\ufffd|(?:â[€‚„†ˆ]|á[º»]|ï[¬»¿¼½])[{_CP1252}]|[ÂÃÄÅÆ][\u00a0-\u00bf€‚„†‡ˆ‰‹•˜™›…](?=[^\W_])"
    rf"|(?<=[a-z])Â(?=\s|$)|(?<={_LETTER})[´′`¨¸¶§¤¦¬®µ](?={_LETTER})|(?<![\w\u0300-\u036f])[\u0300-\u036f]"
    rf"|(?:=[0-9A-F]{{2}}){{2,}}|\\u[0-9A-Fa-f]{{4}}"
    rf"|(?<![^\s(“„‘\"'*]){_LETTER}*(?<={_LETTER})(?:\?{_LETTER}+)+(?![\w=&/])"
)
"""A character that stands for lost ones (also a ? in a word), UTF-8 that was read as Windows-1252 (â€™ for ’, Ä« for ī), a sign
in a word, a mark on no letter, the codes of quoted-printable (=E2=80=99) or an escape (\\u2019)."""
MAYBE_GARBLED = re.compile(
    rf"[\ufffd´′`¨¸¶§¤¦¬®µ\u0300-\u036f]|[âáïÂÃÄÅÆ][{_CP1252}]|Â\s|\?(?<=\w\?)\w|=[0-9A-F]{{2}}=|\\u[0-9A-Fa-f]{{4}}"
)


OF_ANOTHER = "is of another alphabet: "
MANY_ALIEN = 2
"""Words in small letters: one may be a loan, and so may two side by side, `crème brûlée`."""


class Line(NamedTuple):
    """A text in one piece, and where its characters stand."""

    text: str
    place: Callable[[int], Span]
    locale: str


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
    for line, match in _first(corpus, CONTROL):
        hint = "use spaces" if match[0] == "\t" else "delete it"
        yield Finding(line.place(match.start()), f"control character {_name(match[0])}", hint)


def invisible_character(corpus: Corpus) -> Iterator[Finding]:
    """A character that can't be seen: zero-width, a soft hyphen, or one that turns the direction of reading.

    They hide text from reviewers, and words from search. Written as `&#8203;` or `&shy;` they do the same. What joins
    the parts of a picture, or gives it colour, is none.

    Bad:
        Give a re⟨U+200B⟩fund.
    Good:
        Give a refund.
    """
    for line, match in _first(corpus, INVISIBLE, MAYBE_INVISIBLE):
        yield Finding(
            line.place(match.start()),
            f"invisible character {_name(match[0])}",
            "delete it; retype the word if need be",
        )


def garbled_text(corpus: Corpus) -> Iterator[Finding]:
    """Letters that were lost, or that became others when a file was opened in the wrong encoding.

    Bad:
        We donâ€™t know yet.
    Good:
        We don’t know yet.
    """
    for line, match in _first(corpus, GARBLED, MAYBE_GARBLED):
        hint = "retype the word" + (", or put a space behind the question mark" if "?" in match[0] else "")
        yield Finding(line.place(match.start()), f"“{match[0]}” stands for other letters", hint)
    for page in corpus:
        alien = LANGUAGES[page.locale].alien if page.locale in LANGUAGES else None
        if not alien or not alien.search(page.text):
            continue
        for block in page.seen:
            words = [word for word in WORD.finditer(block.text) if word[0].islower() and alien.search(word[0])]
            if len(words) >= MANY_ALIEN and not _is_loan(words, alien) and block.kind not in AS_SPOKEN:
                fault = fault_of(block.text, page.locale, corpus.locales)
                if fault and fault.other:
                    continue  # wrong_language tells
                message = f"“{words[0][0]}” has a letter that no word of {page.locale} has"
                yield Finding(
                    block.place(words[0].start()), message, "the text was read in another encoding: retype it"
                )


def _is_loan(words: list[re.Match[str]], alien: re.Pattern[str]) -> bool:
    """Whether words with another language's letters are a loan of two; such a letter behind a vowel is a mark, as VNI encodes it."""
    if len(words) > MANY_ALIEN or words[1].start() - words[0].end() > 1:
        return False
    return not any(re.search(f"[aeiouy](?:{alien.pattern})", word[0]) for word in words)


def not_nfc(corpus: Corpus) -> Iterator[Finding]:
    """Letters and their marks stored apart, as text copied from PDF or macOS has them.

    They look the same and are found by no search.

    Bad:
        Xin lo⟨U+0302⟩⟨U+0303⟩i sớm.
    Good:
        Xin lỗi sớm.
    """
    for line in _lines(corpus, lambda text: not unicodedata.is_normalized("NFC", text)):
        composed = unicodedata.normalize("NFC", line.text)
        column = next((i for i, (a, b) in enumerate(zip(line.text, composed, strict=False)) if a != b), len(composed))
        yield Finding(
            line.place(column),
            "letters with separate marks (not NFC)",
            f"retype “{_word_at(composed, column)}”, or normalise the file to NFC",
        )


def mixed_script(corpus: Corpus) -> Iterator[Finding]:
    """A word that mixes alphabets, such as a Cyrillic “а” among Latin letters: a typo or a deception.

    So is a word of another alphabet outside of quotation marks, of full-width, mathematical or joined letters, or a letter that
    looks like another: the Icelandic “Ð” for the Vietnamese “Đ”.

    Bad:
        Give a r⟨U+0435⟩fund.
    Good:
        Give a refund.
    """
    for line in _lines(corpus, lambda text: FOREIGN.search(text) or ODD.search(text)):
        passages = [*foreign_passages(line.text), *foreign_quotations(line.text)]
        signs = WIDE.finditer(line.text) if line.locale in LANGUAGES else ()
        if wide := next((sign for sign in signs if not _is_within(sign, passages)), None):
            hint = f"write {unicodedata.normalize('NFKC', wide[0]).translate(STOPS)}"
            yield Finding(line.place(wide.start()), f"“{wide[0]}” is a sign of full width", hint)
        if digits := OTHER_DIGIT.search(line.text):
            plain = "".join(str(unicodedata.decimal(digit)) for digit in digits[0])
            yield Finding(line.place(digits.start()), f"“{digits[0]}” is in digits of another script", f"write {plain}")
        end = -1
        for word in WORD.finditer(line.text):
            is_passage = _is_within(word, passages)  # wrong_language tells
            if MAYBE_INVISIBLE.search(word[0]) or SYMBOL.fullmatch(word[0]):
                continue  # invisible_character tells of the first
            if message := _mixture(word[0], line.locale, is_passage=is_passage):
                is_next = end >= 0 and not line.text[end : word.start()].strip(" ,")
                end = word.end()
                if is_next and message == OF_ANOTHER:
                    continue  # the word before it is told
                odd = next(i for i, letter in enumerate(word[0]) if FOREIGN.match(letter) or ODD.match(letter))
                plain = unicodedata.normalize("NFKC", word[0]).translate(ETH).replace(DOTLESS, "i")
                hint = f"write {plain}" if plain != word[0] else "retype the word"
                yield Finding(line.place(word.start() + odd), f"“{word[0]}” {message}{_name(word[0][odd])}", hint)


def _is_within(match: re.Match[str], passages: list[tuple[int, int]]) -> bool:
    return any(first <= match.start() < last for first, last in passages)


def _mixture(word: str, locale: str, *, is_passage: bool) -> str:
    """What is odd about the letters of a word, or ''."""
    if not FOREIGN.search(word):
        letters = LANGUAGES[locale].letters if locale in LANGUAGES else None
        is_eth = word != word.translate(ETH) and letters and letters.search("đ")
        is_dotless = DOTLESS in word and (word.islower() or bool(letters and letters.search(word)))
        return "has a letter that only looks right: " if is_eth or is_dotless else ""
    names = (unicodedata.name(letter, "") for letter in word)
    scripts = list(dict.fromkeys(match[1].title() for name in names if (match := SCRIPTS.match(name))))
    if len(scripts) > 1:
        return f"mixes {' and '.join(scripts)} letters: "
    if unicodedata.normalize("NFKC", word) != word or PHONETIC.search(word):
        return "is of letters that are made for other uses: "
    is_latin_page = locale in LANGUAGES and not is_passage
    return OF_ANOTHER if is_latin_page and scripts != ["Latin"] else ""


def _lines(corpus: Corpus, is_odd: Callable[[str], object]) -> Iterator[Line]:
    """Every line that holds something odd; every text where the source has it only as an entity or an escape."""
    for page in corpus:
        told = set()
        if is_odd(page.text):
            for number, source in enumerate(page.lines, 1):
                if is_odd(source):
                    told.add(number)
                    yield Line(source, partial(_column, page.span(number)), page.locale)
        decoded: list[Scalar | Block] = []
        if "&" in page.text or "\\" in page.text:
            decoded = [*(each for entry in page.front_matter.values() for each in entry.values), *page.blocks]
        for text in decoded:
            if text.span.line not in told and is_odd(text.text):
                yield Line(text.text, text.place, page.locale)
    beside = [*wordings(corpus), *answering(corpus), *interface(corpus)]
    for locale, scalar in beside if is_odd("\n".join(scalar.text for _, scalar in beside)) else ():
        if is_odd(scalar.text):
            yield Line(scalar.text, scalar.place, locale)


def _column(line: Span, offset: int) -> Span:
    return Span(line.path, line.line, offset + 1)


def _first(
    corpus: Corpus, odd: re.Pattern[str], maybe: re.Pattern[str] | None = None
) -> Iterator[tuple[Line, re.Match[str]]]:
    """The first odd character of every line that has one, but for a file's byte order mark; `maybe` finds it sooner."""
    for line in _lines(corpus, (maybe or odd).search):
        is_marked = line.text.startswith("\ufeff") and line.place(0).line == 1
        if match := odd.search(line.text, 1 if is_marked else 0):
            yield line, match


def _name(character: str) -> str:
    return f"U+{ord(character[0]):04X} {unicodedata.name(character[0], '')}".rstrip()


def _word_at(line: str, column: int) -> str:
    for word in WORD.finditer(line):
        if word.start() <= column < word.end():
            return word[0]
    return line[max(column - 5, 0) : column + 5].strip()
