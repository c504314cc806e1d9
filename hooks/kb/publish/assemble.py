"""A rendered folder -> the site that is published: `kb finish`, and MkDocs' last event. An ordered list of steps."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader

from kb import languages
from kb.model import contract
from kb.model.error import KbError
from kb.model.page import Page, PageId
from kb.publish import archive, budget, compression, courses, icons, offline, previews, scripts, styles
from kb.site import api, app, draft, markdown, onboarding, policy, redirects, role_plays, schemas, search, urls
from kb.site.api import compact
from kb.site.exports import items, targets
from kb.site.handbook import Handbook
from kb.site.policy import NOBODY


@dataclass(frozen=True)
class Rendered:
    """A folder with every page at its address, as HTML.

    `root` holds overrides/ and node_modules/; `address` is the site's own.
    """

    folder: Path
    root: Path
    handbook: Handbook
    address: str
    policy: str
    ancestors: str = NOBODY
    """Who may show the pages in a frame: for the host's headers."""
    offline: bool = True
    """Whether readers' devices keep pages; if not, what they kept is removed."""
    compress: bool = True
    """Whether to write compressed files, the archive and the texts for other tools, and to weigh: `make build` does."""
    over: Path | None = None
    """The site that `folder` is to be laid over, where that holds only what is new."""

    @property
    def base(self) -> str:
        """The path of the site's address: the 404 pages' links begin with it."""
        return urlsplit(self.address).path or "/"

    @property
    def kept(self) -> tuple[str, ...]:
        """The languages that devices keep."""
        return self.handbook.locales if self.offline else ()

    def write(self, path: str, content: str | bytes) -> None:
        """Write a file that is not there yet; what the site below has as it is stays there.

        Raises:
            KbError: it is there: a redirect, say, would take the place of a page.
        """
        data = content if isinstance(content, bytes) else content.encode()
        if self.over and (self.over / path).is_file() and (self.over / path).read_bytes() == data:
            return
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            with file.open("xb") as opened:
                opened.write(data)
        except (FileExistsError, NotADirectoryError, IsADirectoryError):
            raise KbError(f"two things would be published at {path}: look for it in {contract.ADDRESSES}") from None

    def read(self, path: str) -> str:
        """A page's HTML."""
        file = self.folder / path
        return (self.over / path if self.over and not file.exists() else file).read_text("utf-8")

    def is_new(self, page: Page) -> bool:
        """Whether a page is rendered here, not in the site below."""
        return (self.folder / urls.file(page)).exists()


def finish(rendered: Rendered) -> None:
    """Make the published site of a rendered folder, in place.

    Raises:
        KbError: it is not to be published: it is too heavy, or two things have one address.
        OSError: a file can't be written.
    """
    for step in STEPS:
        step(rendered)


def renew(rendered: Rendered) -> None:
    """Make what follows from some pages that are new; raises as `finish` does."""
    for step in FOLLOWING:
        step(rendered)


def _without_unused(rendered: Rendered) -> None:
    """First, so that nothing below keeps, compresses or packs it."""
    budget.remove_unused(rendered.folder)


def _with_scripts(rendered: Rendered) -> None:
    """Before they are hashed."""
    with _bundling():
        scripts.bundle(rendered.root, rendered.folder)


def _with_one_sheet(rendered: Rendered) -> None:
    """Behind pages and scripts, whose classes it looks for."""
    styles.combine(rendered.folder)


def _with_redirects(rendered: Rendered) -> None:
    """Behind the pages, whose place none may take."""
    handbook = rendered.handbook
    template = _templates(rendered).get_template("forward.html")
    for page in redirects.forwards(handbook.content, handbook.locales, handbook.names):
        rendered.write(page.path, template.render(page=page))


def _with_packs(rendered: Rendered) -> None:
    """Behind the pages, whose text they gather."""
    content = rendered.handbook.content
    for locale in rendered.handbook.locales:
        prefix = urls.prefix(locale)
        if (pages := onboarding.contents(content, locale)) and any(map(rendered.is_new, pages)):
            training = content.pages[locale, PageId("training", contract.INDEX)]
            chapters = list(onboarding.chapters(pages, _html(rendered, pages)))
            told = {
                "training": training.title,
                "summary": training.value("summary"),
                "weeks": onboarding.weeks(content, locale),
            }
            _print(rendered, locale, "pack.html", prefix + onboarding.PUBLISHED, chapters=chapters, **told)
        if (page := content.page(locale, role_plays.PAGE)) and rendered.is_new(page):
            (chapter,) = onboarding.chapters((page,), _html(rendered, (page,)), outside="../../")
            scenes = list(role_plays.scenes(chapter["html"]))
            path = prefix + role_plays.PUBLISHED
            _print(
                rendered,
                locale,
                "role-plays.html",
                path,
                scenes=scenes,
                title=page.title,
                summary=page.value("summary"),
            )


def _html(rendered: Rendered, pages: Iterable[Page]) -> dict[str, str]:
    """The rendered pages, by their files' paths."""
    return {page.path: rendered.read(urls.file(page)) for page in pages}


def _print(rendered: Rendered, locale: str, template: str, path: str, **what: object) -> None:
    """Write a page to print."""
    strings, root = rendered.handbook.strings[locale], "../" * path.count("/")
    page = _templates(rendered).get_template(template)
    rendered.write(path, page.render(strings=strings, tag=languages.tag(locale), root=root, **what))


def _with_data(rendered: Rendered) -> None:
    """Before devices keep it."""
    handbook = rendered.handbook
    content, locales = handbook.content, handbook.locales
    for path, data in api.files(content, locales):
        rendered.write(path, compact(data))
    for name, schema in schemas.files(content.locales):
        rendered.write(f"{schemas.FOLDER}/{name}", compact(schema))
    for path, rows in search.files(content, locales, handbook.strings):
        rendered.write(path, compact(rows))
    for path, words in draft.files(content):
        rendered.write(path, compact(words))
    for path, text in markdown.files(content, locales, handbook.names, rendered.is_new):
        rendered.write(path, text)
    for path, feed in handbook.feeds.items():
        rendered.write(path, feed)


def _with_previews(rendered: Rendered) -> None:
    """For the chats that show links; no page shows them, so no device keeps them."""
    for path, picture in previews.files(rendered.root / "overrides"):
        rendered.write(path, picture)


def _with_icons(rendered: Rendered) -> None:
    """Before devices keep that of tabs."""
    for path, icon in icons.files(rendered.root / "overrides"):
        rendered.write(path, icon)
    for path, manifest in app.manifests(rendered.handbook):
        rendered.write(path, compact(manifest))


def _with_exports(rendered: Rendered) -> None:
    """For other tools: `make build` makes them. No page asks for them, so no device keeps them."""
    if not rendered.compress:
        return
    material = items.material(rendered.handbook, rendered.address)
    for line in targets.left_out(material):
        print(line)
    for path, text in targets.files(material):
        rendered.write(path, text)


def _with_courses(rendered: Rendered) -> None:
    """Behind the pages, whose text they hold; otherwise as the exports."""
    if not rendered.compress:
        return
    with _bundling():
        assets = scripts.for_courses(rendered.root)
    template = _templates(rendered).get_template("course.html")
    source = courses.Source(rendered.folder, rendered.handbook, rendered.address, template, assets)
    for path, package in courses.files(source):
        rendered.write(path, package)


def _with_headers(rendered: Rendered) -> None:
    """For the host, and kept by nobody."""
    rendered.write(policy.HEADERS_FILE, policy.headers_file(rendered.ancestors))


def _kept_offline(rendered: Rendered) -> None:
    """Behind all that changes a file: the worker knows each by its hash."""
    for path, data in offline.files(rendered.folder, rendered.kept):
        file = rendered.folder / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data)


def _compressed(rendered: Rendered) -> None:
    """Behind all that is served."""
    if rendered.compress:
        compression.compress(rendered.folder)


def _weighed(rendered: Rendered) -> None:
    """Behind compression: what counts is what travels."""
    if not rendered.compress:
        return
    found = [*budget.offenders(rendered.folder, rendered.base), *offline.offenders(rendered.folder, rendered.kept)]
    if found:
        limit = f"the budget of {budget.FIRST_VIEW:,} bytes or {budget.REQUESTS} requests"
        raise KbError("\n".join([*found, f"{len(found)} over {limit}"]))


def _archived(rendered: Rendered) -> None:
    """Last: it is one of the site's files, and holds the others."""
    if rendered.compress:
        (rendered.folder / archive.PUBLISHED).write_bytes(archive.build(rendered.folder, rendered.base))


STEPS: tuple[Callable[[Rendered], None], ...] = (
    _without_unused,
    _with_scripts,
    _with_one_sheet,
    _with_redirects,
    _with_packs,
    _with_data,
    _with_previews,
    _with_icons,
    _with_exports,
    _with_courses,
    _with_headers,
    _kept_offline,
    _compressed,
    _weighed,
    _archived,
)
"""What is done to a rendered folder, in this order; each says why it stands where it does."""


FOLLOWING: tuple[Callable[[Rendered], None], ...] = (_with_redirects, _with_packs, _with_data)
"""Those that write what pages say. The others know their addresses, languages and classes alone."""


@contextmanager
def _bundling() -> Iterator[None]:
    """What keeps scripts and styles from being bundled keeps the site from being published, and is told."""
    try:
        yield
    except scripts.NotInstalledError as error:
        raise KbError(str(error)) from error
    except ValueError as error:
        raise KbError(f"a script or style can't be bundled:\n{error}") from error


def _templates(rendered: Rendered) -> Environment:
    return _environment(rendered.root, rendered.policy)


@lru_cache(1)
def _environment(root: Path, directives: str) -> Environment:
    environment = Environment(loader=FileSystemLoader(root / "overrides"), autoescape=True)
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.globals["config"] = {"extra": {"policy": directives}}
    return environment
