"""The commands: `kb check`, `kb new` … (`./kb` sets up what they need, `python -m kb` runs them in a ready environment).

A command is a function and a row of COMMANDS.
"""

import argparse
import gc
import inspect
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from kb import report, rules, tasks
from kb.answering import command as answering
from kb.edit import addresses, follow, scaffold
from kb.edit.files import change
from kb.model import contract, translation
from kb.model.corpus import Corpus
from kb.model.error import KbError
from kb.model.finding import Diagnostic
from kb.model.page import Page
from kb.read import ledger, tree
from kb.read.git import git
from kb.report import status

# What only one command needs, and takes long to import, it imports itself: the check is to take half a second.


def _content(arguments: argparse.Namespace) -> Corpus:
    """All that stands in `docs/`."""
    return tree.load(arguments.root)


def _check(arguments: argparse.Namespace) -> int:
    if not arguments.watch:
        return _report(*_judged(arguments), arguments.format)
    from kb.report import watch  # with watchdog, which a check does not need

    def judge() -> tuple[list[Diagnostic], int]:
        content, found = _judged(arguments)
        return found, len(content.pages)

    return watch.watch(arguments.root, judge, lambda line: print(line, flush=True))


def _judged(arguments: argparse.Namespace) -> tuple[Corpus, list[Diagnostic]]:
    content = _content(arguments)
    if arguments.since:
        before, _ = ledger.read(git(arguments.root, "show", f"{arguments.since}:./{contract.ADDRESSES}"))
        content = replace(content, ledger_before=before)
    found = rules.found(content) if arguments.all else rules.check(content)
    wanted = [report.relative(arguments.root, path) for path in arguments.files]
    return content, report.only(found, wanted)


def _report(content: Corpus, found: list[Diagnostic], form: str = "") -> int:
    if found or form == "json":
        print(report.report(found, form))
    print(report.summary(found, len(content.pages)), file=sys.stderr)
    return 1 if report.errors(found) else 0


def _rule(arguments: argparse.Namespace) -> int:
    from kb.rules import support  # with spelling, which the check does not need

    known = {rules.rule_id(rule): rule for rule in rules.ALL_RULES}
    if not arguments.id:
        print("\n".join(sorted(known)))
        return 0
    if arguments.id not in known:
        hint = support.closest(arguments.id, known) or "`kb rule` lists all"
        raise KbError(f"there is no rule “{arguments.id}”; {hint}")
    print(inspect.getdoc(known[arguments.id]))
    return 0


def _spell(arguments: argparse.Namespace) -> int:
    from kb.rules import spelling  # with hunspell, which the check does not need

    content = _content(arguments)
    return _report(content, spelling.check(content, arguments.root))


def _words(arguments: argparse.Namespace) -> int:
    from kb.spelling import lists

    with change(arguments.root) as files:
        for content in lists.contents(_content(arguments), arguments.root):
            if content.listed:
                files.write(content.list_path, "".join(f"{word}\n" for word in content.tidied))
    return 0


def _languages(arguments: argparse.Namespace) -> int:
    from kb.languages import scripts

    scripts.write(arguments.folder)
    return 0


def _schemas(arguments: argparse.Namespace) -> int:
    from kb.site import schemas  # with the site, which the check does not need

    (arguments.root / schemas.KEPT).mkdir(parents=True, exist_ok=True)
    with change(arguments.root) as files:
        for name, text in schemas.kept(tree.languages(arguments.root)):
            files.write(f"{schemas.KEPT}/{name}", text)
    return 0


def _addresses(arguments: argparse.Namespace) -> int:
    with change(arguments.root) as files:
        content = _content(arguments)
        broken = {problem.span for problem in content.problems if problem.span.path == contract.ADDRESSES}
        if found := [each for each in rules.check(content) if each.span in broken]:
            print(report.report(found))  # what can't be read would be lost
            return 1
        addresses.refuse_loss(content, arguments.root)
        recorded = addresses.moved(content, *arguments.move) if arguments.move else addresses.recorded(content)
        before, after = files.read(contract.ADDRESSES), addresses.write(recorded)
        files.write(contract.ADDRESSES, after)
    new = len(set(after.splitlines()) - set(before.splitlines()))
    what = f"{new} new or changed lines. Commit it with the pages." if after != before else "complete"
    print(f"{contract.ADDRESSES}: {what}", file=sys.stderr)
    return 0


def _pair(content: Corpus, path: str) -> tuple[Page, Page]:
    """A translation and its English page."""
    page = content.by_path.get(Path(path).as_posix())
    reference = content.reference(page) if page else None
    if page is None or reference is None:
        raise KbError(f"{path} is not a translation of an English page")
    if not page.parsed or not page.body:
        raise KbError(f"{path} can't be read: see `kb check`")
    return page, reference


def _untracked(content: Corpus) -> list[str]:
    """The translations that do not say yet what they follow."""
    others = [locale for locale in content.locales if locale != contract.REFERENCE]
    states = [state for locale in others for state in translation.states(content, locale)]
    return [state.path for state in states if state.state == "untracked"]


def _follow(arguments: argparse.Namespace) -> int:
    with change(arguments.root) as files:
        content = _content(arguments)
        paths = [*arguments.pages, *(_untracked(content) if arguments.new else ())]
        notes = []
        for page, reference in [_pair(content, path) for path in paths]:
            after, is_same = follow.marked(page, reference, confirm=arguments.confirm)
            files.write(page.path, after)
            note = "; its own text is the same as when it was last marked: have it read once more" if is_same else ""
            notes.append(f"{page.path} follows {reference.path}{note}")
    print("\n".join(notes), file=sys.stderr)
    return 0


def _status(arguments: argparse.Namespace) -> int:
    content = _content(arguments)
    if arguments.page:
        print(follow.changes(arguments.root, *_pair(content, arguments.page)), end="")
        return 0
    print("\n".join(status.report(content, _month())))
    return 0


def _review(arguments: argparse.Namespace) -> int:
    from kb.read import earlier
    from kb.site import review  # with what the site knows of addresses, which the check does not need

    if arguments.read:
        found = review.load(arguments.read.read_bytes())
    else:
        content = _content(arguments)
        before = earlier.changed(arguments.root, arguments.since, content)
        found = review.review(content, rules.check(content), before)
    write = review.dump(found) if arguments.json else review.comment(found, arguments.preview, arguments.run_page)
    print(write, end="")
    return 0


def _new(arguments: argparse.Namespace) -> int:
    request = scaffold.Request(arguments.kind, tuple(arguments.names), _month(), arguments.channel)
    with change(arguments.root) as files:
        written = scaffold.files(_content(arguments), request, files.read(contract.PLACEHOLDERS))
        for path, text in written.items():
            files.write(path, text)
    print("\n".join([*written, "Fill them in; `kb check` tells what is missing."]), file=sys.stderr)
    return 0


def _stage(arguments: argparse.Namespace) -> int:
    from kb.publish import command  # with lxml and Jinja, which the check does not need

    print(command.stage(arguments.root, arguments.folder), file=sys.stderr)
    return 0


def _finish(arguments: argparse.Namespace) -> int:
    from kb.publish import command

    command.finish(arguments.root, arguments.folder)
    return 0


def _month() -> str:
    return datetime.now(UTC).strftime("%Y-%m")


class Command(NamedTuple):
    """What a command does, what is said of it, and the arguments it takes, as `add_argument` does."""

    run: Callable[[argparse.Namespace], int]
    help: str
    arguments: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = ()
    passes_on: bool = False
    """Whether options that it does not know are another program's."""


def _argument(*names: str, **options: Any) -> tuple[tuple[str, ...], dict[str, Any]]:
    return names, options


_PASSED_ON = _argument("rest", nargs="*", metavar="ARGUMENT", help="for the program that is run")

COMMANDS = {
    "serve": Command(
        tasks.serve,
        "serve the site with live reload; KB_ONLY_LOCALE=vi serves one language",
        (_argument("--address", default="localhost:8000", metavar="HOST:PORT", help="where (default: %(default)s)"),),
    ),
    "build": Command(tasks.build, "check, build and put the finished site into site/, and an archive of it"),
    "check": Command(
        _check,
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
    "rule": Command(_rule, "explain a rule, or list all", (_argument("id", nargs="?", metavar="RULE"),)),
    "spell": Command(_spell, "tell misspelt words, as warnings"),
    "words": Command(_words, "sort the lists of words, drop what no page uses"),
    "languages": Command(
        _languages,
        "write what the site's scripts know of languages, as JSON",
        (_argument("folder", type=Path, metavar="FOLDER"),),
    ),
    "schemas": Command(
        _schemas,
        "write the JSON Schemas that editors complete by into .vscode/schema",
    ),
    "new": Command(
        _new,
        "begin a page, a row of phrases or a placeholder in every language",
        (
            _argument("kind", nargs="?", default="", metavar="KIND", help=", ".join(scaffold.KINDS)),
            _argument("names", nargs="*", metavar="NAME", help="its name; of a row the table's, then its own"),
            _argument("--channel", default="", help="the channel of a template"),
        ),
    ),
    "addresses": Command(
        _addresses,
        "record new addresses in docs/addresses.yml",
        (_argument("--move", nargs=2, metavar=("OLD", "NEW"), help="record that an address has another name"),),
    ),
    "follow": Command(
        _follow,
        "mark translations as following the English text",
        (
            _argument("pages", nargs="*", metavar="PAGE", help="docs/vi/…/page.md"),
            _argument("--new", action="store_true", help="every page that says nothing yet"),
            _argument("--confirm", action="store_true", help="a second look found that nothing had to change"),
        ),
    ),
    "status": Command(
        _status,
        "tell how the translations stand",
        (_argument("page", nargs="?", metavar="PAGE", help="tell what changed in English since this translation"),),
    ),
    "review": Command(
        _review,
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
        _stage,
        "write the pages as Markdown and front matter that any generator renders",
        (_argument("folder", type=Path, metavar="FOLDER"),),
    ),
    "finish": Command(
        _finish,
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
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kb", description="Makes, checks and keeps the knowledge base.")
    commands = parser.add_subparsers(required=True, dest="command", metavar="COMMAND")
    for name, command in COMMANDS.items():
        sub = commands.add_parser(name, help=command.help, description=command.help)
        sub.add_argument("--root", type=Path, default=Path(), help="the folder of mkdocs.yml (default: this one)")
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
    gc.disable()  # a command is over before there is garbage; looking for it takes a tenth of a check
    try:
        return command.run(arguments)
    except (KbError, OSError) as error:
        print(f"kb: {error}", file=sys.stderr)
        return 2
