"""The areas inside an area, each with its names and one figure."""

import pandas as pd

from analytics import indicators
from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset
from analytics.metrics import METRICS


def areas(
    data: Dataset, metric_key: str, level: str, month: pd.Timestamp, within: str
) -> pd.DataFrame:
    """Return one row per area of `level` at or below `within`, in the order of the codes.

    Returns:
        area_code, label (unique), subdistrict_name, value, numerator, denominator (in the
        units of the metric; NaN: no data yet), lacking (how much the numerator is short of
        the denominator, never below 0) and outside: the figure speaks of the village
        programme, and the area has no part in it.

    Raises:
        KeyError: There is no such metric.
    """
    codes = data.codes(level, within)
    figures = indicators.value(data, METRICS[metric_key], level, month)
    rows = _names(data, level).reindex(codes).join(figures)
    rows["lacking"] = (rows["denominator"] - rows["numerator"]).clip(lower=0)
    rows["outside"] = _outside(data, metric_key, level).reindex(codes)
    return rows.rename_axis("area_code").reset_index()


def largest_count(data: Dataset) -> float:
    """Return the most people that any village has protected in any month; NaN if unknown."""
    if data.cube is None or data.cube.empty:
        return float("nan")
    return float(data.cube.groupby(["village_code", "month"])["people"].sum().max())


def _names(data: Dataset, level: str) -> pd.DataFrame:
    if level == "village":
        names = data.villages.set_index("code")[["village_label", "subdistrict_name"]]
        return names.set_axis(["label", "subdistrict_name"], axis=1)
    names = data.areas.set_index("code")["name"]
    return pd.DataFrame({"label": names, "subdistrict_name": names})


def _outside(data: Dataset, metric_key: str, level: str) -> pd.Series:
    """Tell for each area whether none of its villages has the quota that the metric asks for."""
    quota = data.villages.set_index("code")["quota"]
    concerned = "programmes" in METRICS[metric_key].sources and data.village_scheme is not None
    if level == "village":
        return quota.isna() & concerned
    return quota.isna().groupby(quota.index.str[: CODE_LENGTH[level]]).all() & concerned
