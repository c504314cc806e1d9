"""How customers are addressed: the forms of address and the greetings of docs/placeholders.yml."""

import re
from collections.abc import Iterator

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding
from kb.model.parts import Scalar
from kb.model.placeholder import ALONE, FORM, GREETINGS, NONE, PIECES, Address, Greeting, Placeholder, Wording
from kb.rules import facts
from kb.rules.support import closest

PIECE = re.compile(r"\{(\w+)\}")
END = re.compile(r"\s*[,.!?:;…–-]+\s*$")
BRACE = re.compile(r"[{}]")
FORM_PIECES = frozenset({"form", "Form", "surname_genitive"})
"""What only a customer with a form of address has."""
NAME_PIECES = frozenset({"name", "given", "surname", "surname_genitive"})


def greeting_missing(corpus: Corpus) -> Iterator[Finding]:
    """A channel without its greeting, or a form of address or a customer without a name that a channel can't greet.

    Each channel greets a customer with form and name (`form`, or the form itself where one has a greeting of its own), with a
    name alone (`name`) and with neither (`none`); where a language greets by the form alone, `alone` says how.

    Bad:
        docs/placeholders.yml
        salutation:
          en:
            greetings:
              letter: {form: "Dear {form} {surname}"}
    Good:
        docs/placeholders.yml
        salutation:
          en:
            greetings:
              letter: {form: "Dear {form} {surname}", name: "Dear {name}", none: "Dear Sir or Madam"}
    """
    for placeholder, locale, wording in _wordings(corpus):
        address = wording.address
        if not (address.greetings or address.forms):
            continue
        of = f"{placeholder.name}.{locale}"
        if not address.forms:
            yield Finding(wording.label.span, f"“{of}” has greetings and no forms of address", "add `forms: [Ms, Mr]`")
        for channel in contract.CHANNELS:
            if channel not in address.greetings:
                hint = f"add `{channel}: {{form: …, name: …, none: …}}`"
                yield Finding(wording.label.span, f"“{of}” has no greeting by {channel}", hint)
        for key, greeting in address.greetings.values():
            for missing in _missing(address, greeting):
                yield Finding(key.span, f"“{of}” does not greet by {key.text}: {missing}", f"add `{missing}: …`")


def _missing(address: Address, greeting: Greeting) -> Iterator[str]:
    """What a channel's greeting lacks."""
    yield from (part for part in GREETINGS if part != FORM and part not in greeting)
    if FORM not in greeting:
        yield from (form.text for form in address.forms if form.text not in greeting) if address.forms else (FORM,)


def greeting_pattern(corpus: Corpus) -> Iterator[Finding]:
    """A greeting of an unknown channel or form, with a piece in braces that nothing fills in, or with somebody's name.

    The punctuation after a greeting belongs to the text. Pieces are {form}, {Form} (with a capital letter), {name}, {given},
    {surname}, {surname_genitive} and {self}; a greeting without a name has no names, one without a form no form.

    Bad:
        docs/placeholders.yml
        salutation:
          en:
            greetings:
              chat: {form: "Hello {firstname}", name: "Hello {given}", none: "Hello"}
    Good:
        docs/placeholders.yml
        salutation:
          en:
            greetings:
              chat: {form: "Hello {given}", name: "Hello {given}", none: "Hello"}
    """
    for _, locale, wording in _wordings(corpus):
        address = wording.address
        forms = [form.text for form in address.forms]
        patterns = facts.of_a_call(corpus, locale)
        for channel, (key, greeting) in address.greetings.items():
            if channel not in contract.CHANNELS:
                hint = closest(channel, contract.CHANNELS) or f"channels: {', '.join(contract.CHANNELS)}"
                yield Finding(key.span, f"there is no channel “{channel}”", hint)
            for part, (written, pattern) in greeting.items():
                if part not in (*GREETINGS, ALONE, *forms):
                    hint = closest(part, (*GREETINGS, ALONE, *forms)) or f"forms: {', '.join(forms)}"
                    yield Finding(written.span, f"“{part}” is no form of address", hint)
                yield from _pieces(part, pattern)
                if channel in contract.PUBLIC and "{name}" in pattern.text:
                    message = f"{{name}} by {channel} is a customer’s full name where everybody reads it"
                    yield Finding(pattern.place(pattern.text.index("{name}")), message, "write {given}, or no name")
                if address.feminine and "{surname}" in pattern.text:
                    message = "{surname} is not declined"
                    yield Finding(pattern.place(pattern.text.index("{surname}")), message, "write {surname_genitive}")
                yield from _misplaced(part, pattern, forms)
                if match := next(filter(None, (fact.search(pattern.text) for fact in patterns)), None):
                    message = f"“{match[0]}” would greet every customer"
                    yield Finding(pattern.place(match.start()), message, "write {name}, {given} or {surname}")


def _misplaced(part: str, pattern: Scalar, forms: list[str]) -> Iterator[Finding]:
    """The punctuation that a greeting ends with, and the word of another form than its own."""
    if mark := END.search(pattern.text):
        message = f"“{mark[0].strip()}” ends the greeting, and the text behind it has such a sign itself"
        yield Finding(pattern.place(mark.start()), message, "write the greeting without")
    if part in forms and not _has(pattern.text, part):
        for other in (other for other in forms if _has(pattern.text, other)):
            message = f"“{other}” stands in the greeting of “{part}”"
            yield Finding(pattern.span, message, f"greet there as “{part}”, or write {{form}}")


def _has(text: str, form: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text, re.IGNORECASE))


def _pieces(part: str, pattern: Scalar) -> Iterator[Finding]:
    """What is wrong with the braces of one greeting, or with one that says nothing."""
    if not pattern.text.strip():
        yield Finding(pattern.span, "the greeting is empty", "write it")
    allowed = (
        PIECES - (FORM_PIECES if part in ("name", NONE) else set()) - (NAME_PIECES if part in (NONE, ALONE) else set())
    )
    for match in PIECE.finditer(pattern.text):
        if match[1] not in allowed:
            what = "stands in no such greeting" if match[1] in PIECES else "is unknown"
            hint = closest(match[1], sorted(allowed)) or f"pieces: {', '.join(sorted(allowed))}"
            yield Finding(pattern.place(match.start()), f"{match[0]} {what}", hint)
    rest = PIECE.sub(lambda match: " " * len(match[0]), pattern.text)
    if brace := BRACE.search(rest):
        yield Finding(pattern.place(brace.start()), f"“{brace[0]}” is no piece in braces", "write {name}")


def form_of_address(corpus: Corpus) -> Iterator[Finding]:
    """A form of address that is given twice, or one that is named and not among those to choose from.

    Where the agent's own pronoun follows from the form, it follows from each of them. Where names are declined, the forms are
    named that take a woman's.

    Bad:
        docs/placeholders.yml
        self:
          vi:
            follows:
              bạn: ["mình"]
    Good:
        docs/placeholders.yml
        self:
          vi:
            follows:
              anh: ["em"]
    """
    forms = _forms(corpus)
    for placeholder, locale, wording in _wordings(corpus):
        known = [form.text for form in forms.get(locale, ())]
        address = wording.address
        for number, form in enumerate(address.forms):
            if form.text in [other.text for other in address.forms[:number]]:
                yield Finding(form.span, f"“{form.text}” is given twice", "keep one")
        greetings = (pattern.text for _, greeting in address.greetings.values() for _, pattern in greeting.values())
        if not address.feminine and any("{surname_genitive}" in text for text in greetings):
            message = f"“{placeholder.name}.{locale}” declines names and says of no form that it takes a woman’s"
            yield Finding(wording.label.span, message, "add `feminine: [kundze]`")
        named = (*address.feminine, *(key for key, _ in address.follows.values()))
        for scalar in named:
            if scalar.text not in known:
                yield Finding(scalar.span, f"“{scalar.text}” is no form of address", closest(scalar.text, known))
        for form in forms.get(locale, ()):
            if address.follows and form.text not in address.follows:
                message = f"nothing in “{placeholder.name}.{locale}” follows from “{form.text}”"
                yield Finding(wording.label.span, message, f"add `{form.text}: [em]`")


def full_name_in_public(corpus: Corpus) -> Iterator[Finding]:
    """An agent's name that stands in full where everybody reads it: public posts have the given name alone.

    `given` lists the channels of the given name.

    Bad:
        docs/placeholders.yml
        agent_name:
          type: name
          max: 40
          personal: yes
          from: agent.name
          en: {label: Your name, example: Ana Marlow, given: [letters]}
          vi: {label: Tên nhân viên, example: Lê Thu Hà}
          lv: {label: Speciālista vārds, example: Jānis Bērziņš}
          tl: {label: Pangalan mo, example: Ana Reyes}
    Good:
        docs/placeholders.yml
        agent_name:
          type: name
          max: 40
          personal: yes
          from: agent.name
          en: {label: Your name, example: Ana Marlow, given: [chat, social]}
          vi: {label: Tên nhân viên, example: Lê Thu Hà, given: [social]}
          lv: {label: Speciālista vārds, example: Jānis Bērziņš, given: [social]}
          tl: {label: Pangalan mo, example: Ana Reyes, given: [social]}
    """
    for placeholder, locale, wording in _wordings(corpus):
        channels = [channel.text for channel in wording.given]
        for channel in wording.given:
            if channel.text not in contract.CHANNELS:
                yield Finding(
                    channel.span,
                    f"there is no channel “{channel.text}”",
                    closest(channel.text, contract.CHANNELS) or f"channels: {', '.join(contract.CHANNELS)}",
                )
        for public in sorted(contract.PUBLIC - set(channels)):
            if placeholder.source.text == "agent.name":
                message = f"“{placeholder.name}.{locale}” would be the full name by {public}"
                yield Finding(wording.label.span, message, f"add it to `given: [{public}]`")


def _wordings(corpus: Corpus) -> Iterator[tuple[Placeholder, str, Wording]]:
    for placeholder in corpus.placeholders.values():
        for locale, wording in placeholder.wordings.items():
            yield placeholder, locale, wording


def _forms(corpus: Corpus) -> dict[str, tuple[Scalar, ...]]:
    """The forms of address to choose from, by language."""
    return {locale: wording.address.forms for _, locale, wording in _wordings(corpus) if wording.address.forms}
