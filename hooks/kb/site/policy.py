"""What a page may do in a reader's browser: the one definition, for the pages, the servers and the tests.

Should a hostile contribution get past the rules and past `rendered`, this is what stops it: no script but the
site's own files, no style in the text, no frame, no form, no request to anyone else.
"""

import re

from kb.model.error import KbError

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the theme's icons are data: addresses in its style sheet
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "form-action": "'none'",
}
"""Source: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/#csp-directives."""

SERVING = {**DIRECTIVES, "script-src": "'self' 'unsafe-inline'"}
"""For `mkdocs serve` alone, which writes the script that reloads a page into the page."""


def text(directives: dict[str, str] = DIRECTIVES) -> str:
    """A policy as a page's `<meta http-equiv>` carries it (overrides/partials/policy.html)."""
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


NOBODY = "'none'"
ORIGIN = re.compile(r"https://(?:\*\.)?(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d+)?", re.IGNORECASE)
"""Who may frame the pages: a site, or all below a domain."""


def framing(named: str) -> str:
    """Who may show the pages in a frame of theirs, as `frame-ancestors` has it.

    Args:
        named: addresses with blanks between, as KB_FRAME_ANCESTORS has them; '' is nobody.

    Raises:
        KbError: one of them is no address of a site.
    """
    for origin in named.split():
        if not ORIGIN.fullmatch(origin):
            raise KbError(f"KB_FRAME_ANCESTORS: “{origin}” is no site: https://desk.example or https://*.desk.example")
    return " ".join(named.split()) or NOBODY


def headers(ancestors: str = NOBODY) -> dict[str, str]:
    """What a server says with every answer, where it can be told to.

    Args:
        ancestors: who may frame the pages (`framing`).
    """
    return {
        # A page can't forbid in a <meta> that others frame it: CSP3, 3.3.
        "Content-Security-Policy": text({**DIRECTIVES, "frame-ancestors": ancestors}),
        # https://fetch.spec.whatwg.org/#x-content-type-options-header
        "X-Content-Type-Options": "nosniff",
        # Which case an agent is reading about is nobody else's business: https://www.w3.org/TR/referrer-policy/
        "Referrer-Policy": "no-referrer",
        # https://www.w3.org/TR/permissions-policy/; writing to the clipboard stays allowed, for the card
        "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()",
        # https://html.spec.whatwg.org/#cross-origin-opener-policies
        "Cross-Origin-Opener-Policy": "same-origin",
    }


HEADERS = headers()
"""Those of a site that nobody may frame."""
HEADERS_FILE = "_headers"
"""Where Netlify and Cloudflare Pages look for headers, in the site."""


def headers_file(ancestors: str = NOBODY) -> str:
    """The same headers for hosts that read them from a file.

    Sources: https://docs.netlify.com/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/.
    """
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in headers(ancestors).items())]) + "\n"
