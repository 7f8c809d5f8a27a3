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


def figures(data: Dataset, before: Point, after: Point) -> pd.DataFrame:
    """Return the whole catalogue of both sides.

    Returns:
        One row per metric that areas have, in the catalogue's order: metric (its key), unit,
        before, after, change (for a percentage in percentage points) and change_pct: the
        change of a count or an amount in percent of `before`. NaN where a side is unknown;
        change_pct also for rates, and where `before` is 0.
    """
    table = pd.DataFrame(
        {
            "metric": list(COMPUTE),
            "unit": [METRICS[key].unit for key in COMPUTE],
            "before": _values(data, before),
            "after": _values(data, after),
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
    sides = [
        listing.areas(at(data, point.version), key, "village", point.month, within)
        for point in (before, after)
    ]
    table = sides[0][["area_code", "label", "subdistrict_name", "outside"]]
    table = table.assign(before=sides[0]["value"], after=sides[1]["value"])
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
    rows = data.cube[data.cube["village_code"].str.startswith(area)]
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


def _values(data: Dataset, point: Point) -> list[float]:
    known, level = at(data, point.version), reference.level_of(point.area)
    return [
        float(compute(known, level, point.month)["value"].get(point.area, np.nan))
        for compute in COMPUTE.values()
    ]
