"""The commands for who answers customers."""

import argparse
import sys
from pathlib import Path

from kb import report
from kb.model.corpus import Corpus
from kb.model.error import KbError
from kb.read import content_date, tree
from kb.site import draft

STDIN = "-"


def check_draft(arguments: argparse.Namespace) -> int:
    """Tell what a draft should not say, and what to say instead; 1 if there is anything.

    Raises:
        KbError: the draft can't be read, or its language is none of the handbook's, or not plain.
    """
    text = _read(arguments.file)
    content = tree.load(arguments.root)
    locale = language(content, text, arguments.locale)
    found = draft.diagnostics(content, locale, "draft" if arguments.file == STDIN else arguments.file, text)
    if found or arguments.format == "json":
        print(report.report(found, arguments.format))
    print(f"{locale}: {len(found)} finding{'s' * (len(found) != 1)}", file=sys.stderr)
    return 1 if found else 0


def language(content: Corpus, text: str, wanted: str) -> str:
    """The language of a draft: the one that is wanted, else the one that the draft tells.

    Raises:
        KbError: it is none of the handbook's, or not plain.
    """
    locale = wanted or draft.told(text)
    if locale not in content.locales:
        untold = f"the draft does not tell its language: add --locale, one of {', '.join(content.locales)}"
        raise KbError(content.no_language(locale) if locale else untold)
    return locale


def mcp(arguments: argparse.Namespace) -> int:
    """Serve the handbook to assistants, over standard input and output.

    Raises:
        KbError: the SDK is not installed.
    """
    from kb.answering.tools import Tools

    try:
        from kb.answering import server
    except ModuleNotFoundError as error:
        raise KbError(f"{error.name} is not installed; `./kb mcp` sees to it, or `pip install mcp`") from error
    tools = Tools(arguments.root, tree.load(arguments.root))
    try:
        server.serve(tools, version=content_date.newest(arguments.root).isoformat())
    finally:
        tools.close()
    return 0


def _read(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KbError(f"{name} is no text in UTF-8") from error
