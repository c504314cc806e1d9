"""Who writes to whom: names, forms of address, the agent's own details, and in which language words are written."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from kb.model.corpus import Corpus
from tests.browser.customer import CLEAR, FORM, NAME, speaks
from tests.languages import NAMES, PREFIXES

EMAIL = "templates/acknowledge-email/"
CHAT = "templates/acknowledge-chat/"
LETTER = "templates/apology-letter/"
SOLUTION = "templates/propose-solution/"


GREETINGS = [
    (EMAIL, "en", "Sam Okafor", "Ms", "Dear Ms Okafor"),
    (LETTER, "en", "Sam Okafor", "Mx", "Dear Mx Okafor"),
    (CHAT, "en", "Sam Okafor", "Ms", "Hello Sam"),
    (EMAIL, "vi", "Nguyễn Văn Minh", "anh", "Kính gửi anh Minh"),
    (CHAT, "vi", "Nguyễn Văn Minh", "chú", "Dạ, cháu chào chú Minh"),
    (EMAIL, "lv", "Anna Kalniņa", "kundze", "Labdien, Kalniņas kundze"),
    (LETTER, "lv", "Jānis Bērziņš", "kungs", "Godātais Bērziņa kungs"),
    (EMAIL, "tl", "Maria Santos", "Gng.", "Magandang araw po, Gng. Santos"),
    (CHAT, "tl", "Mark Santos", "Sir", "Hello po, Sir Mark"),
]


@pytest.mark.parametrize("locale", PREFIXES)
@pytest.mark.parametrize(("kind", "reply", "name", "form", "greeting"), GREETINGS)
def test_the_greeting_follows_from_name_and_form(
    page: Page, address: str, locale: str, kind: str, reply: str, name: str, form: str, greeting: str
) -> None:
    page.goto(f"{address}{PREFIXES[locale]}{kind}")
    speaks(page, reply)
    page.fill(NAME, name)
    page.select_option(FORM, form)
    salutation = page.locator("[data-name=salutation]")
    expect(salutation).to_have_value(greeting)
    expect(page.locator("[data-reply]")).to_contain_text(greeting)
    salutation.fill("Hey")
    expect(page.locator("[data-reply]")).to_contain_text("Hey")
    page.fill(NAME, "Somebody Else")
    expect(salutation).to_have_value("Hey")


def test_pronouns_follow_the_form_and_can_be_typed_over(page: Page, address: str) -> None:
    page.goto(f"{address}vi/{EMAIL}")
    page.locator(".kb-choice label").nth(1).click()  # the warm reply, where the agent says who speaks
    page.locator("[data-reply] [data-blank=title]").first.click()
    expect(page.locator(FORM)).to_be_focused()
    page.select_option(FORM, "bác")
    page.keyboard.press("Enter")
    expect(page.locator(NAME)).to_be_focused()
    expect(page.locator("[data-reply] [data-blank=title]").first).to_have_text("bác")
    own = page.locator("[data-name=self]")
    expect(own).to_have_value("cháu")
    own.fill("tôi")
    expect(page.locator("[data-reply] [data-blank=self]").first).to_have_text("tôi")


@pytest.mark.parametrize("locale", PREFIXES)
def test_a_latvian_surname_is_declined_and_can_be_typed_over(page: Page, address: str, locale: str) -> None:
    page.goto(f"{address}{PREFIXES[locale]}{EMAIL}")
    genitive, greeting = page.locator("[data-name=genitive]"), page.locator("[data-name=salutation]")
    speaks(page, "lv")
    page.fill(NAME, "Anna Kalniņa")
    expect(genitive).to_be_hidden()  # as long as nothing is declined
    page.select_option(FORM, "kundze")
    expect(genitive).to_have_value("Kalniņas")
    genitive.fill("Kalniņa-Ozolas")
    expect(greeting).to_have_value("Labdien, Kalniņa-Ozolas kundze")
    expect(page.locator("[data-reply]")).to_contain_text("Labdien, Kalniņa-Ozolas kundze")
    page.fill(NAME, "Anna Bērziņa")
    expect(greeting).to_have_value("Labdien, Bērziņas kundze")
    speaks(page, "en")
    expect(genitive).to_have_count(0)


@pytest.mark.parametrize("locale", PREFIXES)
def test_no_example_person_is_offered(page: Page, address: str, locale: str, content: Corpus) -> None:
    page.goto(f"{address}{PREFIXES[locale]}{EMAIL}")
    people = {
        content.placeholders[name].wordings[each].example.text
        for name in ("salutation", "customer_name")
        for each in PREFIXES
    }
    for reply in NAMES:
        speaks(page, reply)
        offered = page.locator(".kb-card :is(option, [value], textarea)").evaluate_all(
            "(all) => all.map((e) => e.value)"
        )
        assert people.isdisjoint(offered)
        assert not any(person in page.locator("[data-reply]").inner_text() for person in people)


def test_the_organisation_is_given_and_can_be_changed(page: Page, address: str, content: Corpus) -> None:
    page.goto(f"{address}{EMAIL}")
    company = page.locator("[data-name=company]")
    name = content.organisation.text("name", "en")
    expect(company).to_have_value(name)
    expect(page.locator("[data-reply]")).to_contain_text(name)
    company.fill("Other")
    expect(page.locator("[data-reply]")).to_contain_text("Other")
    company.fill("")
    company.blur()
    expect(company).to_have_value(name)


@pytest.mark.parametrize("locale", PREFIXES)
def test_my_details_are_kept_only_if_i_say_so(context: BrowserContext, address: str, locale: str) -> None:
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(f"{request.url} {request.post_data}"))
    own = f"{address}{PREFIXES[locale]}{EMAIL}"
    kept = "JSON.stringify({ ...localStorage })"
    page.goto(own)
    page.fill("[data-name=agent_name]", "Zelda Quux")
    page.fill("[data-name=case_number]", "CR-1")
    assert "Quux" not in page.evaluate(kept)
    page.locator("[data-keep]").check()
    assert "Quux" in page.evaluate(kept)
    assert "CR-1" not in page.evaluate(kept)
    page.locator(CLEAR).click()
    expect(page.locator("[data-name=case_number]")).to_have_value("")
    expect(page.locator("[data-name=agent_name]")).to_have_value("Zelda Quux")
    other = context.new_page()
    other.goto(own)
    expect(other.locator("[data-name=agent_name]")).to_have_value("Zelda Quux")
    expect(other.locator("[data-reply]")).to_contain_text("Zelda Quux")
    other.locator(".kb-keep button").click()
    expect(other.locator("[data-name=agent_name]")).to_have_value("")
    assert "Quux" not in other.evaluate(kept)
    assert not any("Quux" in request for request in requests)


@pytest.mark.parametrize("damaged", ["{", "5", '[["agent.name"]]', '[["case_number", "CR-1"]]', '{"a": 1}'])
def test_damaged_details_are_none(page: Page, address: str, damaged: str) -> None:
    page.goto(address)
    page.evaluate("(damaged) => localStorage.setItem('kb-my-details', damaged)", damaged)
    page.goto(f"{address}{EMAIL}")
    expect(page.locator("[data-name=agent_name]")).to_have_value("")
    expect(page.locator("[data-name=case_number]")).to_have_value("")


@pytest.mark.parametrize("locale", PREFIXES)
def test_words_are_asked_for_in_the_replys_language(page: Page, address: str, locale: str, content: Corpus) -> None:
    page.goto(f"{address}{PREFIXES[locale]}{EMAIL}")
    hint = page.locator("#kb-field-issue-hint")
    for reply in NAMES:
        speaks(page, reply)
        expect(hint).to_contain_text(content.placeholders["issue"].wordings[reply].example.text)
    speaks(page, "lv" if locale != "lv" else "en")
    foreign = {"en": "the parcel was sent to the wrong address", "lv": "sūtījums kavējās četras dienas"}
    page.fill("[data-name=issue]", foreign["en" if locale != "lv" else "lv"])
    expect(page.locator("#kb-field-issue-told")).to_have_class(re.compile("kb-told--odd"))
    page.locator("[data-copy]").first.click()
    expect(page.locator(".kb-status--warn")).to_contain_text(content.placeholders["issue"].wordings[locale].label.text)
    page.fill("[data-name=issue]", foreign["lv" if locale != "lv" else "en"])
    expect(page.locator("#kb-field-issue-told")).to_be_empty()


@pytest.mark.parametrize("locale", PREFIXES)
def test_ready_values_translate_with_the_reply(page: Page, address: str, locale: str, content: Corpus) -> None:
    page.goto(f"{address}{PREFIXES[locale]}{SOLUTION}")
    choices = content.placeholders["solution"].choices
    select = page.locator(".kb-field:has([data-name=solution]) .kb-picks")
    assert select.locator("option").count() == len(choices) + 1
    for index in (0, len(choices) - 1):
        select.select_option(str(index))
        for reply in NAMES:
            speaks(page, reply)
            expect(page.locator("[data-reply]")).to_contain_text(choices[index][reply].text)
            expect(page.locator("[data-name=solution]")).to_have_value(choices[index][reply].text)
    page.fill("[data-name=solution]", "typed over")
    speaks(page, "vi")
    expect(page.locator("[data-reply]")).to_contain_text("typed over")
