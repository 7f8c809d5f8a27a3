"""Who could be taken into a plan: lapsing cover, lapsed cover, and workers never covered."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics import welfare
from analytics.cube.query import months_between
from analytics.dataset import Dataset
from analytics.planning.scenario import ALL_SCHEMES, Scenario

KINDS = ("renewal", "former", "new")
PALM_SCHEME = "dbh_sawit"
COLUMNS = ["village_code", "kind", "scheme", "due", "palm", "people", "self_paying"]


@dataclass(frozen=True)
class Pools:
    """People by village, and what is known of the villages.

    Attributes:
        rows: One row per group of people: `COLUMNS`. kind is one of `KINDS`: ``renewal``, whose
            cover ends in the plan or the month before; ``former``, covered by a scheme once and
            not now (at least: its largest month less those active); ``new``, the rest of the
            base. due is the number of the plan month from which they need cover; palm tells
            palm workers, who are known only from their scheme; self_paying of them renew
            themselves.
        villages: Index village code; poor (workers in deciles 1–4), adults (voters of 2019),
            base, covered (most in a month from the one before the plan to its end, as booked
            already), gap (base less covered). NaN where unknown.
        base: What the base counts: ``poor``, ``adults`` where no register tells workers by
            decile, or None where nobody knows. Neither tells ages: who is 65 or older drops
            out only at enrolment.
    """

    rows: pd.DataFrame
    villages: pd.DataFrame
    base: str | None


def pools(data: Dataset, scenario: Scenario) -> Pools:
    """Return who could be taken into the plan of `scenario`, in every village of the area."""
    months = scenario.calendar
    known = _booked(data, months)
    villages, base = _villages(data, months)
    lapsing = [_renewals(known, months), _former(known, months)]
    former = lapsing[1].groupby("village_code")["people"].sum()
    villages["covered"] = _covered(data, months)
    villages["gap"] = (villages["base"] - villages["covered"]).clip(lower=0)
    new = (villages["gap"] - former.reindex(villages.index, fill_value=0)).clip(lower=0)
    rows = pd.concat([*lapsing, _new(new.dropna())], ignore_index=True)
    rows = rows[rows["people"] > 0].reset_index(drop=True).astype({"people": int, "due": int})
    rows["palm"] = rows["scheme"] == PALM_SCHEME
    rows["self_paying"] = _self_paying(rows, scenario.self_pct)
    return Pools(rows[COLUMNS], villages, base)


def comes_first(rows: pd.DataFrame, scenario: Scenario) -> pd.Series:
    """Tell of which rows of `Pools` the cover is to be renewed before anyone else."""
    lapsing = rows["kind"] != "new"
    if scenario.renew_first == ALL_SCHEMES:
        return lapsing
    return lapsing & (rows["scheme"] == scenario.renew_first)


def _booked(data: Dataset, months: pd.DatetimeIndex) -> pd.DataFrame:
    """Return the register's people and ending by month, village and scheme, to the plan's end."""
    by = ["month", "village_code", "scheme"]
    if data.cube is None:
        return pd.DataFrame(columns=[*by, "people", "ending"]).astype({"month": months.dtype})
    rows = data.cube[data.cube["month"] <= months[-1]]
    return rows.groupby(by, as_index=False)[["people", "ending"]].sum()


def _renewals(known: pd.DataFrame, months: pd.DatetimeIndex) -> pd.DataFrame:
    # Whose cover ends in the last month of the plan needs nothing from it.
    ends = months_between(months[0] - pd.DateOffset(months=1), months[-1])[:-1]
    rows = known[known["month"].isin(ends)]
    return rows.assign(
        kind="renewal", due=ends.get_indexer(rows["month"]), people=rows["ending"]
    ).drop(columns=["month", "ending"])


def _former(known: pd.DataFrame, months: pd.DatetimeIndex) -> pd.DataFrame:
    before = known[known["month"] < months[0]]
    by = ["village_code", "scheme"]
    most = before.groupby(by)["people"].max()
    newest = before[before["month"] == months[0] - pd.DateOffset(months=1)]
    active = newest.groupby(by)["people"].sum().reindex(most.index, fill_value=0)
    return (most - active).rename("people").reset_index().assign(kind="former", due=0)


def _new(people: pd.Series) -> pd.DataFrame:
    rows = people.rename_axis("village_code").rename("people").reset_index()
    return rows.astype({"people": int}).assign(kind="new", scheme="", due=0)


def _villages(data: Dataset, months: pd.DatetimeIndex) -> tuple[pd.DataFrame, str | None]:
    adults = data.villages.set_index("code")["voters"].astype(float)
    poor = welfare.decile_counts(data, months[0])["workers"].reindex(adults.index)
    table = pd.DataFrame({"poor": poor.astype(float), "adults": adults})
    base = next((name for name in ("poor", "adults") if table[name].notna().any()), None)
    return table.assign(base=table[base] if base else np.nan), base


def _covered(data: Dataset, months: pd.DatetimeIndex) -> pd.Series:
    codes = data.villages["code"]
    if data.cube is None:
        return pd.Series(0, index=codes)
    window = data.cube["month"].between(months[0] - pd.DateOffset(months=1), months[-1])
    by = data.cube[window].groupby(["village_code", "month"])["people"].sum()
    return by.groupby("village_code").max().reindex(codes, fill_value=0)


def _self_paying(rows: pd.DataFrame, percent: int) -> np.ndarray:
    """Return how many of each row renew themselves: rounded so that the sum is right."""
    lapsing = rows["people"].where(rows["kind"] != "new", 0).to_numpy(dtype=int)
    return np.diff(lapsing.cumsum() * percent // 100, prepend=0)
