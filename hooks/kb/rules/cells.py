"""The cells of a row of phrases, beside one another: don't say, why, say instead."""

import re
from collections.abc import Iterator

from kb.languages.language import Language
from kb.model.finding import Finding
from kb.model.parts import Block
from kb.rules.support import fold

BETWEEN = " / "
"""What parts the phrases to avoid of a row."""
QUOTED = re.compile(r"“[^”]*”|„[^”]*”|‘[^’]*’")


def repeated(avoid: Block, why: Block, say: Block) -> Iterator[Finding]:
    """What a row says again in a later cell."""
    if fold(say.text) and fold(say.text) == fold(avoid.text):
        yield Finding(say.span, "the row says what it warns of", "write what to say instead")
    elif fold(say.text) and fold(say.text) == fold(why.text):
        yield Finding(say.span, "the row gives its reason as what to say", "write what to say instead")
    if fold(why.text) and fold(why.text) == fold(avoid.text):
        yield Finding(why.span, "the row gives what it warns of as the reason", "write why")


def misplaced(avoid: Block, why: Block, say: Block, *, language: Language | None) -> Iterator[Finding]:
    """What a row has in a wrong column: two sentences where one is said, words to a customer where the reason stands."""
    texts = [fold(each) for each in f" {avoid.text} ".split(BETWEEN)]
    for number, text in enumerate(texts):
        if len(texts) > 1 and text in ("", *texts[:number]):
            hint = f"part phrases with “{BETWEEN}”, and write each once"
            yield Finding(avoid.span, f"phrase {number + 1} to avoid is {'given twice' if text else 'empty'}", hint)
    if (start := say.text.find(BETWEEN)) >= 0:
        message = "two sentences to say: an agent would copy both"
        yield Finding(say.place(start), message, "keep one; what not to say stands in the first column")
    reason = QUOTED.sub(lambda match: " " * len(match[0]), why.text)
    if language and (match := language.to_customers.search(reason)):
        message = f"“{match[0]}” is said to a customer, not to the agent who reads why"
        yield Finding(why.place(match.start()), message, "write what to say into the third column, and here the reason")
