"""hunspell: libhunspell itself, through ctypes, with the dictionaries that the machine's packages bring.

It takes whole words and loads the four dictionaries in 0.2 s. spylls (pure Python) takes 14 s to load them and up to 7 s
a suggestion; the `hunspell` command cuts “tuloy-tuloy” and “Ma’am” to pieces, since myspell-tl does not say that they are
words; the bindings on PyPI want a compiler.
"""

import ctypes
import os
from collections.abc import Iterable
from contextlib import suppress
from ctypes.util import find_library
from functools import cache
from itertools import starmap
from pathlib import Path

from kb.languages.language import Spelling
from kb.model.error import KbError
from kb.packages import Package

NAMES = ("hunspell-1.7", "hunspell-1.8", "hunspell")
FILES = ("libhunspell-1.7.so.0", "/opt/homebrew/lib/libhunspell-1.7.dylib", "/usr/local/lib/libhunspell-1.7.dylib")
"""Where the library may be that the system's linker doesn't tell of by one of NAMES."""
FOLDERS = (
    *os.environ.get("DICPATH", "").split(os.pathsep),  # as the hunspell command has it
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/Library/Spelling",
)


class Dictionary:
    """One of hunspell's dictionaries. Apostrophes are typographic on our side and typewritten on its.

    It lives as long as the process: destroying one makes hunspell 1.7 forget the capitals of the others.

    Args:
        name: `en_GB`.

    Raises:
        KbError: hunspell or the dictionary is not there.
    """

    def __init__(self, name: str) -> None:
        file = _file(name)
        if file is None:
            raise KbError(f"no spelling without the dictionary {name}")
        self._hunspell = _library()
        files = [os.fsencode(file.with_suffix(ending)) for ending in (".aff", ".dic")]
        self._handle = ctypes.c_void_p(self._hunspell.Hunspell_create(*files))
        self._encoding = str(self._hunspell.Hunspell_get_dic_encoding(self._handle), "ascii")

    def __contains__(self, word: str) -> bool:
        """Whether it knows a word, as it stands or capitalised."""
        return bool(self._hunspell.Hunspell_spell(self._handle, self._encode(word)))

    def add(self, word: str) -> None:
        """Know a word from now on."""
        self._hunspell.Hunspell_add(self._handle, self._encode(word))

    def suggest(self, word: str) -> list[str]:
        """Words that look like it, the best first."""
        found = ctypes.POINTER(ctypes.c_char_p)()
        count = self._hunspell.Hunspell_suggest(self._handle, ctypes.byref(found), self._encode(word))
        suggestions = [found[i].decode(self._encoding).replace("'", "’") for i in range(count)]
        self._hunspell.Hunspell_free_list(self._handle, ctypes.byref(found), count)
        return [suggestion for suggestion in suggestions if "?" not in suggestion]

    def _encode(self, word: str) -> bytes:
        """Letters that the dictionary's encoding lacks become `?`, in what is added as in what is asked."""
        return word.replace("’", "'").replace("‑", "-").encode(self._encoding, "replace")


def _load() -> ctypes.CDLL | None:
    for name in (*map(find_library, NAMES), *FILES):
        if name:
            with suppress(OSError):
                return ctypes.CDLL(name)
    return None


@cache
def _library() -> ctypes.CDLL:
    library = _load()
    if library is None:
        raise KbError("no spelling without hunspell")
    library.Hunspell_create.restype = ctypes.c_void_p
    library.Hunspell_get_dic_encoding.restype = ctypes.c_char_p
    return library


def _file(name: str) -> Path | None:
    """A dictionary's list of words."""
    files = (Path(folder, f"{name}.dic") for folder in FOLDERS if folder)
    return next((file for file in files if file.is_file()), None)


def needed(spellings: Iterable[Spelling | None]) -> list[Package]:
    """The packages of hunspell and the dictionaries of some languages."""
    dictionaries = {name: package for each in spellings if each for name, package in each.dictionaries.items()}
    elsewhere = "on macOS `brew install hunspell`, and name the folder of its dictionaries in DICPATH"
    library = Package("libhunspell-1.7-0", f"looks up the spelling; {elsewhere}", lambda: _load() is not None)
    return [library, *starmap(_dictionary, dictionaries.items())]


def _dictionary(name: str, package: str) -> Package:
    return Package(package, f"the spelling dictionary {name}", lambda: _file(name) is not None)
