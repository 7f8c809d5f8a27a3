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
        area_code, label (unique), subdistrict_name, type (of villages), value, numerator,
        denominator (in the units of the metric; NaN: no data yet) and outside: the figure
        speaks of the village programme, and the area has no part in it.

    Raises:
        KeyError: There is no such metric.
    """
    figures = indicators.value(data, METRICS[metric_key], level, month)
    rows = figures.reindex(data.codes(level, within)).rename_axis("area_code").reset_index()
    rows = rows.merge(_names(data, level), on="area_code", how="left")
    columns = ["area_code", "label", "subdistrict_name", "type"]
    outside = _outside(data, metric_key, level).reindex(rows["area_code"]).to_numpy()
    rows = rows[[*columns, "value", "numerator", "denominator"]].assign(outside=outside)
    return rows


def largest_count(data: Dataset) -> float:
    """Return the most people that any village has protected in any month; NaN if unknown."""
    if data.cube is None or data.cube.empty:
        return float("nan")
    return float(data.cube.groupby(["village_code", "month"])["people"].sum().max())


def _names(data: Dataset, level: str) -> pd.DataFrame:
    if level == "village":
        names = data.villages.rename(columns={"code": "area_code", "village_label": "label"})
        return names[["area_code", "label", "subdistrict_name", "type"]]
    names = data.areas.rename(columns={"code": "area_code", "name": "label"})
    return names.assign(subdistrict_name=names["label"])[
        ["area_code", "label", "subdistrict_name", "type"]
    ]


def _outside(data: Dataset, metric_key: str, level: str) -> pd.Series:
    """Tell for each area whether none of its villages has a quota that the metric asks for."""
    quota = data.villages.set_index("code")["quota"]
    area = quota.index.str[: CODE_LENGTH[level]]
    concerned = "programmes" in METRICS[metric_key].sources and data.village_scheme is not None
    return quota.isna().groupby(area).all() & concerned
