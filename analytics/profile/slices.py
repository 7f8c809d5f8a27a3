"""Which schemes and funds pay for a village, for whom, from when through when."""

import pandas as pd

from analytics.dataset import Dataset

SLICE = ["scheme", "fund_source"]


def slices(data: Dataset, month: pd.Timestamp, code: str) -> pd.DataFrame | None:
    """Return what each scheme and fund source paid for the village; None without a register.

    Returns:
        One row per scheme and fund source that ever covered anyone, the earliest first: scheme,
        fund_source, people (protected in `month`), most (in any month), first_month and
        last_month (of cover), contribution_idr (of `month`) and contribution_all_idr (of all
        months). IDR as the register states it, NaN where it states none.
    """
    if data.cube is None:
        return None
    rows = data.cube[(data.cube["village_code"] == code) & (data.cube["covers"] > 0)]
    groups = rows.groupby(SLICE)
    now = rows[rows["month"] == month].groupby(SLICE)[["people", "contribution_idr"]].sum()
    table = pd.DataFrame(
        {
            "most": groups["people"].max(),
            "first_month": groups["month"].min(),
            "last_month": groups["month"].max(),
            "contribution_all_idr": groups["contribution_idr"].sum(),
        }
    )
    table = table.join(now).fillna({"people": 0, "contribution_idr": 0})
    stated = table["contribution_all_idr"] > 0
    amounts = ["contribution_idr", "contribution_all_idr"]
    table[amounts] = table[amounts].where(stated)
    return table.reset_index().sort_values(["first_month", *SLICE], ignore_index=True)
