"""Quicktext's own importer reads the files for it: run in the browser, with the browser's reader of XML."""

from typing import Any

import pytest
from playwright.sync_api import Page

from kb.model.corpus import Corpus
from kb.site.exports import targets
from kb.site.exports.item import Material
from tests.browser import quicktext
from tests.unit.site.exports import shelf

TARGET = next(target for target in targets.TARGETS if target.name == "quicktext")
READ = """
([module, files]) => {
  const kinds = { wzQuicktextGroup: class {}, wzQuicktextTemplate: class {}, wzQuicktextScript: class {} };
  const services = { strings: { createBundle() {} }, scriptloader: { loadSubScript() {} } };
  const quicktext = new Function("ChromeUtils", "Services", module + "; return gQuicktext")({ import: () => kinds }, services);
  for (const file of files) quicktext.parseImport(file, 1, false, true);
  return [quicktext.mEditingGroup.map(({ name }) => name), quicktext.mEditingTexts.flat()];
}
"""
"""Its imports stand for kinds of records; strings are for its windows alone."""


@pytest.mark.skipif(
    quicktext.importer() is None, reason="Debian's webext-quicktext is not here, or not with this importer"
)
def test_its_own_importer_reads_every_text(page: Page, content: Corpus) -> None:
    nasty = shelf.holding(*(shelf.item(text, locale, subject=text) for locale, text in shelf.NASTY.items()))
    for material in (shelf.material(content), nasty):
        taken = targets.taken(TARGET, material)
        files = [text for _, text in TARGET.write(TARGET, taken)]
        groups, texts = page.evaluate(READ, [quicktext.importer(), files])
        items = [item for found in taken.items.values() for item in found]
        assert [_told(each) for each in texts] == [
            (item.name, item.id, TARGET.subject(item), TARGET.text(item), "0", "") for item in items
        ]
        assert groups == _groups(taken)


def _told(text: dict[str, Any]) -> tuple[str, ...]:
    return tuple(text[name] for name in ("name", "keyword", "subject", "text", "type", "shortcut"))


def _groups(material: Material) -> list[str]:
    """The lists, in their order, once for each run of texts."""
    found = [f"{locale} · {item.group}" for locale, items in material.items.items() for item in items]
    return [name for number, name in enumerate(found) if number == 0 or found[number - 1] != name]
