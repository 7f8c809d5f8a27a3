"""The public tables of an edition, as they were published."""

import pandas as pd

from analytics.edition.edition import Edition
from analytics.origin import Origin
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
            _origin(edition, name),
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
    return within.with_origin(found, _origin(edition, name))


def _origin(edition: Edition, name: str) -> Origin:
    sources = edition.sources[name]
    # What rests on no table of the store is told by data/published.
    return edition.origin(*sources) if sources else Origin("published", "")


LIST = table("table_list", "tables", listed, LISTED)
TABLES = table("tables", "tables/{name}", rows, None, (NAME,), "tables/cube")
