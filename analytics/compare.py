"""Two sides by side: two months, two areas or two data versions."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from analytics import listing
from analytics.cube.query import months_of
from analytics.dataset import Dataset
from analytics.indicators import COMPUTE
from analytics.metrics import METRICS
from analytics.store import reference
from analytics.store.dataset import load

MONTHS, AREAS, VERSIONS = KINDS = ("bulan", "wilayah", "versi")
# Small maps that can still be told apart side by side.
MOST_MONTHS = 12
FULL = 100
# Below this a difference is a slip of computing with fractions.
NOTHING = 1e-9


class Point(NamedTuple):
    """One side: an area in a month, as a data version knows it."""

    version: int
    month: pd.Timestamp
    area: str


class Flow(NamedTuple):
    """People between two months in one area, NaN where the cube cannot tell.

    `joined` and `left` count every beginning and end of cover in between; `moved` is what
    villages inside and outside the area passed to each other. `stayed` is known where nobody
    can have left and come back: between neighbouring months, or where nobody left or joined.
    """

    before: float
    joined: float
    left: float
    moved: float
    stayed: float
    after: float


def figures(
    data: Dataset, before: Point, after: Point, keys: tuple[str, ...] = tuple(COMPUTE)
) -> pd.DataFrame:
    """Return metrics of both sides: by default all that areas have.

    Returns:
        One row per metric, in the order of `keys`: metric (its key), unit,
        before, after, change (for a percentage in percentage points) and change_pct: the
        change of a count or an amount in percent of `before`. NaN where a side is unknown;
        change_pct also for rates, and where `before` is 0.
    """
    table = pd.DataFrame(
        {
            "metric": keys,
            "unit": [METRICS[key].unit for key in keys],
            "before": _values(data, before, keys),
            "after": _values(data, after, keys),
        }
    )
    change = table["after"] - table["before"]
    rate = table["unit"].isin(["%", "per_100_adults"])
    base = table["before"].where((table["before"] > 0) & ~rate)
    return table.assign(change=change, change_pct=100 * change / base)


def villages(data: Dataset, key: str, within: str, before: Point, after: Point) -> pd.DataFrame:
    """Return one metric of both sides for each village of `within`.

    Returns:
        area_code, label, subdistrict_name, before, after, change (NaN where a side is
        unknown), outside, as `listing.areas` has it, and crossed: ``reached`` or ``fell``
        where the village came to 100 or lost it, else empty.
    """
    first, second = (
        _every_village(at(data, point.version), key, point.month) for point in (before, after)
    )
    table = first[["area_code", "label", "subdistrict_name", "outside"]]
    table = table.assign(before=first["value"], after=second["value"])
    table = table[table["area_code"].str.startswith(within)].reset_index(drop=True)
    change = table["after"] - table["before"]
    crossed = np.select(
        [
            (table["before"] < FULL) & (table["after"] >= FULL),
            (table["before"] >= FULL) & (table["after"] < FULL),
        ],
        ["reached", "fell"],
        "",
    )
    return table.assign(change=change.mask(change.abs() < NOTHING, 0.0), crossed=crossed)


def movers(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `villages` that changed, the largest change first."""
    moved = table[table["change"].abs() > 0]
    order = moved["change"].abs().sort_values(ascending=False, kind="stable").index
    return moved.loc[order].reset_index(drop=True)


def ranked(data: Dataset, key: str, month: pd.Timestamp, areas: tuple[str, str]) -> pd.DataFrame:
    """Return the villages of two areas as `listing.areas` does, the highest value first.

    An area within the other one is not listed twice. Unknown values come last.
    """
    parts = [listing.areas(data, key, "village", month, area) for area in areas]
    table = pd.concat(parts).drop_duplicates("area_code")
    return table.sort_values("value", ascending=False, kind="stable", ignore_index=True)


def flow(data: Dataset, area: str, first: pd.Timestamp, last: pd.Timestamp) -> Flow | None:
    """Return who joined, left and stayed between two months; None without a register."""
    if data.cube is None:
        return None
    rows = data.cube_in(area)
    month = rows["month"]
    before = rows.loc[month == first, "people"].sum()
    after = rows.loc[month == last, "people"].sum()
    joined = rows.loc[(month > first) & (month <= last), "started"].sum()
    left = rows.loc[(month >= first) & (month < last), "ending"].sum()
    moved = after - before - joined + left
    neighbours = first + pd.DateOffset(months=1) == last
    # With moves between villages, whoever left one may be counted in another.
    known = moved == 0 and (neighbours or joined == 0 or left == 0)
    stayed = before - left if known else float("nan")
    return Flow(*map(float, (before, joined, left, moved, stayed, after)))


def months_between(data: Dataset, before: Point, after: Point) -> list[pd.Timestamp]:
    """Return at most `MOST_MONTHS` months of the register for small maps, both sides among them.

    Where both sides lie in one month, the months up to it. Empty without a register.
    """
    if data.cube is None:
        return []
    known = months_of(data.cube)
    if before.month == after.month:
        return list(known[known <= after.month][-MOST_MONTHS:])
    between = list(known[(known > before.month) & (known < after.month)])
    months = [before.month, *between, after.month]
    chosen = np.linspace(0, len(months) - 1, min(MOST_MONTHS, len(months)))
    return [months[number] for number in chosen.round().astype(int)]


def at(data: Dataset, version: int) -> Dataset:
    """Return the same area at another data version."""
    return data if version == data.version else load(data.area, version, data.real_only)


def by_month(
    data: Dataset, key: str, within: str, months: tuple[pd.Timestamp, ...]
) -> pd.DataFrame:
    """Return one metric of each village of `within`, month by month.

    Returns:
        area_code, label, subdistrict_name, outside and the values in columns m0, m1, …
    """
    tables = [_every_village(data, key, month) for month in months]
    values = {f"m{number}": table["value"] for number, table in enumerate(tables)}
    rows = tables[0][["area_code", "label", "subdistrict_name", "outside"]].assign(**values)
    return rows[rows["area_code"].str.startswith(within)].reset_index(drop=True)


def _every_village(data: Dataset, key: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return `listing.areas` of all villages; a month is asked for again and again."""
    known = ("every village", key, month)
    if known not in data.memo:
        data.memo[known] = listing.areas(data, key, "village", month, data.area)
    return data.memo[known]


def _values(data: Dataset, point: Point, keys: tuple[str, ...]) -> list[float]:
    known, level = at(data, point.version), reference.level_of(point.area)
    tables = (_figure(known, key, level, point.month) for key in keys)
    return [float(table.get(point.area, np.nan)) for table in tables]


def _figure(data: Dataset, key: str, level: str, month: pd.Timestamp) -> pd.Series:
    """Return a metric of all areas of a level: the next area of the month is then known."""
    known = ("figure", key, level, month)
    if known not in data.memo:
        data.memo[known] = COMPUTE[key](data, level, month)["value"]
    return data.memo[known]
