"""Withhold the rows of public tables that count too few people, and those that would tell them."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.disclosure.across import across
from analytics.disclosure.audit import Leak, leaks
from analytics.disclosure.cells import cells
from analytics.disclosure.past import NOTHING, Number, Past, numbers, remembered
from analytics.disclosure.protect import protect
from analytics.disclosure.relations import FLOWS, PARTS, of_months, over_months
from analytics.disclosure.rule import small
from analytics.disclosure.sums import shares, sums
from analytics.disclosure.system import TOLERANCE, Builder, System
from analytics.edition.public_table import HIDDEN, PublicTable

# Hiding that nobody was there hides little, and everyone would guess it.
NOBODY = 20
# Keys that name no part of the regency.
TIMES = ("month", "year", "as_of")


@dataclass(frozen=True)
class Counts:
    """All counts of the public tables: which cell each row counts, and what binds the cells."""

    cells: pd.DataFrame
    system: System


def counts(
    tables: Mapping[str, pd.DataFrame],
    described: Mapping[str, PublicTable],
    regency: str,
    past: Past = NOTHING,
) -> Counts:
    """Return the counts of `tables` with every sum and relation that holds between them.

    Args:
        past: What earlier editions told and withheld of them.
    """
    found = cells(tables, described, regency)
    builder = Builder(_numbers(found).items())
    adding = (*sums(found, described), *shares(tables, found, described), *across(found))
    for terms in (*adding, *over_months(found), *of_months(found, PARTS)):
        builder.bind(terms)
    for terms in of_months(found, FLOWS):
        builder.bind(terms, reckoned=True)
    return Counts(found, remembered(builder.system(), found, past))


def _numbers(cells: pd.DataFrame) -> pd.Series:
    """Return the number of each cell.

    Raises:
        ValueError: Two tables call two numbers the same.
    """
    values = cells.groupby("cell", sort=False)["count"].agg(["min", "max"])
    apart = values[values["max"] - values["min"] > TOLERANCE]
    if len(apart):
        raise ValueError(f"not one number: {apart.index[0]}")
    return values["min"]


def chosen(known: Counts) -> np.ndarray:
    """Return which cells to hide."""
    return protect(known.system, _costs(known.system), _whole(known))


def hide(
    tables: Mapping[str, pd.DataFrame],
    described: Mapping[str, PublicTable],
    known: Counts,
    hidden: np.ndarray,
) -> dict[str, pd.DataFrame]:
    """Return `tables` with the column ``hidden``; a row withheld has no numbers left.

    Args:
        known: As `counts` returns them for these tables.
        hidden: Which of its cells; a row goes with any of its counts.
    """
    rows = _cells(known, hidden)
    return {
        name: _without(table, rows.loc[rows["table"] == name, "row"], described[name])
        for name, table in tables.items()
    }


def withheld(known: Counts, hidden: np.ndarray) -> set[Number]:
    """Return the numbers of the cells that are `hidden`, for the past of the next edition."""
    return {number for _, number in numbers(_cells(known, hidden))}


def _cells(known: Counts, hidden: np.ndarray) -> pd.DataFrame:
    return known.cells[known.cells["cell"].isin(np.array(known.system.names)[hidden])]


def exposed(finished: Mapping[str, pd.DataFrame], known: Counts, hidden: np.ndarray) -> list[Leak]:
    """Return what the `finished` tables tell of the counts that are `hidden`, or ought to be.

    Whatever no row tells and no earlier edition told, the attacker does not have; but of what
    merely went with its row nobody minds how much can be told.
    """
    untold = ~pd.Index(known.system.names).isin(_told(finished, known.cells))
    found = leaks(known.system, untold, asked=hidden)
    return [*_in_the_open(known.system, untold), *_of_this_edition(known.system, found)]


def _told(finished: Mapping[str, pd.DataFrame], cells: pd.DataFrame) -> np.ndarray:
    """Return the names of the cells that some row tells."""
    withheld = {name: table[HIDDEN].to_numpy() for name, table in finished.items()}
    rows = zip(cells["table"], cells["row"], strict=True)
    return cells.loc[[not withheld[name][row] for name, row in rows], "cell"].unique()


def _in_the_open(system: System, hidden: np.ndarray) -> list[Leak]:
    shown = np.flatnonzero((small(system.values) | system.withheld) & ~hidden)
    return [Leak(system.names[cell], system.values[cell], system.values[cell]) for cell in shown]


def _of_this_edition(system: System, found: list[Leak]) -> list[Leak]:
    """Return those of the leaks `found` that would not be there if this edition told nothing."""
    asked = np.isin(system.names, [leak.cell for leak in found])
    lost = {leak.cell for leak in leaks(system, np.ones_like(asked), asked=asked)}
    return [leak for leak in found if leak.cell not in lost]


def _costs(system: System) -> np.ndarray:
    """Return what it costs to hide each cell: small counts are hidden first."""
    return np.where(system.values > 0, 1 + system.values, NOBODY)


def _whole(known: Counts) -> np.ndarray:
    """Return which cells speak of the whole regency: they are the last to be hidden."""
    keys = known.cells.drop_duplicates("cell").set_index("cell")["keys"]
    whole = keys.map(lambda pairs: all(key in TIMES for key, _ in pairs))
    return np.array([whole.get(name, False) for name in known.system.names])


def _without(table: pd.DataFrame, rows: pd.Series, about: PublicTable) -> pd.DataFrame:
    hidden = np.isin(np.arange(len(table)), rows)
    numbers = [name for name in table.select_dtypes("number") if name not in about.keys]
    kept = table.assign(**{HIDDEN: hidden})
    kept.loc[hidden, numbers] = float("nan")
    return kept
