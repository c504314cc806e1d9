"""One build from the first look at the content to the swap: what MkDocs' events call, and `kb stage` and `kb finish`."""

import shutil
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filelock import BaseFileLock, Timeout

from kb import languages, report, rules
from kb.languages.scripts import date_text
from kb.model import contract
from kb.model.change import Change
from kb.model.corpus import Corpus
from kb.model.error import KbError
from kb.model.finding import Diagnostic, Finding, Span
from kb.model.page import HOME_PAGE, PageId
from kb.publish import scripts, swap
from kb.publish.assemble import Rendered, finish
from kb.read import content_date, history, tree
from kb.rules.rendered import unsafe_output
from kb.site import app, changes, customer, navigation, policy, urls
from kb.site import handbook as handbooks
from kb.site.api import Json
from kb.site.handbook import Handbook
from kb.site.stage import staged

HOOKS = Path(__file__).parents[2]
"""The folder of strings/."""

SAMPLE = f"{contract.ORGANISATION} is still the sample: put your own organisation there before anything is sent."


@dataclass(frozen=True)
class Build:
    """What one run over all languages shares. `site` is what is published, `rendered` what is built beside it."""

    handbook: Handbook
    site: Path
    lock: BaseFileLock
    date: date
    rendered: Rendered

    @property
    def folder(self) -> Path:
        """Where the pages are written."""
        return self.rendered.folder

    def of_language(self, locale: str) -> Json:
        """What the templates need that is the same on all pages of a language, which is about to be built."""
        self._tell(self.handbook.names[locale])
        return {
            "strings": self.handbook.strings[locale],
            "customer": customer.data(self.handbook, locale),
            "offline": self.rendered.offline,
            "policy": self.rendered.policy,
            "touch_icon": app.icon(app.TOUCH),
            "manifest": urls.prefix(locale) + app.NAME,
            "feed": urls.prefix(locale) + changes.FEED if self.handbook.feeds else "",
            "content_date": self.date.isoformat(),
            "content_date_text": self.handbook.strings[locale]["content.date"].replace(
                "#", date_text(self.date, locale)
            ),
        }

    def navigation(self, locale: str) -> navigation.Navigation:
        """What stands beside all pages of a language."""
        handbook = self.handbook
        return navigation.navigation(handbook.content, locale, handbook.strings[locale]["home"], handbook.made.values())

    def staged(self, file: str) -> tuple[Json, str]:
        """The front matter and the Markdown of a file of docs/."""
        return staged(self.handbook, self.handbook.by_path[f"{tree.DOCS}/{file}"])

    def judge(self, file: str, html: str) -> None:
        """Look at the HTML that Markdown made of a file of docs/.

        Raises:
            KbError: it is not to be published.
        """
        if fault := unsafe_output(html):
            span = Span(f"{tree.DOCS}/{file}")
            finding = Finding(span, f"the page would publish {fault}", "write it in plain Markdown")
            found = rules.stamped(self.handbook.content, unsafe_output, [finding], is_warning=False)
            raise KbError(report.report(found))

    def alternates(self, file: str = "") -> list[Json]:
        """The language switch of a page, or of one that is no content, which leads home."""
        page = self.handbook.by_path.get(f"{tree.DOCS}/{file}")
        locales = self.handbook.locales if len(self.handbook.locales) > 1 else ()
        return [
            {
                "name": self.handbook.names[locale],
                "lang": languages.tag(locale),
                "locale": locale,
                "offer": self.handbook.strings[locale]["language.offer"],
                "close": self.handbook.strings[locale]["language.close"],
                "link": urls.url(page.id if page and self.handbook.has(locale, page.id) else HOME_PAGE, locale) or "./",
            }
            for locale in locales
        ]

    def finish(self) -> None:
        """Make what the pages need besides; raises as `assemble.finish` does."""
        self._tell("What all languages share; compressing, weighing, packing")
        finish(self.rendered)

    def _tell(self, step: str) -> None:
        """Say how far a build is that takes its time; one that is served is read by its own log."""
        if self.rendered.compress:
            print(f"  {step}", file=sys.stderr, flush=True)

    def publish(self) -> None:
        """Put what was built in the place of the published site."""
        swap.swap(self.site)
        self.lock.release()

    def drop(self) -> None:
        """Remove an unfinished build."""
        if self.lock.is_locked:
            shutil.rmtree(self.folder, ignore_errors=True)
        self.lock.release(force=True)


class RefusedError(KbError):
    """The content has errors; `found` are all findings."""

    def __init__(self, found: Sequence[Diagnostic], pages: int) -> None:
        super().__init__(report.summary(found, pages))
        self.found = found


def judge(content: Corpus, edited: Collection[PageId] | None = None) -> None:
    """Print what the check finds.

    Args:
        content: the content.
        edited: the names of the pages that have changed since it had no errors; None if nothing is known.

    Raises:
        RefusedError: there are errors.
    """
    found = rules.check(content, edited)
    if found:
        print(report.report(found), flush=True)
    if report.errors(found):
        raise RefusedError(found, len(content.pages))


def checked(root: Path, locales: tuple[str, ...], names: Mapping[str, str]) -> Handbook:
    """The handbook of a repository; its warnings are printed.

    Raises:
        RefusedError: its content has errors, which are printed.
        KbError: a file beside it is not what it should be.
        OSError: a file can't be read.
    """
    content = tree.load(root)
    judge(content)
    if content.organisation.is_sample:
        print(SAMPLE, flush=True)
    return handbooks.load(HOOKS, content, locales or content.locales, names, _history(root))


def _history(root: Path) -> tuple[Change, ...] | None:
    """What became of the entries; where git can't tell, say so in one line."""
    try:
        return history.read(root)
    except KbError as error:
        print(f"No page and no feed of what has changed: {str(error).splitlines()[0]}", flush=True)
        return None


def begin(
    root: Path, site: Path, locales: tuple[str, ...], names: Mapping[str, str], address: str,
    *, offline: bool, compress: bool, ancestors: str = "", serving: bool = False,
) -> Build:  # fmt: skip
    """Check the content, take the lock of `site` and make place for its next build; raises as `checked` and `policy.framing` do."""
    framing = policy.framing(ancestors)
    handbook = checked(root, locales, names)
    scripts.require(root)
    site = site.resolve()
    lock = locked(site)
    swap.recover(site)
    directives = policy.SERVING if serving else policy.DIRECTIVES
    rendered = Rendered(
        swap.staging(site),
        root,
        handbook,
        address,
        policy.text(directives),
        framing,
        offline=offline and not serving,
        compress=compress and not serving,
    )
    return Build(handbook, site, lock, content_date.newest(root), rendered)


def locked(site: Path) -> BaseFileLock:
    """Hold the lock of a site; while another build holds it, say so and wait."""
    lock = swap.lock(site)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        print(f"Another build of {site} is running; waiting for it", flush=True)
        lock.acquire()
    return lock
