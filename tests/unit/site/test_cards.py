"""What a card's scripts are given: who fills a blank, what is known, how customers are addressed."""

from typing import Any

import pytest

from kb.model.page import PageId
from kb.publish.build import HOOKS
from kb.site import handbook
from kb.site.cards import card
from tests.fixture import FILES, LOCALES, Edit, corpus
from tests.languages import NAMES

B, O = "placeholders.yml", "organisation.yml"  # noqa: E741


def data(locale: str = "en", edits: dict[str, Edit] | None = None, name: str = "acknowledge-email") -> Any:
    content = corpus(edits or {})
    page = content.page(locale, PageId("templates", name))
    assert page
    return card(handbook.load(HOOKS, content, LOCALES, NAMES), page)["data"]


def test_a_blank_has_a_label_in_every_language_and_an_example_where_it_is_used() -> None:
    placeholders = data()["placeholders"]
    for each in placeholders.values():
        assert list(each["languages"]) == list(LOCALES)
        assert all(wording["label"] for wording in each["languages"].values())
    assert [locale for locale, each in placeholders["title"]["languages"].items() if "example" in each] == ["vi"]
    assert all("example" in each for each in placeholders["issue"]["languages"].values())
    assert placeholders["title"]["choices"] == []
    assert all(list(choice) == list(LOCALES) for choice in placeholders["issue"]["choices"])
    assert len(placeholders["issue"]["choices"]) == 2


def test_who_fills_a_blank() -> None:
    placeholders = data()["placeholders"]
    assert {name: each["from"] for name, each in placeholders.items() if each["from"]} == {
        "agent_name": "agent.name",
        "company": "organisation.name",
    }
    assert placeholders["agent_name"]["languages"]["vi"]["given"] == ["phone", "social"]
    assert "given" not in placeholders["company"]["languages"]["vi"]


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_known_of_the_organisation(locale: str) -> None:
    assert data(locale)["organisation"] == {"company": dict.fromkeys(LOCALES, "Lindenvale")}
    assert data(locale)["currency"] == ""
    named = {O: FILES[O].decode().replace('name: "Lindenvale"', "name: {en: Linden, vi: Linh, lv: Liepa, tl: Linden}")}
    named[O] = named[O].replace('currency: ""', "currency: EUR")
    found = data(locale, {**named})
    assert found["organisation"]["company"] == {"en": "Linden", "vi": "Linh", "lv": "Liepa", "tl": "Linden"}
    assert found["currency"] == "EUR"


def test_the_organisations_phone_stands_in_for_an_agents() -> None:
    declared = "company:\n  type: text\n  max: 24\n  from: organisation.name"
    found = data(edits={B: (declared, declared.replace("organisation.name", "agent.phone"))})
    assert found["organisation"]["company"] == dict.fromkeys(LOCALES, "+44 1632 960123")
    found = data(edits={B: (declared, declared.replace("organisation.name", "agent.position"))})
    assert found["organisation"] == {}


def test_facts_are_written_as_each_language_writes_them() -> None:
    declared = "company:\n  type: text\n  max: 24\n  from: organisation.name"
    for fact, wanted in (
        (
            "hours",
            {
                "en": "Monday – Friday 9 am – 5 pm, Saturday 10 am – 2 pm",
                "vi": "Thứ Hai – Thứ Sáu 09:00 – 17:00, Thứ Bảy 10:00 – 14:00",
                "lv": "pirmdiena – piektdiena 09.00 – 17.00, sestdiena 10.00 – 14.00",
                "tl": "Lunes – Biyernes 9:00 AM – 5:00 PM, Sabado 10:00 AM – 2:00 PM",
            },
        ),
        ("refund_limit", {"en": "€50.00", "vi": "50,00\u00a0€", "lv": "50,00\u00a0€", "tl": "€50.00"}),
    ):
        found = data(edits={B: (declared, f"company:\n  type: text\n  max: 100\n  from: organisation.{fact}")})
        assert found["organisation"]["company"] == wanted


def test_how_customers_are_addressed() -> None:
    forms = data()["forms"]
    assert list(forms) == list(LOCALES)
    assert forms["en"]["forms"] == ["Ms", "Mrs", "Mr", "Mx"]
    assert forms["en"]["self"] == {}
    assert forms["vi"]["self"]["chú"] == ["cháu", "con"]
    assert forms["vi"]["family_first"]
    assert not forms["en"]["family_first"]
    assert [locale for locale, each in forms.items() if each["form_last"]] == ["lv"]
    assert forms["lv"]["feminine"] == ["kundze"]
    for each in forms.values():
        assert all({"name", "none"} <= greeting.keys() for greeting in each["greetings"].values())
        assert len(each["greetings"]) == 8
