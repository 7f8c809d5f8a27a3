"""What others published on coverage: the nation, the province and its regencies."""

import pandas as pd

from analytics.dataset import Dataset
from analytics.store import published, reference

NATION = "00"
# The same name in both languages.
NATION_NAME = "Indonesia"
COVERAGE = ("ucj_coverage_pct", "coverage_of_employed_pct")


def published_coverage(data: Dataset) -> pd.DataFrame:
    """Return every published coverage of the nation, the province and its regencies.

    Returns:
        The columns of `published.series` and area_name; the regency itself first, then from
        the widest area down, oldest figure first. Of denominators that differ or that nobody
        states: to be read beside each other, never as a ranking.
    """
    rows = published.series("coverage")
    province = data.area[:2]
    near = rows["area_code"].isin([NATION, province]) | rows["area_code"].str.startswith(
        f"{province}."
    )
    chosen = rows[near & rows["indicator"].isin(COVERAGE)]
    own_last = chosen["area_code"] != data.area
    chosen = chosen.loc[own_last.sort_values(kind="stable").index].reset_index(drop=True)
    return chosen.assign(area_name=[_name(code) for code in chosen["area_code"]])


def newest_coverage(data: Dataset) -> pd.DataFrame:
    """Return for each area the newest published UCJ coverage that nobody doubts.

    Returns:
        As `published_coverage`, one row per area. The regency itself is always there, with
        NaN as `value` where nothing was published for it.
    """
    rows = published_coverage(data)
    sound = rows[(rows["indicator"] == COVERAGE[0]) & ~rows["doubtful"]]
    newest = sound.groupby("area_code", sort=False).tail(1)
    if data.area in set(newest["area_code"]):
        return newest.reset_index(drop=True)
    own = pd.DataFrame([{"area_code": data.area, "area_name": _name(data.area), "as_of": ""}])
    return pd.concat([own, newest], ignore_index=True)


def _name(area: str) -> str:
    return NATION_NAME if area == NATION else reference.area_name(area)
