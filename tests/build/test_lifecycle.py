"""A failing build loses nothing, and `serve` lives on."""

import hashlib
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project import Server, mkdocs, write_docs
from tests.unit.rules.samples import PNG

FINDING = {"vi/guidelines/apologise.md": ("## Nói gì {#say}", "## Nói gì")}
BROKEN_TEMPLATE = "{% if page.file.src_uri == '%s/guidelines/apologise.md' %}{{ no.such.thing }}{% endif %}"


def state(folder: Path) -> dict[str, tuple[str, int]]:
    """Content and time of every file."""
    return {
        str(path.relative_to(folder)): (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def built(small: Path, tmp_path: Path) -> Path:
    """A project whose site is built."""
    project = shutil.copytree(small, tmp_path / "project", symlinks=True)
    assert (project / "site" / "tl" / "guidelines" / "apologise" / "index.html").exists()
    return project


def break_template(project: Path, locale: str) -> None:
    file = project / "overrides" / "partials" / "content.html"
    file.write_text(BROKEN_TEMPLATE.replace("%s", locale) + file.read_text("utf-8"), "utf-8")


def add_warning(project: Path, locale: str) -> None:
    hook = project / "hooks" / "warn.py"
    hook.write_text(
        "import logging\n"
        "def on_env(env, config, files):\n"
        f"    if config.plugins['i18n'].current_language == {locale!r}:\n"
        "        logging.getLogger('mkdocs.hooks.warn').warning('something is odd')\n"
    )
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace(
            "  - hooks/knowledge_base.py", "  - hooks/knowledge_base.py\n  - hooks/warn.py"
        ),
        "utf-8",
    )


def break_config(project: Path, locale: str) -> None:
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace(f"locale: {locale}", "locale: 7"), "utf-8")


def remove_string(project: Path, locale: str) -> None:
    strings = project / "hooks" / "strings" / f"{locale}.yml"
    strings.write_text(re.sub(r"^toc: .*\n", "", strings.read_text("utf-8"), flags=re.MULTILINE), "utf-8")


@pytest.mark.parametrize("locale", ["en", "tl"], ids=["first language", "last language"])
@pytest.mark.parametrize("fault", [break_template, add_warning, break_config, remove_string])
def test_a_failing_build_leaves_the_site(built: Path, fault: object, locale: str) -> None:
    before = state(built / "site")
    fault(built, locale)  # type: ignore[operator]
    assert mkdocs(built, "build", "--strict", "--quiet").returncode != 0  # as `make build` does
    assert state(built / "site") == before
    assert [path.name for path in built.glob(".site*")] in ([], [".site.lock"])


def test_a_page_over_the_budget_leaves_the_site(built: Path) -> None:
    before = state(built / "site")
    styles = built / "overrides" / "styles" / "base.css"
    noise = random.Random(1).randbytes(80_000).hex()
    styles.write_text(f'{styles.read_text("utf-8")}\n.x::after {{ content: "{noise}"; }}\n', "utf-8")
    result = mkdocs(built, "build", "--strict", KB_COMPRESS="true")
    assert result.returncode == 1
    assert "vi/guidelines/apologise/index.html: first view of" in result.stdout
    assert "most of it assets/kb.css" in result.stdout
    assert state(built / "site") == before
    assert [path.name for path in built.glob(".site*")] in ([], [".site.lock"])


def test_findings_stop_the_build_before_it_begins(built: Path) -> None:
    before = state(built / "site")
    write_docs(built, FINDING)
    result = mkdocs(built, "build")
    assert result.returncode == 1
    assert "docs/vi/guidelines/apologise.md:13:4: heading-id" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr
    assert state(built / "site") == before


def test_a_build_after_a_failure_is_complete(built: Path) -> None:
    write_docs(built, FINDING)
    mkdocs(built, "build")
    never_published = ("  situations/facts-about-complaints: [facts, use, related]\n", "")
    write_docs(built, {"*/situations/facts-about-complaints.md": None, "addresses.yml": never_published} | {
        f"{locale}/situations/index.md": f"---\ntitle: {title}\nsummary: {summary}\n---\n\n{summary}\n"
        for locale, title, summary in (
            ("en", "Situations", "Nothing here for now."),
            ("vi", "Tình huống", "Hiện chưa có gì ở đây."),
            ("lv", "Situācijas", "Pagaidām šeit nekā nav."),
            ("tl", "Mga sitwasyon", "Wala pang laman ito ngayon."),
        )
    })  # fmt: skip
    result = mkdocs(built, "build", "--strict")
    assert result.returncode == 0, result.stdout + result.stderr
    assert not (built / "site" / "lv" / "situations" / "facts-about-complaints").exists()


def test_the_same_content_builds_the_same_site(built: Path) -> None:
    def contents() -> dict[str, str]:
        gz = ".gz"  # carries the time
        return {name: digest for name, (digest, _) in state(built / "site").items() if not name.endswith(gz)}

    before = contents()
    assert mkdocs(built, "build", "--strict").returncode == 0
    assert contents() == before


def test_too_much_to_keep_offline_fails_the_build(built: Path) -> None:
    before = state(built / "site")
    images = built / "docs" / "assets"
    images.mkdir(exist_ok=True)
    for name in "abcdef":
        noise = hashlib.shake_256(name.encode()).digest(190_000 - len(PNG))
        (images / f"{name}.png").write_bytes(PNG + noise)
    result = mkdocs(built, "build", "--strict", KB_COMPRESS="true")
    assert result.returncode == 1
    assert "most of it assets/a.png 190,000" in result.stdout
    assert state(built / "site") == before
    assert mkdocs(built, "build", "--strict", KB_COMPRESS="true", KB_OFFLINE="false").returncode == 0
    assert "offline.js" not in (built / "site" / "index.html").read_text("utf-8")
    assert (built / "site" / "offline-worker.js").read_text("utf-8").startswith("const LANGUAGES = {};")


def test_one_language_alone(project: Path) -> None:
    result = mkdocs(project, "build", "--strict", KB_ONLY_LOCALE="vi", KB_COMPRESS="true")
    assert result.returncode == 0, result.stdout + result.stderr
    site = project / "site"
    assert '<html lang="vi"' in (site / "vi" / "guidelines" / "apologise" / "index.html").read_text("utf-8")
    assert not (site / "guidelines").exists()
    assert not (site / "lv").exists()
    assert 'href="vi/"' in (site / "index.html").read_text("utf-8")
    assert '<html lang="vi"' in (site / "404.html").read_text("utf-8")


def test_a_build_below_a_path(project: Path) -> None:
    result = mkdocs(project, "build", "--strict", KB_COMPRESS="true", KB_SITE_URL="https://owner.example/kb/")
    assert result.returncode == 0, result.stdout + result.stderr
    assert 'href="/kb/assets/' in (project / "site" / "404.html").read_text("utf-8")
    assert (project / "site" / "handbook.zip").is_file()


def test_of_two_builds_at_once_one_waits(project: Path) -> None:
    """Each with a title of its own, so that a mixture would be seen."""
    other = project.with_name("other")
    shutil.copytree(project, other, symlinks=True)
    for folder, name in ((project, "One"), (other, "Two")):
        page = folder / "docs" / "en" / "guidelines" / "apologise.md"
        page.write_text(re.sub(r"(?m)^title: .*", f"title: {name} apology", page.read_text("utf-8")), "utf-8")
    site = project / "site"
    builds = [
        subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
            cwd=folder,
            env={"PATH": "/usr/bin:/bin", "HOME": str(folder), "NO_MKDOCS_2_WARNING": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for folder in (project, other)
    ]
    told = [build.communicate(timeout=300)[0] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], told
    assert sum("Another build of" in text for text in told) == 1, told
    files = [path for path in site.rglob("*") if path.is_file()]
    found = {name for path in files for name in ("One apology", "Two apology") if name.encode() in path.read_bytes()}
    assert len(found) == 1
    for folder in (project, other):
        assert mkdocs(folder, "build", "--strict", "--site-dir", str(folder / "alone")).returncode == 0
    alone = [state(folder / "alone") for folder in (project, other)]
    published = {path: digest for path, (digest, _) in state(site).items() if not path.endswith(".gz")}
    assert published in [
        {path: digest for path, (digest, _) in each.items() if not path.endswith(".gz")} for each in alone
    ]


@pytest.fixture
def server(project: Path) -> Iterator[Server]:
    started = Server(project)
    yield started
    started.stop()


def behind(page: str) -> str:
    """A served page without what lies over it."""
    return re.sub(r'<dialog id="kb-fault".*?</script>\n', "", page, flags=re.DOTALL)


def test_serve_survives_a_bad_edit(project: Path, server: Server) -> None:
    server.wait_for("Serving on")
    good = server.get("vi/guidelines/apologise/")
    # Nobody who edits is shown a page that the browser has kept.
    assert "offline.js" not in good
    assert server.get("offline-worker.js").startswith("const LANGUAGES = {};")
    page = project / "docs" / "vi" / "guidelines" / "apologise.md"
    text = page.read_text("utf-8")

    page.write_text(text.replace("## Nói gì {#say}", "## Nói gì"), "utf-8")
    server.wait_for("docs/vi/guidelines/apologise.md:13:4: heading-id")
    server.wait_for("The last good site is still served")
    told = server.get("vi/guidelines/apologise/")
    assert "docs/vi/guidelines/apologise.md:13:4: heading-id" in told
    assert behind(told) == good

    page.write_text(text.replace("## Nói gì {#say}", "## Câu để nói {#say}"), "utf-8")
    server.wait_for("Rendered again: docs/vi/guidelines/apologise.md")
    server.wait_for("Reloading browsers", times=2)
    mended = server.get("vi/guidelines/apologise/")
    assert "Câu để nói" in mended
    assert behind(mended) == mended
    assert "Traceback" not in server.output


def test_serve_survives_a_broken_template_in_a_further_language(project: Path, server: Server) -> None:
    server.wait_for("Serving on")
    good = server.get("tl/guidelines/apologise/")
    template = project / "overrides" / "partials" / "content.html"
    text = template.read_text("utf-8")
    break_template(project, "tl")
    server.wait_for("All is built again: overrides/partials/content.html")
    server.wait_for("The last good site is still served")
    told = server.get("tl/guidelines/apologise/")
    assert "is undefined" in told
    assert behind(told) == good
    template.write_text(text, "utf-8")
    server.wait_for("Reloading browsers", times=2)
    assert server.get("tl/guidelines/apologise/") == good
