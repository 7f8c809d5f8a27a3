"""The same person paid for again in the same months: the rows behind "double paid"."""

import numpy as np
import pandas as pd

from analytics.cube.build import month_number
from analytics.findings.shape import day_of, paid_months, told

# Who counts a person, as the cube has it: the latest start, then the lowest slice.
RANK = {
    "worker_key": True,
    "paid_from": False,
    "village_code": True,
    "scheme": True,
    "fund_source": True,
    "paid_through": False,
}
SLICE = ["village_code", "scheme", "fund_source"]


def paid_again(spells: pd.DataFrame) -> pd.DataFrame:
    """Return the months that a row pays for although another row pays for them already.

    One finding per pair of rows and run of months. Its own row is the one that the cube does
    not count; without the rule ``overlap`` the months and IDR add up to the cube's double_paid.
    """
    shared = _sharing(spells)
    shared = shared.sort_values(list(RANK), ascending=list(RANK.values())).reset_index(drop=True)
    runs = _runs(_again(shared))
    own, other = shared.iloc[runs["spell"]], shared.iloc[runs["other"]]
    found = told(_rules(own, other), own, other)
    found = found.assign(first_month=day_of(runs["first"]), last_month=day_of(runs["last"]))
    return paid_months(found, own)


def _sharing(spells: pd.DataFrame) -> pd.DataFrame:
    """Return all spells of the workers of whom two spells share a month."""
    several = spells[spells["worker_key"].duplicated(keep=False)]
    overlaps = several["paid_from"] <= covered_before(several)
    return several[overlaps.groupby(several["worker_key"]).transform("any")]


def covered_before(spells: pd.DataFrame) -> pd.Series:
    """Return through which month each worker's earlier spells reach; NaT for the first one."""
    ordered = spells.sort_values("paid_from", kind="stable")
    reached = ordered.groupby("worker_key")["paid_through"].cummax()
    return reached.groupby(ordered["worker_key"]).shift().reindex(spells.index)


def _again(ranked: pd.DataFrame) -> pd.DataFrame:
    """Return spell, other and month (a number) for each month that a spell pays again.

    `other` is the spell that paid before: the first of the same slice, else the one counted.
    """
    start, end = (month_number(ranked[name]) for name in ("paid_from", "paid_through"))
    length = end - start + 1
    spell = np.repeat(np.arange(len(ranked)), length)
    step = np.arange(len(spell)) - np.repeat(np.cumsum(length) - length, length)
    months = pd.DataFrame({
        "spell": spell,
        "month": np.repeat(start, length) + step,
        "worker": pd.factorize(ranked["worker_key"])[0][spell],
        "slice": ranked.groupby(SLICE, sort=False).ngroup().to_numpy()[spell],
    })  # fmt: skip
    counted = months.groupby(["worker", "month"])["spell"].transform("min")
    in_slice = months.groupby(["worker", "month", "slice"])["spell"].transform("min")
    months["other"] = in_slice.where(in_slice != months["spell"], counted)
    return months.loc[months["spell"] != months["other"], ["spell", "other", "month"]]


def _runs(again: pd.DataFrame) -> pd.DataFrame:
    """Return one row per pair and run of consecutive months: spell, other, first, last."""
    ordered = again.sort_values(["spell", "other", "month"])
    same = ordered[["spell", "other"]].diff().eq(0).all(axis=1)
    run = (~(same & ordered["month"].diff().eq(1))).cumsum()
    return ordered.groupby(run, sort=False).agg(
        spell=("spell", "first"), other=("other", "first"), first=("month", "min"),
        last=("month", "max"),
    )  # fmt: skip


def _rules(own: pd.DataFrame, other: pd.DataFrame) -> np.ndarray:
    """Name each pair after the weightiest thing in which its rows differ."""
    differs = [own[name].to_numpy() != other[name].to_numpy() for name in SLICE]
    return np.select(differs, ["two_villages", "two_schemes", "two_payers"], "overlap")
