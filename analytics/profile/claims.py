"""The claims of a village, as near to it as they may be told."""

from dataclasses import dataclass

import pandas as pd

from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset
from analytics.small_counts import publishable
from analytics.vocabulary import LEVELS


@dataclass(frozen=True)
class Told:
    """The claims of the smallest area around a village whose count may be published.

    `area` is None where not even the regency's may be. Count and IDR paid; NaN: hidden.
    """

    area: str | None
    claims: float
    paid_idr: float


def nearest(data: Dataset, code: str) -> Told | None:
    """Return all claims on record around a village; None without any table.

    An area is told only where the area around it is, so that no hidden count can be reckoned
    back from others that are shown; nor is it told month by month, for the same reason.
    """
    if data.claims is None:
        return None
    found = Told(None, float("nan"), float("nan"))
    for level, above in zip(LEVELS, (data.area, data.area, code[:8]), strict=True):
        table = _by_area(data, level, above)
        area = code[: CODE_LENGTH[level]]
        if not publishable(table["claims"])[area]:
            break
        found = Told(area, *table.loc[area, ["claims", "paid_idr"]])
    return found


def by_year(data: Dataset) -> pd.DataFrame | None:
    """Return the regency's claims by the year of the event.

    Returns:
        year, claims and paid_idr (IDR); NaN where a count is too small to publish. None without
        any table.
    """
    if data.claims is None:
        return None
    table = _sums(data.claims, data.claims["event_date"].dt.year.rename("year"))
    return table.where(publishable(table["claims"])).reset_index()


def _by_area(data: Dataset, level: str, within: str) -> pd.DataFrame:
    key = ("claims", level)
    if key not in data.memo:
        area = data.claims["village_code"].str[: CODE_LENGTH[level]].rename("area_code")
        data.memo[key] = _sums(data.claims, area)
    return data.memo[key].reindex(data.codes(level, within), fill_value=0)


def _sums(rows: pd.DataFrame, by: pd.Series) -> pd.DataFrame:
    paid = rows["amount_idr"].where(rows["paid_date"].notna())
    groups = rows.assign(paid_idr=paid).groupby(by)
    return pd.DataFrame({"claims": groups.size(), "paid_idr": groups["paid_idr"].sum()}).astype(
        float
    )
