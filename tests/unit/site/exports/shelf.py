"""What the tests of the writers write from."""

import functools
from typing import Any

from kb.model.corpus import Corpus
from kb.read import texts
from kb.site.exports import items
from kb.site.exports.item import SAID, Blank, Item, Material
from kb.site.handbook import Handbook
from tests import fixture
from tests.project import ROOT

BLANKS = {
    "customer_name": Blank("customer_name", "Họ tên & khách"),
    "agent_name": Blank("agent_name", "Your name"),
    "case_number": Blank("case_number", "Case <number>"),
    "issue": Blank("issue", "Issue", is_long=True),
    "title": Blank("title", "Form", choices=("anh", "chị", "Quý khách")),
    "company": Blank("company", "Company", value="Smith & Sons"),
}


def material(content: Corpus) -> Material:
    """All items of a content."""
    strings = texts.load(ROOT / "hooks" / "strings", content.locales)
    return items.material(Handbook(content, content.locales, {}, strings), fixture.ADDRESS)


@functools.cache
def small() -> Material:
    """All items of the fixture's content."""
    return material(fixture.corpus())


def item(text: str, locale: str = "en", **more: Any) -> Item:
    """An item that may have any of BLANKS."""
    plain = Item(
        entry="templates/late-parcel",
        locale=locale,
        variant="",
        channel="email",
        title="Late parcel",
        group="Templates",
        summary="Say when it comes.",
        keywords=("late", "parcel"),
        subject="",
        text=text,
        blanks=BLANKS,
        go=f"{fixture.ADDRESS}go/late-parcel/",
    )
    return plain._replace(**more)


def said(text: str, locale: str = "en") -> Item:
    """A sentence to say."""
    return item(text, locale, entry="phrases/delay#no-idea", channel=SAID, avoid="No idea", why="It helps nobody.")


def holding(*found: Item) -> Material:
    """A material of these items alone."""
    locales = dict.fromkeys(each.locale for each in found)
    by_locale = {locale: tuple(each for each in found if each.locale == locale) for locale in locales}
    return small()._replace(items=by_locale)


NASTY = {
    "cdata": "a ]]> b <![CDATA[ c",
    "tildes": "a ~~ b",
    "markdown": "# a\n- b\n1. c\n> d\n```\ne",
    "long": ("Dear {{customer_name}}, it’s late.\n" * 400).strip(),
    "quotes": "a \"b\" 'c' “d”, e; f",
    "tabs": "a\tb\t\tc",
    "formula": "=1+1",
    "right-to-left": "שלום \u202bעולם\u202c 1,2",
    "entities": "&lt;b&gt; <b>c</b> &#7;",
    "yaml": "- a: b\n? c\n! d %e @f",
}
"""Texts that some format takes for its own signs, by what is nasty about them."""
