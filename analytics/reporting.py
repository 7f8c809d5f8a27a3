"""Which villages the register has heard of, and since when not."""

import pandas as pd

from analytics.dataset import Dataset

# Who has had nobody protected for so long is asked for data.
SILENT_MONTHS = 6


def villages(data: Dataset, area: str) -> pd.DataFrame | None:
    """Return when each village of `area` last had anyone protected; None without a register.

    Returns:
        One row per village, those never heard of first, then the longest silent: code,
        village_label, subdistrict_name, last_month (NaT: never) and months_ago, counted to
        the present month (NaN: never; 0 or less: this month or later).
    """
    if data.cube is None:
        return None
    active = data.cube[data.cube["people"] > 0]
    last = active.groupby("village_code")["month"].max()
    chosen = data.villages["code"].isin(data.codes("village", area))
    table = data.villages.loc[chosen, ["code", "village_label", "subdistrict_name"]]
    table = table.assign(last_month=table["code"].map(last))
    now = data.today.year * 12 + data.today.month
    seen = table["last_month"].dt.year * 12 + table["last_month"].dt.month
    table = table.assign(months_ago=now - seen)
    ordered = table.sort_values("months_ago", ascending=False, na_position="first", kind="stable")
    return ordered.reset_index(drop=True)
