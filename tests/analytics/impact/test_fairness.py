"""Who was protected beside who is in need: shares and rates, never counts alone."""

import pandas as pd

from analytics.edition.public_table import ALL
from analytics.impact import fairness
from analytics.impact.who import NEEDED, build
from tests.analytics.data import MAJU, MAJU_1, REGENCY, SUKA, SUKA_1, SUKA_2, dataset
from tests.analytics.targeting.typed import matched, people, spells

# Three protected: two men in Suka, a woman in Maju. In need: a man and three women.
REGISTER = spells(
    {"worker_key": "a", "village_code": SUKA_1},
    {"worker_key": "b", "village_code": SUKA_2},
    {"worker_key": "c", "village_code": MAJU_1, "sex": "F", "birth_year": 1965.0},
)
POOR = people(
    {"worker_key": "a"},
    *({"worker_key": key, "sex": "F", "village_code": MAJU_1} for key in "xyz"),
    {"worker_key": "w", "decile": 9},
    {"worker_key": "v", "working": "no"},
)
DATA = matched(REGISTER, POOR, who=build([REGISTER[NEEDED]]))


def group(table, by):
    return table[table["by"] == by]


def test_shares_of_women_and_men_stand_beside_their_shares_of_those_in_need():
    protected = group(fairness.protected_groups(DATA), "sex")
    need = group(fairness.in_need(fairness.needing_groups(DATA), "2025"), "sex")
    table = fairness.beside(protected, need, "value").set_index("value")
    assert table["people"].to_dict() == {"M": 2, "F": 1}
    assert table["workers"].to_dict() == {"M": 1, "F": 3}
    assert table["share"].round(1).to_dict() == {"M": 66.7, "F": 33.3}
    assert table["need_share"].to_dict() == {"M": 25, "F": 75}
    assert table["per_100_need"].round(1).to_dict() == {"M": 200, "F": 33.3}


def test_ages_are_those_at_the_start_of_cover():
    table = group(fairness.protected_groups(DATA), "age").set_index("value")["people"]
    assert table[table > 0].to_dict() == {"35": 2, "55": 1, ALL: 3}


def test_a_group_in_need_that_nobody_reaches_has_its_row_and_one_without_anybody_has_none():
    protected = group(fairness.protected_groups(DATA), "age")
    need = group(fairness.in_need(fairness.needing_groups(DATA), "2025"), "age")
    old = need.assign(workers=need["workers"].mask(need["value"] == "65", 2.0))
    table = fairness.beside(protected, old, "value").set_index("value")
    assert table["people"].to_dict() == {"35": 2, "55": 1, "65": 0}


def test_kecamatan_are_compared_per_100_adults_where_voters_are_known():
    table = fairness.protected_areas(DATA).set_index("area_code")
    assert table["people"].to_dict() == {REGENCY: 3, SUKA: 2, MAJU: 1}
    # Suka has 600 voters; of Maju only the kelurahan's are known, where nobody is protected.
    assert round(table.loc[SUKA, "per_100"], 4) == 0.3333
    assert table.loc[MAJU, "per_100"] == 0


def test_kecamatan_are_compared_with_their_share_of_those_in_need():
    table = fairness.beside(
        fairness.protected_areas(DATA),
        fairness.in_need(fairness.needing_areas(DATA), "2025"),
        "area_code",
    ).set_index("area_code")
    assert table["need_share"].to_dict() == {SUKA: 25, MAJU: 75}


def test_where_need_is_unknown_shares_of_the_protected_remain():
    table = fairness.beside(group(fairness.protected_groups(DATA), "sex"), None, "value")
    assert table["share"].notna().all()
    assert table["need_share"].isna().all()


def test_the_poverty_register_of_the_year_counts_else_the_oldest():
    table = fairness.needing_groups(DATA)
    assert set(fairness.in_need(table, "2020")["as_of"]) == {pd.Timestamp("2024-12-31")}
    assert fairness.in_need(None, "2020") is None


def test_without_registers_nothing_is_known():
    of = (fairness.protected_groups, fairness.needing_groups, fairness.protected_areas,
          fairness.needing_areas)  # fmt: skip
    assert [each(dataset()) for each in of] == [None] * 4
