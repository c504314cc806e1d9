"""What the site says on its own account (hooks/strings), and the words of search (docs/search)."""

import re
from collections.abc import Iterator

from kb.languages import LANGUAGES
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.parts import Scalar
from kb.model.texts import Strings
from kb.rules.guess import WORD, is_plain_english
from kb.rules.support import closest

FIELD = re.compile(r"\{(\w*)\}")
MARKUP = re.compile(r"<[a-z/!?]|&(?:#\w+|[a-z]+);", re.IGNORECASE)
TONE = "card.tone."
MONTHS = 12
MIN_COPIED = 4
"""Words that two languages don't share by chance."""


def missing_text(corpus: Corpus) -> Iterator[Finding]:
    """A text of the site that one language lacks.

    Without it the build stops.

    Bad:
        hooks/strings/lv.yml
        search:
    Good:
        hooks/strings/lv.yml
        search: Meklēt
    """
    for path, own, english in _translated(corpus):
        if not own:
            model = f"hooks/strings/{contract.REFERENCE}.yml"
            hint = f"take the last one that was committed; where there never was one, write it: {model} is the model"
            yield Finding(Span(path), "no text is in this file", hint)
            continue
        for key in english.keys() - {key for key, scalar in own.items() if scalar.text.strip()}:
            span = own[key].span if key in own else Span(path)
            yield Finding(span, f"the text “{key}” is missing", f"translate “{english[key].text[:60]}”")


def unknown_text(corpus: Corpus) -> Iterator[Finding]:
    """A text that the site never shows, mostly because its key is misspelt.

    Bad:
        hooks/strings/lv.yml
        serch: Meklēt
    Good:
        hooks/strings/lv.yml
        search: Meklēt
    """
    for _, own, english in _translated(corpus):
        for key, scalar in own.items():
            if key not in english:
                span = scalar.span._replace(column=1)
                yield Finding(
                    span, f"English has no text “{key}”", closest(key, english.keys() - own.keys()) or "remove the line"
                )


def text_form(corpus: Corpus) -> Iterator[Finding]:
    """A text of the site with other fields than the English one has, or with HTML in it.

    What stands in braces and the sign # are replaced by a value. Every page of a language carries these texts.

    Bad:
        hooks/strings/lv.yml
        search.result.other: Atrasti vairāki
    Good:
        hooks/strings/lv.yml
        search.result.other: "Rezultāti: #"
    """
    english = corpus.texts.strings.get(contract.REFERENCE, {})
    fields = {key: _fields(scalar.text) for key, scalar in english.items()}
    for locale, own in corpus.texts.strings.items():
        for key, scalar in own.items():
            if match := MARKUP.search(scalar.text):
                yield Finding(
                    scalar.span, f"“{match[0]}” in “{key}” is markup; texts are plain", "write the words alone"
                )
            if key == "months" and (count := len(scalar.text.split(","))) != MONTHS:
                yield Finding(scalar.span, f"{count} months", "name all twelve, with commas between")
            if locale == contract.REFERENCE or key not in english:
                continue
            if fields[key] != _fields(scalar.text):
                message = f"“{key}” does not have the fields of the English text"
                yield Finding(scalar.span, message, f"it has: {' '.join(fields[key]) or 'none'}")
            elif scalar.text == english[key].text and _is_copied(scalar.text, locale):
                yield Finding(scalar.span, f"“{key}” is the English text", "translate it")


def _fields(text: str) -> list[str]:
    """The fields of a text in no particular order, and whatever other braces it has."""
    rest = FIELD.sub("", text)
    return sorted([*(f"{{{name}}}" for name in FIELD.findall(text)), *(sign for sign in rest if sign in "#{}")])


def _is_copied(text: str, locale: str) -> bool:
    """Whether a text can't be in two languages by chance."""
    return sum(map(str.islower, WORD.findall(text))) >= MIN_COPIED or is_plain_english(text, locale)


def search_words(corpus: Corpus) -> Iterator[Finding]:
    """Words for the search in a language that does not exist, without any word, or with one that is given twice.

    Bad:
        docs/search/concepts.yml
        refund:
          eng: [refund, money back]
    Good:
        docs/search/concepts.yml
        refund:
          en: [refund, money back]
    """
    known = {*LANGUAGES, *corpus.locales}
    named = [language for _, typed in corpus.concepts for language in typed]
    for language in [*named, *(language for language, _ in corpus.shorthand)]:
        if language.text not in known:
            message = f"there is no language “{language.text}”"
            yield Finding(language.span, message, f"one of: {', '.join(sorted(known))}")
    for name, typed in corpus.concepts:
        for language, expressions in typed.items():
            if not expressions:
                yield Finding(
                    language.span, f"“{name.text}” has no words in {language.text}", "write them, or remove the line"
                )
            yield from _expressions(expressions)


def _expressions(expressions: tuple[Scalar, ...]) -> Iterator[Finding]:
    """Those of a concept in one language that say nothing, or nothing new, or are several."""
    said: set[str] = set()
    for expression in expressions:
        text = expression.text.strip().lower()
        if ";" in text:
            hint = "part them with commas: [refund, money back]"
            yield Finding(expression.span, f"“{expression.text}” is several expressions", hint)
        elif not text or text in said:
            yield Finding(
                expression.span, f"“{expression.text}” {'is given twice' if text else 'says nothing'}", "remove it"
            )
        said.add(text)


def search_shorthand(corpus: Corpus) -> Iterator[Finding]:
    """An abbreviation that search knows and that stands for nothing, for itself, or for the same thing twice.

    Bad:
        docs/search/shorthand.yml
        en:
          cx: [cx, customer]
    Good:
        docs/search/shorthand.yml
        en:
          cx: [customer]
    """
    for _, meanings in corpus.shorthand:
        for short, means in meanings.items():
            if not means:
                yield Finding(short.span, f"“{short.text}” stands for nothing", "write in brackets what it means")
            said = {short.text.lower()}
            for meaning in means:
                text = meaning.text.strip().lower()
                if text in said or not text:
                    hint = "remove it" if len(means) > 1 else "write in brackets what it means"
                    yield Finding(meaning.span, f"“{meaning.text}” says nothing new of “{short.text}”", hint)
                said.add(text)


def _translated(corpus: Corpus) -> Iterator[tuple[str, Strings, Strings]]:
    """Each language's file with its texts and the English ones; of English what all other languages have besides."""
    strings = dict(corpus.texts.strings)
    english = strings.pop(contract.REFERENCE, {})
    if strings:
        common = set.intersection(*(set(own) for own in strings.values()))
        lacking: dict[str, Scalar] = {key: next(iter(strings.values()))[key] for key in common - english.keys()}
        yield f"hooks/strings/{contract.REFERENCE}.yml", english, {**english, **lacking}
        english = {**english, **lacking}
    for locale, own in strings.items():
        yield f"hooks/strings/{locale}.yml", own, english


def unknown_tone(corpus: Corpus) -> Iterator[Finding]:
    """A tone that the site has no word for: readers would choose by a code.

    Bad:
        docs/en/templates/acknowledge-sms.md
        ```reply friendly
        We have your complaint.
        ```
    Good:
        docs/en/templates/acknowledge-sms.md
        ```reply warm
        We have your complaint.
        ```
    """
    english = corpus.texts.strings.get(contract.REFERENCE, {})
    tones = [key.removeprefix(TONE) for key in english if key.startswith(TONE)]
    for page in corpus:
        for reply in page.replies:
            if tones and reply.variant and reply.variant not in tones:
                hint = (
                    closest(reply.variant, tones)
                    or f"known: {', '.join(tones)}; a new one needs {TONE}… in hooks/strings"
                )
                yield Finding(reply.body.span, f"the site has no word for the tone “{reply.variant}”", hint)
