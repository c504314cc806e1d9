"""`python -m kb <command>`: what can be done with the content without building the site."""

import argparse
import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from kb import report, rules
from kb.edit import addresses, follow, scaffold
from kb.model import contract, translation
from kb.model.corpus import Corpus
from kb.model.finding import Diagnostic
from kb.model.page import Page
from kb.read import ledger, tree
from kb.read.git import git


def main(argv: list[str] | None = None) -> int:
    """Run a command; return its exit code: 0 clean, 1 findings, 2 wrong usage or no content."""
    parser = argparse.ArgumentParser(prog="kb", description="Checks and keeps the knowledge base's content.")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--root", type=Path, default=Path(), help="the folder that holds mkdocs.yml (default: this one)"
    )
    commands = parser.add_subparsers(required=True)

    command = commands.add_parser("check", parents=[common], help="tell all findings")
    command.add_argument("--since", metavar="COMMIT", help="no address that this commit lists may be missing")
    command.set_defaults(run=_check)

    command = commands.add_parser("spell", parents=[common], help="tell misspelt words")
    command.set_defaults(run=_spell)

    command = commands.add_parser("words", parents=[common], help="sort hooks/words, drop what no page uses")
    command.set_defaults(run=_words)

    command = commands.add_parser("addresses", parents=[common], help="record new addresses in docs/addresses.yml")
    command.add_argument("--move", nargs=2, metavar=("OLD", "NEW"), help="record that an address has another name")
    command.set_defaults(run=_addresses)

    command = commands.add_parser("follow", parents=[common], help="mark translations as following the English text")
    command.add_argument("pages", nargs="*", metavar="PAGE", help="docs/vi/…/page.md")
    command.add_argument("--new", action="store_true", help="every page that says nothing yet")
    command.add_argument("--confirm", action="store_true", help="a second look found that nothing had to change")
    command.set_defaults(run=_follow)

    command = commands.add_parser("status", parents=[common], help="tell how the translations stand")
    command.add_argument("page", nargs="?", help="tell what changed in English since this translation")
    command.set_defaults(run=_status)

    command = commands.add_parser("languages", help="write what the site's scripts know of languages, as JSON")
    command.add_argument("file", type=Path, metavar="FILE")
    command.set_defaults(run=_languages, root=None)

    command = commands.add_parser("new", parents=[common], help="begin a page, a row of phrases or a placeholder")
    command.add_argument("kind", nargs="?", default="", metavar="KIND", help=", ".join(scaffold.KINDS))
    command.add_argument("names", nargs="*", metavar="NAME", help="its name; of a row the table's, then its own")
    command.add_argument("--channel", default="", help="the channel of a template")
    command.set_defaults(run=_new)

    arguments = parser.parse_args(argv)
    try:
        content = tree.load(arguments.root) if arguments.root else None
        code: int = arguments.run(content, arguments)
    except (OSError, ValueError, RuntimeError) as error:
        print(f"kb: {error}", file=sys.stderr)
        return 2
    return code


def _check(content: Corpus, arguments: argparse.Namespace) -> int:
    if arguments.since:
        before, _ = ledger.read(git(arguments.root, "show", f"{arguments.since}:./{contract.ADDRESSES}"))
        content = replace(content, ledger_before=before)
    return _report(content, rules.check(content))


def _report(content: Corpus, found: list[Diagnostic]) -> int:
    if found:
        print(report.report(found))
    print(report.summary(found, len(content.pages)), file=sys.stderr)
    return 1 if report.errors(found) else 0


# What only one command needs, and takes long to import, it imports itself: the check is to take a second.


def _spell(content: Corpus, arguments: argparse.Namespace) -> int:
    from kb.spelling import words

    return _report(content, words.check(content, arguments.root))


def _words(content: Corpus, arguments: argparse.Namespace) -> int:
    from kb.spelling import words

    words.tidy(content, arguments.root)
    return 0


def _languages(_content: None, arguments: argparse.Namespace) -> int:
    from kb.languages import scripts

    scripts.write(arguments.file)
    return 0


def _addresses(content: Corpus, arguments: argparse.Namespace) -> int:
    if found := [d for d in rules.check(content) if d.rule == rules.rule_id(rules.ledger.ledger_syntax)]:
        print(report.report(found))  # what can't be read would be lost
        return 1
    recorded = addresses.moved(content, *arguments.move) if arguments.move else addresses.recorded(content)
    file = arguments.root / contract.ADDRESSES
    before = file.read_text("utf-8") if file.exists() else ""
    after = addresses.write(recorded)
    if after == before:
        print(f"{contract.ADDRESSES} is complete: {len(recorded.pages)} pages", file=sys.stderr)
        return 0
    file.write_text(after, "utf-8")
    new = len(set(after.splitlines()) - set(before.splitlines()))
    print(f"{contract.ADDRESSES}: {new} new or changed lines. Commit it with the pages.", file=sys.stderr)
    return 0


def _pair(content: Corpus, path: str) -> tuple[Page, Page]:
    """A translation and its English page."""
    page = content.by_path.get(Path(path).as_posix())
    reference = content.reference(page) if page else None
    if page is None or reference is None:
        raise ValueError(f"{path} is not a translation of an English page")
    if not page.parsed or not page.body:
        raise ValueError(f"{path} can't be read: see `make check`")
    return page, reference


def _follow(content: Corpus, arguments: argparse.Namespace) -> int:
    paths = list(arguments.pages)
    if arguments.new:
        paths += [
            state.path
            for locale in content.locales
            if locale != contract.REFERENCE
            for state in translation.states(content, locale)
            if state.state == "untracked"
        ]
    for page, reference in [_pair(content, path) for path in paths]:
        after = follow.marked(page, reference, confirm=arguments.confirm)
        (arguments.root / page.path).write_text(after, "utf-8")
        unchanged = " unchanged" in next(line for line in after.split("\n") if line.startswith("follows: "))
        note = "; its own text is the same as when it was last marked: have it read once more" if unchanged else ""
        print(f"{page.path} follows {reference.path}{note}", file=sys.stderr)
    return 0


def _status(content: Corpus, arguments: argparse.Namespace) -> int:
    if arguments.page:
        print(follow.changes(arguments.root, *_pair(content, arguments.page)), end="")
        return 0
    for locale in content.locales:
        if locale == contract.REFERENCE:
            continue
        states = translation.states(content, locale)
        count = Counter(state.state for state in states)
        print(f"{locale}: " + ", ".join(f"{count[name]} {name}" for name in translation.STATES if count[name]))
        for state in states:
            if state.state != "complete":
                print(f"  {state.state:10} {state.path}")
    month = _month()
    for page in content:
        due = translation.review_due(page) if page.locale == contract.REFERENCE else ""
        if due and due <= month:
            print(f"review due since {due}: {page.path}")
    return 0


def _new(content: Corpus, arguments: argparse.Namespace) -> int:
    request = scaffold.Request(arguments.kind, tuple(arguments.names), _month(), arguments.channel)
    besides = [path for path in scaffold.BESIDES if (arguments.root / path).exists()]
    texts = {path: (arguments.root / path).read_text("utf-8") for path in besides}
    written = scaffold.files(content, request, texts)
    for path, text in written.items():
        (arguments.root / path).write_text(text, "utf-8")
        print(path, file=sys.stderr)
    print("Fill them in; `make check` tells what is missing.", file=sys.stderr)
    return 0


def _month() -> str:
    return datetime.now(UTC).strftime("%Y-%m")
