"""Who is protected: people, quotas and double payment, by area and month."""

from collections.abc import Sequence

import pandas as pd

from analytics import rates
from analytics.cube.query import AMOUNTS, CODE_LENGTH, COUNTS
from analytics.dataset import Dataset
from analytics.store.reference import level_of


def counts(
    data: Dataset, level: str, month: pd.Timestamp, schemes: Sequence[str] | None = None
) -> pd.DataFrame:
    """Return the cube's measures in one month, one row per area of `level`.

    Index area_code; people in the counts, IDR in the amounts. NaN throughout where there
    is no register; 0 where there is one and it has nobody. Shared: copy before changing.
    """
    areas = data.codes(level)
    if data.cube is None:
        return pd.DataFrame({name: rates.unknown(areas) for name in COUNTS + AMOUNTS})
    months = _by_month(data, level, None if schemes is None else tuple(schemes))
    if month in months:
        return months[month]
    index = pd.Index(areas, name="area_code", dtype="str")
    return pd.DataFrame(0, index, COUNTS + AMOUNTS)


def of_area(data: Dataset, area: str, month: pd.Timestamp) -> pd.Series:
    """Return the cube's measures of one area in one month, as in `counts`."""
    return counts(data, level_of(area), month).loc[area]


def worker_months(
    data: Dataset, level: str, month: pd.Timestamp, schemes: Sequence[str] | None = None
) -> pd.Series:
    """Return the worker-months from the start of the register through `month`, by area."""
    areas = data.codes(level)
    if data.cube is None:
        return rates.unknown(areas)
    rows = _chosen(data.cube, schemes)
    return _sum_by_area(rows[rows["month"] <= month], level, areas, ["people"])["people"]


def villages_at_quota(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return how many villages have their quota, out of those that have one.

    Index area_code; value and numerator: villages at quota; denominator: villages with a
    quota. NaN where no village has one: kelurahan lie outside the programme.
    """
    reached, quota = _village_quota(data, month)
    inside = quota.notna()
    total = _sum_villages(inside.astype(float), data, level)
    there = total > 0
    number = _sum_villages((reached >= quota).astype(float).where(inside), data, level)
    number = number.where(there & reached.notna().any())
    table = rates.ratio(number, total.where(there))
    return table.assign(value=number)


def programme_coverage(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return people of the village programme per quota, in percent; kelurahan are NaN."""
    reached, quota = _village_quota(data, month)
    inside = quota.notna()
    people = _sum_villages(reached.where(inside), data, level)
    total = _sum_villages(quota, data, level)
    return rates.ratio(people.where(total > 0), total)


def per_100_adults(
    data: Dataset, level: str, month: pd.Timestamp, schemes: Sequence[str] | None = None
) -> pd.DataFrame:
    """Return people protected per 100 registered voters of 2019, where voters are known."""
    voters = data.villages.set_index("code")["voters"]
    people = counts(data, "village", month, schemes)["people"].where(voters.notna())
    return rates.ratio(_sum_villages(people, data, level), _sum_villages(voters, data, level))


def village_people(data: Dataset, month: pd.Timestamp) -> pd.Series:
    """Return the people of the village programme in `month`, by village code."""
    schemes = [data.village_scheme] if data.village_scheme else []
    return counts(data, "village", month, schemes)["people"]


def _village_quota(data: Dataset, month: pd.Timestamp) -> tuple[pd.Series, pd.Series]:
    quota = data.villages.set_index("code")["quota"]
    return village_people(data, month).reindex(quota.index), quota


def _by_month(
    data: Dataset, level: str, schemes: tuple[str, ...] | None
) -> dict[pd.Timestamp, pd.DataFrame]:
    """Roll the cube up once for all months; a page asks for one month after the other."""
    key = ("counts", level, schemes)
    if key not in data.memo:
        rows = _chosen(data.cube, schemes)
        area = rows["village_code"].str[: CODE_LENGTH[level]].rename("area_code")
        sums = rows.groupby(["month", area])[COUNTS + AMOUNTS].sum()
        areas = pd.Index(data.codes(level), name="area_code")
        data.memo[key] = {
            month: table.droplevel("month").reindex(areas, fill_value=0)
            for month, table in sums.groupby(level="month")
        }
    return data.memo[key]


def _chosen(cube: pd.DataFrame, schemes: Sequence[str] | None) -> pd.DataFrame:
    return cube if schemes is None else cube[cube["scheme"].isin(schemes)]


def _sum_by_area(
    rows: pd.DataFrame, level: str, areas: list[str], columns: list[str]
) -> pd.DataFrame:
    area = rows["village_code"].str[: CODE_LENGTH[level]].rename("area_code")
    return rows.groupby(area)[columns].sum().reindex(areas, fill_value=0)


def _sum_villages(values: pd.Series, data: Dataset, level: str) -> pd.Series:
    """Sum village values by area; an area of which nothing is known stays unknown."""
    area = values.index.str[: CODE_LENGTH[level]].rename("area_code")
    return values.groupby(area).sum(min_count=1).reindex(data.codes(level))
