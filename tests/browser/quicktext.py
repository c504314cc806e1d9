"""Quicktext's own importer (chrome/content/modules/wzQuicktext.jsm): of Debian's package, installed or unpacked."""

import sys
import zipfile
from pathlib import Path

from kb import packages
from kb.model.error import KbError
from tests.project import ROOT

PACKAGE = "webext-quicktext"
UNPACKED = ROOT / ".venv" / "quicktext"
XPI = "usr/share/webext/{8845E3B3-E8FB-40E2-95E9-EC40294818C4}.xpi"
MODULE = "chrome/content/modules/wzQuicktext.jsm"


def importer() -> str | None:
    """The module's text; None where the system has no such package, or a later one, whose importer is part of its windows."""
    file = next((path for root in (Path("/"), UNPACKED) if (path := root / XPI).exists()), None)
    if file is None:
        return None
    with zipfile.ZipFile(file) as opened:
        return opened.read(MODULE).decode() if MODULE in opened.namelist() else None


def ensure() -> None:
    """Have it beside our Python packages, where it can be had: installed, it would bring Thunderbird along."""
    if importer() is None:
        try:
            packages.unpack(PACKAGE, UNPACKED)
        except KbError as error:
            print(f"{error}; its test is left out", file=sys.stderr)
