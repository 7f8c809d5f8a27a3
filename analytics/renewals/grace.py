"""Who is no longer protected but may still settle the arrears, and until which day."""

import pandas as pd

from analytics.cube.build import SLICE
from analytics.cube.kernel import GRACE_MONTHS
from analytics.dataset import Dataset
from analytics.errors import DataError
from analytics.store import parameters
from analytics.store.parameters import Parameter

COLUMNS = [*SLICE, "month", "people", "cautious"]
TYPES = {"month": "datetime64[us]", "people": int, "cautious": bool}


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
        One row per village, scheme, fund source and last month of cover with anyone, sorted,
        the oldest month first: `COLUMNS`; people; cautious where the month may be a later one.
        None without a register.
    """
    if data.cube is None:
        return None
    cube = data.cube_in(area)
    grace = _counts(cube, month, "grace")
    if grace.empty:
        return pd.DataFrame(columns=COLUMNS).astype(TYPES)
    before = {step: month - pd.DateOffset(months=step) for step in range(1, GRACE_MONTHS + 1)}
    table = grace.to_frame()
    for step, ago in before.items():
        # Who ended and came back is in grace no more; a slice of such people only is left out.
        table[step] = _counts(cube, ago, "ending").reindex(table.index, fill_value=0)
    found = _split(table)
    parts = [
        found[step].rename("people").reset_index().assign(month=before[step], cautious=cautious)
        for step, cautious in ((3, found["cautious"].to_numpy()), (2, False), (1, False))
    ]
    told = pd.concat(parts)
    return told.loc[told["people"] > 0, COLUMNS].sort_values(["month", *SLICE], ignore_index=True)


def _counts(cube: pd.DataFrame, month: pd.Timestamp, column: str) -> pd.Series:
    """Return the people of one month by slice; only where there are any."""
    rows = cube[(cube["month"] == month) & (cube[column] > 0)]
    return rows.set_index(SLICE)[column]


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
