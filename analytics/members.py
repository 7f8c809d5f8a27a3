"""How the regency's membership developed: every count, by segment and over the worker base."""

from dataclasses import dataclass

import pandas as pd

from analytics import ucj
from analytics.dataset import Dataset
from analytics.vocabulary import SEGMENTS

# A count of the last quarter stands for the end of its year; an earlier one does not.
YEAR_END_FROM_MONTH = 10


@dataclass(frozen=True)
class Standing:
    """The newest count of the regency and its worker base, in people; NaN and NaT: unknown.

    `months_old` is the age of the count in the month asked for; NaN without a count. `left_out`
    are segments that an earlier count holds and this one does not.
    """

    as_of: pd.Timestamp
    members: float
    base_as_of: pd.Timestamp
    workers: float
    months_old: float
    left_out: tuple[str, ...]

    @property
    def coverage_pct(self) -> float:
        """Return active members per worker, in percent."""
        return 100 * self.members / self.workers


def standing(
    data: Dataset,
    month: pd.Timestamp,
    definition: str | None,
    counts: pd.DataFrame | None = None,
) -> Standing:
    """Return the newest count and the newest base of `definition`, neither after `month`.

    Args:
        counts: `by_segment(data)`, where the caller has it.
    """
    counts = until(by_segment(data) if counts is None else counts, month)
    bases = until(_bases(data, definition), month)
    known = counts is not None
    return Standing(
        as_of=counts["as_of"].iloc[-1] if known else pd.NaT,
        members=float(counts["active_members"].iloc[-1]) if known else float("nan"),
        base_as_of=pd.NaT if bases is None else bases["as_of"].iloc[-1],
        workers=float("nan") if bases is None else float(bases["workers"].iloc[-1]),
        months_old=month_number(month) - month_number(counts["as_of"].iloc[-1])
        if known
        else float("nan"),
        left_out=_left_out(counts) if known else (),
    )


def by_segment(data: Dataset) -> pd.DataFrame | None:
    """Return the regency's active members at every count, or None where it has none.

    Returns:
        One row per reference date, oldest first: as_of, one column per segment ever counted
        (people; NaN where that count leaves the segment out) and active_members, their sum.
        Shared: copy before changing.
    """
    if "members" not in data.memo:
        data.memo["members"] = _by_segment(data)
    return data.memo["members"]


def coverage_by_count(data: Dataset) -> pd.DataFrame | None:
    """Return coverage at every count, by definition of the worker base; None without a count.

    Returns:
        One row per reference date and definition known: as_of, definition, active_members,
        workers (people; the newest base not after the month of the count, NaN before any) and
        coverage_pct (%).
    """
    table = by_segment(data)
    if table is None:
        return None
    rows = [
        table[["as_of", "active_members"]].assign(
            definition=definition, workers=_base_at(data, definition, table["as_of"])
        )
        for definition in ucj.definitions(data)
    ]
    if not rows:
        return None
    whole = pd.concat(rows, ignore_index=True)
    return whole.assign(coverage_pct=100 * whole["active_members"] / whole["workers"])


def with_base(data: Dataset, definition: str | None) -> pd.DataFrame | None:
    """Return `by_segment` with the workers of `definition` at each count, and programme.

    programme holds the people the register protects in that month: a part of the members, BPU
    above all, never to be added to them. NaN without a register.
    """
    table = by_segment(data)
    if table is None:
        return None
    return table.assign(
        workers=_base_at(data, definition, table["as_of"]),
        programme=programme_people(data, table["as_of"]),
    )


def two_years(
    data: Dataset, month: pd.Timestamp, definition: str | None
) -> tuple[int, pd.DataFrame] | None:
    """Return the newest year with a year-end count by `month`, and its figures by segment.

    A year-end count is the last one of October to December. Without one for the year before,
    that year and the change are NaN.

    Returns:
        The year, and one row per segment and one for ``all``: segment, before and now (people),
        change (people), change_pct, coverage_before and coverage_now (% of the worker base of
        `definition`). None without any year-end count.
    """
    known = until(by_segment(data), month)
    late = None if known is None else known[known["as_of"].dt.month >= YEAR_END_FROM_MONTH]
    if late is None or late.empty:
        return None
    ends = late.groupby(late["as_of"].dt.year).tail(1)
    ends = ends.set_index(ends["as_of"].dt.year)
    year = int(ends.index[-1])
    pair = ends.reindex([year - 1, year])
    bases = _base_at(data, definition, pair["as_of"]).tolist()
    people = pair.drop(columns="as_of").rename(columns={"active_members": "all"})
    before, now = people.loc[year - 1], people.loc[year]
    rows = pd.DataFrame({"before": before, "now": now, "change": now - before})
    rows["change_pct"] = 100 * rows["change"] / before.where(before > 0)
    rows["coverage_before"], rows["coverage_now"] = 100 * before / bases[0], 100 * now / bases[1]
    return year, rows.rename_axis("segment").reset_index()


def programme_people(data: Dataset, dates: pd.Series) -> pd.Series:
    """Return the people the register protects in the month of each date; NaN without one."""
    if data.cube is None:
        return pd.Series(float("nan"), index=dates.index)
    if "people by month" not in data.memo:
        data.memo["people by month"] = data.cube.groupby("month")["people"].sum()
    months = dates.dt.to_period("M").dt.start_time.astype("datetime64[us]")
    return months.map(data.memo["people by month"]).fillna(0).astype(float)


def month_number(day: pd.Timestamp) -> float:
    """Number the calendar months, so that their difference counts months; NaN for NaT."""
    return day.year * 12 + day.month - 1


def until(table: pd.DataFrame | None, month: pd.Timestamp) -> pd.DataFrame | None:
    """Return the rows dated (``as_of``) by the end of `month`; None where there are none."""
    if table is None:
        return None
    known = table[table["as_of"] <= month + pd.offsets.MonthEnd(0)]
    return None if known.empty else known


def _by_segment(data: Dataset) -> pd.DataFrame | None:
    if data.membership is None:
        return None
    own = data.membership[data.membership["area_code"] == data.area]
    if own.empty:
        return None
    counted = own.set_index("as_of").groupby("segment")["active_members"]
    parts = {segment: people for segment, people in counted}
    table = pd.DataFrame({name: parts[name] for name in SEGMENTS if name in parts}, dtype=float)
    return table.assign(active_members=table.sum(axis=1)).rename_axis("as_of").reset_index()


def _left_out(counts: pd.DataFrame) -> tuple[str, ...]:
    segments = [column for column in counts if column in SEGMENTS]
    seen = counts[segments].notna()
    return tuple(name for name in segments if seen[name].any() and not seen[name].iloc[-1])


def _bases(data: Dataset, definition: str | None) -> pd.DataFrame | None:
    """Return as_of and workers of `definition` in the regency, oldest first."""
    rows = data.worker_base
    if rows is None or definition is None:
        return None
    own = rows[(rows["area_code"] == data.area) & (rows["definition"] == definition)]
    return None if own.empty else own[["as_of", "workers"]].sort_values("as_of")


def _base_at(data: Dataset, definition: str | None, dates: pd.Series) -> pd.Series:
    """Return the workers at the newest base not after the month of each date."""
    bases = _bases(data, definition)
    if bases is None:
        return pd.Series(float("nan"), index=dates.index)
    ends = (dates + pd.offsets.MonthEnd(0)).array
    position = bases["as_of"].searchsorted(ends, side="right") - 1
    found = pd.Series(bases["workers"].to_numpy(dtype=float)[position.clip(min=0)], dates.index)
    return found.where((position >= 0) & dates.notna())
