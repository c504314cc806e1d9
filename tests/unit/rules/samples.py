"""The samples of the rules' documentation, as edits of the fixture.

A sample is what an author would write. It is the text of the English page “Apologise”, unless a line names the file:

    docs/lv/playbooks/two-steps.md                    what follows is the page's text
    docs/vi/guidelines/apologise.md (missing)         or (empty), (a link), (not readable), (300 KB), (saved as Windows-1257)
    docs/*/templates/acknowledge-sms.md               the page of every language

    ---
    summary: Say sorry first.                         a field takes the place of the page's own
    ---

    docs/addresses.yml                                entries are added, or take the place of those that are there
    pages:
      guidelines/apologise: [do]

⟨…⟩ stands for what can't be read or takes up space: ⟨U+200B⟩ for a character, ⟨Say sorry. × 80⟩ for eighty of them.
"""

import re
from collections.abc import Iterator

from tests.fixture import FILES, LINK, LOCALES, TEXTS, UNREADABLE, Edit

HOME = "docs/en/guidelines/apologise.md"
FILE = re.compile(r"((?:docs|hooks)/\S+)(?: \((.+)\))?")
CHARACTER = re.compile(r"⟨U\+([0-9A-F]{4,6})⟩")
TIMES = re.compile(r"⟨([^⟨⟩]+) × (\d+)⟩")
ENCODINGS = {"UTF-8 with BOM": "utf-8-sig"}
"""What Python calls those that it has another name for."""
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x20\x08\x02\0\0\0"
"""A picture of 64 × 32 pixels begins so."""


def edits(sample: str) -> dict[str, Edit]:
    """What a sample makes of the fixture's files, by their paths in docs/."""
    files = _files(_spelt_out(sample))
    return {path: _edit(path, note, text) for name, note, text in files for path in _languages(name)}


def _spelt_out(sample: str) -> str:
    return TIMES.sub(_repeated, CHARACTER.sub(lambda match: chr(int(match[1], 16)), sample))


def _repeated(match: re.Match[str]) -> str:
    return (" " if match[1][0].isalpha() else "").join([match[1]] * int(match[2]))


def _files(sample: str) -> Iterator[tuple[str, str, str]]:
    """Each file with the note behind its name and what follows."""
    name, note = HOME, ""
    lines: list[str] = []
    for line in sample.split("\n"):
        if match := FILE.fullmatch(line):
            if lines or (name, note) != (HOME, ""):
                yield name, note, _trimmed(lines)
            (name, note), lines = (match[1], match[2] or ""), []
        else:
            lines.append(line)
    yield name, note, _trimmed(lines)


def _trimmed(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n")


def _languages(path: str) -> list[str]:
    path = path.removeprefix("docs/")
    return [path.replace("*", locale) for locale in LOCALES] if "*" in path else [path]


def _edit(path: str, note: str, text: str) -> Edit:
    before = _before(path)
    match note.split():
        case [] if path.endswith(".png"):
            return PNG
        case []:
            return before if not text else _page(before, text) if path.endswith(".md") else _entries(before, text)
        case ["missing"]:
            return None
        case ["empty"]:
            return b""
        case ["a", "link"]:
            return LINK
        case ["not", "readable"]:
            return UNREADABLE
        case ["with", "Exif"]:
            return PNG + bytes(4) + b"\0\0\0\0eXIf" + bytes(4)
        case [size, "KB"]:
            return PNG.ljust(int(size) * 1000, b"x")
        case ["saved", "as", *encoding]:
            return before.encode(ENCODINGS.get(" ".join(encoding), encoding[0]), "replace")
        case _:
            raise ValueError(f"“{note}” behind {path} is not understood")


def _before(path: str) -> str:
    """A file's text in the fixture; of a page that is not there, that of another of its section."""
    folder = path.rpartition("/")[0]
    files = FILES | TEXTS
    alike = [other for other in files if other.startswith(f"{folder}/") and not other.endswith("/index.md")]
    return files[path if path in files else alike[0]].decode() if path in files or alike else ""


def _page(before: str, text: str) -> str:
    """A page with other fields, another text, or both."""
    head, body = _parts(before)
    fields, written = _parts(text)
    return f"---\n{_entries(head, fields)}---\n{written or body}" + "\n" * bool(written)


def _parts(page: str) -> tuple[str, str]:
    """The lines of the front matter, and what follows."""
    match = re.fullmatch(r"---\n(.*?\n)---(?:\n|$)(.*)", page, re.DOTALL)
    return (match[1], match[2]) if match else ("", page)


def _entries(before: str, text: str) -> str:
    """YAML with other entries: a nested one that has nothing behind its key is completed, others are replaced."""
    entries = dict(_blocks(before))
    for key, block in _blocks(text):
        first, _, rest = block.partition("\n")
        old = entries.get(key, "")
        nests = first == f"{key}:" and _is_nested(rest) and _is_nested(old.partition("\n")[2])
        entries[key] = f"{first}\n{_indented(_entries(_dedented(old), _dedented(block)))}" if nests else block
    return "".join(entries.values())


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Each entry of the outermost mapping with all its lines; one that is given twice stays twice."""
    for number, match in enumerate(re.finditer(r"^\S.*\n?(?:^(?:[ \t].*)?\n?)*", text, re.MULTILINE)):
        key = match[0].partition(":")[0]
        again = re.match(rf"(?s).*^{re.escape(key)}:", text[: match.start()], re.MULTILINE)
        yield (f"{key} {number}" if again else key), match[0].rstrip("\n") + "\n"


def _is_nested(lines: str) -> bool:
    return bool(re.match(r"  [^\s-]", lines))


def _dedented(block: str) -> str:
    return "".join(line[2:] + "\n" for line in block.split("\n")[1:-1])


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.split("\n")[:-1]).rstrip("\n") + "\n"
