"""Claims that were paid: by type, by year and by kecamatan; those that wait apart."""

import pandas as pd

from analytics.edition.public_table import ALL
from analytics.impact import claims
from tests.analytics.data import MAJU_1, REGENCY, SUKA, dataset
from tests.analytics.impact.typed import claims as typed


def data(*rows):
    return dataset(claims=typed(*rows))


def test_a_claim_without_a_day_of_payment_waits():
    table = claims.by_state(data({}, {}, {"paid_date": None})).set_index("state")["claims"]
    assert table.to_dict() == {"paid": 2, "waiting": 1, ALL: 3}


def test_types_add_up_to_their_programme_and_programmes_to_all():
    table = claims.by_type(
        data(
            {},
            {"benefit": None, "amount_idr": 10e6},
            {"programme": "JKK", "benefit": "Pengobatan", "amount_idr": 3e6},
            {"programme": "JKK", "benefit": "Pengobatan", "paid_date": None},
        )
    ).set_index(["programme", "benefit"])
    assert table["paid"].to_dict() == {
        ("JKK", "Pengobatan"): 1,
        ("JKK", ALL): 1,
        ("JKM", "Santunan kematian"): 1,
        ("JKM", "unknown"): 1,
        ("JKM", ALL): 2,
        (ALL, ALL): 3,
    }
    assert table.loc[(ALL, ALL), "paid_idr"] == 55_000_000


def test_days_run_from_the_event_to_the_payment():
    days = ["2025-01-11", "2025-01-31", "2025-03-02"]
    table = claims.by_type(data(*({"paid_date": day} for day in days)))
    row = table[table["programme"] == ALL].iloc[0]
    assert (row["days_median"], row["days_low"], row["days_high"]) == (30, 10, 60)


def test_a_claim_counts_in_the_year_it_was_paid():
    table = claims.by_year(data({"event_date": "2024-12-30"})).set_index("year")["paid"]
    assert table.to_dict() == {"2025": 1, ALL: 1}


def test_every_kecamatan_has_its_row_also_where_nothing_was_paid():
    table = claims.by_area(data({}, {})).set_index("area_code")["paid"]
    assert table.to_dict() == {REGENCY: 2, SUKA: 2, MAJU_1[:8]: 0}


def test_without_a_table_nothing_is_known():
    nothing = dataset()
    for of in (claims.by_state, claims.by_type, claims.by_year, claims.by_area):
        assert of(nothing) is None


def test_an_unpaid_claim_brings_no_rupiah():
    table = claims.by_type(data({"paid_date": None}))
    assert isinstance(table, pd.DataFrame)
    assert table.empty
