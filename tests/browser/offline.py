"""Sites that a device keeps: a server that can be stopped, deploys of more than one edition, and what the device has of them."""

import http.server
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from kb.publish import offline
from kb.site import policy
from tests.browser.server import StaticHost
from tests.browser.waiting import until
from tests.languages import PREFIXES
from tests.project import LONG


class Host:
    """A server of one folder that can be stopped, and lets nothing into the browser's own cache."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.answering = threading.Condition()
        self.server: http.server.ThreadingHTTPServer | None = None
        self.port = 0
        self.start()
        self.address = f"http://127.0.0.1:{self.port}/"

    def start(self) -> None:
        host = self

        class Handler(StaticHost):
            headers_sent = {"Cache-Control": "no-store", **policy.HEADERS}  # noqa: RUF012 - as the base class has it

            def __init__(self, *arguments: Any) -> None:
                super().__init__(*arguments, directory=str(host.folder))

            def do_GET(self) -> None:  # noqa: N802 - the base class's name
                with host.answering:
                    host.asked.append(self.path)
                    host.answering.notify_all()
                super().do_GET()

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def wait_for(self, path: str, times: int) -> None:
        """Until a file has been asked for so many times."""
        with self.answering:
            enough = self.answering.wait_for(lambda: self.asked.count(path) >= times, LONG)
        assert enough, f"{path} was asked for {self.asked.count(path)} times, not {times}"

    def stop(self) -> None:
        if self.server:
            self.server.shutdown()
            self.server.server_close()
            self.server = None


def deploy(built: Path, target: Path, edit: Callable[[Path], None] | None = None, *, enabled: bool = True) -> Path:
    """A copy of the site, edited before the worker's files are made."""
    shutil.copytree(built, target)
    worker = target / offline.WORKER
    worker.write_text(worker.read_text("utf-8").partition(";\n")[2], "utf-8")
    shutil.rmtree(target / offline.FOLDER)
    if edit:
        edit(target)
    for path, data in offline.files(target, PREFIXES if enabled else []):
        (target / path).parent.mkdir(exist_ok=True)
        (target / path).write_bytes(data)
    return target


def retitle(site: Path) -> None:
    """A new edition of every page, and of a script."""
    for page in site.rglob("*.html"):
        page.write_text(page.read_text("utf-8").replace("</h1>", " (new)</h1>"), "utf-8")
    script = site / "assets" / "kb.js"
    script.write_text(script.read_text("utf-8") + "document.documentElement.dataset.edition = 'new';\n", "utf-8")


KEPT = """async () => {
  const kept = {};
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) kept[url] = name;
  }
  return kept;
}"""


def kept(page: Page) -> dict[str, str]:
    """The addresses that the browser keeps, each with the cache that it is in."""
    found: dict[str, str] = page.evaluate(KEPT)
    return found


def visit(page: Page, address: str, locale: str) -> None:
    """Open a language's home page and wait until the language is kept."""
    page.goto(address + PREFIXES[locale])
    until(page, "(url) => caches.match(url).then(Boolean)", f"{address}offline/{locale}.json")


def updated(page: Page) -> None:
    """Have the browser look for a new worker, and wait until it is done with it."""
    page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration.update().catch(() => {});
          for (let worker; (worker = registration.installing); ) {
            await new Promise((done) => worker.addEventListener("statechange", done, { once: true }));
          }
        }"""
    )
