"""`make bench-faults`: what the site stands, measured: load, deploys under load, kill -9, a full disk, mutated pages.

Prints a table. Exits 1 if a request failed, if the published site changed when a build was cut short, or if the
check raised.
"""

import argparse
import hashlib
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kb import packages, rules
from kb.publish import offline, swap
from kb.publish.chromium import chromium
from kb.read.tree import File, build, load
from tests.browser import nginx
from tests.browser.offline import visit
from tests.languages import PREFIXES
from tests.project import ROOT
from tests.unit.read.mutation import mutated

PATHS = ("/", "/guidelines/apologise/", "/vi/templates/acknowledge-email/", "/lv/phrases/apology/", "/search/tl.json")
WRK = """
local paths = {{{paths}}}
local at = 0
request = function() at = at % #paths + 1; return wrk.format("GET", paths[at], {{["Accept-Encoding"] = "gzip"}}) end
"""


def ensure_wrk() -> str:
    """The path of wrk, installed now if need be."""
    packages.ensure([packages.WRK])
    return packages.find("wrk") or sys.exit("no wrk: install it and run this again")


def wrk(address: str, seconds: int, folder: Path) -> tuple[float, str, int]:
    """Ask for pages over and over: answers per second, the 99th percentile, failed requests."""
    script = folder / "paths.lua"
    script.write_text(WRK.format(paths=", ".join(f'"{path}"' for path in PATHS)))
    command = [ensure_wrk(), "--threads", "1", "--connections", "32", "--duration", f"{seconds}s", "--latency"]
    result = subprocess.run([*command, "--script", script, address], capture_output=True, text=True, check=True)
    out = result.stdout
    failed = sum(int(number) for number in re.findall(r"(?:connect|read|write|timeout) (\d+)", out))
    failed += sum(int(number) for number in re.findall(r"Non-2xx or 3xx responses: (\d+)", out))
    rate, late = re.search(r"Requests/sec: +([\d.]+)", out), re.search(r"99% +(\S+)", out)
    if rate is None or late is None:
        sys.exit(f"wrk said nothing of use:\n{out}")
    return float(rate[1]), late[1], failed


def fingerprint(folder: Path) -> str:
    """A hash of every name and byte in a folder."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        digest.update(str(path.relative_to(folder)).encode() + b"\0")
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def project(target: Path) -> Path:
    """The repository as it is, without what `make` sets up."""
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", target)
    (target / "node_modules").symlink_to(ROOT / "node_modules")
    return target


def start(folder: Path) -> subprocess.Popen[bytes]:
    """What `make build` runs."""
    environment = {**os.environ, "KB_COMPRESS": "true", "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    return subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def finish(folder: Path) -> float:
    """Build to the end; the seconds that it took."""
    began = time.monotonic()
    if start(folder).wait():
        sys.exit(f"the build failed in {folder}")
    return time.monotonic() - began


def under_load(site: Path, seconds: int, scratch: Path) -> Iterator[tuple[str, str, bool]]:
    """nginx with the configuration that we ship: alone, then while the site is replaced again and again."""
    (scratch / "nginx").mkdir()
    with nginx.serving(site, scratch / "nginx") as address:
        rate, late, failed = wrk(address, seconds, scratch)
        yield f"nginx, {seconds} s, 32 connections", f"{rate:,.0f} requests/s, p99 {late}, {failed} failed", not failed
        deploys = 0
        stop = threading.Event()

        def deploy() -> None:
            nonlocal deploys
            while not stop.is_set():
                shutil.copytree(site, swap.staging(site))
                swap.swap(site)
                deploys += 1

        thread = threading.Thread(target=deploy)
        thread.start()
        rate, late, failed = wrk(address, seconds, scratch)
        stop.set()
        thread.join()
        figures = f"{rate:,.0f} requests/s, p99 {late}, {failed} failed"
        yield f"the same while the site is replaced {deploys} times", figures, not failed and deploys > 0


def without_server(site: Path, scratch: Path) -> tuple[str, str, bool]:
    """A reader in each language whose server goes after the first page: every page of it, a click and a search."""
    files = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    asked = answered = found = 0
    with chromium() as browser:
        for locale in PREFIXES:
            context = browser.new_context()
            page = context.new_page()
            folder = scratch / f"nginx-{locale}"
            folder.mkdir()
            with nginx.serving(site, folder) as address:
                visit(page, address, locale)
            page.locator(".md-content li a").first.click()  # nobody answers any more
            page.wait_for_selector("h1")
            own = [f"{address}{offline.address(path)}" for path in offline.pages_of(files, locale, PREFIXES)]
            asked += len(own)
            answered += page.evaluate(
                "async (urls) => (await Promise.all(urls.map((url) => fetch(url).catch(() => ({}))))).filter((r) => r.ok).length",
                own,
            )
            page.keyboard.press("/")
            page.keyboard.type("voicemail")
            page.wait_for_selector("[data-results] a[data-entry]")
            found += 1
            context.close()
    figures = f"{answered:,} of {asked:,} pages open, {found} of {len(PREFIXES)} searches answer"
    return "the server killed after a reader's first page, in each language", figures, answered == asked


def killed(folder: Path, times: int, whole: float) -> tuple[str, str, bool]:
    """kill -9 at moments spread over the build."""
    before = fingerprint(folder / "site")
    changed = 0
    for number in range(times):
        process = start(folder)
        time.sleep(whole * (number + 0.5) / times)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        changed += fingerprint(folder / "site") != before
    finish(folder)
    again = fingerprint(folder / "site") == before
    return (
        f"`make build` killed (-9) at {times} moments",
        f"site changed {changed} times; the next build {'made the same site' if again else 'DIFFERS'}",
        not changed and again,
    )


def disk_use(folder: Path) -> int:
    """Bytes that a folder takes, in whole pages of memory, as the file system of `small_disk` stores it."""
    sizes = [0 if path.is_dir() else path.lstat().st_size for path in folder.rglob("*")]
    return sum(-(-size // 4096) * 4096 for size in sizes)


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[None]:
    """A file system of its own in memory."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def full_disk(folder: Path, site: Path) -> tuple[str, str, bool]:
    """The build on a file system that holds the site, and half of another one."""
    name = "`make build` on a disk that fills up half way"
    if os.geteuid() != 0:
        return name, "not measured: needs root, to mount it", True
    project(folder.with_name("model"))
    shutil.copytree(site, folder.with_name("model") / "site")
    whole, one = disk_use(folder.with_name("model")), disk_use(site)
    folder.mkdir()
    with small_disk(folder, whole + one // 2):
        shutil.copytree(folder.with_name("model"), folder, symlinks=True, dirs_exist_ok=True)
        free = shutil.disk_usage(folder).free
        before = fingerprint(folder / "site")
        code = start(folder).wait()
        same = fingerprint(folder / "site") == before
        left = shutil.disk_usage(folder).free
    figures = f"exit {code}, site {'as it was' if same else 'CHANGED'}, {left / free:.0%} of the free space given back"
    return name, figures, same and code != 0


def mutations(count: int) -> tuple[str, str, bool]:
    """Real pages with bytes and lines lost, doubled, moved and changed, each through the parser and all rules."""
    rng = random.Random(6)
    content = load(ROOT)
    pages = list(content)
    originals = {page.path: (ROOT / page.path).read_bytes() for page in pages}
    slowest = 0.0
    faults = 0
    began = time.process_time()
    for _ in range(count):
        page = rng.choice(pages)
        files = [File(page.path, mutated(originals[page.path], rng))]
        if reference := content.reference(page):
            files.append(File(reference.path, originals[reference.path]))
        since = time.process_time()
        try:
            rules.check(build(content.locales, files, content.site_url))
        except Exception as error:
            faults += 1
            print(f"{page.path}: {error!r}", file=sys.stderr)
        slowest = max(slowest, time.process_time() - since)
    spent = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = f"{faults} tracebacks, {spent:.0f} s of CPU, slowest page {slowest:.2f} s, at most {memory:.0f} MB"
    return f"{count:,} mutated pages through the check", figures, not faults


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=10, help="of each load")
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--mutations", type=int, default=10_000)
    arguments = parser.parse_args()
    rows: list[tuple[str, str, bool]] = []

    def tell(row: tuple[str, str, bool]) -> None:
        rows.append(row)
        print(f"| {row[0]} | {row[1]} |", flush=True)

    print("| what | measured |\n| --- | --- |", flush=True)
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        scratch.chmod(0o755)
        (scratch / "project").mkdir()
        folder = project(scratch / "project")
        whole = finish(folder)
        for row in under_load(folder / "site", arguments.seconds, scratch):
            tell(row)
        tell(without_server(folder / "site", scratch))
        tell(killed(folder, arguments.kills, whole))
        tell(full_disk(scratch / "disk", folder / "site"))
    tell(mutations(arguments.mutations))
    sys.exit(not all(holds for _, _, holds in rows))


if __name__ == "__main__":
    main()
