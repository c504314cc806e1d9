"""What readers see of translations that have fallen behind."""

from pathlib import Path

from lxml import html

from tests.project import mkdocs, write_docs

PAGE = "---\ntitle: {0}\nsummary: {0}\n{1}---\n\n{2}\n\n## {3} {{#states}}\n\n{4}\n"
TEXTS = {
    "en": ("Status", "What the tables below say.", "The states", "A page may be behind."),
    "vi": (
        "Tình trạng",
        "Các bảng dưới đây cho biết điều gì.",
        "Các tình trạng",
        "Một trang có thể chưa kịp cập nhật.",
    ),
    "lv": ("Stāvoklis", "Ko rāda tabulas zemāk.", "Stāvokļi", "Lapa var būt atpalikusi no citas."),
    "tl": (
        "Kalagayan",
        "Ano ang sinasabi ng mga talahanayan sa ibaba.",
        "Mga kalagayan",
        "Maaaring nahuhuli ang isang page.",
    ),
}
"""Of the status page: its title, its introduction, its heading and its text."""


def with_a_status_page() -> dict[str, str | tuple[str, str]]:
    """The edits that add it, in every language."""
    edits: dict[str, str | tuple[str, str]] = {}
    for locale, (title, intro, heading, text) in TEXTS.items():
        edits[f"{locale}/contribute/status.md"] = PAGE.format(title, "", intro, heading, text)
        edits[f"{locale}/contribute/index.md"] = (
            f"---\ntitle: {title} 2\nsummary: {title}\n---\n\n- [{title}](status.md)\n"
        )
        edits[f"{locale}/index.md"] = (
            "(guidelines/index.md)",
            f"(guidelines/index.md)\n- [{title}](contribute/index.md)",
        )
    return edits


def test_readers_are_told_and_the_status_page_lists_it(project: Path) -> None:
    write_docs(
        project, {**with_a_status_page(), "en/guidelines/apologise.md": ("Apologise early", "Apologise at once")}
    )
    result = mkdocs(project, "build", "--strict", "--quiet")
    assert result.returncode == 0, result.stdout
    note = html.parse(str(project / "site/lv/guidelines/apologise/index.html")).find(".//p[@role='note']")
    assert note is not None
    assert note.find("a").get("href") == "../../../guidelines/apologise/"
    behind = html.parse(str(project / "site/lv/contribute/status/index.html")).findall(".//table/tbody/tr")
    listed = {row.findall("td")[2].text_content(): row.find(".//a").get("href") for row in behind}
    assert listed["docs/lv/guidelines/apologise.md"].endswith("/edit/main/docs/lv/guidelines/apologise.md")
    english = html.parse(str(project / "site/contribute/status/index.html"))
    assert {heading.get("id") for heading in english.findall(".//h2")} >= {"vi", "lv", "fil", "reviews"}
    assert html.parse(str(project / "site/guidelines/apologise/index.html")).find(".//p[@role='note']") is None
