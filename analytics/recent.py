"""The months around the chosen one, for lines that show no more than a tendency."""

import pandas as pd

from analytics import budget, coverage
from analytics.cube.query import months_between
from analytics.dataset import Dataset

BACK_MONTHS, AHEAD_MONTHS = 24, 12


def people(data: Dataset, area: str, month: pd.Timestamp) -> pd.DataFrame | None:
    """Return the people protected in the 24 months through `month`: month, people.

    None without a register; 0 in a month of the register without anyone.
    """
    return _counted(data, "people", area, _back(month))


def ending(data: Dataset, area: str, month: pd.Timestamp) -> pd.DataFrame | None:
    """Return whose last month of cover is each of the 12 months from `month`: month, ending."""
    last = month + pd.DateOffset(months=AHEAD_MONTHS - 1)
    return _counted(data, "ending", area, months_between(month, last))


def payments(data: Dataset, area: str, month: pd.Timestamp) -> pd.DataFrame | None:
    """Return what was paid in the 24 months through `month`: month, realised_idr.

    Of lines at or below `area`; payments without a date are left out. None where no line is
    booked there.
    """
    lines = budget.known_lines(data, area, month)
    if lines.empty:
        return None
    paid = lines[lines["kind"] == "realised"]
    sums = paid.groupby(paid["date"].dt.to_period("M").dt.start_time)["amount_idr"].sum()
    sums = sums.reindex(_back(month), fill_value=0).rename("realised_idr")
    return sums.rename_axis("month").reset_index()


def _back(month: pd.Timestamp) -> pd.DatetimeIndex:
    return months_between(month - pd.DateOffset(months=BACK_MONTHS - 1), month)


def _counted(
    data: Dataset, column: str, area: str, months: pd.DatetimeIndex
) -> pd.DataFrame | None:
    if data.cube is None:
        return None
    found = [int(coverage.of_area(data, area, each)[column]) for each in months]
    return pd.DataFrame({"month": months, column: found})
