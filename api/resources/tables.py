"""The other public tables of an edition, as they were published."""

import pandas as pd

from analytics.edition.tables import PUBLIC
from api.kinds import Form
from api.parameters import Parameter
from api.problems import Problem
from api.resource import Asked, table
from api.resources import within

NAME = Parameter("name", Form("table", r"[a-z][a-z0-9_]*"), in_path=True)


def rows(asked: Asked) -> pd.DataFrame:
    """Return every row of the table named.

    Raises:
        Problem: There is no such table in the edition.
    """
    name = asked["name"]
    found = asked.edition.table(name)
    if found is None:
        raise Problem("no_such_table", name=name, known=", ".join(asked.edition.tables))
    return within.with_origin(found, asked.edition.origin(*PUBLIC[name].sources))


TABLES = table("tables", "tables/{name}", rows, None, (NAME,))
