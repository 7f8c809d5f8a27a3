"""Segments in successive years: only counts of the same month are compared."""

import pandas as pd

from analytics.edition.public_table import ALL
from analytics.impact.segments import NO_BASE, by_count, compared, yearly
from tests.analytics.data import REGENCY, dataset


def membership(*rows):
    table = pd.DataFrame(rows, columns=["as_of", "segment", "active_members"])
    return table.assign(area_code=REGENCY, as_of=pd.to_datetime(table["as_of"]), source=None)


def base(workers=1_000):
    return pd.DataFrame(
        {"area_code": [REGENCY], "as_of": pd.to_datetime(["2022-12-31"]),
         "definition": ["semesta"], "workers": [workers]}
    )  # fmt: skip


TWO_YEARS = membership(
    ("2023-12-31", "PU", 100), ("2023-12-31", "BPU", 50),
    ("2024-06-30", "PU", 110), ("2024-06-30", "BPU", 300),
    ("2024-12-31", "PU", 120), ("2024-12-31", "BPU", 250),
)  # fmt: skip


def rows(table):
    return table.set_index("segment")


def test_pu_and_bpu_are_told_apart_with_the_change_in_points():
    table = by_count(dataset(membership=TWO_YEARS, worker_base=base()))
    newest = rows(compared(table, "semesta"))
    assert newest["before"].to_dict() == {"PU": 100, "BPU": 50, ALL: 150}
    assert newest["members"].to_dict() == {"PU": 120, "BPU": 250, ALL: 370}
    assert newest["points"].round(6).to_dict() == {"PU": 2, "BPU": 20, ALL: 22}


def test_a_count_in_june_is_not_compared_with_one_in_december():
    table = by_count(dataset(membership=TWO_YEARS, worker_base=base()))
    june = table[table["as_of"] == pd.Timestamp("2024-06-30")]
    assert june["before"].isna().all()


def test_the_years_shown_are_those_of_the_month_compared():
    table = by_count(dataset(membership=TWO_YEARS, worker_base=base()))
    assert yearly(table, "semesta")["as_of"].dt.month.unique().tolist() == [12]


def test_without_a_worker_base_there_are_members_and_no_coverage():
    table = by_count(dataset(membership=TWO_YEARS))
    assert set(table["definition"]) == {NO_BASE}
    assert table["coverage_pct"].isna().all()
    assert rows(compared(table, NO_BASE))["change"].to_dict() == {"PU": 20, "BPU": 200, ALL: 220}


def test_counts_of_one_year_alone_cannot_be_compared_and_are_shown_as_they_are():
    table = by_count(dataset(membership=TWO_YEARS.iloc[:2], worker_base=base()))
    assert compared(table, "semesta") is None
    assert len(yearly(table, "semesta")) == 3


def test_without_counts_nothing_is_known():
    assert by_count(dataset()) is None
