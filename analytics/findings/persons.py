"""Ages, particulars and deaths: what the rows of one person say about that person."""

import pandas as pd

from analytics.cube.build import month_number
from analytics.findings.again import covered_before
from analytics.findings.shape import OTHER, day_of, paid_months, told

# Enrolment is open below 65 and from 18 (domain: S24, S26 to S28). Only the year of birth is
# kept: whoever turns 65 in the year of first enrolment is told, whoever turns 18 is not.
FROM_AGE, TOO_OLD = 18, 65


def ages(spells: pd.DataFrame) -> pd.DataFrame:
    """Return the first spells of workers who are too old or too young to be enrolled then."""
    first = spells.sort_values("paid_from", kind="stable").drop_duplicates("worker_key")
    age = first["paid_from"].dt.year - first["birth_year"]
    found = [
        told(rule, first[marked]).assign(age=age[marked].to_numpy())
        for rule, marked in (("too_old", age >= TOO_OLD), ("too_young", age < FROM_AGE))
    ]
    return pd.concat(found, ignore_index=True)


def moved(spells: pd.DataFrame) -> pd.DataFrame:
    """Return the spells of a person who was in another village before, at another time."""
    several = _several(spells)
    before = several.groupby("worker_key").shift()
    elsewhere = before["village_code"].notna() & (before["village_code"] != several["village_code"])
    apart = several["paid_from"] > covered_before(several)
    marked = elsewhere & apart
    return told("moved", several[marked], before.loc[marked, OTHER])


def differing(spells: pd.DataFrame) -> pd.DataFrame:
    """Return the spells whose year of birth or sex is not that of the person's first spell.

    The other row is the first one that says anything about it.
    """
    several = _several(spells)
    found = [_differing(several, field) for field in ("birth_year", "sex")]
    return pd.concat(found).drop_duplicates(["import_id", "row_no"], ignore_index=True)


def after_death(spells: pd.DataFrame, deaths: pd.DataFrame) -> pd.DataFrame:
    """Return the months paid for after the month in which a person died.

    Args:
        deaths: One row per person, by ``worker_key``: event_date, and what `OTHER` names of
            the claim.
    """
    own = spells[spells["worker_key"].isin(deaths.index)]
    claim = deaths.reindex(own["worker_key"])
    next_month = month_number(claim["event_date"]) + 1
    late = month_number(own["paid_through"]) >= next_month
    own, claim, next_month = own[late], claim[late], next_month[late]
    found = told("after_death", own, claim)
    start = day_of(next_month).clip(lower=found["first_month"])
    return paid_months(found.assign(first_month=start), own)


def deaths(claims: pd.DataFrame) -> pd.DataFrame:
    """Return the first death claim (JKM) of each known person, as `after_death` wants it."""
    columns = ["worker_key", "event_date", "village_code", "import_id", "row_no"]
    known = claims[(claims["programme"] == "JKM") & claims["worker_key"].notna()]
    ordered = known.sort_values("event_date", kind="stable")[columns]
    return ordered.drop_duplicates("worker_key").set_index("worker_key")


def _several(spells: pd.DataFrame) -> pd.DataFrame:
    """Return the spells of workers with several, in the order of their start."""
    several = spells[spells["worker_key"].duplicated(keep=False)]
    return several.sort_values("paid_from", kind="stable")


def _differing(several: pd.DataFrame, field: str) -> pd.DataFrame:
    said = several.dropna(subset=field)
    place = pd.Series(range(len(said)), index=said.index)
    first = said.iloc[place.groupby(said["worker_key"]).transform("first")]
    marked = said[field].to_numpy() != first[field].to_numpy()
    return told("person_differs", said[marked], first[marked])
