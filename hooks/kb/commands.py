"""The commands that read, check and edit the content: each takes the arguments that `kb.cli` read, and returns an exit code."""

import argparse
import inspect
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from kb import report, rules
from kb.edit import addresses, follow, scaffold
from kb.edit.files import change
from kb.languages import scripts
from kb.model import contract, translation
from kb.model.corpus import Corpus
from kb.model.error import KbError
from kb.model.finding import Diagnostic
from kb.model.page import Page
from kb.read import earlier, ledger, stamps, tree
from kb.read.git import git
from kb.read.stamps import Stamps
from kb.report import status, watch
from kb.rules import spelling, support
from kb.site import review, schemas
from kb.spelling import lists


def _content(arguments: argparse.Namespace) -> Corpus:
    """All that stands in `docs/`."""
    return tree.load(arguments.root)


def check(arguments: argparse.Namespace) -> int:
    """Tell what the check finds, once or after each change; 1 if there is an error."""
    if not arguments.watch:
        return _report(*_judged(arguments, _content(arguments)), arguments.format)
    good: tuple[Corpus, Stamps] | None = None  # the last content without errors

    def judge() -> tuple[list[Diagnostic], int]:
        nonlocal good
        now = stamps.take(arguments.root)
        try:
            edited = stamps.edited(*good, now) if good else None
        except stamps.OtherFileError:
            edited = None
        content = tree.reread(good[0], arguments.root, edited) if good and edited else _content(arguments)
        content, found = _judged(arguments, content, edited)
        good = good if report.errors(found) else (content, now)
        return found, len(content.pages)

    return watch.watch(arguments.root, judge, lambda line: print(line, flush=True))


def _judged(
    arguments: argparse.Namespace, content: Corpus, edited: list[str] | None = None
) -> tuple[Corpus, list[Diagnostic]]:
    if arguments.since:
        before, _ = ledger.read(git(arguments.root, "show", f"{arguments.since}:./{contract.ADDRESSES}"))
        content = replace(content, ledger_before=before)
    names = {content.by_path[path].id for path in edited} if edited else None
    found = rules.found(content, names) if arguments.all else rules.check(content, names)
    wanted = [report.relative(arguments.root, path) for path in arguments.files]
    return content, report.only(found, wanted)


def _report(content: Corpus, found: list[Diagnostic], form: str = "") -> int:
    if found or form == "json":
        print(report.report(found, form))
    print(report.summary(found, len(content.pages)), file=sys.stderr)
    return 1 if report.errors(found) else 0


def explain(arguments: argparse.Namespace) -> int:
    """Explain a rule, or list all."""
    known = {rules.rule_id(rule): rule for rule in rules.ALL_RULES}
    if not arguments.id:
        print("\n".join(sorted(known)))
        return 0
    if arguments.id not in known:
        hint = support.closest(arguments.id, known) or "`kb rule` lists all"
        raise KbError(f"there is no rule “{arguments.id}”; {hint}")
    print(inspect.getdoc(known[arguments.id]))
    return 0


def spell(arguments: argparse.Namespace) -> int:
    """Tell misspelt words."""
    content = _content(arguments)
    return _report(content, spelling.check(content, arguments.root))


def tidy_words(arguments: argparse.Namespace) -> int:
    """Sort the lists of words, and drop what no page uses."""
    with change(arguments.root) as files:
        for content in lists.contents(_content(arguments), arguments.root):
            if content.listed:
                files.write(content.list_path, "".join(f"{word}\n" for word in content.tidied))
    return 0


def write_languages(arguments: argparse.Namespace) -> int:
    """Write what the scripts know of languages."""
    scripts.write(arguments.folder)
    return 0


def write_schemas(arguments: argparse.Namespace) -> int:
    """Write the schemas that editors keep."""
    with change(arguments.root) as files:
        (arguments.root / schemas.KEPT).mkdir(parents=True, exist_ok=True)
        for name, text in schemas.kept(tree.languages(arguments.root)):
            files.write(f"{schemas.KEPT}/{name}", text)
    return 0


def record(arguments: argparse.Namespace) -> int:
    """Record new addresses, or a new name."""
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


def _pair(content: Corpus, root: Path, path: str) -> tuple[Page, Page]:
    """A translation and its English page."""
    page = content.by_path.get(report.relative(root, path))
    reference = content.reference(page) if page else None
    if page is None or reference is None:
        raise KbError(f"{path} is not a translation of an English page")
    if not page.parsed or not page.body:
        raise KbError(f"{path} can't be read: see `kb check`")
    return page, reference


def _new(content: Corpus) -> list[str]:
    """The translations that do not say yet what they follow, and the lists of pages that were changed with the English one."""
    found = []
    for page in content:
        reference = content.reference(page)
        state = translation.state(page, reference) if reference else ""
        is_list = state == "stale" and page.id.is_index and translation.has_changed(page)
        if state == "untracked" or is_list:
            found.append(page.path)
    return found


def mark(arguments: argparse.Namespace) -> int:
    """Mark translations as following their English pages."""
    if not arguments.pages and not arguments.new:
        raise KbError("name a page, docs/vi/…/page.md, or add --new for every new page and the lists that name it")
    with change(arguments.root) as files:
        content = _content(arguments)
        paths = [*arguments.pages, *(_new(content) if arguments.new else ())]
        notes = []
        for page, reference in [_pair(content, arguments.root, path) for path in paths]:
            after, is_same = follow.marked(page, reference, confirm=arguments.confirm)
            files.write(page.path, after)
            note = "; its own text is the same as when it was last marked: have it read once more" if is_same else ""
            notes.append(f"{page.path} follows {reference.path}{note}")
    none = (
        "Every new translation says which English text it follows. Name those that have caught up: kb follow docs/vi/…"
    )
    print("\n".join(notes or [none]), file=sys.stderr)
    return 0


def tell_status(arguments: argparse.Namespace) -> int:
    """Tell how the translations stand, or what changed since one of them followed."""
    content = _content(arguments)
    if arguments.page:
        page, reference = _pair(content, arguments.root, arguments.page)
        changed = follow.changes(arguments.root, page, reference)
        print(changed or f"Nothing has changed in {reference.path} since {page.path} followed.\n", end="")
        return 0
    print("\n".join(status.report(content, _month())))
    return 0


def tell_review(arguments: argparse.Namespace) -> int:
    """Tell what a branch changes."""
    if arguments.read:
        found = review.load(arguments.read.read_bytes())
    else:
        content = _content(arguments)
        before = earlier.changed(arguments.root, arguments.since, content)
        found = review.review(content, rules.check(content), before)
    write = review.dump(found) if arguments.json else review.comment(found, arguments.preview, arguments.run_page)
    print(write, end="")
    return 0


def begin(arguments: argparse.Namespace) -> int:
    """Begin a page, a row or a placeholder."""
    request = scaffold.Request(arguments.kind, tuple(arguments.names), _month(), arguments.channel)
    with change(arguments.root) as files:
        written = scaffold.files(_content(arguments), request, files.read(contract.PLACEHOLDERS))
        for path, text in written.items():
            files.write(path, text)
    print("\n".join([*written, "Fill them in; `kb check` tells what is missing."]), file=sys.stderr)
    return 0


def stage(arguments: argparse.Namespace) -> int:
    """Write each page as plain Markdown with its front matter."""
    from kb.publish import command  # with Jinja and what packs a site: the check would begin twice as late

    print(command.stage(arguments.root, arguments.folder), file=sys.stderr)
    return 0


def finish(arguments: argparse.Namespace) -> int:
    """Add all else to a folder of rendered pages."""
    from kb.publish import command

    command.finish(arguments.root, arguments.folder)
    return 0


def _month() -> str:
    return datetime.now(UTC).strftime("%Y-%m")
