"""Files are compressed the same way each time."""

from pathlib import Path

import brotli
import pytest

from kb.publish import compression

# --- the budget


def write(site: Path, scripts: int, size: int) -> None:
    (site / "a").mkdir(parents=True)
    tags = "".join(f'<script src="../{n}.js" defer></script>' for n in range(scripts))
    (site / "a" / "index.html").write_text(f'<link rel="stylesheet" href="/x.css?v#y"><img alt="" src="data:,">{tags}')
    (site / "x.css").write_bytes(b"x" * size)
    for number in range(scripts):
        (site / f"{number}.js").write_bytes(b"y")


def test_the_same_site_is_compressed_to_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, 1, 5_000)
        compression.compress(tmp_path / name)
    files = [path.name for path in (tmp_path / "one").iterdir() if path.is_file()]
    assert sorted(files) == ["0.js", "x.css", "x.css.br", "x.css.gz"]  # nothing beside what is small
    assert all((tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes() for name in files)


@pytest.mark.parametrize(
    ("name", "size", "level"),
    [
        ("assets/kb.js", 2_000, 11),
        ("assets/kb.css", 2_000, 11),
        ("search/vi.json", 2_000, 11),
        ("search/others/vi.json", 2_000, 7),
        ("print/index.html", compression.LARGE + 1, 10),
        ("index.html", compression.LARGE, 7),
        ("api/v1/vi.json", compression.LARGE + 1, 7),
    ],
)
def test_what_a_file_is_worth(tmp_path: Path, name: str, size: int, level: int) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x" * size)
    assert compression.level(tmp_path, path) == level


def test_what_search_waits_for_is_compressed_best(tmp_path: Path) -> None:
    data = " ".join(f"{number * number % 9973} said" for number in range(3_000)).encode()
    for folder in ("search", "api"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "en.json").write_bytes(data)
    compression.compress(tmp_path)
    best, usual = ((tmp_path / folder / "en.json.br").read_bytes() for folder in ("search", "api"))
    assert len(best) < len(usual)
    assert brotli.decompress(best) == brotli.decompress(usual) == data
