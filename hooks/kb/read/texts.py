"""What the site says on its own account, in each language: hooks/strings/<locale>.yml."""

from pathlib import Path

import yaml


def load(folder: Path, locales: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """The strings of every language.

    Raises:
        ValueError: a language has no file or lacks a string that another has, or a value is not text.
        OSError: a file can't be read.
    """
    texts = {locale: _read(folder / f"{locale}.yml") for locale in locales}
    known = set().union(*texts.values())
    for locale, strings in texts.items():
        if missing := sorted(known - strings.keys()):
            raise ValueError(f"{folder / locale}.yml: missing {', '.join(missing)}")
    return texts


def _read(path: Path) -> dict[str, str]:
    if not path.exists():
        raise ValueError(f"{path} does not exist: translate another language's")
    data = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    if not isinstance(data, dict) or not all(isinstance(v, str) for v in data.values()):
        raise ValueError(f"{path}: every line is `key: text`")
    return {str(key): value for key, value in data.items()}
