"""Did the poor get a fair share (question E6)? Who was protected, beside who is in need.

Shares and rates are compared, never counts: a large kecamatan has more of everything. In need are
the workers of deciles 1-4 of the poverty register.
"""

import pandas as pd

from analytics import rates
from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset
from analytics.edition.public_table import ALL, HIDDEN
from analytics.impact.who import ANY_SCHEME
from analytics.targeting.groups import ORDER
from analytics.targeting.shape import AGE, SEX, TARGET, UNKNOWN
from analytics.welfare import register_day

LEVELS = ("regency", "subdistrict")
BOTH = (SEX, AGE)


def protected_groups(data: Dataset) -> pd.DataFrame | None:
    """Return the people with any cover in each year, by sex and by age; None if not counted.

    Returns:
        One row per year (text), grouping (`BOTH`) and its value, and one for `ALL` values:
        year, by, value and people.
    """
    rows = _ever(data)
    if rows is None:
        return None
    tables = [_grouped(rows, "year", by, "people") for by in BOTH]
    return pd.concat(tables, ignore_index=True)


def needing_groups(data: Dataset) -> pd.DataFrame | None:
    """Return the workers in need by sex and by age; None without a poverty register of persons.

    Returns:
        One row per reference date, grouping and its value, and one for `ALL`: as_of, by, value
        and workers.
    """
    if data.listed is None:
        return None
    poor = data.listed[data.listed["standing"] == TARGET]
    tables = [
        _grouped(poor[poor["by"] == by].rename(columns={"value": by}).drop(columns="by"),
                 "as_of", by, "workers")
        for by in BOTH
    ]  # fmt: skip
    return pd.concat(tables, ignore_index=True)


def protected_areas(data: Dataset) -> pd.DataFrame | None:
    """Return the people with any cover in each year, where their last cover was.

    Returns:
        One row per year (text), and the regency and each kecamatan: year, area_code, people,
        people_of_known_voters (of villages whose voters are known), voters (registered in 2019)
        and per_100 (the former per 100 voters). None if not counted.
    """
    rows = _ever(data)
    if rows is None:
        return None
    voters = data.villages.set_index("code")["voters"]
    tables = [_by_area(data, rows, voters, level) for level in LEVELS]
    return pd.concat(tables, ignore_index=True)


def needing_areas(data: Dataset) -> pd.DataFrame | None:
    """Return the workers in need of the regency and each kecamatan; None where nobody counted.

    Returns:
        as_of, area_code and workers, by reference date of the poverty register of persons.
    """
    if data.listed is None:
        return None
    poor = data.listed[(data.listed["standing"] == TARGET) & (data.listed["by"] == SEX)]
    tables = [_need_by_area(data, poor, level) for level in LEVELS]
    return pd.concat(tables, ignore_index=True)


def beside(protected: pd.DataFrame, needing: pd.DataFrame | None, key: str) -> pd.DataFrame:
    """Return the people protected beside those in need: shares of all, and a rate.

    Args:
        protected: Rows of `protected_groups` of one year and grouping, or of `protected_areas`
            of one year.
        needing: The rows of those in need that go with them, as `in_need` chooses; None where
            unknown.
        key: ``value`` or ``area_code``; the sum stands in the row of `ALL`, or of the regency.

    Returns:
        The rows of `protected` but for the sum, and for groups that nobody is in on either
        side, with share (% of all people), workers (in
        need), need_share (% of all workers in need) and per_100_need (people per 100 of them).
        NaN where withheld or unknown; of published rows need_hidden tells which is the case.
    """
    rows = protected.set_index(key)
    whole = ALL if ALL in rows.index else min(rows.index, key=len)
    table = rows.drop(index=whole)
    table["share"] = 100 * table["people"] / rows.loc[whole, "people"]
    nothing = pd.Series(float("nan"), index=rows.index)
    need = None if needing is None else needing.set_index(key).reindex(rows.index)
    workers = nothing if need is None else need["workers"]
    if need is not None and HIDDEN in need:
        table["need_hidden"] = need[HIDDEN].eq(True)
    table["workers"] = workers.drop(index=whole)
    table["need_share"] = 100 * table["workers"] / workers[whole]
    table["per_100_need"] = rates.ratio(table["people"], table["workers"])["value"]
    nobody = table["people"].eq(0) & ~table["workers"].gt(0)
    return table[~nobody].reset_index() if key == "value" else table.reset_index()


def in_need(table: pd.DataFrame | None, year: str) -> pd.DataFrame | None:
    """Return the rows of those in need of the reference date that counts at the end of `year`."""
    if table is None:
        return None
    return table[table["as_of"] == register_day(table, pd.Timestamp(int(year), 12, 1))]


def _ever(data: Dataset) -> pd.DataFrame | None:
    """Return the people of all schemes together, by year (text), village, sex and age."""
    if data.who is None:
        return None
    rows = data.who[data.who["scheme"] == ANY_SCHEME]
    return rows.assign(year=rows["year"].astype("str"))


def _grouped(rows: pd.DataFrame, when: str, by: str, counted: str) -> pd.DataFrame:
    # Every group has its row, also one that nobody is in; "not known" only where it occurs.
    known = [value for value in ORDER[by] if value != UNKNOWN or value in set(rows[by])]
    values = pd.Index(known, name="value")
    sums = rows.groupby([when, rows[by].rename("value")])[counted].sum()
    every = pd.MultiIndex.from_product([sums.index.unique(0), values])
    parts = sums.reindex(every, fill_value=0).reset_index()
    whole = sums.groupby(level=when).sum().reset_index().assign(value=ALL)
    return pd.concat([parts, whole]).assign(by=by).astype({counted: float})


def _need_by_area(data: Dataset, poor: pd.DataFrame, level: str) -> pd.DataFrame:
    area = poor["village_code"].str[: CODE_LENGTH[level]].rename("area_code")
    sums = poor.groupby(["as_of", area])["workers"].sum()
    every = pd.MultiIndex.from_product(
        [sums.index.unique(0), data.codes(level)], names=sums.index.names
    )
    return sums.reindex(every, fill_value=0).astype(float).reset_index()


def _by_area(data: Dataset, rows: pd.DataFrame, voters: pd.Series, level: str) -> pd.DataFrame:
    length = CODE_LENGTH[level]
    of_known = rows["people"].where(rows["village_code"].map(voters).notna())
    known = rows.assign(people_of_known_voters=of_known)
    area = known["village_code"].str[:length].rename("area_code")
    sums = known.groupby(["year", area])[["people", "people_of_known_voters"]].sum()
    every = pd.MultiIndex.from_product(
        [sums.index.unique(0), data.codes(level)], names=["year", "area_code"]
    )
    table = sums.reindex(every, fill_value=0).astype(float).reset_index()
    adults = voters.groupby(voters.index.str[:length]).sum(min_count=1)
    table["voters"] = table["area_code"].map(adults)
    table["per_100"] = rates.ratio(table["people_of_known_voters"], table["voters"])["value"]
    return table
