"""What was announced about the programmes: which statements speak of one thing, which one leads."""

from dataclasses import dataclass

import pandas as pd

from analytics.store import programmes, published
from analytics.store.programmes import Programme

# Indicators with this word speak of the palm programme; the others of the village programme.
PALM, PALM_SCHEME = "palm", "dbh_sawit"
# What is told first: the village programme, then the palm programme, then what came of them.
ORDER = (
    "launch", "villages_covered", "workers_covered", "budget_idr", "workers_target_palm",
    "workers_covered_palm", "workers_not_continued_palm", "budget_palm_idr",
    "death_benefit_paid_idr", "award",
)  # fmt: skip


@dataclass(frozen=True)
class Subject:
    """One thing that was announced, once or several times.

    Attributes:
        key: Of the group of statements, or of the only one.
        indicator: What it counts.
        programme: The programme it speaks of; None where no file describes it.
        value: The leading statement, in its unit; NaN where it is a day.
        day: The day it speaks of, ISO, as exact as it was said.
        source: Who reported it.
        year: Up to whose end records count: the year of the newest statement, or of the end of
            cover as announced, whichever is later.
    """

    key: str
    indicator: str
    programme: Programme | None
    value: float
    day: str
    source: str
    year: int


def of_area(area: str) -> pd.DataFrame:
    """Return the statements of `published.claims` by subject, in `ORDER`; the leading one first.

    A published one that nobody doubts leads, the most exact first: 12,200 rather than 12,000.

    Returns:
        The columns of `published.claims`, ``subject`` and ``lead`` (whether it leads).
    """
    rows = published.claims(area)
    subject = rows["group"].where(rows["group"] != "", rows["key"])
    places = {indicator: place for place, indicator in enumerate(ORDER)}
    order = pd.DataFrame({
        "place": rows["indicator"].map(places).fillna(len(ORDER)),
        "subject": subject,
        "derived": rows["nature"] != "published",
        "doubtful": rows["doubtful"],
        "digits": -rows["value"].map(exactness),
    })  # fmt: skip
    ranked = order.sort_values(list(order), kind="stable").index
    table = rows.assign(subject=subject).loc[ranked].reset_index(drop=True)
    return table.assign(lead=~table["subject"].duplicated())


def subjects(area: str) -> list[Subject]:
    """Return what was announced about the programmes of `area`, in the order of `of_area`."""
    known = programmes.programmes(area)
    groups = of_area(area).groupby("subject", sort=False)
    return [_subject(str(key), rows, known) for key, rows in groups]


def exactness(value: float) -> int:
    """Return how many digits of a whole number are stated: 2 of 12,000, 3 of 12,200."""
    return 0 if pd.isna(value) else len(str(int(value)).rstrip("0"))


def _subject(key: str, rows: pd.DataFrame, known: tuple[Programme, ...]) -> Subject:
    lead = rows.iloc[0]
    spoken_of = _programme(lead["indicator"], known)
    said = rows["published_on"].where(rows["published_on"] != "", rows["as_of"])
    years = [int(said.max()[:4])]
    if spoken_of:
        years.append(last_month(spoken_of).year)
    value = float("nan") if lead["value"] is None else float(lead["value"])
    return Subject(
        key, lead["indicator"], spoken_of, value, lead["as_of"], lead["source"], max(years)
    )


def last_month(programme: Programme) -> pd.Timestamp:
    """Return the last month of cover, had it begun at the start that was announced."""
    start = pd.Timestamp(programme.start).to_period("M").start_time
    return start + pd.DateOffset(months=programme.months - 1)


def _programme(indicator: str, known: tuple[Programme, ...]) -> Programme | None:
    if PALM in indicator:
        return next((each for each in known if each.scheme == PALM_SCHEME), None)
    return next((each for each in known if each.quota), None)
