"""What several tables share: their rows in the edition, filters, and the origin of each row."""

import pandas as pd

from analytics.origin import Origin
from api.problems import Problem
from api.resource import Asked


def published(asked: Asked, name: str, columns: list[str]) -> pd.DataFrame:
    """Return `columns` of a table of the edition; no row where its data are unknown."""
    known = asked.edition.table(name)
    return pd.DataFrame(columns=columns) if known is None else known[columns]


def area(rows: pd.DataFrame, asked: Asked, column: str = "area_code") -> pd.DataFrame:
    """Return the rows of the area asked for and of all within it.

    Raises:
        Problem: There is no such area in the edition's regency.
    """
    code = asked["area"]
    if code is None:
        return rows
    if code not in asked.edition.areas["code"].array:
        raise Problem("no_such_area", area=code, inside=asked.edition.area)
    codes = rows[column]
    return rows[(codes == code) | codes.str.startswith(f"{code}.")]


def months(rows: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    """Return the rows of the month asked for, or from one month through another; as text.

    Months are written 2025-08, which sorts as it reads.
    """
    written = pd.to_datetime(rows["month"]).dt.strftime("%Y-%m")
    chosen = pd.Series(True, index=rows.index)
    if asked["month"]:
        chosen &= written == asked["month"]
    if asked["from"]:
        chosen &= written >= asked["from"]
    if asked["to"]:
        chosen &= written <= asked["to"]
    return rows.assign(month=written)[chosen]


def words(rows: pd.DataFrame, asked: Asked, *columns: str) -> pd.DataFrame:
    """Return the rows that have in each of `columns` the word asked for, if one was."""
    for column in columns:
        if asked[column] is not None:
            rows = rows[rows[column] == asked[column]]
    return rows


def with_origin(rows: pd.DataFrame, origin: Origin) -> pd.DataFrame:
    """Return the rows with their origin; one that names its own keeps it."""
    own = {"nature": origin.nature, "source": origin.source, "as_of": origin.as_of}
    return rows.assign(**{name: text for name, text in own.items() if name not in rows})
