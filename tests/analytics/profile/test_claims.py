"""Claims of the toy regency, told no nearer than they may be."""

import pandas as pd
import pytest

from analytics.profile import claims
from tests.analytics.data import MAJU_1, REGENCY, SUKA, SUKA_1, SUKA_2, WARD, dataset


def register(*counts, paid=True):
    """Return so many claims of Rp1 million by (village, year, number)."""
    rows = [
        (code, pd.Timestamp(year, 3, 1), pd.Timestamp(year, 5, 1) if paid else None, 1e6)
        for code, year, number in counts
        for _ in range(number)
    ]
    columns = ["village_code", "event_date", "paid_date", "amount_idr"]
    return dataset(
        claims=pd.DataFrame(rows, columns=columns).astype({"paid_date": "datetime64[us]"})
    )


def told(data, code):
    found = claims.nearest(data, code)
    return found.area, found.claims


def test_a_village_with_enough_claims_is_told_itself():
    data = register((SUKA_1, 2025, 6), (SUKA_2, 2025, 7), (MAJU_1, 2025, 8), (WARD, 2025, 9))
    assert told(data, SUKA_1) == (SUKA_1, 6)


def test_few_claims_are_told_by_kecamatan():
    data = register((SUKA_1, 2025, 1), (SUKA_2, 2025, 7), (MAJU_1, 2025, 8))
    assert told(data, SUKA_1) == (SUKA, 8)
    # One count hidden could be reckoned back from the other, so both are.
    assert told(data, SUKA_2) == (SUKA, 8)


def test_a_kecamatan_with_few_claims_is_told_by_regency_and_so_is_the_other():
    data = register((SUKA_1, 2025, 3), (MAJU_1, 2025, 9))
    assert told(data, SUKA_1) == (REGENCY, 12)
    assert told(data, MAJU_1) == (REGENCY, 12)


def test_few_claims_in_the_regency_are_not_told_at_all():
    area, number = told(register((SUKA_1, 2025, 4)), SUKA_1)
    assert area is None
    assert pd.isna(number)


def test_a_kecamatan_without_any_claim_is_hidden_like_one_with_few():
    assert told(register((SUKA_1, 2025, 9)), MAJU_1) == (REGENCY, 9)


@pytest.mark.parametrize(("paid", "amount"), [(True, 9e6), (False, 0)])
def test_only_what_was_paid_counts_as_paid(paid, amount):
    data = register((SUKA_1, 2025, 9), paid=paid)
    assert claims.nearest(data, SUKA_1).paid_idr == amount


def test_a_year_with_few_claims_is_hidden_with_its_rupiah_and_with_the_next_smallest():
    data = register((SUKA_1, 2023, 4), (SUKA_1, 2024, 6), (SUKA_1, 2025, 20))
    table = claims.by_year(data).set_index("year")
    assert table["claims"].isna().tolist() == [True, True, False]
    assert table["paid_idr"].isna().tolist() == [True, True, False]
    assert table.loc[2025].tolist() == [20, 20e6]


def test_without_a_table_nothing_is_told():
    assert claims.nearest(dataset(), SUKA_1) is None
    assert claims.by_year(dataset()) is None
