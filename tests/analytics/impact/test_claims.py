"""Claims that were paid: by type, by year and by kecamatan; those that wait apart."""

import pandas as pd
import pytest

from analytics.disclosure.hiding import chosen, counts, hide
from analytics.edition.public_table import ALL
from analytics.impact import claims
from analytics.impact.public import TABLES
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


def test_rupiah_are_told_by_type_alone_because_the_benefit_of_a_death_is_fixed():
    """Two claims of Rp52 million in one kecamatan could only be a death and Rp10 million more."""
    paid = data({}, {"programme": "JKK", "amount_idr": 10e6})
    assert "paid_idr" not in claims.by_year(paid)
    assert "paid_idr" not in claims.by_area(paid)


@pytest.mark.parametrize(("accident_idr", "told"), [(0.5e6, False), (2e6, True)])
def test_rupiah_of_all_types_that_pay_for_few_deaths_are_withheld_with_them(accident_idr, told):
    """One death among eleven: with 47 million in all, they can be four at most."""
    accidents = [{"programme": "JKK", "benefit": "Pengobatan", "amount_idr": accident_idr}] * 10
    paid = data({}, *accidents)
    made = {"claims_by_type": claims.by_type(paid)}
    known = counts(made, TABLES, REGENCY)
    hidden = chosen(known)
    table = hide(made, TABLES, known, hidden)["claims_by_type"].set_index(["programme", "benefit"])
    assert table["hidden"].drop(index=(ALL, ALL)).all()
    assert pd.notna(table.loc[(ALL, ALL), "paid_idr"]) == told


def test_without_a_table_nothing_is_known():
    nothing = dataset()
    for of in (claims.by_state, claims.by_type, claims.by_year, claims.by_area):
        assert of(nothing) is None


def test_an_unpaid_claim_brings_no_rupiah():
    table = claims.by_type(data({"paid_date": None}))
    assert isinstance(table, pd.DataFrame)
    assert table.empty
