"""The published poverty series: one row per statement, breaks and doubts kept visible."""

import pandas as pd

from analytics.dataset import Dataset
from analytics.origin import Origin, combine

RATE = "poverty_pct"
BESIDE = ("poor_people", "poverty_line_idr")
# Strongest first. "unknown" is a year between two known ones that nobody published.
STANDINGS = ("given", "derived", "doubtful", "unknown")
# The survey behind the rate asks in March (BPS, Susenas); a source that names no month is
# drawn there.
SURVEY_MONTH = "-03"


def of_area(data: Dataset) -> pd.DataFrame | None:
    """Return the published poverty series of the regency, as `series`; None where none is."""
    return _opened(data.area)


def of_province(data: Dataset) -> pd.DataFrame | None:
    """Return the published poverty rates of the province, as `series`; None where none is."""
    return _opened(data.area[:2])


def series(rows: pd.DataFrame) -> pd.DataFrame | None:
    """Return one row per published poverty rate, and one for each year without any.

    Two sources that disagree on one year stay two rows.

    Args:
        rows: As `published.series("poverty", area)` returns them.

    Returns:
        year, date (Timestamp), percent, poor_people (people), poverty_line_idr (IDR per head
        and month), standing (one of `STANDINGS`), nature, source, as_of, note_id, note_en; by
        date. NaN where not published. None without any rate.
    """
    rates = rows[rows["indicator"] == RATE]
    if rates.empty:
        return None
    beside = rows[rows["indicator"].isin(BESIDE)].pivot_table(
        index="year", columns="indicator", values="value", aggfunc="last"
    )
    table = rates.rename(columns={"value": "percent"}).assign(
        standing=[_standing(row) for row in rates.itertuples()],
        note_id=_notes(rows, rates, "note_id"),
        note_en=_notes(rows, rates, "note_en"),
    )
    table = table.join(beside.reindex(columns=list(BESIDE)), on="year")
    columns = ["year", "as_of", "percent", *BESIDE, "standing", "nature", "source"]
    table = pd.concat([table[[*columns, "note_id", "note_en"]], _unknown_years(table["year"])])
    exact = table["as_of"].where(table["as_of"].str.len() > 4, table["as_of"] + SURVEY_MONTH)
    table["date"] = pd.to_datetime(exact.str[:7]).astype("datetime64[us]")
    table = table.astype({"year": int})
    return table.sort_values("date", ignore_index=True, kind="stable")


def newest(table: pd.DataFrame, month: pd.Timestamp) -> pd.Series | None:
    """Return the newest row of `series` that nobody doubts and no later than `month`'s year."""
    sure = table[table["standing"].isin(STANDINGS[:2]) & (table["year"] <= month.year)]
    return sure.iloc[-1] if len(sure) else None


def gaps(table: pd.DataFrame) -> list[tuple[int, int]]:
    """Return the first and last year of each run of years that nobody published."""
    years = table.loc[table["standing"] == "unknown", "year"].sort_values()
    runs = years.groupby((years.diff() != 1).cumsum())
    return [(int(run.min()), int(run.max())) for _, run in runs]


def origin(table: pd.DataFrame) -> Origin:
    """Return the origin of all rates of `series`: weakest nature, every source.

    Without a date: each rate bears its own year, and the oldest says nothing of the rest.
    """
    known = table[table["standing"] != "unknown"]
    return combine(*(Origin(row.nature, row.source) for row in known.itertuples()))


def _opened(area: str) -> pd.DataFrame | None:
    # Opened here, not at import: the store checks with pandera, which takes half a second.
    from analytics.store import published

    return series(published.series("poverty", area))


def _standing(row: object) -> str:
    if row.doubtful:
        return "doubtful"
    return "derived" if row.nature == "derived" else "given"


def _notes(rows: pd.DataFrame, rates: pd.DataFrame, column: str) -> list[str]:
    """Return the rate's own note with those of the figures beside it in the same year."""
    beside = rows[rows["indicator"].isin(BESIDE) & (rows[column] != "")]
    by_year = beside.groupby("year")[column].agg(" ".join)
    return [
        " ".join(filter(None, (own, by_year.get(year))))
        for own, year in zip(rates[column], rates["year"], strict=True)
    ]


def _unknown_years(years: pd.Series) -> pd.DataFrame:
    missing = sorted(set(range(years.min(), years.max())) - set(years))
    text = dict.fromkeys(("nature", "source", "note_id", "note_en"), "")
    return pd.DataFrame({"year": missing, "as_of": [str(year) for year in missing]}).assign(
        standing="unknown", **text
    )
