"""Where readers tell what is wrong or missing: a mail or an issue that is begun for them, to whom docs/organisation.yml says."""

from typing import NamedTuple
from urllib.parse import quote, urlencode, urlsplit

from kb import languages
from kb.model.corpus import Corpus


class Form(NamedTuple):
    """A form of .github/ISSUE_TEMPLATE/, a file a language; `last` is the field that the reader's own words go into."""

    name: str
    last: str


MISTAKE = Form("mistake", "now")
IN_VAIN = Form("searched-in-vain", "query")
HOSTED = ".ghe.com"
"""What the sites of GitHub's customers end with."""


def address(corpus: Corpus, locale: str, form: Form, subject: str, entry: str = "") -> str:
    """The address of a mail or an issue that is begun; what is put behind it, encoded, goes on with its text.

    A mail has `subject` and `body` (RFC 6068), an issue `title` and `body`, as forges read them. On GitHub it is a form in
    the reader's language, whose fields are filled by their ids (GitHub Docs, “Creating an issue from a URL query”).

    Args:
        corpus: the content.
        locale: the reader's language.
        form: which form it is.
        subject: what it is about.
        entry: the address of the page that it is about, or ''.

    Returns:
        The address; '' where the organisation wants neither.
    """
    to = corpus.organisation.text("feedback", locale)
    if not to:
        return ""
    text = f"{entry}\n\n" if entry else ""
    if not to.startswith("https://"):
        return f"mailto:{to}?{_query({'subject': subject, 'body': text})}"
    fields = {"title": subject, "body": text}
    if _has_forms(to):
        about = {"entry": entry} if entry else {}
        fields = {"template": f"{locale}-{form.name}.yml", "title": subject, "language": languages.tag(locale)}
        fields |= about | {form.last: ""}
    return f"{to}{'&' if '?' in to else '?'}{_query(fields)}"


def _has_forms(to: str) -> bool:
    host = urlsplit(to).hostname or ""
    return "github" in host.split(".") or host.endswith(HOSTED)


def _query(fields: dict[str, str]) -> str:
    return urlencode(fields, quote_via=quote, safe="")
