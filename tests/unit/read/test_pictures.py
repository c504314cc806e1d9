"""Pictures by their first bytes."""

import struct

import pytest

from kb.model.corpus import Picture
from kb.read.pictures import picture

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 480)
REST = bytes(5 + 4)
"""What follows of the header: how points are stored, and a checksum."""
JPEG = b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + bytes(14) + b"\xff\xc2" + struct.pack(">HBHH", 17, 8, 480, 640)
RIFF = b"RIFF\0\0\0\0WEBP"
SIDES = (639).to_bytes(3, "little") + (479).to_bytes(3, "little")


def chunk(kind: bytes, content: bytes = b"") -> bytes:
    """A part of a PNG; nobody looks at its checksum."""
    return struct.pack(">I4s", len(content), kind) + content + bytes(4)


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (PNG, Picture("png", 640, 480)),
        (PNG + REST + chunk(b"acTL") + chunk(b"IDAT"), Picture("png", 640, 480, moves=True)),
        (PNG + REST + chunk(b"IDAT", b"acTL eXIf"), Picture("png", 640, 480)),
        (PNG + REST + chunk(b"eXIf"), Picture("png", 640, 480, has_notes=True)),
        (PNG + REST + chunk(b"tEXt", b"Comment\0Ms Santos"), Picture("png", 640, 480, has_notes=True)),
        (PNG + REST + chunk(b"tEXt", b"Software\0Shot"), Picture("png", 640, 480)),
        (JPEG[:2] + b"\xff\xe1\0\x04ab" + JPEG[2:], Picture("jpeg", 640, 480, has_notes=True)),
        (RIFF + b"VP8X\0\0\0\0\x08\0\0\0" + SIDES, Picture("webp", 640, 480, has_notes=True)),
        (JPEG, Picture("jpeg", 640, 480)),
        (RIFF + b"VP8X\0\0\0\0\0\0\0\0" + SIDES, Picture("webp", 640, 480)),
        (RIFF + b"VP8X\0\0\0\0\x02\0\0\0" + SIDES, Picture("webp", 640, 480, moves=True)),
        (RIFF + b"VP8L\0\0\0\0\x2f" + struct.pack("<I", 639 | 479 << 14), Picture("webp", 640, 480)),
        (RIFF + b"VP8 " + bytes(10) + struct.pack("<HH", 640, 480), Picture("webp", 640, 480)),
        (b"\0\0\0\x1cftypavif" + bytes(20) + b"ispe\0\0\0\0" + struct.pack(">II", 640, 480), Picture("avif", 640, 480)),
        (
            b"\0\0\0\x1cftypavis" + bytes(20) + b"ispe\0\0\0\0" + struct.pack(">II", 640, 480),
            Picture("avif", 640, 480, True),
        ),
        (struct.pack("<HHH", 0, 1, 2) + b"\x10\x10".ljust(16, b"\0") + bytes(16), Picture("ico", 256, 256)),
        (b"", None),
        (PNG[:20], None),
        (JPEG[:18], None),
        (b"\xff\xd8", None),
        (b"\xff\xd8\xff\xda" + bytes(20), None),
        (RIFF, None),
        (b"\0\0\0\x1cftypavif", None),
        (struct.pack("<HHH", 0, 1, 0), None),
        (struct.pack("<HHH", 0, 1, 9), None),
        (b"<html><body>PNG</body></html>", None),
        (b"version https://git-lfs.github.com/spec/v1\n", None),
    ],
)
def test_type_and_size(data: bytes, shown: Picture | None) -> None:
    assert picture(data) == shown
