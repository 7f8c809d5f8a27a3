"""Every figure of the catalogue on a register small enough to count by hand."""

import pandas as pd
import pytest

from analytics.indicators import COLUMNS, COMPUTE, indicators
from analytics.origin import Origin
from tests.analytics.data import MAJU, MAJU_1, REGENCY, SUKA, SUKA_2, WARD, cube, dataset, ledger
from tests.analytics.data import month as day

MARCH, APRIL, MAY, JUNE = (f"2025-0{number}-01" for number in (3, 4, 5, 6))
NAN = float("nan")


def register():
    """Suka Satu has its 100, Suka Dua 40 and 10 palm workers of whom 4 are paid for twice."""
    return cube(
        {"month": MARCH, "people": 100},
        {"month": APRIL, "people": 100, "ending": 100},
        {"month": MARCH, "people": 40, "village_code": SUKA_2},
        {"month": APRIL, "people": 36, "covers": 40, "ending": 6, "village_code": SUKA_2},
        {"month": APRIL, "people": 10, "village_code": SUKA_2, "scheme": "dbh_sawit",
         "fund_source": "dbh_sawit", "grace": 3},
        {"month": MAY, "people": 30, "ending": 30, "village_code": SUKA_2},
        {"month": JUNE, "people": 20, "ending": 20, "village_code": WARD, "scheme": "csr",
         "fund_source": "csr"},
    )  # fmt: skip


def everything():
    """All tables of the toy regency, typed."""
    workers = [(SUKA_2, 1, 50.0), (SUKA_2, 4, 42.0), (SUKA_2, 5, 900.0), (MAJU_1, 1, NAN)]
    welfare = pd.DataFrame(workers, columns=["village_code", "decile", "workers"])
    members = [("PU", 1000), ("BPU", 500)]
    membership = pd.DataFrame(members, columns=["segment", "active_members"])
    bases = [("semesta", 6000), ("bekerja", 10000)]
    return dataset(
        cube=register(),
        funding=ledger(
            {"fiscal_year": 2025, "kind": "ceiling", "amount_idr": 4_000_000},
            {"fiscal_year": 2025, "kind": "realised", "amount_idr": 3_000_000,
             "date": "2025-03-18"},
            {"fiscal_year": 2025, "kind": "realised", "amount_idr": 500_000, "date": "2025-05-02"},
            {"fiscal_year": 2025, "kind": "ceiling", "amount_idr": 700_000, "area_code": SUKA,
             "scheme": "csr", "fund_source": "csr"},
            {"fiscal_year": 2024, "kind": "realised", "amount_idr": 9_999_999, "date": "2024-01-05",
             "scheme": "korpri"},
        ),
        welfare=welfare.assign(as_of=day("2025-01-01"), families=NAN, people=NAN),
        membership=membership.assign(area_code=REGENCY, as_of=day("2024-12-31"), source="typed"),
        worker_base=pd.DataFrame(bases, columns=["definition", "workers"]).assign(
            area_code=REGENCY, as_of=day("2024-12-31"), source="typed"
        ),
        poverty=pd.DataFrame({"year": [2023, 2024, 2026], "percent": [6.28, 6.0, 5.0]}),
    )  # fmt: skip


def figures(level="regency", when=APRIL, data=None):
    table = indicators(data or everything(), level, day(when))
    return table.set_index(["area_code", "indicator"])


@pytest.mark.parametrize(
    ("indicator", "value", "numerator", "denominator"),
    [
        ("people", 146, None, None),
        # Suka Satu has 100 of 100, Suka Dua 36, Maju Satu nobody; the kelurahan has no quota.
        ("villages_at_100", 1, 1, 3),
        ("programme_coverage_pct", 100 * 136 / 300, 136, 300),
        # Voters are known for Suka Satu 200, Suka Dua 400 and the kelurahan 1000.
        ("protected_per_100_adults", 100 * 146 / 1600, 146, 1600),
        # Workers in deciles 1-4 are known for Suka Dua only: 50 + 42; it has 46 protected.
        ("vulnerable_coverage_pct", 50, 46, 92),
        ("ucj_coverage_pct", 25, 1500, 6000),
        ("ucj_coverage_pct.semesta", 25, 1500, 6000),
        ("ucj_coverage_pct.bekerja", 15, 1500, 10000),
        ("worker_months", 140 + 146, None, None),
        ("ending_30_days", 106, None, None),
        ("ending_60_days", 136, None, None),
        ("ending_90_days", 156, None, None),
        ("renewal_cost_idr", 156 * 16800 * 12, 156, 16800 * 12),
        ("grace", 3, None, None),
        ("double_paid", 4, None, None),
        ("double_paid_idr", 4 * 16800, None, None),
        ("ceiling_idr", 4_700_000, None, None),
        ("realised_idr", 3_000_000, None, None),
        ("absorption_pct", 100 * 3 / 4.7, 3_000_000, 4_700_000),
        # desa100 alone has both money and people: 3.5 million for 140 + 136 + 30 worker-months.
        ("cost_per_worker_month_idr", 3_500_000 / 306, 3_500_000, 306),
        ("poverty_rate_pct", 6.0, None, None),
    ],
)
def test_figure_of_the_regency(indicator, value, numerator, denominator):
    row = figures().loc[REGENCY, indicator]
    assert row["value"] == pytest.approx(value)
    for part, expected in (("numerator", numerator), ("denominator", denominator)):
        assert pd.isna(row[part]) if expected is None else row[part] == expected


@pytest.mark.parametrize(
    ("area", "indicator", "value"),
    [
        (SUKA, "people", 146),
        (MAJU, "people", 0),
        (SUKA, "programme_coverage_pct", 68),
        (MAJU, "programme_coverage_pct", 0),
        (SUKA, "ceiling_idr", 700_000),
        (SUKA, "realised_idr", 0),
        (MAJU, "ceiling_idr", NAN),
        (SUKA, "cost_per_worker_month_idr", NAN),
        (SUKA, "poverty_rate_pct", NAN),
        (SUKA, "ucj_coverage_pct", NAN),
        (MAJU, "vulnerable_coverage_pct", NAN),
    ],
)
def test_figure_of_a_subdistrict(area, indicator, value):
    assert figures("subdistrict").loc[area, indicator]["value"] == pytest.approx(value, nan_ok=True)


@pytest.mark.parametrize("indicator", ["villages_at_100", "programme_coverage_pct"])
def test_a_kelurahan_lies_outside_the_village_programme_and_is_no_zero(indicator):
    assert pd.isna(figures("village").loc[WARD, indicator]["value"])
    assert figures("village").loc[MAJU_1, indicator]["value"] == 0


def test_a_share_is_unknown_where_its_denominator_is():
    assert pd.isna(figures("village").loc[MAJU_1, "protected_per_100_adults"]["value"])


def test_without_any_table_nothing_is_known_and_nothing_is_zero():
    # The quota and the voters stand in the programme and in the reference data, not in a table.
    values = figures(data=dataset())["value"].drop("quota_per_100_adults", level="indicator")
    assert values.isna().all()


def test_there_is_one_row_per_area_and_indicator_with_its_columns():
    table = indicators(everything(), "village", day(APRIL))
    assert table.columns.tolist() == COLUMNS
    assert not table.duplicated(["area_code", "indicator"]).any()
    assert len(table) == 4 * (len(COMPUTE) + 2)


def test_a_figure_carries_the_weakest_origin_of_its_tables():
    data = everything()
    origins = {
        "enrolment": Origin("simulated", "generator", "2026-11-22"),
        "voters_2019": Origin("published", "KPU", "2019-04-17"),
    }
    row = figures(data=dataset(cube=data.cube, origins=origins)).loc[
        REGENCY, "protected_per_100_adults"
    ]
    assert (row["nature"], row["source"], row["as_of"]) == (
        "simulated",
        "generator; KPU",
        "2019-04-17",
    )


def test_counts_after_the_register_ends_are_zero_not_unknown():
    later = figures(when="2026-01-01")
    assert later.loc[REGENCY, "people"]["value"] == 0
    assert later.loc[REGENCY, "worker_months"]["value"] == 140 + 146 + 30 + 20
