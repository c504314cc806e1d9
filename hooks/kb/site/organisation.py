"""What the organisation says of itself, as each language writes it."""

from kb.languages.scripts import amount_text, hours_text
from kb.model.corpus import Corpus
from kb.model.organisation import AMOUNT, FIELDS, hours
from kb.model.placeholder import Placeholder


def text(corpus: Corpus, name: str, locale: str) -> str:
    """A fact as a sentence of the language has it, or ''."""
    written = corpus.organisation.text(name, locale)
    if name == "hours" and written:
        return hours_text(hours(written), locale)
    if name == "refund_limit" and (match := AMOUNT.fullmatch(written)):
        return amount_text(match["number"], match["currency"], locale)
    return written


def facts(corpus: Corpus) -> dict[str, dict[str, str]]:
    """Every fact in every language."""
    return {name: {locale: text(corpus, name, locale) for locale in corpus.locales} for name in FIELDS}


def values(corpus: Corpus, placeholder: Placeholder) -> dict[str, str]:
    """What fills a placeholder, by language, as far as it is known.

    The organisation's phone and e-mail also stand in for those that an agent has not given.
    """
    found = {locale: text(corpus, placeholder.fact, locale) for locale in corpus.locales}
    return {locale: value for locale, value in found.items() if value}
