"""Reply templates and their placeholders."""

import re
import unicodedata
from collections.abc import Iterator

from kb.languages import LANGUAGES, sms
from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Finding, Span
from kb.model.page import Fence, Page, Reply, Slot
from kb.rules.support import closest, fold

LOGIC = re.compile(r"\{%|\{#|\{\{[#/>!&^]|\{\{.*[|.(]")
GLUED = re.compile(r"[\w’'-]\{\{[a-z]|[a-z]\}\}(?:[\w]|[’'-]\w)")
PHONE = re.compile(r"(?<![\w.,/+-])\+?\d[\d ()\u00a0-]{6,16}\d(?![\w/-])")
EMAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
RESERVED_DOMAIN = re.compile(r"@(?:[\w-]+\.)*(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$", re.IGNORECASE)
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b")
DIGIT = re.compile(r"\d")
MIN_DIGITS = 8
"""The fewest that a phone number, a code or an account has."""
LV_CODE = re.compile(r"(?<!\d)\d{6}-\d{5}(?!\d)")
CARD = re.compile(r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)")


def undeclared_placeholder(corpus: Corpus) -> Iterator[Finding]:
    """A placeholder that docs/placeholders.yml does not declare, or not for this language.

    Bad:
        docs/en/templates/acknowledge-email.md
        ```reply
        Your case number is {{case_no}}.
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ```reply
        Your case number is {{case_number}}.
        ```
    """
    for page, slot in _slots(corpus):
        if not slot.name:
            continue
        declared = corpus.placeholders.get(slot.name)
        if declared is None:
            hint = closest(slot.name, corpus.placeholders) or f"declare it in {contract.PLACEHOLDERS}"
            yield Finding(slot.span, f"{slot.raw} is not declared", hint)
        elif declared.is_address and page.locale not in declared.wordings:
            yield Finding(
                slot.span,
                f"{slot.raw} is a form of address that {page.locale} does not have",
                f"see {declared.span.path}:{declared.span.line}",
            )


def unused_placeholder(corpus: Corpus) -> Iterator[Finding]:
    """A declared placeholder that no template uses.

    Bad:
        docs/placeholders.yml
        fax_number:
          type: phone
          max: 20
    Good:
        docs/placeholders.yml
        fax_number:
          type: phone
          max: 20

        docs/en/templates/send-a-fax.md
        ```reply
        Our fax number is {{fax_number}}.
        ```
    """
    used = {slot.name for _, slot in _slots(corpus)}
    for name, placeholder in corpus.placeholders.items():
        if name not in used:
            yield Finding(
                placeholder.span, f"no template uses {{{{{name}}}}}", "remove it, or write the template that needs it"
            )


def malformed_placeholder(corpus: Corpus) -> Iterator[Finding]:
    """Braces in a text to send that are no placeholder: the customer would read them.

    Bad:
        docs/en/templates/acknowledge-email.md
        ```reply
        Your case number is {{ Case number }}.
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ```reply
        Your case number is {{case_number}}.
        ```
    """
    for _, slot in _slots(corpus):
        if slot.name:
            continue
        plain = unicodedata.normalize("NFKC", slot.raw).strip("{} \u00a0%#")
        name = re.sub(r"\W+", "_", plain.lower()).strip("_")
        if LOGIC.match(slot.raw):
            hint = "placeholders are values alone, without logic or filters"
        elif not name.isascii():
            hint = closest(name, corpus.placeholders) or "names are English, in Latin letters, in every language"
        elif name in corpus.placeholders:
            hint = f"write {{{{{name}}}}}"
        else:
            hint = closest(name, corpus.placeholders) or "write {{snake_case}}, two braces on either side"
        yield Finding(slot.span, f"“{slot.raw}” is no placeholder", hint)


def glued_placeholder(corpus: Corpus) -> Iterator[Finding]:
    """A letter, hyphen or apostrophe glued to the braces: values can't be inflected.

    Bad:
        docs/en/templates/acknowledge-email.md
        ```reply
        It is {{company}}'s mistake.
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ```reply
        It is a mistake of {{company}}.
        ```
    """
    for page, line, number in _lines_to_send(corpus):
        if match := GLUED.search(line):
            yield Finding(
                page.span(number, match.start() + 1),
                f"“{match[0]}”: something is glued to a placeholder",
                "put a space between, and reword where grammar needs it",
            )


def placeholder_outside_reply(corpus: Corpus) -> Iterator[Finding]:
    """A placeholder in running text, where nothing fills it in.

    Bad:
        Call {{customer_name}} back.
    Good:
        Call the customer back; `{{customer_name}}` stands for the name.
    """
    for page in corpus:
        for number, line in page.prose:
            if (column := line.find("{{")) >= 0:
                yield Finding(
                    page.span(number, column + 1),
                    f"“{line[column : column + 30]}” stands outside a reply",
                    "put it into a subject or reply block, or in a `code span`",
                )


def placeholder_parity(corpus: Corpus) -> Iterator[Finding]:
    """A translation whose placeholders differ from the English page's, forms of address apart.

    Bad:
        docs/lv/templates/acknowledge-sms.md
        ```reply
        {{company}}: piezvanīsim {{date}} plkst. {{time}}.
        ```
    Good:
        docs/lv/templates/acknowledge-sms.md
        ```reply
        {{company}}: lieta {{case_number}}, piezvanīsim {{date}} plkst. {{time}}.
        ```
    """
    for page, reference in corpus.translations:
        if not page.replies or not reference.replies:
            continue
        ours, theirs = _facts(corpus, page), _facts(corpus, reference)
        for name in ours.keys() - theirs.keys():
            yield Finding(
                ours[name].span,
                f"{ours[name].raw} is not in {reference.path}",
                "remove it here, or add it in every language",
            )
        for name in theirs.keys() - ours.keys():
            message = f"{theirs[name].raw} of {reference.path}:{theirs[name].span.line} is missing"
            yield Finding(page.replies[0].body.span, message, "say that fact here too")


def reply_missing(corpus: Corpus) -> Iterator[Finding]:
    """A template without a reply, an empty one, or a reply on a page that is no template.

    Bad:
        docs/en/templates/acknowledge-email.md
        ## Reply {#reply}

        ```reply
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ## Reply {#reply}

        ```reply
        {{salutation}},

        Thank you for writing.
        ```
    """
    for page in corpus:
        if not page.parsed:
            continue
        if _is_template(page):
            if not page.replies:
                yield Finding(
                    page.span(len(page.lines)), "the template has no reply", "add a ```reply block under {#reply}"
                )
            for fence in page.fences:
                if fence.is_to_send and not fence.text.strip():
                    yield Finding(fence.span, f"the {fence.info} block is empty", "write it")
                elif fence.is_to_send and fence.section != "reply":
                    yield Finding(
                        fence.span, f"the {fence.info} block stands under #{fence.section}", "put it under {#reply}"
                    )
        else:
            for fence in page.fences:
                if fence.is_to_send:
                    yield Finding(
                        fence.span,
                        f"a {fence.info} block on a page that is no template",
                        "write a template page for it",
                    )


def subject_of_channel(corpus: Corpus) -> Iterator[Finding]:
    """An e-mail or letter without a subject, or a subject where the channel has none.

    Bad:
        docs/en/templates/acknowledge-sms.md
        ```subject
        Your complaint
        ```

        ```reply
        We have your complaint.
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ```subject
        Your complaint
        ```

        ```reply
        We have your complaint.
        ```
    """
    for page, channel in _templates(corpus):
        for reply in page.replies:
            if channel in contract.WITH_SUBJECT and reply.subject is None:
                yield Finding(
                    reply.body.span, f"a reply by {channel} without a subject", "put a ```subject block before it"
                )
            elif reply.subject and channel not in contract.WITH_SUBJECT and channel != "internal":
                yield Finding(reply.subject.span, f"a message by {channel} has no subject", "remove the block")
                break


def tones(corpus: Corpus) -> Iterator[Finding]:
    """Tones that differ between languages, or one that is given twice.

    Bad:
        docs/vi/templates/acknowledge-email.md
        ```reply warm
        Dạ, em chào {{title}}.
        ```
    Good:
        docs/vi/templates/acknowledge-email.md
        ```reply formal
        {{salutation}},
        ```

        ```reply warm
        Dạ, em chào {{title}}.
        ```
    """
    for page in corpus:
        seen: dict[str, Fence] = {}
        for reply in page.replies:
            if first := seen.get(reply.variant):
                what = reply.variant or "without a tone"
                yield Finding(
                    reply.body.span,
                    f"a second reply {what}",
                    f"the first stands in line {first.span.line}; name the tone: ```reply warm",
                )
            seen.setdefault(reply.variant, reply.body)
    for page, reference in corpus.translations:
        ours = [reply.variant for reply in page.replies]
        wanted = [reply.variant for reply in reference.replies]
        if ours and wanted and ours != wanted:
            wrong = next(
                (r for r, want in zip(page.replies, wanted, strict=False) if r.variant != want), page.replies[-1]
            )
            names = ", ".join(f"reply {name}".strip() for name in wanted)
            yield Finding(wrong.body.span, f"the tones differ from {reference.path}", f"it has: {names}")


def unknown_guideline(corpus: Corpus) -> Iterator[Finding]:
    """A guideline named in a template's front matter that does not exist.

    Bad:
        docs/en/templates/acknowledge-email.md
        ---
        guidelines: [apologize]
        ---
    Good:
        docs/en/templates/acknowledge-email.md
        ---
        guidelines: [apologise]
        ---
    """
    known = _guidelines(corpus)
    for page, _ in _templates(corpus):
        entry = page.front_matter.get("guidelines")
        for scalar in entry.values if entry else ():
            if scalar.text not in known and contract.SLUG.fullmatch(scalar.text):
                yield Finding(scalar.span, f"there is no guideline “{scalar.text}”", closest(scalar.text, known))


def guideline_not_linked(corpus: Corpus) -> Iterator[Finding]:
    """A guideline that the front matter names and the page does not link, or the other way round.

    Bad:
        docs/en/templates/acknowledge-email.md
        ---
        guidelines: [apologise]
        ---

        ## Guidelines {#guidelines}

        - Say sorry first.
    Good:
        docs/en/templates/acknowledge-email.md
        ---
        guidelines: [apologise]
        ---

        ## Guidelines {#guidelines}

        - [Apologise](../guidelines/apologise.md) – in the first line
    """
    known = _guidelines(corpus)
    for page in corpus:
        if not _is_template(page) or not page.parsed or "guidelines" not in page.anchors:
            continue
        named = (corpus.reference(page) or page).values("guidelines")
        heading = next(h for h in page.headings if h.id == "guidelines")
        linked = {
            target.id.slug: link
            for link in page.links
            if link.section == "guidelines" and (target := corpus.target(link)) and target.id.slug in known
        }
        for slug in named:
            if slug in known and slug not in linked:
                yield Finding(
                    heading.span,
                    f"guideline “{slug}” is applied and not linked",
                    f"- [title](../guidelines/{slug}.md) – how it shows here",
                )
        for slug, link in linked.items():
            if slug not in named:
                yield Finding(
                    link.span,
                    f"guideline “{slug}” is linked and not in the English front matter",
                    "add it to `guidelines` there, or remove the link",
                )


def unlinked_template(corpus: Corpus) -> Iterator[Finding]:
    """A template that no guideline leads to: its front matter names none that exists.

    Guidelines show the templates that apply them; nobody declares that twice.

    Bad:
        docs/en/templates/acknowledge-email.md
        ---
        guidelines: []
        ---
    Good:
        docs/en/templates/acknowledge-email.md
        ---
        guidelines: [apologise]
        ---
    """
    known = _guidelines(corpus)
    for page, _ in _templates(corpus):
        entry = page.front_matter.get("guidelines")
        if entry and entry.is_list and not known.intersection(scalar.text for scalar in entry.values):
            yield Finding(entry.span, "no guideline leads to this template", "name the guidelines that it applies")


def sms_too_long(corpus: Corpus) -> Iterator[Finding]:
    """A text message that does not fit with the longest likely values: 160 septets, or 70 units beyond GSM-7.

    One letter outside of GSM-7 makes the whole message UCS-2. A language that needs such letters may take two
    parts (134 units).

    Bad:
        docs/en/templates/acknowledge-sms.md
        ```reply
        ⟨We’re sorry. × 8⟩
        ```
    Good:
        docs/en/templates/acknowledge-sms.md
        ```reply
        ⟨We're sorry. × 8⟩
        ```
    """
    for page in corpus:
        if not _is_template(page) or (corpus.reference(page) or page).value("channel") != "sms":
            continue
        for reply in page.replies:
            text = reply.body.text
            for slot in reply.body.slots:
                if (declared := corpus.placeholders.get(slot.name)) and declared.max:
                    text = text.replace(slot.raw, "x" * declared.max, 1)
            units, odd = sms.length(text)
            language = LANGUAGES.get(page.locale)
            most = sms.GSM_ONE if not odd else sms.UCS2_TWO if language and language.accented_sms else sms.UCS2_ONE
            if units > most:
                because = f" because “{odd}” (U+{ord(odd):04X}) is not in GSM-7" if odd else ""
                message = f"{units} {'units' if odd else 'septets'} with the longest values; {most} fit{because}"
                yield Finding(
                    _first(reply, odd), message, "shorten it" + (", or replace that character" if odd else "")
                )


def personal_data(corpus: Corpus) -> Iterator[Finding]:
    """What looks like somebody's phone number, e-mail address, IBAN, card number or personal code.

    A sample that was left in is sent to the next customer.

    Bad:
        Call us on +371 2612 3456.
    Good:
        Call us on the number in your contract.
    """
    for page in corpus:
        lines = enumerate(page.lines[page.body :], page.body + 1) if "@" in page.text else page.numbered
        for number, line in lines:
            if "@" in line or len(DIGIT.findall(line)) >= MIN_DIGITS:
                for column, what in _personal(line):
                    yield Finding(
                        page.span(number, column + 1),
                        f"looks like {what}",
                        "put a placeholder there, or an address at example.com",
                    )


def number_format(corpus: Corpus) -> Iterator[Finding]:
    """A date, time or amount written as another language writes it.

    Bad:
        docs/lv/guidelines/apologise.md
        Zvaniet plkst. 14:30.
    Good:
        docs/lv/guidelines/apologise.md
        Zvaniet plkst. 14.30.
    """
    for page in corpus:
        language = LANGUAGES.get(page.locale)
        for number, line in page.numbered:
            for wrong in language.formats if language else ():
                if match := wrong.pattern.search(line):
                    yield Finding(
                        page.span(number, match.start() + 1),
                        f"“{match[0].strip()}” is not how {page.locale} writes it",
                        wrong.hint,
                    )


def over_promise(corpus: Corpus) -> Iterator[Finding]:
    """A promise that nobody can keep: immediately, guaranteed, never again.

    Recovery begins because a promise was broken.

    Bad:
        docs/en/templates/acknowledge-email.md
        ```reply
        It will never happen again.
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ```reply
        This is what we have changed: {{prevention}}
        ```
    """
    promises = {
        locale: [(promise, f" {fold(promise)} ") for promise in language.over_promises]
        for locale, language in LANGUAGES.items()
    }
    for page, line, number in _lines_to_send(corpus):
        folded = f" {fold(line)} "
        for promise, words in promises.get(page.locale, ()):
            if words in folded and (promise != "100%" or "100" in line):
                column = line.casefold().find(promise.casefold())
                yield Finding(
                    page.span(number, max(column, 0) + 1),
                    f"“{promise}” promises too much",
                    "say what you will do, and by when: {{date}}",
                )


def agreement(corpus: Corpus) -> Iterator[Finding]:
    """Words around a placeholder that are wrong for some of its values.

    Bad:
        docs/en/templates/acknowledge-email.md
        ```reply
        You bought a {{product}}.
        ```
    Good:
        docs/en/templates/acknowledge-email.md
        ```reply
        You bought your {{product}}.
        ```
    """
    for page, line, number in _lines_to_send(corpus):
        language = LANGUAGES.get(page.locale)
        for wrong in language.agreement if language else ():
            if match := wrong.pattern.search(line):
                start = match.start() + len(match[0]) - len(match[0].lstrip())
                yield Finding(
                    page.span(number, start + 1), f"“{match[0].strip()}” does not fit every value", wrong.hint
                )


def _is_template(page: Page) -> bool:
    return page.id.section == "templates" and not page.id.is_index


def _templates(corpus: Corpus) -> Iterator[tuple[Page, str]]:
    """Every template in every language, with its channel."""
    for page in corpus:
        if _is_template(page) and page.parsed:
            yield page, (corpus.reference(page) or page).value("channel")


def _slots(corpus: Corpus) -> Iterator[tuple[Page, Slot]]:
    for page in corpus:
        for fence in page.fences:
            for slot in fence.slots:
                yield page, slot


def _facts(corpus: Corpus, page: Page) -> dict[str, Slot]:
    """The placeholders of a page but forms of address, each with its first use."""
    facts: dict[str, Slot] = {}
    for fence in page.fences:
        for slot in fence.slots:
            declared = corpus.placeholders.get(slot.name)
            if slot.name and not (declared and declared.is_address):
                facts.setdefault(slot.name, slot)
    return facts


def _guidelines(corpus: Corpus) -> set[str]:
    return {page_id.slug for page_id in corpus.page_ids if page_id.section == "guidelines" and not page_id.is_index}


def _lines_to_send(corpus: Corpus) -> Iterator[tuple[Page, str, int]]:
    for page in corpus:
        for fence in page.fences:
            if fence.is_to_send:
                for offset, line in enumerate(fence.text.split("\n"), 1):
                    yield page, line, fence.span.line + offset


def _first(reply: Reply, odd: str) -> Span:
    """Where a reply's text begins, or where its first odd character stands."""
    for offset, line in enumerate(reply.body.text.split("\n"), 1):
        if odd and odd in line:
            return Span(reply.body.span.path, reply.body.span.line + offset, line.index(odd) + 1)
    return Span(reply.body.span.path, reply.body.span.line + 1)


def _personal(line: str) -> Iterator[tuple[int, str]]:
    for match in EMAIL.finditer(line):
        if not RESERVED_DOMAIN.search(match[0]):
            yield match.start(), f"an e-mail address: {match[0]}"
    for match in IBAN.finditer(line):
        if _iban(match[0]):
            yield match.start(), f"an IBAN: {match[0]}"
            return
    for match in LV_CODE.finditer(line):
        yield match.start(), f"a Latvian personal code: {match[0]}"
        return
    for match in CARD.finditer(line):
        if _luhn(match[0]):
            yield match.start(), f"a card number: {match[0]}"
            return
    for match in PHONE.finditer(line):
        digits = sum(c.isdigit() for c in match[0])
        if 8 <= digits <= 15 and (match[0][0] in "+0" or " " in match[0] or "-" in match[0]):
            yield match.start(), f"a phone number: {match[0].strip()}"


def _iban(text: str) -> bool:
    """Whether the check digits are right. Source: ISO 13616, ISO 7064 mod 97-10."""
    plain = text.replace(" ", "")
    return int("".join(str(int(c, 36)) for c in plain[4:] + plain[:4])) % 97 == 1


def _luhn(text: str) -> bool:
    """Whether the check digit is right. Source: ISO/IEC 7812-1, annex B."""
    digits = [int(c) for c in text if c.isdigit()][::-1]
    return sum(digits[::2]) + sum(sum(divmod(2 * d, 10)) for d in digits[1::2]) in range(0, 1000, 10)
