"""The pictures that chats show of links."""

import struct

from kb.model import contract
from kb.publish import previews
from kb.site import urls
from tests.project import ROOT


def test_every_section_has_a_picture_of_its_own_of_the_size_that_readers_want() -> None:
    found = dict(previews.files(ROOT / "overrides"))
    assert set(found) == {urls.picture(section) for section in ("", *contract.SECTIONS)}
    assert len(set(found.values())) == len(found)
    for png in found.values():
        assert png.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">II", png[16:24]) == (1200, 630)


def test_they_are_the_same_from_build_to_build() -> None:
    assert dict(previews.files(ROOT / "overrides")) == dict(previews.files(ROOT / "overrides"))
