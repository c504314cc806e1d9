"""What the service worker keeps: packs, manifests and weights."""

import json
import re
from pathlib import Path

import pytest

from kb.publish import offline


def write(site: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")
    return site


@pytest.mark.parametrize(
    "pages",
    [
        {},
        {"": ""},
        {"": "one\ntwo\n", "vi/": "two\none\ntwo"},
        {"a/": "\n\n\n", "b/": "\r\n</script>\u2028“ă”"},
    ],
)
def test_a_pack_gives_every_page_back(pages: dict[str, str]) -> None:
    packed = json.loads(json.dumps(offline.pack(pages)))
    assert len(set(packed["lines"])) == len(packed["lines"])
    back = {path: "\n".join(packed["lines"][i] for i in numbers) for path, numbers in packed["pages"].items()}
    assert back == pages


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.html", ""),
        ("vi/index.html", "vi/"),
        ("vi/guidelines/apologise/index.html", "vi/guidelines/apologise/"),
        ("lv/offline.html", "lv/offline.html"),
        ("assets/my-index.html", "assets/my-index.html"),
    ],
)
def test_addresses(path: str, address: str) -> None:
    assert offline.address(path) == address


PATHS = [
    "404.html", "index.html", "go/x/index.html", "offline.html", "vi/404.html", "vi/index.html", "vi/offline.html",
    "videos/index.html", "lv/index.html", "assets/kb.css", "assets/a.js", "assets/a.js.br", "search/vi.json",
    "search/en.json", "search/others/en.json", "search/others/vi.json", "search/said/en.json", "search/said/vi.json", "search/said/vi.json.br", "assets/search-disk.js", "api/v1/vi.json", "sitemap.xml", "handbook.zip",
]  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "pages"),
    [
        ("en", ["index.html", "go/x/index.html", "offline.html", "videos/index.html"]),
        ("vi", ["go/x/index.html", "vi/index.html", "vi/offline.html"]),
        ("lv", ["go/x/index.html", "lv/index.html"]),
    ],
)
def test_pages_of_a_language(locale: str, pages: list[str]) -> None:
    assert offline.pages_of(PATHS, locale, ["en", "vi", "lv"]) == pages


def test_what_the_pages_of_a_language_need() -> None:
    assert offline.needed(PATHS, "vi") == [
        "assets/kb.css",
        "assets/a.js",
        "search/vi.json",
        "search/others/vi.json",
        "search/said/en.json",
    ]


SITE = {
    "index.html": "<p>Hello</p>",
    "vi/index.html": "<p>Xin chào</p>",
    "assets/kb.js": "1",
    "search/en.json": "{}",
    "offline-worker.js": "work();",
}


def test_files(tmp_path: Path) -> None:
    written = dict(offline.files(write(tmp_path, SITE), ["en", "vi"]))
    assert list(written) == [
        "offline/en.pages.json", "offline/en.json", "offline/vi.pages.json", "offline/vi.json", "offline-worker.js",
    ]  # fmt: skip
    manifest = json.loads(written["offline/en.json"])
    # sha256 of "1", from coreutils: echo -n 1 | sha256sum | xxd -r -p | base64
    assert manifest["files"]["assets/kb.js"] == "sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s="
    assert set(manifest["files"]) == {"assets/kb.js", "search/en.json", manifest["pages"]}
    head, _, rest = written["offline-worker.js"].partition(b";\n")
    assert rest == b"work();"
    assert json.loads(head.removeprefix(b"const LANGUAGES = ")) == {
        locale: {"prefix": prefix, "version": offline.integrity(written[f"offline/{locale}.json"])}
        for locale, prefix in {"en": "", "vi": "vi/"}.items()
    }
    assert dict(offline.files(tmp_path, ["en", "vi"])) == written


def test_switched_off(tmp_path: Path) -> None:
    assert dict(offline.files(write(tmp_path, SITE), [])) == {"offline-worker.js": b"const LANGUAGES = {};\nwork();"}


def test_a_change_in_one_language_is_no_news_to_the_others(tmp_path: Path) -> None:
    before = dict(offline.files(write(tmp_path, SITE), ["en", "vi"]))
    after = dict(offline.files(write(tmp_path, {"vi/index.html": "<p>Chào</p>"}), ["en", "vi"]))
    assert before["offline/en.json"] == after["offline/en.json"]
    assert before["offline/vi.json"] != after["offline/vi.json"]


def test_a_language_that_is_too_heavy_is_told_with_the_largest_files(tmp_path: Path) -> None:
    write(tmp_path, SITE | {"assets/images/huge.svg": "x" * 1_000_000})
    for path, data in offline.files(tmp_path, ["en", "vi"]):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    told = list(offline.offenders(tmp_path, ["en"]))
    assert len(told) == 1
    assert re.match(
        r"offline: en weighs 1,000,\d+ bytes, more than 1,000,000, most of it assets/images/huge.svg", told[0]
    )
