"""Rows about the same thing: copies say the same of it, contradictions do not."""

import pandas as pd

from analytics.intake.kinds.base import Kind
from analytics.intake.table import Table
from analytics.intake.values.text import as_text


def copies(table: Table, others: pd.DataFrame | None) -> pd.Series:
    """Tell the rows that say the same as an earlier one."""
    said = pd.DataFrame(table.said, index=table.cells.index)
    if others is not None:
        said = said.join(others.map(as_text).add_prefix("other "))
    whole = said[~table.misshapen]
    for column in whole:  # a copy has a twin in every column: few rows are left to compare
        whole = whole[whole[column].duplicated(keep=False)]
    return whole.duplicated().reindex(said.index, fill_value=False)


def refuse_contradictions(frame: pd.DataFrame, table: Table, spec: Kind) -> None:
    """Refuse all rows about the same thing that do not say the same of it."""
    if not spec.one_row:
        return
    keys = list(spec.one_row)
    again = frame[frame.duplicated(keys, keep=False)]
    groups = again.groupby(keys, dropna=False).ngroup()
    told = again.drop(columns=list(spec.may_differ)).drop_duplicates()
    bad = groups.isin(groups[told.index[told.duplicated(keys, keep=False)]])
    twins = groups.map(lambda group: ", ".join(map(str, groups.index[groups == group])))
    column = next(c for c in (*spec.keys, *table.cells) if c in table.cells)
    table.refuse(bad, column, spec.conflict, twins=twins)
