"""Which English text each translation follows.

A translation's front matter says `follows: 3f2a9c01b7de 55d0e9b1a2c4`: the hash of the English text that it
follows, and that of its own text when it was marked so. Hashes and not dates, so that a rebase, a merge or a typo
mended back and forth changes nothing. `make follow` writes the line.
"""

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from kb.model.error import KbError
from kb.model.page import Page
from kb.model.translation import FOLLOWS
from kb.read.git import git
from kb.read.page import parse
from kb.report.text import visible


def marked(page: Page, reference: Page, *, confirm: bool = False) -> tuple[str, bool]:
    """The translation's file with its line `follows` brought up to date, and whether it is marked as unchanged.

    A translation that did not change since it was last marked, though the English text did, is marked as
    `unchanged`, until a second look confirms that nothing had to change.
    """
    own, english = page.text_hash, reference.text_hash
    match = FOLLOWS.fullmatch(page.value("follows"))
    suspicious = match is not None and match[2] == own and (match[1] != english or bool(match[3]))
    is_same = suspicious and not confirm
    line = f"follows: {english} {own}" + (" unchanged" if is_same else "")
    lines = list(page.lines)
    entry = page.front_matter.get("follows")
    if entry:
        lines[entry.span.line - 1] = line
    else:
        lines.insert(page.body - 1, line)
    return "\n".join(lines), is_same


def changes(root: Path, page: Page, reference: Page) -> str:
    """What changed in the English page since the text that a translation follows, as a unified diff.

    Raises:
        KbError: the translation names no text, or the repository's history holds none that fits.
    """
    match = FOLLOWS.fullmatch(page.value("follows"))
    if not match:
        raise KbError(f"{page.path} does not say which English text it follows")
    for old in _versions(root, reference):
        if old.text_hash == match[1]:
            diff = unified_diff(
                old.text.split("\n"),
                reference.text.split("\n"),
                f"{reference.path} as {page.locale} follows it",
                f"{reference.path} now",
                lineterm="",
            )
            return "".join(f"{visible(line)}\n" for line in diff)
    raise KbError(f"no version of {reference.path} in git has the text {match[1]}, which {page.path} follows")


def _versions(root: Path, page: Page) -> Iterator[Page]:
    """The page as it is and as git has it, newest first, under the names that it had."""
    yield page
    # A commit that deleted the page has no text of it.
    told = ("--follow", "--name-only", "--diff-filter=d", "--relative", "--format=%x00%H")
    log = git(root, "log", *told, "--", page.path).decode()
    for entry in log.split("\0")[1:]:
        commit, *names = entry.split()
        for name in names:
            yield parse(page.path, page.locale, page.id, git(root, "show", f"{commit}:./{name}"))
