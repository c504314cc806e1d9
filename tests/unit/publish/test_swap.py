"""A site is replaced whole or not at all."""

from pathlib import Path

import pytest

from kb.publish import swap


def write(folder: Path, text: str) -> None:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text)


@pytest.mark.parametrize("atomic", [True, False], ids=["exchange", "two renames"])
def test_swap(tmp_path: Path, atomic: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not atomic:
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    site = tmp_path / "site"
    for text in ("first", "second"):
        write(swap.staging(site), text)
        swap.swap(site)
        assert (site / "index.html").read_text() == text
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_failing_swap_leaves_the_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, "old")
    with pytest.raises(OSError, match="No such file"):
        swap.swap(site)
    assert (site / "index.html").read_text() == "old"


def test_recover_after_a_kill_between_two_renames(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(tmp_path / ".site.old", "old")
    write(swap.staging(site), "new")
    swap.recover(site)
    assert (site / "index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_recover_discards_a_killed_build(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, "old")
    write(swap.staging(site), "half")
    swap.recover(site)
    assert (site / "index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_is_laid_over_a_site_leaves_the_rest(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, "old")
    (site / "kept.txt").write_text("kept")
    write(swap.staging(site), "new")
    write(swap.staging(site) / "vi" / "late", "vi")
    swap.lay_over(site)
    found = {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*") if path.is_file()}
    assert found == {"index.html": "new", "kept.txt": "kept", "vi/late/index.html": "vi"}
