"""What one row of each stored table is. Validation is lazy: one report lists every fault."""

import pandas as pd

from analytics.contracts.base import Strict
from analytics.contracts.given import GIVEN
from analytics.contracts.office import TABLES

__all__ = ["GIVEN", "TABLES", "check", "empty"]


def check(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return `frame` with the contract's columns, order and types.

    Raises:
        pandera.errors.SchemaErrors: Every fault at once. That is an error of the code:
            whatever a file can hold has been accepted or quarantined before.
    """
    model = _model(table)
    columns = list(model.to_schema().columns)
    return _microseconds(model.validate(frame[columns].reset_index(drop=True), lazy=True))


def empty(table: str) -> pd.DataFrame:
    """Return `table` without rows, with the contract's columns and types."""
    schema = _model(table).to_schema().columns
    return _microseconds(
        pd.DataFrame({name: pd.Series(dtype=schema[name].dtype.type) for name in schema})
    )


def _model(table: str) -> type[Strict]:
    return {**TABLES, **GIVEN}[table]


def _microseconds(frame: pd.DataFrame) -> pd.DataFrame:
    # pandera knows only nanoseconds; pandas 3 and Delta both keep microseconds.
    days = frame.select_dtypes("datetime").columns
    return frame.astype(dict.fromkeys(days, "datetime64[us]"))
