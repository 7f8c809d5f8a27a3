"""The public tables of an edition, as they were published."""

import pandas as pd

from api.kinds import Form
from api.parameters import Parameter
from api.problems import Problem
from api.resource import Asked, table
from api.resources import within
from api.schemas import COUNT, ORIGIN, TEXT

NAME = Parameter("name", Form("table", r"[a-z][a-z0-9_]*"), in_path=True)
LISTED = {"table": TEXT, "columns": TEXT, "rows": COUNT, **ORIGIN}


def listed(asked: Asked) -> pd.DataFrame:
    """Return one row per table: its name, the names of its columns, how many rows it has."""
    edition = asked.edition
    rows = [
        within.with_origin(
            pd.DataFrame({"table": [name], "columns": [", ".join(known)], "rows": [len(known)]}),
            edition.origin(*edition.sources[name]),
        )
        for name, known in edition.tables.items()
    ]
    return pd.concat(rows, ignore_index=True)


def rows(asked: Asked) -> pd.DataFrame:
    """Return every row of the table named.

    Raises:
        Problem: There is no such table in the edition.
    """
    name, edition = asked["name"], asked.edition
    found = edition.table(name)
    if found is None:
        raise Problem("no_such_table", name=name, known=", ".join(edition.tables))
    return within.with_origin(found, edition.origin(*edition.sources[name]))


LIST = table("table_list", "tables", listed, LISTED)
TABLES = table("tables", "tables/{name}", rows, None, (NAME,), "tables/cube")
