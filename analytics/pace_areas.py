"""What pace each kecamatan would need, beside what the register says it did."""

from math import ceil

import numpy as np
import pandas as pd

from analytics import coverage, rates
from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset
from analytics.pace import YEAR_MONTHS
from analytics.planning.shares import proportional


def by_subdistrict(
    data: Dataset, month: pd.Timestamp, missing: float, months_left: float
) -> pd.DataFrame:
    """Share the people `missing` in the regency out over its kecamatan by their adults.

    Members are counted by regency only, so nobody knows what each kecamatan lacks: its adults
    (voters of 2019) stand for its part of the worker base. What it did is told by the register,
    which knows only the programmes' people.

    Args:
        missing: To the target, in people; NaN where unknown.
        months_left: Until the target is due; NaN once it is over.

    Returns:
        One row per kecamatan, by code: area_code, name, adults, people (its part, whole; 0
        where nobody is missing), needed (people a month), before and now (people protected 12
        months before `month` and in it), per_month (the change a month). NaN where unknown.
    """
    areas = data.codes("subdistrict")
    names = data.areas.set_index("code")["name"]
    adults = _adults(data)
    part = _parts(adults, missing)
    past = month - pd.DateOffset(months=YEAR_MONTHS)
    before, now = (coverage.counts(data, "subdistrict", each)["people"] for each in (past, month))
    return pd.DataFrame(
        {
            "area_code": areas,
            "name": names.reindex(areas).to_numpy(),
            "adults": adults.to_numpy(),
            "people": part,
            "needed": part / months_left,
            "before": before.to_numpy(dtype=float),
            "now": now.to_numpy(dtype=float),
            "per_month": (now - before).to_numpy(dtype=float) / YEAR_MONTHS,
        }
    )


def _adults(data: Dataset) -> pd.Series:
    voters = data.villages.set_index("code")["voters"].astype(float)
    area = voters.index.str[: CODE_LENGTH["subdistrict"]]
    known = voters.groupby(area).sum(min_count=1)
    areas = data.codes("subdistrict")
    return known.reindex(areas) if len(known) else rates.unknown(areas)


def _parts(adults: pd.Series, missing: float) -> np.ndarray:
    """Return the people of each kecamatan; NaN where the adults of one are unknown."""
    if adults.isna().any() or pd.isna(missing):
        return np.full(len(adults), np.nan)
    return proportional(max(0, ceil(missing)), adults.to_numpy()).astype(float)
