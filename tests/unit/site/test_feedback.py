"""Where readers tell what is wrong."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from kb.site.feedback import IN_VAIN, MISTAKE, Form, address
from tests.fixture import FILES, corpus

SAMPLE = b'feedback: "handbook@lindenvale.example"'
TEXT = "https://handbook.example/a/?b=1&c\n“ệ” 100 %"


@pytest.mark.parametrize(
    ("written", "start", "subject"),
    [
        ("handbook@acme.lv", "mailto:handbook@acme.lv?", "subject"),
        ("https://git.example/handbook/issues/new", "https://git.example/handbook/issues/new?", "title"),
        ("https://git.example/new?labels=text", "https://git.example/new?labels=text&", "title"),
    ],
)
def test_a_mail_or_an_issue_is_begun(written: str, start: str, subject: str) -> None:
    content = corpus({"organisation.yml": FILES["organisation.yml"].replace(SAMPLE, f'feedback: "{written}"'.encode())})
    found = address(content, "lv", MISTAKE, "Kļūda: a & b", TEXT)
    assert found.startswith(start)
    assert found.isascii()
    query = parse_qs(urlsplit(found).query, keep_blank_values=True)
    assert (query[subject], query["body"]) == (["Kļūda: a & b"], [f"{TEXT}\n\n"])


@pytest.mark.parametrize("host", ["github.com", "github.acme.lv", "acme.ghe.com"])
@pytest.mark.parametrize(
    ("form", "entry", "wanted"),
    [
        (MISTAKE, TEXT, {"template": "tl-mistake.yml", "language": "fil", "entry": TEXT, "now": "more"}),
        (IN_VAIN, "", {"template": "tl-searched-in-vain.yml", "language": "fil", "query": "more"}),
    ],
)
def test_github_s_forms_are_filled_in(host: str, form: Form, entry: str, wanted: dict[str, str]) -> None:
    written = f'feedback: "https://{host}/acme/handbook/issues/new"'.encode()
    content = corpus({"organisation.yml": FILES["organisation.yml"].replace(SAMPLE, written)})
    query = parse_qs(urlsplit(address(content, "tl", form, "Mali", entry) + "more").query)
    assert query == {name: [value] for name, value in {"title": "Mali", **wanted}.items()}


def test_what_stands_behind_it_goes_on_with_the_text() -> None:
    assert unquote(address(corpus(), "en", MISTAKE, "Subject") + "more").endswith("body=more")


def test_nobody_is_told_where_the_organisation_wants_nobody() -> None:
    content = corpus({"organisation.yml": FILES["organisation.yml"].replace(SAMPLE, b'feedback: ""')})
    assert address(content, "en", MISTAKE, "Subject") == ""
