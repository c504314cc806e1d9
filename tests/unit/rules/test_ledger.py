"""The ledger of addresses: what each of its rules must find, where, and what it must let pass."""

import pytest

from tests.fixture import FILES, LINK, Edit
from tests.unit.rules.rows import Row, name, verify

LEDGER = "addresses.yml"
A = "en/guidelines/apologise.md"
TEXT = FILES[LEDGER].decode()
LINES = TEXT.splitlines()


def line(text: str) -> int:
    return next(number for number, each in enumerate(LINES, 1) if text in each)


def with_redirects(*redirects: str) -> dict[str, Edit]:
    return {LEDGER: TEXT + "redirects:\n" + "".join(f"  {each}\n" for each in redirects)}


END = len(LINES) + 2
P = "playbooks/two-steps.md"
TWO_STEPS = line("playbooks/two-steps:")
APOLOGISE = line("guidelines/apologise:")

ROWS: list[Row] = [
    ("ledger-syntax", {LEDGER: "pages: [x"}, (f"{LEDGER}:1:8",)),
    ("not-utf8", {LEDGER: b"\xff"}, (f"{LEDGER}:1:1",)),
    ("ledger-syntax", {LEDGER: "page: x\n"}, (f"{LEDGER}:1:1",)),
    ("ledger-syntax", {LEDGER: "languages: en\npages: x\n"}, (f"{LEDGER}:1:1", f"{LEDGER}:2:1")),
    ("ledger-syntax", {LEDGER: "pages:\n  guidelines/x: do\n"}, (f"{LEDGER}:2:17",)),
    ("ledger-syntax", {LEDGER: "pages:\n  Guidelines/X: []\n  vadlīnijas/x: []\n"}, (f"{LEDGER}:2:3", f"{LEDGER}:3:3")),
    ("ledger-syntax", {LEDGER: "pages:\n  guidelines/x: [Do, sakiet-tā]\n"}, (f"{LEDGER}:2:18", f"{LEDGER}:2:22")),
    (
        "ledger-syntax",
        with_redirects("guidelines/x: [a, b]", "/x: guidelines/apologise"),
        (f"{LEDGER}:{END}:17", f"{LEDGER}:{END + 1}:3"),
    ),
    ("ledger-syntax", with_redirects("guidelines/say-sorry: guidelines/apologise"), ()),
    ("vanished-address", {f"*/{A[3:]}": None}, (f"{LEDGER}:{APOLOGISE}:3",)),
    (
        "vanished-address",
        {f"*/{P}": ("{#listen-for-facts}", "{#listen}")},
        (f"{LEDGER}:{TWO_STEPS}:{LINES[TWO_STEPS - 1].rindex('listen-for-facts') + 1}",),
    ),
    (
        "vanished-address",
        {LEDGER: TEXT.replace("languages: [", "languages: [de, ")},
        (f"{LEDGER}:{line('languages:')}:13",),
    ),
    ("vanished-address", {A: ("{#say}", "{#say} ")}, ()),
    ("missing-file", {LEDGER: None}, (f"{LEDGER}:1:1",)),
    ("missing-file", {LEDGER: b""}, (f"{LEDGER}:1:1",)),
    ("missing-file", {LEDGER: "# nothing\npages:\n"}, (f"{LEDGER}:1:1",)),
    ("missing-file", {LEDGER: b"\xff"}, ()),
    ("missing-file", {LEDGER: LINK}, ()),
    ("missing-file", {"placeholders.yml": None}, ("placeholders.yml:1:1",)),
    ("missing-file", {"placeholders.yml": "a: [\n"}, ()),
    ("missing-file", {}, ()),
    *[
        ("redirect-source", with_redirects(f"{source}: guidelines/apologise"), (f"{LEDGER}:{END}:3",))
        for source in ("vi/index", "vi/guidelines", "go/apologise", "assets/javascripts", "print/index", "pricing/old")
    ],
    ("redirect-source", with_redirects("index#welcome: index", "guidelines/a: guidelines/apologise"), ()),
    ("shared-name", with_redirects("vi/guidelines: guidelines/apologise"), ()),
    ("redirect-target", with_redirects("guidelines/a: guidelines/nowhere"), (f"{LEDGER}:{END}:17",)),
    ("redirect-target", with_redirects("guidelines/a: guidelines/apologise#nowhere"), (f"{LEDGER}:{END}:17",)),
    (
        "redirect-target",
        with_redirects("guidelines/a: guidelines/b", "guidelines/b: guidelines/apologise"),
        (f"{LEDGER}:{END}:17",),
    ),
    (
        "redirect-target",
        with_redirects("guidelines/a: guidelines/b", "guidelines/b: guidelines/a"),
        (f"{LEDGER}:{END}:17", f"{LEDGER}:{END + 1}:17"),
    ),
    ("redirect-target", with_redirects("guidelines/a: guidelines/a"), (f"{LEDGER}:{END}:17",)),
    ("redirect-target", with_redirects("guidelines/a: guidelines/apologise#say"), ()),
    ("redirect-of-living", with_redirects("guidelines/apologise: guidelines/listen-for-facts"), (f"{LEDGER}:{END}:3",)),
    (
        "redirect-of-living",
        with_redirects("guidelines/apologise#say: guidelines/listen-for-facts"),
        (f"{LEDGER}:{END}:3",),
    ),
    ("redirect-of-living", with_redirects("guidelines/apologise#tell: guidelines/apologise#say"), ()),
    ("shared-name", {"*/situations/apologise.md": "---\ntitle: x\n---\n"}, ("en/situations/apologise.md:1:1",)),
    ("shared-name", with_redirects("situations/apologise: guidelines/listen-for-facts"), (f"{A}:1:1",)),
    ("shared-name", with_redirects("situations/apologise: guidelines/apologise"), ()),
    ("unlisted-address", {"*/situations/new-one.md": "---\ntitle: x\n---\n"}, ("en/situations/new-one.md:1:1",)),
    ("unlisted-address", {A: ("{#related}", "{#related}\n\n### More {#more}")}, (f"{A}:1:1",)),
    ("unlisted-address", {LEDGER: ("languages: [en, lv, tl, vi]", "languages: [en, lv, vi]")}, (f"{LEDGER}:4:13",)),
    ("unlisted-address", {LEDGER: ("languages: [en, lv, tl, vi]\n", "")}, (f"{LEDGER}:1:1",)),
    ("unlisted-address", {}, ()),
]  # fmt: skip


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
