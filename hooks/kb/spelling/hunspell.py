"""hunspell: libhunspell itself, through ctypes, with the dictionaries that the machine's packages bring.

It takes whole words and loads the four dictionaries in 0.2 s. spylls (pure Python) takes 14 s to load them and up to 7 s
a suggestion; the `hunspell` command cuts “tuloy-tuloy” and “Ma’am” to pieces, since myspell-tl does not say that they are
words; the bindings on PyPI want a compiler.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from ctypes.util import find_library
from functools import cache
from pathlib import Path

from kb.model.error import KbError

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
        library, file = _library(), _file(name)
        if library is None or file is None:
            raise KbError(f"no spelling without {'hunspell' if library is None else f'the dictionary {name}'}")
        self._hunspell = library
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


@cache
def _library() -> ctypes.CDLL | None:
    for name in (*map(find_library, NAMES), *FILES):
        try:
            library = ctypes.CDLL(name) if name else None
        except OSError:
            continue
        if library:
            library.Hunspell_create.restype = ctypes.c_void_p
            library.Hunspell_get_dic_encoding.restype = ctypes.c_char_p
            return library
    return None


def _file(name: str) -> Path | None:
    """A dictionary's list of words."""
    files = (Path(folder, f"{name}.dic") for folder in FOLDERS if folder)
    return next((file for file in files if file.is_file()), None)


def ensure(dictionaries: Mapping[str, str]) -> None:
    """See to it that hunspell and its dictionaries are there: as root on Debian or Ubuntu, install them.

    Args:
        dictionaries: their names, each with its package.

    Raises:
        KbError: something is missing; says what, and what to type.
    """
    missing = [package for name, package in dictionaries.items() if _file(name) is None]
    if _library() is None:
        missing.insert(0, "hunspell")
    if not missing:
        return
    told = f"Spelling needs {', '.join(missing)} (hunspell and its dictionaries)"
    if not shutil.which("apt-get"):
        raise KbError(
            f"{told}: packages of Debian and Ubuntu. Elsewhere install hunspell (macOS: brew install hunspell), "
            f"and name the folder of {', '.join(f'{name}.dic' for name in dictionaries)} in DICPATH"
        )
    if os.geteuid() != 0:
        raise KbError(f"{told}. Type: sudo apt-get install {' '.join(missing)}")
    print(f"{told}: installing with apt-get", file=sys.stderr)
    _install(missing)


def _install(packages: list[str]) -> None:
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        try:
            subprocess.run(  # noqa: S603 - nothing in it comes from outside
                ["apt-get", "-qq", *command],  # noqa: S607 - wherever it is
                stdout=subprocess.DEVNULL,
                timeout=900,
                check=True,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise KbError(f"no spelling: {error}") from error
    _library.cache_clear()
