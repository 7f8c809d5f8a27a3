"""Checks the lines of totals: do they say what the rows above them add up to?"""

import math

import numpy as np
import pandas as pd

from analytics.intake.notes import Note
from analytics.intake.rows import begins_total
from analytics.intake.values.amounts import read_amount, read_count
from analytics.intake.values.text import BadValue

# Columns whose cells add up, and the starts of those that stand for one value each.
ADDED = {
    "contribution_idr", "months", "ceiling_idr", "realised_idr", "amount_idr", "families",
    "people", "workers", "active_members",
}  # fmt: skip
ADDED_WIDE = ("decile:", "segment:")
# Sums of amounts with sen may differ in the last digit that a program keeps.
ROUNDING = 0.5


def differing(
    data: pd.DataFrame, skipped: pd.Series, places: dict[str, int], labels: list[str]
) -> list[Note]:
    """Return a note for each total that is not the sum of the rows above it.

    A total may add up all rows above it, or those since any earlier total: subtotals and
    the total of them are both common. Cells that say no amount count as nothing.

    Args:
        data: All rows below the header, by row number.
        skipped: Which of them are no data.
        places: Column → place.
        labels: Header of each place.
    """
    lines = [row for row in skipped.index[skipped] if any(map(begins_total, data.loc[row]))]
    if not lines:
        return []
    rows = data[~skipped]
    added = {
        place: _running(_amounts(rows[place]))
        for column, place in places.items()
        if _adds_up(column, places)
    }
    people = np.arange(len(rows) + 1)
    # How many rows of data stand above the first row, and above each line.
    above = rows.index.searchsorted([0, *lines])
    notes = []
    for number, line in enumerate(lines):
        until = above[: number + 2]
        for place, running in added.items():
            stated = _amount(data.loc[line, place])
            found = _nearest(stated, running[until])
            notes += _note("intake.note_total", line, stated, found, column=labels[place])
        if "nik" in places:  # a list of persons: "JUMLAH 120" counts its rows
            stated = _people(data.loc[line].drop(list(added)))
            found = _nearest(stated, people[until])
            notes += _note("intake.note_total_rows", line, stated, found)
    return notes


def _adds_up(column: str, places: dict[str, int]) -> bool:
    # Where each row says whether it is a ceiling or a payment, their sum means nothing.
    mixed = column == "amount_idr" and "kind" in places
    return (column in ADDED or column.startswith(ADDED_WIDE)) and not mixed


def _amounts(cells: pd.Series) -> np.ndarray:
    """Return the amount of each cell, 0 where it says none; every different cell is read once."""
    codes, different = pd.factorize(cells, use_na_sentinel=False)
    amounts = np.fromiter(map(_amount, different), dtype=float, count=len(different))
    return np.where(np.isnan(amounts), 0, amounts)[codes]


def _running(amounts: np.ndarray) -> np.ndarray:
    """Return what the first rows add up to: of none, of one, and so on."""
    return np.concatenate([[0.0], amounts.cumsum()])


def _nearest(stated: float, running: np.ndarray) -> float:
    """Return, of the sums from each start to the line, the one nearest to what is stated.

    Args:
        running: What stands above the top and above each total, the line itself last.
    """
    sums = running[-1] - running[:-1]
    return float(sums[np.abs(sums - stated).argmin()])


def _note(key: str, line: int, stated: float, found: float, **values: str) -> list[Note]:
    if math.isnan(stated) or abs(stated - found) <= ROUNDING:
        return []
    told = {"row": str(line), "stated": stated, "found": found, "difference": abs(stated - found)}
    return [Note(key, told | values, (line,))]


def _amount(cell: object) -> float:
    try:
        return read_amount(cell, smallest=-math.inf)
    except BadValue:
        return math.nan


def _people(cells: pd.Series) -> float:
    """Return the only number that stands in a line of totals; NaN where none or several do."""
    said = []
    for cell in cells:
        try:
            said.append(read_count(cell))
        except BadValue:
            continue
    known = {value for value in said if not math.isnan(value)}
    return known.pop() if len(known) == 1 else math.nan
