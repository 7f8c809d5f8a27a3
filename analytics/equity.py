"""What a flat quota means for villages of unequal size, and how developed they are."""

import pandas as pd

from analytics import coverage, rates
from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset

# From best to worst, as the ministry names them.
IDM_STATUSES = ("MANDIRI", "MAJU", "BERKEMBANG", "TERTINGGAL", "SANGAT TERTINGGAL")


def quota_per_adult(data: Dataset, month: pd.Timestamp, area: str) -> pd.DataFrame:
    """Return quota and protection per 100 adults for each village of `area`.

    Adults are the registered voters of 2019.

    Returns:
        code, village_label, subdistrict_name, voters, quota, outside (of the village
        programme that other villages have), quota_per_100, people (protected in `month`),
        protected_per_100; largest quota per adult first, those without quota last. NaN where
        unknown or outside.
    """
    inside = data.villages[data.villages["code"].isin(data.codes("village", area))]
    columns = ["village_label", "subdistrict_name", "voters", "quota"]
    table = inside.set_index("code")[columns]
    table["outside"] = table["quota"].isna() & data.villages["quota"].notna().any()
    table["quota_per_100"] = rates.ratio(table["quota"], table["voters"])["value"]
    protected = coverage.per_100_adults(data, "village", month)
    table["people"] = protected["numerator"]
    table["protected_per_100"] = protected["value"]
    table = table.sort_values("quota_per_100", ascending=False, kind="stable")
    return table.rename_axis("code").reset_index()


def quota_per_100(data: Dataset, level: str) -> pd.DataFrame:
    """Return the quota of the village programme per 100 registered voters of 2019, by area.

    Only villages take part whose quota and voters are both known.
    """
    known = data.villages.set_index("code")[["quota", "voters"]].dropna()
    area = known.index.str[: CODE_LENGTH[level]].rename("area_code")
    sums = known.groupby(area).sum().reindex(data.codes(level))
    return rates.ratio(sums["quota"], sums["voters"])


def extremes(table: pd.DataFrame, value: str) -> dict[str, pd.Series | float] | None:
    """Return the rows with the lowest and the highest `value`; None where none is known.

    Returns:
        low and high (rows of `table`) and times: how often the lowest goes into the highest.
    """
    known = table.dropna(subset=[value])
    if known.empty:
        return None
    low, high = known.loc[known[value].idxmin()], known.loc[known[value].idxmax()]
    times = high[value] / low[value] if low[value] else float("nan")
    return {"low": low, "high": high, "times": times}


def idm_status(data: Dataset, area: str) -> pd.DataFrame | None:
    """Return how many villages of `area` have each IDM status; None where none is known.

    Returns:
        status (of `IDM_STATUSES`, all five) and villages.
    """
    inside = data.villages["code"].isin(data.codes("village", area))
    known = data.villages.loc[inside, "idm_status"].dropna()
    if known.empty:
        return None
    sizes = known.value_counts().reindex(list(IDM_STATUSES), fill_value=0)
    return sizes.rename_axis("status").rename("villages").reset_index()


def idm_villages(data: Dataset, area: str) -> pd.DataFrame:
    """Return village_label, subdistrict_name, type, idm_score, idm_status; lowest score first.

    Score from 0 to 1; NaN where there is no IDM, as in a kelurahan; these come last.
    """
    inside = data.villages[data.villages["code"].isin(data.codes("village", area))]
    columns = ["code", "village_label", "subdistrict_name", "type", "idm_score", "idm_status"]
    return inside[columns].sort_values("idm_score", ignore_index=True, kind="stable")
