"""Findings that are told again whenever somebody has saved."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue

from kb.model.error import KbError
from kb.model.finding import Diagnostic
from kb.read import stamps
from kb.report import summary, text

SETTLED = 0.2
"""Seconds without a change after which an editor has written all of its files."""
BEGUN = "checking …"
"""The line before the findings: an editor that reads them forgets the old ones."""

Judge = Callable[[], tuple[list[Diagnostic], int]]
"""Reads and checks: what it finds, and in how many pages."""


def watch(root: Path, judge: Judge, say: Callable[[str], None]) -> int:
    """Check, and check again after each change, until the program is interrupted; 0.

    Args:
        root: the folder of mkdocs.yml.
        judge: what checks.
        say: what prints a line.
    """
    before: list[Diagnostic] = []
    try:
        for _ in changes(root):
            say(BEGUN)
            try:
                found, pages = judge()
            except (KbError, OSError) as error:
                say(f"kb: {error}")
                continue
            for line in lines(before, found, pages):
                say(line)
            before = found
    except KeyboardInterrupt:
        pass
    return 0


def lines(before: Sequence[Diagnostic], found: Sequence[Diagnostic], pages: int) -> Iterator[str]:
    """All findings, then those that are mended since, then how many there are."""
    yield from map(text.finding, found)
    left = {(each.span.path, each.rule, each.message) for each in found}
    for each in before:
        if (each.span.path, each.rule, each.message) not in left:
            yield f"mended: {text.visible(f'{each.span.path}: {each.rule} {each.message}')}"
    yield summary(found, pages)


def changes(root: Path) -> Iterator[None]:
    """Once at the beginning, then each time when what a check reads has changed and settled."""
    from watchdog.events import FileSystemEvent, FileSystemEventHandler  # which no other check needs
    from watchdog.observers import Observer

    rung: SimpleQueue[str] = SimpleQueue()

    class Bell(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type not in ("opened", "closed_no_write"):
                rung.put(event.event_type)

    observer = Observer()
    for path in (root / name for name in stamps.READ if (root / name).exists()):
        observer.schedule(Bell(), str(path), recursive=path.is_dir())
    observer.start()
    try:
        while True:
            yield
            rung.get()
            while _rings(rung):
                pass
    finally:
        observer.stop()
        observer.join()


def _rings(rung: "SimpleQueue[str]") -> bool:
    """Whether something changes again before all is settled."""
    try:
        rung.get(timeout=SETTLED)
    except Empty:
        return False
    return True
