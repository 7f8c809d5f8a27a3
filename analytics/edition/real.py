"""The part of an edition that rests on nothing simulated."""

from collections.abc import Collection, Mapping

import pandas as pd

from analytics.origin import Origin

SIMULATED = "simulated"


def real(
    tables: Mapping[str, pd.DataFrame],
    sources: Mapping[str, Collection[str]],
    origins: Mapping[str, Origin],
) -> tuple[dict[str, pd.DataFrame], dict[str, Origin]]:
    """Return tables and origins without what is simulated.

    A table that names the ``nature`` of each row loses its simulated rows, any other goes
    whole where one of its `sources` is simulated.
    """
    left = {name: origin for name, origin in origins.items() if origin.nature != SIMULATED}
    gone = set(origins) - set(left)
    kept = {}
    for name, table in tables.items():
        if "nature" in table:
            kept[name] = table[table["nature"] != SIMULATED].reset_index(drop=True)
        elif not gone & set(sources[name]):
            kept[name] = table
    return kept, left
