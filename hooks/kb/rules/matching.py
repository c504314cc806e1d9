"""Where a text says what must not be said: a phrase to avoid, or a promise that nobody can keep.

Places are from and to, in characters of a text in NFC. Scripts find the same (overrides/scripts/draft/find.js): a change here
is one there.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import cache
from itertools import pairwise

Words = tuple[str, ...]
"""Words of a phrase, in small letters; behind those of a short one GOES_ON where it has more to come, else ALONE."""
Place = tuple[int, int]

GOES_ON = "…"
ALONE = "."
REST = f" {GOES_ON}"
WORD = re.compile(r"\w+")
MIN_WORDS = 2
"""A phrase of one word occurs everywhere."""
SHORT_WORDS = 3
"""So few words occur in other senses, unless they are a clause, with one word more at most: “Please calm down”.
One that goes on (“Sorry, but…”) only begins it. “I don’t know” has three, as it is said."""
LONG_WORDS = 5
"""So many words say the same with one more between them; of four it may make another sentence."""
CLAUSE = re.compile(r"[.!?…,;:–—()“”„\"]|\n\n")
"""What parts clauses."""
SENTENCE = re.compile(r"[.!?…]|\n\n")
"""What parts sentences."""


def variants(avoid: str, alike: Mapping[str, str]) -> list[Words]:
    """The wordings of a phrase to avoid that are long enough to be looked for; a slash parts them.

    Args:
        avoid: the phrase.
        alike: words that stand for another one (`Language.alike`), by themselves; two of them with a blank between.
    """
    found = ((wording, Said(wording, frozenset(), alike).words) for wording in avoid.split(" / "))
    return [(*words, *_mark(wording, len(words))) for wording, words in found if len(words) >= MIN_WORDS]


def _mark(wording: str, words: int) -> Words:
    """What stands behind the words of a wording."""
    if min(words, len(wording.split())) > SHORT_WORDS:
        return ()
    return (GOES_ON,) if wording.endswith(GOES_ON) else (ALONE,)


def turning(negations: Set[str], alike: Mapping[str, str]) -> frozenset[str]:
    """The words that turn a sentence round, as `Said` has them."""
    return frozenset(alike.get(word, word) for word in negations)


class Said:
    """A text by its words, in which phrases are looked for."""

    def __init__(self, text: str, negations: Set[str], alike: Mapping[str, str]) -> None:
        """`negations` are words that turn a sentence round (`turning`); `alike` is as for `variants`."""
        found: list[tuple[str, Place]] = []
        for match in WORD.finditer(text):
            word, (start, end) = match[0].casefold(), match.span()
            if found and (both := f"{found[-1][0]} {word}") in alike:
                found[-1] = both, (found[-1][1][0], end)
            else:
                found.append((word, (start, end)))
        self.words = tuple(alike.get(word, word) for word, _ in found)
        self._places = [place for _, place in found]
        self._gaps = [text[one[1] : other[0]] for one, other in pairwise(self._places)]
        self._negations = negations
        self._by_word = defaultdict(list)
        for number, word in enumerate(self.words):
            self._by_word[word].append(number)

    def phrases(self, words: Words) -> Iterator[Place]:
        """Where it has a phrase. A short one is a whole clause: “Is that it?”, not “the reason is that it went”."""
        mark = words[-1] if words[-1] in (GOES_ON, ALONE) else ""
        words = words[:-1] if mark else words
        for first in self._by_word.get(words[0], ()):
            end = first + len(words)
            if self.words[first:end] == words:
                if not self._parts_word(end) and (not mark or self._is_clause(first, end, mark == GOES_ON)):
                    yield self._place(first, len(words))
            elif len(words) >= LONG_WORDS and self._has_one_more(first, words):
                yield self._place(first, len(words) + 1)

    def _place(self, first: int, count: int) -> Place:
        return self._places[first][0], self._places[first + count - 1][1]

    def _parts_word(self, end: int) -> bool:
        """Whether words end within one: “not my department’s”."""
        return end < len(self.words) and self._gaps[end - 1] in ("'", "’")

    def _is_clause(self, first: int, end: int, goes_on: bool) -> bool:
        """Whether words, with one more at most, are all that stands between two marks, or begin it if their phrase goes on."""
        more = 0
        while first and more <= 1 and not CLAUSE.search(self._gaps[first - 1]):
            first, more = first - 1, more + 1
        while not goes_on and end < len(self.words) and more <= 1 and not CLAUSE.search(self._gaps[end - 1]):
            end, more = end + 1, more + 1
        return more <= 1

    def _has_one_more(self, first: int, words: Words) -> bool:
        """Whether a phrase stands there in one sentence with one more word, which does not turn it round."""
        found = self.words[first : first + len(words) + 1]
        at = next((at for at, word in enumerate(words) if at >= len(found) or found[at] != word), 0)
        if found[:at] + found[at + 1 :] != words or (found[at] in self._negations and found[at] not in words):
            return False
        return not any(SENTENCE.search(gap) for gap in self._gaps[first : first + len(words)])


def promises(promised: tuple[str, ...], harmless: tuple[str, ...], text: str) -> Iterator[Place]:
    """Where a text promises too much.

    Args:
        promised: what must not be promised, as a language has it (`Language.over_promises`).
        harmless: what looks like it and promises nothing.
        text: in NFC.
    """
    found = list(_any_of(promised).finditer(text))
    passed = [match.span() for match in _any_of(harmless).finditer(text)] if found else []
    for match in found:
        if not any(start <= match.start() < end for start, end in passed):
            yield match.span()


@cache
def _any_of(wordings: tuple[str, ...]) -> re.Pattern[str]:
    """What finds phrases whose words may be parted by anything that ends no sentence, a line's end too."""
    return re.compile(rf"\b(?:{'|'.join(map(_phrase, wordings))})(?!\w)" if wordings else r"(?!)", re.IGNORECASE)


def _phrase(wording: str) -> str:
    """A phrase; one that goes on (“can't promise …”) has the rest of its sentence, up to a word that is named behind (“… we i”)."""
    begun, goes_on, ends = wording.partition(REST)
    words = r"[^\w.!?…]+".join(map(_word, begun.split()))
    until = rf"(?!\b(?:{'|'.join(ends.split())})\b)" if ends else ""
    return rf"{words}\b(?:{until}[^.!?…])*" if goes_on else words


def _word(word: str) -> str:
    return re.sub(r"\W", lambda mark: r"[ \u00a0]?%" if mark[0] == "%" else r"\W?", word)
