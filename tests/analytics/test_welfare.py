"""Deciles by village and the coverage of vulnerable workers, from rows typed here."""

import pandas as pd
import pytest

from analytics import welfare
from tests.analytics.data import (
    MAJU,
    MAJU_1,
    REGENCY,
    SUKA,
    SUKA_1,
    SUKA_2,
    WARD,
    cube,
    dataset,
    month,
)

JULY = month("2025-07")


def register(*rows, as_of="2025-07-01"):
    """Rows of village, decile, families, people, workers."""
    columns = ["village_code", "decile", "families", "people", "workers"]
    counted = dict.fromkeys(columns[2:], float)
    return pd.DataFrame(rows, columns=columns).astype(counted).assign(as_of=pd.Timestamp(as_of))


def test_deciles_1_to_4_are_counted_apart_from_all():
    rows = register((SUKA_1, 1, 5, 20, 8), (SUKA_1, 4, 5, 10, 4), (SUKA_1, 5, 9, 70, 30))
    counts = welfare.decile_counts(dataset(welfare=rows), JULY).loc[SUKA_1]
    assert counts.to_dict() == {
        "families": 10, "people": 30, "workers": 12,
        "families_all": 19, "people_all": 100, "workers_all": 42,
    }  # fmt: skip


def test_the_newest_register_up_to_the_month_counts():
    old = register((SUKA_1, 1, 1, 10, 1), as_of="2025-01-01")
    new = register((SUKA_1, 1, 1, 20, 1), as_of="2025-07-31")
    data = dataset(welfare=pd.concat([old, new]))
    people = [
        welfare.decile_counts(data, month(text)).loc[SUKA_1, "people"]
        for text in ("2025-06", "2025-07")
    ]
    assert people == [10, 20]


def test_the_origin_is_as_old_as_the_register_that_counts():
    data = dataset(welfare=register((SUKA_1, 1, 1, 10, 1), as_of="2025-07-31"))
    assert welfare.origin(data, JULY).as_of == "2025-07-31"
    assert welfare.origin(data, JULY).nature == "imported"


def test_before_the_first_register_the_oldest_one_counts():
    data = dataset(welfare=register((SUKA_1, 1, 1, 10, 1)))
    assert welfare.decile_counts(data, month("2024-02")).loc[SUKA_1, "people"] == 10


def test_share_of_an_area_adds_up_its_villages_before_dividing():
    rows = register(
        (SUKA_1, 1, None, 10, None), (SUKA_1, 9, None, 10, None),
        (SUKA_2, 1, None, 0, None), (SUKA_2, 9, None, 80, None),
    )  # fmt: skip
    shares = welfare.low_decile_share(dataset(welfare=rows), "subdistrict", JULY)["value"]
    assert shares[SUKA] == 10
    assert pd.isna(shares[MAJU])


@pytest.mark.parametrize(
    ("counted", "unit"),
    [((1, 1, 1), "people"), ((1, None, 1), "families"), ((None, None, 1), "workers")],
)
def test_share_counts_people_and_else_what_the_register_has(counted, unit):
    rows = register((SUKA_1, 1, *counted), (SUKA_1, 9, *counted))
    assert welfare.share_unit(dataset(welfare=rows), JULY) == unit


def test_a_register_of_the_poor_alone_tells_no_share():
    data = dataset(welfare=register((SUKA_1, 1, 5, 20, 8), (SUKA_2, 3, 5, 20, 8)))
    assert welfare.share_unit(data, JULY) is None
    assert welfare.low_decile_share(data, "village", JULY)["value"].isna().all()
    assert welfare.low_decile_villages(data, JULY, REGENCY) is None


def test_villages_are_listed_poorest_first_and_the_unknown_last():
    rows = register(
        (SUKA_1, 1, 0, 2, 0), (SUKA_1, 9, 0, 8, 0), (WARD, 1, 0, 5, 0), (WARD, 9, 0, 5, 0)
    )
    table = welfare.low_decile_villages(dataset(welfare=rows), JULY, REGENCY)
    assert table["share"].head(2).tolist() == [50, 20]
    assert table["code"].head(2).tolist() == [WARD, SUKA_1]
    assert table["share"].tail(2).isna().all()


def test_without_a_register_nothing_is_known():
    data = dataset()
    assert welfare.decile_counts(data, JULY).empty
    assert welfare.share_unit(data, JULY) is None
    assert welfare.low_decile_villages(data, JULY, REGENCY) is None


def test_coverage_counts_people_only_where_workers_are_known():
    rows = register((SUKA_1, 1, 0, 0, 30), (SUKA_1, 4, 0, 0, 20), (SUKA_1, 5, 0, 0, 500))
    people = cube(
        {"month": "2025-07", "people": 10},
        {"month": "2025-07", "people": 90, "village_code": SUKA_2},
    )
    data = dataset(welfare=rows, cube=people)
    covered = welfare.vulnerable_coverage(data, "regency", JULY).loc[REGENCY]
    assert covered.tolist() == [20, 10, 50]
    villages = welfare.vulnerable_coverage(data, "village", JULY)["value"]
    assert villages[SUKA_1] == 20
    assert pd.isna(villages[SUKA_2])


@pytest.mark.parametrize(("asked", "rate"), [("2019-12", 7.0), ("2024-01", 6.0)])
def test_rate_is_of_the_newest_year_not_after_the_month(asked, rate):
    known = pd.DataFrame({"year": [2018, 2024], "percent": [7.0, 6.0]})
    table = welfare.poverty_rate(dataset(poverty=known), "regency", month(asked))
    assert table.loc[REGENCY, "value"] == rate


def test_no_rate_is_known_below_the_regency():
    known = pd.DataFrame({"year": [2018], "percent": [7.0]})
    rates = welfare.poverty_rate(dataset(poverty=known), "village", JULY)
    assert rates["value"].isna().all()
    assert MAJU_1 in rates.index
