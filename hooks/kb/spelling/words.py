"""`make spell`: words that hunspell's dictionaries don't know, as warnings with suggestions.

What a dictionary lacks (names, English terms of the floor) stands in `hooks/words/<locale>.txt`: a word a line, sorted
by the code points of its small letters, none twice and none that no page uses.

Keywords are not looked at: they are what people type, slips and missing accents included.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Diagnostic, Finding, Span
from kb.model.page import Page, Scalar
from kb.read.located_yaml import Reader
from kb.rules import stamped

WORDS = "hooks/words"
STRINGS = "hooks/strings"

WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?:['’‑-][^\W\d_]+)*(?![^\W_])")
"""Letters, hyphens and apostrophes inside; nothing that touches a digit."""
NOT_PROSE = re.compile(
    r"""///\ details\ \|           # the beginning of a fold
    | \]\([^)]*\)                # a link's target
    | \{[^{}]*\}                 # a placeholder, an id
    | https?://\S+ | \S+@\S+
    | (?:[\w.-]*/)*[\w-]+(?:\.[a-z0-9][\w-]*)+ | (?:[\w-]*/)+(?!\w)  # a file, a host, a folder
    | [^\W_]+_\w+                # a name in code
    | &\#?\w+; | \\.             # an entity, an escape""",
    re.VERBOSE,
)
QUOTED = re.compile(r""" "(?:\\.|[^"\\])*" | '(?:''|[^'])*' """, re.VERBOSE)
SUGGESTIONS = 3


class Word(NamedTuple):
    """A word of the content and where it begins."""

    text: str
    span: Span


def words(path: str, line: int, text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words of a line, or of what lies between two columns of it.

    Passed over are single letters, abbreviations in capitals and all that is not prose: NOT_PROSE.
    """
    prose = NOT_PROSE.sub(lambda match: " " * len(match[0]), text[start:end])
    for match in WORD.finditer(prose):
        if len(match[0]) > 1 and not match[0].isupper():
            yield Word(match[0], Span(path, line, start + match.start() + 1))


def words_of(corpus: Corpus, root: Path, locale: str) -> Iterator[Word]:
    """The words of a language: its pages, the placeholders' labels and what the site says on its own account."""
    for (of, _), page in corpus.pages.items():
        if of == locale:
            yield from _page(page)
    if corpus.placeholders:
        lines = (root / contract.PLACEHOLDERS).read_text("utf-8").split("\n")
        for placeholder in corpus.placeholders.values():
            if locale in placeholder.wordings:
                yield from _scalar(lines, placeholder.wordings[locale].label)
    for path in (f"{STRINGS}/{locale}.yml", f"{STRINGS}/rules/{locale}.yml"):
        if (root / path).is_file():
            text = (root / path).read_text("utf-8")
            for key, value in Reader(path, 0, 1, "").read(text).entries.values():
                if isinstance(value, Scalar) and key.text != "language":  # its value is a code
                    yield from _scalar(text.split("\n"), value)


def _page(page: Page) -> Iterator[Word]:
    for name in ("title", "summary"):
        if entry := page.front_matter.get(name):
            for scalar in entry.values:
                yield from _scalar(page.lines, scalar)
    for line, text in page.prose:
        yield from words(page.path, line, text)
    for fence in page.fences:
        is_unaccented = page.locale == "vi" and fence.text.isascii()  # a text message in the phone's own alphabet
        if fence.is_to_send and not is_unaccented:
            for line, text in enumerate(fence.text.split("\n"), fence.span.line + 1):
                yield from words(page.path, line, text)


def _scalar(lines: tuple[str, ...] | list[str], scalar: Scalar) -> Iterator[Word]:
    path, line, column = scalar.span
    source = lines[line - 1]
    quoted = QUOTED.match(source, column - 1)
    yield from words(path, line, source, column - 1, quoted.end() if quoted else column - 1 + len(scalar.text))


def _english(word: str) -> Iterator[str]:
    """A listed name has its genitive as well."""
    yield re.sub(r"['’]s$", "", word)


TONE = "[\u0300\u0301\u0303\u0309\u0323]"


def _vietnamese(word: str) -> Iterator[str]:
    """Open oa, oe and uy carry their tone on the first letter in this handbook, on the last in the dictionary."""
    letters = unicodedata.normalize("NFD", word)
    letters = re.sub(rf"(?i)(?<!q)(?:(o)({TONE})([ae])|(u)({TONE})(y))$", r"\1\4\3\6\2\5", letters)
    yield unicodedata.normalize("NFC", letters)


def _vietnamese_spelling(word: str) -> str:
    """The dictionary's hoà -> the handbook's hòa."""
    letters = unicodedata.normalize("NFD", word)
    letters = re.sub(rf"(?i)(?<!q)(?:(o)([ae])|(u)(y))({TONE})$", r"\1\3\5\2\4", letters)
    return unicodedata.normalize("NFC", letters)


FILIPINO_PREFIXES = (
    "i|ini|ipa|ipag|ipapa|ipina|ka|ma|mag|maka|maki|makiki|mam|man|mang|na|nag|naka|naki|nakiki|nam|nan|nang|ni|pa|pag|"
    "paki|pakiki|pam|pan|pang|pina|pinag|pinaka|tig"
)
FILIPINO_HEAD = re.compile(rf"(?:{FILIPINO_PREFIXES})*(?:[^aeiou]{{0,2}}(?:in|um)?[aeiou])?")
"""What stands before the hyphen of an English word: i-check, iche-check, maipapa-deliver, pino-process."""
LINKERS = tuple(map(re.compile, (r"(?<=[aeiou])ng$", r"(?<=n)g$", r"['’](?:ng|[nty])$")))
REPEATED = re.compile(r"^([^aeiou-]?)[^aeiou-]?([aeiou])-?(?=\1[^aeiou-]?\2)")
"""The syllable that stands twice: aabala, pipili, tatrabaho."""
INFIX = re.compile(r"^([^aeiou-]{0,2})(?:um|in)(?=[aeiou])")
ENDINGS = tuple(map(re.compile, ("h?(?:in|an)$", "(?:in|an)$")))
LAST_U = re.compile(r"u(?=[^aeiou]*$)")
"""Before an ending, o becomes u and d becomes r: sunod, sundin; bayad, bayaran."""
SHORTEST_STEM = 4


def _filipino(word: str) -> Iterator[str]:
    """The stems that a word may be made from, since the dictionary has few of the forms: naaabala -> abala.

    Taken off from the outside: the linker (-ng, ’t), one or two prefixes, a repeated syllable, -um- or -in-, -in or
    -an. Measured when it was written: of a new page's right words 0.4 are told instead of 2.7, of misspellings made at
    random 91 % instead of 98 %.
    """
    stems = {word.lower()}
    for linker in LINKERS:
        stems |= {linker.sub("", stem) for stem in stems}
    for _ in range(2):
        stems |= {
            stem[len(prefix) :].removeprefix("-")
            for stem in stems
            for prefix in FILIPINO_PREFIXES.split("|")
            if stem.startswith(prefix)
        }
    stems |= {REPEATED.sub("", stem) for stem in stems}
    stems |= {INFIX.sub(r"\1", stem) for stem in stems}
    stems |= {REPEATED.sub("", stem) for stem in stems}
    for ending in ENDINGS:
        short = {ending.sub("", stem) for stem in stems if ending.search(stem)}
        short |= {LAST_U.sub("o", stem) for stem in short}
        stems |= short | {stem[:-1] + "d" for stem in short if stem.endswith("r")}
    yield from (stem for stem in stems if len(stem) >= SHORTEST_STEM)


@dataclass(frozen=True, slots=True)
class Language:
    """How a language is looked up: its own dictionary, then others whose words its text is full of."""

    dictionaries: tuple[str, ...]
    forms: Callable[[str], Iterable[str]] = lambda word: ()
    """Other forms of a word that its own dictionary may know instead."""
    head: re.Pattern[str] = re.compile(r"(?!)")
    """What may stand before a hyphen and any word."""
    spelling: Callable[[str], str] = str
    """A suggestion, as this handbook spells."""


LANGUAGES = {
    "en": Language(("en_GB",), _english),
    "vi": Language(("vi_VN",), _vietnamese, spelling=_vietnamese_spelling),
    "lv": Language(("lv_LV",), head=re.compile("e")),
    # A floor that says “i-escalate” would have to list half of the English dictionary. With it, 2.7 of a new page's
    # right words are told instead of 4.4, and as many misspellings (98 %).
    "tl": Language(("tl", "en_GB"), _filipino, FILIPINO_HEAD),
}
"""A language that is not here is not checked."""


class Speller:
    """Knows the words of a language: its dictionaries' and the listed ones."""

    def __init__(self, language: Language, listed: Iterable[str] = ()) -> None:
        from kb.spelling.hunspell import Dictionary  # takes long to import, and the check needs only the rules' names

        self._language = language
        self._own, *self._others = (Dictionary(name) for name in language.dictionaries)
        for word in listed:
            self._own.add(word)

    def knows(self, word: str) -> bool:
        """Whether a word is spelt right."""
        return any(
            tail in self._own
            or (len(tail) > 2 and any(tail in other for other in self._others))
            or any(form in self._own for form in self._language.forms(tail))
            for tail in _tails(self._language, word)
        )

    def suggestions(self, word: str, frequency: Mapping[str, int]) -> list[str]:
        """Words that may have been meant: of those that look like it, first what the content uses most."""
        *_, tail = _tails(self._language, word)
        alike = [self._language.spelling(each) for known in (self._own, *self._others) for each in known.suggest(tail)]
        best = sorted(dict.fromkeys(alike), key=lambda each: -frequency.get(each.lower(), 0))[:SUGGESTIONS]
        return [word.removesuffix(tail) + each for each in best]


def _tails(language: Language, word: str) -> Iterator[str]:
    """The word, and what is left of it behind its heads: mag-follow-up, follow-up."""
    yield word
    head, _, rest = word.partition("-")
    while rest and language.head.fullmatch(head.lower()):
        yield rest
        head, _, rest = rest.partition("-")


@dataclass(frozen=True)
class Content:
    """The words of a language, where they stand, and those that are listed."""

    locale: str
    words: tuple[Word, ...]
    listed: tuple[str, ...]

    @property
    def list_path(self) -> str:
        """The file of the listed words."""
        return f"{WORDS}/{self.locale}.txt"

    @cached_property
    def used(self) -> frozenset[str]:
        """All that a listed word may be there for: words, their parts and their stems, in small letters."""
        language = LANGUAGES[self.locale]
        found: set[str] = set()
        todo = {word.text for word in self.words}
        while todo:
            word = todo.pop()
            if word.casefold() not in found:
                found.add(word.casefold())
                found.update(form.casefold() for form in language.forms(word))
                todo.update(word.split("-") if "-" in word else ())
                todo.update(_tails(language, word))
        return frozenset(found)

    @property
    def tidied(self) -> list[str]:
        """The listed words in order, none twice and none unused."""
        kept: dict[str, str] = {}
        for word in sorted(self.listed, key=_order):
            if word.casefold() in self.used:
                kept.setdefault(word.casefold(), word)
        return list(kept.values())


def _order(word: str) -> tuple[str, str]:
    return word.casefold(), word


def spelling(content: Content) -> Iterator[Finding]:
    """A word that neither the dictionary nor our own list knows. Readers doubt a text with misspelt words.

    A word that is right, such as a name, goes into the list: `hooks/words/en.txt` for English.

    Bad:
        We recieved your letter.
    Good:
        We received your letter.
    """
    speller = Speller(LANGUAGES[content.locale], content.listed)
    unknown = {text for text in {word.text for word in content.words} if not speller.knows(text)}
    frequency = Counter(word.text.lower() for word in content.words if word.text not in unknown)
    hints = {text: _hint(speller.suggestions(text, frequency), content.list_path) for text in unknown}
    for text, span in content.words:
        if text in unknown:
            yield Finding(span, f"“{text}” is not in the dictionary", hints[text])


def _hint(suggestions: list[str], list_path: str) -> str:
    quoted = [f"“{suggestion}”" for suggestion in suggestions]
    last = " or ".join(filter(None, (", ".join(quoted[:-1]), *quoted[-1:])))
    return (f"did you mean {last}? " if last else "") + f"If it is right as it is, add it to {list_path}"


TIDY = "`make words` sorts the lists and drops what is twice or unused"


def word_order(content: Content) -> Iterator[Finding]:
    """A listed word that is out of order or there twice; capitals don't count. Two people who add a word then
    change different lines, and nobody adds what is there.

    Bad:
        Priya
        Adeyemi
    Good:
        Adeyemi
        Priya
    """
    lines: dict[str, int] = {}
    for line, word in enumerate(content.listed, 1):
        above = content.listed[line - 2] if line > 1 else ""
        if (first := lines.setdefault(word.casefold(), line)) < line:
            yield Finding(Span(content.list_path, line), f"“{word}” is already in line {first}", TIDY)
        elif _order(word) < _order(above):
            yield Finding(Span(content.list_path, line), f"“{word}” belongs above “{above}”", TIDY)


def unused_word(content: Content) -> Iterator[Finding]:
    """A listed word that no page uses any more: it would only hide the same letters where they are a slip.

    Bad:
        Playbook, when every page says guide
    Good:
        Playbook, while a page says it
    """
    for line, word in enumerate(content.listed, 1):
        if word.casefold() not in content.used:
            yield Finding(Span(content.list_path, line), f"no page uses “{word}”", TIDY)


RULES = (spelling, word_order, unused_word)
"""Told as warnings by `make spell`, and explained among the others."""


def contents(corpus: Corpus, root: Path) -> Iterator[Content]:
    """Each language that can be checked."""
    for locale in corpus.locales:
        if locale in LANGUAGES:
            file = root / WORDS / f"{locale}.txt"
            listed = file.read_text("utf-8").splitlines() if file.is_file() else ()
            yield Content(locale, tuple(words_of(corpus, root, locale)), tuple(listed))


def check(corpus: Corpus, root: Path) -> list[Diagnostic]:
    """Misspelt words and untidy word lists, as warnings, sorted by place.

    Raises:
        RuntimeError: the dictionaries are missing and could not be installed.
    """
    from kb.spelling import hunspell

    hunspell.ensure()
    return sorted(
        diagnostic
        for content in contents(corpus, root)
        for rule in RULES
        for diagnostic in stamped(corpus, rule, rule(content), is_warning=True)
    )


def tidy(corpus: Corpus, root: Path) -> None:
    """Rewrite the word lists as they should be."""
    for content in contents(corpus, root):
        if content.listed:
            text = "".join(f"{word}\n" for word in content.tidied)
            (root / content.list_path).write_text(text, "utf-8")
