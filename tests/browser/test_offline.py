"""The service worker in headless Chromium: the server is stopped, a deploy is torn, a new build is offered."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from kb.publish import offline
from kb.site import policy
from tests.browser.clipboard import clipboard
from tests.browser.customer import speaks
from tests.browser.offline import Host, deploy, kept, retitle, updated, visit
from tests.browser.searching import search
from tests.browser.waiting import settle, until
from tests.languages import NAMES, PREFIXES, TAGS
from tests.project import LONG

EMAIL = "templates/acknowledge-email/"
SMS = "templates/acknowledge-sms/"
SECRET = "Zebra-4711"


@pytest.fixture(scope="module")
def built(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture's small site."""
    return shutil.copytree(small / "site", tmp_path_factory.mktemp("offline") / "site")


@pytest.fixture(scope="module")
def newer(built: Path) -> Path:
    return deploy(built, built.with_name("newer"), retitle)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader whose browser keeps what it reads, and lets the page use the clipboard."""
    opened = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield opened
    opened.close()


@pytest.fixture
def host(built: Path) -> Iterator[Host]:
    started = Host(built)
    yield started
    started.stop()


def reads_every_page(page: Page, host: Host, locale: str) -> None:
    files = [path.relative_to(host.folder).as_posix() for path in sorted(host.folder.rglob("*.html"))]
    own = offline.pages_of(files, locale, PREFIXES)
    assert len(own) > 10
    page.reload()
    for path in own:
        text = page.evaluate("(url) => fetch(url).then((r) => r.text())", host.address + offline.address(path))
        assert text == (host.folder / path).read_text("utf-8"), path


def fills_in_the_card(page: Page, prefix: str) -> None:
    """In all four languages, after a link; what was typed is there behind the next link as well."""
    page.goto(f"{prefix}templates/")
    page.locator(f".md-content a[href*={EMAIL.split('/')[1]}]").first.click()
    expect(page).to_have_url(prefix + EMAIL)
    page.fill("[data-name=case_number]", SECRET)
    for customer in NAMES:
        speaks(page, customer)
        expect(page.locator(".kb-text")).to_contain_text(SECRET)
    page.locator(".kb-actions button").first.click()
    assert SECRET in clipboard(page)
    page.locator("#when-not + ul a").first.click()
    expect(page).to_have_url(prefix + SMS)
    expect(page.locator("[data-name=case_number]")).to_have_value(SECRET)


def searches(page: Page, prefix: str) -> None:
    search(page, "sms").first.click()
    assert page.url.startswith(prefix + SMS)
    page.reload()
    expect(page.locator("h1")).not_to_be_empty()


def keeps_nothing_else(page: Page, host: Host, locale: str) -> None:
    """Published files alone, none of another language, none that holds what was typed."""
    names = kept(page)
    common = tuple(host.address + folder for folder in (PREFIXES[locale], "assets/", "draft/", "go/", "search/"))
    assert [url for url in names if not url.startswith(common)] in ([], [f"{host.address}offline/{locale}.json"])
    for url in names:
        path = url.removeprefix(host.address)
        assert (host.folder / (f"{path}index.html" if not path or path.endswith("/") else path)).is_file()
    others = tuple(
        f"/{part}" for other in PREFIXES if other != locale for part in (f"offline/{other}", f"search/{other}")
    )
    assert [path for path in host.asked if path.startswith(others)] == []


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_language_works_without_the_server(context: BrowserContext, host: Host, locale: str) -> None:
    page = context.new_page()
    violations: list[str] = []
    page.on("console", lambda m: violations.append(m.text) if "Content Security Policy" in m.text else None)
    prefix = host.address + PREFIXES[locale]
    visit(page, host.address, locale)
    host.stop()
    reads_every_page(page, host, locale)
    fills_in_the_card(page, prefix)
    searches(page, prefix)
    keeps_nothing_else(page, host, locale)
    assert violations == []
    sent = page.evaluate("async (url) => Object.fromEntries((await fetch(url)).headers)", prefix)
    assert {name: sent.get(name.lower()) for name in policy.HEADERS} == policy.HEADERS


@pytest.mark.parametrize("locale", PREFIXES)
def test_what_is_not_kept_is_answered_in_the_readers_language(context: BrowserContext, host: Host, locale: str) -> None:
    page = context.new_page()
    visit(page, host.address, locale)
    host.stop()
    other = "vi/" if locale != "vi" else "lv/"
    page.goto(f"{host.address}{other}guidelines/apologise/?h=x")
    expect(page).to_have_url(f"{host.address}{PREFIXES[locale]}offline.html#/{other}guidelines/apologise/?h=x")
    expect(page.locator("html")).to_have_attribute("lang", TAGS[locale])
    assert page.locator("time").first.get_attribute("datetime")
    host.start()
    page.locator("[data-kb-retry]").click()
    expect(page).to_have_url(f"{host.address}{other}guidelines/apologise/?h=x")
    host.stop()
    page.goto(f"{host.address}{PREFIXES[locale]}guidelines")
    expect(page).to_have_url(f"{host.address}{PREFIXES[locale]}guidelines/")


def test_the_offline_page_sends_nobody_elsewhere(context: BrowserContext, host: Host) -> None:
    page = context.new_page()
    for hostile in ("//evil.example/", "https://evil.example/", "javascript:alert(1)", "data:text/html,x"):
        page.goto(f"{host.address}vi/offline.html#{hostile}")
        assert page.locator("[data-kb-retry]").get_attribute("href") == "../vi/"
        page.goto("about:blank")
    page.goto(f"{host.address}vi/offline.html#/.//evil.example/x")
    assert page.locator("[data-kb-retry]").evaluate("link => link.href") == f"{host.address}/evil.example/x"


def test_a_notice_when_the_connection_goes(context: BrowserContext, host: Host) -> None:
    page = context.new_page()
    page.goto(f"{host.address}tl/")
    expect(page.locator(".kb-bar")).to_be_empty()
    context.set_offline(True)
    expect(page.locator(".kb-bar")).to_contain_text("Offline ka ngayon. Nilalaman noong")
    context.set_offline(False)
    expect(page.locator(".kb-bar")).to_be_empty()


def alter(path: str) -> Callable[[Path], object]:
    return lambda site: (site / path).write_bytes((site / path).read_bytes() + b" ")


def remove(path: str) -> Callable[[Path], object]:
    return lambda site: (site / path).unlink()


def halve(path: str) -> Callable[[Path], object]:
    return lambda site: (site / path).write_bytes((site / path).read_bytes()[: (site / path).stat().st_size // 2])


FAULTS = {
    "a script of another build": alter("assets/kb.js"),
    "pages of another build": alter("offline/vi.pages.json"),
    "half of the pages": halve("offline/vi.pages.json"),
    "a manifest of another build": alter("offline/vi.json"),
    "no manifest": remove("offline/vi.json"),
    "no style": remove("assets/kb.css"),
    "no search": remove("search/vi.json"),
    "half a worker": halve("offline-worker.js"),
    "no worker": remove("offline-worker.js"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_torn_deploy_is_rejected(context: BrowserContext, host: Host, newer: Path, tmp_path: Path, name: str) -> None:
    """Each fault with a reader of its own: what the browser finds of two torn deploys, later, could be a whole one."""
    page = context.new_page()
    visit(page, host.address, "vi")
    before = kept(page)
    host.folder = shutil.copytree(newer, tmp_path / "torn")
    FAULTS[name](host.folder)
    updated(page)
    page.goto(f"{host.address}vi/guidelines/apologise/")
    updated(page)
    assert kept(page) == before
    assert page.evaluate("navigator.serviceWorker.getRegistration().then((r) => r.waiting)") is None
    expect(page.locator(".kb-bar")).to_be_empty()
    assert "(new)" not in page.locator("h1").inner_text()
    host.folder = newer  # the deploy is mended
    updated(page)
    expect(page.locator(".kb-bar button")).to_be_visible()


def test_a_torn_first_visit_keeps_nothing(context: BrowserContext, host: Host, built: Path, tmp_path: Path) -> None:
    host.folder = shutil.copytree(built, tmp_path / "torn")
    alter("assets/kb.js")(host.folder)
    page = context.new_page()
    page.goto(f"{host.address}vi/")
    host.wait_for("/assets/kb.js", times=2)  # by the page, and by the worker that finds it torn
    assert kept(page) == {}
    host.folder = built  # whatever had been kept would now be kept for ever: it has the manifest of this build
    end = time.monotonic() + LONG
    while host.asked.count("/offline/vi.json") < 2:  # a visit during the first try makes no second one
        assert time.monotonic() < end, "there was no second try"
        page.goto(f"{host.address}vi/")
        settle(page)
    visit(page, host.address, "vi")
    script = page.evaluate("(url) => caches.match(url).then((r) => r.text())", f"{host.address}assets/kb.js")
    assert script == (built / "assets/kb.js").read_text("utf-8")


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_new_version_waits_for_the_reader(context: BrowserContext, host: Host, newer: Path, locale: str) -> None:
    page, other = context.new_page(), context.new_page()
    visit(page, host.address, locale)
    page.goto(f"{host.address}{PREFIXES[locale]}{EMAIL}")
    other.goto(f"{host.address}{PREFIXES[locale]}{SMS}")
    page.fill("[data-name=case_number]", SECRET)
    other.fill("[data-name=case_number]", "theirs")
    host.folder = newer
    updated(page)
    button = page.locator(".kb-bar button")
    expect(button).to_be_visible()
    text = page.locator(".kb-bar").inner_text()
    assert text != ""
    assert ("new version" in text) == (locale == "en")
    # Nothing has changed yet, and a new tab shows the old version, too.
    assert page.input_value("[data-name=case_number]") == SECRET
    assert "(new)" not in page.locator("h1").inner_text()
    third = context.new_page()
    third.goto(f"{host.address}{PREFIXES[locale]}guidelines/")
    assert "(new)" not in third.locator("h1").inner_text()
    assert third.locator("html").get_attribute("data-edition") is None
    host.stop()
    button.click()
    expect(page.locator("h1")).to_contain_text("(new)")
    expect(page.locator("html")).to_have_attribute("data-edition", "new")
    expect(page.locator(".kb-bar")).to_be_empty()
    # What was typed here has survived even that; what is typed elsewhere was not touched.
    expect(page.locator("[data-name=case_number]")).to_have_value(SECRET)
    expect(other.locator(".kb-bar")).to_be_empty()
    assert other.input_value("[data-name=case_number]") == "theirs"
    assert "(new)" not in other.locator("h1").inner_text()
    assert len(set(kept(page).values())) == 1
    assert SECRET not in str(
        page.evaluate("async () => JSON.stringify([{...localStorage}, {...sessionStorage}, location.href])")
    )


def test_nothing_is_offered_where_nothing_changed(
    context: BrowserContext, host: Host, built: Path, tmp_path: Path
) -> None:
    def edit(site: Path) -> None:
        page = site / "lv" / "index.html"
        page.write_text(page.read_text("utf-8") + "\n", "utf-8")

    page = context.new_page()
    visit(page, host.address, "vi")
    before = kept(page)
    page.reload()
    host.folder = deploy(built, tmp_path / "site", edit)
    updated(page)
    # A version that waits is offered; here none does, and so none ever is.
    until(
        page,
        "async () => { const r = await navigator.serviceWorker.getRegistration(); return !r.installing && !r.waiting; }",
    )
    settle(page)
    expect(page.locator(".kb-bar")).to_be_empty()
    assert kept(page) == before


def test_switched_off_from_afar(context: BrowserContext, host: Host, built: Path, tmp_path: Path) -> None:
    page = context.new_page()
    visit(page, host.address, "vi")
    page.evaluate("caches.open('somebody else')")
    page.goto(f"{host.address}vi/{EMAIL}")
    page.fill("[data-name=case_number]", SECRET)
    host.folder = deploy(built, tmp_path / "off", retitle, enabled=False)
    updated(page)
    until(page, "async () => String(await caches.keys()) === 'somebody else'")
    assert page.input_value("[data-name=case_number]") == SECRET
    page.goto(f"{host.address}vi/guidelines/")
    expect(page.locator("h1")).to_contain_text("(new)")
    until(page, "async () => !(await navigator.serviceWorker.getRegistration())")
    assert page.evaluate("caches.keys()") == ["somebody else"]


METERED = "Object.defineProperty(navigator, 'connection', { value: { %s } });"


@pytest.mark.parametrize("connection", ["saveData: true", "type: 'cellular'"])
def test_nothing_is_fetched_on_a_metered_connection(
    browser: Browser, host: Host, newer: Path, connection: str, tmp_path: Path
) -> None:
    context = browser.new_context()
    context.add_init_script(METERED % connection)
    page = context.new_page()
    page.goto(f"{host.address}vi/")
    settle(page)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert kept(page) == {}
    assert [path for path in host.asked if "offline-" in path or "offline/" in path] == []
    context.close()

    # The browser itself looks for a new worker; that one fetches nothing either.
    context = browser.new_context()
    page = context.new_page()
    visit(page, host.address, "vi")
    before = kept(page)
    host.folder = shutil.copytree(newer, tmp_path / "metered")
    worker = host.folder / offline.WORKER
    worker.write_text(METERED % connection + worker.read_text("utf-8"), "utf-8")
    host.asked.clear()
    updated(page)
    assert [path for path in host.asked if "offline/" in path] == []
    assert kept(page) == before
    context.close()


def test_below_a_sub_path(context: BrowserContext, host: Host, tmp_path: Path) -> None:
    for name in ("kb", "other"):
        (tmp_path / name).symlink_to(host.folder)
    (tmp_path / "404.html").write_text("")
    host.folder = tmp_path
    page = context.new_page()
    visit(page, f"{host.address}kb/", "lv")
    visit(page, f"{host.address}other/", "en")
    host.stop()
    page.goto(f"{host.address}kb/lv/guidelines/apologise/")
    expect(page.locator("html")).to_have_attribute("lang", "lv")
    page.goto(f"{host.address}kb/vi/")
    expect(page).to_have_url(f"{host.address}kb/lv/offline.html#/kb/vi/")
    page.goto(f"{host.address}other/vi/")
    expect(page).to_have_url(f"{host.address}other/offline.html#/other/vi/")
