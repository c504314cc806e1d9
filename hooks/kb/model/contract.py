"""The content contract: which files may exist, and what a page of each kind carries.

Languages are not listed here: mkdocs.yml is the one place that names them (see `tree.load`).
"""

import re
from typing import NamedTuple

REFERENCE = "en"
"""The locale whose pages state the facts that do not depend on language."""

LOCALE = re.compile(r"[a-z]{2}(?:-[A-Za-z]{4})?(?:-[A-Z]{2})?")
"""A language, as static-i18n and Material call it: `lv`, `pt-BR`."""

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED_NAME = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""What Windows gives no file. Source: Microsoft, Naming Files, Paths, and Namespaces."""
MAX_NAME = 80
"""Characters of a file's name."""
PICTURE_NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
INDEX = "index"
HOME = ""
"""The section of a language's home page."""
CHANGES = "changes"
"""In each language's folder, the page of what has changed, which the site makes. No section may be called so, hence no page
can be in its place."""

DIAGRAMS = frozenset({"flow"})
"""Ids of the sections whose list the site draws as a diagram."""

TRIAGES = frozenset({"playbooks/one-minute-triage"})
"""Pages of questions, each answer of which leads to the next or to an entry; shown one at a time."""

QUIZ = "training/quiz"
"""The page whose `###` headings are questions, each with answers of which one is right, and why."""

DRAFT = "playbooks/check-my-draft"
"""The page that looks for what must not be said in what is pasted there."""

SITE_PICTURES = ("docs/assets/images/",)
"""Where the site and its theme have pictures of their own, which a file in `docs/assets/` would replace."""
MADE_IDS = {
    INDEX: ("news",),
    "guidelines": ("templates", "phrases"),
    "situations": ("templates", "phrases"),
    "templates": ("templates", "phrases"),
    "contribute/errors": ("rules",),
    "contribute/status": ("reviews",),
    "contribute/your-tools": ("files",),
    "training/learning-platform": ("files",),
}
"""The ids of what the site itself adds to a page: by the pages' section, or by the page."""

MAX_FILE_BYTES = 200_000
IMAGE_TYPES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".avif", ".ico"})
"""What `docs/assets/` may hold. No SVG: opened on its own it runs scripts. Code lives in `overrides/`."""


class Field(NamedTuple):
    """A front matter field: `many` if it holds a list; `shared` if only the English page states it."""

    name: str
    required: bool = True
    many: bool = False
    shared: bool = False
    pattern: re.Pattern[str] | None = None
    choices: tuple[str, ...] = ()
    hint: str = ""
    """What is allowed, in words, where `choices` does not say it."""
    is_number: bool = False
    """Whether YAML may read a number in it."""
    by_row: bool = False
    """Whether it holds a list for each row of the page's table, instead of one for the page."""
    fewest: int = 0
    """How many values its list must have."""


REVIEW_MONTHS = 24
"""After how many months a page is to be read again as a whole, unless its section or itself has another number."""


class Section(NamedTuple):
    """A folder of `docs/<locale>/`: the kind of its pages, their fields and the ids of their `##` headings."""

    name: str
    kind: str
    fields: tuple[Field, ...]
    headings: tuple[str, ...] = ()
    """The exact ids, in order; empty where each page has its own."""
    is_published_as_data: bool = True
    """Whether its pages are entries of the data and of the search: those about the site itself are not."""
    review_months: int = REVIEW_MONTHS
    """After how many months its pages are to be read again as a whole."""


SOURCE_PLAYBOOKS = {
    "S0": "ten-recovery-guidelines",
    "S1": "five-steps-difficult-customer",
    "S2": "answer-a-complaint-letter",
    "S3": "handle-by-type-and-channel",
    "S4": "six-step-service-recovery",
}
"""The source documents, each with the playbook that carries it whole."""
PRACTICE = "practice"
"""Stands for good practice that the sources only imply."""

MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")
_SITE = r"(?P<host>(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})(?:[/?#][\w/.?=&%#,:;~+-]*)?"
WEB = re.compile(rf"https://{_SITE}", re.ASCII)
"""An address on the web that readers can tell: a site by its name, in Latin letters."""
OFFICIAL = re.compile(rf"(?P<address>https?://{_SITE}) (?P<month>{MONTH.pattern})", re.ASCII)
"""A source on the web, and the month in which it was read: what a page says of a law or of a body rests on it. Some offices
publish without encryption."""

TITLE = Field("title")
SUMMARY = Field("summary")
KEYWORDS = Field("keywords", many=True)
SOURCES = Field(
    "sources",
    many=True,
    shared=True,
    pattern=re.compile(rf"S[0-4](?:\.[a-z0-9]+)?|practice|{OFFICIAL.pattern}", re.ASCII),
    hint="S0 to S4, with the point behind a dot (S0.1); practice; or an address and the month in which it was "
    'read: "https://example.com/law 2026-11"',
)
OWN_SOURCES = SOURCES._replace(required=False)
HEARD = Field("heard", many=True, fewest=10)
"""What customers say and agents type, in whole phrases: of what the page is found by."""
HEARD_AT_LEISURE = HEARD._replace(fewest=5)
"""Of pages that nobody looks for with a customer on the line."""
HEARD_BY_ROW = HEARD._replace(fewest=6, by_row=True)
ARTICLE = (TITLE, SUMMARY, KEYWORDS, HEARD, SOURCES)

CHANNELS = ("email", "letter", "phone", "in-person", "chat", "sms", "social", "internal")
WITH_SUBJECT = frozenset({"email", "letter"})
"""Channels whose messages have a subject; internal notes may have one."""
PUBLIC = frozenset({"social"})
"""Channels that everybody reads: nobody's full name stands there."""
PERSONAL = frozenset({"email", "letter", "chat", "sms"})
"""Channels by which one customer is written to; scripts have directions, and words to colleagues."""
STAGES = ("acknowledge", "reassure", "investigate", "inform", "resolve", "amends", "decline", "escalate", "follow-up")
TEMPLATE = (
    TITLE,
    SUMMARY,
    KEYWORDS,
    HEARD,
    Field("channel", shared=True, choices=CHANNELS),
    Field("stage", shared=True, choices=STAGES),
    Field("guidelines", many=True, shared=True, pattern=SLUG, hint="slugs of guidelines, such as act-quickly"),
    OWN_SOURCES,
)

TO_SEND = frozenset({"subject", "reply"})
"""Fences whose text goes to customers or colleagues, placeholders filled in."""

PHRASES = (
    TITLE,
    SUMMARY,
    KEYWORDS,
    HEARD_BY_ROW,
    Field(
        "guidelines",
        many=True,
        shared=True,
        pattern=re.compile(rf"{SLUG.pattern}(?: {SLUG.pattern})+"),
        hint="a row, then its guidelines: sorry-but apologise",
    ),
    OWN_SOURCES,
)
SAID_UNDER = {"guidelines": "say", "situations": "say-first"}
"""By section of the handbook the id of the heading whose items are sentences to say."""
PHRASE_COLUMNS = 3
"""Don't say, why, say instead."""

SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
"""What a placeholder is called."""
SLOT = re.compile(rf"\{{\{{({SNAKE_CASE.pattern})\}}\}}")
"""Where it stands in a text: `{{case_number}}`."""
TYPES = ("text", "name", "date", "time", "amount", "number", "phone", "email")
"""What a placeholder may hold."""
PLACEHOLDERS = "docs/placeholders.yml"
"""Where the placeholders are declared."""
ORGANISATION = "docs/organisation.yml"
"""Who answers."""
ADDRESSES = "docs/addresses.yml"
"""The ledger of published addresses."""
SEARCH = "search"
"""The folder in `docs/` of what search knows beside the pages."""
CONCEPTS = f"docs/{SEARCH}/concepts.yml"
"""What means the same."""
SHORTHAND = f"docs/{SEARCH}/shorthand.yml"
"""What agents abbreviate."""

ERRORS = "contribute/errors"
"""The page that explains every rule."""
STATUS = "contribute/status"
"""The page that tells how the translations stand."""
TOOLS = "contribute/your-tools"
"""The page that offers the texts to other tools."""
PLATFORMS = "training/learning-platform"
"""The page that offers quiz, path and phrases to those who learn elsewhere."""

UNFINISHED = "TODO:"
"""Begins what `make new` leaves to be written."""

INDEX_FIELDS = (TITLE, SUMMARY)
KEPT = (
    Field("reviewed", required=False, shared=True, pattern=MONTH, hint="the month of the last review: 2026-11"),
    Field(
        "review",
        required=False,
        shared=True,
        pattern=re.compile(r"[1-9]\d?"),
        hint="after how many months the page is to be read again: 6",
        is_number=True,
    ),
    Field("follows", required=False),
)
"""What every page may say of itself: when it was reviewed, after how many months it is to be read again where its section's
interval is too long, and (translations) which English text it follows."""

SECTIONS: dict[str, Section] = {
    section.name: section
    for section in (
        Section("guidelines", "guideline", ARTICLE, ("say", "do", "avoid", "why", "related")),
        Section("playbooks", "playbook", (TITLE, SUMMARY, KEYWORDS, HEARD_AT_LEISURE, SOURCES)),
        Section("situations", "situation", ARTICLE),
        Section("phrases", "phrase", PHRASES, review_months=12),
        Section(
            "templates",
            "template",
            TEMPLATE,
            ("reply", "when", "when-not", "check", "guidelines", "next"),
            review_months=12,
        ),
        Section("training", "training", (TITLE, SUMMARY, KEYWORDS, HEARD_AT_LEISURE, OWN_SOURCES)),
        Section("contribute", "contribute", INDEX_FIELDS, is_published_as_data=False),
    )
}
"""In the order of the navigation."""


def fields(section: str, slug: str) -> tuple[Field, ...]:
    """The front matter fields of a page."""
    return (*(INDEX_FIELDS if slug == INDEX else SECTIONS[section].fields), *KEPT)


def is_data(section: str) -> bool:
    """Whether a section's pages are for who answers customers: published as data, and not about the site."""
    return section in SECTIONS and SECTIONS[section].is_published_as_data


def field(section: str, slug: str, name: str) -> Field | None:
    """A field of a page by its name; None of one that such pages don't have."""
    return next((field for field in fields(section, slug) if field.name == name), None)
