"""Who they are: the people protected by decile, sex, age and occupation."""

import pandas as pd

from analytics.dataset import Dataset
from analytics.targeting.errors import by_person, of_month, on_day
from analytics.targeting.shape import (
    ABOVE,
    AGE,
    AGES,
    DECILE,
    NO_DECILE,
    OTHER,
    PROTECTED,
    SEX,
    TARGET,
    UNKNOWN,
    UNLISTED,
    WORKERS,
)
from analytics.vocabulary import DECILES

ORDER = {SEX: ("M", "F", UNKNOWN), AGE: (*AGES, UNKNOWN)}


def deciles(data: Dataset, month: pd.Timestamp, area: str) -> pd.DataFrame | None:
    """Return the people protected and the workers listed in each decile of `area`.

    Returns:
        value (1 to 10, then `NO_DECILE`), people (protected, where enrolled), workers (listed;
        NaN for `NO_DECILE`), covered_workers (of those, protected), share (percent of all
        protected), covered_pct (percent of the workers). None unless `by_person`.
    """
    if not by_person(data):
        return None
    rows = _inside(data, of_month(data, month, DECILE), area)
    sums = rows.groupby(["counted", "value"])["people"].sum()
    listed = _inside(data, on_day(data, month, DECILE), area).groupby("value")["workers"].sum()
    values = [*map(str, DECILES), NO_DECILE]
    table = pd.DataFrame({
        "people": _of(sums, PROTECTED).reindex(values, fill_value=0),
        "workers": listed.reindex(values[:-1], fill_value=0),
        "covered_workers": _of(sums, WORKERS).reindex(values[:-1], fill_value=0),
    }).reindex(values).rename_axis("value").reset_index()  # fmt: skip
    return table.assign(
        share=_percent(table["people"], table["people"].sum()),
        covered_pct=100 * table["covered_workers"] / table["workers"].where(table["workers"] > 0),
    )


def shares(data: Dataset, month: pd.Timestamp, area: str, by: str) -> pd.DataFrame | None:
    """Return the people protected by a grouping other than decile.

    Returns:
        value, people, share (percent of all), outside (of them not in deciles 1-4) and
        outside_pct; need and need_share: the workers of deciles 1-4 in the same group and
        their percent of all such workers (not by occupation: the poverty register keeps
        none). In the order of `ORDER`, occupations largest first; NaN where nothing could be
        matched. None without a register, or with nobody protected.
    """
    if data.reached is None:
        return None
    rows = _inside(data, of_month(data, month, by), area)
    rows = rows[rows["counted"] == PROTECTED]
    if rows.empty:
        return None
    people = rows.groupby("value")["people"].sum()
    outside = rows[rows["standing"].isin([ABOVE, UNLISTED])].groupby("value")["people"].sum()
    need = _need(data, month, area, by)
    # Also a group that is not reached at all has its row.
    values = people.index.union(need.index[need > 0])
    table = pd.DataFrame({
        "people": people.reindex(values, fill_value=0),
        "outside": outside.reindex(values, fill_value=0) if by_person(data) else float("nan"),
        "need": need.reindex(values) if need.empty else need.reindex(values, fill_value=0),
    })  # fmt: skip
    table["share"] = _percent(table["people"], people.sum())
    table["outside_pct"] = 100 * table["outside"] / table["people"].where(table["people"] > 0)
    table["need_share"] = _percent(table["need"], need.sum())
    return _ordered(table, by).rename_axis("value").reset_index()


def _need(data: Dataset, month: pd.Timestamp, area: str, by: str) -> pd.Series:
    """Return the workers of deciles 1-4 by group; empty where nobody knows."""
    if not by_person(data) or by not in ORDER:
        return pd.Series(dtype=float)
    poor = _inside(data, on_day(data, month, by), area)
    return poor[poor["standing"] == TARGET].groupby("value")["workers"].sum()


def too_old_or_young(data: Dataset, month: pd.Timestamp, area: str) -> float:
    """Return how many missed workers of deciles 1-4 are below 18, or 65 and older.

    They can no longer be enrolled, or not yet. NaN unless `by_person`.
    """
    if not by_person(data):
        return float("nan")
    listed = _inside(data, on_day(data, month, AGE), area)
    reached = _inside(data, of_month(data, month, AGE), area)
    reached = reached[reached["counted"] == WORKERS]
    total = 0.0
    for rows, name, sign in ((listed, "workers", 1), (reached, "people", -1)):
        chosen = rows["value"].isin([AGES[0], AGES[-1]]) & (rows["standing"] == TARGET)
        total += sign * rows.loc[chosen, name].sum()
    return total


def _inside(data: Dataset, rows: pd.DataFrame, area: str) -> pd.DataFrame:
    code = rows["village_code"]
    return rows[(code == area) | code.str.startswith(f"{area}.")]


def _of(sums: pd.Series, counted: str) -> pd.Series:
    return sums[sums.index.get_level_values(0) == counted].droplevel(0)


def _percent(part: pd.Series, whole: float) -> pd.Series:
    return 100 * part / whole if whole > 0 else part * float("nan")


def _ordered(table: pd.DataFrame, by: str) -> pd.DataFrame:
    if by in ORDER:
        return table.reindex([value for value in ORDER[by] if value in table.index])
    ranked = table.sort_values("people", ascending=False, kind="stable")
    last = [value for value in (OTHER, UNKNOWN) if value in ranked.index]
    return pd.concat([ranked.drop(index=last), ranked.loc[last]])
