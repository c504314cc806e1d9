"""The onboarding pack's order."""

from kb.model.corpus import Corpus
from kb.model.page import PageId
from kb.site import onboarding
from tests import fixture


def test_the_order_is_that_of_the_index(content: Corpus) -> None:
    pages = onboarding.contents(content, "lv")
    index = content.page("lv", PageId("training", "index"))
    assert index
    listed = [
        target.id.slug for link in index.links if (target := content.target(link)) and target.id.section == "training"
    ]
    assert [page.id.slug for page in pages[: len(listed)]] == listed


def test_a_week_has_the_path_and_what_it_links(content: Corpus) -> None:
    first, *_ = weeks = onboarding.weeks(content, "vi")
    held = {page.id.slug for page in onboarding.contents(content, "vi")}
    assert [week["id"] for week in weeks][:4] == ["week-1", "week-2", "week-3", "week-4"]
    assert first["title"] == "Tuần 1: nghe khách"
    assert first["chapters"][:2] == ["onboarding-path", "stay-calm"]
    assert all(
        len(set(week["chapters"])) == len(week["chapters"]) and held.issuperset(week["chapters"]) for week in weeks
    )


def test_a_reply_has_its_labels_and_its_subject_as_on_its_page() -> None:
    reply = '<p class="kb-subject">Subject: Your case</p>\n<pre class="kb-text" translate="no">Dear <mark>[Name]</mark></pre>'
    card = f'<section class="kb-card" data-kb-card aria-label="Reply">{reply}</section><script>{{}}</script>'
    page = fixture.corpus().pages["en", PageId("templates", "acknowledge-email")]
    (chapter,) = onboarding.chapters((page,), {page.path: f"<html><body><div data-kb-text>{card}</div></body></html>"})
    assert chapter["html"] == reply
