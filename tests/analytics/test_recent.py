"""The months that small lines show: how many, and what is not known."""

from analytics import recent
from tests.analytics.data import REGENCY, SUKA, SUKA_1, WARD, cube, dataset, ledger, month

MAY = month("2025-05-01")


def register():
    return dataset(
        cube=cube(
            {"month": "2025-04-01", "people": 7},
            {"month": "2025-05-01", "people": 9, "ending": 4},
            {"month": "2025-05-01", "people": 2, "ending": 2, "village_code": WARD},
            {"month": "2025-06-01", "people": 5, "ending": 5},
        )
    )


def test_people_are_those_of_the_24_months_through_the_chosen_one():
    table = recent.people(register(), REGENCY, MAY)
    assert len(table) == 24
    assert table["month"].iloc[-1] == MAY
    assert table["people"].tolist() == [0] * 22 + [7, 11]


def test_ends_are_those_of_the_12_months_ahead():
    table = recent.ending(register(), REGENCY, MAY)
    assert table["ending"].tolist() == [6, 5] + [0] * 10
    assert recent.ending(register(), SUKA_1, MAY)["ending"].iloc[0] == 4


def test_payments_are_added_up_by_month_and_only_up_to_the_chosen_one():
    lines = [
        {"fiscal_year": 2025, "kind": "realised", "amount_idr": amount, "date": day}
        for day, amount in (("2025-04-02", 1e6), ("2025-04-30", 2e6), ("2025-06-01", 4e6))
    ]
    table = recent.payments(dataset(funding=ledger(*lines)), REGENCY, MAY)
    assert len(table) == 24
    assert table["realised_idr"].tolist() == [0] * 22 + [3e6, 0]


def test_what_is_unknown_has_no_months():
    assert recent.people(dataset(), REGENCY, MAY) is None
    assert recent.ending(dataset(), REGENCY, MAY) is None
    assert recent.payments(dataset(), REGENCY, MAY) is None
    booked_above = ledger({"fiscal_year": 2025, "kind": "ceiling", "amount_idr": 1e6})
    assert recent.payments(dataset(funding=booked_above), SUKA, MAY) is None
