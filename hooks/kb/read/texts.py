"""hooks/strings/<locale>.yml and the rules' explanations -> Texts; docs/search/*.yml -> Expressions."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kb.model import contract
from kb.model.error import KbError
from kb.model.finding import Problem, Span
from kb.model.parts import Scalar
from kb.model.texts import Expression, Strings, Texts
from kb.read import located_yaml
from kb.read.files import decode
from kb.read.located_yaml import Node, Reader, Sequence
from kb.read.rules import TEXTS_SYNTAX

HOOKS = "hooks"
STRINGS = f"{HOOKS}/strings"
EXPLANATIONS = f"{STRINGS}/rules"
WORDS = f"{HOOKS}/words"
FOLDERS = (STRINGS, EXPLANATIONS, WORDS)
SUFFIXES = (".yml", ".txt")
LISTED = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
MAX_DEPTH = 3


def files(root: Path) -> dict[str, bytes]:
    """The files of texts by their paths relative to the folder that holds `hooks/`.

    Raises:
        OSError: one can't be read.
    """
    found = [path for folder in FOLDERS for path in sorted((root / folder).glob("*")) if path.suffix in SUFFIXES]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def read(contents: Mapping[str, bytes], locales: tuple[str, ...]) -> tuple[Texts, list[Problem]]:
    """The texts of a handbook, and what is wrong with their files; a file that is missing holds nothing.

    Args:
        contents: the files by their paths.
        locales: the site's languages; English is read in any case, as the others are compared with it.
    """
    files = _Files(contents)
    wanted = dict.fromkeys((contract.REFERENCE, *locales))
    texts = Texts(
        {locale: files.strings(f"{STRINGS}/{locale}.yml") for locale in wanted},
        {locale: files.strings(f"{EXPLANATIONS}/{locale}.yml") for locale in wanted if locale != contract.REFERENCE},
    )
    for locale in wanted:
        files.words(f"{WORDS}/{locale}.txt")
    return texts, files.problems


def expressions(path: str, data: bytes, error: str = "") -> tuple[tuple[Expression, ...], list[Problem]]:
    """What a file of search says, and what is wrong with it.

    Args:
        path: the file.
        data: its content; none holds nothing.
        error: why the computer gave no content, or ''.
    """
    files = _Files({path: data}, {path: error})
    return files.expressions(path), files.problems


def load(folder: Path, locales: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """The strings of some languages from a folder of their files, as plain texts; the check has judged them.

    Raises:
        OSError: a file can't be read.
        KbError: a file is not understood.
    """
    files = _Files({f"{locale}.yml": (folder / f"{locale}.yml").read_bytes() for locale in locales})
    strings = {locale: files.strings(f"{locale}.yml") for locale in locales}
    if files.problems:
        raise KbError(f"{folder / files.problems[0].span.path}: {files.problems[0].message}")
    return {locale: {key: scalar.text for key, scalar in own.items()} for locale, own in strings.items()}


@dataclass
class _Files:
    contents: Mapping[str, bytes]
    errors: Mapping[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def text(self, path: str) -> str:
        """A file's text; '' where there is no such file or it is no text."""
        text, problems = decode(path, self.contents.get(path, b""), self.errors.get(path, ""))
        self.problems += problems
        return text

    def words(self, path: str) -> None:
        """Judge a list of words, one a line; the first fault is told."""
        text = self.text(path)
        for number, line in enumerate(text.removesuffix("\n").split("\n") if text else (), 1):
            if not LISTED.fullmatch(line):
                what = f"“{line[:30].strip()}” is no word" if line.strip() else "an empty line"
                hint = (
                    "save the file with LF line ends" if line.endswith("\r") else "one word a line, its letters alone"
                )
                self._report(Span(path, number), what, hint)
                return

    def strings(self, path: str) -> Strings:
        return dict(self._strings(self._mapping(path)))

    def _strings(self, content: located_yaml.Mapping) -> Iterator[tuple[str, Scalar]]:
        for key, (name, value) in content.entries.items():
            if isinstance(value, Scalar):
                yield key, self._plain(value)
            else:
                self._report(name.span, f"“{key}” is one text, not several", "write it behind the colon")

    def expressions(self, path: str) -> tuple[Expression, ...]:
        return tuple(
            Expression(name, dict(self._typed(name, value))) for name, value in self._mapping(path).entries.values()
        )

    def _typed(self, name: Scalar, value: Node) -> Iterator[tuple[Scalar, tuple[Scalar, ...]]]:
        if not isinstance(value, located_yaml.Mapping):
            self._report(name.span, f"“{name.text}” has no lists", f"write beneath it: `  {self._sample(name)}`")
            return
        for key, typed in value.entries.values():
            if isinstance(typed, Sequence):
                yield key, tuple(self._plain(item) for item in typed.items if isinstance(item, Scalar))
            else:
                self._report(key.span, f"“{key.text}” is no list", "write [refund, money back]")

    def _sample(self, name: Scalar) -> str:
        """How a line beneath a name looks."""
        return "rfd: [refund]" if name.span.path == contract.SHORTHAND else "en: [refund, money back]"

    def _plain(self, value: Scalar) -> Scalar:
        if value.implied and value.text:
            message = f"YAML reads “{value.text}” as {value.implied}, not as text"
            self._report(value.span, message, f'put it in quotes: "{value.text}"')
        return value

    def _mapping(self, path: str) -> located_yaml.Mapping:
        reader = Reader(path, 0, MAX_DEPTH, TEXTS_SYNTAX)
        content = reader.read(self.text(path))
        self.problems += reader.problems
        return content

    def _report(self, span: Span, message: str, hint: str) -> None:
        self.problems.append(Problem(TEXTS_SYNTAX, span, message, hint))
