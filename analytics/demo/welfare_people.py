"""An invented poverty register of persons: the workers that the invented counts tell of."""

import numpy as np
import pandas as pd

from analytics.store.keys import worker_keys

# Of ten people enrolled, as many are found in the register at all; the others are not surveyed.
LISTED = 0.85
# How much likelier an enrolled person is found in a decile than in the next one.
LEANING = 1.15


def welfare_people(
    counts: pd.DataFrame, spells: pd.DataFrame, random: np.random.Generator
) -> pd.DataFrame:
    """Return rows without import columns: one per worker that `counts` has.

    Members of families who do not work are left out, so that a start takes no longer.

    Args:
        counts: As `demo.welfare.welfare` returns them.
        spells: As `demo.register.register` returns them; some of these workers are listed.
    """
    rows = counts.loc[counts.index.repeat(counts["workers"].astype(int))]
    rows = rows[["village_code", "as_of", "decile"]].reset_index(drop=True)
    # Weighted draw without replacement: the smallest u^(1/w) last (Efraimidis and Spirakis 2006).
    weight = LEANING ** -rows["decile"].to_numpy(dtype=float)
    rows["place"] = _place(rows["village_code"], random.random(len(rows)) ** (1 / weight))
    known = spells.drop_duplicates("worker_key")
    known = known[random.random(len(known)) < LISTED]
    known = known.assign(place=_place(known["village_code"], random.random(len(known))))
    columns = ["village_code", "place", "worker_key", "sex", "birth_year"]
    rows = rows.merge(known[columns], how="left", on=["village_code", "place"])
    return _filled(rows.drop(columns="place"), random).assign(working="yes")


def _place(village: pd.Series, draw: np.ndarray) -> pd.Series:
    """Return the rank within its village of each row, the largest `draw` first."""
    return pd.Series(draw, village.index).groupby(village).rank(ascending=False, method="first")


def _filled(rows: pd.DataFrame, random: np.random.Generator) -> pd.DataFrame:
    """Invent the persons whom no programme has enrolled."""
    invented = pd.Series([f"simulasi-warga-{number}" for number in range(len(rows))])
    year = rows["as_of"].dt.year - random.integers(15, 76, len(rows))
    sex = pd.Series(random.choice(["M", "F"], len(rows), p=[0.58, 0.42]))
    return rows.assign(
        worker_key=rows["worker_key"].fillna(worker_keys(invented)),
        sex=rows["sex"].fillna(sex),
        birth_year=rows["birth_year"].fillna(year.astype(float)),
    )
