"""Where membership may stand in a year, with the range that its own ups and downs leave open."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics import members
from analytics.dataset import Dataset
from analytics.vocabulary import SEGMENTS

WINDOW_MONTHS = 12
# From three changes on a spread can be told; from fewer any range would be a guess.
FEWEST_COUNTS = 4
# Never further ahead than looked back.
HORIZON_MONTHS = WINDOW_MONTHS
# Of so many in a hundred projections of this kind the truth would lie inside.
RANGES_PCT = (80, 95)
COLUMNS = ["as_of", "active_members"]


@dataclass(frozen=True)
class Projection:
    """The drift method over the counts of the last 12 months, in people.

    `history` holds every count so far: as_of and active_members. `per_month` is the mean change a
    month, `months` the time between the first and last count used. `path` has one row per month
    end, the newest count first: day, middle, and low_80, high_80, low_95, high_95. `lost` are
    people of the programmes, counted now, whose cover the register lets end before the last of
    them: the path does not know of it. NaN without a register.
    """

    history: pd.DataFrame
    since: pd.Timestamp
    until: pd.Timestamp
    counts: int
    months: int
    members: int
    per_month: float
    path: pd.DataFrame
    lost: float

    def at(self, day: pd.Timestamp) -> pd.Series | None:
        """Return the row of the month of `day`; None where the path does not reach it."""
        same = self.path["day"].dt.to_period("M") == day.to_period("M")
        return self.path[same].iloc[0] if same.any() else None


def projection(data: Dataset, month: pd.Timestamp) -> Projection | None:
    """Return the projection from the counts of the 12 months to the newest one by `month`.

    Each change is taken as drift × months plus noise that grows with the root of the months; the
    range adds the doubt about the drift itself. That is the drift method of Hyndman and
    Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 2021, sections 5.2 and 5.5,
    for counts at unequal distances, with Student's t, since the counts are few.

    Returns:
        None with fewer than `FEWEST_COUNTS` counts of the same segments in those months.
    """
    counts = recent(data, month)
    if len(counts) < FEWEST_COUNTS:
        return None
    people = counts["active_members"].to_numpy()
    gaps = np.diff(counts["as_of"].map(members.month_number))
    whole = int(gaps.sum())
    drift = (people[-1] - people[0]) / whole
    noise = np.sqrt(((np.diff(people) - drift * gaps) ** 2 / gaps).sum() / (len(gaps) - 1))
    newest = counts["as_of"].iloc[-1]
    ahead = np.arange(HORIZON_MONTHS + 1)
    spread = noise * np.sqrt(ahead * (1 + ahead / whole))
    path = _path(newest, people[-1] + drift * ahead, spread, len(gaps) - 1)
    return Projection(
        members.until(members.by_segment(data), month)[COLUMNS],
        counts["as_of"].iloc[0],
        newest,
        len(counts),
        whole,
        int(people[-1]),
        drift,
        path,
        _lost(data, path["day"]),
    )


def recent(data: Dataset, month: pd.Timestamp) -> pd.DataFrame:
    """Return the counts that a projection may use, oldest first: as_of and active_members.

    Those of the 12 months to the newest one by `month` that hold the same segments as it.
    """
    known = members.until(members.by_segment(data), month)
    if known is None:
        return pd.DataFrame({"as_of": pd.Series(dtype="datetime64[us]"), "active_members": []})
    held = known[[column for column in known if column in SEGMENTS]].notna()
    number = known["as_of"].map(members.month_number)
    same = (held == held.iloc[-1]).all(axis=1) & (number >= number.iloc[-1] - WINDOW_MONTHS)
    # Of two counts in one month the later one stands: between them no month has passed.
    return known.loc[same & ~number.duplicated(keep="last"), COLUMNS].reset_index(drop=True)


def _path(newest: pd.Timestamp, middle: np.ndarray, spread: np.ndarray, free: int) -> pd.DataFrame:
    # Heavy, and only this page asks for it.
    from scipy.special import stdtrit

    month = newest.to_period("M")
    ends = [(month + step).end_time.normalize() for step in range(1, len(middle))]
    table = pd.DataFrame({"day": pd.to_datetime([newest, *ends]), "middle": middle})
    for percent in RANGES_PCT:
        half = spread * stdtrit(free, (1 + percent / 100) / 2)
        table[f"low_{percent}"] = np.maximum(0, middle - half)
        table[f"high_{percent}"] = middle + half
    return table.assign(day=table["day"].astype("datetime64[us]"))


def _lost(data: Dataset, days: pd.Series) -> float:
    now, then = members.programme_people(data, days.iloc[[0, -1]])
    return max(0.0, now - then) if pd.notna(now) else float("nan")
