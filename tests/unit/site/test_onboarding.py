"""The onboarding pack's order."""

from kb.model.corpus import Corpus
from kb.model.page import PageId
from kb.site import onboarding


def test_the_order_is_that_of_the_index(content: Corpus) -> None:
    pages = onboarding.contents(content, "lv")
    index = content.page("lv", PageId("training", "index"))
    assert index
    listed = [
        target.id.slug for link in index.links if (target := content.target(link)) and target.id.section == "training"
    ]
    assert [page.id.slug for page in pages[: len(listed)]] == listed
