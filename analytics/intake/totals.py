"""Checks the lines of totals: do they say what the rows above them add up to?"""

import math

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
        place: rows[place].map(_amount).fillna(0)
        for column, place in places.items()
        if _adds_up(column, places)
    }
    notes = []
    for number, line in enumerate(lines):
        starts = [0, *lines[:number]]
        for place, amounts in added.items():
            stated = _amount(data.loc[line, place])
            found = _nearest(stated, amounts, starts, line)
            notes += _note("intake.note_total", line, stated, found, column=labels[place])
        if "nik" in places:  # a list of persons: "JUMLAH 120" counts its rows
            stated = _people(data.loc[line].drop(list(added)))
            found = _nearest(stated, pd.Series(1, index=rows.index), starts, line)
            notes += _note("intake.note_total_rows", line, stated, found)
    return notes


def _adds_up(column: str, places: dict[str, int]) -> bool:
    # Where each row says whether it is a ceiling or a payment, their sum means nothing.
    mixed = column == "amount_idr" and "kind" in places
    return (column in ADDED or column.startswith(ADDED_WIDE)) and not mixed


def _nearest(stated: float, values: pd.Series, starts: list[int], line: int) -> float:
    """Return, of the sums from each start to the line, the one nearest to what is stated."""
    above = values[values.index < line]
    sums = [float(above[above.index > start].sum()) for start in starts]
    return min(sums, key=lambda found: abs(found - stated))


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
