"""The public tables of an edition, as they were published."""

import pandas as pd

from analytics.edition.edition import Edition
from analytics.origin import Origin
from analytics.text import LANGUAGES, say
from api.kinds import Form
from api.parameters import Parameter
from api.problems import Problem
from api.resource import Asked, table
from api.resources import within
from api.schemas import COUNT, ORIGIN, TEXT

NAME = Parameter("name", Form("table", r"[a-z][a-z0-9_]*"), in_path=True)
LISTED = {
    "table": TEXT, "says_id": TEXT, "says_en": TEXT, "columns": TEXT, "rows": COUNT, **ORIGIN,
}  # fmt: skip


def listed(asked: Asked) -> pd.DataFrame:
    """Return one row per table: its name, what it tells, its columns, how many rows it has."""
    rows = [_about(asked.edition, name) for name in asked.edition.tables]
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


def _about(edition: Edition, name: str) -> pd.DataFrame:
    known = edition.tables[name]
    told = {f"says_{lang}": [say(f"table.{name}", lang)] for lang in LANGUAGES}
    size = {"columns": [", ".join(known)], "rows": [len(known)]}
    return within.with_origin(
        pd.DataFrame({"table": [name], **told, **size}), _origin(edition, name)
    )


def _origin(edition: Edition, name: str) -> Origin:
    sources = edition.sources[name]
    # What rests on no table of the store is told by data/published.
    return edition.origin(*sources) if sources else Origin("published", "")


LIST = table("table_list", "tables", listed, LISTED)
TABLES = table("tables", "tables/{name}", rows, None, (NAME,), "tables/cube")
