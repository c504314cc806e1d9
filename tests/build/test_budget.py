"""What is published of the theme."""

from pathlib import Path

from kb.publish import budget


def test_nothing_of_the_theme_is_published_that_no_page_asks_for(site: Path) -> None:
    assert [
        path for path in site.rglob("*") if path.is_file() and (path.suffix == ".map" or "lunr" in path.parts)
    ] == []
    asked = {
        file for page in site.rglob("*.html") for file in budget.first_view(site, page.relative_to(site).as_posix())
    }
    themes = {
        path.relative_to(site).as_posix() for path in site.glob("assets/*/*") if path.suffix in (".js", ".css", ".png")
    }
    assert themes <= asked
