"""hunspell: libhunspell itself, through ctypes, with Debian's dictionaries.

It takes whole words, loads the four dictionaries in 0.2 s and is in Debian beside them. spylls (pure Python) takes
14 s to load them and up to 7 s a suggestion; the `hunspell` command cuts “tuloy-tuloy” and “Ma’am” to pieces, since
myspell-tl does not say that they are words; the bindings on PyPI want a compiler.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

LIBRARY = "libhunspell-1.7.so.0"
FOLDER = Path("/usr/share/hunspell")
PACKAGES = {"en_GB": "hunspell-en-gb", "vi_VN": "hunspell-vi", "lv_LV": "hunspell-lv", "tl": "myspell-tl"}
"""Debian's package of each dictionary."""


class Dictionary:
    """One of hunspell's dictionaries. Apostrophes are typographic on our side and typewritten on its.

    It lives as long as the process: destroying one makes hunspell 1.7 forget the capitals of the others.
    """

    def __init__(self, name: str) -> None:
        self._hunspell = _library()
        files = [os.fsencode(FOLDER / f"{name}.{ending}") for ending in ("aff", "dic")]
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
def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(LIBRARY)
    library.Hunspell_create.restype = ctypes.c_void_p
    library.Hunspell_get_dic_encoding.restype = ctypes.c_char_p
    return library


def ensure() -> None:
    """Install hunspell and its dictionaries with apt, if need be.

    Raises:
        RuntimeError: something is missing and could not be installed.
    """
    if not (missing := _missing()):
        return
    packages = ["hunspell", *PACKAGES.values()]
    if shutil.which("apt-get"):
        print(f"Installing {', '.join(packages)} (once)", file=sys.stderr)
        root = [] if os.geteuid() == 0 else ["sudo"]
        for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
            try:
                subprocess.run(  # noqa: S603 - nothing in it comes from outside
                    [*root, "apt-get", "-qq", *command], stdout=subprocess.DEVNULL, timeout=900, check=True
                )
            except (OSError, subprocess.SubprocessError) as error:
                print(error, file=sys.stderr)
        missing = _missing()
    if missing:
        raise RuntimeError(
            f"no spelling without {', '.join(missing)}: it needs Debian's or Ubuntu's packages {', '.join(packages)}"
        )


def _missing() -> list[str]:
    missing = [str(FOLDER / f"{name}.dic") for name in PACKAGES if not (FOLDER / f"{name}.dic").exists()]
    try:
        ctypes.CDLL(LIBRARY)
    except OSError:
        missing.append(LIBRARY)
    return missing
