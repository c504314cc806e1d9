"""`kb spell`: words that neither a dictionary nor our own list knows, and untidy lists, as warnings.

Keywords are not looked at: they are what people type, slips and missing accents included.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kb import packages
from kb.model.corpus import Corpus
from kb.model.finding import Diagnostic, Finding, Span
from kb.rules.rule import stamped
from kb.spelling import hunspell
from kb.spelling.lists import Content, contents, order
from kb.spelling.speller import Speller

TIDY = "`make words` sorts the lists and drops what is twice or unused"


def spelling(content: Content) -> Iterator[Finding]:
    """A word that neither the dictionary nor our own list knows. Readers doubt a text with misspelt words.

    A word that is right, such as a name, goes into the list: `hooks/words/en.txt` for English.

    Bad:
        We recieved your letter.
    Good:
        We received your letter.
    """
    dictionaries = [hunspell.Dictionary(name) for name in content.spelling.dictionaries]
    known = Speller(content.spelling, dictionaries, content.listed)
    unknown = {text for text in {word.text for word in content.words} if not known.knows(text)}
    frequency = Counter(word.text.lower() for word in content.words if word.text not in unknown)
    hints = {text: hint(known.suggestions(text, frequency), content.list_path) for text in unknown}
    for text, span in content.words:
        if text in unknown:
            yield Finding(span, f"“{text}” is not in the dictionary", hints[text])


def hint(suggestions: list[str], list_path: str) -> str:
    """What to do about a word: the words that may have been meant, and the list where it goes if it is right."""
    quoted = [f"“{suggestion}”" for suggestion in suggestions]
    last = " or ".join(filter(None, (", ".join(quoted[:-1]), *quoted[-1:])))
    return (f"did you mean {last}? " if last else "") + f"If it is right as it is, add it to {list_path}"


def word_order(content: Content) -> Iterator[Finding]:
    """A listed word that is out of order or there twice; capitals don't count. Two people who add a word then
    change different lines, and nobody adds what is there.

    Bad:
        hooks/words/en.txt
        Priya
        Adeyemi
    Good:
        hooks/words/en.txt
        Adeyemi
        Priya
    """
    lines: dict[str, int] = {}
    for line, word in enumerate(content.listed, 1):
        above = content.listed[line - 2] if line > 1 else ""
        if (first := lines.setdefault(word.casefold(), line)) < line:
            yield Finding(Span(content.list_path, line), f"“{word}” is already in line {first}", TIDY)
        elif order(word) < order(above):
            yield Finding(Span(content.list_path, line), f"“{word}” belongs above “{above}”", TIDY)


def unused_word(content: Content) -> Iterator[Finding]:
    """A listed word that no page uses any more: it would only hide the same letters where they are a slip.

    Bad:
        hooks/words/en.txt
        Zoe
    Good:
        Ask Zoe first.

        hooks/words/en.txt
        Zoe
    """
    for line, word in enumerate(content.listed, 1):
        if word.casefold() not in content.used:
            yield Finding(Span(content.list_path, line), f"no page uses “{word}”", TIDY)


RULES = (spelling, word_order, unused_word)
"""Told as warnings, and explained among the others."""


def check(corpus: Corpus, root: Path) -> list[Diagnostic]:
    """Misspelt words and untidy word lists, as warnings, sorted by place.

    Raises:
        KbError: the dictionaries are missing, and were not installed.
    """
    found = list(contents(corpus, root))
    packages.ensure(hunspell.needed(content.spelling for content in found))
    return sorted(
        diagnostic
        for content in found
        for rule in RULES
        for diagnostic in stamped(corpus, rule, rule(content), is_warning=True)
    )
