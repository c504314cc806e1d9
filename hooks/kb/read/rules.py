"""The rules that reading itself applies: what can't be read, and what the site would read otherwise.

Their findings are the reader's Problems. All are told: `kb.rules.check` asks no list which.
"""

from kb.model.finding import Rule

FRONT_MATTER_SYNTAX = Rule(
    "front-matter-syntax",
    """Front matter that can't be read, or that uses more of YAML than `name: value` and lists.

MkDocs silently drops metadata that it can't read, and YAML's tags, aliases and nesting are ways to
run code or to exhaust memory. A dash that is indented too far begins no entry: YAML takes
its line for part of the one above.

Bad:
    ---
    title: Don't argue: listen
    ---
Good:
    ---
    title: "Don't argue: listen"
    ---
""",
)
DUPLICATE_KEY = Rule(
    "duplicate-key",
    """A front matter field that is given twice: YAML silently keeps the last one.

Bad:
    ---
    title: Apologise
    title: Say sorry
    ---
Good:
    ---
    title: Apologise
    ---
""",
)
LIST_LAYOUT = Rule(
    "list-layout",
    """A list that the site would not show as one, or with other numbers: no blank line before it, nested by other than four
spaces, counted from another number than 1.

Bad:
    Say:
    - one
      - two
Good:
    Say:

    - one
        - two
""",
)
TABLE_LAYOUT = Rule(
    "table-layout",
    """A table that the site would not show as written: no blank line before it, or a row with other cells.

Bad:
    Types:
    | Type | What to do |
    | --- | --- |
    | Critics | Listen | and act |
Good:
    | Type | What to do |
    | --- | --- |
    | Critics | Listen and act |
""",
)
CODE_SPAN = Rule(
    "code-span",
    """Backquotes that are not a pair in their line: what they hide from the check the site may show.

Bad:
    Write ``{name}` in braces.
Good:
    Write `{name}` in braces.
""",
)
INDENTED_CODE = Rule(
    "indented-code",
    """Text indented by four spaces, which becomes a code block.

Bad:
        I am sorry.
Good:
    I am sorry.
""",
)
FENCE = Rule(
    "fence",
    """A fenced block that is not closed, is indented, or begins in a way that the site does not understand.

Bad:
    ~~~ {onclick=…}
Good:
    ```reply
    …
    ```
""",
)
FOLD = Rule(
    "fold",
    """A folded block that is not closed, stands in another, holds a heading, or lacks the blank lines.

Bad:
    /// details | Answer
    Listen first.
    ///
Good:
    /// details | Answer

    Listen first.

    ///
""",
)
UNDEFINED_REFERENCE = Rule(
    "undefined-reference",
    """Square brackets that look like a link but have no target.

Bad:
    See [Apologise][apology].
Good:
    See [Apologise](apologise.md).
""",
)
PLACEHOLDER_DECLARATION = Rule(
    "placeholder-declaration",
    """A placeholder whose declaration in docs/placeholders.yml lacks something or can't be read.

Bad:
    docs/placeholders.yml
    case_number: {type: txt}
Good:
    docs/placeholders.yml
    case_number:
      type: text
      max: 12
      en: {label: Case number, example: LV-10452}
""",
)
ORGANISATION_SYNTAX = Rule(
    "organisation-syntax",
    """The file docs/organisation.yml, which says who answers, can't be read.

Each fact is one text behind its colon, or beneath it one in each language.

Bad:
    docs/organisation.yml
    name: [Lindenvale]
Good:
    docs/organisation.yml
    name: Lindenvale
""",
)
NOT_UTF8 = Rule(
    "not-utf8",
    """A file that is not UTF-8.

Bad:
    docs/lv/guidelines/apologise.md (saved as Windows-1257)
Good:
    docs/lv/guidelines/apologise.md (saved as UTF-8)
""",
)
FILE_TOO_LARGE = Rule(
    "file-too-large",
    """A file of more than 200 KB: nobody reads it during a call, and every reader's machine fetches it.

Bad:
    docs/assets/team.png (300 KB)
Good:
    docs/assets/team.png (60 KB)
""",
)
SLOW_TEXT = Rule(
    "slow-text",
    """Lines, repeats and nesting that make a Markdown parser slow: 20 KB of `[` take it a minute.

Bad:
    ⟨[ × 1000⟩
Good:
    [Apologise](apologise.md)
""",
)
LEDGER_SYNTAX = Rule(
    "ledger-syntax",
    """A ledger of addresses that can't be read: unknown keys, no list of anchors, a name that is no address.

Bad:
    docs/addresses.yml
    pages:
      Guidelines/Apologise: do
Good:
    docs/addresses.yml
    pages:
      guidelines/apologise: [do, avoid, say, why, related]
""",
)
UNDERLINE = Rule(
    "underline",
    """A line of hyphens or equals signs right below text: it makes a heading of the line above, meant or not.

Bad:
    - one
    - two
    ---
Good:
    - one
    - two

    ---
""",
)
BACKSLASH = Rule(
    "backslash",
    """A backslash at a line's end, or before a sign that needs none: the site shows it.

Bad:
    12 Harbour Street\\
    Riga
Good:
    12 Harbour Street, Riga
""",
)
CONFLICT_MARK = Rule(
    "conflict-mark",
    """Lines that a merge left behind: two versions of a text, and nobody has decided between them.

Bad:
    <<<<<<< HEAD
    Say sorry at once.
    =======
    Say sorry first.
    >>>>>>> spelling
Good:
    Say sorry at once.
""",
)
UNREADABLE_FILE = Rule(
    "unreadable-file",
    """A file that the check is not allowed to read, or that must be there and is not.

Bad:
    docs/placeholders.yml (not readable)
Good:
    docs/placeholders.yml
""",
)
TEXTS_SYNTAX = Rule(
    "texts-syntax",
    """A file of the site's own texts, or of the words of search, that can't be read.

Without it the build stops, or every page of a language lacks what it says.

Bad:
    hooks/strings/lv.yml
    search: [Meklēt]
Good:
    hooks/strings/lv.yml
    search: Meklēt
""",
)
