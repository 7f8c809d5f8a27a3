"""The villages to write to: how many end when, what going on costs, until when to settle."""

import pandas as pd

from analytics.dataset import Dataset
from analytics.renewals.ends import ends
from analytics.renewals.grace import in_grace, last_day, settle_by
from analytics.renewals.price import costed

# Seen from today: still protected, ended and open to settle, too late for that.
STATES = ("ahead", "open", "past")
PLACE = ["village_code", "village_label", "subdistrict_name", "type"]


def letters(
    data: Dataset, area: str, month: pd.Timestamp, months: int, length: int, today: pd.Timestamp
) -> pd.DataFrame | None:
    """Return the villages whose people's cover ends in `months` months from `month`.

    Args:
        length: Months to renew for.
        today: The day from which the state is seen.

    Returns:
        One row per last month of cover, village, scheme and fund source, the earliest first,
        then by kecamatan and village: `PLACE`, subdistrict_code, scheme, fund_source, month,
        last_day, settle_by, state (one of `STATES`), people, price_idr,
        discounted_months, cost_idr. None without a register.
    """
    rows = ends(data, area, month, months)
    return None if rows is None else _placed(data, costed(rows, length), today)


def in_arrears(
    data: Dataset, area: str, month: pd.Timestamp, today: pd.Timestamp
) -> pd.DataFrame | None:
    """Return who is in grace in `month`, by village, the earliest last day to settle first.

    Returns:
        As `in_grace`, with `PLACE`, last_day, settle_by and state. None without a register.
    """
    rows = in_grace(data, area, month)
    return None if rows is None else _placed(data, rows, today)


def by_state(rows: pd.DataFrame) -> dict[str, int]:
    """Return the people of `letters` by state; 0 for a state without anyone."""
    people = rows.groupby("state")["people"].sum()
    return {state: int(people.get(state, 0)) for state in STATES}


def _placed(data: Dataset, rows: pd.DataFrame, today: pd.Timestamp) -> pd.DataFrame:
    places = data.villages.rename(columns={"code": "village_code"})[PLACE]
    table = rows.merge(places, on="village_code", how="left")
    table = table.assign(last_day=last_day(rows["month"]), settle_by=settle_by(rows["month"]))
    return table.assign(state=_states(table, today))


def _states(rows: pd.DataFrame, today: pd.Timestamp) -> pd.Series:
    state = pd.Series("past", index=rows.index, dtype="str")
    state[rows["settle_by"] >= today] = "open"
    state[rows["last_day"] >= today] = "ahead"
    return state
