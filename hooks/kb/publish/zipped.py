"""Files -> a ZIP whose bytes follow from them alone: the same site makes the same archive."""

import io
import zipfile
from collections.abc import Iterable

FIXED_TIME = (1980, 1, 1, 0, 0, 0)
"""Of every file; ZIP knows none before."""


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """The archive of files, in their order: each one's path in it and its content."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path, data in files:
            entry = zipfile.ZipInfo(path, FIXED_TIME)
            entry.create_system = 3  # Unix, wherever it is made; its mode bits are the upper two bytes
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED, compresslevel=9)
    return packed.getvalue()
