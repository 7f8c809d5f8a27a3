"""The place of every row of a file, found once for each different combination of cells."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date

import numpy as np
import pandas as pd

from analytics.intake.gazetteer import Gazetteer
from analytics.intake.locate import area, village
from analytics.intake.placenames import bare_key
from analytics.intake.said import Said, UnknownPlace
from analytics.intake.spellings import Unknown
from analytics.intake.table import Table
from analytics.intake.values.nik import mask_within
from analytics.intake.values.text import BadValue, as_text, says_nothing

# A longer cell is a sentence, and no name of a place.
LONGEST_NAME = 60


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
    table.unknown += _unknown({here: fault for here, (_, _, fault) in refused.items()}, group)
    for place in np.flatnonzero(group.isin(list(refused))):
        table.faults.add(group.index[place], *refused[group.iloc[place]])
    found = group.map(codes).astype("str")
    table.said["place"] = found.where(found.notna(), "?" + group.astype("str"))
    table.changed |= group.map(changed).eq(True)
    return found


def _unknown(problems: dict[int, BadValue], group: pd.Series) -> list[Unknown]:
    """Return each name that is not known once, with its rows; the most frequent come first."""
    rows = group.value_counts()
    counts: dict[tuple[str, str, str], int] = {}
    first: dict[tuple[str, str, str], UnknownPlace] = {}
    for here, problem in problems.items():
        if not isinstance(problem, UnknownPlace) or not may_be_kept(problem.name):
            continue
        mark = (problem.level, bare_key(problem.name), problem.within)
        first.setdefault(mark, problem)
        counts[mark] = counts.get(mark, 0) + int(rows[here])
    found = [
        Unknown(each.level, each.name, each.within, counts[mark], each.candidates)
        for mark, each in first.items()
    ]
    return sorted(found, key=lambda each: (-each.rows, each.name))


def may_be_kept(name: str) -> bool:
    """Tell whether a name says something, and no NIK stands in it."""
    return bool(bare_key(name)) and mask_within(name) == name and len(name) <= LONGEST_NAME


def _rewritten(cell: object, code: str, places: Gazetteer) -> bool:
    """Tell whether a village's code or name stood otherwise than it is written."""
    return places.levels[code] == "village" and cell not in (code, places.names[code])
