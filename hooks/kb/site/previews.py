"""What a chat shows of a link that is pasted into it, as https://ogp.me/ names it (overrides/partials/preview.html)."""

from dataclasses import dataclass

from kb import languages
from kb.model.corpus import Corpus
from kb.model.page import HOME_PAGE, Page
from kb.site import blanks, urls


@dataclass(frozen=True, slots=True)
class Preview:
    """Plain text and whole addresses. `locales` are `en_GB` and the like, the page's own first."""

    title: str
    description: str
    site: str
    url: str
    image: str
    locales: tuple[str, ...]


def preview(corpus: Corpus, page: Page, anchor: str = "") -> Preview | None:
    """Of a page, or of the phrase at an anchor; None for a site that does not know its own address.

    Args:
        corpus: the content.
        page: where the link leads.
        anchor: the id of a phrase of that page, or any other.
    """
    if not corpus.site_url:
        return None
    phrase = corpus.phrase(page, anchor)
    home = corpus.page(page.locale, HOME_PAGE)
    names = [
        home.title if home else "",
        "" if corpus.organisation.is_sample else corpus.organisation.text("name", page.locale),
    ]
    others = [locale for locale in corpus.locales if locale != page.locale and corpus.page(locale, page.id)]
    return Preview(
        title=f"✗ {phrase.avoid}" if phrase else page.title,
        description=f"✓ {blanks.with_examples(corpus, page.locale, phrase.say)}" if phrase else page.value("summary"),
        site=" · ".join(filter(None, names)),
        url=urls.whole(corpus, page),
        image=corpus.site_url + urls.picture(page.id.section),
        locales=tuple(_locale(locale) for locale in (page.locale, *others)),
    )


def _locale(locale: str) -> str:
    """A language and its country, if one is known: `lv_LV`, `de`."""
    return "_".join(filter(None, (locale.partition("-")[0], languages.region(locale))))
