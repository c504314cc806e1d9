"""What a language calls the days of the week and the months, as CLDR has it."""

from functools import cache

from kb.languages import LANGUAGES


@cache
def names(locale: str) -> tuple[str, ...]:
    """The weekdays and months of a language, as they stand in a sentence; those that are numbers say nothing."""
    # Babel takes a twentieth of a second to load.
    from babel.core import Locale, UnknownLocaleError

    try:
        known = Locale.parse(LANGUAGES[locale].region_tag if locale in LANGUAGES else locale, sep="-")
    except (UnknownLocaleError, ValueError):
        return ()
    found = (*known.days["format"]["wide"].values(), *known.months["format"]["wide"].values())
    return tuple(name for name in found if not any(sign.isdigit() for sign in name))
