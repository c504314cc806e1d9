"""The one door between MkDocs and the knowledge base: which event does what. The logic is in `kb`.

static-i18n builds each further language by calling MkDocs' build() from the first build's on_post_build, so
every event below repeats per language. The content is read and checked once, before anything is written, and
the site is built beside the published one and takes its place only when all languages are done without a
warning. So whatever fails, the last good site stays as it was.
"""

import gc
import json
import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from html import escape
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from filelock import BaseFileLock, Timeout
from jinja2 import Environment
from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from kb import languages, report, rules
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.page import PageId
from kb.publish import archive, budget, compression, content_date, offline, scripts, swap
from kb.read import texts, tree
from kb.rules.rendered import unsafe_output
from kb.site import api, cards, menu, navigation, onboarding, pages, phrase_tables, policy, redirects, search
from kb.site import html as rendered
from kb.site.bytecode import MemoryCache

log = logging.getLogger("mkdocs.hooks.knowledge_base")
_clean_directory = utils.clean_directory
_LAST = -200
"""After static-i18n, which runs at -100."""
_PER_LANGUAGE = ("404.html", "offline.html")
"""MkDocs writes the theme's own pages to the root; these are there once in each language."""


@dataclass
class _Build:
    """What one run over all languages shares."""

    content: Corpus
    site: Path
    lock: BaseFileLock
    strings: dict[str, dict[str, str]]
    rule_texts: dict[str, dict[str, str]]
    lexicon: search.Lexicon
    date: date
    offline: bool
    templates: MemoryCache = field(default_factory=MemoryCache)
    environment: Environment = field(default_factory=Environment)
    pages: dict[str, str] = field(default_factory=dict)
    """The HTML of every page by its file's path."""
    warnings: utils.CountHandler = field(default_factory=lambda: utils.CountHandler(level=logging.WARNING))


_build: _Build
_serving = False


def on_startup(command: Literal["build", "gh-deploy", "serve"], **_: Any) -> None:
    """Served pages reload, by a script that the policy of published ones forbids, and none of them is kept offline."""
    global _serving
    _serving = command == "serve"


def _choose(config: MkDocsConfig) -> MkDocsConfig:
    """One language alone stands where it stands among the others: static-i18n would put it at the root."""
    i18n: Any = config.plugins["i18n"]
    if only := i18n.config.build_only_locale:
        i18n.current_language = only
        for language in i18n.config.languages:
            language.default = language.locale == contract.REFERENCE
    return config


@event_priority(_LAST)
def _set_up(config: MkDocsConfig) -> MkDocsConfig:
    """Check all content before the first language; set up the language that is about to be built."""
    i18n: Any = config.plugins["i18n"]
    if not i18n.building:
        _begin(config)
    locale = i18n.current_language
    texts = _build.strings[locale]
    config.nav = navigation.navigation(_build.content, locale, texts["home"])
    config.extra["strings"] = texts
    config.extra["offline"] = _build.offline
    config.extra["content_date"] = _build.date.isoformat()
    config.extra["content_date_text"] = content_date.text(_build.date, texts)
    config.mdx_configs["toc"]["permalink_title"] = texts["permalink"]
    for option, key in zip(config.theme["palette"], ("palette.dark", "palette.light"), strict=True):
        option["toggle"]["name"] = texts[key]
    return config


on_config = CombinedEvent(_choose, _set_up)


def _lock(site: Path) -> BaseFileLock:
    """Hold the lock of a site; while another build holds it, say so and wait. Each server has a folder of its own."""
    lock = swap.lock(site)
    if _serving:
        return lock
    try:
        lock.acquire(timeout=0)
    except Timeout:
        print(f"Another build of {site} is running; waiting for it", flush=True)
        lock.acquire()
    return lock


def _begin(config: MkDocsConfig) -> None:
    global _build
    root = Path(config.config_file_path).parent
    content = tree.load(root)
    found = rules.check(content)
    if found:
        print(report.report(found))
    if report.errors(found):
        raise Abort(report.summary(found, len(content.pages)))
    site = Path(config.site_dir).resolve()
    try:
        scripts.require(root)
    except OSError as error:
        raise Abort(f"{error}. `make build` and `make serve` do that.") from error
    folder = Path(__file__).with_name("strings")
    others = tuple(locale for locale in content.locales if locale != contract.REFERENCE)
    try:
        own_texts = texts.load(folder, content.locales)
        rule_texts = texts.load(folder / "rules", others) | {contract.REFERENCE: {}}
        lexicon = search.lexicon(folder.parent)
    except ValueError as error:
        raise Abort(str(error)) from error
    keep_offline = bool(config.extra.get("offline")) and not _serving
    _build = _Build(
        content,
        site,
        _lock(site),
        own_texts,
        rule_texts,
        lexicon,
        content_date.newest(root),
        keep_offline,
    )
    if not _serving:
        gc.freeze()  # the content stays to the end of the build: it is not looked through for rubbish any more
    utils.clean_directory = _clean_directory  # static-i18n leaves its patch behind when a language fails
    swap.recover(site)
    config.site_dir = str(swap.staging(site))
    if config.strict:
        logging.getLogger("mkdocs").addHandler(_build.warnings)


def _prefix(i18n: Any, locale: str) -> str:
    """What the addresses of a language begin with."""
    return "" if locale == i18n.default_language else f"{locale}/"


@event_priority(_LAST)
def on_files(files: Files, **_: Any) -> Files:
    """Leave out what of the theme no page asks for."""
    for file in list(files):
        if budget.is_unused(file.src_uri):
            files.remove(file)
    return files


def on_env(env: Environment, **_: Any) -> Environment:
    """Compile each template once for all languages, and give every one the policy."""
    env.globals["policy"] = policy.text(policy.SERVING if _serving else policy.DIRECTIVES)
    env.globals["menu"] = menu.Menu()
    env.trim_blocks = env.lstrip_blocks = True  # a page is a quarter blank lines and indentation otherwise
    env.bytecode_cache = _build.templates
    _build.environment = env
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """The rule in one line is also the description for search engines; a card takes the place of replies."""
    page.meta["description"] = escape(str(page.meta.get("summary", "")))
    page.meta["search"] = {"exclude": True}  # from the theme's index: ours is kb.search
    record = _build.content.by_path[f"docs/{page.file.src_uri}"]
    if record.id.section == "phrases" and not record.id.is_index:
        return phrase_tables.with_guidelines(_build.content, record)
    return cards.without_replies(record) if any(fence.is_to_send for fence in record.fences) else markdown


def on_page_content(html: str, page: Page, **_: Any) -> str:
    """Refuse HTML that no rule should have let through."""
    html = rendered.aligned(html)
    if fault := unsafe_output(html):
        span = Span(f"docs/{page.file.src_uri}")
        finding = Finding(span, f"the page would publish {fault}", "write it in plain Markdown")
        found = rules.stamped(_build.content, unsafe_output, [finding], is_warning=False)
        print(report.report(found))
        raise Abort("unsafe output")
    html = rendered.with_column_names(rendered.with_labels(html))
    _build.pages[f"docs/{page.file.src_uri}"] = html
    return html


@event_priority(_LAST)
def on_page_context(template_context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """Give the templates what the records know of a page, and the languages their right tags."""
    i18n: Any = config.plugins["i18n"]
    prefix = _prefix(i18n, i18n.current_language)
    path = f"docs/{page.file.src_uri}"
    texts = _build.strings[i18n.current_language]
    names = {language.locale: language.name for language in i18n.config.languages}
    template_context["kb"] = pages.page_context(
        _build.content, path, prefix, texts, names, _build.rule_texts[i18n.current_language]
    )
    template_context["card_marker"] = f"<p>{cards.MARKER}</p>"
    for alternate in getattr(config.extra, "alternate", []):
        alternate["lang"] = languages.tag(alternate["lang"])
    return template_context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Pages that are no content: their language switch leads home, and they lie in their language's folder."""
    i18n: Any = config.plugins["i18n"]
    if template_name in _PER_LANGUAGE:
        for alternate in getattr(config.extra, "alternate", None) or config.extra.get("alternate", []):
            locale = next(one for one in i18n.build_languages if alternate["lang"] in (one, languages.tag(one)))
            alternate |= {"link": _prefix(i18n, locale) or "./", "lang": languages.tag(locale)}
        if template_name == "offline.html" and not i18n.is_default_language_build:
            context["base_url"] = ".."
    return context


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Keep every language's 404 and offline pages, and give the sitemap the right language tags."""
    i18n: Any = config.plugins["i18n"]
    if template_name in _PER_LANGUAGE and not i18n.is_default_language_build:
        utils.write_file(output.encode(), str(Path(config.site_dir, i18n.current_language, template_name)))
        return output if template_name == "404.html" and i18n.build_languages == [i18n.current_language] else ""
    if template_name == "sitemap.xml":
        for locale in _build.content.locales:
            output = output.replace(f'hreflang="{locale}"', f'hreflang="{languages.tag(locale)}"')
    return output


@event_priority(_LAST)
def on_post_build(config: MkDocsConfig) -> None:
    """After the last language: publish, unless MkDocs is about to abort because of a warning."""
    i18n: Any = config.plugins["i18n"]
    if i18n.building:
        return
    prefixes = {locale: _prefix(i18n, locale) for locale in i18n.build_languages}
    names = {language.locale: language.name for language in i18n.config.languages}
    try:
        scripts.bundle(Path(config.config_file_path).parent, Path(config.site_dir))
    except ValueError as error:
        raise Abort(f"a script or style can't be bundled:\n{error}") from error
    template = _build.environment.get_template("forward.html")
    for page in redirects.forwards(_build.content, prefixes, names):
        utils.write_file(template.render(page=page).encode(), str(Path(config.site_dir, page.path)))
    template = _build.environment.get_template("pack.html")
    for locale, prefix in prefixes.items():
        chapters = list(onboarding.chapters(onboarding.contents(_build.content, locale), _build.pages))
        if chapters:
            text = template.render(
                chapters=chapters,
                strings=_build.strings[locale],
                tag=languages.tag(locale),
                root="../" * (prefix + onboarding.PUBLISHED).count("/"),
                training=_build.content.pages[locale, PageId("training", contract.INDEX)].title,
            )
            utils.write_file(text.encode(), str(Path(config.site_dir, prefix + onboarding.PUBLISHED)))
    for path, content in (
        *api.files(_build.content, prefixes),
        *search.files(_build.content, prefixes, _build.strings, _build.lexicon),
    ):
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        utils.write_file(text.encode(), str(Path(config.site_dir, path)))
    site = Path(config.site_dir)
    base = urlsplit(config.site_url or "").path or "/"
    kept_languages = prefixes if _build.offline else {}
    for path, kept in offline.files(site, kept_languages):
        utils.write_file(kept, str(site / path))
    utils.write_file(policy.headers_file(site).encode(), str(site / policy.HEADERS_FILE))
    if config.extra["compress"] and not _serving:
        # In the same process, so that nothing is published before all of it is there and light enough. Only on
        # demand (`make build`), so that `make bench` compares pages with pages: stock MkDocs does nothing of it.
        compression.compress(site)
        if offenders := [*budget.offenders(site, base), *offline.offenders(site, kept_languages)]:
            print("\n".join(offenders))
            raise Abort(
                f"{len(offenders)} over the budget of {budget.FIRST_VIEW:,} bytes or {budget.REQUESTS} requests"
            )
        (site / archive.PUBLISHED).write_bytes(archive.build(site, base))
    logging.getLogger("mkdocs").removeHandler(_build.warnings)
    if not _build.warnings.get_counts():
        swap.swap(_build.site)
        config.site_dir = str(_build.site)
        _build.lock.release()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None], **_: Any) -> LiveReloadServer:
    """Go on serving the last good site after a bad edit; MkDocs' own server would keep every reader waiting."""

    def build() -> None:
        try:
            builder()
        except (Exception, SystemExit) as error:  # whatever it is, the next save may mend it
            log.error("%s. The last good site is still served; mend it and save again.", error or type(error).__name__)

    server.builder = build
    for folder in scripts.sources(Path(config.config_file_path).parent):
        server.watch(str(folder))
    return server


def on_build_error(error: Exception, **_: Any) -> None:
    """Drop the unfinished build; the published site was never touched."""
    if "_build" in globals():
        logging.getLogger("mkdocs").removeHandler(_build.warnings)
        if _build.lock.is_locked or _serving:
            shutil.rmtree(swap.staging(_build.site), ignore_errors=True)
        _build.lock.release(force=True)
