"""What the site says on its own account (hooks/strings), and the words of search (docs/search)."""

import re
from collections.abc import Iterator, Mapping

from kb.languages import LANGUAGES, tag
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.parts import Scalar
from kb.model.texts import Strings
from kb.rules.guess import WORD, is_plain_english, other_letters
from kb.rules.support import closest, short

FIELD = re.compile(r"\{(\w*)\}")
MARKUP = re.compile(r"<[a-z/!?]|&(?:#\w+|[a-z]+);", re.IGNORECASE)
SIGNS = re.compile(r"</?[a-z!][^>]*>?|&(?:#\w+|[a-z]+);|\*\*|`|\]\(|\{\{")
SEVERAL = re.compile(r"[;|]|, ")
SENTENCE = re.compile(r"\S+ \S+ \S.*[.!?…]$")
MAX_WORDS = 8
"""So many words are no expression."""
TONE = "card.tone."
MONTHS = 12
MIN_COPIED = 4
"""Words that two languages don't share by chance."""
LONGEST = 2_000


def missing_text(corpus: Corpus) -> Iterator[Finding]:
    """A text of the site, or what explains a rule, that one language lacks.

    Without a text the build stops; without an explanation its readers get the English one.

    Bad:
        hooks/strings/lv.yml
        search:
    Good:
        hooks/strings/lv.yml
        search: Meklēt
    """
    unread = {problem.span.path for problem in corpus.problems}
    for path, own, english in _translated(corpus):
        wanted = {key: f"translate “{scalar.text[:60]}”" for key, scalar in english.items()}
        yield from _lacking(path, own, wanted, f"hooks/strings/{contract.REFERENCE}.yml", is_read=path not in unread)
    for path, own in _explanations(corpus):
        wanted = {rule: f"say in a sentence or two what `make rule ID={rule}` says" for rule in corpus.rule_ids}
        yield from _lacking(path, own, wanted, "what `make rule` says of each", is_read=path not in unread)


def _lacking(path: str, own: Strings, wanted: Mapping[str, str], model: str, *, is_read: bool) -> Iterator[Finding]:
    """The texts that a file lacks, each with how to get it."""
    missing = [key for key in wanted if key not in own or not own[key].text.strip()]
    if not own:
        hint = f"take the last one that was committed; where there never was one, write it: {model} is the model"
        if is_read:  # else that is told
            yield Finding(Span(path), "no text is in this file", hint)
    else:
        for key in missing:
            span = own[key].span if key in own else Span(path)
            yield Finding(span, f"the text “{key}” is missing", wanted[key])


def unknown_text(corpus: Corpus) -> Iterator[Finding]:
    """A text that the site never shows, mostly because its key is misspelt; or an explanation of no rule.

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
    for _, own in _explanations(corpus):
        for key in own.keys() - set(corpus.rule_ids):
            hint = closest(key, set(corpus.rule_ids) - own.keys()) or "remove the line"
            yield Finding(own[key].span._replace(column=1), f"there is no rule “{key}”", hint)


def text_form(corpus: Corpus) -> Iterator[Finding]:
    """A text of the site with other fields than the English one has, or with HTML in it; one explanation for two rules.

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
            yield from _markup(key, scalar)
            if key == "language" and not _is_tag(scalar.text, locale):
                yield Finding(scalar.span, f"“{scalar.text}” is not the language of this file", f"write {tag(locale)}")
            # The first word has a capital of its own.
            if other := other_letters(scalar.text[:1].lower() + scalar.text[1:], locale, corpus.locales):
                yield Finding(
                    scalar.span, f"“{short(scalar.text)}” looks like {other}, not {locale}", f"write it in {locale}"
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
    for _, own in _explanations(corpus):
        first: dict[str, str] = {}
        for key, scalar in own.items():
            yield from _markup(key, scalar)
            other = first.setdefault(scalar.text.strip(), key)
            if other != key and scalar.text.strip():
                yield Finding(scalar.span, f"“{key}” is explained as “{other}” is", "say what this rule finds")


def _markup(key: str, scalar: Scalar) -> Iterator[Finding]:
    """What a text has besides words, in one line that somebody reads."""
    if "\n" in scalar.text.strip() or len(scalar.text) > LONGEST:
        message = f"“{key}” has {len(scalar.text):,} characters, or several lines"
        yield Finding(scalar.span, message, f"write it in one line of at most {LONGEST:,} characters")
    if match := MARKUP.search(scalar.text):
        message = f"“{match[0]}” in “{key}” is markup; texts are plain"
        yield Finding(scalar.place(match.start()), message, "write the words alone")


def _is_tag(text: str, locale: str) -> bool:
    """Whether a file says that it is in the language that it is named for; of an unknown one any country will do."""
    return text == tag(locale) if locale in LANGUAGES else re.split("[-_]", text)[0] == re.split("[-_]", locale)[0]


def _fields(text: str) -> list[str]:
    """The fields of a text in no particular order, and whatever other braces it has."""
    rest = FIELD.sub("", text)
    return sorted([*(f"{{{name}}}" for name in FIELD.findall(text)), *(sign for sign in rest if sign in "#{}")])


def _is_copied(text: str, locale: str) -> bool:
    """Whether a text can't be in two languages by chance."""
    return sum(map(str.islower, WORD.findall(text))) >= MIN_COPIED or is_plain_english(text, locale)


def search_words(corpus: Corpus) -> Iterator[Finding]:
    """Words for the search in a language that does not exist, without any word, or with one that is given twice.

    What is looked for are words as they are typed: no sentences, and nothing of HTML or Markdown.

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
        if match := SIGNS.search(text):
            yield Finding(expression.span, f"“{match[0]}” is markup; agents type words", "write the words alone")
        elif SEVERAL.search(text):
            hint = "part them with commas, each without quotes: [refund, money back]"
            yield Finding(expression.span, f"“{expression.text}” is several expressions", hint)
        elif text.count(" ") >= MAX_WORDS or SENTENCE.search(text):
            hint = "write the words in it that tell what is meant; a sentence stands under `heard` of its page"
            yield Finding(expression.span, f"“{short(expression.text)}” is a sentence", hint)
        elif not text or text in said:
            yield Finding(
                expression.span, f"“{expression.text}” {'is given twice' if text else 'says nothing'}", "remove it"
            )
        said.add(text)


def search_shorthand(corpus: Corpus) -> Iterator[Finding]:
    """An abbreviation that search knows and that stands for nothing, for itself, for the same thing twice, or twice in the file.

    Case does not matter: of `cx` and `CX` only one would be tried.

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
        first: dict[str, Scalar] = {}
        for typed, means in meanings.items():
            other = first.setdefault(typed.text.casefold(), typed)
            if other is not typed:
                message = f"“{typed.text}” is “{other.text}” of line {other.span.line}"
                yield Finding(typed.span, message, "keep one of the two, with the meanings of both")
            if not means:
                yield Finding(typed.span, f"“{typed.text}” stands for nothing", "write in brackets what it means")
            yield from _meanings(typed, means)


def _meanings(typed: Scalar, means: tuple[Scalar, ...]) -> Iterator[Finding]:
    """Those of an abbreviation that say nothing new, or are no words to look for."""
    said = {typed.text.lower()}
    for meaning in means:
        text = meaning.text.strip().lower()
        if text in said or not text:
            hint = "remove it" if len(means) > 1 else "write in brackets what it means"
            yield Finding(meaning.span, f"“{meaning.text}” says nothing new of “{typed.text}”", hint)
        else:
            yield from _expressions((meaning,))
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


def _explanations(corpus: Corpus) -> Iterator[tuple[str, Strings]]:
    """The files that explain the rules, one for each language but English, with what stands in them."""
    for locale, own in corpus.texts.explanations.items() if corpus.rule_ids else ():
        yield f"hooks/strings/rules/{locale}.yml", own


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
