"""Who is no longer protected but may still settle the arrears, and until which day."""

import pandas as pd

from analytics.cube.build import SLICE
from analytics.cube.kernel import GRACE_MONTHS
from analytics.dataset import Dataset
from analytics.errors import DataError
from analytics.store import parameters
from analytics.store.parameters import Parameter

COLUMNS = [*SLICE, "month", "people", "cautious"]


def last_day(month: pd.Timestamp | pd.Series) -> pd.Timestamp | pd.Series:
    """Return the last day of a month of cover, or of each."""
    return month + pd.offsets.MonthEnd(0)


def settle_by(month: pd.Timestamp | pd.Series) -> pd.Timestamp | pd.Series:
    """Return the last day to settle after a last month of cover: the end of the third month."""
    return last_day(month + pd.DateOffset(months=GRACE_MONTHS))


def rule(month: pd.Timestamp) -> Parameter | None:
    """Return the rule that grants these months; None before there was one."""
    try:
        return parameters.value_on("membership.grace_months", month)
    except DataError:
        return None


def in_grace(data: Dataset, area: str, month: pd.Timestamp) -> pd.DataFrame | None:
    """Return who is in grace in `month`, at or below `area`, by their last month of cover.

    The cube tells how many are in grace and how many ended in each month, not which of these
    came back. Where some of two older months did, all who remain stand under the older month,
    whose last day to settle comes first.

    Returns:
        One row per village, scheme, fund source and last month of cover with anyone, the
        oldest month first: `COLUMNS`; people; cautious where the month may be a later one.
        None without a register.
    """
    if data.cube is None:
        return None
    rows = data.cube[data.cube["village_code"].str.startswith(area)]
    before = {step: month - pd.DateOffset(months=step) for step in range(1, GRACE_MONTHS + 1)}
    ended = pd.DataFrame({step: _sum(rows, ago, "ending") for step, ago in before.items()})
    table = ended.assign(grace=_sum(rows, month, "grace")).fillna(0).astype(int)
    found = _split(table)
    parts = [
        found[step].rename("people").reset_index().assign(month=before[step], cautious=cautious)
        for step, cautious in ((3, found["cautious"].to_numpy()), (2, False), (1, False))
    ]
    told = pd.concat(parts, ignore_index=True)
    return told.loc[told["people"] > 0, COLUMNS].reset_index(drop=True)


def _sum(rows: pd.DataFrame, month: pd.Timestamp, column: str) -> pd.Series:
    return rows[rows["month"] == month].groupby(SLICE)[column].sum()


def _split(table: pd.DataFrame) -> pd.DataFrame:
    """Part those in grace by the months since their cover ended.

    Whoever ended last month is in grace to a head, so the others are those of the two months
    before. They are told apart where nobody came back or only one of the months had an end.
    """
    older = table["grace"] - table[1]
    apart = (older == table[2] + table[3]) | (table[3] == 0)
    second = (older - table[3]).where(apart, 0)
    cautious = ~apart & (table[2] > 0)
    return pd.DataFrame({1: table[1], 2: second, 3: older - second, "cautious": cautious})
