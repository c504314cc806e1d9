"""In Debian's Firefox: search, a copied sentence, a card, the languages, and what it keeps from page to page."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.firefox import Firefox, executable, firefox
from tests.browser.searching import BOX, CHOSEN, RESULTS, plain

pytestmark = pytest.mark.skipif(executable() is None, reason="no firefox-esr here, which is Debian's")

CARD = "templates/delay-notice/"
NAME = "input[data-name=customer_name]"


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with firefox(tmp_path_factory.mktemp("firefox")) as opened:
        yield opened


@pytest.fixture
def tab(started: Firefox) -> Firefox:
    started.begin()
    return started


def text(selector: str) -> str:
    """An expression for what an element holds, as it stands there."""
    return f'document.querySelector("{selector}")?.textContent'


def pasted(tab: Firefox) -> str:
    """What is on the clipboard, as somebody gets it who pastes."""
    tab.evaluate(
        "void (document.querySelector('dialog[open]') ?? document.body).append(Object.assign(document.createElement('textarea'), { id: 'paste' }))"
    )
    tab.evaluate("document.getElementById('paste').focus()")
    tab.press("Control+v")
    return str(tab.evaluate("document.getElementById('paste').value"))


def test_a_sentence_is_found_and_copied_in_the_customers_language(tab: Firefox, site: Path, address: str) -> None:
    tab.open(f"{address}guidelines/")
    tab.evaluate(
        "Object.assign(document.querySelector('[data-customer=language]'), { value: 'lv' }).dispatchEvent(new Event('change'))"
    )
    tab.press("/")
    tab.until(f'document.activeElement.matches("{BOX}")')
    tab.type("i dont know")
    tab.until(f'document.querySelector("{RESULTS}[aria-busy=false]")?.dataset.query === "i dont know"')
    best = tab.evaluate(f'document.querySelector("{CHOSEN} a[data-entry]").dataset.entry')
    assert best == "phrases/first-contact#dont-know"
    tab.press("Control+Enter")
    tab.until(f'{text(f"{CHOSEN} [data-copy]")}.includes("✓")')
    assert pasted(tab) == plain(site, "en", "lv", best)


def test_a_card_is_filled_in_and_copied(tab: Firefox, address: str) -> None:
    tab.open(f"{address}{CARD}#fill")
    tab.until("document.activeElement.matches('[data-name=case_number]')")
    tab.type("CR-1")
    tab.press("Enter")
    tab.until("document.activeElement.matches('[data-name=product]')")
    tab.type("Zebra-4711")
    tab.until(f'{text("[data-reply]")}.includes("Zebra-4711")')
    tab.press("Control+Enter")
    tab.until(f'{text(".md-button--primary[data-copy]")}.includes("✓")')
    reply = tab.evaluate(
        "[...document.querySelector('[data-reply]').childNodes].map((each) => each.textContent).join('')"
    )
    assert pasted(tab) == reply


def test_the_languages_are_a_word_away(tab: Firefox, address: str) -> None:
    tab.open(address + CARD)
    tab.follow(".kb-languages a[data-locale=lv]")
    assert tab.evaluate("[location.href, document.documentElement.lang]") == [f"{address}lv/{CARD}", "lv"]


def test_what_is_typed_is_not_lost_on_the_way(tab: Firefox, address: str) -> None:
    """No worker outlives its page here: the page asks before it goes."""
    tab.open(address + CARD)
    tab.click(NAME)
    tab.type("Zebra")
    assert tab.stay(".kb-languages a[data-locale=vi]") == "beforeunload"
    assert tab.evaluate(f'[location.href, document.querySelector("{NAME}").value]') == [address + CARD, "Zebra"]
