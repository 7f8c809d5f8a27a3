"""Who ends within 30, 60 and 90 days: each window holds the one before it."""

from analytics.renewals.windows import windows
from tests.analytics.data import REGENCY, SUKA_2, cube, dataset, month

MAY = month("2025-05-01")
# PP 44/2015: Rp16,800 a month in every month that these renewals cover.
YEAR = 12 * 16_800


def register():
    return dataset(
        cube=cube(
            {"month": "2025-05-01", "people": 3, "ending": 3},
            {"month": "2025-06-01", "people": 4, "ending": 4, "scheme": "csr"},
            {"month": "2025-07-01", "people": 2, "ending": 2, "village_code": SUKA_2},
            {"month": "2025-08-01", "people": 9, "ending": 9},
        )
    )


def test_each_window_adds_people_and_cost():
    days = windows(register(), REGENCY, MAY).days
    assert days["days"].tolist() == [30, 60, 90]
    assert days["people"].tolist() == [3, 7, 9]
    assert days["cost_idr"].tolist() == [3 * YEAR, 7 * YEAR, 9 * YEAR]


def test_schemes_stand_with_most_people_first():
    schemes = windows(register(), REGENCY, MAY).schemes
    assert schemes.to_dict("list") == {
        "scheme": ["desa100", "csr"], "people": [5, 4], "villages": [2, 1],
    }  # fmt: skip


def test_nobody_is_0_with_a_register_and_unknown_without():
    nobody = windows(register(), REGENCY, month("2025-09-01"))
    assert nobody.days[["people", "cost_idr"]].to_numpy().tolist() == [[0, 0]] * 3
    assert nobody.schemes.empty
    unknown = windows(dataset(), REGENCY, MAY)
    assert unknown.days[["people", "cost_idr"]].isna().all(axis=None)
    assert unknown.schemes.empty
