"""The bar above every page of content: one customer for sentences, cards and pages, kept in memory and nowhere else."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.browser.clipboard import clipboard
from tests.browser.customer import BAR, CASE, CHIP, CLEAR, FORM, LANGUAGE, NAME, speaks, stored
from tests.browser.waiting import settle
from tests.languages import LOCALES, NAMES, PREFIXES

GUIDELINE, EMAIL, SMS = "guidelines/apologise/", "templates/acknowledge-email/", "templates/acknowledge-sms/"
PAGES = (
    "", "guidelines/", GUIDELINE, "phrases/apology/", "playbooks/two-steps/", "situations/facts-about-complaints/", EMAIL,
)  # fmt: skip
PHONE: ViewportSize = {"width": 390, "height": 844}
NARROWEST = 320
"""Points: WCAG 1.4.10, and the smallest phones."""
SECRET = "Zebra-4711"
WITH_TIME = 2
"""The guideline's sentence that has a blank for one."""
ONE_LINE = 40
"""CSS pixels."""


@pytest.fixture(scope="module")
def start(small: Path, serve: Callable[[Path], str]) -> str:
    """Where the fixture's site is served."""
    return serve(small / "site")


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, service_workers="block")
    yield context.new_page()
    context.close()


def copied(page: Page, number: int = 0) -> str:
    """What the button of a sentence, or of a reply, puts on the clipboard."""
    button = page.locator("[data-copy]").nth(number)
    button.click()
    expect(button).to_contain_text("✓")
    return clipboard(page)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("reader", LOCALES)
def test_one_line_stands_on_every_page_of_content(page: Page, start: str, reader: str, path: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(start + PREFIXES[reader] + path)
    bar = page.locator(BAR)
    box = bar.bounding_box()
    assert box
    assert box["height"] <= ONE_LINE
    for control in (LANGUAGE, FORM, NAME, CASE):
        expect(page.locator(control)).to_be_visible()
    expect(page.locator(CHIP)).to_be_hidden()
    expect(page.locator(LANGUAGE)).to_have_value(reader)
    expect(page.locator(CLEAR)).to_be_hidden()  # nobody is known yet
    page.fill(NAME, "Maria Magdalena Santos de la Cruz")
    page.fill(CASE, "RK-2048135")
    speaks(page, "vi")
    expect(page.locator(CLEAR)).to_be_visible()
    assert page.locator(BAR).evaluate("bar => bar.scrollWidth <= bar.clientWidth")
    box = bar.bounding_box()
    assert box
    assert box["height"] <= ONE_LINE
    assert all(
        each["width"] >= 24 and each["height"] >= 24
        for control in page.locator(f"{BAR} :is(select, input, button)").filter(visible=True).all()
        if (each := control.bounding_box())
    )


@pytest.mark.parametrize("reader", LOCALES)
def test_pages_about_the_site_have_none(page: Page, address: str, reader: str) -> None:
    page.goto(f"{address}{PREFIXES[reader]}contribute/")
    assert page.locator(BAR).count() == 0


@pytest.mark.parametrize("reader", LOCALES)
def test_one_customer_fills_every_page_and_goes_with_the_reader(
    context: BrowserContext, page: Page, start: str, reader: str
) -> None:
    page.goto(start + PREFIXES[reader] + GUIDELINE)
    speaks(page, "vi")
    page.select_option(FORM, "chú")
    page.fill(NAME, "Nguyễn Văn Minh")
    page.fill(CASE, SECRET)
    assert "cháu" in copied(page)
    for path in (EMAIL, SMS):
        page.goto(start + PREFIXES[reader] + path)
        expect(page.locator("[data-reply]")).to_have_attribute("lang", "vi")
        expect(page.locator("[data-reply]")).to_contain_text(SECRET)
    page.goto(start + PREFIXES[reader] + EMAIL)
    expect(page.locator("[data-name=salutation]")).to_have_value("Kính gửi chú Minh")
    other = "lv" if reader != "lv" else "tl"
    page.locator(f".kb-languages a[data-locale={other}]").click()
    expect(page).to_have_url(start + PREFIXES[other] + EMAIL)
    expect(page.locator(NAME)).to_have_value("Nguyễn Văn Minh")
    expect(page.locator(LANGUAGE)).to_have_value("vi")
    kept = stored(page) + json.dumps(context.storage_state())
    assert not [each for each in ("Minh", SECRET, "chú", '"vi"') if each in kept.replace('"kb-language":"vi"', "")]
    page.locator(CLEAR).click()
    expect(page.locator(LANGUAGE)).to_have_value(other)
    for control in (NAME, CASE, FORM):
        expect(page.locator(control)).to_have_value("")
    expect(page.locator("[data-reply]")).not_to_contain_text(SECRET)
    expect(page.locator(CLEAR)).to_be_hidden()
    expect(page.locator(LANGUAGE)).to_be_focused()
    expect(page.locator(f"{BAR} [role=status]")).not_to_be_empty()
    page.keyboard.press("Shift")
    expect(page.locator(f"{BAR} [role=status]")).to_be_empty()
    page.reload()
    settle(page)
    expect(page.locator(LANGUAGE)).to_have_value(other)


@pytest.mark.parametrize("reader", LOCALES)
def test_yesterdays_customer_does_not_decide(context: BrowserContext, start: str, reader: str) -> None:
    page = context.new_page()
    page.goto(start + PREFIXES[reader] + GUIDELINE)
    page.evaluate("localStorage.setItem('kb-reply-language', 'vi')")  # as former versions kept it
    speaks(page, "vi" if reader != "vi" else "en")
    page.close()
    page = context.new_page()
    page.goto(start + PREFIXES[reader] + EMAIL)
    settle(page)
    expect(page.locator(LANGUAGE)).to_have_value(reader)
    assert page.evaluate("localStorage.getItem('kb-reply-language')") is None


@pytest.mark.parametrize("reader", LOCALES)
def test_the_button_says_whose_language_it_copies(page: Page, start: str, reader: str) -> None:
    for path in (GUIDELINE, EMAIL):
        page.goto(start + PREFIXES[reader] + path)
        for customer in LOCALES:
            speaks(page, customer)
            for button in page.locator("[data-copy]").all():
                if customer == reader:
                    expect(button).not_to_contain_text("(")
                else:
                    expect(button).to_contain_text(f"({NAMES[customer]})")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"time": "14:30"}, {"en": "2:30 pm", "vi": "2 giờ 30 chiều", "lv": "14.30", "tl": "2:30 PM"}),
        ({"time": "5 giờ chiều"}, {"en": "5 pm", "vi": "5 giờ chiều", "lv": "17.00", "tl": "5:00 PM"}),
        ({"time": "after lunch"}, dict.fromkeys(LOCALES, "after lunch")),
    ],
)
@pytest.mark.parametrize("reader", LOCALES)
def test_what_is_typed_in_a_card_fills_sentences_in_their_language(
    page: Page, start: str, reader: str, typed: dict[str, str], said: dict[str, str]
) -> None:
    page.goto(start + PREFIXES[reader] + SMS)
    for name, value in typed.items():
        page.fill(f"[data-name={name}]", value)
    page.goto(start + PREFIXES[reader] + GUIDELINE)
    for customer in LOCALES:
        speaks(page, customer)
        text = copied(page, WITH_TIME).replace("\u00a0", " ")
        assert said[customer] in text
        assert said[customer] in page.locator("li:has(> .kb-say)").nth(WITH_TIME).inner_text().replace("\u00a0", " ")


@pytest.mark.parametrize("reader", LOCALES)
def test_on_a_phone_a_button_says_who_it_is_and_opens_the_rest(phone: Page, start: str, reader: str) -> None:
    phone.goto(start + PREFIXES[reader] + EMAIL)
    chip, name = phone.locator(CHIP), phone.locator(NAME)
    expect(chip).to_contain_text(NAMES[reader])
    expect(name).to_be_hidden()
    chip.tap()
    expect(chip).to_have_attribute("aria-expanded", "true")
    name.fill("Maria Santos")
    phone.fill(CASE, "RK-1")
    speaks(phone, "tl")
    phone.select_option(FORM, "Gng.")
    for control in phone.locator(f"{BAR} :is(button, input, select)").filter(visible=True).all():
        box = control.bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
    chip.tap()
    expect(name).to_be_hidden()
    chip.tap()
    name.press("Escape")
    expect(name).to_be_hidden()
    expect(chip).to_be_focused()
    chip.tap()
    phone.touchscreen.tap(385, 700)  # beside it
    expect(name).to_be_hidden()
    expect(chip).to_contain_text(f"{NAMES['tl']} · Gng. Maria Santos · RK-1")
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("path", [GUIDELINE, EMAIL])
@pytest.mark.parametrize("reader", LOCALES)
def test_what_the_button_opens_fits_the_narrowest_phones(phone: Page, start: str, reader: str, path: str) -> None:
    phone.set_viewport_size({"width": NARROWEST, "height": 640})
    phone.goto(start + PREFIXES[reader] + path)
    phone.locator(CHIP).tap()
    for blank in phone.locator(".kb-say [data-blank]").all():
        blank.dispatch_event("click")  # which may ask for it in the bar
    assert phone.evaluate("document.documentElement.scrollWidth") == NARROWEST
    fields = phone.locator(".kb-customer__fields").bounding_box()
    assert fields
    for part in phone.locator(".kb-customer__fields :is(label, span, input, select)").filter(visible=True).all():
        box = part.bounding_box()
        assert box
        assert box["x"] >= fields["x"]
        assert box["x"] + box["width"] <= fields["x"] + fields["width"]


@pytest.mark.parametrize("size", ["wide", "phone"])
def test_a_blank_leads_into_the_bar_and_enter_out_of_it(page: Page, phone: Page, start: str, size: str) -> None:
    opened = page if size == "wide" else phone
    opened.goto(start + EMAIL)
    opened.locator("[data-reply] [data-blank=case_number]").click()
    expect(opened.locator(CASE)).to_be_focused()
    opened.keyboard.type("CR-1")
    opened.keyboard.press("Enter")
    fields = opened.locator(".kb-fields :is(input, textarea)[data-name]").filter(visible=True)
    first = next(field for field in fields.all() if not field.input_value())
    expect(first).to_be_focused()
    expect(opened.locator("[data-reply]")).to_contain_text("CR-1")


@pytest.mark.parametrize("way", ["click", "keys"])
@pytest.mark.parametrize("size", ["wide", "phone"])
@pytest.mark.parametrize("reader", LOCALES)
def test_the_bar_asks_for_what_a_sentence_lacks(
    page: Page, phone: Page, start: str, reader: str, size: str, way: str
) -> None:
    opened = page if size == "wide" else phone
    opened.goto(start + PREFIXES[reader] + GUIDELINE)
    speaks(opened, "lv")
    if size == "phone":
        opened.locator(CHIP).click()
    if way == "click":
        opened.locator(".kb-say-other, .kb-say:not(.kb-say-second)").locator("visible=true").nth(WITH_TIME).locator(
            "[data-blank=time]"
        ).click()
    else:
        opened.locator("[data-copy]").nth(WITH_TIME).press("Enter")
        opened.locator(".kb-say-status button").press("Enter")
    expect(opened.locator("[data-name=time]")).to_be_focused()
    opened.keyboard.type("17:00")
    sentence = opened.locator("li:has(> .kb-say)").nth(WITH_TIME)
    expect(sentence).to_contain_text("17.00")
    opened.keyboard.press("Tab")
    if size == "wide":
        assert "17.00" in copied(opened, WITH_TIME)
    opened.goto(start + PREFIXES[reader] + SMS)
    expect(opened.locator("[data-reply]")).to_contain_text("17.00")


@pytest.mark.parametrize("reader", LOCALES)
def test_filling_in_begins_with_the_first_blank(page: Page, start: str, reader: str) -> None:
    page.goto(f"{start}{PREFIXES[reader]}{SMS}#fill")
    settle(page)
    first = page.locator("[data-reply] .kb-blank").first.get_attribute("data-blank")
    focused = page.evaluate("document.activeElement.dataset.name ?? document.activeElement.dataset.customer")
    assert focused == first
    assert "#" not in page.url


@pytest.mark.parametrize(
    "value", ["<img src=x onerror='window.hacked = 1'>", "{{title}}", "$& $1", "a" * 10_000, "مرحبا\u200e"]
)
def test_hostile_values_are_text(page: Page, start: str, value: str) -> None:
    page.goto(start + EMAIL)
    page.fill(NAME, value)
    page.fill(CASE, value)
    shown = re.sub("[{}]", lambda brace: "[" if brace[0] == "{" else "]", value.replace("{{", "{").replace("}}", "}"))
    assert shown.replace("\u200e", "") in copied(page)
    assert page.locator(f"{BAR} img, .kb-output img").count() == 0
    assert page.evaluate("window.hacked") is None
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_forced_colours_tell_what_is_chosen(browser: Browser, start: str, theme: str) -> None:
    context = browser.new_context(
        forced_colors="active", color_scheme="dark" if theme == "dark" else "light", service_workers="block"
    )
    page = context.new_page()
    page.goto(start + EMAIL)
    ticks = page.locator(".kb-choice label span").evaluate_all(
        "all => all.map((each) => getComputedStyle(each, '::before').content.includes('✓'))"
    )
    assert ticks.count(True) == 1
    assert len(ticks) > 1
    context.close()


@pytest.mark.parametrize("locale", [locale for locale in LOCALES if locale != "en"])
@pytest.mark.parametrize("size", [PHONE, {"width": 844, "height": 390}, {"width": 1280, "height": 800}])
def test_the_offer_of_another_language_leaves_copy_free(
    browser: Browser, start: str, locale: str, size: ViewportSize
) -> None:
    """A browser that asks for English, on its first visit."""
    context = browser.new_context(
        viewport=size, has_touch=size is PHONE, is_mobile=size is PHONE, locale="en-GB", service_workers="block"
    )
    page = context.new_page()
    page.goto(start + PREFIXES[locale] + EMAIL)
    page.locator(".kb-field").last.scroll_into_view_if_needed()
    offer = page.locator(".kb-offer").bounding_box()
    copy = page.locator("[data-copy]").first.bounding_box()
    assert offer
    assert copy
    assert copy["y"] + copy["height"] <= offer["y"] + 1
    assert copy["y"] > 0
    context.close()
