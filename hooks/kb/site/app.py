"""What systems are told that put the site on a home screen: a manifest a language, and which icons there are."""

from collections.abc import Iterator

from kb import languages
from kb.model.page import HOME_PAGE
from kb.site import urls
from kb.site.api import Json
from kb.site.handbook import Handbook

NAME = "manifest.webmanifest"
"""In each language's folder."""
TAB = "assets/favicon.svg"
"""The icon of tabs, as mkdocs.yml has it for the theme."""
TOUCH = 180
"""The side of the icon that iPhones and iPads ask for, in points."""
SIZES = (TOUCH, 192, 512)
"""With those that Chromium wants of a site that can be installed: https://web.dev/articles/add-manifest#icons."""
COLOUR = "#00695c"
"""The header's (overrides/styles/base.css)."""


def icon(size: int) -> str:
    """The path of an icon of so many points."""
    return f"icons/{size}.png"


def manifests(handbook: Handbook) -> Iterator[tuple[str, Json]]:
    """The manifest of each language: its path and its content. Its addresses are relative, so that it works below a path.

    All languages are within its scope: who switches stays in the app. Source: https://www.w3.org/TR/appmanifest/
    """
    for locale in handbook.locales:
        prefix = urls.prefix(locale)
        home = handbook.content.page(locale, HOME_PAGE)
        root = "../" * prefix.count("/") or "./"
        yield (
            prefix + NAME,
            {
                "name": home.title if home else handbook.strings[locale]["app.short"],
                "short_name": handbook.strings[locale]["app.short"],
                "description": home.value("summary") if home else "",
                "lang": languages.tag(locale),
                "start_url": "./",
                "scope": root,
                "display": "minimal-ui",
                "background_color": "#ffffff",
                "theme_color": COLOUR,
                "icons": [
                    {
                        "src": root + icon(size),
                        "sizes": f"{size}x{size}",
                        "type": "image/png",
                        "purpose": "any maskable",
                    }
                    for size in SIZES
                    if size != TOUCH
                ],
            },
        )
