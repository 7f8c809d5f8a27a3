"""How fast membership grows, how fast it must grow, and when a target is reached."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

import pandas as pd

from analytics import contributions, members, ucj
from analytics.contributions import YEAR_MONTHS
from analytics.dataset import Dataset
from analytics.vocabulary import SEGMENTS

# Over a shorter time one programme's start or end would pass for a trend.
FEWEST_MONTHS = 6
# Further ahead a date is no statement about the world any more.
HORIZON_MONTHS = 100 * 12


@dataclass(frozen=True)
class Pace:
    """Growth between two counts of the same segments, in people.

    `programme_before` and `programme` are the people in the register at both counts: a part of
    the members, BPU above all. NaN without a register.
    """

    since: pd.Timestamp
    until: pd.Timestamp
    months: int
    before: int
    members: int
    programme_before: float
    programme: float

    @property
    def per_month(self) -> float:
        """Return the members gained a month; negative where they became fewer."""
        return (self.members - self.before) / self.months

    @property
    def per_month_without_programme(self) -> float:
        """Return the same without the register's people; NaN where there is no register."""
        own = (self.members - self.programme) - (self.before - self.programme_before)
        return own / self.months


@dataclass(frozen=True)
class Outlook:
    """Where the regency stands, how fast it grows, and what every target asks for.

    `targets` has one row per target that binds the regency, each by itself because the systems
    rest on different denominators: target_system, area_code, year, target_pct, reference;
    coverage_pct now and achieved_pct, its share of the target; members wanted and people missing
    to them (negative: exceeded), worker_months and cost_idr, their months and full contributions
    for the 12 months after the month asked for (0 where exceeded); months_left from the newest
    count through December of the target's year (NaN once it is over) and needed, members a month
    over them; outcome (``reached``, ``dated``, ``beyond`` the horizon, ``never``, ``unknown``)
    and reached, the month where dated. NaN where unknown.

    `path` has the row of the year's leading target and, if that is another, of the last one of
    its system and area; without rows where no target is set for the year.
    """

    now: members.Standing
    pace: Pace | None
    targets: pd.DataFrame
    path: pd.DataFrame


def outlook(data: Dataset, month: pd.Timestamp, definition: str | None) -> Outlook:
    """Return the regency's outlook at `month` over the worker base of `definition`."""
    counts = members.by_segment(data)
    now = members.standing(data, month, definition, counts)
    speed = present(data, month, counts)
    targets = _to_targets(data, month, now, speed)
    return Outlook(now, speed, targets, _path(targets, ucj.target(data, month), month.year))


def present(data: Dataset, month: pd.Timestamp, counts: pd.DataFrame | None = None) -> Pace | None:
    """Return the pace of the last 12 months of counts, or None where counts do not tell.

    The newest count not after `month` is held against the one closest to 12 months before it
    (of two as close, the older) among those that hold the same segments and lie at least
    `FEWEST_MONTHS` before. Months are counted from calendar month to calendar month.

    Args:
        counts: `members.by_segment(data)`, where the caller has it.
    """
    known = members.until(members.by_segment(data) if counts is None else counts, month)
    if known is None:
        return None
    newest = known.iloc[-1]
    held = known[[column for column in known if column in SEGMENTS]].notna()
    months = members.month_number(newest["as_of"]) - known["as_of"].map(members.month_number)
    months = months[(held == held.iloc[-1]).all(axis=1) & (months >= FEWEST_MONTHS)]
    if months.empty:
        return None
    before = known.loc[(months - YEAR_MONTHS).abs().idxmin()]
    dates = pd.Series([before["as_of"], newest["as_of"]])
    return Pace(
        before["as_of"],
        newest["as_of"],
        int(months[before.name]),
        int(before["active_members"]),
        int(newest["active_members"]),
        *members.programme_people(data, dates),
    )


def months_until(target_pct: float, workers: float, pace: Pace) -> int | None:
    """Return the fewest months after the newest count in which the target is met.

    That is the smallest n ≥ 0 with `workers` × `target_pct` ÷ 100 ≤ members + pace × n; None
    where there is no such n. The worker base is taken as it is now.
    """
    # Exact: in floats the last month could slip by one.
    missing = Fraction(str(target_pct)) / 100 * int(workers) - pace.members
    rise = pace.members - pace.before
    if missing <= 0:
        return 0
    return ceil(missing * pace.months / rise) if rise > 0 else None


def by_definition(data: Dataset, month: pd.Timestamp) -> pd.DataFrame:
    """Return every target of the year against every definition of the worker base.

    Returns:
        One row per definition and target: definition, target_system, area_code, year,
        target_pct, reference, coverage_pct, achieved_pct (%) and people missing. Empty without
        any definition.
    """
    counts = members.by_segment(data)
    due = data.targets[data.targets["year"] == month.year]
    tables = [
        _against(due, members.standing(data, month, definition, counts)).assign(
            definition=definition
        )
        for definition in ucj.definitions(data)
    ]
    return pd.concat(tables, ignore_index=True) if tables else due.iloc[:0]


def _to_targets(
    data: Dataset, month: pd.Timestamp, now: members.Standing, pace: Pace | None
) -> pd.DataFrame:
    table = _against(data.targets, now)
    missing = table["people"].clip(lower=0)
    table["worker_months"] = missing * YEAR_MONTHS
    table["cost_idr"] = missing * contributions.year_price(month)
    december = table["year"] * YEAR_MONTHS + YEAR_MONTHS - 1
    left = december - members.month_number(now.as_of)
    table["months_left"] = left.where(left > 0).astype(float)
    table["needed"] = missing / table["months_left"]
    dates = [_when(percent, now, pace) for percent in table["target_pct"]]
    table["outcome"] = [outcome for outcome, _ in dates]
    table["reached"] = pd.Series([day for _, day in dates], table.index, "datetime64[us]")
    return table


def _against(targets: pd.DataFrame, now: members.Standing) -> pd.DataFrame:
    table = targets.assign(coverage_pct=now.coverage_pct).reset_index(drop=True)
    table["achieved_pct"] = 100 * table["coverage_pct"] / table["target_pct"]
    table["wanted"] = table["target_pct"] / 100 * now.workers
    table["people"] = table["wanted"] - now.members
    return table


def _path(targets: pd.DataFrame, due: pd.Series | None, year: int) -> pd.DataFrame:
    if due is None:
        return targets.iloc[:0]
    same = ["target_system", "area_code"]
    path = targets[(targets[same] == due[same]).all(axis=1) & (targets["year"] >= year)]
    return path.sort_values(["year", "target_pct"]).iloc[[0, -1]].drop_duplicates("year")


def _when(
    target_pct: float, now: members.Standing, pace: Pace | None
) -> tuple[str, pd.Timestamp | None]:
    """Return outcome and month of reaching one target."""
    if pd.isna(now.coverage_pct):
        return "unknown", None
    if Fraction(str(target_pct)) / 100 * int(now.workers) <= int(now.members):
        return "reached", None
    if pace is None:
        return "unknown", None
    months = months_until(target_pct, now.workers, pace)
    if months is None:
        return "never", None
    if months > HORIZON_MONTHS:
        return "beyond", None
    first = pace.until.to_period("M").start_time
    return "dated", (first + pd.DateOffset(months=months)).as_unit("us")
