"""Rows and objects as the bytes of an answer: JSON, or CSV that no spreadsheet can run."""

import json
from typing import TYPE_CHECKING, Any

import pandas as pd
from pandas.api.types import is_datetime64_any_dtype

from analytics import safe
from analytics.settings import settings

if TYPE_CHECKING:
    from analytics.edition.edition import Edition


def about(edition: "Edition") -> dict[str, Any]:
    """Return what every body says of itself: edition, data version, day, licence."""
    return {
        "edition": edition.number,
        "data_version": edition.version,
        "edition_day": f"{edition.published_on:%Y-%m-%d}",
        "licence": settings().licence,
    }


def json_bytes(content: object) -> bytes:
    """Return `content` as JSON. NaN is refused: what is unknown must have become null."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode()


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """Return one dict per row; what is unknown is None, a whole number has no decimals."""
    columns = [_values(rows[name]) for name in rows]
    return [dict(zip(rows, row, strict=True)) for row in zip(*columns, strict=True)]


def csv(rows: pd.DataFrame, about: dict[str, Any]) -> bytes:
    """Return `rows` as CSV (RFC 4180); the edition is in the last columns of each row.

    What is unknown is empty. Text that a spreadsheet could take for a formula is quoted.
    """
    last = {name: value for name, value in about.items() if name not in rows}
    table = pd.DataFrame({name: pd.Series(_cells(rows[name]), dtype=object) for name in rows})
    return table.assign(**last).to_csv(index=False, lineterminator="\r\n").encode()


def _cells(column: pd.Series) -> list:
    return [
        str(value).lower() if isinstance(value, bool) else safe.sheet(value)
        for value in _values(column)
    ]


def _values(column: pd.Series) -> list:
    if is_datetime64_any_dtype(column):
        column = column.dt.strftime("%Y-%m" if _of_months(column.name) else "%Y-%m-%d")
    known = column.astype(object).where(column.notna(), None)
    return [
        int(value) if isinstance(value, float) and value.is_integer() else value for value in known
    ]


def _of_months(name: object) -> bool:
    """Tell by its name whether a column holds months: ``month``, ``found_month``."""
    return str(name).split("_")[-1] == "month"
