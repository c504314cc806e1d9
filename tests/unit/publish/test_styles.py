"""The theme's sheet without what no page uses."""

from pathlib import Path

import pytest

from kb.publish import styles

NAMES = {"a", "b-c", "a--x"}


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".a{x:y}.z{x:y}", ".a{x:y}"),
        (".z,.a,.a .z,.z>.a{x:y}", ".a{x:y}"),
        (".a:not(.z){x:y}.a:is(.z,.a){x:y}", ".a:not(.z){x:y}.a:is(.z,.a){x:y}"),
        (".a--x.b-c:hover{x:y}.a--z{x:y}", ".a--x.b-c:hover{x:y}"),
        ("html,[dir=ltr] h1{x:y}", "html,[dir=ltr] h1{x:y}"),
        ("@media print{.z{x:y}.a{x:y}}@media screen{.z{x:y}}", "@media print{.a{x:y}}"),
        ("@keyframes z{from{x:y}to{x:z}}", "@keyframes z{from{x:y}to{x:z}}"),
        (".a:after{content:\"}.z{\";x:url('{')}.z{x:y}", ".a:after{content:\"}.z{\";x:url('{')}"),
        ("", ""),
    ],
)
def test_rules_of_classes_that_nothing_has_go(css: str, kept: str) -> None:
    assert styles.slim(css, NAMES) == kept


@pytest.mark.parametrize(
    ("css", "other", "kept"),
    [
        (":root{--a:1;--b:2}p{x:var(--a)}", "", ":root{--a:1;}p{x:var(--a)}"),
        (":root{--a:url('data:;{}')}p{x:y}", "", "p{x:y}"),
        (":root{--a:var(--b);--b:2}", "q{x:var(--a,3)}", ":root{--a:var(--b);--b:2}"),
        (":root{--a:var(--b);--b:2}p{x:y}", "", "p{x:y}"),
        (".m--a:hover{x:y}", "", ".m--a:hover{x:y}"),
    ],
)
def test_variables_that_nothing_reads_go(css: str, other: str, kept: str) -> None:
    assert styles.without_unread(css, other) == kept


def test_one_sheet_is_left_the_themes_first(tmp_path: Path) -> None:
    files = {
        "index.html": '<p class="a c">',
        "assets/kb.js": 'toggle("made-here")',
        "assets/kb.css": ".own{x:y}",
        "assets/stylesheets/main.12345678.min.css": '@charset "UTF-8";.a{x:y}.z{x:y}.made-here{x:y}',
        "assets/stylesheets/palette.12345678.min.css": "[data-x]{x:y}",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    styles.combine(tmp_path)
    expected = '@charset "UTF-8";.a{x:y}.made-here{x:y}[data-x]{x:y}.own{x:y}'
    assert (tmp_path / "assets/kb.css").read_text("utf-8") == expected
    assert list((tmp_path / styles.THEME).iterdir()) == []
    styles.combine(tmp_path)  # a rendered folder of another generator has none
    assert (tmp_path / "assets/kb.css").read_text("utf-8") == expected
