"""The cause first: what only follows from another finding is folded into a line of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Diagnostic, Span

_ADDRESSES = frozenset({"unlisted-address", "vanished-address"})
_PARTS = frozenset({"item-parity", "link-parity", "lost-paragraph"})
"""What a list or a table is told to lack where it is not read as one, or read under another heading."""
_SENTENCES = frozenset({"sentence-parity", "placeholder-outside-reply"}) | _PARTS
_ROWS = frozenset({"phrase-parity", "phrase-guideline", "few-heard", "heard-row"}) | _ADDRESSES | _SENTENCES
_HEADINGS = frozenset({"heading-parity", "missing-section", "empty-section", "section-order"}) | _ADDRESSES | _SENTENCES
_FENCES = _HEADINGS | {
    "reply-missing",
    "subject-of-channel",
    "tones",
    "placeholder-parity",
    "code-span",
    "attribute-list",
}
_BODY = frozenset({"list-layout", "undefined-reference", "underline", "missing-field", "review-interval", "few-heard"})
_BLANKS = frozenset({"placeholder-parity"})
"""What is said of a text that has something else in a blank's place."""
_GUIDELINES = frozenset({"guideline-not-linked", "unlinked-template"})
_QUIZ = frozenset({"quiz-right", "quiz-reason", "quiz-link", "quiz-parity"})
_TRIAGE = frozenset({"link-parity", "triage-unreached", "triage-depth"})
_LINKS = frozenset({"link-parity", "guideline-not-linked", "step-without-guideline", "guideline-without-use"}) | _TRIAGE
"""What a link that leads nowhere leaves undone in its page."""
_LINKED = _LINKS | {"quiz-link", "quiz-parity"}
"""The same, in a quiz too, of a link to another place than was meant, or of brackets that are none."""
_NAMING = frozenset({"broken-link", "unknown-guideline", "phrase-guideline"})
"""What names a page that is gone."""
_NEW = frozenset({"orphan-page", "guideline-without-use", "unlisted-address"})
"""What is said of a new page; where one of its section is gone, it is that one under a new name."""
FOLLOWING: Mapping[str, frozenset[str]] = {
    "phrase-row": _ROWS | {"attribute-list", "near-duplicate"},
    "front-matter-syntax": _BODY
    | _GUIDELINES
    | {
        "control-character",
        "heard-phrase",
        "keywords",
        "untracked-translation",
        "vanished-address",
        "phrase-guideline",
    },
    "bad-value": _GUIDELINES | {"subject-of-channel"},
    "wrong-shape": _GUIDELINES,
    "unknown-guideline": _GUIDELINES,
    "guideline-not-linked": _PARTS,
    "heading-parity": _ADDRESSES | _PARTS | {"section-order"},
    "phrase-cell": frozenset({"item-parity", "dont-phrase-used"}),
    "sentence-parity": frozenset({"item-parity"}),
    "item-parity": frozenset({"link-parity", "triage-unreached"}),
    "list-layout": _PARTS,
    "looks-like-markup": _ROWS | _FENCES | {"plain-sentence", "phrase-table"},
    "empty-page": _HEADINGS - {"unlisted-address"} | {"guideline-length"},
    "wrong-language": frozenset(
        {"undeclared-placeholder", "follows-syntax", "missing-field", "review-interval", "fixed-pronoun"}
    ),
    "untranslated": frozenset({"wrong-language", "repeated-fact", "other-language", "fixed-pronoun"}),
    "phrase-parity": frozenset({"few-heard", "heard-row", "item-parity", "vanished-address"}),
    "vanished-address": frozenset({"few-heard", "heard-row", "phrase-guideline", "unlisted-address"}),
    "quiz-parity": frozenset({"item-parity", "quiz-reason"}),
    "empty-section": _PARTS | {"sentence-parity"},
    "missing-field": frozenset({"keywords"}),
    "missing-translation": frozenset({"orphan-page", "guideline-without-use"}) | _ADDRESSES,
    "duplicate-text": frozenset({"sentence-parity", "guideline-length"}),
    "duplicate-id": _HEADINGS | {"quiz-parity", "duplicate-text", "guideline-length", "underline", "list-layout"},
    "same-title": _PARTS | {"sentence-parity", "placeholder-parity"},
    "unknown-tone": frozenset({"tones"}),
    "phrase-table": _ROWS | {"phrase-row", "phrase-cell"},
    "table-layout": _ROWS | {"phrase-row", "phrase-cell", "phrase-table", "attribute-list", "looks-like-markup"},
    "heading-id": _HEADINGS | {"unknown-section"},
    "unknown-section": _HEADINGS - {"empty-section"},
    "fence": _FENCES,
    "fold": _QUIZ | {"quiz-question"},
    "quiz-question": _QUIZ,
    "quiz-right": frozenset({"quiz-reason", "quiz-parity"}),
    "quiz-link": frozenset({"link-parity"}),
    "missing-section": _ADDRESSES | _PARTS | {"heading-parity", "sentence-parity", "guideline-length"},
    "broken-anchor": _LINKED | {"triage-answer"},
    "broken-link": _LINKS,
    "absolute-link": _LINKED,
    "undefined-reference": _LINKED,
    "garbled-text": frozenset({"lost-marks"}),
    "triage-question": _TRIAGE,
    "triage-answer": _TRIAGE,
    "triage-loop": _TRIAGE,
    "link-parity": frozenset({"triage-unreached", "step-without-guideline", "lost-paragraph"}),
    "undeclared-placeholder": _BLANKS,
    "malformed-placeholder": _BLANKS | {"glued-placeholder"},
    "markup-in-reply": _BLANKS,
    "sentence-fact": _BLANKS,
    "subject-of-channel": _BLANKS,
    "placeholder-parity": frozenset({"lost-paragraph"}),
}
"""By the rule of the cause, the rules of what may follow: in the same page, and from the English page in any."""
BESIDE: Mapping[str, frozenset[str]] = {
    contract.ORGANISATION: frozenset({"sms-too-long"}),
    contract.PLACEHOLDERS: frozenset({"undeclared-placeholder", "sms-too-long"}),
}
"""By the file beside the pages, the rules of what may follow from any finding in it, wherever it is used."""
UNREAD = frozenset(
    {"conflict-mark", "file-too-large", "not-utf8", "outside-contract", "slow-text", "symbolic-link", "unreadable-file"}
)
"""Causes that all else that is said of the page follows from: nobody has read it."""


CROWDING = frozenset(
    {"control-character", "duplicate-id", "garbled-text", "invisible-character", "missing-section", "mixed-script"}
    | {
        "missing-text",
        "missing-translation",
        "not-nfc",
        "organisation-field",
        "undeclared-placeholder",
        "unlisted-address",
    }
)
"""Rules of which many findings in one file have one cause: a file that was read otherwise than it was written, cut off, or
pasted twice; for pages that are missing, in one folder."""
LOSING = frozenset({"missing-text", "organisation-field", "unlisted-address"})
"""Those of them that tell of a file of which lines were lost."""
WHERE = {"missing-translation": "the folder", "unlisted-address": "the handbook"}
"""Where a crowd gathers, if not in a file."""
CROWD = 4
"""So many are told as one."""


def may_follow(rule: str, cause: str) -> bool:
    """Whether a finding of one rule may follow from one of another."""
    return rule not in UNREAD if cause in UNREAD else rule in FOLLOWING.get(cause, ())


def folded(corpus: Corpus, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings without those that follow from others; each cause says how many follow.

    Args:
        corpus: the content.
        diagnostics: all that was found, sorted.
    """
    found = sorted(_of_english(corpus, diagnostics))
    causes = _Causes(corpus, found)
    following: dict[Diagnostic, Counter[str]] = defaultdict(Counter)
    left = []
    for diagnostic in found:
        if cause := causes.of(diagnostic):
            following[cause][diagnostic.rule] += 1
        else:
            left.append(diagnostic)
    told = (each._replace(follows=_told(following[each])) if each in following else each for each in left)
    return list(_without_crowds(list(told)))


def _without_crowds(diagnostics: list[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings; of a crowd in one file the first, with how many more there are."""
    numbers = Counter((each.rule, _place(each)) for each in diagnostics if each.rule in CROWDING)
    told = set()
    for each in diagnostics:
        crowd = each.rule, _place(each)
        if numbers[crowd] < CROWD:
            yield each
        elif crowd not in told:
            told.add(crowd)
            where = WHERE.get(each.rule, "the file")
            hint = f"{each.hint}; if lines were lost: git diff HEAD -- {crowd[1]}" if each.rule in LOSING else each.hint
            message = f"{each.message}; {numbers[crowd] - 1} more of this kind in {where}"
            yield each._replace(message=message, hint=hint)


def _place(each: Diagnostic) -> str:
    """Where a crowd gathers: in the file; that of missing files in the folder, of unlisted pages where they would be listed."""
    if each.rule == "missing-translation":
        return each.span.path.rpartition("/")[0]
    return contract.ADDRESSES if each.rule == "unlisted-address" else each.span.path


def _of_english(corpus: Corpus, diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings; what every translation lacks or has besides the English page is one, and told there."""
    alike: dict[tuple[str, str, Span | None], list[Diagnostic]] = defaultdict(list)
    for each in diagnostics:
        alike[each.rule, each.message, each.about].append(each)
    for (_, message, english), same in alike.items():
        locales = dict.fromkeys(each.span.path.split("/")[1] for each in same)
        if english and len(locales) > 1 and len(locales) == len(corpus.locales) - 1:
            yield same[0]._replace(span=english, message=f"{message} ({', '.join(locales)})")
        else:
            yield from same


def _told(rules: Counter[str]) -> str:
    return "what follows from it: " + ", ".join(f"{count} × {rule}" for rule, count in sorted(rules.items()))


class _Causes:
    """The findings that others may follow from."""

    def __init__(self, corpus: Corpus, found: Iterable[Diagnostic]) -> None:
        self._names = {page.path: str(page.id) for page in corpus}
        self._english = {page.path for page in corpus if page.locale == contract.REFERENCE}
        self._lines = {listed.span.line: name for name, listed in corpus.ledger.pages.items()}
        self._pages: dict[str, list[Diagnostic]] = defaultdict(list)
        self._wrong: dict[str, list[Diagnostic]] = defaultdict(list)
        beside = [each for each in found if each.span.path in BESIDE]
        self._beside = {rule: each for each in reversed(beside) for rule in BESIDE[each.span.path]}
        gone = {each.span.path: each for each in found if each.rule == "missing-translation"}
        vanished = [each for each in found if each.rule == "vanished-address"]
        gone |= {f"docs/{locale}/{self._name(each)}.md": each for each in vanished for locale in corpus.locales}
        links = [each for each in found if each.rule in _NAMING and each.about]
        self._gone = gone
        self._lacking = {
            each.span.path: gone[each.about.path] for each in links if each.about and each.about.path in gone
        }
        sections = ((self._name(each).partition("/")[0], each) for each in vanished)
        self._sections = {section: each for section, each in sections if section}
        self._new = {page.path: page.id.section for page in corpus if str(page.id) not in self._lines.values()}
        for diagnostic in found:
            path = diagnostic.span.path
            if (diagnostic.rule in FOLLOWING or diagnostic.rule in UNREAD) and path in self._names:
                self._pages[self._names[path]].append(diagnostic)
            if path in self._english and not diagnostic.is_warning:
                self._wrong[self._names[path]].append(diagnostic)
        for each in [each for each in vanished if self._name(each) and not self.of(each)]:
            self._pages[self._name(each)].append(each)

    def of(self, diagnostic: Diagnostic) -> Diagnostic | None:
        """The finding that another follows from, if there is one; it follows from none itself."""
        if diagnostic.rule == "stale-translation":  # what it would follow is not settled yet
            return next((each for each in self._wrong[self._name(diagnostic)] if not self.of(each)), None)
        beside = self._beside.get(diagnostic.rule)
        if beside and diagnostic.span.path not in BESIDE:
            return beside
        if diagnostic.rule in _NAMING and diagnostic.about and diagnostic.about.path in self._gone:
            return self._gone[diagnostic.about.path]
        if diagnostic.rule in _LINKS and diagnostic.span.path in self._lacking:
            return self._lacking[diagnostic.span.path]
        if diagnostic.rule in _NEW and (renamed := self._sections.get(self._new.get(diagnostic.span.path, ""))):
            return renamed
        if diagnostic.rule == "broken-anchor" and diagnostic.about and (lost := self._lost(diagnostic.about.path)):
            return lost
        return next((cause for cause in self._candidates(diagnostic) if cause != diagnostic), None)

    def _lost(self, path: str) -> Diagnostic | None:
        """What made a page lose anchors that others link to."""
        name = self._names.get(path, "")
        pages = (path, contract.ADDRESSES)
        found = (
            each for each in self._pages.get(name, ()) if each.span.path in pages and not self._follows(each, name)
        )
        causes = (
            each for each in found if may_follow("vanished-address", each.rule) or each.rule == "vanished-address"
        )
        return next(causes, None)

    def _candidates(self, diagnostic: Diagnostic) -> Iterator[Diagnostic]:
        name = self._name(diagnostic)
        for cause in self._pages.get(name, ()):
            is_near = cause.span.path in (*self._english, diagnostic.span.path, contract.ADDRESSES)
            if is_near and may_follow(diagnostic.rule, cause.rule) and not self._follows(cause, name):
                yield cause

    def _follows(self, cause: Diagnostic, name: str) -> bool:
        return any(
            may_follow(cause.rule, other.rule) for other in self._pages[name] if other.span.path == cause.span.path
        )

    def _name(self, diagnostic: Diagnostic) -> str:
        """The page that a finding is about."""
        if diagnostic.span.path == contract.ADDRESSES:
            return self._lines.get(diagnostic.span.line, "")
        return self._names.get(diagnostic.span.path, "")
