"""From the register and the poverty register, matched person by person, to counts of people."""

from collections.abc import Iterable, Iterator

import numpy as np
import pandas as pd

from analytics.cube.build import NEEDED, arrays, month_number, month_of_number
from analytics.cube.kernel import counted
from analytics.findings.build import gathered
from analytics.targeting.shape import (
    AGE,
    DECILE,
    GROUPINGS,
    LISTED,
    NO_DECILE,
    OCCUPATION,
    OCCUPATIONS_KEPT,
    OTHER,
    PROTECTED,
    REACHED,
    SEX,
    UNKNOWN,
    WORKERS,
    age_bands,
    standings,
)

REGISTER = [*NEEDED, "sex", "birth_year", "occupation"]
PEOPLE = {
    "worker_key": "str",
    "village_code": "str",
    "as_of": "datetime64[us]",
    "decile": "float64",
    "sex": "str",
    "birth_year": "float64",
    "working": "str",
}


def reached(partitions: Iterable[pd.DataFrame], people: pd.DataFrame | None) -> pd.DataFrame:
    """Return who is protected each month, by place, standing and group.

    Everyone is counted once a month, as the cube counts `people`. A month is held against the
    newest reference day of the poverty register not after it, else against the oldest.

    Args:
        partitions: Enrolment frames with the columns `REGISTER`; each holds all spells of its
            workers. Memory holds few at a time.
        people: The poverty register, with the columns `PEOPLE`; None, or without rows, where
            there is none that can be matched.

    Returns:
        One row per month, village, what is counted (`shape.COUNTED`), standing
        (`shape.STANDINGS`), grouping and its value: the columns `shape.REACHED`. Of each
        grouping the people add up to the same; `WORKERS` know no occupation. The age is that
        at the start of cover; of `WORKERS` that of the reference day.
    """
    if people is not None and people.empty:
        people = None
    tables = [table for spells in gathered(partitions) for table in _of(spells, people)]
    if not tables:
        return pd.DataFrame(columns=list(REACHED)).astype(REACHED)
    keys = [name for name in REACHED if name != "people"]
    table = _few_occupations(pd.concat(tables)).groupby(keys, as_index=False)["people"].sum()
    if people is None:
        table["standing"] = UNKNOWN
    return table[list(REACHED)].astype(REACHED)


def listed(people: pd.DataFrame) -> pd.DataFrame:
    """Return whom the poverty register lists, by reference day, village, standing and group.

    Args:
        people: With the columns `PEOPLE`.

    Returns:
        One row each: the columns `shape.LISTED`; workers are those known to be working.
    """
    rows = people.assign(
        standing=standings(people["decile"]),
        workers=people["working"].eq("yes").astype("int64"),
        **{DECILE: people["decile"].astype("str"), SEX: people["sex"].fillna(UNKNOWN),
           AGE: age_bands(people["as_of"].dt.year - people["birth_year"])},
    )  # fmt: skip
    tables = []
    for by in (DECILE, SEX, AGE):
        groups = rows.groupby(["as_of", "village_code", "standing", by])["workers"]
        table = groups.agg(people="size", workers="sum").reset_index()
        tables.append(table.rename(columns={by: "value"}).assign(by=by))
    return pd.concat(tables, ignore_index=True)[list(LISTED)].astype(LISTED)


def _of(spells: pd.DataFrame, people: pd.DataFrame | None) -> Iterator[pd.DataFrame]:
    """Yield the counts of one part of the register, by reference day and grouping."""
    place, month = counted(arrays(spells)[0])
    for known, held in _by_day(month, people):
        persons = _described(spells, known).iloc[place[held]].assign(month=month[held])
        for by in GROUPINGS:
            yield _tally(persons, PROTECTED, by, "village_code", by)
        workers = persons[persons["working"] == "yes"]
        yield _tally(workers, WORKERS, DECILE, "listed_village", DECILE)
        for by in (SEX, AGE):
            yield _tally(workers, WORKERS, by, "listed_village", f"listed_{by}")


def _by_day(
    month: np.ndarray, people: pd.DataFrame | None
) -> Iterator[tuple[pd.DataFrame, np.ndarray]]:
    """Yield the poverty register of each reference day, and which months are held against it."""
    if people is None:
        nobody = pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in PEOPLE.items()})
        yield nobody, np.full(len(month), True)
        return
    days = np.sort(people["as_of"].unique())
    # Every month has the newest day up to it; the oldest also stands for all months before.
    newest = np.searchsorted(month_number(pd.Series(days)), month, side="right")
    for number, day in enumerate(days):
        held = newest.clip(min=1) == number + 1
        if held.any():
            yield people[people["as_of"] == day], held


def _described(spells: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Return each spell's person, as the register and as the poverty register describe it."""
    own = ("village_code", "sex", "birth_year")
    told = people.rename(columns={name: f"listed_{name}" for name in own})
    both = spells.merge(told, on="worker_key", how="left")
    table = pd.DataFrame({
        "village_code": both["village_code"],
        "standing": standings(both["decile"]),
        DECILE: both["decile"].astype("Int64").astype("str").fillna(NO_DECILE),
        SEX: both["sex"].fillna(UNKNOWN),
        AGE: age_bands(both["paid_from"].dt.year - both["birth_year"]),
        OCCUPATION: both["occupation"].str.strip().str.capitalize().fillna(UNKNOWN),
        "working": both["working"],
        "listed_village": both["listed_village_code"],
        f"listed_{SEX}": both["listed_sex"].fillna(UNKNOWN),
        f"listed_{AGE}": age_bands(both["as_of"].dt.year - both["listed_birth_year"]),
    })  # fmt: skip
    # Unfolded month by month: numbers take the place of the texts.
    return table.astype("category")


def _tally(
    persons: pd.DataFrame, counted_as: str, by: str, village: str, value: str
) -> pd.DataFrame:
    groups = persons.groupby(["month", village, "standing", value], observed=True)
    table = groups.size().rename("people").reset_index()
    table.columns = ["month", "village_code", "standing", "value", "people"]
    texts = table.astype(dict.fromkeys(("village_code", "standing", "value"), "str"))
    month = month_of_number(table["month"].to_numpy())
    return texts.assign(month=month, counted=counted_as, by=by)


def _few_occupations(table: pd.DataFrame) -> pd.DataFrame:
    named = (table["by"] == OCCUPATION) & (table["value"] != UNKNOWN)
    sums = table[named].groupby("value")["people"].sum()
    rare = named & ~table["value"].isin(sums.nlargest(OCCUPATIONS_KEPT).index)
    return table.assign(value=table["value"].mask(rare, OTHER))
