"""What changed since the month before, counted by hand."""

import pandas as pd

from analytics.changes import since_month_before
from tests.analytics.data import (
    MAJU,
    REGENCY,
    SUKA,
    SUKA_1,
    SUKA_2,
    WARD,
    cube,
    dataset,
    ledger,
    month,
)

MAY = month("2025-05-01")


def register():
    """Suka Satu comes to its 100 in May, Suka Dua loses its own; a kelurahan has no quota."""
    return cube(
        {"month": "2025-04-01", "people": 90},
        {"month": "2025-05-01", "people": 100, "started": 10},
        {"month": "2025-04-01", "people": 100, "ending": 30, "village_code": SUKA_2},
        {"month": "2025-05-01", "people": 70, "village_code": SUKA_2},
        {"month": "2025-05-01", "people": 5, "started": 5, "village_code": WARD, "scheme": "csr"},
    )


def claims(*days):
    table = pd.DataFrame({"paid_date": pd.to_datetime(list(days)), "amount_idr": 42e6})
    return table.assign(event_date=month("2025-03-01"), reported_date=pd.NaT)


def change(area=REGENCY, **frames):
    return since_month_before(dataset(cube=register(), **frames), MAY, area)


def test_people_and_villages_of_two_months_are_compared():
    found = change()
    assert (found.people, found.before, found.started, found.ended) == (175, 190, 15, 30)
    assert (found.reached, found.fell) == (("Satu (Suka)",), ("Dua",))
    assert (found.at_quota, found.villages) == (1, 3)


def test_only_the_chosen_area_is_compared():
    found = change(MAJU)
    assert (found.people, found.before, found.started, found.ended) == (5, 0, 5, 0)
    assert (found.reached, found.fell, found.at_quota, found.villages) == ((), (), 0, 1)


def test_a_single_village_is_no_count_of_villages():
    found = change(SUKA_1)
    assert pd.isna(found.at_quota)
    assert pd.isna(found.villages)


def test_what_was_paid_is_that_of_the_month_alone():
    lines = [
        {"fiscal_year": 2025, "kind": "realised", "amount_idr": amount, "date": day}
        for day, amount in (("2025-04-30", 1e6), ("2025-05-01", 2e6), ("2025-05-31", 4e6))
    ]
    assert change(funding=ledger(*lines)).paid_idr == 6e6


def test_a_ceiling_without_a_payment_is_nothing_paid():
    lines = ledger({"fiscal_year": 2025, "kind": "ceiling", "amount_idr": 9e6})
    assert change(funding=lines).paid_idr == 0
    # Nothing is booked there, and nothing in another year: unknown, not nothing.
    assert pd.isna(change(SUKA, funding=lines).paid_idr)
    assert pd.isna(change(funding=lines.assign(fiscal_year=2024)).paid_idr)


def test_claims_paid_in_the_month_are_counted_for_the_regency_alone():
    table = claims("2025-04-30", "2025-05-01", "2025-05-31", "2025-06-01")
    found = change(claims=table)
    assert (found.claims, found.claims_idr) == (2, 84e6)
    assert pd.isna(change(SUKA, claims=table).claims)


def test_claims_are_unknown_in_months_that_their_table_does_not_reach():
    assert pd.isna(change(claims=claims("2025-04-30")).claims)
    assert change(claims=claims("2025-04-30", "2025-06-01")).claims == 0


def test_without_a_register_nothing_is_compared():
    assert since_month_before(dataset(), MAY, REGENCY) is None
