"""The fixture with a page, a row and a section renamed, and what the ledger is then told."""

import re
from pathlib import Path


def rename(project: Path) -> None:
    """The guideline `apologise`, its row `sorry-but` and its section `say` get other names in every language."""
    for path in (project / "docs").rglob("*.md"):
        text = (
            path.read_text("utf-8").replace("(apologise.md", "(say-sorry.md").replace("/apologise.md", "/say-sorry.md")
        )
        text = re.sub(r"guidelines: \[apologise\]", "guidelines: [say-sorry]", text).replace(
            "sorry-but apologise", "sorry-however say-sorry"
        )
        text = text.replace("{ #sorry-but }", "{ #sorry-however }").replace("{#first-minutes}", "{#first}")
        text = text.replace("\n  sorry-but:", "\n  sorry-however:")
        if path.stem == "apologise":
            path.unlink()
            path = path.with_stem("say-sorry")
        path.write_text(text, "utf-8")


MOVES = (
    ("guidelines/apologise", "guidelines/say-sorry"),
    ("phrases/apology#sorry-but", "phrases/apology#sorry-however"),
    ("guidelines/index#first-minutes", "guidelines/say-sorry#say"),
)
