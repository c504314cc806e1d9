"""`make bench`: what the hooks cost, against the same pages built by stock MkDocs, Material and static-i18n.

CPU seconds of whole processes (user + system, children included), the least of several runs; sizes beyond
today's are made by copying the content's own pages under new names, so that all rules have their usual work.
"""

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SIZES = (0, 300, 1000)
"""Pages a language; 0 stands for the content as it is."""
KEYWORDS = re.compile(r"(?<=^keywords:\n)((?:  - .*\n)*  - .*)", re.MULTILINE)
TITLE = re.compile(r'^(?P<title>title: "?(?P<name>.*?))(?P<quote>"?)$', re.MULTILINE)
CHECKS = 5
"""Checks for each build: a command of a second meets a slow moment of the machine whole, one of ten seconds does not."""


def cpu(command: list[str], folder: Path) -> float:
    """CPU seconds of a command that must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": str(folder / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # the hooks are compiled once, as everything else is
    result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if result.returncode:
        sys.exit(f"{' '.join(command)} failed in {folder}:\n{result.stdout[-3000:]}{result.stderr[-3000:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ours(folder: Path) -> None:
    """The project as it is."""
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")


def stock(folder: Path, docs: Path) -> None:
    """The same pages and configuration without anything of ours: no hooks, no overrides; the theme's search instead of ours."""
    shutil.copytree(docs, folder / "docs")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    config = re.sub(r"^hooks:\n(?:  .*\n)+", "", config, flags=re.MULTILINE)
    config = re.sub(
        r"^  custom_dir: .*\n|^extra_css:\n(?:  .*\n)+|^extra_javascript:\n(?:  .*\n)+", "", config, flags=re.MULTILINE
    )
    config = re.sub(r"^plugins:\n", "plugins:\n  - search\n", config, flags=re.MULTILINE)
    (folder / "mkdocs.yml").write_text(config, "utf-8")


def grow(folder: Path, wanted: int) -> int:
    """Copy situations under new slugs until each language has `wanted` pages; return how many it has."""
    changed: list[str] = []
    for locale in sorted(index.parent for index in (folder / "docs").glob("*/index.md")):
        index = locale / "situations" / "index.md"
        models = sorted(path for path in (locale / "situations").glob("*.md") if path != index)
        count = sum(1 for _ in locale.rglob("*.md"))
        lines = []
        for number in range(max(wanted - count, 0)):
            model = models[number % len(models)]
            slug = f"{model.stem}-{number}"
            text = model.read_text("utf-8")
            # Each copy has keywords and a title of its own, as each page has.
            before, keywords, after = KEYWORDS.split(text)
            text = before + re.sub(r"$", f" {number}", keywords, flags=re.MULTILINE) + after
            text = TITLE.sub(rf"\g<title> {number}\g<quote>", text, count=1)
            copy = model.with_name(f"{slug}.md")
            copy.write_text(text, "utf-8")
            changed.append(str(copy.relative_to(folder)))
            title = TITLE.search(text)
            lines.append(f"- [{title['name'] if title else slug}]({slug}.md)\n")
        if lines:
            index.write_text(index.read_text("utf-8") + "".join(lines), "utf-8")
            changed.append(str(index.relative_to(folder)))
        total = max(wanted, count)
    # As a contributor would: what is new is listed, and translations follow the English pages.
    cpu([sys.executable, "-m", "kb", "addresses"], folder)
    if changed:
        cpu([sys.executable, "-m", "kb", "follow", *(path for path in changed if "/en/" not in path)], folder)
    return total


def row(pages: int, build: float, plain: float, check: float) -> str:
    return (
        f"| 4 × {pages:,} | {plain:.1f} s | {build:.1f} s | {build / plain:.2f} | {check:.2f} s | {check / build:.3f} |"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--runs", type=int, default=3, help="runs of each command, of which the least counts (default: 3)"
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="pages a language; 0: as it is")
    arguments = parser.parse_args()
    python = sys.executable
    print("| pages | stock build | our build | ours ÷ stock | check | check ÷ our build |")
    print("| --- | --- | --- | --- | --- | --- |")
    builds: dict[int, tuple[float, float]] = {}
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            project, plain = Path(one), Path(other)
            ours(project)
            pages = grow(project, size)
            stock(plain, project / "docs")
            build = [python, "-m", "mkdocs", "build", "--quiet"]
            commands = (
                ([*build, "--strict"], project, 1),
                ([*build, "--no-strict"], plain, 1),
                ([python, "-m", "kb", "check"], project, CHECKS),
            )
            # In turn, so that a change of the machine's speed meets all.
            rounds = [
                [min(cpu(command, folder) for _ in range(times)) for command, folder, times in commands]
                for _ in range(arguments.runs)
            ]
            mine, theirs, check = map(min, zip(*rounds, strict=True))
            builds[pages] = (mine, check)
            print(row(pages, mine, theirs, check), flush=True)
    if {300, 1000} <= builds.keys():
        print(
            f"\n4 × 1,000 against 4 × 300 pages: build × {builds[1000][0] / builds[300][0]:.2f}, check × {builds[1000][1] / builds[300][1]:.2f}"
        )


if __name__ == "__main__":
    main()
