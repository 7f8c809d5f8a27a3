"""What may be published of counts of few people, by hand."""

import pandas as pd
import pytest

from analytics.small_counts import publishable


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ([7, 9, 5], [True, True, True]),
        # Two hidden counts that come to five or more cannot be told apart.
        ([3, 2, 9], [False, False, True]),
        # One alone is the rest of the sum, so the next smallest goes too.
        ([3, 9, 6], [False, True, False]),
        # Several that come to next to nothing are told by it as well.
        ([1, 1, 8, 9], [False, False, False, True]),
        # Nobody at all is no secret; nobody here beside somebody there is.
        ([0, 0, 0], [True, True, True]),
        ([0, 0, 9, 9], [False, False, False, True]),
        ([4], [False]),
        ([5], [True]),
    ],
)
def test_small_counts_are_hidden_with_what_would_tell_them(counts, shown):
    assert publishable(pd.Series(counts)).tolist() == shown
