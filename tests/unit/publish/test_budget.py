"""What a first view costs."""

from pathlib import Path

import pytest

from kb.publish import budget, compression

# --- the budget


def write(site: Path, scripts: int, size: int) -> None:
    (site / "a").mkdir(parents=True)
    tags = "".join(f'<script src="../{n}.js" defer></script>' for n in range(scripts))
    (site / "a" / "index.html").write_text(f'<link rel="stylesheet" href="/x.css?v#y"><img alt="" src="data:,">{tags}')
    (site / "x.css").write_bytes(b"x" * size)
    for number in range(scripts):
        (site / f"{number}.js").write_bytes(b"y")


@pytest.mark.parametrize(
    ("scripts", "size", "found"),
    [
        (6, 1000, ""),
        (7, 1000, "in 9 requests, most of it x.css 1,000, a/index.html"),
        (1, budget.FIRST_VIEW - 1000, ""),
        (1, budget.FIRST_VIEW, "first view of "),
    ],
)
def test_a_heavy_page_is_named(tmp_path: Path, scripts: int, size: int, found: str) -> None:
    site = tmp_path / "site"
    write(site, scripts, size)
    offenders = list(budget.offenders(site))
    assert len(offenders) == bool(found)
    assert all(line.startswith("a/index.html: ") and found in line for line in offenders)


def test_what_is_compressed_counts_compressed(tmp_path: Path) -> None:
    write(tmp_path / "site", 1, budget.FIRST_VIEW)
    compression.compress(tmp_path / "site")
    assert list(budget.offenders(tmp_path / "site")) == []


@pytest.mark.parametrize(("more", "count"), [(1, 0), (budget.MORE + 1, 1)])
def test_the_page_of_every_rule_may_weigh_a_little_more(tmp_path: Path, more: int, count: int) -> None:
    page = tmp_path / "vi" / "contribute" / "errors" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_bytes(b"x" * (budget.FIRST_VIEW + more))
    assert len(list(budget.offenders(tmp_path))) == count
