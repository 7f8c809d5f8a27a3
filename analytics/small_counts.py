"""Counts of people that are too small to publish, and what else must go with them."""

import pandas as pd

# Agencies publish nothing below 3 or 5 (domain: S90); deaths and accidents are health data.
SMALLEST = 5


def publishable(counts: pd.Series) -> pd.Series:
    """Tell for each of `counts`, the parts of a known sum, whether it may be published.

    A count below `SMALLEST` is hidden, 0 as well: otherwise the others would tell it apart. One
    hidden count alone could be reckoned back from the sum, and so could several that come to
    next to nothing: then the next smallest counts are hidden too.

    Returns:
        True or False on the index of `counts`. All True where everything is 0.
    """
    if counts.sum() == 0:
        return pd.Series(True, index=counts.index)
    hidden = counts < SMALLEST
    for name in counts.sort_values(kind="stable").index:
        if not hidden.any() or _covered(counts[hidden]):
            break
        hidden[name] = True
    return ~hidden


def _covered(hidden: pd.Series) -> bool:
    return len(hidden) > 1 and hidden.sum() >= SMALLEST
