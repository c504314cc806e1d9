"""The first bytes of a picture -> its type and size, whatever its name says."""

import struct
from collections.abc import Iterator

from kb.model.corpus import Picture

NO_SIZE = frozenset({0xC4, 0xC8, 0xCC})
"""Markers of JPEG among the start-of-frame markers C0 to CF that are none."""
NOTES = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf"})
"""Parts of a PNG that nobody sees: texts, XMP and Exif."""
LONG = 16
"""Bytes of a part that are looked at."""
JPEG_NOTES = frozenset({0xE1, 0xED, 0xFE})
"""Segments of JPEG that nobody sees: Exif and XMP, IPTC, comments."""
MOVES, WEBP_NOTES = 0x02, 0x0C
"""Flags of WebP's extended header: several pictures follow; Exif or XMP do."""


def picture(data: bytes) -> Picture | None:
    """What a file shows; None if it is no PNG, JPEG, WebP, AVIF or ICO.

    Sources: the PNG specification (W3C) 11.2.2 and 11.3.2 (`acTL`), JPEG (ITU-T T.81) B.2.2, the WebP container specification (RFC 9649),
    HEIF (ISO/IEC 23008-12) 6.5.3 for AVIF, and Microsoft's description of icon files.
    """
    try:
        for read in (_png, _jpeg, _webp, _avif, _ico):
            if found := read(data):
                return found
    except (struct.error, IndexError):  # it ends too early
        pass
    return None


def _png(data: bytes) -> Picture | None:
    if data[:8] == b"\x89PNG\r\n\x1a\n" and data[12:16] == b"IHDR":
        chunks = list(_chunks(data))
        has_notes = any(kind in NOTES and not text.startswith(b"Software\0") for kind, text in chunks)
        width, height = struct.unpack_from(">II", data, 16)
        return Picture("png", width, height, b"acTL" in dict(chunks), has_notes)
    return None


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The type of each part of a PNG, and how its content begins."""
    place = 8
    while place + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, place)
        yield kind, data[place + 8 : place + 8 + min(size, LONG)]
        place += 12 + size


def _jpeg(data: bytes) -> Picture | None:
    if data[:2] != b"\xff\xd8":
        return None
    has_notes = False
    for marker, place in _segments(data):
        has_notes |= marker in JPEG_NOTES
        if 0xC0 <= marker <= 0xCF and marker not in NO_SIZE:
            height, width = struct.unpack_from(">HH", data, place + 3)
            return Picture("jpeg", width, height, has_notes=has_notes)
    return None


def _segments(data: bytes) -> Iterator[tuple[int, int]]:
    """The marker of each segment before the picture's points, and where its length stands."""
    place = 2
    while data[place] == 0xFF and data[place + 1] != 0xDA:
        yield data[place + 1], place + 2
        place += 2 + max(2, struct.unpack_from(">H", data, place + 2)[0])


def _webp(data: bytes) -> Picture | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return None
    moves = has_notes = False
    match data[12:16]:
        case b"VP8X":
            moves, has_notes = bool(data[20] & MOVES), bool(data[20] & WEBP_NOTES)
            width, height = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
        case b"VP8L":
            (bits,) = struct.unpack_from("<I", data, 21)
            width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case _:
            width, height = (side & 0x3FFF for side in struct.unpack_from("<HH", data, 26))
    return Picture("webp", width, height, moves, has_notes)


def _avif(data: bytes) -> Picture | None:
    if data[4:8] != b"ftyp" or data[8:12] not in (b"avif", b"avis"):
        return None
    sizes = data.find(b"ispe")
    if sizes < 0:
        return None
    width, height = struct.unpack_from(">II", data, sizes + 8)
    return Picture("avif", width, height, moves=data[8:12] == b"avis")


def _ico(data: bytes) -> Picture | None:
    if data[:4] != b"\0\0\1\0":
        return None
    (count,) = struct.unpack_from("<H", data, 4)
    sizes = [(data[6 + 16 * number] or 256, data[7 + 16 * number] or 256) for number in range(count)]
    return Picture("ico", *max(sizes)) if sizes else None
