"""The list of villages to write to, on a register typed here."""

import pandas as pd

from analytics.renewals.letters import by_state, in_arrears, letters
from tests.analytics.data import REGENCY, SUKA_1, SUKA_2, WARD, cube, dataset, month

JULY = month("2026-07-01")
TODAY = pd.Timestamp("2026-11-22")


def register():
    return dataset(
        cube=cube(
            {"month": "2026-11-01", "people": 8, "ending": 8},
            {"month": "2026-07-01", "people": 5, "ending": 5, "village_code": SUKA_2},
            {"month": "2026-08-01", "people": 4, "ending": 4, "village_code": SUKA_2},
            {"month": "2026-08-01", "people": 2, "ending": 2, "village_code": WARD,
             "scheme": "self_paid", "fund_source": "self"},
            {"month": "2026-11-01", "grace": 3, "village_code": SUKA_2},
        )
    )  # fmt: skip


def test_the_first_to_end_comes_first_with_its_days_and_its_cost():
    rows = letters(register(), REGENCY, JULY, 6, 12, TODAY)
    assert rows["village_code"].tolist() == [SUKA_2, SUKA_2, WARD, SUKA_1]
    assert [f"{day:%d.%m.}" for day in rows["last_day"]] == ["31.07.", "31.08.", "31.08.", "30.11."]
    assert [f"{day:%d.%m.}" for day in rows["settle_by"]] == [
        "31.10.", "30.11.", "30.11.", "28.02.",
    ]  # fmt: skip
    # September to December at half price, then eight months in full.
    assert rows["cost_idr"].tolist()[2] == 2 * (4 * 8_400 + 8 * 16_800)


def test_a_kelurahan_is_written_to_as_well():
    rows = letters(register(), REGENCY, JULY, 6, 12, TODAY).set_index("village_code")
    assert rows.loc[WARD, "type"] == "kelurahan"
    assert rows.loc[WARD, "subdistrict_name"] == "Maju"


def test_seen_from_today_cover_goes_on_may_be_settled_or_is_past_settling():
    rows = letters(register(), REGENCY, JULY, 6, 12, TODAY)
    assert rows["state"].tolist() == ["past", "open", "open", "ahead"]
    assert by_state(rows) == {"ahead": 8, "open": 6, "past": 5}


def test_who_is_in_arrears_is_listed_with_the_last_day_to_settle():
    # Of the four that ended in August one came back; for those of July it is too late.
    rows = in_arrears(register(), REGENCY, month("2026-11-01"), TODAY)
    assert rows["village_label"].tolist() == ["Dua"]
    assert rows["people"].tolist() == [3]
    assert f"{rows['settle_by'][0]:%Y-%m-%d}" == "2026-11-30"


def test_a_window_without_ends_is_an_empty_list_and_no_register_is_none():
    assert letters(register(), REGENCY, month("2027-01-01"), 3, 12, TODAY).empty
    assert letters(dataset(), REGENCY, JULY, 3, 12, TODAY) is None
    assert in_arrears(dataset(), REGENCY, JULY, TODAY) is None
