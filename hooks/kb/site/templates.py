"""Which templates apply a guideline."""

from kb.model.page import Page
from kb.site import urls
from kb.site.api import Json
from kb.site.handbook import Handbook


def applying(handbook: Handbook, page: Page) -> list[Json]:
    """The templates that name a guideline, in the order of their index."""
    corpus, prefix = handbook.content, urls.prefix(page.locale)
    return [
        {
            "title": translation.title,
            "url": urls.url(translation.id, prefix),
            "channel": f"channel.{reference.value('channel')}",
        }
        for reference in corpus.templates
        if page.id.slug in reference.values("guidelines") and (translation := corpus.page(page.locale, reference.id))
    ]
