"""Two sides side by side, by rows typed here."""

import math

import pandas as pd
import pytest

from analytics import compare
from analytics.compare import Flow, Point
from tests.analytics.data import MAJU, MAJU_1, REGENCY, SUKA, SUKA_1, SUKA_2, WARD, cube, dataset
from tests.analytics.data import month as m

JAN, FEB, MAR = (m(f"2025-{number:02d}") for number in (1, 2, 3))


def point(month, area=REGENCY, version=1):
    return Point(version, month, area)


@pytest.fixture
def data():
    """January: 100 and 40 people; February: 90 and 100, and 10 in the ward."""
    return dataset(
        cube=cube(
            {"month": "2025-01", "people": 100, "started": 100, "ending": 10},
            {"month": "2025-01", "village_code": SUKA_2, "people": 40, "started": 40},
            {"month": "2025-02", "people": 90, "ending": 90},
            {"month": "2025-02", "village_code": SUKA_2, "people": 100, "started": 60},
            {"month": "2025-02", "village_code": WARD, "people": 10, "started": 10},
        )
    )


def figure_of(table, key):
    return table.set_index("metric").loc[key, ["before", "after", "change", "change_pct"]].tolist()


def test_a_count_changes_in_people_and_in_per_cent_of_the_first_side(data):
    table = compare.figures(data, point(JAN), point(FEB))
    assert figure_of(table, "people") == [140, 200, 60, pytest.approx(100 * 60 / 140)]


def test_a_percentage_changes_in_points_and_has_no_relative_change(data):
    found = figure_of(compare.figures(data, point(JAN), point(FEB)), "programme_coverage_pct")
    # 140 and 190 of 300; the ward lies outside the programme.
    assert found[:3] == pytest.approx([100 * 140 / 300, 100 * 190 / 300, 100 * 50 / 300])
    assert math.isnan(found[3])


def test_from_nobody_there_is_no_relative_change(data):
    found = figure_of(compare.figures(data, point(JAN, MAJU), point(FEB, MAJU)), "people")
    assert found[:3] == [0, 10, 10]
    assert math.isnan(found[3])


def test_what_is_unknown_on_one_side_has_no_change(data):
    found = figure_of(compare.figures(data, point(JAN), point(FEB)), "ceiling_idr")
    assert all(map(math.isnan, found))


def test_two_areas_are_compared_in_one_month(data):
    found = figure_of(compare.figures(data, point(FEB, SUKA), point(FEB, MAJU)), "people")
    assert found == [190, 10, -180, pytest.approx(-100 * 180 / 190)]


def changes(data):
    return compare.villages(data, "programme_coverage_pct", REGENCY, point(JAN), point(FEB))


def test_who_reached_the_quota_and_who_fell_below_it(data):
    crossed = changes(data).set_index("area_code")["crossed"]
    assert crossed[[SUKA_1, SUKA_2, MAJU_1, WARD]].tolist() == ["fell", "reached", "", ""]


def test_a_village_outside_the_programme_has_no_change(data):
    ward = changes(data).set_index("area_code").loc[WARD]
    assert ward["outside"] and math.isnan(ward["change"])


def test_movers_are_ranked_by_size_and_those_who_stayed_are_left_out(data):
    moved = compare.movers(changes(data))
    assert moved["area_code"].tolist() == [SUKA_2, SUKA_1]
    assert moved["change"].tolist() == [60, -10]


def test_villages_of_two_areas_stand_in_one_list_once(data):
    ranked = compare.ranked(data, "people", FEB, (SUKA, MAJU))
    assert ranked["area_code"].tolist() == [SUKA_2, SUKA_1, WARD, MAJU_1]
    assert len(compare.ranked(data, "people", FEB, (REGENCY, MAJU))) == 4


def test_between_neighbouring_months_joined_left_and_stayed_add_up(data):
    assert compare.flow(data, REGENCY, JAN, FEB) == Flow(140, 70, 10, 0, 130, 200)


def test_over_several_months_with_coming_and_going_nobody_can_tell_who_stayed(data):
    found = compare.flow(data, SUKA, JAN, MAR)
    assert (found.before, found.joined, found.left, found.after) == (140, 60, 100, 0)
    assert math.isnan(found.stayed)


def test_people_counted_in_another_village_without_a_gap_are_moves_not_arrivals():
    data = dataset(
        cube=cube(
            {"month": "2025-01", "people": 5, "started": 5},
            {"month": "2025-02", "village_code": MAJU_1, "people": 5},
        )
    )
    assert compare.flow(data, REGENCY, JAN, FEB)[:5] == (5, 0, 0, 0, 5)
    found = compare.flow(data, MAJU, JAN, FEB)
    assert found.moved == 5
    assert math.isnan(found.stayed)


def test_without_a_register_nobody_joined_is_not_said():
    assert compare.flow(dataset(), REGENCY, JAN, FEB) is None
    assert compare.months_between(dataset(), point(JAN), point(FEB)) == []


def test_small_maps_begin_and_end_with_the_two_sides():
    many = [{"month": f"{year}-{number:02d}", "people": 1}
            for year in (2024, 2025) for number in range(1, 13)]  # fmt: skip
    data = dataset(cube=cube(*many))
    months = compare.months_between(data, point(m("2024-02")), point(m("2025-11")))
    assert len(months) == compare.MOST_MONTHS
    assert (months[0], months[-1]) == (m("2024-02"), m("2025-11"))
    assert compare.months_between(data, point(JAN), point(MAR)) == [JAN, FEB, MAR]


def test_two_areas_in_one_month_show_the_months_up_to_it(data):
    months = compare.months_between(data, point(FEB, SUKA), point(FEB, MAJU))
    assert months == [pd.Timestamp("2024-12-01"), JAN, FEB]


def test_two_data_versions_are_read_from_the_store(imported):
    from analytics.store.dataset import load

    newest = load("61.07")
    month = m("2024-08")
    table = compare.figures(newest, point(month, version=1), point(month, version=newest.version))
    before, after, *_ = figure_of(table, "realised_idr")
    assert math.isnan(before) and after > 0  # the ledger came with the third version
    assert figure_of(table, "people")[:3] == [11_943, 11_943, 0]
