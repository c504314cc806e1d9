"""The translation memory: what is one thing in all languages, and nothing else."""

from lxml import etree

from kb.model.corpus import Corpus
from kb.site.exports import targets, tmx
from tests import fixture
from tests.unit.site.exports import shelf

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TARGET = next(target for target in targets.TARGETS if target.name == "tmx")


def read(content: Corpus) -> etree._Element:
    ((path, text),) = tmx.write(TARGET, shelf.material(content))
    assert path == "handbook.tmx"
    return etree.fromstring(text.encode())


def test_units_are_whole_and_their_ids_unique(content: Corpus) -> None:
    root = read(content)
    assert root.get("version") == "1.4"
    header = root.find("header")
    assert header is not None
    needed = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"}
    assert needed == set(header.attrib)
    units = root.findall("body/tu")
    ids = [unit.get("tuid") for unit in units]
    assert len(set(ids)) == len(ids) > 500
    for unit in units:
        variants = unit.findall("tuv")
        assert variants[0].get(LANG) == "en"
        assert {each.get(LANG) for each in variants} <= {"en", "vi", "lv", "fil"}
        assert all("".join(each.itertext()).strip() for each in variants), unit.get("tuid")


def test_blanks_are_codes(content: Corpus) -> None:
    root = read(content)
    codes = {code.text for code in root.iter("ph")}
    assert "{{case_number}}" in codes
    assert not [segment for segment in root.iter("seg") for text in segment.xpath("text()") if "{{" in text]


def test_a_blank_has_one_number_in_all_languages(content: Corpus) -> None:
    root = read(content)
    for unit in root.iter("tu"):
        segments = [[(code.get("x"), code.text) for code in segment.iter("ph")] for segment in unit.iter("seg")]
        assert all(len(set(codes)) == len(codes) for codes in segments), unit.get("tuid")
        found = {code for codes in segments for code in codes}
        assert len({number for number, _ in found}) == len(found), unit.get("tuid")
        assert [number for number, _ in segments[0]] == [str(number) for number in range(1, len(segments[0]) + 1)]


def test_a_blank_that_stands_twice_is_two() -> None:
    unit = tmx.Unit("one", {"en": "{{date}} {{issue}} {{date}}", "lv": "{{issue}} {{date}}", "vi": "{{date}}"})
    root = etree.fromstring(tmx.text([unit], shelf.small()).encode())
    codes = [[f"{code.get('x')} {code.text}" for code in segment.iter("ph")] for segment in root.iter("seg")]
    assert codes == [["1 {{date}}", "2 {{issue}}", "3 {{date}}"], ["2 {{issue}}", "1 {{date}}"], ["1 {{date}}"]]


def test_paragraphs_are_paired_only_where_each_language_has_as_many() -> None:
    unit = "templates/acknowledge-sms:reply:1"
    assert unit in {each.id for each in tmx.units(shelf.small().handbook)}
    longer = fixture.corpus({"vi/templates/acknowledge-sms.md": ("```reply\n", "```reply\nXin chao.\n\n")})
    assert unit not in {each.id for each in tmx.units(shelf.material(longer).handbook)}
