"""The fill-in card of a template page: what its script needs, and what a reader without scripts sees."""

from collections.abc import Iterable, Iterator

from kb import languages
from kb.model.corpus import Corpus
from kb.model.page import Page
from kb.model.placeholder import Placeholder, Wording
from kb.site import api, organisation
from kb.site.api import Json
from kb.site.blanks import runs
from kb.site.handbook import Handbook

PREFIX = "card."
"""What the strings of the card begin with."""
MARKER = "kb-card-stands-here"
"""A paragraph of the staged Markdown, in whose place a template puts the card."""


def card(handbook: Handbook, page: Page) -> Json:
    """The card of a template page: `replies` for readers without scripts, `data` for the script.

    A reply's subject and body are runs of text and blanks with their labels.
    """
    labels = {
        name: placeholder.wordings[page.locale].label.text
        for name, placeholder in handbook.content.placeholders.items()
        if page.locale in placeholder.wordings
    }
    replies = [
        {
            "variant": reply.variant,
            "subject": _pieces(reply.subject.text if reply.subject else "", labels),
            "body": _pieces(reply.body.text, labels),
        }
        for reply in page.replies
    ]
    return {"marker": f"<p>{MARKER}</p>", "replies": replies, "data": _data(handbook, page)}


def _data(handbook: Handbook, page: Page) -> Json:
    corpus = handbook.content
    versions = list(_versions(corpus, page))
    names = sorted({slot.name for each in versions for reply in each.replies for slot in reply.slots})
    strings = handbook.strings[page.locale].items()
    return {
        "locale": page.locale,
        "channel": corpus.original(page).value("channel"),
        **blanks(corpus, page.locale, names, [each.locale for each in versions]),
        "replies": {each.locale: [api.reply_data(reply) for reply in each.replies] for each in versions},
        "strings": {key.removeprefix(PREFIX): text for key, text in strings if key.startswith(PREFIX)},
    }


def blanks(corpus: Corpus, locale: str, names: Iterable[str], locales: Iterable[str]) -> Json:
    """What the scripts know of some blanks: how they are called, and what fills them.

    Args:
        corpus: the content.
        locale: the reader's language.
        names: the blanks.
        locales: the languages whose texts have them.
    """
    placeholders = {name: corpus.placeholders[name] for name in names}
    return {
        "placeholders": {name: _placeholder(placeholder) for name, placeholder in placeholders.items()},
        "organisation": {
            name: values for name, each in placeholders.items() if (values := organisation.values(corpus, each))
        },
        "currency": corpus.organisation.text("currency", locale),
        "forms": {each: forms(corpus, each) for each in locales},
    }


def _placeholder(placeholder: Placeholder) -> Json:
    """A placeholder as the card's scripts have it (overrides/scripts/card/types.js)."""
    return api.traits(placeholder) | {
        "choices": [{locale: text.text for locale, text in choice.items()} for choice in placeholder.choices],
        "languages": {locale: _wording(wording) for locale, wording in placeholder.wordings.items()},
    }


def _wording(wording: Wording) -> Json:
    """A label, an example where the language uses the placeholder, and the channels of a given name, where it is a name's."""
    return (
        {"label": wording.label.text}
        | ({"example": wording.example.text} if wording.is_used else {})
        | ({"given": [channel.text for channel in wording.given]} if wording.given else {})
    )


def forms(corpus: Corpus, locale: str) -> Json:
    """How a language addresses customers (overrides/scripts/lib/greeting.js)."""
    of = corpus.forms_of_address[locale]
    return {
        "forms": [form.text for form in of.forms],
        "feminine": [form.text for form in of.feminine],
        "self": {form: [word.text for word in words] for form, (_, words) in of.follows.items()},
        "greetings": {
            channel: {part: pattern.text for part, (_, pattern) in greeting.items()}
            for channel, (_, greeting) in of.greetings.items()
        },
        "family_first": locale in languages.LANGUAGES and languages.LANGUAGES[locale].family_first,
        "form_last": locale in languages.LANGUAGES and languages.LANGUAGES[locale].form_last,
    }


def _versions(corpus: Corpus, page: Page) -> Iterator[Page]:
    for locale in corpus.locales:
        if other := corpus.page(locale, page.id):
            yield other


def without_replies(page: Page, written: list[str]) -> str:
    """A page's Markdown with a marker in the place of its replies; `written` are its lines."""
    gone: set[int] = set()
    starts = []
    for fence in page.fences:
        if fence.is_to_send:
            start = fence.span.line - 1
            starts.append(start)
            gone.update(range(start, start + fence.lines))
    lines = []
    for number in range(page.body, len(written)):
        if starts and number == starts[0]:
            lines.append(MARKER)
        if number not in gone:
            lines.append(written[number])
    return "\n".join(lines)


def _pieces(text: str, labels: dict[str, str]) -> list[Json]:
    return [{"text": labels[part] if is_blank else part, "is_blank": is_blank} for part, is_blank in runs(text)]
