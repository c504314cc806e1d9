"""How dates and amounts are written, and what is not said to customers."""

import re
from collections.abc import Iterable, Iterator

from kb.languages import LANGUAGES
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.rules import matching
from kb.rules.facts import CURRENCY_CODES, CURRENCY_SIGNS
from kb.rules.guess import QUOTED
from kb.rules.passages import given, lines, prose, said, written

SIGNS_TWICE = re.compile(r"[,;:.](?<=[\w}].)(?:(?<=[,;:])[,;:.!?]|(?<=\.)\.(?!\.))(?=\s|$)", re.MULTILINE)
"""A sign that stands twice behind a word or a blank; three dots are one."""
STOP = re.compile(r"[.!?…;:,]$")
ABBREVIATION = re.compile(
    rf"(?:\.\w{{1,3}}|\b(?:{'|'.join(each for language in LANGUAGES.values() for each in language.abbreviations)}))\.$",
    re.IGNORECASE,
)
"""What ends in a full stop without ending a sentence: the abbreviations of all languages, and what has one inside: U.K."""
LETTER = re.compile(r"[^\W\d_]")
DIGIT = re.compile(r"\d")
MARKUP = (
    (
        r"\*\*(?:[^*\n]+\*\*)?|(?<![\w*])\*(?=\w)[^*\n]*\w\*(?![\w*])|`(?:[^`\n]+`)?",
        "write it without: the text is sent as it is",
    ),
    (r"!?\[[^\]\n]*\]\([^)\s]*\)", "write the address itself"),
    (r"^#{1,6} ", "write it without: the text is sent as it is"),
    (r"&(?:[A-Za-z]+\d*|#\d+|#[xX][0-9A-Fa-f]+);", "write the character itself"),
    (r"</?[a-z]+\d?(?:\s[^<>\n]*)?/?>|<!--", "write it without: the text is sent as it is"),
    (r"http://", "write https://"),
    (r"^[ \u00a0]+(?=\S)", "begin the line at the margin"),
    (
        r"^Sent from my \w+|^(?:Sure|Certainly|Of course)[!,.] Here(?:[’']s| is| are)\b[^\n]*"
        r"|^(?:Here[’']s the translation|Narito ang salin|Dưới đây là bản dịch|Šeit ir tulkojums|Lūk, tulkojums)[^\n]*",
        "remove the line",
    ),
)
BLANKS = r"<<[^<>\n]{1,30}>>|\[\{\{[^{}\n]+\}\}\]|%[a-z_]+%|@\w+@|##\w+##|\(\([^()\n]{1,30}\)\)|\.{4,}|…{2,}|«[^»\n]{1,30}»|\[[^\W\d_][^\]\n(]*\](?!\()|_{3,}|%[A-Z][A-Z_]*%|\bX{3,}\b|<[^\W\d_][^<>\n]* [^<>\n]*>|\bLorem ipsum\b|\b(?:TB[ACD]|FIXME)\b|\bNOTE:|^//|\?{3,}"
SIGNS = tuple((re.compile(sign, re.MULTILINE), hint) for sign, hint in (*MARKUP, (BLANKS, "write a {{placeholder}}")))


def markup_in_reply(corpus: Corpus) -> Iterator[Finding]:
    """Markdown, HTML, an entity or a blank of one's own in a text to send or to say, or in a ready value: the customer would read the signs.

    Bad:
        docs/en/templates/acknowledge-email.md
        ```reply
        **Sorry**, [customer name]! See [our page](https://example.com).
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ```reply
        Sorry, {{customer_name}}! See https://example.com.
        ```
    """
    for _, passage in given(corpus):
        end = 0
        for match, hint in sorted(
            ((match, hint) for sign, hint in SIGNS for match in sign.finditer(passage.text)),
            key=lambda each: each[0].start(),
        ):
            if match.start() >= end:
                end = match.end()
                yield Finding(passage.place(match.start()), f"“{match[0]}” would be sent as it is", hint)


LONGEST_NUMBER = 18
"""Characters, with its marks, of a number or a date that somebody else wrote: pages that tell how others write them quote it."""


def number_format(corpus: Corpus) -> Iterator[Finding]:
    """A date, time or amount written as another language writes it; in quotation marks it may be as others write it.

    Bad:
        docs/lv/guidelines/apologise.md
        Zvaniet plkst. 14:30.
    Good:
        docs/lv/guidelines/apologise.md
        Zvaniet plkst. 14.30.
    """
    for locale, passage in written(corpus):
        if locale in LANGUAGES and DIGIT.search(passage.text):
            told = set()
            text = QUOTED.sub(_without_number, prose(passage))
            for wrong in LANGUAGES[locale].formats:
                for match in wrong.pattern.finditer(text):
                    if match.start() not in told:
                        told.add(match.start())
                        message = f"“{match[0].strip()}” is not how {locale} writes it"
                        yield Finding(
                            passage.place(match.start()), message, f"{wrong.hint}; quote it if others wrote it so"
                        )


def _without_number(quoted: re.Match[str]) -> str:
    """Blanks in the place of a short quotation; a long one as it is."""
    return " " * len(quoted[0]) if len(quoted[0]) <= LONGEST_NUMBER else quoted[0]


def _stops(corpus: Corpus) -> Iterator[Finding]:
    """The ready values that end in a sign, though behind their blank the sentence goes on."""
    for placeholder in corpus.placeholders.values() if corpus.goes_beside else ():
        for locale, value in (item for choice in placeholder.choices for item in choice.items()):
            text = value.text.rstrip()
            if STOP.search(text) and not ABBREVIATION.search(text) and _goes_on(corpus, locale, placeholder.name):
                message = f"“{text[-1]}” ends a ready value, and behind {{{{{placeholder.name}}}}} the sentence goes on"
                yield Finding(value.place(len(text) - 1), message, f"end it without: “{text.rstrip('.!?…;:,')}”")


def _goes_on(corpus: Corpus, locale: str, name: str) -> bool:
    """Whether anything stands behind a blank in its line."""
    blank = re.compile(rf"\{{\{{{name}\}}\}}[ \t]*[^\s”“’]")
    return any(
        blank.search(passage.text) for page in corpus.pages.values() if page.locale == locale for passage in said(page)
    )


def _greetings(corpus: Corpus) -> dict[str, re.Pattern[str]]:
    """What finds a greeting's blank that does not begin its line, by language; a speaker's name and a colon may."""
    found = {}
    for locale in corpus.locales:
        wordings = ((name, each.wordings.get(locale)) for name, each in corpus.placeholders.items())
        names = "|".join(name for name, wording in wordings if wording and wording.address.greetings)
        found[locale] = re.compile(rf"^(.*[^:\s])\s*(\{{\{{(?:{names})\}}\}})" if names else "(?!)")
    return found


def _words_twice(text: str) -> Iterator[tuple[int, str]]:
    """Where a word right before a blank stands twice, and the two."""
    at = text.find(" {{")
    while at >= 0:
        _, _, word = text[:at].rpartition(" ")
        if word.rstrip(".").isalpha() and text[:at].lower().endswith(f" {word} {word}".lower()):
            start = at - 2 * len(word) - 1
            yield start, text[start:at]
        at = text.find(" {{", at + 1)


def over_promise(corpus: Corpus) -> Iterator[Finding]:
    """A promise that nobody can keep: immediately, guaranteed, never again.

    Recovery begins because a promise was broken.

    Bad:
        docs/en/templates/acknowledge-email.md
        ```reply
        It will never happen again.
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ```reply
        This is what we have changed: {{prevention}}
        ```
    """
    for locale, passage in given(corpus):
        language = LANGUAGES.get(locale)
        promised = matching.promises(language.over_promises, language.no_promises, passage.text) if language else ()
        for start, end in promised:
            yield Finding(
                passage.place(start),
                f"“{' '.join(passage.text[start:end].split())}” promises too much",
                "say what you will do, and by when: {{date}}",
            )


def agreement(corpus: Corpus) -> Iterator[Finding]:
    """Words around a placeholder that are wrong for some of its values: its value may have them, and they would stand twice.

    So would a word before it or a sign that was typed twice, or the full stop of a ready value within a sentence.

    Bad:
        docs/en/templates/acknowledge-email.md
        ```reply
        Dear {{salutation}},

        You bought a {{product}}.
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ```reply
        {{salutation}},

        You bought your {{product}}.
        ```
    """
    yield from _stops(corpus)
    greets = _greetings(corpus)
    twice = _two_currencies([name for name, each in corpus.placeholders.items() if each.type == "amount"])
    for page in corpus:
        language = LANGUAGES.get(page.locale)
        for passage in said(page):
            signs = ((match.start(), match[0]) for match in SIGNS_TWICE.finditer(passage.text))
            for start, text in (*_words_twice(passage.text), *signs):
                yield Finding(passage.place(start), f"“{text}” stands twice", "write it once")
            for match in twice.finditer(passage.text):
                hint = f"write {{{{{match[1] or match[2]}}}}} alone: its value has a currency"
                yield Finding(passage.place(match.start()), f"“{match[0]}” has two currencies", hint)
            for offset, line in lines(passage):
                greeting = greets[page.locale].search(line)
                if greeting and LETTER.search(greeting[1]):
                    message = f"“{greeting[1].strip()}” stands before a greeting that has such words itself"
                    yield Finding(passage.place(offset), message, f"begin the line with {greeting[2]}")
                for wrong in language.agreement if language else ():
                    for match in wrong.pattern.finditer(line):
                        start = offset + match.end() - len(match[0].lstrip())
                        yield Finding(
                            passage.place(start), f"“{match[0].strip()}” does not fit every value", wrong.hint
                        )


def _two_currencies(blanks: Iterable[str]) -> re.Pattern[str]:
    """What finds one of some blanks, each an amount's, with a currency of any language beside it."""
    names = "|".join(blanks) or "(?!)"
    units = "|".join((CURRENCY_CODES, *(unit for language in LANGUAGES.values() for unit in language.money)))
    before = rf"(?:[{CURRENCY_SIGNS}]|\b(?:{CURRENCY_CODES}))\s?\{{\{{({names})\}}\}}"
    behind = rf"\{{\{{({names})\}}\}}\s?(?:[{CURRENCY_SIGNS}]|(?:{units})\b)"
    return re.compile(f"{before}|{behind}")
