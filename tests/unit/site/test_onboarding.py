"""The onboarding pack's order."""

from kb.model.corpus import Corpus
from kb.site import onboarding


def test_the_order_is_that_of_the_index(content: Corpus) -> None:
    pages = onboarding.contents(content, "lv")
    assert [page.id.slug for page in pages[:6]] == [
        "onboarding-path",
        "role-plays",
        "voice-and-mirror-practice",
        "quiz",
        "touchpoint-workshop",
        "link-to-pages",
    ]
