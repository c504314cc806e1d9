"""`python -m kb check`: the findings of the content, without building the site."""

import argparse
import sys
from pathlib import Path

from kb import corpus, diagnostics, rules


def main(argv: list[str] | None = None) -> int:
    """Run a command; return its exit code: 0 clean, 1 findings, 2 wrong usage or no content."""
    parser = argparse.ArgumentParser(prog="kb", description="Checks the knowledge base's content.")
    parser.add_argument("command", choices=["check"])
    parser.add_argument(
        "--root", type=Path, default=Path(), help="the folder that holds mkdocs.yml (default: this one)"
    )
    arguments = parser.parse_args(argv)
    try:
        content = corpus.load(arguments.root)
    except (OSError, ValueError) as error:
        print(f"kb: {error}", file=sys.stderr)
        return 2
    found = rules.check(content)
    if found:
        print(diagnostics.report(found))
    print(diagnostics.summary(found, len(content.pages)), file=sys.stderr)
    return 1 if diagnostics.errors(found) else 0
