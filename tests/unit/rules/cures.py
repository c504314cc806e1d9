"""A hint that names what to write, followed to the letter."""

import re
from collections.abc import Mapping

from kb.model.finding import Diagnostic

NAMED = re.compile(
    r"did you mean “(?P<meant>[^”]+)”\?"
    r"|(?:^|; |: )(?:write|use|call it|put it in quotes:) "
    r"(?P<text>\"[^\"]+\"|\{\{\w+\}\}|https://\S+|#+(?=$)|(?!spaces$)[\w./-]+(?=$))"
    r"|(?P<gone>^(?:delete|remove) it$|^delete it;)"
)
"""The forms in which a hint names the right text, or has the wrong one taken out."""
SHOWN = re.compile(
    r"^(?P<whole>\S+.*?) is in marks|“(?P<quoted>.+?)”(?!”)|(?P<blank>\{\{\w+\}\})|#(?P<anchor>[\w-]+)$|(?P<code>U\+[0-9A-F]{4,})"
)
"""The forms in which a message shows the wrong text."""


def cured(files: Mapping[str, bytes], finding: Diagnostic) -> dict[str, bytes] | None:
    """The file of a finding with its hint followed; None where the hint names no text, or the message not the wrong one.

    Args:
        files: the files by their paths below `docs/`.
        finding: what was found in them.
    """
    named, path = NAMED.search(finding.hint), finding.span.path.removeprefix("docs/")
    if not named or path not in files:
        return None
    lines = files[path].decode("utf-8", "surrogateescape").split("\n")
    line = lines[finding.span.line - 1]
    wrong = _wrong(finding, line)
    at = line.find(wrong, max(finding.span.column - 2 - len(wrong), 0)) if wrong else -1
    if at < 0:
        return None
    right = "" if named["gone"] else _shaped(wrong, named["meant"] or named["text"])
    lines[finding.span.line - 1] = line[:at] + right + line[at + len(wrong) :]
    return {path: "\n".join(lines).encode("utf-8", "surrogateescape")}


def _wrong(finding: Diagnostic, line: str) -> str:
    """The wrong text as it stands in the line, or ''."""
    if finding.rule == "broken-link":  # the message names the file that the target leads to
        target = re.compile(r"\]\(([^)\s]*)").search(line, finding.span.column - 1)
        return target[1].partition("#")[0] if target else ""
    if finding.rule == "heading-level":
        return line.partition(" ")[0]
    shown = SHOWN.search(finding.message)
    if not shown:
        return ""
    if shown["code"]:
        return chr(int(shown["code"].removeprefix("U+"), 16))
    return shown["whole"] or shown["quoted"] or shown["blank"] or shown["anchor"] or ""


def _shaped(wrong: str, right: str) -> str:
    """The right text in the braces of the wrong one."""
    return f"{{{{{right}}}}}" if wrong.startswith("{") and not right.startswith("{") else right
