"""The one door between MkDocs and the knowledge base: which event does what. The logic is in `kb`.

static-i18n builds each further language by calling MkDocs' build() from the first build's on_post_build, so
every event below repeats per language. The content is read and checked once, before anything is written, and
the site is built beside the published one and takes its place only when all languages are done without a
warning. So whatever fails, the last good site stays as it was.
"""

import copy
import gc
import logging
from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, Literal, NamedTuple

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs import utils
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from watchdog import events
from watchdog.observers import Observer

from kb import languages, report
from kb.model import contract
from kb.model.error import KbError
from kb.model.page import Page as KbPage
from kb.publish import live, overlay
from kb.publish.build import Build, RefusedError, begin
from kb.read import stamps
from kb.read.stamps import Stamps
from kb.site import urls
from kb.site.html import SiteHtml

MKDOCS = logging.getLogger("mkdocs")
log = logging.getLogger("mkdocs.hooks.knowledge_base")
CHANGES = [events.FileModifiedEvent, events.FileCreatedEvent, events.FileMovedEvent, events.FileDeletedEvent]
TITLE_ID = "kb-title"
"""The id of a page's title (overrides/partials/content.html)."""
_LAST = -200
"""After static-i18n, which runs at -100."""
_PER_LANGUAGE = ("404.html", "offline.html")
"""MkDocs writes the theme's own pages to the root; these are there once in each language."""


class Rendering(NamedTuple):
    """What MkDocs renders the pages of a language with, as it was when it rendered them all."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment


class Door:
    """MkDocs' events."""

    def __init__(self) -> None:
        self._build: Build | None = None
        self._serving = False
        self._warnings = utils.CountHandler(level=logging.WARNING)
        self._made: dict[str, dict[str, File]] = {}
        self._nav = Navigation([], [])
        self._stamps: Stamps = {}
        self._languages: dict[str, Rendering] = {}
        self._served: live.Served | None = None
        self._serves: dict[str, Rendering] = {}
        self._fault = ""

    @property
    def build(self) -> Build:
        """What one run over all languages shares."""
        if self._build is None:
            raise Abort("the build has not begun")
        return self._build

    def startup(self, command: Literal["build", "gh-deploy", "serve"], **_: Any) -> None:
        """Served pages reload, by a script that the policy of published ones forbids; no device keeps them.

        What a build reads it needs to its end: looking through it often for rubbish takes a twelfth of it.
        """
        gc.set_threshold(100_000)
        self._serving = command == "serve"

    def choose(self, config: MkDocsConfig) -> MkDocsConfig:
        """One language alone stands where it stands among the others: static-i18n would put it at the root."""
        i18n: Any = config.plugins["i18n"]
        if only := i18n.config.build_only_locale:
            i18n.current_language = only
            for language in i18n.config.languages:
                language.default = language.locale == contract.REFERENCE
        return config

    @event_priority(_LAST)
    def set_up(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check all content before the first language; set up the language that is about to be built."""
        i18n: Any = config.plugins["i18n"]
        if not i18n.building:
            self._begin(config, i18n)
        locale = i18n.current_language
        strings = self.build.handbook.strings[locale]
        config.theme["language"] = locale
        config.nav = self.build.navigation(locale)
        config.extra.update(self.build.of_language(locale))
        config.mdx_configs["toc"]["permalink_title"] = strings["permalink"]
        return config

    def _begin(self, config: MkDocsConfig, i18n: Any) -> None:
        names = {language.locale: language.name for language in i18n.config.languages}
        root = Path(config.config_file_path).parent
        self._stamps = live.taken(root) if self._serving else {}  # before it is read: what is edited meanwhile is new
        self._languages = {}
        try:
            self._build = begin(
                root, Path(config.site_dir), tuple(i18n.build_languages), names, config.site_url or "",
                offline=bool(config.extra["offline"]), compress=bool(config.extra["compress"]),
                ancestors=config.extra["frame_ancestors"] or "", serving=self._serving,
            )  # fmt: skip
        except (KbError, OSError) as error:
            raise Abort(str(error)) from error
        self._made = {}
        config.site_dir = str(self.build.folder)
        config.markdown_extensions.append(SiteHtml())
        self._warnings = utils.CountHandler(level=logging.WARNING)
        if config.strict:
            MKDOCS.addHandler(self._warnings)
            MKDOCS.setLevel(min(MKDOCS.getEffectiveLevel(), logging.WARNING))  # `--quiet` would let none be counted

    @event_priority(_LAST)
    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the pages that the site makes; static-i18n's sitemap is to list them with those of the other languages."""
        i18n: Any = config.plugins["i18n"]
        locale = i18n.current_language
        for page in self.build.handbook.made.values():
            if page.locale == locale:
                file = File.generated(config, page.path.removeprefix("docs/"), content=page.text)
                file.dest_uri = urls.file(page)
                file.alternates = self._made.setdefault(str(page.id), {})  # type: ignore[attr-defined]
                file.alternates[locale] = file  # type: ignore[attr-defined]
                files.append(file)
                i18n.i18n_files_per_language[locale].append(file)
        return files

    @event_priority(_LAST)
    def nav(self, nav: Navigation, **_: Any) -> Navigation:
        """Keep it for the pages of the language that are rendered again."""
        self._nav = nav
        return nav

    def env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Compile each template once, and write data into pages as it is."""
        env.trim_blocks = env.lstrip_blocks = True  # a page is a quarter blank lines and indentation otherwise
        env.bytecode_cache = FileSystemBytecodeCache()
        env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
        if self._serving:
            locale = config.plugins["i18n"].current_language  # type: ignore[attr-defined]
            self._languages[locale] = Rendering(_as_it_is(config), files, self._nav, env)
        return env

    def page_markdown(self, markdown: str, page: Page, **_: Any) -> str:
        """The page as it is staged. The theme writes titles and descriptions as they are: they are HTML.

        The sitemap's day is the content's; MkDocs has that of the build.
        """
        matter, markdown = self.build.staged(page.file.src_uri)
        page.meta.update(matter, description=escape(matter["description"]))
        page.update_date = self.build.date.isoformat()
        if matter["kb"]["kind"] != "home":  # which the navigation names
            page.title = escape(matter["title"])
        return markdown

    def page_content(self, html: str, page: Page, **_: Any) -> str:
        """Refuse HTML that no rule should have let through; links may lead to what the site adds to a page, too."""
        try:
            self.build.judge(page.file.src_uri, html)
        except KbError as error:
            raise Abort(str(error)) from error
        page.present_anchor_ids = (page.present_anchor_ids or set()) | {each["id"] for each in page.meta["kb"]["parts"]}
        return html

    @event_priority(_LAST)
    def page_context(self, context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
        """The language switch leads to the same page; the list of a page's parts has those that the site makes, too.

        All are parts of the page's title, which our template makes: the theme's link to the text leads there.
        """
        parts = page.meta["kb"]["parts"]
        page.toc.items.extend(AnchorLink(escape(part["title"]), part["id"], level=2) for part in parts)
        if page.meta["kb"]["quiz"]:
            for part in page.toc.items:  # forty questions are no list of parts
                part.children = []
        title = AnchorLink(escape(page.meta["title"]), TITLE_ID, level=1)
        title.children, page.toc.items = page.toc.items, [title]
        config.extra["alternate"] = self.build.alternates(page.file.src_uri)
        return context

    def template_context(self, context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
        """Pages that are no content: their language switch leads home, and they lie in their language's folder."""
        config.extra["alternate"] = self.build.alternates()
        i18n: Any = config.plugins["i18n"]
        if template_name == "offline.html" and i18n.current_language != contract.REFERENCE:
            context["base_url"] = ".."
        return context

    def post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """Keep every language's 404 and offline pages, and give the sitemap the right language tags."""
        locale = config.plugins["i18n"].current_language  # type: ignore[attr-defined]
        if template_name in _PER_LANGUAGE and locale != contract.REFERENCE:
            utils.write_file(output.encode(), str(Path(config.site_dir, urls.prefix(locale), template_name)))
            return output if template_name == "404.html" and len(self.build.handbook.locales) == 1 else ""
        if template_name == "sitemap.xml":
            for each in self.build.handbook.locales:
                output = output.replace(f'hreflang="{each}"', f'hreflang="{languages.tag(each)}"')
        return output

    @event_priority(_LAST)
    def post_build(self, config: MkDocsConfig) -> None:
        """After the last language: publish, unless MkDocs is about to abort because of a warning."""
        if config.plugins["i18n"].building:  # type: ignore[attr-defined]
            return
        try:
            self.build.finish()
        except KbError as error:
            raise Abort(str(error)) from error
        MKDOCS.removeHandler(self._warnings)
        if not self._warnings.get_counts():
            self.build.publish()
            config.site_dir = str(self.build.site)
            if self._serving:
                self._served, self._serves = live.served(self.build, self._stamps), self._languages

    def serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None], **_: Any
    ) -> LiveReloadServer:
        """Go on serving the last good site after a bad edit, and tell; MkDocs' own server would keep every reader waiting."""

        def build() -> None:
            try:
                if not self._again():
                    builder()
                self._fault = ""
            except (Exception, SystemExit) as error:  # whatever it is, the next save may mend it
                cause = error.__cause__ or error
                told = str(error) or type(error).__name__
                self._fault = report.report(cause.found) if isinstance(cause, RefusedError) else told
                log.error("%s. The last good site is still served; mend it and save again.", told)

        server.builder = build
        server.set_app(overlay.with_fault(server.serve_request, lambda: self._fault))
        watched = [config.docs_dir, config.config_file_path]
        for path in watched:
            server.unwatch(path)
        server.observer = _observer()
        for path in (*watched, *stamps.READ, live.THEME):
            server.watch(str(self.build.rendered.root / path))
        return server

    def _again(self) -> bool:
        """Render again what an edit of pages has changed; whether that is enough."""
        if not self._served:
            return False
        self._warnings = utils.CountHandler(level=logging.WARNING)
        MKDOCS.addHandler(self._warnings)
        try:
            self._served, pages = live.again(self._served, self._render)
        except live.WholeSiteError as why:
            log.info("All is built again: %s", why)
            return False
        finally:
            MKDOCS.removeHandler(self._warnings)
        self._build = self._served.build
        log.info("Rendered again: %s", ", ".join(page.path for page in pages) or "nothing")
        return True

    def _render(self, build: Build, page: KbPage) -> None:
        """Render a page as MkDocs did when it rendered all of its language.

        Raises:
            KbError: MkDocs warns of something; it would stop a build of all.
        """
        config, files, nav, env = self._serves[page.locale]
        config.plugins["i18n"].current_language = page.locale  # type: ignore[attr-defined]
        self._build = build
        documents = files.documentation_pages()
        (rendered,) = (file.page for file in documents if file.page and f"docs/{file.src_uri}" == page.path)
        _populate_page(rendered, config, files)
        _build_page(rendered, config, documents, nav, env)
        if self._warnings.get_counts():
            raise KbError(f"{page.path}: MkDocs warns of it")

    def build_error(self, **_: Any) -> None:
        """Drop the unfinished build; the published site was never touched."""
        MKDOCS.removeHandler(self._warnings)
        if self._build:
            self._build.drop()


def _observer() -> Any:
    """What tells of each change at once; MkDocs' own looks twice a second. Files that were only read are no change."""
    observer = Observer()
    observer.schedule = partial(observer.schedule, event_filter=CHANGES)  # type: ignore[method-assign]
    return observer


def _as_it_is(config: MkDocsConfig) -> MkDocsConfig:
    """The configuration as it is now: the next language's is made of the same object."""
    kept = copy.copy(config)
    kept.data = {
        name: copy.deepcopy(value) if name in ("extra", "theme", "mdx_configs") else value
        for name, value in config.data.items()
    }
    return kept


_door = Door()
on_startup = _door.startup
on_config = CombinedEvent(_door.choose, _door.set_up)
on_files = _door.files
on_nav = _door.nav
on_env = _door.env
on_page_markdown = _door.page_markdown
on_page_content = _door.page_content
on_page_context = _door.page_context
on_template_context = _door.template_context
on_post_template = _door.post_template
on_post_build = _door.post_build
on_serve = _door.serve
on_build_error = _door.build_error
