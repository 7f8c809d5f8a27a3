"""Poverty crossed with coverage, on a toy regency of four villages."""

from dataclasses import replace

import pandas as pd
import pytest

from analytics import bivariate
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
    villages,
)

JULY = month("2025-07")
VULNERABLE, PER_100 = "vulnerable_coverage_pct", "protected_per_100_adults"


def register(workers=True):
    """60, 40 and 20 % in deciles 1–4, with 100, 50 and 40 workers; one village is unknown."""
    rows = [
        (SUKA_1, 1, 60.0, 100.0), (SUKA_1, 9, 40.0, 0.0),
        (SUKA_2, 1, 40.0, 50.0), (SUKA_2, 9, 60.0, 0.0),
        (WARD, 1, 20.0, 40.0), (WARD, 9, 80.0, 0.0),
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=["village_code", "decile", "people", "workers"])
    table = table.assign(families=float("nan"), as_of=pd.Timestamp("2025-07-01"))
    return table if workers else table.assign(workers=float("nan"))


def protected():
    """Nobody in the poorest village, 100 in the next, 20 in the kelurahan."""
    return cube(
        {"month": "2025-07", "village_code": SUKA_1},
        {"month": "2025-07", "village_code": SUKA_2, "people": 100},
        {"month": "2025-07", "village_code": WARD, "people": 20},
    )


def crossed(measure=VULNERABLE, **frames):
    known = {"welfare": register(), "cube": protected()} | frames
    return bivariate.cross(dataset(**known), JULY, measure)


def of(crossing, column):
    return crossing.villages.set_index("code")[column]


def test_terciles_part_nine_values_into_three_times_three():
    values = pd.Series(range(1, 10), dtype=float)
    assert bivariate.terciles(values) == (3, 6)
    ranks = bivariate.third(values, (3, 6))
    assert ranks.tolist() == [0, 0, 0, 1, 1, 1, 2, 2, 2]


def test_a_break_belongs_to_the_class_below_it_and_unknown_has_no_class():
    ranks = bivariate.third(pd.Series([3.0, 3.1, None]), (3, 6))
    assert ranks[:2].tolist() == [0, 1]
    assert pd.isna(ranks[2])


def test_the_poorest_and_least_covered_village_has_the_highest_classes():
    crossing = crossed()
    assert of(crossing, "poverty_class")[[SUKA_1, SUKA_2, WARD]].tolist() == [2, 1, 0]
    assert of(crossing, "coverage")[[SUKA_1, SUKA_2, WARD]].tolist() == [0, 200, 50]
    assert of(crossing, "coverage_class")[[SUKA_1, SUKA_2, WARD]].tolist() == [2, 0, 1]
    assert bivariate.poor_and_uncovered(crossing)["code"].tolist() == [SUKA_1]


def test_the_uncovered_cost_the_lawful_contribution_for_twelve_months():
    crossing = crossed()
    assert crossing.counted == "workers"
    assert of(crossing, "uncovered")[SUKA_1] == 100
    assert of(crossing, "cost_idr")[SUKA_1] == 100 * 16_800 * 12


def test_more_protected_than_in_need_is_nobody_uncovered_not_a_surplus():
    assert of(crossed(), "uncovered")[SUKA_2] == 0


def test_where_no_village_knows_its_workers_people_are_counted():
    crossing = crossed(PER_100, welfare=register(workers=False))
    assert crossing.counted == "people"
    assert of(crossing, "uncovered")[SUKA_1] == 60


def test_a_village_without_register_is_unknown_not_zero():
    crossing = crossed()
    row = crossing.villages.set_index("code").loc[MAJU_1]
    assert row[["poverty", "poverty_class", "uncovered", "cost_idr"]].isna().all()
    assert bivariate.unknown(crossing) == 1
    assert sum(bivariate.cells(crossing).values()) == 3


def test_without_a_poverty_register_a_low_idm_score_stands_for_poverty():
    scores = villages().assign(idm_score=[0.5, 0.7, None, 0.9])
    crossing = crossed(PER_100, welfare=None, villages=scores)
    assert crossing.axis == "idm"
    assert crossing.counted is None
    assert of(crossing, "poverty_class")[[SUKA_1, SUKA_2, MAJU_1]].tolist() == [2, 1, 0]
    assert pd.isna(of(crossing, "poverty_class")[WARD])
    assert of(crossing, "uncovered").isna().all()


def test_a_kecamatan_keeps_the_classes_of_the_whole_regency():
    whole = crossed()
    part = bivariate.inside(whole, MAJU)
    assert part.villages["code"].tolist() == [WARD, MAJU_1]
    assert of(part, "poverty_class")[WARD] == 0
    assert part.coverage_breaks == whole.coverage_breaks
    assert len(bivariate.inside(whole, REGENCY).villages) == 4
    assert bivariate.inside(whole, SUKA_2).villages["code"].tolist() == [SUKA_2]


def test_the_list_starts_with_most_uncovered_and_adds_them_up():
    crossing = crossed(cube=cube({"month": "2025-07"}))
    assert bivariate.empty_middle(crossing)
    everyone = crossing.villages.assign(poverty_class=2.0)
    table = bivariate.poor_and_uncovered(
        bivariate.inside(replace(crossing, villages=everyone), SUKA)
    )
    assert table["code"].tolist() == [SUKA_1, SUKA_2]
    assert bivariate.total(table) == {
        "villages": 2, "uncovered": 150, "cost_idr": 150 * 16_800 * 12,
    }  # fmt: skip


def test_a_total_of_unknowns_is_unknown():
    total = bivariate.total(pd.DataFrame({"uncovered": [float("nan")], "cost_idr": [None]}))
    assert pd.isna(total["uncovered"])


@pytest.mark.parametrize(
    ("frames", "known"),
    [
        ({"welfare": register(), "cube": protected()}, [VULNERABLE, PER_100]),
        ({"welfare": register(workers=False), "cube": protected()}, [PER_100]),
        ({"welfare": register()}, []),
        ({"cube": protected()}, []),
    ],
)
def test_only_measures_that_are_known_are_offered(frames, known):
    assert bivariate.measures(dataset(**frames), JULY) == known
