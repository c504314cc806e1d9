"""Where readers tell what is wrong or missing: a mail or an issue that is begun for them, to whom docs/organisation.yml says."""

from urllib.parse import quote

from kb.model.corpus import Corpus


def address(corpus: Corpus, locale: str, subject: str, text: str = "") -> str:
    """The address of a mail or an issue that is begun; what is put behind it, encoded, goes on with its text.

    A mail has `subject` and `body` (RFC 6068), an issue `title` and `body`, as GitHub and Forgejo read them.

    Args:
        corpus: the content.
        locale: the reader's language.
        subject: what it is about.
        text: how it begins.

    Returns:
        The address; '' where the organisation wants neither.
    """
    to = corpus.organisation.text("feedback", locale)
    if not to:
        return ""
    is_web = to.startswith("https://")
    start = f"{to}{'&' if '?' in to else '?'}title=" if is_web else f"mailto:{to}?subject="
    return f"{start}{quote(subject, safe='')}&body={quote(text, safe='')}"
