"""The place of every row of a file, found once for each different combination of cells."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date

import numpy as np
import pandas as pd

from analytics.intake.gazetteer import Gazetteer
from analytics.intake.locate import Said, area, village
from analytics.intake.table import Table
from analytics.intake.values.text import BadValue, as_text, says_nothing


def villages(table: Table, places: Gazetteer) -> pd.Series:
    """Return the village code of each row; missing where the row is refused."""
    return _located(table, lambda said: village(said, places), places)


def areas(table: Table, places: Gazetteer) -> pd.Series:
    """Return the area code of each row, of any level; the regency where nothing is said.

    A name that is both the regency's and a subdistrict's means the regency, unless the file
    names other subdistricts in the same way.
    """
    trial = Table(table.cells, table.headers, {}, date.max)
    found = _located(trial, lambda said: area(said, places, regency_first=False), places)
    lower = found.dropna().ne(places.area).any()
    return _located(table, lambda said: area(said, places, regency_first=not lower), places)


def _located(table: Table, locate: Callable[[Said], str], places: Gazetteer) -> pd.Series:
    columns = [field.name for field in fields(Said) if table.has(field.name)]
    if not columns:
        return pd.Series(places.area, index=table.cells.index, dtype="str")
    cells = table.cells[columns]
    group = cells.groupby(columns, sort=False, dropna=False).ngroup()
    codes: dict[int, str] = {}
    changed: dict[int, bool] = {}
    refused: dict[int, tuple[str, object, BadValue]] = {}
    for number, row in cells[~group.duplicated()].iterrows():
        said = {c: "" if says_nothing(row[c]) else as_text(row[c]) for c in columns}
        spoke = next((c for c in columns if said[c]), columns[0])
        here = group[number]
        try:
            codes[here] = locate(Said(**said))
            changed[here] = _rewritten(row[spoke], codes[here], places)
        except BadValue as problem:
            refused[here] = (table.headers[spoke], row[spoke], problem)
    for place in np.flatnonzero(group.isin(list(refused))):
        table.faults.add(group.index[place], *refused[group.iloc[place]])
    found = group.map(codes).astype("str")
    table.said["place"] = found.where(found.notna(), "?" + group.astype("str"))
    table.changed |= group.map(changed).eq(True)
    return found


def _rewritten(cell: object, code: str, places: Gazetteer) -> bool:
    """Tell whether a village's code or name stood otherwise than it is written."""
    return places.levels[code] == "village" and cell not in (code, places.names[code])
