"""The commands: `kb check`, `kb new` … (`./kb` sets up what they need, `python -m kb` runs them in a ready environment).

A command is a function and a row of COMMANDS.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from kb import commands, report, setup, tasks
from kb.answering import command as answering
from kb.edit import scaffold
from kb.model import contract
from kb.model.error import KbError


class Command(NamedTuple):
    """What a command does, what is said of it, and the arguments it takes, as `add_argument` does."""

    run: Callable[[argparse.Namespace], int]
    help: str
    arguments: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = ()
    passes_on: bool = False
    """Whether options that it does not know are another program's."""


def _argument(*names: str, **options: Any) -> tuple[tuple[str, ...], dict[str, Any]]:
    return names, options


def _alone(command: setup.Alone) -> Command:
    """A command of the set-up, for the list of all; `./kb` runs it itself."""

    def run(_: argparse.Namespace) -> int:
        command.run()
        return 0

    return Command(run, command.help)


_PASSED_ON = _argument("rest", nargs="*", metavar="ARGUMENT", help="for the program that is run")

COMMANDS = {
    "serve": Command(
        tasks.serve,
        "serve the site with live reload; KB_ONLY_LOCALE=vi serves one language",
        (_argument("--address", default="localhost:8000", metavar="HOST:PORT", help="where (default: %(default)s)"),),
    ),
    "build": Command(tasks.build, "check, build and put the finished site into site/, and an archive of it"),
    "check": Command(
        commands.check,
        "tell all findings in the content",
        (
            _argument("files", nargs="*", metavar="FILE", help="tell those in these files and folders only"),
            _argument(
                "--format", default="", choices=report.FORMATS, help="default: text; under GitHub Actions github"
            ),
            _argument("--all", action="store_true", help="tell each finding, also those that follow from others"),
            _argument("--watch", action="store_true", help="check again after each change, and tell what is mended"),
            _argument("--since", metavar="COMMIT", help="no address that this commit lists may be missing"),
        ),
    ),
    "check-draft": Command(
        answering.check_draft,
        "tell what a text for a customer should not say, and what to say instead",
        (
            _argument("file", metavar="FILE", help="the text; - reads what is piped in"),
            _argument("--locale", default="", help="its language (default: the one it tells)"),
            _argument("--format", default="text", choices=report.FORMATS, help="default: %(default)s"),
        ),
    ),
    "mcp": Command(answering.mcp, "serve the handbook to assistants, over standard input and output (MCP)"),
    "rule": Command(commands.explain, "explain a rule, or list all", (_argument("id", nargs="?", metavar="RULE"),)),
    "spell": Command(commands.spell, "tell misspelt words, as warnings"),
    "words": Command(commands.tidy_words, "sort the lists of words, drop what no page uses"),
    "languages": Command(
        commands.write_languages,
        "write what the site's scripts know of languages, as JSON",
        (_argument("folder", type=Path, metavar="FOLDER"),),
    ),
    "schemas": Command(
        commands.write_schemas,
        "write the JSON Schemas that editors complete by into .vscode/schema",
    ),
    "new": Command(
        commands.begin,
        "begin a page, a row of phrases or a placeholder in every language",
        (
            _argument("kind", nargs="?", default="", metavar="KIND", help=", ".join(scaffold.KINDS)),
            _argument("names", nargs="*", metavar="NAME", help="its name; of a row the table's, then its own"),
            _argument("--channel", default="", help="the channel of a template"),
        ),
    ),
    "addresses": Command(
        commands.record,
        "record new addresses in docs/addresses.yml",
        (_argument("--move", nargs=2, metavar=("OLD", "NEW"), help="record that an address has another name"),),
    ),
    "follow": Command(
        commands.mark,
        "mark translations as following the English text",
        (
            _argument("pages", nargs="*", metavar="PAGE", help="docs/vi/…/page.md"),
            _argument(
                "--new",
                action="store_true",
                help="every page that says nothing yet, and the lists that were changed with it",
            ),
            _argument("--confirm", action="store_true", help="a second look found that nothing had to change"),
        ),
    ),
    "status": Command(
        commands.tell_status,
        "tell how the translations stand",
        (_argument("page", nargs="?", metavar="PAGE", help="tell what changed in English since this translation"),),
    ),
    "review": Command(
        commands.tell_review,
        "tell what a branch changes, as a comment for who reviews it",
        (
            _argument("--since", default="main", metavar="COMMIT", help="where it left (default: %(default)s)"),
            _argument("--json", action="store_true", help="for --read"),
            _argument("--read", type=Path, metavar="FILE", help="make the comment of what --json wrote elsewhere"),
            _argument("--preview", default="", metavar="ADDRESS", help="below which the changed pages can be read"),
            _argument("--run", dest="run_page", default="", metavar="ADDRESS", help="where they can be downloaded"),
        ),
    ),
    "stage": Command(
        commands.stage,
        "write the pages as Markdown and front matter that any generator renders, into a new folder or an earlier stage",
        (_argument("folder", type=Path, metavar="FOLDER"),),
    ),
    "finish": Command(
        commands.finish,
        "add to a folder of rendered pages all else that the site has",
        (_argument("folder", type=Path, metavar="FOLDER"),),
    ),
    "pdf": Command(tasks.pdf, "print the training pack and what is hung up, from the built site, into pdf/"),
    "test": Command(tasks.test, "run every test, browser included", (_PASSED_ON,), passes_on=True),
    "unit": Command(tasks.unit, "run the tests that need neither browser nor build", (_PASSED_ON,), passes_on=True),
    "lint": Command(tasks.lint, "types, lint and format of the code, and what may import what"),
    "format": Command(tasks.format_code, "put the code into its format"),
    "why": Command(
        tasks.why,
        "tell why search puts an entry first, and how sure it is",
        (
            _argument("query", nargs="+", metavar="WORD", help="what is typed"),
            _argument("--locale", default=contract.REFERENCE, help="the reader's language (default: %(default)s)"),
        ),
    ),
    "bench": Command(tasks.bench, "measure build and check against stock MkDocs", (_PASSED_ON,), passes_on=True),
    "bench-search": Command(tasks.bench, "measure search against others", (_PASSED_ON,), passes_on=True),
    "bench-moments": Command(
        tasks.bench, "play moments of a call, from a key to the clipboard", (_PASSED_ON,), passes_on=True
    ),
    "bench-rules": Command(tasks.bench, "measure the rules that guess", (_PASSED_ON,), passes_on=True),
    "bench-faults": Command(tasks.bench, "measure what the site stands", (_PASSED_ON,), passes_on=True),
    "lock": Command(tasks.lock, "renew the pinned versions"),
    **{name: _alone(command) for name, command in setup.ALONE.items()},
}


def _root() -> Path:
    """The handbook's folder: the nearest with mkdocs.yml from here upwards, else that of this program."""
    found = (folder for folder in (Path(), *Path.cwd().parents) if (folder / "mkdocs.yml").is_file())
    return next(found, setup.ROOT)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kb", description="Makes, checks and keeps the knowledge base.")
    places = parser.add_subparsers(required=True, dest="command", metavar="COMMAND")
    for name, command in COMMANDS.items():
        sub = places.add_parser(name, help=command.help, description=command.help)
        if name not in setup.ALONE:
            sub.add_argument(
                "--root", type=Path, default=_root(), help="the folder of mkdocs.yml (default: the nearest upwards)"
            )
        for names, options in command.arguments:
            sub.add_argument(*names, **options)
    return parser


def main(argv: list[str] | None = None) -> int:
    """Run a command; return its exit code: 0 clean, 1 findings, 2 wrong usage, no content, or the machine refuses."""
    parser = _parser()
    arguments, rest = parser.parse_known_args(argv)
    command = COMMANDS[arguments.command]
    if rest and not command.passes_on:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if command.passes_on:
        arguments.rest = [*arguments.rest, *rest]
    try:
        return command.run(arguments)
    except (KbError, OSError) as error:
        print(f"kb: {error}", file=sys.stderr)
        return 2
