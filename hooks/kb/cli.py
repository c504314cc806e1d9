"""`python -m kb <command>`: what can be done with the content without building the site."""

import argparse
import sys
from pathlib import Path

from kb import addresses, corpus, diagnostics, layout, rules
from kb.records import Corpus


def main(argv: list[str] | None = None) -> int:
    """Run a command; return its exit code: 0 clean, 1 findings, 2 wrong usage or no content."""
    parser = argparse.ArgumentParser(prog="kb", description="Checks and keeps the knowledge base's content.")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--root", type=Path, default=Path(), help="the folder that holds mkdocs.yml (default: this one)"
    )
    commands = parser.add_subparsers(required=True)

    command = commands.add_parser("check", parents=[common], help="tell all findings")
    command.set_defaults(run=_check)

    command = commands.add_parser("addresses", parents=[common], help="record new addresses in docs/addresses.yml")
    command.add_argument("--move", nargs=2, metavar=("OLD", "NEW"), help="record that an address has another name")
    command.set_defaults(run=_addresses)

    arguments = parser.parse_args(argv)
    try:
        content = corpus.load(arguments.root)
        code: int = arguments.run(content, arguments)
    except (OSError, ValueError) as error:
        print(f"kb: {error}", file=sys.stderr)
        return 2
    return code


def _check(content: Corpus, arguments: argparse.Namespace) -> int:
    found = rules.check(content)
    if found:
        print(diagnostics.report(found))
    print(diagnostics.summary(found, len(content.pages)), file=sys.stderr)
    return 1 if diagnostics.errors(found) else 0


def _addresses(content: Corpus, arguments: argparse.Namespace) -> int:
    if found := [d for d in rules.check(content) if d.rule == rules.rule_id(rules.ledger.ledger_syntax)]:
        print(diagnostics.report(found))  # what can't be read would be lost
        return 1
    ledger = addresses.moved(content, *arguments.move) if arguments.move else addresses.recorded(content)
    file = arguments.root / layout.ADDRESSES
    before = file.read_text("utf-8") if file.exists() else ""
    after = addresses.write(ledger)
    if after == before:
        print(f"{layout.ADDRESSES} is complete: {len(ledger.pages)} pages", file=sys.stderr)
        return 0
    file.write_text(after, "utf-8")
    new = len(set(after.splitlines()) - set(before.splitlines()))
    print(f"{layout.ADDRESSES}: {new} new or changed lines. Commit it with the pages.", file=sys.stderr)
    return 0
