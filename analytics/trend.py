"""How protection developed, month by month, and what happened on the way."""

import pandas as pd

from analytics import numbers
from analytics.cube.query import months_of
from analytics.dataset import Dataset
from analytics.text import say, word

# A month in which fewer lose cover than this share of the most ever protected is no landmark.
LANDMARK_SHARE = 0.1
MARK_COLUMNS = ["number", "date", "precision", "kind", "label", "source", "nature", "scheme"]


def people_by_month(data: Dataset, area: str) -> pd.DataFrame | None:
    """Return the people protected in `area` by month and scheme, or None without a register.

    Returns:
        One row per month, from the month before the first cover to the month after the last
        grace: month, people (all schemes) and one column per scheme that ever covered
        anyone there. In people; a month without anyone is 0.
    """
    if data.cube is None:
        return None
    rows = data.cube_in(area)
    table = rows.pivot_table(index="month", columns="scheme", values="people", aggfunc="sum")
    table = table.reindex(months_of(data.cube)).fillna(0).astype(int)
    table = table[table.columns[table.sum() > 0]]
    return table.assign(people=table.sum(axis=1)).rename_axis(columns=None).reset_index()


def marks(data: Dataset, lang: str, area: str = "") -> pd.DataFrame:
    """Return what happened to the programmes, and where the register shows cover ending.

    Args:
        area: Only what ends at or below it; by default, in the whole regency.

    Returns:
        One row per event, oldest first, numbered from 1: `MARK_COLUMNS`; label in `lang`,
        precision ``day`` or ``month`` (then `date` is its first day). An end of cover by the
        register stands on the last day of the month; it is left out where an announced end of
        the same scheme and month is listed already.
    """
    events = data.events.assign(label=data.events[f"label_{lang}"])
    ends = _ends_by_register(data, lang, area or data.area)
    announced = events[events["kind"] == "cover_end"]
    known = set(zip(announced["scheme"], announced["date"].dt.to_period("M"), strict=True))
    own = zip(ends["scheme"], ends["date"].dt.to_period("M"), strict=True)
    ends = ends[[pair not in known for pair in own]]
    parts = [part for part in (events, ends) if len(part)]
    if not parts:
        return pd.DataFrame(columns=MARK_COLUMNS)
    table = pd.concat(parts).sort_values("date", kind="stable", ignore_index=True)
    return table.assign(number=range(1, len(table) + 1))[MARK_COLUMNS]


def _ends_by_register(data: Dataset, lang: str, area: str) -> pd.DataFrame:
    """Return the months in which the register lets many people's cover end, by scheme."""
    columns = [name for name in MARK_COLUMNS if name != "number"]
    if data.cube is None or data.cube.empty:
        return pd.DataFrame(columns=columns).astype({"date": "datetime64[us]"})
    rows = data.cube_in(area)
    most = rows.groupby("month")["people"].sum().max()
    ending = rows.groupby(["month", "scheme"])["ending"].sum().reset_index()
    ends = ending[ending["ending"] >= max(1, LANDMARK_SHARE * most)]
    origin = data.origin("enrolment")
    labels = [
        say(
            "trend.cover_end",
            lang,
            people=numbers.integer(end.ending, lang),
            scheme=word("scheme", end.scheme, lang),
        )
        for end in ends.itertuples()
    ]
    return ends.assign(
        date=(ends["month"] + pd.offsets.MonthEnd(0)).astype("datetime64[us]"),
        precision="day",
        kind="cover_end",
        label=labels,
        source=say("origin.simulated", lang) if origin.nature == "simulated" else origin.source,
        nature=origin.nature,
    )[columns]
