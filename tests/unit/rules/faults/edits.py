"""The files that faults are put into, and edits that several rows make."""

from tests.fixture import FILES as F
from tests.fixture import Edit

BEHIND = frozenset({"stale-translation"})
"""What any change of the English text makes true."""
S, T, G, PH = (
    "situations/facts-about-complaints.md",
    "templates/acknowledge-email.md",
    "guidelines/apologise.md",
    "phrases/apology.md",
)
Fault = tuple[str, dict[str, Edit], str, str]
"""Its name, the edits that make it, the rule that tells it, and the place under docs/."""
EP, t, g, ph = f"en/{S}", f"en/{T}", f"en/{G}", f"en/{PH}"


def page(text: str, path: str = EP) -> dict[str, Edit]:
    """A situation with a text before its last section, in English from line 31 on."""
    content = F[path].decode()
    last = content.rindex("\n## ")
    return {path: f"{content[:last]}\n{text}\n{content[last:]}"}


def swapped(text: str) -> str:
    """A page of phrases, the two rows of its table the other way round."""
    lines = text.split("\n")
    first = next(number for number, line in enumerate(lines) if "{ #" in line)
    lines[first : first + 2] = reversed(lines[first : first + 2])
    return "\n".join(lines)
