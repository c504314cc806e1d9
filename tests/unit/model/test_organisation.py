"""Opening hours: whatever is written is read or refused."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from kb.model.organisation import DAYS, hours


@given(
    st.text(max_size=40)
    | st.lists(
        st.from_regex(rf"({'|'.join(DAYS)})(-({'|'.join(DAYS)}))? \d\d:\d\d-\d\d:\d\d", fullmatch=True), max_size=4
    ).map(", ".join)
)
def test_hours_are_read_or_refused(text: str) -> None:
    with suppress(ValueError):
        for opening in hours(text):
            assert 0 <= opening.first <= opening.last <= 6
            assert 0 <= opening.opens < opening.closes <= 24 * 60
