"""The tools' own code reads what is written for them, where it can be had. Quicktext's: tests/browser/test_quicktext.py."""

import json
import subprocess
from collections.abc import Mapping
from typing import Any

import pytest
from translate.storage.tmx import tmxfile

from kb import languages, packages, tasks
from kb.model.contract import SLOT
from kb.model.corpus import Corpus
from kb.site.exports import targets, tmx
from tests.project import ROOT
from tests.unit.site.exports import readers, shelf
from tests.unit.site.exports.test_targets import shown, squeezed

BY_NAME = {target.name: target for target in targets.TARGETS}
KNOWN = {"contact.name": "Sam Okafor", "agent.name": "Ana Marlow", "conversation.id": "1024"}
"""Some of the variables that Chatwoot has."""
ZAMMAD = """
rows = CSV.parse($stdin.read.force_encoding("utf-8"), headers: true)
rows = rows.map { |row| row.to_h.transform_values { |value| value&.strip } }
longest = { "name" => 250, "keywords" => 500, "note" => 250 }
rows.each { |row| longest.each { |name, most| raise "#{row["name"]}: #{name} is too long" if row[name].length > most } }
print JSON.generate(rows)
"""
"""As app/models/concerns/can_csv_import.rb of Zammad reads a file; its table, db/migrate/…_create_base.rb, has the lengths."""


def run(command: list[str], given: str) -> Any:
    done = subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def chatwoot(messages: list[str], variables: Mapping[str, str]) -> list[dict[str, Any]]:
    given = json.dumps({"messages": messages, "variables": variables})
    found: list[dict[str, Any]] = run([tasks.node(), "tests/scripts/chatwoot.js"], given)
    return found


def test_chatwoot_fills_in_its_variables_and_nothing_else(content: Corpus) -> None:
    target = BY_NAME["chatwoot"]
    material = targets.taken(target, shelf.material(content))
    files = dict(target.write(target, material))
    messages = [each["canned_response"]["content"] for text in files.values() for each in readers.bodies(text).values()]
    assert len(messages) > 100
    expected = []
    for message in messages:
        for name, value in KNOWN.items():
            message = message.replace(f"{{{{{name}}}}}", value)
        expected.append({"text": message, "missing": []})
    assert chatwoot(messages, KNOWN) == expected
    missing = {name for each in chatwoot(messages, {}) for name in each["missing"]}
    assert {"agent.name", "conversation.id"} <= missing <= KNOWN.keys()


@pytest.mark.skipif(not packages.RUBY.is_here(), reason="Debian's ruby is not here (`kb packages`)")
def test_ruby_reads_every_text_module_as_zammad_does(content: Corpus) -> None:
    target = BY_NAME["zammad"]
    material = targets.taken(target, shelf.material(content))
    nasty = targets.taken(target, shelf.holding(*(shelf.item(text, locale) for locale, text in shelf.NASTY.items())))
    long = shelf.holding(
        shelf.item("a", keywords=("word" * 15,) * 8, go=f"https://{'a' * 200}.example/go/late-parcel/")
    )
    for given in (material, nasty, long):
        for path, text in target.write(target, given):
            rows = run(["ruby", "-rcsv", "-rjson", "-e", ZAMMAD], text)
            items = given.items[path.removesuffix(".csv")]
            read = {row["name"]: squeezed(readers.seen(row["content"])) for row in rows}
            assert read == {item.id: squeezed(shown(target, item)) for item in items}
            assert {row["active"] for row in rows} <= {"true"}


def memory(text: str, locale: str) -> dict[str, tuple[str, str]]:
    """A translation memory as translate-toolkit reads it: by id, the English text and that of a language."""
    store = tmxfile(sourcelanguage="en", targetlanguage=languages.tag(locale))
    store.parse(text.encode())
    return {unit.getid(): (unit.source, unit.target) for unit in store.units}


def test_a_translators_tool_reads_the_memory(content: Corpus) -> None:
    material = shelf.material(content)
    target = BY_NAME["tmx"]
    ((_, text),) = target.write(target, material)
    units = {unit.id: unit.texts for unit in tmx.units(material.handbook)}
    for locale in ("vi", "lv", "tl"):
        read = memory(text, locale)
        both = {
            name: (found["en"], found[locale]) for name, found in units.items() if "en" in found and locale in found
        }
        assert {name: read[name] for name in both} == both
        assert len(both) > 500
    assert any(SLOT.search(source) for source, _ in read.values())


def test_a_memory_holds_what_is_nasty_or_says_that_it_does_not() -> None:
    units = [tmx.Unit(f"nasty:{name}", {"en": text, "lv": f"{text} lv"}) for name, text in shelf.NASTY.items()]
    read = memory(tmx.text(units, shelf.small()), "lv")
    assert read == {unit.id: (unit.texts["en"], unit.texts["lv"]) for unit in units}
    assert tmx.unwritable(tmx.Unit("bell", {"en": "a \x07 b", "lv": "a"})) == "\x07"
    assert [tmx.unwritable(unit) for unit in units] == [""] * len(units)
