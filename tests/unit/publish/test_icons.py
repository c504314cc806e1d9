"""The icons, drawn at build."""

import struct

from lxml import etree

from kb.publish import icons
from kb.site import app
from tests.project import ROOT


def test_each_icon_has_its_size_and_the_tab_s_is_a_drawing() -> None:
    found = dict(icons.files(ROOT / "overrides"))
    drawing = etree.fromstring(found.pop(app.TAB))
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert {etree.QName(each).localname for each in drawing.iter()} == {"svg", "rect", "path"}, "no style, no script"
    assert found.keys() == {app.icon(size) for size in app.SIZES}
    for size in app.SIZES:
        assert struct.unpack(">II", found[app.icon(size)][16:24]) == (size, size)


def test_they_are_the_same_from_build_to_build() -> None:
    assert dict(icons.files(ROOT / "overrides")) == dict(icons.files(ROOT / "overrides"))
